package dev.kiln.ir;

import java.util.Locale;

/// A lane-wise operation of one vector.
public enum VecUnaryOp {
    /// -a; of floats the sign changed, of NaN and zero too.
    VNEG,
    /// ~a, bits of any lanes.
    VNOT,
    /// The absolute value; of the least integer itself; of floats the sign cleared.
    VABS,
    /// The square root, floats.
    VSQRT,
    /// About 1 ÷ a, floats: exact for ±0, ±∞ and NaN, else to 12 bits (or to the last one of a smaller type) as long as
    /// neither a nor the result is subnormal. The interpreter gives the exact quotient, rounded.
    VRECPE,
    /// About 1 ÷ √a, floats, likewise; NaN below zero, -∞ for -0.
    VRSQRTE,
    /// The largest integral value not above a, floats.
    VFLOOR,
    /// The smallest integral value not below a, floats.
    VCEIL,
    /// a without its fraction, floats.
    VTRUNC,
    /// The nearest integral value, ties to even, floats.
    VNEAREST;

    private final String text = name().toLowerCase(Locale.ROOT);

    /// True when it exists for vectors of such lanes.
    public boolean takes(Lane lane) {
        return switch (this) {
            case VNEG, VNOT, VABS -> true;
            case VSQRT, VRECPE, VRSQRTE, VFLOOR, VCEIL, VTRUNC, VNEAREST -> lane.isFloat();
        };
    }

    /// The result of one lane, from its bits to its bits, zero-extended.
    public long apply(Lane lane, long a) {
        long sign = 1L << lane.bits() - 1;
        return lane.unsigned(
                switch (this) {
                    case VNEG -> lane.isFloat() ? a ^ sign : -a;
                    case VNOT -> ~a;
                    case VABS -> lane.isFloat() ? a & ~sign : Math.abs(lane.signed(a));
                    case VSQRT -> floats(FloatUnaryOp.FSQRT, lane, a);
                    case VRECPE -> lane.scalar().bits(1 / lane.scalar().value(a));
                    case VRSQRTE ->
                        lane.scalar().bits(1 / Math.sqrt(lane.scalar().value(a)));
                    case VFLOOR -> floats(FloatUnaryOp.FFLOOR, lane, a);
                    case VCEIL -> floats(FloatUnaryOp.FCEIL, lane, a);
                    case VTRUNC -> floats(FloatUnaryOp.FTRUNC, lane, a);
                    case VNEAREST -> floats(FloatUnaryOp.FNEAREST, lane, a);
                });
    }

    private static long floats(FloatUnaryOp op, Lane lane, long a) {
        FloatType type = lane.scalar();
        return type.bits(op.apply(type, type.value(a)));
    }

    /// The text form: the name in lower case.
    @Override
    public String toString() {
        return text;
    }
}
