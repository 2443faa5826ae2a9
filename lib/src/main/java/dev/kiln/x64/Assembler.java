package dev.kiln.x64;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.code.ConstantPool;
import dev.kiln.code.Label;
import java.util.Set;

/// An x86 assembler that writes into a [CodeBuffer].
///
/// Every instruction goes through one funnel: [#emit(Op, long, long)] and its siblings, which take operands as
/// [Packed] lays them out, find the form by the operands' types and write the shortest encoding. The mnemonic
/// methods are one line over it. Nothing is allocated for an instruction once its form was used before.
///
/// Operands that no form takes raise a [CodeException] that names the nearest form and what it wants; nothing is
/// written then. An assembler is used by one thread.
public final class Assembler {
    private final CodeBuffer buffer;
    private final Mode mode;
    private final Tables tables;
    private final Encoder encoder;
    private final ShortWay shortWay;
    private final ConstantPool pool = new ConstantPool();

    /// An assembler of 64-bit code with a buffer of its own.
    public Assembler() {
        this(new CodeBuffer(), Mode.X64);
    }

    /// An assembler that writes into `buffer`.
    public Assembler(CodeBuffer buffer, Mode mode) {
        this.buffer = buffer;
        this.mode = mode;
        tables = Tables.of(mode);
        encoder = new Encoder(buffer, mode);
        shortWay = new ShortWay(buffer, tables.recipes);
    }

    /// The buffer it writes into.
    public CodeBuffer buffer() {
        return buffer;
    }

    /// The mode of the code it writes.
    public Mode mode() {
        return mode;
    }

    /// The bytes written so far; provisional until [#finish()].
    public int position() {
        return buffer.position();
    }

    /// Writes the constants that are still out, settles the branches and returns the code.
    public Code finish() {
        pool();
        return buffer.finish();
    }

    /// As [#finish()], with the labels named in `elsewhere` for symbols where they are not bound here.
    public Code finish(Set<String> elsewhere) {
        pool();
        return buffer.finish(elsewhere);
    }

    // The funnel

    /// An instruction without operands.
    public void emit(Op op) {
        emit(op, 0, 0);
    }

    /// An instruction with one operand.
    public void emit(Op op, long a) {
        emit(op, a, 0);
    }

    /// An instruction with two operands.
    public void emit(Op op, long a, long b) {
        if (!shortWay.two(op, a, b)) {
            dispatch(op, a, b, 0, 0, 0, 0);
        }
    }

    /// An instruction with three operands.
    public void emit(Op op, long a, long b, long c) {
        if (!shortWay.three(op, a, b, c)) {
            dispatch(op, a, b, c, 0, 0, 0);
        }
    }

    /// An instruction with four operands.
    public void emit(Op op, long a, long b, long c, long d) {
        dispatch(op, a, b, c, d, 0, 0);
    }

    /// An instruction with an immediate. Two immediates travel as first + second × 2³².
    public void emitImm(Op op, long imm) {
        emitImm(op, 0, 0, imm);
    }

    /// An instruction with an operand and an immediate.
    public void emitImm(Op op, long a, long imm) {
        emitImm(op, a, 0, imm);
    }

    /// An instruction with two operands and an immediate.
    public void emitImm(Op op, long a, long b, long imm) {
        if (!shortWay.two(op, a, b, imm)) {
            dispatch(op, a, b, 0, 0, Choices.WITH_IMMEDIATE, imm);
        }
    }

    /// An instruction with three operands and an immediate.
    public void emitImm(Op op, long a, long b, long c, long imm) {
        if (!shortWay.three(op, a, b, c, imm)) {
            dispatch(op, a, b, c, 0, Choices.WITH_IMMEDIATE, imm);
        }
    }

    /// An instruction with four operands and an immediate.
    public void emitImm(Op op, long a, long b, long c, long d, long imm) {
        dispatch(op, a, b, c, d, Choices.WITH_IMMEDIATE, imm);
    }

    /// As the text says it: up to four operands, the unused ones 0, and whether there is an immediate.
    void emit(Op op, long[] operands, boolean immediate, long imm) {
        long a = operands[0];
        long b = operands[1];
        long c = operands[2];
        long d = operands[3];
        int count = d != 0 ? 4 : c != 0 ? 3 : b != 0 ? 2 : a != 0 ? 1 : 0;
        switch (immediate ? count + 8 : count) {
            case 0 -> emit(op);
            case 1 -> emit(op, a);
            case 2 -> emit(op, a, b);
            case 3 -> emit(op, a, b, c);
            case 4 -> emit(op, a, b, c, d);
            case 8 -> emitImm(op, imm);
            case 9 -> emitImm(op, a, imm);
            case 10 -> emitImm(op, a, b, imm);
            case 11 -> emitImm(op, a, b, c, imm);
            default -> emitImm(op, a, b, c, d, imm);
        }
    }

