package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.ArrayList;
import java.util.List;

/// An emitter that hands every call on to another one, with its registers and labels replaced.
///
/// Override what is to be replaced: each operand goes through [#use(R)] or [#def(R)] (or their float twins), in the
/// order *operands read, then operands written*; vectors through [#use(V, VecSize)] and [#def(V, VecSize)], which
/// hand on to those; each label through [#target(Label)]. What reads and writes what is
/// said here and nowhere else: liveness and allocation are rewriters.
public abstract class Rewriter extends VectorRewriter {
    private final Emitter out;

    /// Hands calls on to `out`.
    protected Rewriter(Emitter out) {
        this.out = out;
    }

    /// Where calls go.
    @Override
    protected final Emitter out() {
        return out;
    }

    /// The replacement of a register that is read.
    @Override
    protected R use(R register) {
        return register;
    }

    /// The replacement of a register that is written.
    @Override
    protected R def(R register) {
        return register;
    }

    /// The replacement of a float register that is read.
    @Override
    protected V use(V register) {
        return register;
    }

    /// The replacement of a float register that is written.
    @Override
    protected V def(V register) {
        return register;
    }

    /// The replacement of a label.
    protected Label target(Label label) {
        return label;
    }

    /// The replacements of registers that are read.
    protected Regs uses(Regs registers) {
        if (registers.size() == 0) {
            return registers;
        }
        List<Reg> list = new ArrayList<>(registers.size());
        for (Reg register : registers.list()) {
            list.add(
                    switch (register) {
                        case R r -> use(r);
                        case V v -> use(v);
                    });
        }
        return new Regs(list);
    }

    /// The replacements of registers that are written.
    protected Regs defs(Regs registers) {
        if (registers.size() == 0) {
            return registers;
        }
        List<Reg> list = new ArrayList<>(registers.size());
        for (Reg register : registers.list()) {
            list.add(
                    switch (register) {
                        case R r -> r == R.NONE ? r : def(r);
                        case V v -> v == V.NONE ? v : def(v);
                    });
        }
        return new Regs(list);
    }

    private List<Label> targets(List<Label> labels) {
        List<Label> list = new ArrayList<>(labels.size());
        labels.forEach(label -> list.add(target(label)));
        return list;
    }

    @Override
    public Label label() {
        return out.label();
    }

    @Override
    public Label label(String name) {
        return out.label(name);
    }

    @Override
    public void line(int line) {
        out.line(line);
    }

    @Override
    public void function(String name, Signature signature) {
        out.function(name, signature);
    }

    @Override
    public void end() {
        out.end();
    }

    @Override
    public void bind(Label label) {
        out.bind(target(label));
    }

    @Override
    public void align(int bytes) {
        out.align(bytes);
    }

    @Override
    public void data(MemType type, long... values) {
        out.data(type, values);
    }

    @Override
    public void data(Label... labels) {
        out.data(targets(List.of(labels)).toArray(Label[]::new));
    }

    @Override
    public void enter(int bytes, Regs saved) {
        out.enter(bytes, saved);
    }

    @Override
    public void params(Regs destinations) {
        out.params(defs(destinations));
    }

    @Override
    public void leave() {
        out.leave();
    }

    @Override
    public void mov(R d, R s) {
        R sIn = use(s);
        out.mov(def(d), sIn);
    }

    @Override
    public void movi(R d, long value) {
        out.movi(def(d), value);
    }

    @Override
    public void addr(R d, Label label) {
        out.addr(def(d), target(label));
    }

    @Override
    public void addr(R d, String symbol) {
        out.addr(def(d), symbol);
    }

