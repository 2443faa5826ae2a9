package dev.kiln.ir;

import java.util.Locale;

/// An operation that makes one lane of all, in a fixed order: the upper half of the lanes is joined, lane by lane, to
/// the lower half, until one lane is left. For four lanes the sum is (a₀ + a₂) + (a₁ + a₃), each addition rounded.
public enum VecReduceOp {
    /// The sum.
    VSUM(VecBinaryOp.VADD),
    /// The smallest, see [VecBinaryOp#VMIN].
    VRMIN(VecBinaryOp.VMIN),
    /// The largest, see [VecBinaryOp#VMAX].
    VRMAX(VecBinaryOp.VMAX),
    /// The smallest, unsigned integers.
    VRUMIN(VecBinaryOp.VUMIN),
    /// The largest, unsigned integers.
    VRUMAX(VecBinaryOp.VUMAX),
    /// All lanes and-ed, integers.
    VRAND(VecBinaryOp.VAND),
    /// All lanes or-ed, integers.
    VROR(VecBinaryOp.VOR),
    /// All lanes exclusive-or-ed, integers.
    VRXOR(VecBinaryOp.VXOR);

    private final VecBinaryOp step;
    private final String text = name().toLowerCase(Locale.ROOT);

    VecReduceOp(VecBinaryOp step) {
        this.step = step;
    }

    /// What joins two lanes.
    public VecBinaryOp step() {
        return step;
    }

    /// True when it exists for vectors of such lanes.
    public boolean takes(Lane lane) {
        return !lane.isFloat() || compareTo(VRUMIN) < 0;
    }

    /// The text form: the name in lower case.
    @Override
    public String toString() {
        return text;
    }
}
