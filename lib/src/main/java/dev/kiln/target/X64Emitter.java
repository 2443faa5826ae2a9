package dev.kiln.target;

import dev.kiln.code.CodeBuffer;
import dev.kiln.code.Label;
import dev.kiln.ir.AtomicOp;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.FloatUnaryOp;
import dev.kiln.ir.IntType;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.V;
import dev.kiln.ir.VecBinaryOp;
import dev.kiln.ir.VecType;
import dev.kiln.ir.Width;
import dev.kiln.x64.Op;
import java.util.List;
import java.util.Optional;

/// The IR to x86-64, as it comes.
///
/// Each method counts the instruction, turns registers into numbers, says what becomes of the flags, and leaves the
/// rest to the family that knows.
final class X64Emitter extends MachineEmitter {
    private final X64Code code;
    private final X64Flags flags;
    private final X64Integers integers;
    private final X64Unary unary;
    private final X64Memory memory;
    private final X64Control control;
    private final X64Floats floats;
    private final X64Conversions conversions;
    private final X64SmallFloats small;
    private final X64Calls calls;
    private final Target target;
    private final Foresight foresight;
    private int functions;
    private Optional<X64Vectors> vectors = Optional.empty();

    X64Emitter(Target target, CodeBuffer buffer, Foresight foresight) {
        super(target, buffer, X64Code.RSP);
        code = new X64Code(this, target, buffer);
        floats = new X64Floats(code);
        conversions = new X64Conversions(code);
        small = new X64SmallFloats(code, floats, conversions);
        flags = new X64Flags(code, small, foresight.carries());
        integers = new X64Integers(code, flags);
        unary = new X64Unary(code);
        memory = new X64Memory(code);
        control = new X64Control(code, flags);
        calls = new X64Calls(this, code);
        this.target = target;
        this.foresight = foresight;
        code.wide = foresight.wide().get(functions);
    }

    /// Made when the first vector comes: most programs have none.
    @Override
    X64Vectors vectors() {
        if (vectors.isEmpty()) {
            vectors = Optional.of(new X64Vectors(this, code, flags, memory, target));
        }
        return vectors.get();
    }

    @Override
    void settle() {
        vectors().settle();
    }

    /// Whether an instruction may be left to the next: nobody writes to the buffer, or looks at it, in between.
    boolean mayPostpone() {
        return foresight.complete() && !nested();
    }

    @Override
    boolean foldsLoad(VecBinaryOp op, VecType type, V d, V a, V b) {
        return postponed && vectors().foldsLoad(op, type, d, a, b);
    }

    private static int size(Width width) {
        return width == Width.W32 ? 4 : 8;
    }

    @Override
    void stepOver() {
        step();
        flags.end();
    }

    // Places

    @Override
    public void function(String name, Signature signature) {
        stepOver();
        signature(signature);
        calls.begin();
        code.wide = foresight.wide().get(++functions);
        code.align(16);
        code.bind(buffer.label(name));
    }

    @Override
    public void end() {
        stepOver();
        calls.begin();
        vectors.ifPresent(X64Vectors::writeConstants);
    }

    @Override
    public void bind(Label label) {
        stepOver();
        code.bind(label);
    }

    @Override
    public void align(int bytes) {
        stepOver();
        code.align(bytes);
    }

    // Frame

    @Override
    public void enter(int bytes, Regs saved) {
        stepOver();
        calls.enter(bytes, saved);
    }

    @Override
    public void params(Regs destinations) {
        stepOver();
        calls.parameters(destinations);
    }

    @Override
    public void leave() {
        stepOver();
        calls.leave();
    }

    // Moves

    @Override
    public void mov(R d, R s) {
        step();
        int to = rsp(d);
        int from = rsp(s);
        if (to != from) {
            flags.overwrite(to, from);
            code.move(8, to, from);
        }
    }

    @Override
    public void movi(R d, long value) {
        step();
        int to = r(d);
        flags.overwrite(to, NONE);
        if (flags.live()) {
            code.constantKeepingFlags(to, value);
        } else {
            code.constant(to, value);
        }
    }