    /// The general way: up to four operands, the unused ones 0, and [Choices#WITH_IMMEDIATE] or 0.
    void dispatch(Op op, long a, long b, long c, long d, int immediate, long imm) {
        long key = Choices.key(op, a, b, c, d, immediate);
        Choice choice = tables.find(key);
        if (choice == null) {
            choice = tables.learn(op, key);
        }
        if (encoder.hints != 0) {
            hinted(op, choice, a, b, c, d, immediate, imm);
            return;
        }
        while (choice != null) {
            if (choice.admits(a, b, c, d, imm)) {
                if (choice.special) {
                    if (!reaches(choice, imm)) {
                        choice = choice.next;
                        continue;
                    }
                    refuseOpen(choice, a, b, c, d, immediate, imm);
                }
                encoder.encode(choice.form, a, b, c, d, imm);
                return;
            }
            choice = choice.next;
        }
        throw Diagnosis.of(op, mode, new long[] {a, b, c, d}, immediate != 0, imm);
    }

    /// True unless the form is a branch whose distance is too short; its target is the immediate, unless a label.
    private boolean reaches(Choice choice, long imm) {
        int bytes = choice.form.encoding.distance;
        int address = choice.form.encoding.address;
        int prefix = address != 0 && address != (mode == Mode.X64 ? 64 : 32) ? 1 : 0;
        long distance = imm - (buffer.position() + choice.form.weight() + prefix);
        return bytes != 1 && bytes != 2 || distance == distance << 64 - 8 * bytes >> 64 - 8 * bytes;
    }

    private void refuseOpen(Choice choice, long a, long b, long c, long d, int immediate, long imm) {
        if (choice.special && (open(a) || open(b) || open(c) || open(d))) {
            throw Diagnosis.ambiguous(choice.form.op, new long[] {a, b, c, d}, immediate != 0, imm);
        }
    }

    private static boolean open(long operand) {
        return Packed.type(operand) == Packed.M && (operand & Packed.BROADCASTS) == 0;
    }

    /// Encodes exactly this form, if it takes the operands.
    public void emit(Form form, long a, long b, long c, long d, long imm) {
        boolean immediate = form.values.length != form.operands.length;
        long key = Choices.key(form.op, a, b, c, d, immediate ? Choices.WITH_IMMEDIATE : 0);
        if (!form.in(mode) || !new Choice(key, form, null, false, false).admits(a, b, c, d, imm)) {
            throw Diagnosis.of(form.op, mode, new long[] {a, b, c, d}, immediate, imm);
        }
        encoder.encode(form, a, b, c, d, imm);
    }

    /// A decoded instruction, by the form it was decoded from.
    public void emit(Instruction instruction) {
        emit(
                instruction.form(),
                instruction.operand(0),
                instruction.operand(1),
                instruction.operand(2),
                instruction.operand(3),
                instruction.immediate());
    }

    /// An instruction whose operands are told at run time.
    public void op(Op op, Operand... operands) {
        Operands.emit(this, op, operands);
    }

    /// An instruction by its name, in any case.
    public void op(String mnemonic, Operand... operands) {
        Operands.emit(this, Op.named(mnemonic), operands);
    }

    /// Appends a ModRM byte, and nothing else: mod 0 to 3, reg and r/m 0 to 7.
    public void modrm(int mod, int reg, int rm) {
        Operands.check(mod, 3);
        Operands.check(reg | rm, 7);
        buffer.byte_(mod << 6 | reg << 3 | rm);
    }

    /// Appends a SIB byte: scale 1, 2, 4 or 8, index and base 0 to 7.
    public void sib(int scale, int index, int base) {
        Operands.check(index | base, 7);
        if (scale != 1 && scale != 2 && scale != 4 && scale != 8) {
            throw new CodeException("scale " + scale + " is not 1, 2, 4 or 8");
        }
        buffer.byte_(Integer.numberOfTrailingZeros(scale) << 6 | index << 3 | base);
    }

    /// Appends ModRM, SIB where it is needed and displacement, for ModRM.reg and an address of this mode.
    public void modrm(int reg, Mem memory) {
        Operands.check(reg, 7);
        encoder.bytes(reg, memory.bits());
    }

