package dev.kiln.target;

import static dev.kiln.target.X64VectorCode.splat;

import dev.kiln.ir.VecBinaryOp;
import dev.kiln.x64.Op;

/// Shifts by a constant and by the lanes of a vector.
///
/// There are none of bytes, and none of 16-bit lanes by a vector before AVX-512. Those are done in lanes of
/// twice the width: the even ones and the odd ones apart, and put together by a mask.
final class X64VectorShifts {
    private static final Op[] LEFT = {Op.PSLLW, Op.PSLLW, Op.PSLLD, Op.PSLLQ};
    private static final Op[] RIGHT = {Op.PSRLW, Op.PSRLW, Op.PSRLD, Op.PSRLQ};
    private static final Op[] SIGNED = {Op.PSRAW, Op.PSRAW, Op.PSRAD, Op.VPSRAQ};
    private static final Op[] SUB = {Op.PSUBB, Op.PSUBW, Op.PSUBD, Op.PSUBQ};
    private static final Op[] LEFT_BY = {Op.VPSLLVW, Op.VPSLLVW, Op.VPSLLVD, Op.VPSLLVQ};
    private static final Op[] RIGHT_BY = {Op.VPSRLVW, Op.VPSRLVW, Op.VPSRLVD, Op.VPSRLVQ};
    private static final Op[] SIGNED_BY = {Op.VPSRAVW, Op.VPSRAVW, Op.VPSRAVD, Op.VPSRAVQ};

    private final X64VectorCode v;

    X64VectorShifts(X64VectorCode v) {
        this.v = v;
    }

    // By a constant

    /// d = a shifted by a number below the lane's width; lanes of 1, 2, 4 or 8 bytes: `index` 0 to 3.
    void constant(VecBinaryOp op, int index, int bytes, int d, int a, int count) {
        if (count == 0) {
            v.move(bytes, d, a);
        } else if (op == VecBinaryOp.VSAR && (index == 0 || index == 3 && !v.avx512)) {
            signed(index, bytes, d, a, count);
        } else {
            Op[] ops = op == VecBinaryOp.VSHL ? LEFT : op == VecBinaryOp.VSHR ? RIGHT : SIGNED;
            v.shift(ops[index], bytes, d, a, count);
            if (index == 0) {
                keep(bytes, d, op == VecBinaryOp.VSHL ? 0xFF << count : 0xFF >> count);
            }
        }
    }

    /// Drops the bits of each byte that came from its neighbour.
    private void keep(int bytes, int d, int bits) {
        v.op(Op.PAND, bytes, d, d, v.all(bytes, splat(8, bits)));
    }

    /// Without the sign first. (x ^ m) - m, with the bit m where the sign is now, spreads it upwards.
    private void signed(int index, int bytes, int d, int a, int count) {
        int bits = 8 << index;
        v.shift(RIGHT[index], bytes, d, a, count);
        if (index == 0) {
            keep(bytes, d, 0xFF >> count);
        }
        long sign = v.all(bytes, splat(bits, 1L << bits - 1 - count));
        v.op(Op.PXOR, bytes, d, d, sign);
        v.op(SUB[index], bytes, d, d, sign);
    }

    // By a vector

    /// d = a shifted by the lanes of b; false for what is done lane by lane.
    boolean variable(VecBinaryOp op, int index, int bytes, int d, int a, int b) {
        if (!v.avx2) {
            return false;
        }
        v.begin(d, a, b);
        if (index == 3 && op == VecBinaryOp.VSAR && !v.avx512) {
            signedQuadwords(bytes, d, a, b);
        } else if (index >= 2 || index == 1 && v.avx512) {
            int counts = v.temp();
            v.op(Op.PAND, bytes, counts, b, v.all(bytes, splat(8 << index, (8 << index) - 1)));
            v.op(by(op)[index], bytes, d, a, counts);
        } else if (index == 1 || v.avx512) {
            halves(op, index, bytes, d, a, b);
        } else {
            steps(op, bytes, d, a, b);
        }
        v.end();
        return true;
    }

    private static Op[] by(VecBinaryOp op) {
        return op == VecBinaryOp.VSHL ? LEFT_BY : op == VecBinaryOp.VSHR ? RIGHT_BY : SIGNED_BY;
    }

    /// As [#signed], with the bit m shifted too.
    private void signedQuadwords(int bytes, int d, int a, int b) {
        int counts = v.temp();
        int sign = v.temp();
        v.op(Op.PAND, bytes, counts, b, v.all(bytes, 63));
        v.op(Op.VPSRLVQ, bytes, d, a, counts);
        v.constant(bytes, sign, Long.MIN_VALUE);
        v.op(Op.VPSRLVQ, bytes, sign, sign, counts);
        v.op(Op.PXOR, bytes, d, d, sign);
        v.op(Op.PSUBQ, bytes, d, d, sign);
    }

    private void halves(VecBinaryOp op, int index, int bytes, int d, int a, int b) {
        int bits = 8 << index;
        int wide = index + 1;
        long low = v.all(bytes, splat(2 * bits, (1L << bits) - 1));
        long high = v.all(bytes, splat(2 * bits, (1L << bits) - 1 << bits));
        int even = v.early();
        int odd = v.temp();
        int counts = v.temp();
        // odd lanes
        v.shift(RIGHT[wide], bytes, counts, b, bits);
        v.op(Op.PAND, bytes, counts, counts, v.all(bytes, splat(2 * bits, bits - 1)));
        if (op == VecBinaryOp.VSHL) {
            v.op(Op.PAND, bytes, odd, a, high);
            v.op(by(op)[wide], bytes, odd, odd, counts);
        } else {
            v.op(by(op)[wide], bytes, odd, a, counts);
            v.op(Op.PAND, bytes, odd, odd, high);
        }
        // even lanes
        v.op(Op.PAND, bytes, counts, b, v.all(bytes, splat(2 * bits, bits - 1)));
        if (op == VecBinaryOp.VSHR) {
            v.op(Op.PAND, bytes, even, a, low);
            v.op(by(op)[wide], bytes, even, even, counts);
        } else {
            if (op == VecBinaryOp.VSAR) {
                v.shift(LEFT[wide], bytes, even, a, bits);
                v.shift(SIGNED[wide], bytes, even, even, bits);
            }
            v.op(by(op)[wide], bytes, even, op == VecBinaryOp.VSAR ? even : a, counts);
            v.op(Op.PAND, bytes, even, even, low);
        }
        v.op(Op.POR, bytes, d, even, odd);
    }

    /// Bytes by 4, by 2 and by 1, each where the count has that bit, which is moved to where a blend looks for it.
    private void steps(VecBinaryOp op, int bytes, int d, int a, int b) {
        int counts = v.temp();
        int shifted = v.temp();
        int value = v.early();
        v.shift(Op.PSLLW, bytes, counts, b, 5);
        v.move(bytes, value, a);
        for (int step = 4; step > 0; step /= 2) {
            constant(op, 0, bytes, shifted, value, step);
            v.blend(bytes, step == 1 ? d : value, counts, shifted, value);
            if (step > 1) {
                v.op(Op.PADDB, bytes, counts, counts, counts);
            }
        }
    }
}
