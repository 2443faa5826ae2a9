package dev.kiln.x64;

import dev.kiln.code.CodeException;
import dev.kiln.code.Fixup;
import dev.kiln.code.Label;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Assembles text in Intel's syntax, as GNU as and nasm both read it where they agree.
///
/// One instruction a line; `name:` and `1:` before it, comments after `;` or `#`. A size (`dword ptr`) may be left
/// out where another operand tells it. Directives: `db dw dd dq` with numbers, text and labels, `align n`.
/// `1b` and `1f` are the nearest numeric label before and after.
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
            "vex3", Hint.VEX3,
            "evex", Hint.EVEX,
            "load", Hint.LOAD,
            "store", Hint.STORE,
            "long", Hint.LONG,
            "short", Hint.SHORT);

    private final Assembler assembler;
    private final Map<Integer, Label> before = new HashMap<>();
    private final Map<Integer, Label> after = new HashMap<>();

    private long origin;
    private Scanner in = new Scanner("");
    private final long[] values = new long[5];
    private int count;
    private int immediates;
    private long immediate;
    private long first;
    private Optional<Label> target = Optional.empty();

    /// A reader of text for `assembler`.
    public TextAssembler(Assembler assembler) {
        this.assembler = assembler;
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

    /// Assembles one line. A line that is refused leaves nothing behind but its labels.
    public void line(String line) {
        in = new Scanner(line);
        labels();
        if (in.ended()) {
            return;
        }
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
        if (!directive(word)) {
            instruction(word);
        }
    }

    private void labels() {
        while (true) {
            int mark = in.position();
            if (in.atNumber()) {
                String digits = in.digits();
                if (!in.take(':')) {
                    throw new CodeException("expected `:` after the label " + digits + ", found " + in.found());
                }
                int number = (int) Scanner.number(digits);
                Label label = after.containsKey(number) ? after.remove(number) : assembler.label();
                assembler.bind(label);
                before.put(number, label);
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
        int size = switch (word) {
            case "db", ".byte" -> 1;
            case "dw", ".word" -> 2;
            case "dd", ".long" -> 4;
            case "dq", ".quad" -> 8;
            case "align", ".align" -> 0;
            default -> -1;
        };
        if (size < 0) {
            return false;
        }
        if (size == 0) {
            assembler.align((int) expression());
        } else {
            do {
                datum(size);
            } while (in.take(','));
        }
        if (!in.ended()) {
            throw new CodeException("expected the end of the line, found " + in.found());
        }
        return true;
    }

    private void datum(int size) {
        char sign = in.peek();
        if (sign == '"' || sign == '\'') {
            assembler.buffer().bytes(in.quoted().getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (in.atWord()) {
            Label label = assembler.label(in.word());
            if (size < 4) {
                throw new CodeException("an address needs dd or dq");
            }
            assembler.buffer().fixup(assembler.position(), size == 8 ? Fixup.Data.ABS64 : Fixup.Data.ABS32, label, 0);
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
        java.util.Arrays.fill(values, 0);
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
            immediate = first & 0xFFFF_FFFFL | immediate << 32;
        }
        assembler.emit(op, values, immediates > 0, immediate);
    }

    /// Refuses masks, roundings and broadcasts where no form of the instruction has a vector: the encoder does not look
    /// for them there.
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
            case "short" -> {
                assembler.hint(Hint.SHORT);
                operand(op);
            }
            case "near" -> operand(op);
            case "far" -> far(op);
            case "offset" -> throw new CodeException("`offset` is not supported; use lea with [rip+label]");
            default -> {
                in.back(mark);
                target = Optional.of(assembler.label(in.word()));
            }
        }
    }

    private void far(Op op) {
        operand(op);
        if (count > 0 && Packed.isMemory(values[count - 1])) {
            int type = Packed.type(values[count - 1]);
            int far = switch (type) {
                case Packed.M32 -> Packed.FAR32;
                case Packed.M80 -> Packed.FAR80;
                default -> Packed.FAR48;
            };
            values[count - 1] = Packed.sized(values[count - 1], far);
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
        int sized = !far ? type : type == Packed.M32 ? Packed.FAR32 : type == Packed.M80 ? Packed.FAR80 : Packed.FAR48;
        if (in.atNumber() && segment != 0) {
            value(Packed.segment(Packed.absolute(sized, address(expression())), segment));
            return;
        }
        memory(sized, segment);
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
        values[count - 1] |= rounding(text).bits();
    }

    private void number(Op op) {
        if (in.atNumber() && in.peek() != '\'') {
            int mark = in.position();
            String digits = in.digits().toLowerCase(Locale.ROOT);
            if (digits.length() > 1
                    && (digits.endsWith("b") || digits.endsWith("f"))
                    && digits.chars().limit(digits.length() - 1L).allMatch(Character::isDigit)
                    && !digits.startsWith("0x")) {
                target = Optional.of(numeric(Integer.parseInt(digits, 0, digits.length() - 1, 10), digits));
                return;
            }
            in.back(mark);
        }
        long value = expression();
        if (in.take(':')) {
            long offset = expression();
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

    private Label numeric(int number, String text) {
        if (text.endsWith("f")) {
            return after.computeIfAbsent(number, n -> assembler.label());
        }
        Label label = before.get(number);
        if (label == null) {
            throw new CodeException("there is no label " + number + " before " + text);
        }
        return label;
    }

    private void memory(int type, int segment) {
        if (!in.take('[') && segment != 0 && in.atNumber()) {
            value(Packed.segment(Packed.absolute(type, address(expression())), segment));
            return;
        }
        AddressReader reader = new AddressReader(in, assembler);
        long operand = reader.read(type, segment);
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
