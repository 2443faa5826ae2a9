package dev.kiln.x64;

import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.code.Fixup;
import dev.kiln.code.Label;
import dev.kiln.code.NumericLabels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Assembles text in Intel's syntax, as GNU as and nasm both read it where they agree.
///
/// One instruction a line; `name:` and `1:` before it, comments after `;` or `#`. A size (`dword ptr`) may be left
/// out where another operand tells it. In front stand prefixes, and `{vex} {vex3} {evex} {disp8} {disp32} {load}
/// {store} {long} {short}` for another form than the shortest; `jne,pt` and `jne,pn` are likely taken or not. `1b`
/// and `1f` are the nearest numeric label before and after; `offset name` is an immediate, the address of a label.
///
/// Directives: `db dw dd dq` (`.byte .word .long .quad`) with numbers, text and labels, `.ascii .asciz`, `resb
/// resw resd resq` and `.zero` with a count, `align` with a number of bytes.
public final class TextAssembler {
    private static final Map<String, Integer> SIZES = Map.ofEntries(
            Map.entry("byte", Packed.M8),
            Map.entry("word", Packed.M16),
            Map.entry("dword", Packed.M32),
            Map.entry("fword", Packed.M48),
            Map.entry("qword", Packed.M64),
            Map.entry("mmword", Packed.M64),
            Map.entry("tbyte", Packed.M80),
            Map.entry("tword", Packed.M80),
            Map.entry("xmmword", Packed.M128),
            Map.entry("oword", Packed.M128),
            Map.entry("ymmword", Packed.M256),
            Map.entry("yword", Packed.M256),
            Map.entry("zmmword", Packed.M512),
            Map.entry("zword", Packed.M512));

    private static final Map<String, Prefix> PREFIXES = Map.ofEntries(
            Map.entry("lock", Prefix.LOCK),
            Map.entry("rep", Prefix.REP),
            Map.entry("repe", Prefix.REPE),
            Map.entry("repz", Prefix.REPE),
            Map.entry("repne", Prefix.REPNE),
            Map.entry("repnz", Prefix.REPNE),
            Map.entry("xacquire", Prefix.XACQUIRE),
            Map.entry("xrelease", Prefix.XRELEASE),
            Map.entry("bnd", Prefix.BND),
            Map.entry("notrack", Prefix.NOTRACK));

    private static final Map<String, Integer> RAW = Map.of(
            "data16", 0x66, "addr32", 0x67, "rex.w", 0x48, "data64", 0x48, "es", 0x26, "cs", 0x2E, "ss", 0x36, "ds",
            0x3E, "fs", 0x64, "gs", 0x65);

    private static final Map<String, Hint> HINTS = Map.of(
            "disp8", Hint.DISP8,
            "disp32", Hint.DISP32,
            "vex", Hint.VEX,
            "vex3", Hint.VEX3,
            "evex", Hint.EVEX,
            "load", Hint.LOAD,
            "store", Hint.STORE,
            "long", Hint.LONG,
            "short", Hint.SHORT);

    /// No form with less than 32 bits takes it.
    private static final long WIDE = 0x7F00_0001;

    private static final int LARGEST_ALIGNMENT = 1 << 16;
    private static final long MOST_RESERVED = 1 << 30;

    private final Assembler assembler;
    private final NumericLabels numeric;

    private boolean data;
    private long origin;
    private Scanner in = new Scanner("");
    private final long[] values = new long[5];
    private int count;
    private int immediates;
    private long immediate;
    private long first;
    private Optional<Label> target = Optional.empty();
    private Optional<Label> address = Optional.empty();
    private long addend;
    /// Bytes beyond the label of the address in memory.
    private long beyond;

    /// A reader of text for `assembler`.
    public TextAssembler(Assembler assembler) {
        this.assembler = assembler;
        numeric = new NumericLabels(assembler.buffer());
    }

    /// From here on what comes is data: alignments are zeros, not instructions.
    public TextAssembler data() {
        data = true;
        return this;
    }

    /// Takes numbers as targets of branches for addresses, of code that starts at `origin`; 0 without this.
    public TextAssembler origin(long origin) {
        this.origin = origin;
        return this;
    }

