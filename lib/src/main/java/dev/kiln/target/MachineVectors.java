package dev.kiln.target;

import dev.kiln.ir.Cond;
import dev.kiln.ir.Element;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.IrException;
import dev.kiln.ir.R;
import dev.kiln.ir.V;
import dev.kiln.ir.VecBinaryOp;
import dev.kiln.ir.VecReduceOp;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VecType;
import dev.kiln.ir.VecUnaryOp;
import dev.kiln.ir.VectorEmitter;
import dev.kiln.ir.VectorRules;

/// Vector instructions on their way to a machine: counted, refused when there is no such instruction or the machine
/// has no vectors of that size, and handed on.
abstract class MachineVectors implements Emitter {
    private final Target target;

    MachineVectors(Target target) {
        this.target = target;
    }

    /// Begins an instruction.
    abstract void step();

    /// Begins an instruction that ends the life of flags.
    abstract void stepOver();

    abstract IrException error(String message);

    /// What lowers vector instructions, each begun and known to exist for its type and on this target.
    abstract VectorEmitter vectors();

    /// Does an operation together with the load before it, if that is one instruction.
    boolean foldsLoad(VecBinaryOp op, VecType type, V d, V a, V b) {
        return false;
    }

    private VectorEmitter vectors(VecSize size) {
        if (size.compareTo(target.vectors()) > 0) {
            throw error(size + " vectors are not supported on " + target + ", but " + target.vectors() + " are");
        }
        return vectors();
    }

    private void require(String problem) {
        if (!problem.isEmpty()) {
            throw error(problem);
        }
    }

    @Override
    public final void vmov(VecSize size, V d, V s) {
        step();
        vectors(size).vmov(size, d, s);
    }

    @Override
    public final void vload(VecSize size, V d, R base, R index, int shift, long displacement) {
        step();
        vectors(size).vload(size, d, base, index, shift, displacement);
    }

    @Override
    public final void vstore(VecSize size, V s, R base, R index, int shift, long displacement) {
        step();
        vectors(size).vstore(size, s, base, index, shift, displacement);
    }

    @Override
    public final void vbinary(VecBinaryOp op, VecType type, V d, V a, V b) {
        if (foldsLoad(op, type, d, a, b)) {
            return;
        }
        stepOver();
        require(VectorRules.binary(op, type));
        vectors(type.size()).vbinary(op, type, d, a, b);
    }

    @Override
    public final void vbinary(VecBinaryOp op, VecType type, V d, V a, long count) {
        stepOver();
        require(VectorRules.shift(op, type));
        vectors(type.size()).vbinary(op, type, d, a, count);
    }

    @Override
    public final void vunary(VecUnaryOp op, VecType type, V d, V a) {
        stepOver();
        require(VectorRules.unary(op, type));
        vectors(type.size()).vunary(op, type, d, a);
    }

    @Override
    public final void vcmp(Cond cond, VecType type, V d, V a, V b) {
        stepOver();
        require(VectorRules.compare(cond, type));
        vectors(type.size()).vcmp(cond, type, d, a, b);
    }

    @Override
    public final void vselect(VecSize size, V d, V mask, V t, V f) {
        stepOver();
        vectors(size).vselect(size, d, mask, t, f);
    }

    @Override
    public final void vsplat(VecType type, V d, R s) {
        stepOver();
        vectors(type.size()).vsplat(type, d, s);
    }

    @Override
    public final void vsplat(VecType type, V d, V s) {
        stepOver();
        require(VectorRules.floats("vsplat of a scalar float", type));
        vectors(type.size()).vsplat(type, d, s);
    }

    @Override
    public final void vget(VecType type, R d, V a, int lane) {
        stepOver();
        require(VectorRules.lane(type, lane));
        vectors(type.size()).vget(type, d, a, lane);
    }

    @Override
    public final void vget(VecType type, V d, V a, int lane) {
        stepOver();
        require(VectorRules.floats("vget of a scalar float", type));
        require(VectorRules.lane(type, lane));
        vectors(type.size()).vget(type, d, a, lane);
    }

    @Override
    public final void vset(VecType type, V d, V a, int lane, R s) {
        stepOver();
        require(VectorRules.lane(type, lane));
        vectors(type.size()).vset(type, d, a, lane, s);
    }

    @Override
    public final void vset(VecType type, V d, V a, int lane, V s) {
        stepOver();
        require(VectorRules.floats("vset of a scalar float", type));
        require(VectorRules.lane(type, lane));
        vectors(type.size()).vset(type, d, a, lane, s);
    }

    @Override
    public final void vreduce(VecReduceOp op, VecType type, V d, V a) {
        stepOver();
        require(VectorRules.reduce(op, type));
        vectors(type.size()).vreduce(op, type, d, a);
    }

    @Override
    public final void vshuffle(VecSize size, V d, V a, V b) {
        stepOver();
        vectors(size).vshuffle(size, d, a, b);
    }

    @Override
    public final void vcvt(Element to, Element from, VecSize size, V d, V a) {
        stepOver();
        require(VectorRules.convert(to, from, size));
        vectors(size.compareTo(to.size(from, size)) >= 0 ? size : to.size(from, size))
                .vcvt(to, from, size, d, a);
    }

    @Override
    public final void vfma(VecType type, V d, V a, V b, V c) {
        stepOver();
        require(VectorRules.floats("vfma", type));
        vectors(type.size()).vfma(type, d, a, b, c);
    }
}
