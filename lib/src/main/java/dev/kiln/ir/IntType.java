package dev.kiln.ir;

/// An integer type of a conversion.
public enum IntType {
    /// 32 bits, signed. As a result it is sign-extended to 64.
    S32("s32"),
    /// 32 bits, unsigned. As a result it is zero-extended.
    U32("u32"),
    /// 64 bits, signed.
    S64("s64"),
    /// 64 bits, unsigned.
    U64("u64");

    private final String text;

    IntType(String text) {
        this.text = text;
    }

    /// The integer of this type nearest to `value` without its fraction, saturated, 0 for NaN; as a register holds
    /// it.
    public long truncate(double value) {
        return switch (this) {
            case S32 -> (int) value;
            case U32 -> Math.clamp((long) value, 0L, 0xFFFF_FFFFL);
            case S64 -> (long) value;
            case U64 ->
                value < 0x1p63
                        ? Math.max((long) value, 0)
                        : value < 0x1p64 ? (long) (value - 0x1p63) ^ Long.MIN_VALUE : Double.isNaN(value) ? 0 : -1;
        };
    }

    /// The float of type `to` nearest to the integer of this type that `register` holds, ties to even.
    public double convert(long register, FloatType to) {
        return switch (this) {
            case S32 -> round((int) register, to);
            case U32 -> round(register & 0xFFFF_FFFFL, to);
            case S64 -> round(register, to);
            // the bit shifted out only matters as "something below": it is kept in the lowest bit
            case U64 -> register >= 0 ? round(register, to) : 2 * round(register >>> 1 | register & 1, to);
        };
    }

    /// What a double does not hold exactly is infinite in a small type.
    private static double round(long value, FloatType to) {
        return to == FloatType.F32 ? (float) value : to.round((double) value);
    }

    /// The text form: `s32 u32 s64 u64`.
    @Override
    public String toString() {
        return text;
    }
}