    /// Moves the stack pointer up by `bytes`: what was pushed last is dropped.
    public void discard(int bytes) {
        emitImm(Op.ADD, (mode == Mode.X64 ? Gp.RSP : Gp.ESP).bits(), bytes);
    }

    /// Binds the label named `name` here.
    public void bind(String name) {
        bind(label(name));
    }

    /// Jumps to the label named `name`.
    public void jmp(String name) {
        emit(Op.JMP, label(name));
    }

    /// Jumps to the label named `name` by the form of this size: [Hint#SHORT] or [Hint#LONG].
    public void jmp(String name, Hint size) {
        hint(size).emit(Op.JMP, label(name));
    }

    /// Jumps to the label named `name` where `condition` holds.
    public void jcc(Condition condition, String name) {
        emit(condition.jump(), label(name));
    }

    /// Calls the code at the label named `name`.
    public void call(String name) {
        emit(Op.CALL, label(name));
    }

    // Hints and prefixes

    /// Asks for another encoding of the next instruction than the shortest.
    public Assembler hint(Hint hint) {
        hints(encoder.hints | hint.bit());
        return this;
    }

    /// Puts `prefix` before the next instruction, which must allow it.
    public Assembler prefix(Prefix prefix) {
        hints(encoder.hints | prefix.bit());
        return this;
    }

    /// Forgets the hints and prefixes given for an instruction that did not come.
    void plain() {
        hints(0);
    }

    private void hints(int bits) {
        encoder.hints = bits;
        shortWay.closed = bits != 0;
    }

    private void hinted(Op op, Choice first, long a, long b, long c, long d, int immediate, long imm) {
        try {
            Form best = null;
            for (Choice choice = first; choice != null; choice = choice.next) {
                if (choice.admits(a, b, c, d, imm)) {
                    refuseOpen(choice, a, b, c, d, immediate, imm);
                    if (!reaches(choice, imm)) {
                        continue;
                    }
                    if (wanted(choice.form) && (best == null || wants(Hint.LONG) && longer(choice.form, best))) {
                        best = choice.form;
                    }
                }
            }
            if (best == null) {
                throw Diagnosis.of(op, mode, new long[] {a, b, c, d}, immediate != 0, imm);
            }
            prefixes(best);
            encoder.encode(best, a, b, c, d, imm);
        } finally {
            hints(0);
        }
    }

    private boolean wants(Hint hint) {
        return (encoder.hints & hint.bit()) != 0;
    }

    private static boolean longer(Form form, Form than) {
        return form.weight() > than.weight();
    }

    private boolean wanted(Form form) {
        return !(wants(Hint.EVEX) && form.encoding.kind != Encoding.EVEX)
                && !((wants(Hint.VEX3) || wants(Hint.VEX)) && form.encoding.kind != Encoding.VEX)
                && !(wants(Hint.SHORT) && form.encoding.distance > 1)
                && !(wants(Hint.LOAD) && form.regAt != 0)
                && !(wants(Hint.STORE) && form.rmAt != 0);
    }

    private void prefixes(Form form) {
        if (encoder.hints >>> 16 == 0) {
            return;
        }
        for (Prefix prefix : Prefix.values()) {
            if ((encoder.hints & prefix.bit()) != 0) {
                if (!prefix.allowedBy(form)) {
                    throw new CodeException(
                            form + " does not allow the prefix " + prefix.name().toLowerCase(java.util.Locale.ROOT));
                }
                buffer.byte_(prefix.value());
            }
        }
    }

    // Labels and branches

    /// A new label.
    public Label label() {
        return buffer.label();
    }

    /// The label named `name`.
    public Label label(String name) {
        return buffer.label(name);
    }

    /// Binds `label` here.
    public void bind(Label label) {
        buffer.bind(label);
    }

    /// A branch, call or loop to `target`. Jumps take their short form where it reaches.
    public void emit(Op op, Label target) {
        int condition = op.ordinal() - Op.JO.ordinal();
        if (encoder.hints == 0 && condition >= 0 && condition < 16) {
            buffer.branch(X64Branch.CONDITIONAL, 0x70 + condition, target);
        } else {
            other(op, target);
        }
    }

