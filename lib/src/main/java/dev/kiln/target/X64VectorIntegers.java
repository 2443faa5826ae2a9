package dev.kiln.target;

import dev.kiln.ir.Lane;
import dev.kiln.ir.VecBinaryOp;
import dev.kiln.ir.VecUnaryOp;
import dev.kiln.x64.Op;

/// Integer lanes, and bits of any lanes.
///
/// What the CPU lacks is put together: a product from halves, a minimum from a comparison. Methods answer false for
/// what is done lane by lane.
final class X64VectorIntegers {
    private static final Op[] ADD = {Op.PADDB, Op.PADDW, Op.PADDD, Op.PADDQ};
    private static final Op[] SUB = {Op.PSUBB, Op.PSUBW, Op.PSUBD, Op.PSUBQ};
    private static final Op[] ABS = {Op.PABSB, Op.PABSW, Op.PABSD, Op.VPABSQ};
    private static final Op[] MIN = {Op.PMINSB, Op.PMINSW, Op.PMINSD, Op.VPMINSQ};
    private static final Op[] MAX = {Op.PMAXSB, Op.PMAXSW, Op.PMAXSD, Op.VPMAXSQ};
    private static final Op[] UMIN = {Op.PMINUB, Op.PMINUW, Op.PMINUD, Op.VPMINUQ};
    private static final Op[] UMAX = {Op.PMAXUB, Op.PMAXUW, Op.PMAXUD, Op.VPMAXUQ};

    private final X64VectorCode v;
    private final X64VectorCompares compares;

    X64VectorIntegers(X64VectorCode v, X64VectorCompares compares) {
        this.v = v;
        this.compares = compares;
    }

    /// The lane of the integers that are as wide.
    static int index(Lane lane) {
        return Integer.numberOfTrailingZeros(lane.bytes());
    }

    /// True when the CPU has the minimum and maximum of such lanes.
    static boolean hasExtremes(X64VectorCode v, boolean unsigned, int index) {
        return v.avx512 || index < 3 && (v.sse41 || index == (unsigned ? 0 : 1));
    }

    static Op extreme(boolean maximum, boolean unsigned, int index) {
        return (maximum ? unsigned ? UMAX : MAX : unsigned ? UMIN : MIN)[index];
    }

    /// d = a op b, of lanes of 1, 2, 4 or 8 bytes: `index` 0 to 3. Not for shifts.
    boolean binary(VecBinaryOp op, int index, int bytes, int d, int a, int b) {
        switch (op) {
            case VADD -> v.op(ADD[index], bytes, d, a, b);
            case VSUB -> v.op(SUB[index], bytes, d, a, b);
            case VMUL -> multiply(index, bytes, d, a, b);
            case VMIN, VMAX -> extreme(op == VecBinaryOp.VMAX, false, index, bytes, d, a, b);
            case VUMIN, VUMAX -> extreme(op == VecBinaryOp.VUMAX, true, index, bytes, d, a, b);
            case VAND -> v.op(Op.PAND, bytes, d, a, b);
            case VOR -> v.op(Op.POR, bytes, d, a, b);
            case VXOR -> v.op(Op.PXOR, bytes, d, a, b);
            case VANDN -> v.op(Op.PANDN, bytes, d, b, a);
            case VDIV, VUDIV, VSHL, VSHR, VSAR -> {
                return false;
            }
        }
        return true;
    }

    // Multiplication

    private void multiply(int index, int bytes, int d, int a, int b) {
        switch (index) {
            case 0 -> multiplyBytes(bytes, d, a, b);
            case 1 -> v.op(Op.PMULLW, bytes, d, a, b);
            case 2 -> {
                if (v.sse41) {
                    v.op(Op.PMULLD, bytes, d, a, b);
                } else {
                    multiplyDoublewords(bytes, d, a, b);
                }
            }
            default -> {
                if (v.avx512) {
                    v.op(Op.VPMULLQ, bytes, d, a, b);
                } else {
                    multiplyQuadwords(bytes, d, a, b);
                }
            }
        }
    }

    /// As 16-bit lanes twice. The upper byte of a × 2⁻⁸ times b & 0xFF00 is that of the odd bytes' product, in
    /// place.
    private void multiplyBytes(int bytes, int d, int a, int b) {
        v.begin(d, a, b);
        int odd = v.temp();
        int even = v.early();
        v.shift(Op.PSRLW, bytes, odd, a, 8);
        v.op(Op.PAND, bytes, even, b, v.all(bytes, X64VectorCode.splat(16, 0xFF00)));
        v.op(Op.PMULLW, bytes, odd, odd, even);
        v.op(Op.PMULLW, bytes, even, a, b);
        v.op(Op.PAND, bytes, even, even, v.all(bytes, X64VectorCode.splat(16, 0xFF)));
        v.op(Op.POR, bytes, d, odd, even);
        v.end();
    }

