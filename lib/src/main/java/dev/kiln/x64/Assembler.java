package dev.kiln.x64;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.code.Label;

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
    private final Choices[] choices;
    private final Encoder encoder;

    /// An assembler of 64-bit code with a buffer of its own.
    public Assembler() {
        this(new CodeBuffer(), Mode.X64);
    }

    /// An assembler that writes into `buffer`.
    public Assembler(CodeBuffer buffer, Mode mode) {
        this.buffer = buffer;
        this.mode = mode;
        choices = Tables.of(mode);
        encoder = new Encoder(buffer, mode);
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

    /// Settles the branches and returns the code.
    public Code finish() {
        return buffer.finish();
    }

    // The funnel

    /// An instruction without operands.
    public void emit(Op op) {
        dispatch(op, 0, 0, 0, 0, 0, 0);
    }

    /// An instruction with one operand.
    public void emit(Op op, long a) {
        dispatch(op, a, 0, 0, 0, 0, 0);
    }

    /// An instruction with two operands.
    public void emit(Op op, long a, long b) {
        dispatch(op, a, b, 0, 0, 0, 0);
    }

    /// An instruction with three operands.
    public void emit(Op op, long a, long b, long c) {
        dispatch(op, a, b, c, 0, 0, 0);
    }

    /// An instruction with four operands.
    public void emit(Op op, long a, long b, long c, long d) {
        dispatch(op, a, b, c, d, 0, 0);
    }

    /// An instruction with an immediate. Two immediates travel as first + second × 2³².
    public void emitImm(Op op, long imm) {
        dispatch(op, 0, 0, 0, 0, Choices.WITH_IMMEDIATE, imm);
    }

    /// An instruction with an operand and an immediate.
    public void emitImm(Op op, long a, long imm) {
        dispatch(op, a, 0, 0, 0, Choices.WITH_IMMEDIATE, imm);
    }

    /// An instruction with two operands and an immediate.
    public void emitImm(Op op, long a, long b, long imm) {
        dispatch(op, a, b, 0, 0, Choices.WITH_IMMEDIATE, imm);
    }

    /// An instruction with three operands and an immediate.
    public void emitImm(Op op, long a, long b, long c, long imm) {
        dispatch(op, a, b, c, 0, Choices.WITH_IMMEDIATE, imm);
    }

    /// An instruction with four operands and an immediate.
    public void emitImm(Op op, long a, long b, long c, long d, long imm) {
        dispatch(op, a, b, c, d, Choices.WITH_IMMEDIATE, imm);
    }

    /// As the text says it: up to four operands, and whether there is an immediate.
    void emit(Op op, long[] operands, boolean immediate, long imm) {
        dispatch(op, operands[0], operands[1], operands[2], operands[3], immediate ? Choices.WITH_IMMEDIATE : 0, imm);
    }

    private void dispatch(Op op, long a, long b, long c, long d, int immediate, long imm) {
        int key = Choices.key(a, b, c, d, immediate);
        Choices known = choices[op.ordinal()];
        Choice choice = known == null ? null : known.find(key);
        if (choice == null || choice.key != key) {
            choice = Tables.learn(op, mode, key);
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
        int key = Choices.key(a, b, c, d, form.values.length == form.operands.length ? 0 : Choices.WITH_IMMEDIATE);
        if (!form.in(mode) || !new Choice(key, form, null, false).admits(a, b, c, d, imm)) {
            throw Diagnosis.of(form.op, mode, new long[] {a, b, c, d}, key >= Choices.WITH_IMMEDIATE, imm);
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

    // Hints and prefixes

    /// Asks for another encoding of the next instruction than the shortest.
    public Assembler hint(Hint hint) {
        encoder.hints |= hint.bit();
        return this;
    }

    /// Puts `prefix` before the next instruction, which must allow it.
    public Assembler prefix(Prefix prefix) {
        encoder.hints |= prefix.bit();
        return this;
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
            encoder.hints = 0;
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
                && !(wants(Hint.VEX3) && form.encoding.kind != Encoding.VEX)
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
                buffer.byte_(0xE8);
                near(target, X64Fixup.PLT32);
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
            encoder.hints = 0;
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

    /// Goes on at the next multiple of `alignment`, over instructions that do nothing.
    public void align(int alignment) {
        buffer.align(alignment, Nops.FILL);
    }
}
