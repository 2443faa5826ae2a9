package dev.kiln.target;

import static dev.kiln.target.A64VectorCode.SCRATCH;

import dev.kiln.a64.Op;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Lane;
import dev.kiln.ir.VecBinaryOp;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VecType;
import dev.kiln.ir.VecUnaryOp;

/// Vectors of integers, and bits of any vectors.
final class A64VectorIntegers {
    private final A64VectorCode vectors;
    private final A64Code code;

    A64VectorIntegers(A64VectorCode vectors) {
        this.vectors = vectors;
        code = vectors.code();
    }

    void binary(VecBinaryOp op, VecType type, int d, int a, int b) {
        switch (op) {
            case VADD -> vectors.vvv(Op.ADD, type, d, a, b);
            case VSUB -> vectors.vvv(Op.SUB, type, d, a, b);
            case VMUL -> multiply(type, d, a, b);
            case VDIV -> each(Op.SDIV, Op.SMOV, type, d, a, b);
            case VUDIV -> each(Op.UDIV, Op.UMOV, type, d, a, b);
            case VMIN -> smallest(Op.SMIN, Op.CMGT, type, d, a, b);
            case VUMIN -> smallest(Op.UMIN, Op.CMHI, type, d, a, b);
            case VMAX -> largest(Op.SMAX, Op.CMGT, type, d, a, b);
            case VUMAX -> largest(Op.UMAX, Op.CMHI, type, d, a, b);
            case VAND -> vectors.bbb(Op.AND, type.size(), d, a, b);
            case VOR -> vectors.bbb(Op.ORR, type.size(), d, a, b);
            case VXOR -> vectors.bbb(Op.EOR, type.size(), d, a, b);
            case VANDN -> vectors.bbb(Op.BIC, type.size(), d, a, b);
            case VSHL -> shift(Op.USHL, false, type, d, a, b);
            case VSHR -> shift(Op.USHL, true, type, d, a, b);
            case VSAR -> shift(Op.SSHL, true, type, d, a, b);
        }
    }

    private void multiply(VecType type, int d, int a, int b) {
        if (type.lane() == Lane.I64) {
            each(Op.MUL, Op.UMOV, type, d, a, b);
        } else {
            vectors.vvv(Op.MUL, type, d, a, b);
        }
    }

    /// Lane after lane in integer registers. Each lane is read before it is written and not read again, so that d
    /// may be a or b.
    private void each(Op op, Op read, VecType type, int d, int a, int b) {
        Lane lane = type.lane();
        Op get = lane.bits() < 32 ? read : Op.UMOV;
        long first = A64VectorCode.general(lane, A64Code.SCRATCH);
        long second = A64VectorCode.general(lane, A64Code.SCRATCH2);
        for (int i = 0; i < type.lanes(); i++) {
            code.emit(get, first, A64VectorCode.element(lane, a, i));
            code.emit(get, second, A64VectorCode.element(lane, b, i));
            code.emit(op, first, first, second);
            if (type.lanes() == 1) {
                code.emit(Op.FMOV, A64VectorCode.v(type, d), first);
            } else {
                code.emit(Op.INS, A64VectorCode.element(lane, d, i), first);
            }
        }
    }

    /// There are no minima of 64 bits: those are a where b is greater.
    private void smallest(Op op, Op greater, VecType type, int d, int a, int b) {
        if (type.lane() == Lane.I64) {
            choose(greater, type, d, a, b, b, a);
        } else {
            vectors.vvv(op, type, d, a, b);
        }
    }

    private void largest(Op op, Op greater, VecType type, int d, int a, int b) {
        if (type.lane() == Lane.I64) {
            choose(greater, type, d, a, b, a, b);
        } else {
            vectors.vvv(op, type, d, a, b);
        }
    }

    /// d = a where x is greater than y, else b; these are a and b in one order or the other.
    private void choose(Op greater, VecType type, int d, int a, int b, int x, int y) {
        if (d == a) {
            vectors.vvv(greater, type, SCRATCH, x, y);
            vectors.bbb(Op.BIF, type.size(), d, b, SCRATCH);
        } else if (d == b) {
            vectors.vvv(greater, type, SCRATCH, x, y);
            vectors.bbb(Op.BIT, type.size(), d, a, SCRATCH);
        } else {
            vectors.vvv(greater, type, d, x, y);
            vectors.bbb(Op.BSL, type.size(), d, a, b);
        }
    }

    // Shifts

    /// The machine shifts by the lowest byte of a lane, a number with a sign, to the left: the other bytes need not be
    /// cleared.
    private void shift(Op op, boolean right, VecType type, int d, int a, int b) {
        vectors.fill(type.size(), SCRATCH, type.lane().bits() - 1);
        vectors.bbb(Op.AND, type.size(), SCRATCH, SCRATCH, b);
        if (right) {
            vectors.vv(Op.NEG, VecType.of(Lane.I8, type.size()), SCRATCH, SCRATCH);
        }
        vectors.vvv(op, type, d, a, SCRATCH);
    }

    void shift(VecBinaryOp op, VecType type, int d, int a, long count) {
        int bits = (int) count & type.lane().bits() - 1;
        if (bits == 0) {
            vectors.move(type.size(), d, a);
        } else {
            vectors.vvi(op == VecBinaryOp.VSHL ? Op.SHL : op == VecBinaryOp.VSHR ? Op.USHR : Op.SSHR, type, d, a, bits);
        }
    }

    // One operand

    void unary(VecUnaryOp op, VecType type, int d, int a) {
        switch (op) {
            case VNEG -> vectors.vv(Op.NEG, type, d, a);
            case VABS -> vectors.vv(Op.ABS, type, d, a);
            case VNOT -> vectors.bb(Op.NOT, type.size(), d, a);
            case VSQRT, VRECPE, VRSQRTE, VFLOOR, VCEIL, VTRUNC, VNEAREST -> throw new AssertionError(op);
        }
    }

    // Comparison and use

    void compare(Cond cond, VecType type, int d, int a, int b) {
        switch (cond) {
            case EQ -> vectors.vvv(Op.CMEQ, type, d, a, b);
            case NE -> {
                vectors.vvv(Op.CMEQ, type, d, a, b);
                vectors.bb(Op.NOT, type.size(), d, d);
            }
            case SLT -> vectors.vvv(Op.CMGT, type, d, b, a);
            case SLE -> vectors.vvv(Op.CMGE, type, d, b, a);
            case SGT -> vectors.vvv(Op.CMGT, type, d, a, b);
            case SGE -> vectors.vvv(Op.CMGE, type, d, a, b);
            case ULT -> vectors.vvv(Op.CMHI, type, d, b, a);
            case ULE -> vectors.vvv(Op.CMHS, type, d, b, a);
            case UGT -> vectors.vvv(Op.CMHI, type, d, a, b);
            case UGE -> vectors.vvv(Op.CMHS, type, d, a, b);
            case FEQ, FNE, FLT, FLE, FGT, FGE, FORD, FUNO -> throw new AssertionError(cond);
        }
    }

    /// One instruction when d is an operand, which it then changes.
    void select(VecSize size, int d, int mask, int t, int f) {
        if (d == mask) {
            vectors.bbb(Op.BSL, size, d, t, f);
        } else if (d == f) {
            vectors.bbb(Op.BIT, size, d, t, mask);
        } else {
            vectors.move(size, d, t);
            vectors.bbb(Op.BIF, size, d, f, mask);
        }
    }
}
