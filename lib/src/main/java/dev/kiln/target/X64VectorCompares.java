package dev.kiln.target;

import static dev.kiln.target.X64VectorCode.x;

import dev.kiln.ir.Cond;
import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;

/// Comparisons, which leave ones or zeros in each lane.
///
/// The machine has "equal" and, signed, "greater"; AVX-512 has all, but leaves a bit for each lane in a mask
/// register, which is spread again.
final class X64VectorCompares {
    private static final Op[] EQUAL = {Op.PCMPEQB, Op.PCMPEQW, Op.PCMPEQD, Op.PCMPEQQ};
    private static final Op[] GREATER = {Op.PCMPGTB, Op.PCMPGTW, Op.PCMPGTD, Op.PCMPGTQ};
    private static final Op[] MASKED = {Op.VPCMPB, Op.VPCMPW, Op.VPCMPD, Op.VPCMPQ};
    private static final Op[] MASKED_UNSIGNED = {Op.VPCMPUB, Op.VPCMPUW, Op.VPCMPUD, Op.VPCMPUQ};
    private static final Op[] SPREAD = {Op.VPMOVM2B, Op.VPMOVM2W, Op.VPMOVM2D, Op.VPMOVM2Q};
    /// k1, which no ABI preserves and the IR cannot name.
    private static final long MASK = Packed.reg(Packed.K, 1);

    private final X64VectorCode v;

    X64VectorCompares(X64VectorCode v) {
        this.v = v;
    }

    private static boolean isUnsigned(Cond cond) {
        return cond.compareTo(Cond.ULT) >= 0 && cond.compareTo(Cond.UGE) <= 0;
    }

    // Integers

    /// d = a cond b, lanes of 1, 2, 4 or 8 bytes: `index` 0 to 3.
    void integers(Cond cond, int index, int bytes, int d, int a, int b) {
        boolean single = cond == Cond.EQ || cond == Cond.SGT || cond == Cond.SLT;
        boolean unsigned = isUnsigned(cond);
        if (v.avx512 && (bytes == 64 || !single)) {
            v.code.emitImm(
                    (unsigned ? MASKED_UNSIGNED : MASKED)[index], MASK, x(bytes, a), x(bytes, b), predicate(cond));
            spread(index, bytes, d);
            return;
        }
        switch (cond) {
            case EQ -> equal(false, index, bytes, d, a, b);
            case NE -> equal(true, index, bytes, d, a, b);
            case SGT, UGT -> ordered(false, unsigned, index, bytes, d, a, b);
            case SLE, ULE -> ordered(true, unsigned, index, bytes, d, a, b);
            case SLT, ULT -> ordered(false, unsigned, index, bytes, d, b, a);
            case SGE, UGE -> ordered(true, unsigned, index, bytes, d, b, a);
            default -> throw v.code.error("condition " + cond + " is one of floats, and integers are compared");
        }
    }

    /// The predicate of `vpcmp` (Intel SDM 2C VPCMPB).
    private static int predicate(Cond cond) {
        return switch (cond) {
            case EQ -> 0;
            case SLT, ULT -> 1;
            case SLE, ULE -> 2;
            case NE -> 4;
            case SGE, UGE -> 5;
            default -> 6;
        };
    }

    private void spread(int index, int bytes, int d) {
        v.code.emit(SPREAD[index], x(bytes, d), MASK);
    }

    private void equal(boolean negated, int index, int bytes, int d, int a, int b) {
        v.begin(d, a, b);
        if (index == 3 && !v.sse41) { // both halves
            int halves = v.temp();
            v.op(Op.PCMPEQD, bytes, halves, a, b);
            v.unary(Op.PSHUFD, bytes, d, halves, 0xB1);
            v.op(Op.PAND, bytes, d, d, halves);
        } else {
            v.op(EQUAL[index], bytes, d, a, b);
        }
        v.end();
        if (negated) {
            negate(bytes, d);
        }
    }

