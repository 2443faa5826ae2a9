package dev.kiln.target;

import dev.kiln.ir.Cond;
import dev.kiln.ir.Element;
import dev.kiln.ir.R;
import dev.kiln.ir.V;
import dev.kiln.ir.VecBinaryOp;
import dev.kiln.ir.VecReduceOp;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VecType;
import dev.kiln.ir.VecUnaryOp;

/// Vector instructions to AArch64's, of 64 and 128 bits, as all of this architecture have them; half-precision
/// arithmetic where the CPU has it. Lane by lane goes only the fused multiplication of floats that it has not.
///
/// What an instruction leaves above 64 bits is not defined, so one on 128 may do for a vector of 64.
final class A64Vectors extends LaneByLane {
    private final A64Emitter out;
    private final A64VectorCode code;
    private final A64Memory memory;
    private final A64VectorIntegers integers;
    private final A64VectorFloats floats;
    private final A64VectorLanes lanes;
    private final A64VectorReductions reductions;
    private final A64VectorConversions conversions;

    A64Vectors(A64Emitter out, A64Code code, A64Memory memory) {
        super(out, VecSize.V128);
        this.out = out;
        this.code = new A64VectorCode(code);
        this.memory = memory;
        A64SmallLanes small = new A64SmallLanes(this.code);
        integers = new A64VectorIntegers(this.code);
        floats = new A64VectorFloats(this.code, small, integers);
        lanes = new A64VectorLanes(this.code);
        reductions = new A64VectorReductions(this.code, floats);
        conversions = new A64VectorConversions(this.code, small);
    }

    @Override
    public void vmov(VecSize size, V d, V s) {
        code.move(size, out.v(d), out.v(s));
    }

    @Override
    public void vload(VecSize size, V d, R base, R index, int shift, long displacement) {
        memory.load(size, out.v(d), out.rsp(base), out.index(index, shift), shift, displacement);
    }

    @Override
    public void vstore(VecSize size, V s, R base, R index, int shift, long displacement) {
        memory.store(size, out.v(s), out.rsp(base), out.index(index, shift), shift, displacement);
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, V b) {
        if (type.lane().isFloat()) {
            floats.binary(op, type, out.v(d), out.v(a), out.v(b));
        } else {
            integers.binary(op, type, out.v(d), out.v(a), out.v(b));
        }
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, long count) {
        integers.shift(op, type, out.v(d), out.v(a), count);
    }

    @Override
    public void vunary(VecUnaryOp op, VecType type, V d, V a) {
        if (type.lane().isFloat()) {
            floats.unary(op, type, out.v(d), out.v(a));
        } else {
            integers.unary(op, type, out.v(d), out.v(a));
        }
    }

    @Override
    public void vcmp(Cond cond, VecType type, V d, V a, V b) {
        if (type.lane().isFloat()) {
            floats.compare(cond, type, out.v(d), out.v(a), out.v(b));
        } else {
            integers.compare(cond, type, out.v(d), out.v(a), out.v(b));
        }
    }

    @Override
    public void vselect(VecSize size, V d, V mask, V t, V f) {
        integers.select(size, out.v(d), out.v(mask), out.v(t), out.v(f));
    }

    @Override
    public void vsplat(VecType type, V d, R s) {
        lanes.splat(type, out.v(d), out.r(s));
    }

    @Override
    public void vsplat(VecType type, V d, V s) {
        lanes.splatScalar(type, out.v(d), out.v(s));
    }

    @Override
    public void vget(VecType type, R d, V a, int lane) {
        lanes.get(type, out.r(d), out.v(a), lane);
    }

    @Override
    public void vget(VecType type, V d, V a, int lane) {
        lanes.getScalar(type, out.v(d), out.v(a), lane);
    }

    @Override
    public void vset(VecType type, V d, V a, int lane, R s) {
        lanes.set(type, out.v(d), out.v(a), lane, out.r(s));
    }

    @Override
    public void vset(VecType type, V d, V a, int lane, V s) {
        lanes.setScalar(type, out.v(d), out.v(a), lane, out.v(s));
    }

    @Override
    public void vreduce(VecReduceOp op, VecType type, V d, V a) {
        reductions.reduce(op, type, out.v(d), out.v(a));
    }

    @Override
    public void vshuffle(VecSize size, V d, V a, V b) {
        lanes.shuffle(size, out.v(d), out.v(a), out.v(b));
    }

    @Override
    public void vcvt(Element to, Element from, VecSize size, V d, V a) {
        conversions.convert(to, from, size, out.v(d), out.v(a));
    }

    @Override
    public void vfma(VecType type, V d, V a, V b, V c) {
        if (code.computes(type.lane())) {
            floats.fma(type, out.v(d), out.v(a), out.v(b), out.v(c));
        } else {
            super.vfma(type, d, a, b, c);
        }
    }
}
