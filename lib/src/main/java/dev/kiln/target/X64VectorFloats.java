package dev.kiln.target;

import dev.kiln.ir.VecBinaryOp;
import dev.kiln.ir.VecUnaryOp;
import dev.kiln.x64.Op;

/// Lanes of binary32 and binary64.
///
/// Estimates are what AVX-512 estimates to 14 bits, else the division itself: `rcpps` is wrong by 1.5 × 2⁻¹² and
/// would need a step of refinement, which takes as long as the division and makes NaN of zeros and infinities.
final class X64VectorFloats {
    private static final long SIGN32 = X64VectorCode.splat(32, 1L << 31);

    private final X64VectorCode v;

    X64VectorFloats(X64VectorCode v) {
        this.v = v;
    }

    private static Op choose(boolean single, Op ps, Op pd) {
        return single ? ps : pd;
    }

    private static long sign(boolean single) {
        return single ? SIGN32 : Long.MIN_VALUE;
    }

    private static long one(boolean single) {
        return single ? X64VectorCode.splat(32, Float.floatToRawIntBits(1)) : Double.doubleToRawLongBits(1);
    }

    /// d = a op b. Not for bits.
    void binary(VecBinaryOp op, boolean single, int bytes, int d, int a, int b) {
        switch (op) {
            case VADD -> v.op(choose(single, Op.ADDPS, Op.ADDPD), bytes, d, a, b);
            case VSUB -> v.op(choose(single, Op.SUBPS, Op.SUBPD), bytes, d, a, b);
            case VMUL -> v.op(choose(single, Op.MULPS, Op.MULPD), bytes, d, a, b);
            case VDIV -> v.op(choose(single, Op.DIVPS, Op.DIVPD), bytes, d, a, b);
            case VMIN -> minimum(single, bytes, d, a, b);
            case VMAX -> maximum(single, bytes, d, a, b);
            case VUDIV, VUMIN, VUMAX, VAND, VOR, VXOR, VANDN, VSHL, VSHR, VSAR -> throw new AssertionError(op);
        }
    }

    /// As [X64Floats] does it for scalars: taken both ways, and joined.
    private void minimum(boolean single, int bytes, int d, int a, int b) {
        Op min = choose(single, Op.MINPS, Op.MINPD);
        v.begin(d, a, b);
        int other = v.temp();
        v.op(min, bytes, other, b, a);
        inOrder(min, bytes, d, a, b);
        v.op(Op.ORPS, bytes, d, d, other);
        v.end();
    }

    private void maximum(boolean single, int bytes, int d, int a, int b) {
        Op max = choose(single, Op.MAXPS, Op.MAXPD);
        v.begin(d, a, b);
        int other = v.temp();
        v.op(max, bytes, other, b, a);
        inOrder(max, bytes, d, a, b);
        v.op(Op.XORPS, bytes, d, d, other);
        v.op(Op.ORPS, bytes, other, other, d);
        v.op(choose(single, Op.SUBPS, Op.SUBPD), bytes, other, other, d);
        v.move(bytes, d, other);
        v.end();
    }

    /// d = a op b when the scratch register is in use. Where d is b that needs another.
    private void inOrder(Op op, int bytes, int d, int a, int b) {
        if (v.avx2 || d != b || d == a) {
            v.op(op, bytes, d, a, b);
        } else {
            int copy = v.temp();
            v.op(op, bytes, copy, a, b);
            v.move(bytes, d, copy);
        }
    }

    /// d = -a or the magnitude of a, floats of any width.
    void sign(VecUnaryOp op, int bits, int bytes, int d, int a) {
        long sign = X64VectorCode.splat(bits, 1L << bits - 1);
        if (op == VecUnaryOp.VNEG) {
            v.op(Op.XORPS, bytes, d, a, v.all(bytes, sign));
        } else {
            v.op(Op.ANDPS, bytes, d, a, v.all(bytes, ~sign));
        }
    }

    /// d = op a. Not for bits and signs.
    void unary(VecUnaryOp op, boolean single, int bytes, int d, int a) {
        switch (op) {
            case VSQRT -> v.unary(choose(single, Op.SQRTPS, Op.SQRTPD), bytes, d, a);
            case VRECPE -> reciprocal(single, bytes, d, a);
            case VRSQRTE -> reciprocalRoot(single, bytes, d, a);
            case VFLOOR, VCEIL, VTRUNC, VNEAREST -> {
                if (bytes == 64 || (d | a) >= 16) {
                    v.unary(choose(single, Op.VRNDSCALEPS, Op.VRNDSCALEPD), bytes, d, a, mode(op) | 8);
                } else if (v.sse41) {
                    v.unary(choose(single, Op.ROUNDPS, Op.ROUNDPD), bytes, d, a, mode(op) | 8);
                } else {
                    round(op, single, d, a);
                }
            }
            case VNEG, VABS, VNOT -> throw new AssertionError(op);
        }
    }