    @Override
    public void lea(R d, R base, R index, int shift, long displacement) {
        R baseIn = use(base);
        R indexIn = index(index);
        out.lea(def(d), baseIn, indexIn, shift, displacement);
    }

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, R b) {
        R aIn = use(a);
        R bIn = use(b);
        out.binary(op, width, def(d), aIn, bIn);
    }

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, long b) {
        R aIn = use(a);
        out.binary(op, width, def(d), aIn, b);
    }

    @Override
    public void unary(UnaryOp op, Width width, R d, R a) {
        R aIn = use(a);
        out.unary(op, width, def(d), aIn);
    }

    @Override
    public void cmp(Width width, R a, R b) {
        out.cmp(width, use(a), use(b));
    }

    @Override
    public void cmp(Width width, R a, long b) {
        out.cmp(width, use(a), b);
    }

    @Override
    public void test(Width width, R a, R b) {
        out.test(width, use(a), use(b));
    }

    @Override
    public void test(Width width, R a, long b) {
        out.test(width, use(a), b);
    }

    @Override
    public void cmpf(FloatType type, V a, V b) {
        out.cmpf(type, use(a), use(b));
    }

    @Override
    public void select(Cond cond, R d, R t, R f) {
        R tIn = use(t);
        R fIn = use(f);
        out.select(cond, def(d), tIn, fIn);
    }

    @Override
    public void select(Cond cond, V d, V t, V f) {
        V tIn = use(t);
        V fIn = use(f);
        out.select(cond, def(d), tIn, fIn);
    }

    @Override
    public void set(Cond cond, R d) {
        out.set(cond, def(d));
    }

    @Override
    public void branch(Cond cond, Label target) {
        out.branch(cond, target(target));
    }

    @Override
    public void branch(Cond cond, Width width, R a, R b, Label target) {
        out.branch(cond, width, use(a), use(b), target(target));
    }

    @Override
    public void branch(Cond cond, Width width, R a, long b, Label target) {
        out.branch(cond, width, use(a), b, target(target));
    }

    @Override
    public void jump(Label target) {
        out.jump(target(target));
    }

    @Override
    public void jump(R target) {
        out.jump(use(target));
    }

    @Override
    public void jump(R base, R index, int shift, long displacement) {
        out.jump(use(base), index(index), shift, displacement);
    }

    @Override
    public void jumpTable(R index, List<Label> targets, Label otherwise) {
        out.jumpTable(use(index), targets(targets), target(otherwise));
    }

    @Override
    public void call(Label target, Regs arguments, Regs results) {
        Regs argumentsIn = uses(arguments);
        out.call(target(target), argumentsIn, defs(results));
    }

    @Override
    public void call(String symbol, Regs arguments, Regs results) {
        Regs argumentsIn = uses(arguments);
        out.call(symbol, argumentsIn, defs(results));
    }

    @Override
    public void call(R target, Regs arguments, Regs results) {
        R targetIn = use(target);
        Regs argumentsIn = uses(arguments);
        out.call(targetIn, argumentsIn, defs(results));
    }

    @Override
    public void tail(Label target, Regs arguments) {
        out.tail(target(target), uses(arguments));
    }

    @Override
    public void tail(String symbol, Regs arguments) {
        out.tail(symbol, uses(arguments));
    }

    @Override
    public void tail(R target, Regs arguments) {
        out.tail(use(target), uses(arguments));
    }

    @Override
    public void ret(Regs values) {
        out.ret(uses(values));
    }

    @Override
    public void load(MemType type, R d, R base, R index, int shift, long displacement) {
        R baseIn = use(base);
        R indexIn = index(index);
        out.load(type, def(d), baseIn, indexIn, shift, displacement);
    }

    @Override
    public void store(MemType type, R s, R base, R index, int shift, long displacement) {
        out.store(type, use(s), use(base), index(index), shift, displacement);
    }

    @Override
    public void fload(FloatType type, V d, R base, R index, int shift, long displacement) {
        R baseIn = use(base);
        R indexIn = index(index);
        out.fload(type, def(d), baseIn, indexIn, shift, displacement);
    }

    @Override
    public void fstore(FloatType type, V s, R base, R index, int shift, long displacement) {
        out.fstore(type, use(s), use(base), index(index), shift, displacement);
    }

    @Override
    public void prefetch(R base, R index, int shift, long displacement) {
        out.prefetch(use(base), index(index), shift, displacement);
    }

    @Override
    public void atomic(AtomicOp op, MemType size, R d, R address, R s) {
        R addressIn = use(address);
        R sIn = use(s);
        out.atomic(op, size, def(d), addressIn, sIn);
    }

    @Override
    public void cas(MemType size, R d, R address, R expected, R replacement) {
        R addressIn = use(address);
        R expectedIn = use(expected);
        R replacementIn = use(replacement);
        out.cas(size, def(d), addressIn, expectedIn, replacementIn);
    }

    @Override
    public void fence() {
        out.fence();
    }

    @Override
    public void fmov(V d, V s) {
        V sIn = use(s);
        out.fmov(def(d), sIn);
    }

    @Override
    public void fmovi(FloatType type, V d, double value) {
        out.fmovi(type, def(d), value);
    }

    @Override
    public void fbinary(FloatBinaryOp op, FloatType type, V d, V a, V b) {
        V aIn = use(a);
        V bIn = use(b);
        out.fbinary(op, type, def(d), aIn, bIn);
    }

    @Override
    public void funary(FloatUnaryOp op, FloatType type, V d, V a) {
        V aIn = use(a);
        out.funary(op, type, def(d), aIn);
    }

    @Override
    public void fma(FloatType type, V d, V a, V b, V c) {
        V aIn = use(a);
        V bIn = use(b);
        V cIn = use(c);
        out.fma(type, def(d), aIn, bIn, cIn);
    }

    @Override
    public void cvt(FloatType to, IntType from, V d, R s) {
        R sIn = use(s);
        out.cvt(to, from, def(d), sIn);
    }

    @Override
    public void cvt(IntType to, FloatType from, R d, V s) {
        V sIn = use(s);
        out.cvt(to, from, def(d), sIn);
    }

    @Override
    public void cvt(FloatType to, FloatType from, V d, V s) {
        V sIn = use(s);
        out.cvt(to, from, def(d), sIn);
    }

    @Override
    public void bits(FloatType type, V d, R s) {
        R sIn = use(s);
        out.bits(type, def(d), sIn);
    }

    @Override
    public void bits(FloatType type, R d, V s) {
        V sIn = use(s);
        out.bits(type, def(d), sIn);
    }

    @Override
    public void unreachable() {
        out.unreachable();
    }
}
