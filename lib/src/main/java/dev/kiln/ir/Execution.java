package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.List;

/// Executes each instruction as it is emitted: one method, one meaning.
///
/// Flags and carry die where the verifier says they do, so that a program that uses dead ones fails here too.
final class Execution extends VectorExecution {
    /// What flags or a carry come from.
    private enum Source {
        NOTHING,
        INTEGERS,
        FLOATS,
        ADDITION,
        SUBTRACTION
    }

    private final Machine machine;
    private Source source = Source.NOTHING;
    private Width width = Width.W64;
    private long left;
    private long right;
    private double floatLeft;
    private double floatRight;
    private boolean carry;

    Execution(Machine machine) {
        super(machine);
        this.machine = machine;
    }

    @Override
    void clobber() {
        source = Source.NOTHING;
    }

    private void compare(Width width, long a, long b) {
        source = Source.INTEGERS;
        this.width = width;
        left = a;
        right = b;
    }

    private boolean holds(Cond cond) {
        if (source != (cond.isFloat() ? Source.FLOATS : Source.INTEGERS)) {
            throw new IrException("the flags of no " + (cond.isFloat() ? "`cmpf`" : "`cmp` or `test`") + " are alive");
        }
        return cond.isFloat() ? cond.holds(floatLeft, floatRight) : cond.holds(width, left, right);
    }

    @Override
    long address(R base, R index, int shift, long displacement) {
        return machine.get(base) + (index == R.NONE ? 0 : machine.get(index) << shift) + displacement;
    }

    private void compute(BinaryOp op, Width width, R d, long a, long b) {
        Source needed = op == BinaryOp.ADC ? Source.ADDITION : Source.SUBTRACTION;
        if (op.usesCarry() && source != needed) {
            throw new IrException("the carry of no `" + (op == BinaryOp.ADC ? "add" : "sub") + "` is alive");
        }
        long value = op.apply(width, a, b, carry);
        carry = op.carry(width, a, b, carry);
        source = switch (op) {
            case ADD, ADC -> Source.ADDITION;
            case SUB, SBB -> Source.SUBTRACTION;
            default -> Source.NOTHING;
        };
        machine.set(d, value);
    }

    private double value(FloatType type, V register) {
        return type.value(machine.get(register));
    }

    private void set(FloatType type, V d, double value) {
        clobber();
        machine.set(d, type.bits(value));
    }

    @Override
    public Label label() {
        return Label.create();
    }

    @Override
    public Label label(String name) {
        return Label.create(name);
    }

    @Override
    public void line(int line) {
        // lines mean nothing here
    }

    @Override
    public void function(String name, Signature signature) {
        clobber();
    }

    @Override
    public void end() {
        throw new IrException("the function runs past its end");
    }

    @Override
    public void bind(Label label) {
        // a place does nothing
    }

    @Override
    public void align(int bytes) {
        // padding does nothing
    }

    @Override
    public void data(MemType type, long... values) {
        throw new IrException("data are executed");
    }

    @Override
    public void data(Label... labels) {
        throw new IrException("data are executed");
    }

    @Override
    public void enter(int bytes, Regs saved) {
        clobber();
        machine.enter(new Ins.Enter(bytes, saved));
    }

    @Override
    public void params(Regs destinations) {
        clobber();
        machine.params(destinations);
    }

    @Override
    public void leave() {
        clobber();
        machine.leave();
    }

    @Override
    public void mov(R d, R s) {
        machine.set(d, machine.get(s));
    }

    @Override
    public void movi(R d, long value) {
        machine.set(d, value);
    }

    @Override
    public void addr(R d, Label label) {
        clobber();
        machine.set(d, machine.address(label));
    }

    @Override
    public void addr(R d, String symbol) {
        clobber();
        machine.set(d, machine.address(symbol));
    }

