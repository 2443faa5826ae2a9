package dev.kiln.a64;

/// The conditions (Arm ARM C1.2.4); the order is the encoding's, so that the lowest bit inverts all but the last
/// two.
public enum Condition {
    /// Equal.
    EQ,
    /// Not equal, or unordered.
    NE,
    /// Unsigned higher or same; carry set. Also written `cs`.
    HS,
    /// Unsigned lower; carry clear. Also written `cc`.
    LO,
    /// Negative; floating point: less than.
    MI,
    /// Positive or zero; floating point: greater, equal or unordered.
    PL,
    /// Overflow; floating point: unordered.
    VS,
    /// No overflow; floating point: ordered.
    VC,
    /// Unsigned higher.
    HI,
    /// Unsigned lower or same.
    LS,
    /// Signed greater or equal.
    GE,
    /// Signed less.
    LT,
    /// Signed greater.
    GT,
    /// Signed less or equal.
    LE,
    /// Always.
    AL,
    /// Always, too.
    NV;

    private static final Condition[] ALL = values();

    /// The opposite condition; `AL` and `NV` have none and give each other.
    public Condition invert() {
        return ALL[ordinal() ^ 1];
    }
}
