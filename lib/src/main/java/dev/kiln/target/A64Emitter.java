package dev.kiln.target;

import dev.kiln.a64.Op;
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
import dev.kiln.ir.Width;
import java.util.List;
import java.util.Optional;

/// The IR to AArch64, as it comes.
///
/// Each method counts the instruction, turns registers into numbers, says what becomes of the flags, and leaves the
/// rest to the family that knows.
final class A64Emitter extends MachineEmitter {
    private final A64Code code;
    private final A64Integers integers;
    private final A64Memory memory;
    private final A64Control control;
    private final A64Floats floats;
    private final A64SmallFloats small;
    private final A64Calls calls;
    private Optional<A64Vectors> vectors = Optional.empty();

    A64Emitter(Target target, CodeBuffer buffer) {
        super(target, buffer, A64Code.SP);
        code = new A64Code(this, target, buffer);
        integers = new A64Integers(code);
        memory = new A64Memory(code, buffer);
        control = new A64Control(code);
        floats = new A64Floats(code);
        small = new A64SmallFloats(code, floats);
        calls = new A64Calls(this, code, memory);
    }

    private static int size(Width width) {
        return width == Width.W32 ? 4 : 8;
    }

    @Override
    void stepOver() {
        step();
        control.end();
    }

    // Places

    @Override
    public void function(String name, Signature signature) {
        stepOver();
        signature(signature);
        calls.begin();
        code.align(16);
        buffer.bind(buffer.label(name));
    }

    @Override
    public void end() {
        stepOver();
        calls.begin();
    }

    @Override
    public void bind(Label label) {
        stepOver();
        buffer.bind(label);
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
            code.move(8, to, from);
        }
    }

    @Override
    public void movi(R d, long value) {
        step();
        code.constant(r(d), value);
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
        switch (op) {
            case ADD, SUB -> {
                integers.binary(op, size(width), rsp(d), rsp(a), rsp(b));
                control.carry(op, d != R.SP && a != R.SP && b != R.SP);
            }
            case ADC, SBB -> {
                control.need(op);
                integers.binary(op, size(width), r(d), r(a), r(b));
                control.carry(op, true);
            }
            default -> {
                control.end();
                integers.binary(op, size(width), r(d), r(a), r(b));
            }
        }
    }

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, long b) {
        step();
        switch (op) {
            case ADD, SUB -> {
                integers.binary(op, size(width), rsp(d), rsp(a), b);
                control.carry(op, d != R.SP && a != R.SP);
            }
            case ADC, SBB -> {
                control.need(op);
                integers.binary(op, size(width), r(d), r(a), b);
                control.carry(op, true);
            }
            default -> {
                control.end();
                integers.binary(op, size(width), r(d), r(a), b);
            }
        }
    }

    @Override
    public void unary(UnaryOp op, Width width, R d, R a) {
        stepOver();
        integers.unary(op, size(width), r(d), r(a));
    }

    // Comparison and use

    @Override
    public void cmp(Width width, R a, R b) {
        stepOver();
        code.compare(size(width), rsp(a), rsp(b));
        control.compared(false);
    }

    @Override
    public void cmp(Width width, R a, long b) {
        stepOver();
        code.compare(size(width), rsp(a), b);
        control.compared(false);
    }

    @Override
    public void test(Width width, R a, R b) {
        stepOver();
        code.rr(Op.TST, size(width), r(a), r(b));
        control.tested();
    }

    @Override
    public void test(Width width, R a, long b) {
        stepOver();
        control.test(size(width), r(a), b);
        control.tested();
    }

    @Override
    public void cmpf(FloatType type, V a, V b) {
        stepOver();
        if (code.computes(type)) {
            code.ff(Op.FCMP, type, v(a), v(b));
        } else {
            small.compare(type, v(a), v(b));
        }
        control.compared(true);
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
        control.branch(cond, size(width), rsp(a), rsp(b), target);
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
        code.branch(target);
    }

    @Override
    public void jump(R target) {
        stepOver();
        code.r(Op.BR, r(target));
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
        memory.load(type, r(d), rsp(base), index(index, shift), shift, displacement);
    }

    @Override
    public void store(MemType type, R s, R base, R index, int shift, long displacement) {
        step();
        memory.store(type, r(s), rsp(base), index(index, shift), shift, displacement);
    }

    @Override
    public void fload(FloatType type, V d, R base, R index, int shift, long displacement) {
        step();
        memory.load(type, v(d), rsp(base), index(index, shift), shift, displacement);
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
        code.moveFloat(v(d), v(s));
    }

    @Override
    public void fmovi(FloatType type, V d, double value) {
        stepOver();
        floats.constant(type, v(d), value);
    }

    @Override
    public void fbinary(FloatBinaryOp op, FloatType type, V d, V a, V b) {
        stepOver();
        if (code.computes(type)) {
            floats.binary(op, type, v(d), v(a), v(b));
        } else {
            small.binary(op, type, v(d), v(a), v(b));
        }
    }

    @Override
    public void funary(FloatUnaryOp op, FloatType type, V d, V a) {
        stepOver();
        if (code.computes(type)) {
            floats.unary(op, type, v(d), v(a));
        } else {
            small.unary(op, type, v(d), v(a));
        }
    }

    @Override
    public void fma(FloatType type, V d, V a, V b, V c) {
        stepOver();
        if (code.computes(type)) {
            floats.fma(type, v(d), v(a), v(b), v(c));
        } else {
            small.fma(type, v(d), v(a), v(b), v(c));
        }
    }

    @Override
    public void cvt(FloatType to, IntType from, V d, R s) {
        stepOver();
        if (code.computes(to)) {
            floats.toFloat(to, from, v(d), r(s));
        } else {
            small.toFloat(to, from, v(d), r(s));
        }
    }

    @Override
    public void cvt(IntType to, FloatType from, R d, V s) {
        stepOver();
        if (code.computes(from)) {
            floats.toInteger(to, from, r(d), v(s));
        } else {
            small.toInteger(to, from, r(d), v(s));
        }
    }

    @Override
    public void cvt(FloatType to, FloatType from, V d, V s) {
        stepOver();
        if (to == from || to != FloatType.F8 && from != FloatType.F8) {
            floats.convert(to, from, v(d), v(s));
        } else {
            small.convert(to, from, v(d), v(s));
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

    /// Made when the first vector comes: most programs have none.
    @Override
    A64Vectors vectors() {
        if (vectors.isEmpty()) {
            vectors = Optional.of(new A64Vectors(this, code, memory));
        }
        return vectors.get();
    }

    // The end

    @Override
    public void unreachable() {
        stepOver();
        buffer.dword(0); // udf #0 (Arm C6.2.452)
    }
}
