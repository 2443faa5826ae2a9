package dev.kiln.x64;

/// The conditions of `jcc`, `setcc` and `cmovcc`, in the order of their codes (Intel SDM 1 appendix B).
public enum Condition {
    /// Overflow.
    O,
    /// No overflow.
    NO,
    /// Below; carry.
    B,
    /// Above or equal; no carry.
    AE,
    /// Equal; zero.
    E,
    /// Not equal; not zero.
    NE,
    /// Below or equal.
    BE,
    /// Above.
    A,
    /// Sign.
    S,
    /// No sign.
    NS,
    /// Parity.
    P,
    /// No parity.
    NP,
    /// Less.
    L,
    /// Greater or equal.
    GE,
    /// Less or equal.
    LE,
    /// Greater.
    G;

    private static final Op[] JUMPS = {
        Op.JO, Op.JNO, Op.JB, Op.JAE, Op.JE, Op.JNE, Op.JBE, Op.JA, Op.JS, Op.JNS, Op.JP, Op.JNP, Op.JL, Op.JGE, Op.JLE,
        Op.JG
    };

    /// The jump on this condition.
    public Op jump() {
        return JUMPS[ordinal()];
    }
}
