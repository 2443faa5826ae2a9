package dev.kiln.target;

import static dev.kiln.target.X64VectorCode.splat;
import static dev.kiln.target.X64VectorCode.x;

import dev.kiln.ir.Cond;
import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;

/// Comparisons, minima and maxima of small floats, whose bits are ordered as integers are: lanes of `f8` (index 0) and
/// `f16` (index 1).
///
/// A float is its magnitude, with a minus or not: as a number of two's complement it compares as the float does, zeros
/// included. For minimum and maximum, which tell zeros apart, the bits below a set sign are turned over instead; doing
/// that again gives the float back. What is above infinity is NaN.
final class X64VectorOrder {
    private static final long MASK = Packed.reg(Packed.K, 1);
    private static final Op[] GREATER = {Op.PCMPGTB, Op.PCMPGTW};
    private static final Op[] EQUAL = {Op.PCMPEQB, Op.PCMPEQW};
    private static final Op[] MASKED_GREATER = {Op.VPCMPGTB, Op.VPCMPGTW};
    private static final Op[] MASKED_EQUAL = {Op.VPCMPEQB, Op.VPCMPEQW};
    private static final Op[] SPREAD = {Op.VPMOVM2B, Op.VPMOVM2W};
    private static final Op[] SUB = {Op.PSUBB, Op.PSUBW};
    /// Of magnitudes, which have no sign.
    private static final Op[] LARGER = {Op.PMAXUB, Op.PMAXSW};

    private final X64VectorCode v;

    X64VectorOrder(X64VectorCode v) {
        this.v = v;
    }

    private long magnitudes(int index, int bytes) {
        return v.all(bytes, splat(8 << index, index == 0 ? 0x7F : 0x7FFF));
    }

    private long infinities(int index, int bytes) {
        return v.all(bytes, splat(8 << index, index == 0 ? 0x7C : 0x7C00));
    }

    /// d = ones where a has its sign set. Not in place.
    private void sign(int index, int bytes, int d, int a) {
        if (index == 1) {
            v.shift(Op.PSRAW, bytes, d, a, 15);
        } else {
            v.zero(d);
            greater(index, bytes, d, x(bytes, a));
        }
    }

    /// d = ones where d > b, which is a register or memory; signed.
    private void greater(int index, int bytes, int d, long b) {
        test(GREATER[index], MASKED_GREATER[index], index, bytes, d, b);
    }

    private void test(Op op, Op masked, int index, int bytes, int d, long b) {
        if (v.avx512) {
            v.code.emit(masked, MASK, x(bytes, d), b);
            v.code.emit(SPREAD[index], x(bytes, d), MASK);
        } else {
            v.op(op, bytes, d, d, b);
        }
    }

    /// larger = ones where a or b, whose magnitudes are given, is NaN.
    private void unordered(int index, int bytes, int larger, int a, int b) {
        v.op(LARGER[index], bytes, larger, a, b);
        greater(index, bytes, larger, infinities(index, bytes));
    }

    /// d = a cond b.
    void compare(Cond cond, int index, int bytes, int d, int a, int b) {
        v.begin(d, a, b);
        int left = v.temp();
        int right = v.temp();
        int nan = v.temp();
        int sign = v.early();
        v.op(Op.PAND, bytes, left, a, magnitudes(index, bytes));
        v.op(Op.PAND, bytes, right, b, magnitudes(index, bytes));
        unordered(index, bytes, nan, left, right);
        number(index, bytes, left, sign, a);
        number(index, bytes, right, sign, b);
        int result = switch (cond) {
            case FEQ, FNE -> {
                test(EQUAL[index], MASKED_EQUAL[index], index, bytes, left, x(bytes, right));
                yield but(bytes, nan, left);
            }
            case FLT -> {
                greater(index, bytes, right, x(bytes, left));
                yield but(bytes, nan, right);
            }
            case FGT -> {
                greater(index, bytes, left, x(bytes, right));
                yield but(bytes, nan, left);
            }
            case FLE -> {
                greater(index, bytes, left, x(bytes, right));
                v.op(Op.POR, bytes, nan, nan, left);
                yield nan;
            }
            case FGE -> {
                greater(index, bytes, right, x(bytes, left));
                v.op(Op.POR, bytes, nan, nan, right);
                yield nan;
            }
            case FORD, FUNO -> nan;
            default -> throw v.code.error("condition " + cond + " is not one of floats");
        };
        if (cond == Cond.FNE || cond == Cond.FLE || cond == Cond.FGE || cond == Cond.FORD) {
            v.constant(bytes, sign, -1);
            v.op(Op.PXOR, bytes, d, result, sign);
        } else {
            v.move(bytes, d, result);
        }
        v.end();
    }

    /// The magnitude becomes a number of two's complement.
    private void number(int index, int bytes, int magnitude, int sign, int a) {
        sign(index, bytes, sign, a);
        v.op(Op.PXOR, bytes, magnitude, magnitude, sign);
        v.op(SUB[index], bytes, magnitude, magnitude, sign);
    }

    private int but(int bytes, int nan, int holds) {
        v.op(Op.PANDN, bytes, nan, nan, holds);
        return nan;
    }

    /// d = the minimum or maximum of a and b.
    void extreme(boolean maximum, int index, int bytes, int d, int a, int b) {
        v.begin(d, a, b);
        int left = v.temp();
        int right = v.temp();
        int nan = v.temp();
        int other = v.early();
        v.op(Op.PAND, bytes, left, a, magnitudes(index, bytes));
        v.op(Op.PAND, bytes, right, b, magnitudes(index, bytes));
        unordered(index, bytes, nan, left, right);
        turn(index, bytes, left, a);
        turn(index, bytes, right, b);
        if (X64VectorIntegers.hasExtremes(v, false, index)) {
            v.op(X64VectorIntegers.extreme(maximum, false, index), bytes, left, left, right);
        } else { // bytes
            v.op(Op.PCMPGTB, bytes, other, left, right);
            int kept = maximum ? left : right;
            int dropped = maximum ? right : left;
            v.op(Op.PAND, bytes, kept, kept, other);
            v.op(Op.PANDN, bytes, other, other, dropped);
            v.op(Op.POR, bytes, left, kept, other);
        }
        turn(index, bytes, other, left);
        v.op(Op.POR, bytes, d, other, nan);
        v.end();
    }

    /// d = a with the bits below the sign turned over where that is set. Not in place.
    private void turn(int index, int bytes, int d, int a) {
        sign(index, bytes, d, a);
        v.op(Op.PAND, bytes, d, d, magnitudes(index, bytes));
        v.op(Op.PXOR, bytes, d, d, a);
    }
}
