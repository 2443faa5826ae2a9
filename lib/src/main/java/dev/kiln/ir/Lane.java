package dev.kiln.ir;

import java.util.Locale;

/// What a vector is made of: integers, whose sign is the operation's matter, or floats.
public enum Lane {
    /// 8-bit integers.
    I8(1, false),
    /// 16-bit integers.
    I16(2, false),
    /// 32-bit integers.
    I32(4, false),
    /// 64-bit integers.
    I64(8, false),
    /// Floats of 8 bits, E5M2: the upper half of a binary16.
    F8(1, true),
    /// IEEE binary16.
    F16(2, true),
    /// IEEE binary32.
    F32(4, true),
    /// IEEE binary64.
    F64(8, true);

    private final int bytes;
    private final boolean isFloat;
    private final String text = name().toLowerCase(Locale.ROOT);

    Lane(int bytes, boolean isFloat) {
        this.bytes = bytes;
        this.isFloat = isFloat;
    }

    /// 1, 2, 4 or 8.
    public int bytes() {
        return bytes;
    }

    /// 8, 16, 32 or 64.
    public int bits() {
        return bytes * 8;
    }

    /// True for the floats.
    public boolean isFloat() {
        return isFloat;
    }

    /// The low bits of `value` that a lane holds, zero-extended.
    public long unsigned(long value) {
        return value & -1L >>> 64 - bits();
    }

    /// The low bits of `value` that a lane holds, sign-extended.
    public long signed(long value) {
        return value << 64 - bits() >> 64 - bits();
    }

    /// The scalar type of float lanes, which they compute as.
    ///
    /// @throws IrException for integers
    public FloatType scalar() {
        return switch (this) {
            case F8 -> FloatType.F8;
            case F16 -> FloatType.F16;
            case F32 -> FloatType.F32;
            case F64 -> FloatType.F64;
            case I8, I16, I32, I64 -> throw new IrException(text + " lanes are integers");
        };
    }

    /// The vector lane of a scalar type.
    public static Lane of(FloatType type) {
        return switch (type) {
            case F8 -> F8;
            case F16 -> F16;
            case F32 -> F32;
            case F64 -> F64;
        };
    }

    /// The text form: `i8 i16 i32 i64 f8 f16 f32 f64`.
    @Override
    public String toString() {
        return text;
    }
}