    private void other(Op op, Label target) {
        int hints = encoder.hints;
        if (hints != 0) {
            branchPrefixes(op);
        }
        boolean shortOnly = (hints & Hint.SHORT.bit()) != 0;
        boolean longOnly = (hints & Hint.LONG.bit()) != 0;
        switch (op) {
            case JMP -> jump(X64Branch.JUMP, 0xEB, target, shortOnly, longOnly);
            case JO, JNO, JB, JAE, JE, JNE, JBE, JA, JS, JNS, JP, JNP, JL, JGE, JLE, JG ->
                jump(X64Branch.CONDITIONAL, 0x70 + op.ordinal() - Op.JO.ordinal(), target, shortOnly, longOnly);
            case CALL -> {
                buffer.fixup(buffer.position() + 1, X64Fixup.PLT32, target, -4);
                buffer.put(0xE8, 5);
            }
            case XBEGIN -> {
                buffer.word(0xF8C7);
                near(target, X64Fixup.PC32);
            }
            case LOOPNE -> nearby(0xE0, target);
            case LOOPE -> nearby(0xE1, target);
            case LOOP -> nearby(0xE2, target);
            case JCXZ -> counted(op, 16, target);
            case JECXZ -> counted(op, 32, target);
            case JRCXZ -> counted(op, 64, target);
            default -> throw new CodeException(op.mnemonic() + " does not take a label for its target");
        }
    }

    private void jump(X64Branch kind, int detail, Label target, boolean shortOnly, boolean longOnly) {
        if (shortOnly) {
            nearby(detail, target);
        } else if (longOnly) {
            if (kind == X64Branch.JUMP) {
                buffer.byte_(0xE9);
            } else {
                buffer.word(0x0F | detail + 0x10 << 8);
            }
            near(target, X64Fixup.PC32);
        } else {
            buffer.branch(kind, detail, target);
        }
    }

    private void near(Label target, X64Fixup kind) {
        buffer.fixup(buffer.position(), kind, target, -4);
        buffer.dword(0);
    }

    private void nearby(int opcode, Label target) {
        buffer.byte_(opcode);
        buffer.fixup(buffer.position(), X64Fixup.PC8, target, -1);
        buffer.byte_(0);
    }

    private void counted(Op op, int size, Label target) {
        if (size == (mode == Mode.X64 ? 16 : 64)) {
            throw new CodeException(op.mnemonic() + " does not exist in " + mode);
        }
        if (size != (mode == Mode.X64 ? 64 : 32)) {
            buffer.byte_(0x67);
        }
        nearby(0xE3, target);
    }

    private void branchPrefixes(Op op) {
        try {
            prefixes(Rows.of(op)[0]);
        } finally {
            hints(0);
        }
    }

    // Data

    /// Appends a byte.
    public void byte_(int value) {
        buffer.byte_(value);
    }

    /// Appends 16 bits.
    public void word(int value) {
        buffer.word(value);
    }

    /// Appends 32 bits.
    public void dword(int value) {
        buffer.dword(value);
    }

    /// Appends 64 bits.
    public void qword(long value) {
        buffer.qword(value);
    }

    /// Memory that will hold `value`: relative to the instruction pointer in 64-bit mode, absolute in IA-32. It is
    /// written by the next [#pool()], once for each value.
    public Mem constant(int value) {
        return Mem.at(pool.place(buffer, value, 4)).dword();
    }

    /// As [#constant(int)], of 64 bits.
    public Mem constant(long value) {
        return Mem.at(pool.place(buffer, value, 8)).qword();
    }

    /// As [#constant(int)], of binary32.
    public Mem constant(float value) {
        return constant(Float.floatToRawIntBits(value));
    }

    /// As [#constant(int)], of binary64.
    public Mem constant(double value) {
        return constant(Double.doubleToRawLongBits(value));
    }

    /// As [#constant(int)], of 1, 2, 4, 8, 16, 32 or 64 bytes, the lowest first, at a multiple of that.
    public Mem constant(byte... value) {
        Mem memory = Mem.at(pool.place(buffer, value));
        return switch (value.length) {
            case 1 -> memory.byte_();
            case 2 -> memory.word();
            case 4 -> memory.dword();
            case 8 -> memory.qword();
            case 16 -> memory.xmmword();
            case 32 -> memory.ymmword();
            default -> memory.zmmword();
        };
    }

    /// Writes the constants asked for since the last time. Nothing may run into them.
    public void pool() {
        pool.write(buffer, Nops.FILL);
    }

    /// Goes on at the next multiple of `alignment`, over instructions that do nothing.
    public void align(int alignment) {
        buffer.align(alignment, Nops.FILL);
    }
}
