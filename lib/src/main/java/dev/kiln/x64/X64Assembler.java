package dev.kiln.x64;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.Label;

/// The assembler with a method for every mnemonic: `a.add(RAX, RBX)`.
///
/// Each method is one line over the funnel of an [Assembler], which is apart from this class so that a back end
/// that goes by the funnel alone does not load thousands of methods.
///
/// ```java
/// X64Assembler a = new X64Assembler();
/// Label loop = a.label();
/// a.xor(EAX, EAX);
/// a.bind(loop);
/// a.add(EAX, EDI);
/// a.dec(EDI);
/// a.jnz(loop);
/// a.ret();
/// Code code = a.finish();
/// ```
public final class X64Assembler
        implements General, Privileged, X87, Mmx, Sse, Sse4, Avx, Avx2, Fma, Avx512, Fp16, Amx, Amd {
    private final Assembler assembler;

    /// An assembler of 64-bit code with a buffer of its own.
    public X64Assembler() {
        this(new Assembler());
    }

    /// An assembler that writes into `buffer`.
    public X64Assembler(CodeBuffer buffer, Mode mode) {
        this(new Assembler(buffer, mode));
    }

    /// Methods over the funnel of `assembler`.
    public X64Assembler(Assembler assembler) {
        this.assembler = assembler;
    }

    @Override
    public Assembler assembler() {
        return assembler;
    }

    /// A new label.
    public Label label() {
        return assembler.label();
    }

    /// The label named `name`.
    public Label label(String name) {
        return assembler.label(name);
    }

    /// Binds `label` here.
    public void bind(Label label) {
        assembler.bind(label);
    }

    /// Asks for another encoding of the next instruction than the shortest.
    public X64Assembler hint(Hint hint) {
        assembler.hint(hint);
        return this;
    }

    /// Puts `lock` before the next instruction.
    public X64Assembler lock() {
        assembler.prefix(Prefix.LOCK);
        return this;
    }

    /// Puts `rep` before the next instruction.
    public X64Assembler rep() {
        assembler.prefix(Prefix.REP);
        return this;
    }

    /// Puts `repne` before the next instruction.
    public X64Assembler repne() {
        assembler.prefix(Prefix.REPNE);
        return this;
    }

    /// Memory that will hold `value`, of 32 bits, written once by the next [#pool()] or [#finish()].
    public Mem constant(int value) {
        return assembler.constant(value);
    }

    /// As [#constant(int)], of 64 bits.
    public Mem constant(long value) {
        return assembler.constant(value);
    }

    /// As [#constant(int)], of binary32.
    public Mem constant(float value) {
        return assembler.constant(value);
    }

    /// As [#constant(int)], of binary64.
    public Mem constant(double value) {
        return assembler.constant(value);
    }

    /// As [#constant(int)], of 1, 2, 4, 8, 16, 32 or 64 bytes, the lowest first, at a multiple of that.
    public Mem constant(byte... value) {
        return assembler.constant(value);
    }

    /// Writes the constants asked for since the last time. Nothing may run into them.
    public void pool() {
        assembler.pool();
    }

    /// Writes the constants that are still out, settles the branches and returns the code.
    public Code finish() {
        return assembler.finish();
    }
}
