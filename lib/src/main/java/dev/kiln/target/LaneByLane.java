package dev.kiln.target;

import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Element;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.FloatUnaryOp;
import dev.kiln.ir.IntType;
import dev.kiln.ir.Lane;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.V;
import dev.kiln.ir.VecBinaryOp;
import dev.kiln.ir.VecReduceOp;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VecType;
import dev.kiln.ir.VecUnaryOp;
import dev.kiln.ir.Width;

/// Vector instructions by the scalar ones of the same machine: for what it has no vector instructions for.
///
/// A machine extends this and overrides what it does better; moves, selections and what names one lane it must do
/// itself. The scalar instructions are total and round as they must, so nothing more has to be said about that here.
abstract class LaneByLane extends LaneFrame {
    LaneByLane(MachineEmitter out, VecSize largest) {
        super(out, largest);
    }

    // Two operands

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, V b) {
        open(type.size(), type.lane().isFloat(), d);
        put(type.size(), 0, a);
        put(type.size(), 1, b);
        each(type.lanes(), () -> binary(op, type.lane()));
        close(type.size(), d, result());
    }

    private void binary(VecBinaryOp op, Lane lane) {
        int bytes = lane.bytes();
        if (lane.isFloat() && op.compareTo(VecBinaryOp.VAND) < 0) {
            FloatType type = lane.scalar();
            load(first, 0, type);
            load(second, area, type);
            out.fbinary(floats(op), type, first, first, second);
            store(first, result(), type);
        } else {
            boolean signed = op != VecBinaryOp.VUDIV
                    && op != VecBinaryOp.VUMIN
                    && op != VecBinaryOp.VUMAX
                    && op != VecBinaryOp.VSHR;
            load(X, 0, bytes, signed);
            load(Y, area, bytes, signed);
            if (op.isShift() && lane.bits() < 32) {
                out.binary(BinaryOp.AND, Width.W32, Y, Y, lane.bits() - 1);
            }
            out.binary(integers(op), width(lane), X, X, Y);
            store(X, result(), bytes);
        }
    }

    private static FloatBinaryOp floats(VecBinaryOp op) {
        return switch (op) {
            case VADD -> FloatBinaryOp.FADD;
            case VSUB -> FloatBinaryOp.FSUB;
            case VMUL -> FloatBinaryOp.FMUL;
            case VDIV -> FloatBinaryOp.FDIV;
            case VMIN -> FloatBinaryOp.FMIN;
            case VMAX -> FloatBinaryOp.FMAX;
            case VUDIV, VUMIN, VUMAX, VAND, VOR, VXOR, VANDN, VSHL, VSHR, VSAR -> throw new AssertionError(op);
        };
    }

    private static BinaryOp integers(VecBinaryOp op) {
        return switch (op) {
            case VADD -> BinaryOp.ADD;
            case VSUB -> BinaryOp.SUB;
            case VMUL -> BinaryOp.MUL;
            case VDIV -> BinaryOp.SDIV;
            case VUDIV -> BinaryOp.UDIV;
            case VMIN -> BinaryOp.SMIN;
            case VMAX -> BinaryOp.SMAX;
            case VUMIN -> BinaryOp.UMIN;
            case VUMAX -> BinaryOp.UMAX;
            case VAND -> BinaryOp.AND;
            case VOR -> BinaryOp.OR;
            case VXOR -> BinaryOp.XOR;
            case VANDN -> BinaryOp.ANDN;
            case VSHL -> BinaryOp.SHL;
            case VSHR -> BinaryOp.SHR;
            case VSAR -> BinaryOp.SAR;
        };
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, long count) {
        int bytes = type.lane().bytes();
        open(type.size(), type.lane().isFloat(), d);
        put(type.size(), 0, a);
        each(type.lanes(), () -> {
            load(X, 0, bytes, op != VecBinaryOp.VSHR);
            out.binary(
                    integers(op), width(type.lane()), X, X, count & type.lane().bits() - 1);
            store(X, result(), bytes);
        });
        close(type.size(), d, result());
    }

    @Override
    public void vcmp(Cond cond, VecType type, V d, V a, V b) {
        int bytes = type.lane().bytes();
        boolean unsigned = cond.compareTo(Cond.ULT) >= 0 && cond.compareTo(Cond.UGE) <= 0;
        open(type.size(), type.lane().isFloat(), d);
        put(type.size(), 0, a);
        put(type.size(), 1, b);
        each(type.lanes(), () -> {
            if (type.lane().isFloat()) {
                load(first, 0, type.lane().scalar());
                load(second, area, type.lane().scalar());
                out.cmpf(type.lane().scalar(), first, second);
            } else {
                load(X, 0, bytes, !unsigned);
                load(Y, area, bytes, !unsigned);
                out.cmp(width(type.lane()), X, Y);
            }
            out.set(cond, X);
            out.unary(UnaryOp.NEG, Width.W64, X, X);
            store(X, result(), bytes);
        });
        close(type.size(), d, result());
    }

    @Override
    public void vshuffle(VecSize size, V d, V a, V b) {
        open(size, false, d);
        put(size, 0, a);
        put(size, 1, b);
        out.movi(Y, 0);
        out.store(MemType.U8, Y, R.SP, R.NONE, 0, zero());
        out.movi(Y, zero());
        each(size.bytes(), () -> {
            load(X, area, 1, false);
            out.cmp(Width.W32, X, size.bytes());
            out.select(Cond.ULT, X, X, Y);
            out.load(MemType.U8, X, R.SP, X, 0, 0);
            store(X, result(), 1);
        });
        close(size, d, result());
    }

    // One operand

    @Override
    public void vunary(VecUnaryOp op, VecType type, V d, V a) {
        open(type.size(), type.lane().isFloat(), d);
        put(type.size(), 0, a);
        each(type.lanes(), () -> unary(op, type.lane()));
        close(type.size(), d, result());
    }

    private void unary(VecUnaryOp op, Lane lane) {
        if (!lane.isFloat() || op == VecUnaryOp.VNOT) {
            load(X, 0, lane.bytes(), true);
            out.unary(
                    op == VecUnaryOp.VNOT ? UnaryOp.NOT : op == VecUnaryOp.VNEG ? UnaryOp.NEG : UnaryOp.ABS,
                    width(lane),
                    X,
                    X);
            store(X, result(), lane.bytes());
            return;
        }
        FloatType type = lane.scalar();
        load(first, 0, type);
        switch (op) {
            case VNEG -> out.funary(FloatUnaryOp.FNEG, type, first, first);
            case VABS -> out.funary(FloatUnaryOp.FABS, type, first, first);
            case VSQRT -> out.funary(FloatUnaryOp.FSQRT, type, first, first);
            case VFLOOR -> out.funary(FloatUnaryOp.FFLOOR, type, first, first);
            case VCEIL -> out.funary(FloatUnaryOp.FCEIL, type, first, first);
            case VTRUNC -> out.funary(FloatUnaryOp.FTRUNC, type, first, first);
            case VNEAREST -> out.funary(FloatUnaryOp.FNEAREST, type, first, first);
            case VRECPE, VRSQRTE -> reciprocal(op == VecUnaryOp.VRSQRTE, type);
            case VNOT -> throw new AssertionError(op);
        }
        store(first, result(), type);
    }

    /// By division; of small floats in binary32, so that a root is not rounded to the smaller type first.
    private void reciprocal(boolean root, FloatType type) {
        FloatType computed = type.isSmall() ? FloatType.F32 : type;
        if (computed != type) {
            out.cvt(computed, type, first, first);
        }
        if (root) {
            out.funary(FloatUnaryOp.FSQRT, computed, first, first);
        }
        out.fmovi(computed, second, 1);
        out.fbinary(FloatBinaryOp.FDIV, computed, first, second, first);
        if (computed != type) {
            out.cvt(type, computed, first, first);
        }
    }

    /// In place: the lanes that are left are the first ones of the operand.
    @Override
    public void vreduce(VecReduceOp op, VecType type, V d, V a) {
        int bytes = type.lane().bytes();
        open(type.size(), type.lane().isFloat(), d);
        put(type.size(), 0, a);
        for (int half = type.lanes() / 2; half > 0; half /= 2) {
            int upper = half * bytes;
            each(half, () -> join(op.step(), type.lane(), upper));
        }
        close(type.size(), d, 0);
    }

    private void join(VecBinaryOp op, Lane lane, int upper) {
        int bytes = lane.bytes();
        if (lane.isFloat()) {
            load(first, 0, lane.scalar());
            load(second, upper, lane.scalar());
            out.fbinary(floats(op), lane.scalar(), first, first, second);
            store(first, 0, lane.scalar());
        } else {
            boolean signed = op != VecBinaryOp.VUMIN && op != VecBinaryOp.VUMAX;
            load(X, 0, bytes, signed);
            load(Y, upper, bytes, signed);
            out.binary(integers(op), width(lane), X, X, Y);
            store(X, 0, bytes);
        }
    }

    // Three operands

    @Override
    public void vfma(VecType type, V d, V a, V b, V c) {
        FloatType lane = type.lane().scalar();
        open(type.size(), true, d);
        put(type.size(), 0, a);
        put(type.size(), 1, b);
        put(type.size(), 2, c);
        each(type.lanes(), () -> {
            load(first, 0, lane);
            load(second, area, lane);
            load(third, 2 * area, lane);
            out.fma(lane, first, first, second, third);
            store(first, result(), lane);
        });
        close(type.size(), d, result());
    }

    // Conversions

    @Override
    public void vcvt(Element to, Element from, VecSize size, V d, V a) {
        VecSize wide = to.size(from, size);
        open(wide.compareTo(size) > 0 ? wide : size, true, d);
        put(size, 0, a);
        each(size.bytes() / from.lane().bytes(), () -> {
            if (from.lane().isFloat()) {
                load(first, 0, from.lane().scalar());
                if (to.lane().isFloat()) {
                    out.cvt(to.lane().scalar(), from.lane().scalar(), first, first);
                    store(first, result(), to.lane().scalar());
                } else {
                    out.cvt(integer(to), from.lane().scalar(), X, first);
                    if (!to.isSigned() && to.lane().bits() < 32) {
                        out.binary(BinaryOp.SMAX, Width.W64, X, X, 0);
                    }
                    saturate(to);
                    store(X, result(), to.lane().bytes());
                }
            } else {
                load(X, 0, from.lane().bytes(), from.isSigned());
                if (to.lane().isFloat()) {
                    out.cvt(to.lane().scalar(), integer(from), first, X);
                    store(first, result(), to.lane().scalar());
                } else {
                    saturate(to);
                    store(X, result(), to.lane().bytes());
                }
            }
        });
        close(wide, d, result());
    }

    /// The scalar type that numbers of this kind are converted by.
    private static IntType integer(Element element) {
        boolean wide = element.lane().bits() == 64;
        return element.isSigned() || element.lane().bits() < 32
                ? wide ? IntType.S64 : IntType.S32
                : wide ? IntType.U64 : IntType.U32;
    }

    /// X becomes the nearest number that a lane of this kind holds.
    private void saturate(Element to) {
        int bits = to.lane().bits();
        if (bits == 64) {
            return;
        }
        if (to.isSigned()) {
            long most = (1L << bits - 1) - 1;
            out.binary(BinaryOp.SMIN, Width.W64, X, X, most);
            out.binary(BinaryOp.SMAX, Width.W64, X, X, -most - 1);
        } else {
            out.binary(BinaryOp.UMIN, Width.W64, X, X, (1L << bits) - 1);
        }
    }
}
