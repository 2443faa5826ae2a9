package dev.kiln.a64;

import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.code.Fixup;
import dev.kiln.code.Label;
import dev.kiln.code.NumericLabels;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Assembles text: one instruction, directive or label a line.
///
/// ```
/// fact:   mov     x1, #1              // comment
/// again:  mul     x1, x1, x0          ; comment
///         subs    x0, x0, #1
///         b.ne    again
///         mov     x0, x1
///         ret
/// table:  .quad   1, fact, -1         // .byte .hword .word .ascii .asciz .zero .align .balign .ltorg
/// ```
///
/// A label may be a number that comes again and again, `1:`; `1b` is the nearest before, `1f` the nearest after.
///
/// Registers, mnemonics and conditions may be in either case; labels are names as written. `ldr x0, =value` loads
/// from the literal pool, `add x0, x0, :lo12:name` completes an `adrp`.
public final class A64Parser {
    private final A64Assembler to;
    private final NumericLabels numeric;
    private boolean data;

    /// A parser that writes into `to`.
    public A64Parser(A64Assembler to) {
        this.to = to;
        numeric = new NumericLabels(to.buffer());
    }

    /// From here on what comes is data: alignments are zeros, not instructions.
    public A64Parser data() {
        data = true;
        return this;
    }

    /// Assembles every line of `source`.
    ///
    /// @throws CodeException at the first line that is wrong: its number, which operand, what would fit
    public void program(String source) {
        int number = 0;
        for (String line : source.split("\r?\n", -1)) {
            line(line, ++number);
        }
    }

    /// Checks that the text has come to an end: that each `1f` has found its label.
    ///
    /// @throws CodeException naming those that have not
    public void end() {
        numeric.check();
    }

    /// Assembles one line, `number` lines into its file.
    ///
    /// @throws CodeException saying the line, which operand is wrong, and what would fit; the line has written
    /// nothing but the labels it defines
    public void line(String line, int number) {
        try {
            Cursor in = new Cursor(uncommented(line));
            statement(in, number);
        } catch (CodeException e) {
            throw new CodeException("line " + number + ": " + e.getMessage());
        }
    }

    private static String uncommented(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && (i == 0 || line.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || c == '/' && line.startsWith("//", i))) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private void statement(Cursor in, int number) {
        while (!in.atEnd()) {
            String word = in.word();
            if (word.isEmpty()) {
                throw new CodeException("expected an instruction at '" + in.rest() + "'");
            }
            if (in.accept(':')) {
                if (NumericLabels.isNumber(word)) {
                    numeric.bind(word);
                } else {
                    to.bind(to.label(word));
                }
                continue;
            }
            CodeBuffer.Mark start = to.buffer().mark();
            try {
                if (word.startsWith(".")) {
                    directive(word.toLowerCase(Locale.ROOT), in);
                } else {
                    to.buffer().source(number, number);
                    instruction(word.toLowerCase(Locale.ROOT), in);
                }
                if (!in.atEnd()) {
                    throw new CodeException("'" + in.rest() + "' follows the end of the instruction");
                }
            } catch (CodeException e) {
                to.buffer().back(start);
                throw e;
            }
            return;
        }
    }

    // Instructions

    private void instruction(String mnemonic, Cursor in) {
        long[] operands = new long[6];
        int count = 0;
        Op op;
        int dot = mnemonic.indexOf('.');
        if (dot >= 0) {
            int condition = Conditions.of(mnemonic.substring(dot + 1));
            if (condition < 0) {
                throw new CodeException("no condition " + mnemonic.substring(dot));
            }
            op = op(mnemonic.substring(0, dot) + ".cond");
            operands[count++] = (long) Kind.COND << 56 | condition;
        } else {
            op = op(mnemonic);
        }
        OperandParser parser = new OperandParser(in, op);
        if (!in.atEnd()) {
            do {
                if (count == 5) {
                    throw new CodeException("no instruction has more than five operands");
                }
                operands[count] = operand(parser, count);
                count++;
            } while (in.accept(','));
        }
        if (!in.atEnd()) {
            throw new CodeException("'" + in.rest() + "' follows operand " + count);
        }
        if (parser.place().isPresent()) {
            emit(op, operands, count, parser.place().get());
        } else {
            emit(op, operands, count);
        }
    }

    private static long operand(OperandParser parser, int i) {
        try {
            return parser.operand(i);
        } catch (CodeException e) {
            throw new CodeException("operand " + (i + 1) + ": " + e.getMessage());
        }
    }

    private static Op op(String mnemonic) {
        return Op.of(mnemonic).orElseThrow(() -> new CodeException("no instruction " + mnemonic));
    }

