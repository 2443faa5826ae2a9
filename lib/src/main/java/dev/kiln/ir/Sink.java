package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.List;

/// An emitter that does nothing: where a [Rewriter] that only looks sends its calls.
public final class Sink implements Emitter {
    /// A sink; all are alike.
    public Sink() {}

    @Override
    public Label label() {
        return Label.create();
    }

    @Override
    public Label label(String name) {
        return Label.create(name);
    }

    @Override
    public void line(int line) {}

    @Override
    public void function(String name, Signature signature) {}

    @Override
    public void end() {}

    @Override
    public void bind(Label label) {}

    @Override
    public void align(int bytes) {}

    @Override
    public void data(MemType type, long... values) {}

    @Override
    public void data(Label... labels) {}

    @Override
    public void enter(int bytes, Regs saved) {}

    @Override
    public void params(Regs destinations) {}

    @Override
    public void leave() {}

    @Override
    public void mov(R d, R s) {}

    @Override
    public void movi(R d, long value) {}

    @Override
    public void addr(R d, Label label) {}

    @Override
    public void addr(R d, String symbol) {}

    @Override
    public void lea(R d, R base, R index, int shift, long displacement) {}

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, R b) {}

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, long b) {}

    @Override
    public void unary(UnaryOp op, Width width, R d, R a) {}

    @Override
    public void cmp(Width width, R a, R b) {}

    @Override
    public void cmp(Width width, R a, long b) {}

    @Override
    public void test(Width width, R a, R b) {}

    @Override
    public void test(Width width, R a, long b) {}

    @Override
    public void cmpf(FloatType type, V a, V b) {}

    @Override
    public void select(Cond cond, R d, R t, R f) {}

    @Override
    public void select(Cond cond, V d, V t, V f) {}

    @Override
    public void set(Cond cond, R d) {}

    @Override
    public void branch(Cond cond, Label target) {}

    @Override
    public void branch(Cond cond, Width width, R a, R b, Label target) {}

    @Override
    public void branch(Cond cond, Width width, R a, long b, Label target) {}

    @Override
    public void jump(Label target) {}

    @Override
    public void jump(R target) {}

    @Override
    public void jump(R base, R index, int shift, long displacement) {}

    @Override
    public void jumpTable(R index, List<Label> targets, Label otherwise) {}

    @Override
    public void call(Label target, Regs arguments, Regs results) {}

    @Override
    public void call(String symbol, Regs arguments, Regs results) {}

    @Override
    public void call(R target, Regs arguments, Regs results) {}

    @Override
    public void tail(Label target, Regs arguments) {}

    @Override
    public void tail(String symbol, Regs arguments) {}

    @Override
    public void tail(R target, Regs arguments) {}

    @Override
    public void ret(Regs values) {}

    @Override
    public void load(MemType type, R d, R base, R index, int shift, long displacement) {}

    @Override
    public void store(MemType type, R s, R base, R index, int shift, long displacement) {}

    @Override
    public void fload(FloatType type, V d, R base, R index, int shift, long displacement) {}

    @Override
    public void fstore(FloatType type, V s, R base, R index, int shift, long displacement) {}

    @Override
    public void prefetch(R base, R index, int shift, long displacement) {}

    @Override
    public void atomic(AtomicOp op, MemType size, R d, R address, R s) {}

    @Override
    public void cas(MemType size, R d, R address, R expected, R replacement) {}

    @Override
    public void fence() {}

    @Override
    public void fmov(V d, V s) {}

    @Override
    public void fmovi(FloatType type, V d, double value) {}

    @Override
    public void fbinary(FloatBinaryOp op, FloatType type, V d, V a, V b) {}

    @Override
    public void funary(FloatUnaryOp op, FloatType type, V d, V a) {}

    @Override
    public void fma(FloatType type, V d, V a, V b, V c) {}

    @Override
    public void cvt(FloatType to, IntType from, V d, R s) {}

    @Override
    public void cvt(IntType to, FloatType from, R d, V s) {}

    @Override
    public void cvt(FloatType to, FloatType from, V d, V s) {}

    @Override
    public void bits(FloatType type, V d, R s) {}

    @Override
    public void bits(FloatType type, R d, V s) {}

    @Override
    public void vmov(VecSize size, V d, V s) {}

    @Override
    public void vload(VecSize size, V d, R base, R index, int shift, long displacement) {}

    @Override
    public void vstore(VecSize size, V s, R base, R index, int shift, long displacement) {}

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, V b) {}

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, long count) {}

    @Override
    public void vunary(VecUnaryOp op, VecType type, V d, V a) {}

    @Override
    public void vcmp(Cond cond, VecType type, V d, V a, V b) {}

    @Override
    public void vselect(VecSize size, V d, V mask, V t, V f) {}

    @Override
    public void vsplat(VecType type, V d, R s) {}

    @Override
    public void vsplat(VecType type, V d, V s) {}

    @Override
    public void vget(VecType type, R d, V a, int lane) {}

    @Override
    public void vget(VecType type, V d, V a, int lane) {}

    @Override
    public void vset(VecType type, V d, V a, int lane, R s) {}

    @Override
    public void vset(VecType type, V d, V a, int lane, V s) {}

    @Override
    public void vreduce(VecReduceOp op, VecType type, V d, V a) {}

    @Override
    public void vshuffle(VecSize size, V d, V a, V b) {}

    @Override
    public void vcvt(Element to, Element from, VecSize size, V d, V a) {}

    @Override
    public void vfma(VecType type, V d, V a, V b, V c) {}

    @Override
    public void unreachable() {}
}