    private void reciprocal(boolean single, int bytes, int d, int a) {
        if (v.avx512) {
            v.unary(choose(single, Op.VRCP14PS, Op.VRCP14PD), bytes, d, a);
        } else {
            divideOneBy(single, bytes, d, a);
        }
    }

    private void reciprocalRoot(boolean single, int bytes, int d, int a) {
        if (v.avx512) {
            v.unary(choose(single, Op.VRSQRT14PS, Op.VRSQRT14PD), bytes, d, a);
        } else {
            v.unary(choose(single, Op.SQRTPS, Op.SQRTPD), bytes, d, a);
            divideOneBy(single, bytes, d, d);
        }
    }

    private void divideOneBy(boolean single, int bytes, int d, int a) {
        v.begin(d, a);
        int one = d == a ? v.temp() : d;
        v.constant(bytes, one, one(single));
        v.op(choose(single, Op.DIVPS, Op.DIVPD), bytes, one, one, a);
        v.move(bytes, d, one);
        v.end();
    }

    /// The mode of `roundps` (Intel SDM 2B, table 4-18); 8 suppresses the precision exception.
    private static int mode(VecUnaryOp op) {
        return switch (op) {
            case VNEAREST -> 0;
            case VFLOOR -> 1;
            case VCEIL -> 2;
            default -> 3;
        };
    }

    /// Without SSE4.1. A magnitude below 2²³ (or 2⁵²) plus that number has no fraction: the machine rounds it.
    /// Where that went the wrong way, one is taken off or added. Larger magnitudes are integral already, or NaN.
    /// The sign is that of the operand even where the result is zero.
    private void round(VecUnaryOp op, boolean single, int d, int a) {
        long large =
                single ? X64VectorCode.splat(32, Float.floatToRawIntBits(0x1p23f)) : Double.doubleToRawLongBits(0x1p52);
        Op sub = choose(single, Op.SUBPS, Op.SUBPD);
        Op compare = choose(single, Op.CMPPS, Op.CMPPD);
        v.begin(d, a);
        int rounded = v.temp();
        int from = v.early(); // a, or its magnitude, with which truncation is rounding down
        int mask = v.temp();
        boolean magnitude = op == VecUnaryOp.VTRUNC;
        v.op(Op.ANDPS, 16, rounded, a, v.all(16, ~sign(single)));
        v.move(16, from, magnitude ? rounded : a);
        v.constant(16, mask, large);
        v.op(choose(single, Op.ADDPS, Op.ADDPD), 16, rounded, rounded, mask);
        v.op(sub, 16, rounded, rounded, mask);
        if (!magnitude) {
            v.op(Op.ANDPS, 16, mask, a, v.all(16, sign(single)));
            v.op(Op.ORPS, 16, rounded, rounded, mask);
        }
        if (op == VecUnaryOp.VCEIL) {
            v.op(compare, 16, mask, rounded, from, 1);
            v.op(Op.ANDPS, 16, mask, mask, v.all(16, one(single)));
            v.op(choose(single, Op.ADDPS, Op.ADDPD), 16, rounded, rounded, mask);
        } else if (op != VecUnaryOp.VNEAREST) {
            v.op(compare, 16, mask, from, rounded, 1);
            v.op(Op.ANDPS, 16, mask, mask, v.all(16, one(single)));
            v.op(sub, 16, rounded, rounded, mask);
        }
        v.op(Op.ANDPS, 16, mask, a, v.all(16, sign(single)));
        v.op(Op.ORPS, 16, rounded, rounded, mask);
        v.op(Op.ANDPS, 16, from, a, v.all(16, ~sign(single)));
        v.constant(16, mask, large);
        v.op(compare, 16, from, from, mask, 1); // where it was to be rounded at all
        v.op(Op.ANDPS, 16, rounded, rounded, from);
        v.op(Op.ANDNPS, 16, from, from, a);
        v.op(Op.ORPS, 16, d, rounded, from);
        v.end();
    }

    /// d = a × b + c. AVX2 and FMA.
    void fma(boolean single, int bytes, int d, int a, int b, int c) {
        if (d == c && d != a && d != b) {
            v.op(choose(single, Op.VFMADD231PS, Op.VFMADD231PD), bytes, d, a, b);
        } else {
            v.move(bytes, d, d == b ? b : a);
            v.op(choose(single, Op.VFMADD213PS, Op.VFMADD213PD), bytes, d, d == b ? a : b, c);
        }
    }
}
