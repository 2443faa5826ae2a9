package dev.kiln.ir;

/// A scalar floating-point type.
public enum FloatType {
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

    /// The bits of `value` rounded to this type, zero-extended to 64.
    public long bits(double value) {
        return this == F32 ? Float.floatToRawIntBits((float) value) & 0xFFFF_FFFFL : Double.doubleToRawLongBits(value);
    }

    /// The value whose bits are the low ones of `bits`.
    public double value(long bits) {
        return this == F32 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }

    /// a × b + c rounded once; the operands are values of this type.
    public double fma(double a, double b, double c) {
        return this == F32 ? Math.fma((float) a, (float) b, (float) c) : Math.fma(a, b, c);
    }

    /// The text form: `f32 f64`.
    @Override
    public String toString() {
        return text;
    }
}
