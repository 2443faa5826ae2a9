package dev.kiln.ir;

/// A scalar floating-point type.
///
/// A register holds the bits of a value in its lowest ones; what is above them is not defined.
public enum FloatType {
    /// E5M2: a sign, 5 exponent bits and 2 bits after the point, with infinities and NaNs as IEEE has them.
    F8("f8", 1),
    /// IEEE binary16.
    F16("f16", 2),
    /// IEEE binary32.
    F32("f32", 4),
    /// IEEE binary64.
    F64("f64", 8);

    private final String text;
    private final int bytes;

    FloatType(String text, int bytes) {
        this.text = text;
        this.bytes = bytes;
    }

    /// The size in memory.
    public int bytes() {
        return bytes;
    }

    /// True for the types that are computed with in a larger one: F8 and F16.
    public boolean isSmall() {
        return bytes < 4;
    }

    /// The bits of a register that hold a value.
    public long mask() {
        return -1L >>> 64 - 8 * bytes;
    }

    /// The bits of `value` rounded to this type, zero-extended to 64.
    public long bits(double value) {
        return switch (this) {
            case F8 -> SmallFloat.toF8(value);
            case F16 -> SmallFloat.toF16(value);
            case F32 -> Float.floatToRawIntBits((float) value) & 0xFFFF_FFFFL;
            case F64 -> Double.doubleToRawLongBits(value);
        };
    }

    /// The value whose bits are the low ones of `bits`.
    public double value(long bits) {
        return switch (this) {
            case F8 -> SmallFloat.fromF8((int) bits & 0xFF);
            case F16 -> SmallFloat.fromF16((int) bits & 0xFFFF);
            case F32 -> Float.intBitsToFloat((int) bits);
            case F64 -> Double.longBitsToDouble(bits);
        };
    }

    /// The value of this type nearest to `value`, ties to even.
    public double round(double value) {
        return switch (this) {
            case F8, F16 -> value(bits(value));
            case F32 -> (float) value;
            case F64 -> value;
        };
    }

    /// a × b + c rounded once; the operands are values of this type.
    ///
    /// Of small types the product is exact in binary64. So is the sum, unless it overflows this type, or c is
    /// so much larger (2³⁰ times) than the product that this cannot matter.
    public double fma(double a, double b, double c) {
        return switch (this) {
            case F8, F16 -> round(a * b + c);
            case F32 -> Math.fma((float) a, (float) b, (float) c);
            case F64 -> Math.fma(a, b, c);
        };
    }

    /// The text form: `f8 f16 f32 f64`.
    @Override
    public String toString() {
        return text;
    }
}