    /// Assembles all lines of `text`.
    ///
    /// @throws CodeException whose message starts with the number of the line, from 1
    public void assemble(String text) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            try {
                line(line);
            } catch (CodeException e) {
                throw new CodeException(number + ": " + e.getMessage());
            }
        }
    }

    /// Checks that the text has come to an end: that each `1f` has found its label.
    ///
    /// @throws CodeException naming those that have not
    public void end() {
        numeric.check();
    }

    /// Assembles one line. A line that is refused leaves nothing behind but its labels.
    public void line(String line) {
        in = new Scanner(line);
        labels();
        if (in.ended()) {
            return;
        }
        CodeBuffer.Mark start = assembler.buffer().mark();
        try {
            statement();
        } catch (CodeException e) {
            assembler.buffer().back(start);
            assembler.plain();
            throw e;
        }
    }

    private void statement() {
        if (in.peek() == '{') {
            hints();
        }
        String word = in.lower();
        while (prefix(word)) {
            if (in.ended()) {
                return;
            }
            if (in.peek() == '{') {
                hints();
            }
            word = in.lower();
        }
        if (word.isEmpty()) {
            throw new CodeException("expected a mnemonic, found " + in.found());
        }
        if (in.peek() == ',' && word.startsWith("j")) {
            likely();
        }
        if (!directive(word)) {
            instruction(word);
        }
    }

    /// The `,pt` or `,pn` of a conditional jump.
    private void likely() {
        in.expect(',');
        assembler.prefix(
                switch (in.lower()) {
                    case "pt" -> Prefix.TAKEN;
                    case "pn" -> Prefix.NOT_TAKEN;
                    default -> throw new CodeException("a jump is likely taken, `,pt`, or not, `,pn`");
                });
    }

    private void labels() {
        while (true) {
            int mark = in.position();
            if (in.atNumber()) {
                String digits = in.digits();
                if (!in.take(':')) {
                    throw new CodeException("expected `:` after the label " + digits + ", found " + in.found());
                }
                if (!NumericLabels.isNumber(digits)) {
                    throw new CodeException("a label that is a number has digits alone, unlike " + digits);
                }
                numeric.bind(digits);
            } else {
                String name = in.word();
                if (name.isEmpty() || RAW.containsKey(name) || !in.take(':')) {
                    in.back(mark);
                    return;
                }
                assembler.bind(assembler.label(name));
            }
        }
    }

    private void hints() {
        while (in.peek() == '{') {
            String text = in.braced();
            Hint hint = HINTS.get(text);
            if (hint == null) {
                throw new CodeException("there is no hint {" + text + "}");
            }
            assembler.hint(hint);
        }
    }

    private boolean prefix(String word) {
        Prefix prefix = PREFIXES.get(word);
        if (prefix != null) {
            if (in.ended()) {
                assembler.byte_(prefix.value());
            } else {
                assembler.prefix(prefix);
            }
            return true;
        }
        Integer raw = RAW.get(word);
        if (raw != null) {
            assembler.byte_(raw);
            return true;
        }
        return false;
    }

    private boolean directive(String word) {
        switch (word) {
            case "db", ".byte" -> data(1);
            case "dw", ".word", ".short", ".hword", ".2byte" -> data(2);
            case "dd", ".long", ".int", ".4byte" -> data(4);
            case "dq", ".quad", ".8byte" -> data(8);
            case "resb", ".zero", ".skip", ".space" -> reserve(1);
            case "resw" -> reserve(2);
            case "resd" -> reserve(4);
            case "resq" -> reserve(8);
            case ".ascii" -> strings("");
            case ".asciz", ".string" -> strings("\0");
            case "align", ".align", ".balign" -> align(expression());
            case ".p2align" -> {
                long power = expression();
                align(power < 0 || power > 62 ? -1 : 1L << power);
            }
            default -> {
                return false;
            }
        }
        if (!in.ended()) {
            throw new CodeException("expected the end of the line, found " + in.found());
        }
        return true;
    }

    private void align(long alignment) {
        if (alignment < 1 || alignment > LARGEST_ALIGNMENT || Long.bitCount(alignment) != 1) {
            throw new CodeException(
                    "alignment " + alignment + " is not a power of two of at most " + LARGEST_ALIGNMENT);
        }
        if (data) {
            assembler.buffer().align((int) alignment, CodeBuffer.ZEROS);
        } else {
            assembler.align((int) alignment);
        }
    }

    private void reserve(int size) {
        long count = expression();
        if (count < 0 || count > MOST_RESERVED / size) {
            throw new CodeException(
                    count + " places of " + size + " bytes: at most " + MOST_RESERVED + " bytes can be");
        }
        assembler.buffer().zero((int) count * size);
    }

    private void strings(String end) {
        do {
            assembler.buffer().bytes((in.escaped() + end).getBytes(StandardCharsets.UTF_8));
        } while (in.take(','));
    }

    private void data(int size) {
        do {
            datum(size);
        } while (in.take(','));
    }

    private void datum(int size) {
        char sign = in.peek();
        if (sign == '"' || sign == '\'') {
            byte[] text = in.quoted().getBytes(StandardCharsets.UTF_8);
            assembler.buffer().bytes(text);
            assembler.buffer().zero(-text.length & size - 1);
            return;
        }
        if (in.atWord() || in.atNumericLabel()) {
            Label label = in.atWord() ? assembler.label(in.word()) : numeric.of(in.digits());
            long addend = in.peek() == '+' || in.peek() == '-' ? expression() : 0;
            if (size < 4) {
                throw new CodeException("an address needs dd or dq");
            }
            assembler
                    .buffer()
                    .fixup(assembler.position(), size == 8 ? Fixup.Data.ABS64 : Fixup.Data.ABS32, label, addend);
            assembler.buffer().put(0, size);
            return;
        }
        long value = expression();
        if (size < 8 && (value < -1L << 8 * size - 1 || value >= 1L << 8 * size)) {
            throw new CodeException(Names.hex(value) + " does not fit " + size + " bytes");
        }
        assembler.buffer().put(value, size);
    }

    private void instruction(String mnemonic) {
        String word = mnemonic;
        if (word.equals("ret") && in.atWord()) {
            int mark = in.position();
            if (in.lower().equals("far")) {
                word = "retf";
            } else {
                in.back(mark);
            }
        }
        Optional<Predicates.Predicate> predicate =
                Mnemonics.find(word).isPresent() ? Optional.empty() : Predicates.find(word);
        Op op = Mnemonics.find(word)
                .or(() -> predicate.map(Predicates.Predicate::op))
                .orElseThrow(() -> new CodeException("there is no instruction `" + mnemonic + "`"));
        count = 0;
        immediates = 0;
        immediate = 0;
        target = Optional.empty();
        address = Optional.empty();
        beyond = 0;
        Arrays.fill(values, 0);
        if (!in.ended()) {
            do {
                operand(op);
            } while (in.take(','));
        }
        if (!in.ended()) {
            throw new CodeException("expected `,` or the end of the line, found " + in.found());
        }
        if (target.isPresent()) {
            assembler.emit(op, target.get());
            return;
        }
        if (word.contains("gather") || word.contains("scatter")) {
            mask();
        }
        if (predicate.isPresent()) {
            if (immediates > 0) {
                throw new CodeException("`" + mnemonic + "` says its immediate, there is none to write");
            }
            immediates = 1;
            immediate = predicate.get().immediate();
        }
        undecorated(op);
        if (immediates == 2) {
            fits(first);
            fits(immediate);
            immediate = first & 0xFFFF_FFFFL | immediate << 32;
        }
        assembler.emit(op, values, immediates > 0, immediate);
        if (beyond != 0) {
            assembler.buffer().further(beyond);
        }
        address.ifPresent(label -> relocate(op, label));
    }

    /// Refuses a number that does not travel beside another.
    private static void fits(long number) {
        if (number != (int) number) {
            throw new CodeException(Names.hex(number) + " does not fit 32 bits with their sign");
        }
    }

    /// Refuses masks, roundings and broadcasts where no form of the instruction has a vector: the encoder does not
    /// look for them there.
    private void undecorated(Op op) {
        for (long value : values) {
            long decorations = Packed.isMemory(value)
                    ? value & (Packed.MASKS | Packed.BROADCASTS)
                    : value & (Packed.MASKS | Packed.ROUNDINGS | Packed.ZEROING);
            if (decorations != 0 && op.forms().stream().noneMatch(form -> form.vector)) {
                throw new CodeException("`" + op.mnemonic() + "` takes no mask, rounding or broadcast");
            }
        }
    }

    /// The mask of a gather may stand as an operand of its own: `vpgatherdd zmm1, k2, [rax+zmm3]`.
    private void mask() {
        int at = count > 1 && Packed.type(values[1]) == Packed.K ? 1 : 0;
        if (at == 1) {
            values[0] |= (long) Packed.number(values[1]) << Packed.MASK_AT;
            System.arraycopy(values, 2, values, 1, values.length - 2);
            values[--count] = 0;
        }
    }

    private void value(long operand) {
        if (count == 4) {
            throw new CodeException("no instruction has that many operands");
        }
        values[count++] = operand;
    }

    private void immediate(long value) {
        first = immediate;
        immediate = value;
        if (++immediates > 2) {
            throw new CodeException("no instruction has that many numbers");
        }
    }

    private void operand(Op op) {
        if (in.peek() == '{') {
            round(in.braced());
            return;
        }
        if (in.peek() == '[') {
            memory(Packed.M, 0);
            return;
        }
        if (!in.atWord()) {
            number(op);
            return;
        }
        int mark = in.position();
        String word = in.lower();
        long register = register(word);
        if (register != 0) {
            if (Packed.type(register) == Packed.SEG && in.take(':')) {
                memory(Packed.M, Packed.number(register) + 1);
            } else {
                value(decorated(register));
            }
            return;
        }
        Integer size = SIZES.get(word);
        if (size != null) {
            sized(size);
            return;
        }
        switch (word) {
            case "short", "near" -> {
                if (Rows.of(op)[0].distanceAt < 0) {
                    throw new CodeException(word + " goes with branches alone");
                }
                if (word.equals("short")) {
                    assembler.hint(Hint.SHORT);
                }
                operand(op);
            }
            case "far" -> far(op);
            case "offset" -> offset();
            default -> {
                in.back(mark);
                target = Optional.of(assembler.label(in.word()));
            }
        }
    }

    /// The address of a label for an immediate. A number that needs all 32 bits stands for it while the form
    /// is chosen.
    private void offset() {
        if (!in.atWord() && !in.atNumericLabel()) {
            throw new CodeException("expected a label after `offset`, found " + in.found());
        }
        address = Optional.of(in.atWord() ? assembler.label(in.word()) : numeric.of(in.digits()));
        addend = in.peek() == '+' || in.peek() == '-' ? expression() : 0;
        immediate(WIDE);
    }

    /// Makes the immediate, which is what an instruction ends with, the address that `offset` asked for.
    private void relocate(Op op, Label label) {
        int type = Packed.type(values[0]);
        boolean signed = assembler.mode() == Mode.X64 && (count == 0 || type == Packed.GP64 || type == Packed.M64);
        boolean whole = op == Op.MOVABS;
        Fixup kind = whole ? Fixup.Data.ABS64 : signed ? X64Fixup.ABS32S : X64Fixup.ABS32;
        assembler.buffer().fixup(assembler.position() - (whole ? 8 : 4), kind, label, addend);
    }

    private void far(Op op) {
        operand(op);
        if (count > 0 && Packed.isMemory(values[count - 1])) {
            values[count - 1] = Packed.sized(values[count - 1], far(Packed.type(values[count - 1])));
        }
    }

    private void sized(int type) {
        int mark = in.position();
        String word = in.lower();
        boolean far = false;
        while (word.equals("ptr") || word.equals("far") || word.equals("bcst") || word.equals("near")) {
            far |= word.equals("far");
            mark = in.position();
            word = in.lower();
        }
        in.back(mark);
        int segment = 0;
        if (in.atWord()) {
            long register = Names.register(word);
            if (Packed.type(register) != Packed.SEG) {
                throw new CodeException("expected an address, found " + in.found());
            }
            in.word();
            in.expect(':');
            segment = Packed.number(register) + 1;
        }
        int sized = far ? far(type) : type;
        if (in.atNumber() && segment != 0) {
            value(Packed.segment(Packed.absolute(sized, address(expression())), segment));
            return;
        }
        memory(sized, segment);
    }

    /// A far pointer in memory of that size; of the usual one where none is told.
    private static int far(int type) {
        return switch (type) {
            case Packed.M32, Packed.FAR32 -> Packed.FAR32;
            case Packed.M, Packed.M48, Packed.FAR48 -> Packed.FAR48;
            case Packed.M80, Packed.FAR80 -> Packed.FAR80;
            default -> throw new CodeException("a far pointer in memory is dword, fword or tbyte ptr");
        };
    }

    private static int address(long value) {
        if (value != (int) value && value >>> 32 != 0) {
            throw new CodeException(Names.hex(value) + " is no address of 32 bits");
        }
        return (int) value;
    }

    private long register(String word) {
        if (word.equals("st") && in.take('(')) {
            long number = expression();
            in.expect(')');
            if (number < 0 || number > 7) {
                throw new CodeException("there is no st(" + number + ")");
            }
            return Packed.reg(Packed.ST, (int) number);
        }
        return Names.register(word);
    }

    private long decorated(long operand) {
        long result = operand;
        while (in.peek() == '{') {
            String text = in.braced();
            if (text.equals("z")) {
                result |= Packed.ZEROING;
            } else if (text.length() == 2 && text.charAt(0) == 'k' && text.charAt(1) >= '1' && text.charAt(1) <= '7') {
                result |= (long) (text.charAt(1) - '0') << Packed.MASK_AT;
            } else {
                result |= rounding(text).bits();
            }
        }
        return result;
    }

    private static Rounding rounding(String text) {
        for (Rounding rounding : Rounding.values()) {
            if (rounding.text().equals(text) || text.equals("rne-sae") && rounding == Rounding.RN_SAE) {
                return rounding;
            }
        }
        throw new CodeException("{" + text + "} is none of {k1} to {k7}, {z}, {1toN}, {rn-sae}, {rd-sae}, {ru-sae}, "
                + "{rz-sae}, {sae}");
    }

    private void round(String text) {
        if (count == 0) {
            throw new CodeException("{" + text + "} stands behind an operand");
        }
        if (Packed.isMemory(values[count - 1])) {
            throw new CodeException("{" + text + "} does not go with memory");
        }
        values[count - 1] |= rounding(text).bits();
    }

    private void number(Op op) {
        if (in.atNumericLabel()) {
            target = Optional.of(numeric.of(in.digits()));
            return;
        }
        long value = expression();
        if (in.take(':')) {
            long offset = expression();
            if (value < 0 || value > 0xFFFF || offset != (int) offset && offset >>> 32 != 0) {
                throw new CodeException("a far pointer is a selector of 16 bits, a colon and an offset of at most 32");
            }
            value(op == Op.JMP || op == Op.CALL ? Packed.PTR32 : Packed.NONE);
            immediate(offset & 0xFFFF_FFFFL | value << 32);
            return;
        }
        Form[] forms = Rows.of(op);
        if (count == 0 && forms.length > 0 && forms[0].distanceAt >= 0) {
            value(Packed.CODE);
            value -= origin;
        }
        immediate(value);
    }

    private void memory(int type, int segment) {
        if (!in.take('[') && segment != 0 && in.atNumber()) {
            value(Packed.segment(Packed.absolute(type, address(expression())), segment));
            return;
        }
        AddressReader reader = new AddressReader(in, assembler);
        long operand = reader.read(type, segment);
        beyond = reader.addend();
        if (reader.wide()) {
            value(moffs(type) | (long) reader.segment() << Packed.SEGMENT_AT);
            immediate(reader.wideAddress());
            return;
        }
        while (in.peek() == '{') {
            String text = in.braced();
            if (text.startsWith("1to")) {
                int times = (int) Scanner.number(text.substring(3));
                if (Integer.bitCount(times) != 1 || times < 2 || times > 32) {
                    throw new CodeException("{" + text + "}: an element is repeated 2, 4, 8, 16 or 32 times");
                }
                operand |= (long) Integer.numberOfTrailingZeros(times) << Packed.BROADCAST_AT;
            } else if (text.length() == 2 && text.charAt(0) == 'k' && text.charAt(1) >= '1' && text.charAt(1) <= '7') {
                operand |= (long) (text.charAt(1) - '0') << Packed.MASK_AT;
            } else {
                throw new CodeException("{" + text + "} does not go with memory");
            }
        }
        value(operand);
    }

    private static int moffs(int type) {
        return switch (type) {
            case Packed.M8 -> Packed.MOFFS8;
            case Packed.M16 -> Packed.MOFFS16;
            case Packed.M32 -> Packed.MOFFS32;
            case Packed.M64 -> Packed.MOFFS64;
            default -> Packed.MOFFS;
        };
    }

    private long expression() {
        return new Expression(in).value();
    }
}
