package dev.kiln.a64;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.code.Fixup;
import dev.kiln.code.Label;

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
    private final LiteralPool pool = new LiteralPool();

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
        return pool.quad(buffer, value);
    }

    /// As [#literal(long)], of 32 bits.
    public Label literal(int value) {
        return pool.word(buffer, value);
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
        Form[] forms = find(op, 0);
        if (forms.length == 0) {
            throw Diagnosis.of(op);
        }
        buffer.dword(forms[0].word);
    }

    @Override
    public void emit(Op op, long a) {
        for (Form form : find(op, a >>> 56)) {
            long word = Step.encode(form.step0, a, form.word & 0xFFFF_FFFFL);
            if (word >= 0) {
                buffer.dword((int) word);
                return;
            }
        }
        throw Diagnosis.of(op, a);
    }

    @Override
    public void emit(Op op, long a, long b) {
        for (Form form : find(op, a >>> 56 | b >>> 56 << 8)) {
            long word = Step.encode(form.step0, a, form.word & 0xFFFF_FFFFL);
            if (word >= 0 && (word = Step.encode(form.step1, b, word)) >= 0) {
                buffer.dword((int) word);
                return;
            }
        }
        throw Diagnosis.of(op, a, b);
    }

    @Override
    public void emit(Op op, long a, long b, long c) {
        for (Form form : find(op, a >>> 56 | b >>> 56 << 8 | c >>> 56 << 16)) {
            long word = Step.encode(form.step0, a, form.word & 0xFFFF_FFFFL);
            if (word >= 0
                    && (word = Step.encode(form.step1, b, word)) >= 0
                    && (word = Step.encode(form.step2, c, word)) >= 0) {
                buffer.dword((int) word);
                return;
            }
        }
        throw Diagnosis.of(op, a, b, c);
    }

    @Override
    public void emit(Op op, long a, long b, long c, long d) {
        for (Form form : find(op, a >>> 56 | b >>> 56 << 8 | c >>> 56 << 16 | d >>> 56 << 24)) {
            long word = encode(form, a, b, c, d);
            if (word >= 0) {
                buffer.dword((int) word);
                return;
            }
        }
        throw Diagnosis.of(op, a, b, c, d);
    }

    @Override
    public void emit(Op op, long a, long b, long c, long d, long e) {
        for (Form form : find(op, a >>> 56 | b >>> 56 << 8 | c >>> 56 << 16 | d >>> 56 << 24 | e >>> 56 << 32)) {
            long word = encode(form, a, b, c, d);
            if (word >= 0 && (word = Step.encode(form.step4, e, word)) >= 0) {
                buffer.dword((int) word);
                return;
            }
        }
        throw Diagnosis.of(op, a, b, c, d, e);
    }

    private static long encode(Form form, long a, long b, long c, long d) {
        long word = Step.encode(form.step0, a, form.word & 0xFFFF_FFFFL);
        if (word >= 0) {
            word = Step.encode(form.step1, b, word);
        }
        if (word >= 0) {
            word = Step.encode(form.step2, c, word);
        }
        return word >= 0 ? Step.encode(form.step3, d, word) : word;
    }

    private static Form[] find(Op op, long signature) {
        Forms forms = Tables.of(op);
        Form[] found = forms.find(signature);
        return found.length == 0 ? findFurther(op, forms, signature) : found;
    }

    private static Form[] findFurther(Op op, Forms forms, long signature) {
        Forms last = forms;
        while (true) {
            Forms next = Tables.more(op, last);
            Form[] found = next.find(signature);
            if (found.length > 0 || next == last) {
                return found;
            }
            last = next;
        }
    }

    // Places

    private static final long PLACE = (long) Kind.LABEL << 56;

    @Override
    public void emit(Op op, Label target) {
        for (Form form : find(op, Kind.LABEL)) {
            place(form, form.word & 0xFFFF_FFFFL, target);
            return;
        }
        throw Diagnosis.of(op, PLACE);
    }

    @Override
    public void emit(Op op, long a, Label target) {
        for (Form form : find(op, a >>> 56 | Kind.LABEL << 8)) {
            long word = Step.encode(form.step0, a, form.word & 0xFFFF_FFFFL);
            if (word >= 0) {
                place(form, word, target);
                return;
            }
        }
        throw Diagnosis.of(op, a, PLACE);
    }

    @Override
    public void emit(Op op, long a, long b, Label target) {
        for (Form form : find(op, a >>> 56 | b >>> 56 << 8 | Kind.LABEL << 16)) {
            long word = Step.encode(form.step0, a, form.word & 0xFFFF_FFFFL);
            if (word >= 0 && (word = Step.encode(form.step1, b, word)) >= 0) {
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

    /// `b`, `bl` or another instruction of a place, with a symbol's address, which the loader or linker fills in.
    public void emitSymbol(Op op, String symbol, long addend) {
        symbol(find(op, Kind.LABEL), op, 0, symbol, addend);
    }

    /// `adr`, `adrp`, `ldr` of a literal and the like, with a symbol's address, which the loader or linker fills
    /// in.
    public void emitSymbol(Op op, long a, String symbol, long addend) {
        symbol(find(op, a >>> 56 | Kind.LABEL << 8), op, a, symbol, addend);
    }

    private void symbol(Form[] forms, Op op, long a, String symbol, long addend) {
        if (forms.length == 0) {
            throw Diagnosis.of(op, a, PLACE);
        }
        Form form = forms[0];
        long word = form.word & 0xFFFF_FFFFL;
        buffer.relocation(buffer.position(), form.site.fixup(), symbol, addend);
        buffer.dword((int) (form.count == 1 ? word : Step.encode(form.step0, a, word)));
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
