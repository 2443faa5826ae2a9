package dev.kiln.a64;

import dev.kiln.code.Code;
import dev.kiln.code.Label;

/// The assembler by the manual's mnemonics over typed operands: `a.add(X0, X1, X2.lsl(3))`.
///
/// ```java
/// A64 a = new A64();
/// Label again = a.label();
/// a.mov(X1, 1);
/// a.bind(again);
/// a.mul(X1, X1, X0);
/// a.subs(X0, X0, 1);
/// a.b(Condition.NE, again);
/// a.mov(X0, X1);
/// a.ret();
/// Code code = a.finish();
/// ```
///
/// A method a mnemonic and shape of operands, in an interface a family. It is a class apart from [A64Assembler],
/// which it wraps, because two thousand methods take their time to load, and who emits by [Op] has no use for them.
public final class A64
        implements BaseInstructions,
                BranchInstructions,
                MemoryInstructions,
                FloatInstructions,
                AtomicInstructions,
                SystemInstructions,
                PointerInstructions,
                TagInstructions,
                VectorInstructions,
                VectorScalarInstructions,
                VectorElementInstructions,
                VectorMemoryInstructions,
                CryptoInstructions {
    private final A64Assembler assembler;

    /// Over a new assembler.
    public A64() {
        this(new A64Assembler());
    }

    /// Over `assembler`.
    public A64(A64Assembler assembler) {
        this.assembler = assembler;
    }

    /// The assembler beneath.
    public A64Assembler assembler() {
        return assembler;
    }

    /// A new label.
    public Label label() {
        return assembler.label();
    }

    /// The label named `name`, new when it is first asked for.
    public Label label(String name) {
        return assembler.label(name);
    }

    /// Binds `label` here.
    public void bind(Label label) {
        assembler.bind(label);
    }

    /// Puts any constant into `register`, in as few instructions as possible.
    public void movImmediate(XOrZr register, long value) {
        assembler.movImmediate(register.bits(), value);
    }

    /// Settles every branch and returns the code.
    public Code finish() {
        return assembler.finish();
    }

    @Override
    public void emit(Op op) {
        assembler.emit(op);
    }

    @Override
    public void emit(Op op, long a) {
        assembler.emit(op, a);
    }

    @Override
    public void emit(Op op, long a, long b) {
        assembler.emit(op, a, b);
    }

    @Override
    public void emit(Op op, long a, long b, long c) {
        assembler.emit(op, a, b, c);
    }

    @Override
    public void emit(Op op, long a, long b, long c, long d) {
        assembler.emit(op, a, b, c, d);
    }

    @Override
    public void emit(Op op, long a, long b, long c, long d, long e) {
        assembler.emit(op, a, b, c, d, e);
    }

    @Override
    public void emit(Op op, Label target) {
        assembler.emit(op, target);
    }

    @Override
    public void emit(Op op, long a, Label target) {
        assembler.emit(op, a, target);
    }

    @Override
    public void emit(Op op, long a, long b, Label target) {
        assembler.emit(op, a, b, target);
    }
}
