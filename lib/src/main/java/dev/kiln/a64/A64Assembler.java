package dev.kiln.a64;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.code.ConstantPool;
import dev.kiln.code.Fixup;
import dev.kiln.code.Label;
import java.util.Set;

/// Writes AArch64 instructions into a [CodeBuffer].
///
/// Everything passes the funnel, `emit(Op, operands…)`. It finds the rows that take operands of these kinds, and
/// adds each operand to the first row's word; a row whose fields cannot hold a value passes on to the next. It
/// allocates nothing.
///
/// An assembler is used by one thread.
public final class A64Assembler implements Funnel {
    private static final int NOP = 0xD503_201F;

    private final CodeBuffer buffer;
    private final ConstantPool pool = new ConstantPool();

    /// An assembler over a buffer of its own.
    public A64Assembler() {
        this(new CodeBuffer());
    }

    /// An assembler that appends to `buffer`.
    public A64Assembler(CodeBuffer buffer) {
        this.buffer = buffer;
    }

    /// The buffer that is written.
    public CodeBuffer buffer() {
        return buffer;
    }

    /// Writes the literals that are still out, settles every branch and returns the code.
    ///
    /// @throws CodeException naming every label that is used and not bound, or a field that cannot hold its value
    public Code finish() {
        pool();
        return buffer.finish();
    }

    /// As [#finish()], with the labels named in `elsewhere` for symbols where they are not bound here.
    public Code finish(Set<String> elsewhere) {
        pool();
        return buffer.finish(elsewhere);
    }

    // Labels and data

    /// A new label without a name.
    public Label label() {
        return buffer.label();
    }

    /// The label named `name`, new when it is first asked for.
    public Label label(String name) {
        return buffer.label(name);
    }

    /// The label numbered `number`, new when it is first asked for.
    public Label label(int number) {
        return buffer.label(number);
    }

    /// Binds `label` here.
    public void bind(Label label) {
        buffer.bind(label);
    }

    /// Moves on to a multiple of `alignment` bytes, over `nop`s.
    public void align(int alignment) {
        buffer.align(alignment, A64Assembler::fill);
    }

    private static void fill(byte[] code, int from, int to) {
        int at = from;
        for (; (at & 3) != 0 && at < to; at++) {
            code[at] = 0;
        }
        for (; at < to; at += 4) {
            Words.set(code, at, NOP);
        }
    }

    /// A place that will hold `value`, for `ldr` of a literal: written by the next [#pool()], once for each value.
    public Label literal(long value) {
        return pool.place(buffer, value, 8);
    }

    /// As [#literal(long)], of 32 bits.
    public Label literal(int value) {
        return pool.place(buffer, value, 4);
    }

    /// As [#literal(long)], of 16 bytes, the lowest first, for a `q` register.
    public Label literal(byte... value) {
        if (value.length != 16) {
            throw new CodeException("a literal of bytes has 16, not " + value.length);
        }
        return pool.place(buffer, value);
    }

    /// Writes the literals asked for since the last time. Nothing may run into it.
    public void pool() {
        pool.write(buffer, A64Assembler::fill);
    }

    /// Puts `value` into `register` (an `x` or `w` of [Packed]) in as few instructions as `movz`, `movn`, `orr` and
    /// `movk` can.
    public void movImmediate(long register, long value) {
        MoveImmediate.emit(this, register, value);
    }

    // The funnel

    @Override
    public void emit(Op op) {
        Forms forms = Tables.of(op);
        Form form = forms.first(forms.slot(0));
        if (form == null) {
            throw Diagnosis.of(op);
        }
        buffer.dword(form.word);
    }

    @Override
    public void emit(Op op, long a) {
        long signature = a >>> 56;
        for (Forms forms = Tables.of(op); ; forms = Tables.more(op, forms)) {
            int slot = forms.slot(signature);
            Form form = forms.first(slot);
            for (int i = 0; form != null; form = forms.next(slot, i++)) {
                long word = encode(form, a);
                if (word >= 0) {
                    buffer.dword((int) word);
                    return;
                }
            }
            if (forms.complete) {
                throw Diagnosis.of(op, a);
            }
        }
    }