    private void emit(Op op, long[] o, int count, OperandParser.Place place) {
        switch (place) {
            case OperandParser.Place.Target(String name) -> emit(op, o, count, label(name));
            case OperandParser.Place.Value(long value) -> {
                boolean word = Kind.of(o[0]) == Kind.W || Kind.of(o[0]) == Kind.S;
                emit(op, o, count, word ? to.literal((int) value) : to.literal(value));
            }
            case OperandParser.Place.Low(String name) -> {
                int at = to.buffer().position();
                emit(op, o, count);
                to.buffer().fixup(at, low(op, o[0]), label(name), 0);
            }
        }
    }

    private static A64Fixup low(Op op, long register) {
        String mnemonic = op.mnemonic();
        if (op == Op.ADD) {
            return A64Fixup.ADD_LO12;
        }
        if (mnemonic.endsWith("b")) {
            return A64Fixup.MEM8_LO12;
        }
        if (mnemonic.endsWith("h")) {
            return A64Fixup.MEM16_LO12;
        }
        return mnemonic.endsWith("sw")
                ? A64Fixup.MEM32_LO12
                : switch (Kind.of(register)) {
                    case Kind.B -> A64Fixup.MEM8_LO12;
                    case Kind.H -> A64Fixup.MEM16_LO12;
                    case Kind.W, Kind.S -> A64Fixup.MEM32_LO12;
                    case Kind.Q -> A64Fixup.MEM128_LO12;
                    default -> A64Fixup.MEM64_LO12;
                };
    }

    private void emit(Op op, long[] o, int count, Label target) {
        switch (count) {
            case 1 -> to.emit(op, target);
            case 2 -> to.emit(op, o[0], target);
            case 3 -> to.emit(op, o[0], o[1], target);
            default -> throw Diagnosis.of(op, java.util.Arrays.copyOf(o, count));
        }
    }

    private void emit(Op op, long[] o, int count) {
        switch (count) {
            case 0 -> to.emit(op);
            case 1 -> to.emit(op, o[0]);
            case 2 -> to.emit(op, o[0], o[1]);
            case 3 -> to.emit(op, o[0], o[1], o[2]);
            case 4 -> to.emit(op, o[0], o[1], o[2], o[3]);
            default -> to.emit(op, o[0], o[1], o[2], o[3], o[4]);
        }
    }

    /// The label that `name` means: `1b`, `1f`, or its own.
    private Label label(String name) {
        return NumericLabels.isReference(name) ? numeric.of(name) : to.label(name);
    }

    private void align(int alignment) {
        if (data) {
            to.buffer().align(alignment, CodeBuffer.ZEROS);
        } else {
            to.align(alignment);
        }
    }

    // Directives

    private void directive(String name, Cursor in) {
        switch (name) {
            case ".byte" -> data(in, 1);
            case ".hword", ".short", ".2byte" -> data(in, 2);
            case ".word", ".int", ".long", ".4byte", ".inst" -> data(in, 4);
            case ".quad", ".xword", ".8byte" -> data(in, 8);
            case ".ascii" -> strings(in, "");
            case ".asciz", ".string" -> strings(in, "\0");
            case ".zero", ".skip", ".space" -> to.buffer().zero((int) bounded(in, 1 << 30));
            case ".align", ".p2align" -> align(1 << (int) bounded(in, 16));
            case ".balign" -> align((int) bounded(in, 1 << 16));
            case ".ltorg", ".pool" -> to.pool();
            default -> throw new CodeException("no directive " + name);
        }
    }

    private static long bounded(Cursor in, long limit) {
        long value = OperandParser.integer(in.number());
        if (value < 0 || value > limit) {
            throw new CodeException(value + " is not in 0 to " + limit);
        }
        return value;
    }

    private void strings(Cursor in, String end) {
        do {
            to.buffer().bytes((in.quoted() + end).getBytes(StandardCharsets.UTF_8));
        } while (in.accept(','));
    }

    private void data(Cursor in, int size) {
        do {
            in.accept('#');
            char c = in.peek();
            if (Character.isLetter(c) || c == '_' || c == '.' || in.atNumericLabel()) {
                place(in, size);
            } else {
                long value = OperandParser.integer(in.number());
                long high = size == 8 ? 0 : value >> 8 * size - 1;
                if (high != 0 && high != -1 && high != 1) {
                    throw new CodeException(value + " does not fit in " + size + " bytes");
                }
                to.buffer().put(value, size);
            }
        } while (in.accept(','));
    }

    /// The address of a label, or the distance between two: `.word case1 - table`.
    private void place(Cursor in, int size) {
        if (size < 4) {
            throw new CodeException("a place takes 4 or 8 bytes");
        }
        Label target = label(in.word());
        int at = to.buffer().position();
        if (in.accept('-')) {
            Fixup distance = size == 4 ? Fixup.Data.REL32 : Fixup.Data.REL64;
            to.buffer().fixup(at, distance, target, label(in.word()));
        } else {
            to.buffer().fixup(at, size == 4 ? Fixup.Data.ABS32 : Fixup.Data.ABS64, target, 0);
        }
        to.buffer().zero(size);
    }
}
