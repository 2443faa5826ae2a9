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

    /// The result; the operand is a value of `type`, and so is it. (A square root of a smaller type taken in binary64
    /// and rounded is the correctly rounded one: 53 ≥ 2 · 24 + 2 bits.)
    public double apply(FloatType type, double a) {
        double value = switch (this) {
            case FNEG -> -a;
            case FABS -> Math.abs(a);
            case FSQRT -> Math.sqrt(a);
            case FFLOOR -> Math.floor(a);
            case FCEIL -> Math.ceil(a);
            case FTRUNC -> Math.copySign(Math.floor(Math.abs(a)), a);
            case FNEAREST -> Math.rint(a);
        };
        return type.round(value);
    }

    /// The text form: the name in lower case.
    @Override
    public String toString() {
        return text;
    }
}