    @Override
    public void emit(Op op, long a, long b) {
        long signature = a >>> 56 | b >>> 56 << 8;
        for (Forms forms = Tables.of(op); ; forms = Tables.more(op, forms)) {
            int slot = forms.slot(signature);
            Form form = forms.first(slot);
            for (int i = 0; form != null; form = forms.next(slot, i++)) {
                long word = encode(form, a, b);
                if (word >= 0) {
                    buffer.dword((int) word);
                    return;
                }
            }
            if (forms.complete) {
                throw Diagnosis.of(op, a, b);
            }
        }
    }

    @Override
    public void emit(Op op, long a, long b, long c) {
        long signature = a >>> 56 | b >>> 56 << 8 | c >>> 56 << 16;
        for (Forms forms = Tables.of(op); ; forms = Tables.more(op, forms)) {
            int slot = forms.slot(signature);
            Form form = forms.first(slot);
            for (int i = 0; form != null; form = forms.next(slot, i++)) {
                long word = encode(form, a, b, c);
                if (word >= 0) {
                    buffer.dword((int) word);
                    return;
                }
            }
            if (forms.complete) {
                throw Diagnosis.of(op, a, b, c);
            }
        }
    }

    @Override
    public void emit(Op op, long a, long b, long c, long d) {
        long signature = a >>> 56 | b >>> 56 << 8 | c >>> 56 << 16 | d >>> 56 << 24;
        for (Forms forms = Tables.of(op); ; forms = Tables.more(op, forms)) {
            int slot = forms.slot(signature);
            Form form = forms.first(slot);
            for (int i = 0; form != null; form = forms.next(slot, i++)) {
                long word = encode(form, a, b, c, d);
                if (word >= 0) {
                    buffer.dword((int) word);
                    return;
                }
            }
            if (forms.complete) {
                throw Diagnosis.of(op, a, b, c, d);
            }
        }
    }

    @Override
    public void emit(Op op, long a, long b, long c, long d, long e) {
        long signature = a >>> 56 | b >>> 56 << 8 | c >>> 56 << 16 | d >>> 56 << 24 | e >>> 56 << 32;
        for (Forms forms = Tables.of(op); ; forms = Tables.more(op, forms)) {
            int slot = forms.slot(signature);
            Form form = forms.first(slot);
            for (int i = 0; form != null; form = forms.next(slot, i++)) {
                long word = encode(form, a, b, c, d, e);
                if (word >= 0) {
                    buffer.dword((int) word);
                    return;
                }
            }
            if (forms.complete) {
                throw Diagnosis.of(op, a, b, c, d, e);
            }
        }
    }

    private static long encode(Form form, long a) {
        return StepEncoder.encode(form.step0, a, form.word & 0xFFFF_FFFFL);
    }

    private static long encode(Form form, long a, long b) {
        long word = encode(form, a);
        return word >= 0 ? StepEncoder.encode(form.step1, b, word) : word;
    }

    private static long encode(Form form, long a, long b, long c) {
        long word = encode(form, a, b);
        return word >= 0 ? StepEncoder.encode(form.step2, c, word) : word;
    }

    private static long encode(Form form, long a, long b, long c, long d) {
        long word = encode(form, a, b, c);
        return word >= 0 ? StepEncoder.encode(form.step3, d, word) : word;
    }

    private static long encode(Form form, long a, long b, long c, long d, long e) {
        long word = encode(form, a, b, c, d);
        return word >= 0 ? StepEncoder.encode(form.step4, e, word) : word;
    }

    // Places

    /// The first form that takes operands of these kinds, the last a place.
    private static Form placed(Op op, long signature) {
        Forms forms = Tables.of(op);
        return forms.first(forms.slot(signature));
    }

