package dev.kiln.a64;

/// What a barrier orders, and for whom (Arm ARM C6.2 DMB).
public enum Barrier {
    /// Loads before, outer shareable.
    OSHLD(1),
    /// Stores, outer shareable.
    OSHST(2),
    /// All, outer shareable.
    OSH(3),
    /// Loads before, non-shareable.
    NSHLD(5),
    /// Stores, non-shareable.
    NSHST(6),
    /// All, non-shareable.
    NSH(7),
    /// Loads before, inner shareable.
    ISHLD(9),
    /// Stores, inner shareable.
    ISHST(10),
    /// All, inner shareable.
    ISH(11),
    /// Loads before, the full system.
    LD(13),
    /// Stores, the full system.
    ST(14),
    /// All, the full system.
    SY(15);

    private final int encoding;

    Barrier(int encoding) {
        this.encoding = encoding;
    }

    long bits() {
        return Packed.imm(encoding);
    }
}
