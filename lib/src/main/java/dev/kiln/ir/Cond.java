package dev.kiln.ir;

import java.util.Locale;

/// A condition on the flags of `cmp`, `test` (integers) or `cmpf` (floats).
///
/// Float conditions are false when an operand is NaN, except [#FNE] and [#FUNO].
public enum Cond {
    /// Equal.
    EQ,
    /// Not equal.
    NE,
    /// Signed less.
    SLT,
    /// Signed less or equal.
    SLE,
    /// Signed greater.
    SGT,
    /// Signed greater or equal.
    SGE,
    /// Unsigned less.
    ULT,
    /// Unsigned less or equal.
    ULE,
    /// Unsigned greater.
    UGT,
    /// Unsigned greater or equal.
    UGE,
    /// Floats equal.
    FEQ,
    /// Floats not equal, or one is NaN.
    FNE,
    /// Float less.
    FLT,
    /// Float less or equal.
    FLE,
    /// Float greater.
    FGT,
    /// Float greater or equal.
    FGE,
    /// Neither is NaN.
    FORD,
    /// One is NaN.
    FUNO;

    private final String text = name().toLowerCase(Locale.ROOT);

    /// True for the conditions on the flags of `cmpf`.
    public boolean isFloat() {
        return compareTo(FEQ) >= 0;
    }

    /// The condition that holds exactly when this one does not. The float orderings have none: they are false both
    /// ways on NaN.
    ///
    /// @throws IrException for `flt fle fgt fge`
    public Cond negate() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case SLT -> SGE;
            case SLE -> SGT;
            case SGT -> SLE;
            case SGE -> SLT;
            case ULT -> UGE;
            case ULE -> UGT;
            case UGT -> ULE;
            case UGE -> ULT;
            case FEQ -> FNE;
            case FNE -> FEQ;
            case FORD -> FUNO;
            case FUNO -> FORD;
            case FLT, FLE, FGT, FGE -> throw new IrException(text + " has no opposite condition: it is false on NaN");
        };
    }

    /// The condition that holds for (b, a) exactly when this one holds for (a, b).
    public Cond swap() {
        return switch (this) {
            case SLT -> SGT;
            case SLE -> SGE;
            case SGT -> SLT;
            case SGE -> SLE;
            case ULT -> UGT;
            case ULE -> UGE;
            case UGT -> ULT;
            case UGE -> ULE;
            case FLT -> FGT;
            case FLE -> FGE;
            case FGT -> FLT;
            case FGE -> FLE;
            case EQ, NE, FEQ, FNE, FORD, FUNO -> this;
        };
    }

    /// True when this integer condition holds of a compared with b.
    ///
    /// @throws IrException for a float condition
    public boolean holds(Width width, long a, long b) {
        long x = width.signed(a);
        long y = width.signed(b);
        return switch (this) {
            case EQ -> x == y;
            case NE -> x != y;
            case SLT -> x < y;
            case SLE -> x <= y;
            case SGT -> x > y;
            case SGE -> x >= y;
            case ULT -> Long.compareUnsigned(x, y) < 0;
            case ULE -> Long.compareUnsigned(x, y) <= 0;
            case UGT -> Long.compareUnsigned(x, y) > 0;
            case UGE -> Long.compareUnsigned(x, y) >= 0;
            default -> throw new IrException(text + " is a condition on floats, and the flags are those of integers");
        };
    }

    /// True when this float condition holds of a compared with b.
    ///
    /// @throws IrException for an integer condition
    public boolean holds(double a, double b) {
        return switch (this) {
            case FEQ -> a == b;
            case FNE -> a != b;
            case FLT -> a < b;
            case FLE -> a <= b;
            case FGT -> a > b;
            case FGE -> a >= b;
            case FORD -> !Double.isNaN(a) && !Double.isNaN(b);
            case FUNO -> Double.isNaN(a) || Double.isNaN(b);
            default -> throw new IrException(text + " is a condition on integers, and the flags are those of floats");
        };
    }

    /// The text form: the name in lower case.
    @Override
    public String toString() {
        return text;
    }
}
