package dev.kiln.eacg;

/// How many bits an operand has; the ordinal is the size field of its descriptor.
public enum Size {
    /// 8 bits.
    B8,
    /// 16 bits.
    B16,
    /// 32 bits.
    B32,
    /// 64 bits: a pointer, a whole register.
    B64,
    /// 128 bits: vector registers, memory and immediates.
    B128;

    private static final Size[] VALUES = values();

    /// The size whose field is `field`, 0 to 4.
    static Size of(int field) {
        return VALUES[field];
    }

    /// 1, 2, 4, 8 or 16.
    public int bytes() {
        return 1 << ordinal();
    }

    /// 8, 16, 32, 64 or 128.
    public int bits() {
        return 8 << ordinal();
    }

    /// The low bits of `value`, at most 64, the others zero.
    long zeroExtend(long value) {
        return this.compareTo(B64) >= 0 ? value : value & (1L << bits()) - 1;
    }

    /// The low bits of `value`, at most 64, as a signed number.
    long signExtend(long value) {
        return this.compareTo(B64) >= 0 ? value : value << 64 - bits() >> 64 - bits();
    }

    /// The number of bits.
    @Override
    public String toString() {
        return Integer.toString(bits());
    }
}
