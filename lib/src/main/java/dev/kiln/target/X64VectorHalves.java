package dev.kiln.target;

import dev.kiln.ir.VecBinaryOp;
import dev.kiln.ir.VecUnaryOp;
import dev.kiln.x64.Op;

/// Lanes of binary16, where the CPU converts them (F16C): widened to binary32, computed, and rounded to nearest.
///
/// Sums, products, quotients and roots that were rounded to binary32 are rounded right once more, for 24 bits
/// are twice 11 and two (see [X64SmallFloats]). A vector whose double the CPU does not hold is done lane by
/// lane.
final class X64VectorHalves {
    private final X64VectorCode v;
    private final X64VectorFloats floats;

    X64VectorHalves(X64VectorCode v, X64VectorFloats floats) {
        this.v = v;
        this.floats = floats;
    }

    private boolean fits(int bytes) {
        return v.f16c && bytes <= (v.avx512 ? 32 : 16);
    }

    /// d = a op b; false for what is done lane by lane.
    boolean binary(VecBinaryOp op, int bytes, int d, int a, int b) {
        boolean arithmetic = switch (op) {
            case VADD, VSUB, VMUL, VDIV -> true;
            case VMIN, VMAX, VUDIV, VUMIN, VUMAX, VAND, VOR, VXOR, VANDN, VSHL, VSHR, VSAR -> false;
        };
        if (!arithmetic || !fits(bytes)) {
            return false;
        }
        v.begin(d, a, b);
        int left = v.temp();
        int right = a == b ? left : v.early();
        widen(bytes, left, a);
        if (a != b) {
            widen(bytes, right, b);
        }
        floats.binary(op, true, 2 * bytes, left, left, right);
        narrow(bytes, d, left);
        v.end();
        return true;
    }

    /// d = op a; false for what is done lane by lane.
    boolean unary(VecUnaryOp op, int bytes, int d, int a) {
        boolean arithmetic = switch (op) {
            case VSQRT, VFLOOR, VCEIL, VTRUNC, VNEAREST, VRECPE, VRSQRTE -> true;
            case VNEG, VABS, VNOT -> false;
        };
        if (!arithmetic || !fits(bytes)) {
            return false;
        }
        widen(bytes, d, a);
        floats.unary(op, true, 2 * bytes, d, d);
        narrow(bytes, d, d);
        return true;
    }

    private void widen(int bytes, int d, int a) {
        v.resize(Op.VCVTPH2PS, 2 * bytes, d, Math.max(bytes, 16), a);
    }

    private void narrow(int bytes, int d, int a) {
        v.resize(Op.VCVTPS2PH, Math.max(bytes, 16), d, 2 * bytes, a, 0);
    }
}
