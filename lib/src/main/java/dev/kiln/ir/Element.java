package dev.kiln.ir;

import java.util.Locale;

/// The numbers that `vcvt` converts between: what a lane holds, integers with their sign.
public enum Element {
    /// Signed, 8 bits.
    S8(Lane.I8),
    /// Unsigned, 8 bits.
    U8(Lane.I8),
    /// Signed, 16 bits.
    S16(Lane.I16),
    /// Unsigned, 16 bits.
    U16(Lane.I16),
    /// Signed, 32 bits.
    S32(Lane.I32),
    /// Unsigned, 32 bits.
    U32(Lane.I32),
    /// Signed, 64 bits.
    S64(Lane.I64),
    /// Unsigned, 64 bits.
    U64(Lane.I64),
    /// E5M2.
    F8(Lane.F8),
    /// IEEE binary16.
    F16(Lane.F16),
    /// IEEE binary32.
    F32(Lane.F32),
    /// IEEE binary64.
    F64(Lane.F64);

    private final Lane lane;
    private final String text = name().toLowerCase(Locale.ROOT);

    Element(Lane lane) {
        this.lane = lane;
    }

    /// The lane that holds it.
    public Lane lane() {
        return lane;
    }

    /// True for the integers with a sign.
    public boolean isSigned() {
        return !lane.isFloat() && ordinal() % 2 == 0;
    }

    /// True when there is a conversion from `from` to this: between an integer and a float of the same width, and
    /// between two floats or two integers, both signed or both not, one twice as wide as the other.
    public boolean convertsFrom(Element from) {
        int bits = lane.bits();
        int other = from.lane.bits();
        return lane.isFloat() != from.lane.isFloat()
                ? bits == other
                : isSigned() == from.isSigned() && (bits == 2 * other || other == 2 * bits);
    }

    /// The size of the result of a conversion to this from a vector of `size` made of `from`, lane for lane: twice or
    /// half as large when the lanes are, but never larger than 512 nor smaller than 64 bits.
    public VecSize size(Element from, VecSize size) {
        int step = Integer.signum(lane.bits() - from.lane.bits());
        return VecSize.values()[Math.clamp(size.ordinal() + step, 0, VecSize.V512.ordinal())];
    }

    /// True when [#size] of the conversion is a size that exists.
    public boolean fits(Element from, VecSize size) {
        return lane.bits() == from.lane.bits() || size(from, size) != size;
    }

    /// The bits of the number of this kind nearest to the one of kind `from` whose bits are `bits`: floats to
    /// nearest even; integers of floats truncated, saturated, 0 for NaN; integers of integers saturated.
    public long convert(Element from, long bits) {
        if (from.lane.isFloat()) {
            double value = from.lane.scalar().value(bits);
            return lane.isFloat() ? lane.scalar().bits(value) : saturate(value);
        }
        long value = from.isSigned() ? from.lane.signed(bits) : from.lane.unsigned(bits);
        if (lane.isFloat()) {
            // 64 bits are rounded once, to the float of 64 bits; smaller ones are exact before they are rounded
            return lane.scalar().bits((from.isSigned() ? IntType.S64 : IntType.U64).convert(value, FloatType.F64));
        }
        long limit = lane.unsigned(-1);
        return lane.bits() > from.lane.bits()
                ? lane.unsigned(value)
                : lane.unsigned(
                        isSigned()
                                ? Math.clamp(value, -(limit >> 1) - 1, limit >> 1)
                                : Long.compareUnsigned(value, limit) > 0 ? limit : value);
    }

    private long saturate(double value) {
        long limit = lane.unsigned(-1);
        return lane.bits() == 64
                ? (isSigned() ? IntType.S64 : IntType.U64).truncate(value)
                : lane.unsigned(
                        isSigned()
                                ? Math.clamp((long) value, -(limit >> 1) - 1, limit >> 1)
                                : Math.clamp((long) value, 0, limit));
    }

    /// The text form: the name in lower case.
    @Override
    public String toString() {
        return text;
    }
}
