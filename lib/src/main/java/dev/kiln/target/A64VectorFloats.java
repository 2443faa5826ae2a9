package dev.kiln.target;

import static dev.kiln.target.A64VectorCode.SCRATCH;

import dev.kiln.a64.Op;
import dev.kiln.a64.Packed;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Lane;
import dev.kiln.ir.VecBinaryOp;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VecType;
import dev.kiln.ir.VecUnaryOp;

/// Vectors of floats. As with scalars, the machine's minimum, maximum and roundings are what the IR wants.
final class A64VectorFloats {
    private final A64VectorCode vectors;
    private final A64Code code;
    private final A64SmallLanes small;
    private final A64VectorIntegers integers;

    A64VectorFloats(A64VectorCode vectors, A64SmallLanes small, A64VectorIntegers integers) {
        this.vectors = vectors;
        this.small = small;
        this.integers = integers;
        code = vectors.code();
    }

    void binary(VecBinaryOp op, VecType type, int d, int a, int b) {
        switch (op) {
            case VADD -> arithmetic(Op.FADD, type, d, a, b);
            case VSUB -> arithmetic(Op.FSUB, type, d, a, b);
            case VMUL -> arithmetic(Op.FMUL, type, d, a, b);
            case VDIV -> arithmetic(Op.FDIV, type, d, a, b);
            case VMIN -> arithmetic(Op.FMIN, type, d, a, b);
            case VMAX -> arithmetic(Op.FMAX, type, d, a, b);
            case VAND, VOR, VXOR, VANDN, VUDIV, VUMIN, VUMAX, VSHL, VSHR, VSAR -> integers.binary(op, type, d, a, b);
        }
    }

    private void arithmetic(Op op, VecType type, int d, int a, int b) {
        if (vectors.computes(type.lane())) {
            vectors.vvv(op, type, d, a, b);
        } else {
            small.binary(
                    type, A64SmallLanes.Narrowing.FLOAT, d, a, b, (wide, to, x, y) -> vectors.vvv(op, wide, to, x, y));
        }
    }

    void unary(VecUnaryOp op, VecType type, int d, int a) {
        switch (op) {
            case VNOT -> vectors.bb(Op.NOT, type.size(), d, a);
            case VNEG -> sign(Op.FNEG, Op.EOR, type, d, a);
            case VABS -> sign(Op.FABS, Op.BIC, type, d, a);
            case VSQRT -> rounded(Op.FSQRT, type, d, a);
            case VFLOOR -> rounded(Op.FRINTM, type, d, a);
            case VCEIL -> rounded(Op.FRINTP, type, d, a);
            case VTRUNC -> rounded(Op.FRINTZ, type, d, a);
            case VNEAREST -> rounded(Op.FRINTN, type, d, a);
            case VRECPE -> estimate(type, d, a, this::reciprocal);
            case VRSQRTE -> estimate(type, d, a, this::reciprocalRoot);
        }
    }

    private void sign(Op op, Op onBits, VecType type, int d, int a) {
        if (vectors.computes(type.lane())) {
            vectors.vv(op, type, d, a);
        } else {
            if (type.lane() == Lane.F8) {
                vectors.fill(type.size(), SCRATCH, 0x80);
            } else {
                code.emit(Op.MOVI, A64VectorCode.v(type, SCRATCH), Packed.immLsl(0x80, 8));
            }
            vectors.bbb(onBits, type.size(), d, a, SCRATCH);
        }
    }

    private void rounded(Op op, VecType type, int d, int a) {
        if (vectors.computes(type.lane())) {
            vectors.vv(op, type, d, a);
        } else {
            small.unary(type, d, a, (wide, to, x, y) -> vectors.vv(op, wide, to, x));
        }
    }

    // Estimates: the machine's has 8 bits, and a step of Newton's doubles that. Its step instructions give 2 and 1.5
    // for
    // 0 × ∞ (Arm C7.2.118, C7.2.148), so that the estimate of 0 and of ∞ stays.

    /// Those of binary16 with its own arithmetic would err by more than the last place.
    private void estimate(VecType type, int d, int a, A64SmallLanes.Computation computation) {
        if (type.lane() == Lane.F16) {
            small.unaryWider(type, d, a, computation);
        } else {
            small.unary(type, d, a, computation);
        }
    }

    private void reciprocal(VecType type, int d, int a, int b) {
        vectors.vv(Op.FRECPE, type, SCRATCH, a);
        vectors.vvv(Op.FRECPS, type, d, a, SCRATCH);
        vectors.vvv(Op.FMUL, type, d, d, SCRATCH);
    }

    /// When d is a, the estimate is made twice: that takes no third register.
    private void reciprocalRoot(VecType type, int d, int a, int b) {
        vectors.vv(Op.FRSQRTE, type, SCRATCH, a);
        if (d == a) {
            vectors.vvv(Op.FMUL, type, SCRATCH, SCRATCH, SCRATCH);
            vectors.vvv(Op.FRSQRTS, type, SCRATCH, a, SCRATCH);
            vectors.vv(Op.FRSQRTE, type, d, a);
        } else {
            vectors.vvv(Op.FMUL, type, d, SCRATCH, SCRATCH);
            vectors.vvv(Op.FRSQRTS, type, d, a, d);
        }
        vectors.vvv(Op.FMUL, type, d, d, SCRATCH);
    }

    // Three operands

    /// d = a × b + c, for lanes that the CPU computes with. The machine's changes its third operand.
    void fma(VecType type, int d, int a, int b, int c) {
        if (type.lanes() == 1) {
            code.emit(Op.FMADD, Packed.d(d), Packed.d(a), Packed.d(b), Packed.d(c));
        } else if (d != c && (d == a || d == b)) {
            vectors.move(type.size(), SCRATCH, c);
            vectors.vvv(Op.FMLA, type, SCRATCH, a, b);
            vectors.move(type.size(), d, SCRATCH);
        } else {
            vectors.move(type.size(), d, c);
            vectors.vvv(Op.FMLA, type, d, a, b);
        }
    }

    // Comparison

    void compare(Cond cond, VecType type, int d, int a, int b) {
        if (vectors.computes(type.lane())) {
            masks(cond, type, d, a, b);
        } else {
            small.binary(type, A64SmallLanes.Narrowing.MASK, d, a, b, (wide, to, x, y) -> masks(cond, wide, to, x, y));
        }
    }

    /// The maximum is a NaN when either operand is.
    private void masks(Cond cond, VecType type, int d, int a, int b) {
        VecSize size = type.size();
        switch (cond) {
            case FEQ -> vectors.vvv(Op.FCMEQ, type, d, a, b);
            case FNE -> {
                vectors.vvv(Op.FCMEQ, type, d, a, b);
                vectors.bb(Op.NOT, size, d, d);
            }
            case FLT -> vectors.vvv(Op.FCMGT, type, d, b, a);
            case FLE -> vectors.vvv(Op.FCMGE, type, d, b, a);
            case FGT -> vectors.vvv(Op.FCMGT, type, d, a, b);
            case FGE -> vectors.vvv(Op.FCMGE, type, d, a, b);
            case FORD -> {
                vectors.vvv(Op.FMAX, type, d, a, b);
                vectors.vvv(Op.FCMEQ, type, d, d, d);
            }
            case FUNO -> {
                vectors.vvv(Op.FMAX, type, d, a, b);
                vectors.vvv(Op.FCMEQ, type, d, d, d);
                vectors.bb(Op.NOT, size, d, d);
            }
            case EQ, NE, SLT, SLE, SGT, SGE, ULT, ULE, UGT, UGE -> throw new AssertionError(cond);
        }
    }
}