    /// The even lanes' products and the odd ones', of which the low halves are put together.
    private void multiplyDoublewords(int bytes, int d, int a, int b) {
        v.begin(d, a, b);
        int odd = v.temp();
        int even = v.early();
        v.unary(Op.PSHUFD, bytes, odd, a, 0xF5);
        v.unary(Op.PSHUFD, bytes, even, b, 0xF5);
        v.op(Op.PMULUDQ, bytes, odd, odd, even);
        v.op(Op.PMULUDQ, bytes, even, a, b);
        v.unary(Op.PSHUFD, bytes, odd, odd, 0x08);
        v.unary(Op.PSHUFD, bytes, d, even, 0x08);
        v.op(Op.PUNPCKLDQ, bytes, d, d, odd);
        v.end();
    }

    /// The halves crosswise, shifted to the upper half, and the product of the lower halves.
    private void multiplyQuadwords(int bytes, int d, int a, int b) {
        v.begin(d, a, b);
        int cross = v.temp();
        int other = v.early();
        v.shift(Op.PSRLQ, bytes, cross, a, 32);
        v.op(Op.PMULUDQ, bytes, cross, cross, b);
        v.shift(Op.PSRLQ, bytes, other, b, 32);
        v.op(Op.PMULUDQ, bytes, other, other, a);
        v.op(Op.PADDQ, bytes, cross, cross, other);
        v.shift(Op.PSLLQ, bytes, cross, cross, 32);
        v.op(Op.PMULUDQ, bytes, d, a, b);
        v.op(Op.PADDQ, bytes, d, d, cross);
        v.end();
    }

    // Minimum and maximum

    private void extreme(boolean maximum, boolean unsigned, int index, int bytes, int d, int a, int b) {
        if (hasExtremes(v, unsigned, index)) {
            v.op(extreme(maximum, unsigned, index), bytes, d, a, b);
        } else if (a == b) {
            v.move(bytes, d, a);
        } else {
            v.begin(d, a, b);
            int greater = v.temp();
            compares.greater(unsigned, index, bytes, greater, a, b);
            pick(bytes, d, greater, maximum ? a : b, maximum ? b : a);
            v.end();
        }
    }

    /// d = x where the mask, which may change, has ones, else y; x and y are not the same.
    private void pick(int bytes, int d, int mask, int x, int y) {
        if (v.avx2) {
            v.blend(bytes, d, mask, x, y);
        } else if (d != y) {
            v.op(Op.PXOR, bytes, d, x, y);
            v.op(Op.PAND, bytes, d, d, mask);
            v.op(Op.PXOR, bytes, d, d, y);
        } else {
            v.op(Op.PXOR, bytes, d, d, x);
            v.op(Op.PANDN, bytes, mask, mask, d);
            v.op(Op.PXOR, bytes, d, mask, x);
        }
    }

    // One operand

    boolean unary(VecUnaryOp op, int index, int bytes, int d, int a) {
        switch (op) {
            case VNEG -> negate(index, bytes, d, a);
            case VNOT -> not(bytes, d, a);
            case VABS -> absolute(index, bytes, d, a);
            case VSQRT, VRECPE, VRSQRTE, VFLOOR, VCEIL, VTRUNC, VNEAREST -> {
                return false;
            }
        }
        return true;
    }

    private void negate(int index, int bytes, int d, int a) {
        v.begin(d, a);
        int zero = d == a ? v.temp() : d;
        v.zero(zero);
        v.op(SUB[index], bytes, zero, zero, a);
        v.move(bytes, d, zero);
        v.end();
    }

    void not(int bytes, int d, int a) {
        if (v.avx512) {
            v.code.emitImm(
                    Op.VPTERNLOGQ,
                    X64VectorCode.x(bytes, d),
                    X64VectorCode.x(bytes, a),
                    X64VectorCode.x(bytes, a),
                    0x55);
            return;
        }
        v.begin(d, a);
        int ones = d == a ? v.temp() : d;
        v.constant(bytes, ones, -1);
        v.op(Op.PXOR, bytes, d, ones, a);
        v.end();
    }

    private void absolute(int index, int bytes, int d, int a) {
        if (v.avx512 || v.ssse3 && index < 3) {
            v.unary(ABS[index], bytes, d, a);
            return;
        }
        v.begin(d, a);
        int sign = v.temp();
        switch (index) {
            case 0, 1 -> { // the smaller of a and -a, unsigned, or the larger, signed
                v.zero(sign);
                v.op(SUB[index], bytes, sign, sign, a);
                v.op(index == 0 ? Op.PMINUB : Op.PMAXSW, bytes, d, sign, a);
            }
            case 2 -> {
                v.shift(Op.PSRAD, bytes, sign, a, 31);
                v.op(Op.PXOR, bytes, d, a, sign);
                v.op(Op.PSUBD, bytes, d, d, sign);
            }
            default -> {
                v.shift(Op.PSRAD, bytes, sign, a, 31);
                v.unary(Op.PSHUFD, bytes, sign, sign, 0xF5);
                v.op(Op.PXOR, bytes, d, a, sign);
                v.op(Op.PSUBQ, bytes, d, d, sign);
            }
        }
        v.end();
    }
}