    private static final long PLACE = (long) Kind.LABEL << 56;

    @Override
    public void emit(Op op, Label target) {
        Form form = placed(op, Kind.LABEL);
        if (form == null) {
            throw Diagnosis.of(op, PLACE);
        }
        place(form, form.word & 0xFFFF_FFFFL, target);
    }

    @Override
    public void emit(Op op, long a, Label target) {
        Form form = placed(op, a >>> 56 | Kind.LABEL << 8);
        long word = form == null ? StepEncoder.FAIL : encode(form, a);
        if (word < 0) {
            throw Diagnosis.of(op, a, PLACE);
        }
        place(form, word, target);
    }

    @Override
    public void emit(Op op, long a, long b, Label target) {
        Forms forms = Tables.of(op);
        int slot = forms.slot(a >>> 56 | b >>> 56 << 8 | Kind.LABEL << 16);
        Form form = forms.first(slot);
        for (int i = 0; form != null; form = forms.next(slot, i++)) {
            long word = encode(form, a, b);
            if (word >= 0) {
                place(form, word, target);
                return;
            }
        }
        throw Diagnosis.of(op, a, b, PLACE);
    }

    private void place(Form form, long word, Label target) {
        switch (form.site) {
            case COMPARE -> buffer.branch(ConditionalBranch.COMPARE, (int) word, target);
            case TEST -> buffer.branch(ConditionalBranch.TEST, (int) word, target);
            default -> {
                buffer.fixup(buffer.position(), form.site.fixup(), target, 0);
                buffer.dword((int) word);
            }
        }
    }

    /// The address of `target`, up to 17 MB away, in register `d`: `adr`, and `add` or `sub` where that does not reach.
    ///
    /// @param d a register of 64 bits, not 31
    public void address(long d, Label target) {
        Form form = placed(Op.ADR, d >>> 56 | Kind.LABEL << 8);
        long word = form == null ? StepEncoder.FAIL : encode(form, d);
        if (word < 0 || (word & 31) == 31) {
            throw Diagnosis.of(Op.ADR, d, PLACE);
        }
        buffer.branch(FarAddress.ADR, (int) word, target);
    }

    /// `b`, `bl` or another instruction of a place, with a symbol's address, which the loader or linker fills in.
    public void emitSymbol(Op op, String symbol, long addend) {
        Form form = placed(op, Kind.LABEL);
        if (form == null) {
            throw Diagnosis.of(op, PLACE);
        }
        symbol(form, form.word & 0xFFFF_FFFFL, symbol, addend);
    }

    /// `adr`, `adrp`, `ldr` of a literal and the like, with a symbol's address, which the loader or linker fills
    /// in.
    public void emitSymbol(Op op, long a, String symbol, long addend) {
        Form form = placed(op, a >>> 56 | Kind.LABEL << 8);
        long word = form == null ? StepEncoder.FAIL : encode(form, a);
        if (word < 0) {
            throw Diagnosis.of(op, a, PLACE);
        }
        symbol(form, word, symbol, addend);
    }

    private void symbol(Form form, long word, String symbol, long addend) {
        buffer.relocation(buffer.position(), form.site.fixup(), symbol, addend);
        buffer.dword((int) word);
    }

    /// Writes a decoded instruction; distances stay as they are.
    public void emit(Instruction instruction) {
        instruction.emit(this);
    }

    /// Makes the immediate of the instruction that comes next depend on `target`: `add x0, x0, #0` with
    /// [A64Fixup#ADD_LO12] after `adrp x0, target`.
    public void fix(Fixup kind, Label target) {
        buffer.fixup(buffer.position(), kind, target, 0);
    }

    /// As [#fix(Fixup, Label)], of a symbol.
    public void fix(Fixup kind, String symbol, long addend) {
        buffer.relocation(buffer.position(), kind, symbol, addend);
    }
}
