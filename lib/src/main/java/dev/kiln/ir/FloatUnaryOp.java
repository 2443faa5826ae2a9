package dev.kiln.ir;

import java.util.Locale;

/// A floating-point operation of one operand.
public enum FloatUnaryOp {
    /// The sign changed, of NaN and zero too.
    FNEG,
    /// The sign cleared.
    FABS,
    /// The square root.
    FSQRT,
    /// The largest integral value not above a.
    FFLOOR,
    /// The smallest integral value not below a.
    FCEIL,
    /// a without its fraction.
    FTRUNC,
    /// The nearest integral value, ties to even.
    FNEAREST;

    private final String text = name().toLowerCase(Locale.ROOT);

    /// The text form: the name in lower case.
    @Override
    public String toString() {
        return text;
    }
}
