package dev.kiln.target.alloc;

import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Rewriter;
import dev.kiln.ir.Sink;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.V;
import dev.kiln.ir.VecBinaryOp;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VecType;
import dev.kiln.ir.Width;

/// Says of which instructions two registers would best be one: moves, and those that machines with two operands do in
/// place.
abstract class Hints extends Rewriter {
    Hints() {
        super(new Sink());
    }

    /// `d` had best be where `s` was.
    abstract void hint(Reg d, Reg s);

    @Override
    public void mov(R d, R s) {
        super.mov(d, s);
        hint(d, s);
    }

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, R b) {
        super.binary(op, width, d, a, b);
        hint(d, a);
    }

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, long b) {
        super.binary(op, width, d, a, b);
        hint(d, a);
    }

    @Override
    public void unary(UnaryOp op, Width width, R d, R a) {
        super.unary(op, width, d, a);
        hint(d, a);
    }

    @Override
    public void select(Cond cond, R d, R t, R f) {
        super.select(cond, d, t, f);
        hint(d, f);
    }

    @Override
    public void select(Cond cond, V d, V t, V f) {
        super.select(cond, d, t, f);
        hint(d, f);
    }

    @Override
    public void fmov(V d, V s) {
        super.fmov(d, s);
        hint(d, s);
    }

    @Override
    public void fbinary(FloatBinaryOp op, FloatType type, V d, V a, V b) {
        super.fbinary(op, type, d, a, b);
        hint(d, a);
    }

    @Override
    public void vmov(VecSize size, V d, V s) {
        super.vmov(size, d, s);
        hint(d, s);
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, V b) {
        super.vbinary(op, type, d, a, b);
        hint(d, a);
    }

    @Override
    public void vfma(VecType type, V d, V a, V b, V c) {
        super.vfma(type, d, a, b, c);
        hint(d, c);
    }
}
