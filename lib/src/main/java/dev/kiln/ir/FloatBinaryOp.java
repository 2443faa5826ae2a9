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

    /// The text form: the name in lower case.
    @Override
    public String toString() {
        return text;
    }
}