    @Override
    public void lea(R d, R base, R index, int shift, long displacement) {
        clobber();
        machine.set(d, address(base, index, shift, displacement));
    }

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, R b) {
        compute(op, width, d, machine.get(a), machine.get(b));
    }

    @Override
    public void binary(BinaryOp op, Width width, R d, R a, long b) {
        compute(op, width, d, machine.get(a), b);
    }

    @Override
    public void unary(UnaryOp op, Width width, R d, R a) {
        clobber();
        machine.set(d, op.apply(width, machine.get(a)));
    }

    @Override
    public void cmp(Width width, R a, R b) {
        compare(width, machine.get(a), machine.get(b));
    }

    @Override
    public void cmp(Width width, R a, long b) {
        compare(width, machine.get(a), b);
    }

    @Override
    public void test(Width width, R a, R b) {
        compare(width, machine.get(a) & machine.get(b), 0);
    }

    @Override
    public void test(Width width, R a, long b) {
        compare(width, machine.get(a) & b, 0);
    }

    @Override
    public void cmpf(FloatType type, V a, V b) {
        source = Source.FLOATS;
        floatLeft = value(type, a);
        floatRight = value(type, b);
    }

    @Override
    public void select(Cond cond, R d, R t, R f) {
        machine.set(d, machine.get(holds(cond) ? t : f));
    }

    @Override
    public void select(Cond cond, V d, V t, V f) {
        machine.set(d, machine.get(holds(cond) ? t : f));
    }

    @Override
    public void set(Cond cond, R d) {
        machine.set(d, holds(cond) ? 1 : 0);
    }

    @Override
    public void branch(Cond cond, Label target) {
        if (holds(cond)) {
            machine.jump(target);
        }
    }

    @Override
    public void branch(Cond cond, Width width, R a, R b, Label target) {
        clobber();
        if (cond.holds(width, machine.get(a), machine.get(b))) {
            machine.jump(target);
        }
    }

    @Override
    public void branch(Cond cond, Width width, R a, long b, Label target) {
        clobber();
        if (cond.holds(width, machine.get(a), b)) {
            machine.jump(target);
        }
    }

    @Override
    public void jump(Label target) {
        clobber();
        machine.jump(target);
    }

    @Override
    public void jump(R target) {
        clobber();
        machine.jump(machine.get(target));
    }

    @Override
    public void jump(R base, R index, int shift, long displacement) {
        clobber();
        machine.jump(machine.load(address(base, index, shift, displacement), Long.BYTES));
    }

    @Override
    public void jumpTable(R index, List<Label> targets, Label otherwise) {
        clobber();
        long i = machine.get(index);
        machine.jump(i >= 0 && i < targets.size() ? targets.get((int) i) : otherwise);
    }

    @Override
    public void call(Label target, Regs arguments, Regs results) {
        clobber();
        machine.call(target, arguments);
    }

    @Override
    public void call(String symbol, Regs arguments, Regs results) {
        clobber();
        machine.call(symbol, arguments);
    }

    @Override
    public void call(R target, Regs arguments, Regs results) {
        clobber();
        machine.call(machine.get(target), arguments);
    }

    @Override
    public void tail(Label target, Regs arguments) {
        clobber();
        machine.tail(machine.address(target), arguments);
    }

    @Override
    public void tail(String symbol, Regs arguments) {
        clobber();
        machine.tail(machine.address(symbol), arguments);
    }

    @Override
    public void tail(R target, Regs arguments) {
        clobber();
        machine.tail(machine.get(target), arguments);
    }

    @Override
    public void ret(Regs values) {
        clobber();
        machine.ret(values);
    }

    @Override
    public void load(MemType type, R d, R base, R index, int shift, long displacement) {
        machine.set(d, type.extend(machine.load(address(base, index, shift, displacement), type.bytes())));
    }

    @Override
    public void store(MemType type, R s, R base, R index, int shift, long displacement) {
        machine.store(address(base, index, shift, displacement), type.bytes(), machine.get(s));
    }

    @Override
    public void fload(FloatType type, V d, R base, R index, int shift, long displacement) {
        machine.set(d, machine.load(address(base, index, shift, displacement), type.bytes()));
    }

    @Override
    public void fstore(FloatType type, V s, R base, R index, int shift, long displacement) {
        machine.store(address(base, index, shift, displacement), type.bytes(), machine.get(s));
    }

    @Override
    public void prefetch(R base, R index, int shift, long displacement) {
        clobber();
    }

    @Override
    public void atomic(AtomicOp op, MemType size, R d, R address, R s) {
        clobber();
        long where = machine.get(address);
        long value = machine.load(where, size.bytes());
        machine.store(where, size.bytes(), op.apply(value, machine.get(s)));
        machine.set(d, value);
    }

    @Override
    public void cas(MemType size, R d, R address, R expected, R replacement) {
        clobber();
        long where = machine.get(address);
        long value = machine.load(where, size.bytes());
        if (value == size.extend(machine.get(expected))) {
            machine.store(where, size.bytes(), machine.get(replacement));
        }
        machine.set(d, value);
    }

    @Override
    public void fence() {
        clobber();
    }

    @Override
    public void fmov(V d, V s) {
        machine.set(d, machine.get(s));
    }

    @Override
    public void fmovi(FloatType type, V d, double value) {
        set(type, d, value);
    }

    @Override
    public void fbinary(FloatBinaryOp op, FloatType type, V d, V a, V b) {
        set(type, d, op.apply(type, value(type, a), value(type, b)));
    }

    @Override
    public void funary(FloatUnaryOp op, FloatType type, V d, V a) {
        set(type, d, op.apply(type, value(type, a)));
    }

    @Override
    public void fma(FloatType type, V d, V a, V b, V c) {
        set(type, d, type.fma(value(type, a), value(type, b), value(type, c)));
    }

    @Override
    public void cvt(FloatType to, IntType from, V d, R s) {
        set(to, d, from.convert(machine.get(s), to));
    }

    @Override
    public void cvt(IntType to, FloatType from, R d, V s) {
        clobber();
        machine.set(d, to.truncate(value(from, s)));
    }

    @Override
    public void cvt(FloatType to, FloatType from, V d, V s) {
        set(to, d, value(from, s));
    }

    @Override
    public void bits(FloatType type, V d, R s) {
        clobber();
        machine.set(d, machine.get(s) & type.mask());
    }

    @Override
    public void bits(FloatType type, R d, V s) {
        clobber();
        machine.set(d, machine.get(s) & type.mask());
    }

    @Override
    public void unreachable() {
        throw new IrException("the program reaches what it says it never reaches");
    }
}