    @Override
    public void addr(R d, Label label) {
        stepOver();
        code.address(r(d), label);
    }

    @Override
    public void addr(R d, String symbol) {
        stepOver();
        code.address(r(d), symbol);
    }

    @Override
    public void lea(R d, R base, R index, int shift, long displacement) {
        stepOver();
        memory.lea(r(d), rsp(base), index(index, shift), shift, displacement);
    }

    // Integers

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, R b) {
        step();
        if (op == BinaryOp.ADD || op == BinaryOp.SUB) {
            integers.binary(op, size(width), rsp(d), rsp(a), rsp(b));
        } else {
            integers.binary(op, size(width), r(d), r(a), r(b));
        }
    }

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, long b) {
        step();
        if (op == BinaryOp.ADD || op == BinaryOp.SUB) {
            integers.binary(op, size(width), rsp(d), rsp(a), b);
        } else {
            integers.binary(op, size(width), r(d), r(a), b);
        }
    }

    @Override
    public void unary(UnaryOp op, Width width, R d, R a) {
        stepOver();
        unary.unary(op, size(width), r(d), r(a));
    }

    // Comparison and use

    @Override
    public void cmp(Width width, R a, R b) {
        stepOver();
        code.rr(Op.CMP, size(width), rsp(a), rsp(b));
        flags.compared();
    }

    @Override
    public void cmp(Width width, R a, long b) {
        stepOver();
        control.compare(size(width), rsp(a), b);
        flags.compared();
    }

    @Override
    public void test(Width width, R a, R b) {
        stepOver();
        code.rr(Op.TEST, size(width), r(a), r(b));
        flags.compared();
    }

    @Override
    public void test(Width width, R a, long b) {
        stepOver();
        control.test(size(width), r(a), b);
        flags.compared();
    }

    @Override
    public void cmpf(FloatType type, V a, V b) {
        stepOver();
        flags.compare(type, v(a), v(b));
    }

    @Override
    public void select(Cond cond, R d, R t, R f) {
        step();
        control.select(cond, r(d), r(t), r(f));
    }

    @Override
    public void select(Cond cond, V d, V t, V f) {
        step();
        control.selectFloat(cond, v(d), v(t), v(f));
    }

    @Override
    public void set(Cond cond, R d) {
        step();
        control.set(cond, r(d));
    }

    @Override
    public void branch(Cond cond, Label target) {
        step();
        control.branch(cond, target);
    }

    @Override
    public void branch(Cond cond, Width width, R a, R b, Label target) {
        stepOver();
        code.rr(Op.CMP, size(width), rsp(a), rsp(b));
        code.jcc(flags.integer(cond), target);
    }

    @Override
    public void branch(Cond cond, Width width, R a, long b, Label target) {
        stepOver();
        control.branch(cond, size(width), rsp(a), b, target);
    }

    // Jumps and calls

    @Override
    public void jump(Label target) {
        stepOver();
        code.jmp(target);
    }

    @Override
    public void jump(R target) {
        stepOver();
        code.r(Op.JMP, 8, r(target));
    }

    @Override
    public void jump(R base, R index, int shift, long displacement) {
        stepOver();
        memory.jump(rsp(base), index(index, shift), shift, displacement);
    }

    @Override
    public void jumpTable(R index, List<Label> targets, Label otherwise) {
        stepOver();
        control.jumpTable(r(index), targets, otherwise);
    }

    @Override
    public void call(Label target, Regs arguments, Regs results) {
        stepOver();
        calls.call(target, arguments, results);
    }

    @Override
    public void call(String symbol, Regs arguments, Regs results) {
        stepOver();
        calls.call(symbol, arguments, results);
    }

    @Override
    public void call(R target, Regs arguments, Regs results) {
        stepOver();
        calls.call(r(target), arguments, results);
    }

    @Override
    public void tail(Label target, Regs arguments) {
        stepOver();
        calls.tail(target, arguments);
    }

    @Override
    public void tail(String symbol, Regs arguments) {
        stepOver();
        calls.tail(symbol, arguments);
    }

    @Override
    public void tail(R target, Regs arguments) {
        stepOver();
        calls.tail(r(target), arguments);
    }

    @Override
    public void ret(Regs values) {
        stepOver();
        calls.ret(values);
    }

    // Memory

    @Override
    public void load(MemType type, R d, R base, R index, int shift, long displacement) {
        step();
        int to = r(d);
        flags.overwrite(to, NONE);
        memory.load(type, to, rsp(base), index(index, shift), shift, displacement);
    }

    @Override
    public void store(MemType type, R s, R base, R index, int shift, long displacement) {
        step();
        memory.store(type, r(s), rsp(base), index(index, shift), shift, displacement);
    }

    @Override
    public void fload(FloatType type, V d, R base, R index, int shift, long displacement) {
        step();
        int to = v(d);
        flags.overwriteFloat(to);
        memory.load(type, to, rsp(base), index(index, shift), shift, displacement);
    }

    @Override
    public void fstore(FloatType type, V s, R base, R index, int shift, long displacement) {
        step();
        memory.store(type, v(s), rsp(base), index(index, shift), shift, displacement);
    }

    @Override
    public void prefetch(R base, R index, int shift, long displacement) {
        stepOver();
        memory.prefetch(rsp(base), index(index, shift), shift, displacement);
    }

    @Override
    public void atomic(AtomicOp op, MemType size, R d, R address, R s) {
        stepOver();
        memory.atomic(op, size.bytes(), r(d), rsp(address), r(s));
    }

    @Override
    public void cas(MemType size, R d, R address, R expected, R replacement) {
        stepOver();
        memory.cas(size.bytes(), r(d), rsp(address), r(expected), r(replacement));
    }

    @Override
    public void fence() {
        stepOver();
        memory.fence();
    }

    // Floats

    @Override
    public void fmov(V d, V s) {
        step();
        int to = v(d);
        int from = v(s);
        if (to != from) {
            flags.overwriteFloat(to);
            code.moveFloat(to, from);
        }
    }

    @Override
    public void fmovi(FloatType type, V d, double value) {
        stepOver();
        floats.constant(type, v(d), value);
    }

    @Override
    public void fbinary(FloatBinaryOp op, FloatType type, V d, V a, V b) {
        stepOver();
        if (type.isSmall()) {
            small.binary(op, type, v(d), v(a), v(b));
        } else {
            floats.binary(op, type, v(d), v(a), v(b));
        }
    }

    @Override
    public void funary(FloatUnaryOp op, FloatType type, V d, V a) {
        stepOver();
        if (type.isSmall()) {
            small.unary(op, type, v(d), v(a));
        } else {
            floats.unary(op, type, v(d), v(a));
        }
    }

    @Override
    public void fma(FloatType type, V d, V a, V b, V c) {
        stepOver();
        if (type.isSmall()) {
            small.fma(type, v(d), v(a), v(b), v(c));
        } else {
            floats.fma(type, v(d), v(a), v(b), v(c));
        }
    }

    @Override
    public void cvt(FloatType to, IntType from, V d, R s) {
        stepOver();
        if (to.isSmall()) {
            small.toFloat(to, from, v(d), r(s));
        } else {
            conversions.toFloat(to, from, v(d), r(s));
        }
    }

    @Override
    public void cvt(IntType to, FloatType from, R d, V s) {
        stepOver();
        if (from.isSmall()) {
            small.toInteger(to, from, r(d), v(s));
        } else {
            conversions.toInteger(to, from, r(d), v(s));
        }
    }

    @Override
    public void cvt(FloatType to, FloatType from, V d, V s) {
        stepOver();
        if (to.isSmall() || from.isSmall()) {
            small.convert(to, from, v(d), v(s));
        } else {
            conversions.convert(to, from, v(d), v(s));
        }
    }

    @Override
    public void bits(FloatType type, V d, R s) {
        stepOver();
        floats.toFloat(type, v(d), r(s));
    }

    @Override
    public void bits(FloatType type, R d, V s) {
        stepOver();
        floats.toInteger(type, r(d), v(s));
    }

    // The end

    @Override
    public void unreachable() {
        stepOver();
        code.op(Op.UD2);
    }
}
