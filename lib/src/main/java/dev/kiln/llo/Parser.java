package dev.kiln.llo;

import dev.kiln.guard.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads text into a [LloBuilder], line by line. Errors carry the line and say what was expected.
final class Parser {
    private static final Set<String> DECLARATIONS = Set.of("func", "host", "data", "heap");
    private static final Map<String, LloData.Kind> KINDS = Map.of(
            "u8", LloData.Kind.U8,
            "i16", LloData.Kind.I16,
            "i32", LloData.Kind.I32,
            "i64", LloData.Kind.I64,
            "f32", LloData.Kind.F32,
            "f64", LloData.Kind.F64,
            "zero", LloData.Kind.ZERO);

    /// An op takes about as many letters of a text, with its share of blanks and comments.
    private static final int LETTERS = 32;

    private final Lexer in;
    private final LloBuilder program;
    private long small; // what small(type) has read

    private Parser(String file, String text) {
        in = new Lexer(file, text);
        program = new LloBuilder(file);
        program.giveBack(new OpRows(text.length() / LETTERS));
    }

    /// The program that `text` is.
    ///
    /// @throws LloException naming `file` and the line
    static LloProgram parse(String file, String text) {
        Parser parser = new Parser(file, text);
        parser.program();
        return parser.program.build();
    }

    private boolean nextLine() {
        if (!in.nextLine()) {
            return false;
        }
        program.line(in.line());
        return true;
    }

    // Top level

    private void program() {
        Optional<LloDataBuilder> open = Optional.empty();
        while (nextLine()) {
            switch (in.peek()) {
                case Lexer.END -> {}
                case '"' -> elements(open.orElseThrow(() -> in.wrong("a string outside a data")));
                case Lexer.WORD -> open = declaration(in.word("a declaration"), open);
                default -> throw in.wrong("expected a declaration (func host data heap), found " + in.found());
            }
            in.end();
        }
    }

    private Optional<LloDataBuilder> declaration(String word, Optional<LloDataBuilder> open) {
        switch (word) {
            case "func" -> function();
            case "host" -> program.host(in.word("the name of a host function"), signature());
            case "heap" -> program.heap(integer(32) & 0xFFFFFFFFL);
            case "data" -> {
                LloDataBuilder data = program.data(in.word("the name of the data"));
                in.expect(':', "after the name of a data");
                elements(data);
                return Optional.of(data);
            }
            default -> {
                if (open.isPresent() && kind(word).isPresent()) {
                    elements(open.get(), word);
                    return open;
                }
                throw in.wrong(outside(word));
            }
        }
        return Optional.empty();
    }

    private String outside(String word) {
        if (LloOp.codeOf(word) >= 0 || in.peek() == ':') {
            return Words.quote(word) + " outside a function; expected a declaration (func host data heap)";
        }
        return "expected a declaration (func host data heap), found " + Words.quote(word)
                + Words.nearest(word, DECLARATIONS);
    }

    private LloSignature signature() {
        in.expect('(', "before the types of the arguments");
        List<LloType> parameters = new ArrayList<>();
        while (!in.take(')')) {
            parameters.add(type("a type (I L P F D) or ')'"));
            if (parameters.size() > LloSignature.MAX_PARAMETERS) {
                throw in.wrong("more parameters than " + LloSignature.MAX_PARAMETERS);
            }
        }
        Optional<LloType> result = in.peek() == Lexer.WORD ? Optional.of(type("a type")) : Optional.empty();
        return new LloSignature(parameters, result);
    }

    private LloType type(String expected) {
        int code = in.type();
        if (code == 0) {
            throw in.wrong("expected a type (I L P F D), found " + Words.quote(in.word(expected)));
        }
        return LloType.of(code);
    }

    // Data

    private void elements(LloDataBuilder data) {
        while (in.peek() == '"') {
            data.bytes(LloData.Kind.TEXT, in.string());
        }
        if (in.peek() == Lexer.WORD) {
            elements(data, in.word("a kind"));
        }
    }

    private void elements(LloDataBuilder data, String first) {
        Optional<LloData.Kind> kind = kind(first);
        String word = first;
        while (true) {
            if (kind.isEmpty()) {
                throw in.wrong("expected u8 i16 i32 i64 f32 f64 zero or \"text\", found " + Words.quote(word));
            }
            Optional<String> next = kind.get() == LloData.Kind.ZERO ? zeros(data) : numbers(data, kind.get());
            while (next.isEmpty() && in.peek() == '"') {
                data.bytes(LloData.Kind.TEXT, in.string());
            }
            if (next.isEmpty() && in.peek() != Lexer.WORD) {
                return;
            }
            word = next.orElseGet(() -> in.word("a kind"));
            kind = kind(word);
        }
    }

    private Optional<String> zeros(LloDataBuilder data) {
        data.zero(integer(32) & 0xFFFFFFFFL);
        return Optional.empty();
    }

