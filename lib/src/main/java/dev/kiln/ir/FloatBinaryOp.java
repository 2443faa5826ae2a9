package dev.kiln.ir;

import java.util.Locale;

/// A floating-point operation of two operands, rounded to nearest even.
public enum FloatBinaryOp {
    /// a + b.
    FADD,
    /// a - b.
    FSUB,
    /// a × b.
    FMUL,
    /// a ÷ b.
    FDIV,
    /// The smaller, as `Math.min`: NaN when either is, -0 below +0.
    FMIN,
    /// The larger, as `Math.max`: NaN when either is, +0 above -0.
    FMAX,
    /// The magnitude of a with the sign of b.
    FCOPYSIGN;

    private final String text = name().toLowerCase(Locale.ROOT);

    /// The result; the operands are values of `type`, and so is it.
    public double apply(FloatType type, double a, double b) {
        return switch (type) {
            case F8, F16 -> type.round(apply((float) a, (float) b));
            case F32 -> apply((float) a, (float) b);
            case F64 -> apply(a, b);
        };
    }

    private double apply(double a, double b) {
        return switch (this) {
            case FADD -> a + b;
            case FSUB -> a - b;
            case FMUL -> a * b;
            case FDIV -> a / b;
            case FMIN -> Math.min(a, b);
            case FMAX -> Math.max(a, b);
            case FCOPYSIGN ->
                Double.longBitsToDouble(Double.doubleToRawLongBits(a) & Long.MAX_VALUE
                        | Double.doubleToRawLongBits(b) & Long.MIN_VALUE);
        };
    }

    private float apply(float a, float b) {
        return switch (this) {
            case FADD -> a + b;
            case FSUB -> a - b;
            case FMUL -> a * b;
            case FDIV -> a / b;
            case FMIN -> Math.min(a, b);
            case FMAX -> Math.max(a, b);
            case FCOPYSIGN ->
                Float.intBitsToFloat(Float.floatToRawIntBits(a) & Integer.MAX_VALUE
                        | Float.floatToRawIntBits(b) & Integer.MIN_VALUE);
        };
    }

    /// The text form: the name in lower case.
    @Override
    public String toString() {
        return text;
    }
}
