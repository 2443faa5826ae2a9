package dev.kiln.ir;

import java.util.Locale;

/// A lane-wise operation of two vectors. Integers wrap; floats are rounded once to nearest even. All are total.
public enum VecBinaryOp {
    /// a + b.
    VADD,
    /// a - b.
    VSUB,
    /// a × b, the low half of integers.
    VMUL,
    /// a ÷ b, of integers signed and truncated; an integer by 0 is 0, MIN ÷ -1 is MIN.
    VDIV,
    /// a ÷ b, unsigned integers; 0 when b is 0.
    VUDIV,
    /// The smaller, of integers signed, of floats as [FloatBinaryOp#FMIN].
    VMIN,
    /// The larger, of integers signed, of floats as [FloatBinaryOp#FMAX].
    VMAX,
    /// The smaller, unsigned integers.
    VUMIN,
    /// The larger, unsigned integers.
    VUMAX,
    /// a & b, bits of any lanes.
    VAND,
    /// a | b, bits of any lanes.
    VOR,
    /// a ^ b, bits of any lanes.
    VXOR,
    /// a & ~b, bits of any lanes.
    VANDN,
    /// a << b, integers; counts modulo the lane's width.
    VSHL,
    /// a >> b, integers, zeros shifted in; counts modulo the lane's width.
    VSHR,
    /// a >> b, integers, the sign shifted in; counts modulo the lane's width.
    VSAR;

    private final String text = name().toLowerCase(Locale.ROOT);

    /// True for the shifts, which also exist with one number for the counts of all lanes.
    public boolean isShift() {
        return compareTo(VSHL) >= 0;
    }

    /// True when it exists for vectors of such lanes.
    public boolean takes(Lane lane) {
        return switch (this) {
            case VADD, VSUB, VMUL, VDIV, VMIN, VMAX, VAND, VOR, VXOR, VANDN -> true;
            case VUDIV, VUMIN, VUMAX, VSHL, VSHR, VSAR -> !lane.isFloat();
        };
    }

    /// The result of one lane, from the bits of two to its bits, zero-extended.
    public long apply(Lane lane, long a, long b) {
        return lane.unsigned(lane.isFloat() ? floats(lane, a, b) : integers(lane, a, b));
    }

    private long integers(Lane lane, long a, long b) {
        long x = lane.signed(a);
        long y = lane.signed(b);
        int count = (int) b & lane.bits() - 1;
        return switch (this) {
            case VADD -> x + y;
            case VSUB -> x - y;
            case VMUL -> x * y;
            case VDIV -> BinaryOp.SDIV.apply(Width.W64, x, y);
            case VUDIV -> BinaryOp.UDIV.apply(Width.W64, lane.unsigned(a), lane.unsigned(b));
            case VMIN -> Math.min(x, y);
            case VMAX -> Math.max(x, y);
            case VUMIN -> Long.compareUnsigned(x, y) <= 0 ? x : y;
            case VUMAX -> Long.compareUnsigned(x, y) >= 0 ? x : y;
            case VAND -> x & y;
            case VOR -> x | y;
            case VXOR -> x ^ y;
            case VANDN -> x & ~y;
            case VSHL -> x << count;
            case VSHR -> lane.unsigned(a) >>> count;
            case VSAR -> x >> count;
        };
    }

    private long floats(Lane lane, long a, long b) {
        return switch (this) {
            case VADD -> floats(FloatBinaryOp.FADD, lane, a, b);
            case VSUB -> floats(FloatBinaryOp.FSUB, lane, a, b);
            case VMUL -> floats(FloatBinaryOp.FMUL, lane, a, b);
            case VDIV -> floats(FloatBinaryOp.FDIV, lane, a, b);
            case VMIN -> floats(FloatBinaryOp.FMIN, lane, a, b);
            case VMAX -> floats(FloatBinaryOp.FMAX, lane, a, b);
            case VAND, VOR, VXOR, VANDN -> integers(lane, a, b);
            case VUDIV, VUMIN, VUMAX, VSHL, VSHR, VSAR -> throw new IrException(text + " takes integer lanes");
        };
    }

    private static long floats(FloatBinaryOp op, Lane lane, long a, long b) {
        FloatType type = lane.scalar();
        return type.bits(op.apply(type, type.value(a), type.value(b)));
    }

    /// The text form: the name in lower case.
    @Override
    public String toString() {
        return text;
    }
}
