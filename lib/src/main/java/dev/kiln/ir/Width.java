package dev.kiln.ir;

/// How many bits an integer operation works on. 32-bit operations zero the upper half of their destination.
public enum Width {
    /// 32 bits.
    W32(32),
    /// 64 bits.
    W64(64);

    private final int bits;

    Width(int bits) {
        this.bits = bits;
    }

    /// 32 or 64.
    public int bits() {
        return bits;
    }

    /// The value as an operation of this width leaves it in a register: the upper half zero at 32 bits.
    public long truncate(long value) {
        return this == W32 ? value & 0xFFFF_FFFFL : value;
    }

    /// The value's low bits as a signed number.
    public long signed(long value) {
        return this == W32 ? (int) value : value;
    }

    /// The text form: `32` or `64`.
    @Override
    public String toString() {
        return Integer.toString(bits);
    }
}