    private void negate(int bytes, int d) {
        v.begin(d, d);
        int ones = v.temp();
        v.constant(bytes, ones, -1);
        v.op(Op.PXOR, bytes, d, d, ones);
        v.end();
    }

    /// d = a > b, or not.
    private void ordered(boolean negated, boolean unsigned, int index, int bytes, int d, int a, int b) {
        if (unsigned && X64VectorIntegers.hasExtremes(v, true, index)) {
            notGreater(index, bytes, d, a, b);
            if (!negated) {
                negate(bytes, d);
            }
            return;
        }
        if (!unsigned && !negated && (index < 3 || v.avx2)) {
            v.op(GREATER[index], bytes, d, a, b);
            return;
        }
        v.begin(d, a, b);
        int greater = v.temp();
        greater(unsigned, index, bytes, greater, a, b);
        if (negated) {
            v.constant(bytes, d, -1);
            v.op(Op.PXOR, bytes, d, d, greater);
        } else {
            v.move(bytes, d, greater);
        }
        v.end();
    }

    /// d = a ≤ b, unsigned: a is the minimum.
    private void notGreater(int index, int bytes, int d, int a, int b) {
        v.begin(d, a, b);
        int least = v.temp();
        v.op(X64VectorIntegers.extreme(false, true, index), bytes, least, a, b);
        v.op(EQUAL[index], bytes, d, least, a);
        v.end();
    }

    /// g = a > b, in a sequence that has begun and whose temporary g is.
    void greater(boolean unsigned, int index, int bytes, int g, int a, int b) {
        if (!unsigned) {
            signed(index, bytes, g, a, b);
            return;
        }
        int x = index == 3 && !v.avx2 ? v.temp() : g;
        int y = v.early();
        long sign = v.all(bytes, X64VectorCode.splat(8 << index, 1L << (8 << index) - 1));
        v.op(Op.PXOR, bytes, x, a, sign);
        v.op(Op.PXOR, bytes, y, b, sign);
        signed(index, bytes, g, x, y);
    }

    /// Without `pcmpgtq`: the upper halves are compared, and where they are equal the upper half of b - a tells.
    private void signed(int index, int bytes, int g, int a, int b) {
        if (index < 3 || v.avx2) {
            v.op(GREATER[index], bytes, g, a, b);
            return;
        }
        int equal = v.early();
        v.op(Op.PCMPEQD, bytes, equal, a, b);
        v.op(Op.PSUBQ, bytes, g, b, a);
        v.op(Op.PAND, bytes, equal, equal, g);
        v.op(Op.PCMPGTD, bytes, g, a, b);
        v.op(Op.POR, bytes, g, g, equal);
        v.unary(Op.PSHUFD, bytes, g, g, 0xF5);
    }

    // Floats

    /// d = a cond b, lanes of 4 or 8 bytes.
    void floats(Cond cond, int index, int bytes, int d, int a, int b) {
        boolean swap = cond == Cond.FGT || cond == Cond.FGE;
        Op op = index == 2 ? Op.CMPPS : Op.CMPPD;
        int predicate = predicate(cond, swap);
        if (bytes == 64 || d >= 16) {
            v.code.emitImm(
                    index == 2 ? Op.VCMPPS : Op.VCMPPD,
                    MASK,
                    x(bytes, swap ? b : a),
                    x(bytes, swap ? a : b),
                    predicate);
            spread(index, bytes, d);
        } else {
            v.op(op, bytes, d, swap ? b : a, swap ? a : b, predicate);
        }
    }

    /// The predicate of `cmpps` (Intel SDM 2A, table 3-1).
    private int predicate(Cond cond, boolean swap) {
        return switch (swap ? cond.swap() : cond) {
            case FEQ -> 0;
            case FLT -> 1;
            case FLE -> 2;
            case FUNO -> 3;
            case FNE -> 4;
            case FORD -> 7;
            default -> throw v.code.error("condition " + cond + " is not one of floats");
        };
    }
}
