package dev.kiln.target;

import static dev.kiln.target.A64Code.SCRATCH;
import static dev.kiln.target.A64Code.SCRATCH2;

import dev.kiln.a64.Condition;
import dev.kiln.a64.Op;
import dev.kiln.a64.Packed;
import dev.kiln.a64.Shift;
import dev.kiln.ir.Lane;
import dev.kiln.ir.VecReduceOp;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VecType;

/// All lanes joined: across a vector where the order does not matter, by halves where it does.
final class A64VectorReductions {
    private final A64VectorCode vectors;
    private final A64Code code;
    private final A64VectorFloats floats;

    A64VectorReductions(A64VectorCode vectors, A64VectorFloats floats) {
        this.vectors = vectors;
        this.floats = floats;
        code = vectors.code();
    }

    void reduce(VecReduceOp op, VecType type, int d, int a) {
        if (type.lanes() == 1) {
            code.moveFloat(d, a);
            return;
        }
        boolean isFloat = type.lane().isFloat();
        switch (op) {
            case VSUM -> {
                if (isFloat) {
                    sum(type, d, a);
                } else {
                    across(Op.ADDV, Op.ADDP, type, d, a);
                }
            }
            case VRMIN -> {
                if (isFloat) {
                    extreme(op, Op.FMINV, Op.FMINP, type, d, a);
                } else {
                    across(Op.SMINV, Op.SMINP, Condition.LT, type, d, a);
                }
            }
            case VRMAX -> {
                if (isFloat) {
                    extreme(op, Op.FMAXV, Op.FMAXP, type, d, a);
                } else {
                    across(Op.SMAXV, Op.SMAXP, Condition.GT, type, d, a);
                }
            }
            case VRUMIN -> across(Op.UMINV, Op.UMINP, Condition.LO, type, d, a);
            case VRUMAX -> across(Op.UMAXV, Op.UMAXP, Condition.HI, type, d, a);
            case VRAND -> bits(Op.AND, type, d, a);
            case VROR -> bits(Op.ORR, type, d, a);
            case VRXOR -> bits(Op.EOR, type, d, a);
        }
    }

    /// One instruction: the one across lanes takes four at least, the one on pairs is for two.
    private void across(Op op, Op pairs, VecType type, int d, int a) {
        if (type.lanes() > 2) {
            join(op, type, d, a);
        } else if (type.lane() == Lane.I32) {
            vectors.vvv(pairs, type, d, a, a);
        } else {
            join(pairs, type, d, a);
        }
    }

    /// An instruction that makes a scalar of a vector.
    private void join(Op op, VecType type, int d, int a) {
        code.emit(op, A64VectorCode.scalar(type.lane().bytes(), d), A64VectorCode.v(type, a));
    }

    /// Likewise; there are no minima of 64 bits.
    private void across(Op op, Op pairs, Condition first, VecType type, int d, int a) {
        if (type.lane() == Lane.I64) {
            code.emit(Op.FMOV, Packed.x(SCRATCH), Packed.d(a));
            code.emit(Op.UMOV, Packed.x(SCRATCH2), A64VectorCode.element(Lane.I64, a, 1));
            code.rr(Op.CMP, 8, SCRATCH, SCRATCH2);
            code.select(Op.CSEL, 8, SCRATCH, SCRATCH, SCRATCH2, first);
            code.emit(Op.FMOV, Packed.d(d), Packed.x(SCRATCH));
        } else {
            across(op, pairs, type, d, a);
        }
    }

    /// Minima and maxima of floats are the same in any order.
    private void extreme(VecReduceOp op, Op instruction, Op pairs, VecType type, int d, int a) {
        if (vectors.computes(type.lane())) {
            across(instruction, pairs, type, d, a);
        } else {
            halves(op, type, 1, d, a);
        }
    }

    private void sum(VecType type, int d, int a) {
        boolean pairs = type.lane().bits() >= 32;
        int from = halves(VecReduceOp.VSUM, type, pairs ? 2 : 1, d, a);
        if (pairs) {
            join(Op.FADDP, VecType.of(type.lane(), type.lane() == Lane.F32 ? VecSize.V64 : VecSize.V128), d, from);
        }
    }

    /// Joins the upper half of the lanes to the lower until `left` are left; returns where they are.
    private int halves(VecReduceOp op, VecType type, int left, int d, int a) {
        VecType half = VecType.of(type.lane(), VecSize.V64);
        int from = a;
        for (int lanes = type.lanes() / 2; lanes >= left; lanes /= 2) {
            vectors.upper(lanes * type.lane().bytes(), from);
            floats.binary(op.step(), half, d, from, A64VectorCode.SCRATCH);
            from = d;
        }
        return from;
    }

    /// Integer registers have shifted operands.
    private void bits(Op op, VecType type, int d, int a) {
        int from = a;
        if (type.size() == VecSize.V128) {
            vectors.upper(8, a);
            vectors.bbb(op, VecSize.V64, d, a, A64VectorCode.SCRATCH);
            from = d;
        }
        if (type.lane() != Lane.I64) {
            code.emit(Op.FMOV, Packed.x(SCRATCH), Packed.d(from));
            for (int bits = 32; bits >= type.lane().bits(); bits /= 2) {
                code.shifted(op, 8, SCRATCH, SCRATCH, SCRATCH, Shift.LSR, bits);
            }
            code.emit(Op.FMOV, Packed.d(d), Packed.x(SCRATCH));
        }
    }
}
