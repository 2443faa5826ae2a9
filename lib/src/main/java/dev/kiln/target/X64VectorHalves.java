package dev.kiln.target;

import static dev.kiln.target.X64VectorCode.splat;
import static dev.kiln.target.X64VectorCode.x;

import dev.kiln.ir.Cond;
import dev.kiln.ir.Element;
import dev.kiln.ir.VecBinaryOp;
import dev.kiln.ir.VecUnaryOp;
import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;

/// Lanes of small floats, where the CPU converts binary16 (F16C): widened to binary32, computed, and rounded to
/// nearest.
///
/// Sums, products, quotients and roots that were rounded to binary32 are rounded right once more, for 24 bits are twice
/// 11 and two (see [X64SmallFloats]).
///
/// A vector has more lanes than the largest one of binary32 may have: then parts of it are computed one after the
/// other, from memory to memory.
///
/// ```
/// result
/// b
/// a                                           ← sp
/// ```
final class X64VectorHalves {
    private final X64VectorCode v;
    private final X64VectorFloats floats;
    private final X64VectorCompares compares;
    private final X64SmallRounding rounding;

    /// What a part is computed in: the result in the first; the others change.
    private int first;
    private int second;
    private int third;
    private int fourth;
    /// Bytes of the lanes of a part as binary32.
    private int wide;

    X64VectorHalves(X64VectorCode v, X64VectorFloats floats, X64VectorCompares compares, X64SmallRounding rounding) {
        this.v = v;
        this.floats = floats;
        this.compares = compares;
        this.rounding = rounding;
    }

    /// Computes `first` of a part, as small lanes, from the operands: registers or memory.
    @FunctionalInterface
    private interface Part {
        void emit(long a, long b);
    }

    /// d = small lanes of `lane` bytes of a and b, all of `bytes` bytes.
    private void parts(int lane, int bytes, int d, int a, int b, Part part) {
        v.begin(d, a, b);
        first = v.temp();
        second = v.temp();
        third = v.temp();
        fourth = lane == 1 ? v.temp() : third;
        int lanes = Math.min(bytes / lane, v.avx512 ? 16 : 8);
        int small = lanes * lane;
        wide = 4 * lanes;
        if (small == bytes) {
            part.emit(x(small, a), x(small, b));
            v.move(bytes, d, first);
        } else {
            v.code.addToStack(-3 * bytes);
            v.store(bytes, stack(bytes, 0), a);
            v.store(bytes, stack(bytes, bytes), b);
            for (int at = 0; at < bytes; at += small) {
                part.emit(stack(small, at), stack(small, bytes + at));
                v.store(small, stack(small, 2 * bytes + at), first);
            }
            v.load(bytes, d, stack(bytes, 2 * bytes));
            v.code.addToStack(3 * bytes);
        }
        v.end();
    }

    private static long stack(int bytes, int at) {
        return Packed.mem(X64VectorCode.memory(bytes), X64Code.RSP, at);
    }

    // Operations

    /// d = a op b; false for what is not done by way of binary32.
    boolean binary(VecBinaryOp op, int lane, int bytes, int d, int a, int b) {
        boolean arithmetic = switch (op) {
            case VADD, VSUB, VMUL, VDIV -> true;
            case VMIN, VMAX, VUDIV, VUMIN, VUMAX, VAND, VOR, VXOR, VANDN, VSHL, VSHR, VSAR -> false;
        };
        if (!arithmetic || !v.f16c) {
            return false;
        }
        parts(lane, bytes, d, a, b, (left, right) -> {
            rounding.widen(lane, wide, first, left);
            if (a != b) {
                rounding.widen(lane, wide, second, right);
            }
            floats.binary(op, true, wide, first, first, a == b ? first : second);
            narrow(lane);
        });
        return true;
    }

    private void narrow(int lane) {
        rounding.narrow(lane, wide, first, first, third, fourth);
    }

    /// d = op a; false for what is not done by way of binary32.
    boolean unary(VecUnaryOp op, int lane, int bytes, int d, int a) {
        boolean arithmetic = switch (op) {
            case VSQRT, VFLOOR, VCEIL, VTRUNC, VNEAREST, VRECPE, VRSQRTE -> true;
            case VNEG, VABS, VNOT -> false;
        };
        if (!arithmetic || !v.f16c) {
            return false;
        }
        parts(lane, bytes, d, a, a, (from, same) -> {
            rounding.widen(lane, wide, first, from);
            if (!v.avx512 && (op == VecUnaryOp.VRECPE || op == VecUnaryOp.VRSQRTE)) {
                reciprocal(op == VecUnaryOp.VRSQRTE);
            } else {
                floats.unary(op, true, wide, first, first);
            }
            narrow(lane);
        });
        return true;
    }

    /// By division, as [X64VectorFloats] does it, in registers that are there already.
    private void reciprocal(boolean root) {
        if (root) {
            floats.unary(VecUnaryOp.VSQRT, true, wide, first, first);
        }
        v.constant(wide, second, splat(32, Float.floatToRawIntBits(1)));
        v.op(Op.DIVPS, wide, first, second, first);
    }

    // Integers as wide

    /// Lanes of a converted from or to integers as wide; false for what is done otherwise.
    boolean convert(Element to, Element from, int bytes, int d, int a) {
        int lane = to.lane().bytes();
        if (!v.f16c || lane > 2 || to.lane() == from.lane() || from.lane().bytes() != lane) {
            return false;
        }
        if (to.lane().isFloat()) {
            parts(lane, bytes, d, a, a, (integers, same) -> {
                v.code.emit(extension(from.isSigned(), lane), x(wide, first), integers);
                v.unary(Op.CVTDQ2PS, wide, first, first);
                narrow(lane);
            });
        } else {
            parts(lane, bytes, d, a, a, (small, same) -> {
                rounding.widen(lane, wide, first, small);
                bound(to.isSigned(), 8 * lane);
                v.unary(Op.CVTTPS2DQ, wide, first, first);
                shorten(to.isSigned(), lane);
            });
        }
        return true;
    }

    private static Op extension(boolean signed, int lane) {
        return lane == 1 ? signed ? Op.VPMOVSXBD : Op.VPMOVZXBD : signed ? Op.VPMOVSXWD : Op.VPMOVZXWD;
    }

    /// NaN becomes 0, other numbers the nearest that an integer of so many bits can hold.
    private void bound(boolean signed, int bits) {
        compares.floats(Cond.FORD, 2, wide, second, first, first);
        v.op(Op.ANDPS, wide, first, first, second);
        float least = signed ? -(1 << bits - 1) : 0;
        float most = signed ? (1 << bits - 1) - 1 : (1 << bits) - 1;
        v.op(Op.MAXPS, wide, first, first, v.all(wide, splat(32, Float.floatToRawIntBits(least))));
        v.op(Op.MINPS, wide, first, first, v.all(wide, splat(32, Float.floatToRawIntBits(most))));
    }

    /// 32-bit lanes to those that hold them.
    private void shorten(boolean signed, int lane) {
        if (v.avx512) {
            v.code.emit(lane == 1 ? Op.VPMOVDB : Op.VPMOVDW, x(wide * lane / 4, first), x(wide, first));
            return;
        }
        rounding.pack(signed || lane == 1 ? Op.PACKSSDW : Op.PACKUSDW, wide, first, first, second);
        if (lane == 1) {
            rounding.pack(signed ? Op.PACKSSWB : Op.PACKUSWB, wide / 2, first, first, second);
        }
    }
}