    /// Reads numbers up to something else; gives the word that is none.
    private Optional<String> numbers(LloDataBuilder data, LloData.Kind kind) {
        while (true) {
            switch (in.peek()) {
                case '\'' -> data.element(kind, character(kind));
                case Lexer.WORD -> {
                    LloType type = type(kind);
                    if (kind.size() >= 4 && small(type)) {
                        data.element(kind, small);
                        continue;
                    }
                    String word = in.number();
                    if (kind(word).isPresent()) {
                        return Optional.of(word);
                    }
                    data.element(kind, number(type, word, 8 * kind.size()));
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
    }

    private static LloType type(LloData.Kind kind) {
        return switch (kind) {
            case F32 -> LloType.F;
            case F64 -> LloType.D;
            default -> LloType.L;
        };
    }

    private long character(LloData.Kind kind) {
        int c = in.character();
        if (kind == LloData.Kind.F32 || kind == LloData.Kind.F64) {
            throw in.wrong("expected a number of kind " + kind.word() + ", found a character");
        }
        if (kind.size() < 4 && c >> 8 * kind.size() != 0) {
            throw in.wrong("the character does not fit " + kind.word());
        }
        return c;
    }

    private static Optional<LloData.Kind> kind(String word) {
        return Optional.ofNullable(KINDS.get(word));
    }

    // Numbers

    /// Reads the number that comes next into `small` if it is a short one of `type`, as most are.
    private boolean small(LloType type) {
        return switch (type) {
            case I, L, P -> {
                small = in.smallNumber();
                yield small != Long.MIN_VALUE;
            }
            case F -> false;
            case D -> {
                double value = in.smallDecimal();
                small = Double.doubleToRawLongBits(value);
                yield !Double.isNaN(value);
            }
        };
    }

    /// The number written as `word`: its bits. An integer has `bits` bits.
    private long number(LloType type, String word, int bits) {
        try {
            return switch (type) {
                case I, L, P -> Numbers.integer(word, bits);
                case F -> Numbers.float32(word);
                case D -> Numbers.float64(word);
            };
        } catch (NumberFormatException e) {
            throw in.wrong(e.getMessage());
        }
    }

    private long number(LloType type, int bits) {
        return small(type) ? small : number(type, in.number(), bits);
    }

    private long integer(int bits) {
        return number(LloType.L, bits);
    }

    // Functions

    private void function() {
        int begun = in.line();
        String name = in.word("the name of a function");
        LloCode code = program.func(name, signature());
        in.end();
        while (nextLine()) {
            int op = in.op();
            if (op >= 0) {
                operand(code, op);
                in.end();
                continue;
            }
            String word = labels(code);
            if (word.equals("end")) {
                in.end();
                code.complete();
                return;
            }
            if (DECLARATIONS.contains(word)) {
                throw in.wrong("function " + Words.quote(name) + ", begun on line " + begun
                        + ", has no end before this " + word);
            }
            if (!word.isEmpty()) {
                statement(code, word);
                in.end();
            }
        }
        throw in.wrong("function " + Words.quote(name) + ", begun on line " + begun + ", has no end");
    }

    /// Binds the labels at the start of the line; gives the word after them, empty when there is none.
    private String labels(LloCode code) {
        while (in.peek() != Lexer.END) {
            String word = in.word("an op, a label, locals or end");
            if (word.equals("SWITCH") || !in.take(':')) {
                return word;
            }
            code.label(word);
        }
        return "";
    }

    private void statement(LloCode code, String word) {
        int op = LloOp.codeOf(word);
        if (op >= 0) {
            operand(code, op);
        } else if (word.equals("locals")) {
            while (in.peek() != Lexer.END) {
                code.locals(type("a type (I L P F D)"));
            }
        } else {
            throw in.wrong(unknown(word));
        }
    }

    private static String unknown(String word) {
        int types = word.indexOf('_');
        String family = types < 0 ? word : word.substring(0, types);
        for (LloOp op : LloOp.values()) {
            if (op.name().equals(family)) {
                return "there is no op " + Words.quote(word) + ", but " + op.forms();
            }
        }
        return "unknown op " + Words.quote(word) + Words.nearest(word, LloOp.mnemonics());
    }

    private void operand(LloCode code, int op) {
        switch (LloOp.of(op).operand()) {
            case NONE -> code.emit(op, 0);
            case CONSTANT -> code.emit(op, constant(LloOp.type(op)));
            case ARGUMENT, LOCAL -> code.emit(op, integer(32));
            case DATA -> code.name(op, in.word("the name of a data"));
            case FUNCTION -> code.name(op, in.word("the name of a function"));
            case HOST -> code.name(op, in.word("the name of a host function"));
            case LABEL -> code.jump(op, in.word("a label"));
            case LABELS -> table(code);
            case OFFSET -> code.emit(op, offset());
            case SCALED -> {
                long shift = integer(32);
                if (shift < 0 || shift > 31) {
                    throw in.wrong("LEA shifts by 0 to 31, not by " + shift);
                }
                code.emit(op, shift << 32 | offset() & 0xFFFFFFFFL);
            }
            case SIGNATURE -> code.signature(signature());
        }
    }

    private long offset() {
        return in.peek() == Lexer.END ? 0 : integer(32);
    }

    private void table(LloCode code) {
        List<String> labels = new ArrayList<>();
        while (!in.take(':')) {
            labels.add(in.word("a label, or ':' and the default label"));
        }
        code.table(labels, in.word("the default label"));
    }

    private long constant(LloType type) {
        return in.peek() == '\'' && !type.isFloat() ? in.character() : number(type, 8 * type.size());
    }
}
