package dev.kiln.ir;

import java.util.ArrayList;
import java.util.List;

/// One line of the text form, read from left to right. Every error says where it is and what was expected.
final class Line {
    private static final int SHOWN = 40;

    private final String file;
    private final int number;
    private final String text;
    private final int end;
    private int at;

    /// The line of `text` from `start` up to, not including, `end`.
    Line(String file, int number, String text, int start, int end) {
        this.file = file;
        this.number = number;
        this.text = text;
        this.at = start;
        this.end = end;
    }

    int number() {
        return number;
    }

    IrException error(String message) {
        return new IrException(file + ":" + number + ": " + message);
    }

    private IrException expected(String what) {
        return error("expected " + what + ", found " + found());
    }

    private String found() {
        if (atEnd()) {
            return "the end of the line";
        }
        int stop = at;
        StringBuilder shown = new StringBuilder();
        while (stop < end && shown.length() < SHOWN && (stop == at || !Character.isWhitespace(text.charAt(stop)))) {
            char c = text.charAt(stop++);
            shown.append(c < ' ' || c > '~' && !Character.isLetter(c) ? String.format("\\u%04x", (int) c) : c);
        }
        return "`" + shown + (shown.length() >= SHOWN ? "…`" : "`");
    }

    /// Shortens what an error quotes.
    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private char skip() {
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
            at++;
        }
        return at < end ? text.charAt(at) : ';';
    }

    boolean atEnd() {
        return skip() == ';';
    }

    void expectEnd() {
        if (!atEnd()) {
            throw expected("the end of the line");
        }
    }

    boolean accept(String mark) {
        skip();
        if (!text.startsWith(mark, at) || at + mark.length() > end) {
            return false;
        }
        at += mark.length();
        return true;
    }

    void expect(String mark) {
        if (!accept(mark)) {
            throw expected("`" + mark + "`");
        }
    }

    void comma() {
        expect(",");
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '$';
    }

    private boolean atWord() {
        char c = skip();
        return isNamePart(c) && (c < '0' || c > '9') || c == '%';
    }

    /// A word: a mnemonic, a register, a name without quotes.
    String word(String what) {
        if (!atWord()) {
            throw expected(what);
        }
        int start = at++;
        while (at < end && isNamePart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /// A name of a function, label or symbol, in quotes or without.
    String name(String what) {
        return skip() == '"' ? quoted() : plain(what);
    }

    private String plain(String what) {
        int start = at;
        String name = word(what);
        if (Names.isRegister(name) || name.startsWith("%") || name.startsWith("$")) {
            at = start;
            throw expected(what + " (a register's name must stand in quotes to be one)");
        }
        return name;
    }

    private String quoted() {
        StringBuilder name = new StringBuilder();
        int start = at++;
        while (at < end && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < end) {
                c = text.charAt(at++);
                if (c == 'u') {
                    c = escape();
                }
            }
            name.append(c);
        }
        if (at >= end) {
            at = start;
            throw error("the name that begins with " + found() + " lacks its closing quote");
        }
        at++;
        return name.toString();
    }

    private char escape() {
        int code = 0;
        for (int i = 0; i < 4; i++, at++) {
            int digit = at < end ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw error("expected four hexadecimal digits after `\\u` in a name");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    /// True when a number comes next.
    boolean atNumber() {
        char c = skip();
        return c >= '0' && c <= '9' || c == '-' || c == '+';
    }

    /// True when a register comes next.
    boolean atRegister() {
        int start = at;
        if (!atWord()) {
            return false;
        }
        String word = word("");
        at = start;
        return Names.isRegister(word) || word.startsWith("%") || word.startsWith("$");
    }

    R integer() {
        int start = at;
        try {
            return Names.integer(word("an integer register"));
        } catch (IrException problem) {
            throw located(problem, start);
        }
    }

    V floating() {
        int start = at;
        try {
            return Names.floating(word("a float register"));
        } catch (IrException problem) {
            throw located(problem, start);
        }
    }

    private IrException located(IrException problem, int start) {
        if (at == start || problem.getMessage().startsWith(file + ":" + number + ": ")) {
            return problem;
        }
        return error(shortened(problem.getMessage()));
    }

    /// True when a float register comes next, rather than an integer one.
    boolean atFloating() {
        int start = at;
        if (!atWord()) {
            return false;
        }
        String word = word("");
        at = start;
        return Names.looksFloating(word);
    }

    Reg register() {
        return atFloating() ? floating() : integer();
    }

    /// Registers separated by commas, up to a closing mark that is not read.
    Regs registers() {
        List<Reg> list = new ArrayList<>();
        do {
            list.add(register());
        } while (accept(","));
        return new Regs(list);
    }

    private String digits() {
        int start = at;
        while (at < end && (isNamePart(text.charAt(at)) || isExponentSign(start))) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean isExponentSign(int start) {
        char c = text.charAt(at);
        return (c == '-' || c == '+')
                && at > start
                && (text.charAt(at - 1) | 0x20) == 'e'
                && !text.startsWith("0x", start);
    }

    /// An integer of 64 bits, signed or unsigned, decimal or `0x…`.
    long immediate() {
        boolean negative = accept("-");
        if (!negative) {
            accept("+");
        }
        skip();
        if (at >= end || text.charAt(at) < '0' || text.charAt(at) > '9') {
            throw expected("a number");
        }
        String digits = digits();
        try {
            long value = digits.startsWith("0x")
                    ? Long.parseUnsignedLong(digits, 2, digits.length(), 16)
                    : Long.parseUnsignedLong(digits);
            if (negative && value < 0 && value != Long.MIN_VALUE) {
                throw error("-" + digits + " does not fit in 64 bits");
            }
            return negative ? -value : value;
        } catch (NumberFormatException e) {
            throw error("`" + shortened(digits) + "` is not an integer of 64 bits");
        }
    }

    /// An integer between two bounds.
    int immediate(String what, int from, int to) {
        long value = immediate();
        if (value < from || value > to) {
            throw error(what + " is " + value + ": " + from + " to " + to + " are possible");
        }
        return (int) value;
    }

    /// A float: `1.5`, `-2e10`, `inf`, `nan`, `nan:0x7ff8000000000001`.
    double real() {
        boolean negative = accept("-");
        if (!negative) {
            accept("+");
        }
        if (accept("inf")) {
            return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (accept("nan")) {
            return accept(":") ? Double.longBitsToDouble(immediate()) : Double.NaN;
        }
        if (!atNumber()) {
            throw expected("a number");
        }
        String digits = digits();
        try {
            double value = digits.startsWith("0x")
                    ? Long.parseUnsignedLong(digits, 2, digits.length(), 16)
                    : Double.parseDouble(digits);
            return negative ? -value : value;
        } catch (NumberFormatException e) {
            throw error("`" + shortened(digits) + "` is not a number");
        }
    }

    /// `[base + index << shift + displacement]`.
    Mem memory() {
        expect("[");
        R base = integer();
        R index = R.NONE;
        int shift = 0;
        long displacement = 0;
        boolean plus = accept("+");
        if (plus && !atNumber()) {
            index = integer();
            shift = accept("<<") ? immediate("the shift", 0, 3) : 0;
            plus = accept("+");
        }
        if (plus) {
            displacement = immediate();
        } else if (accept("-")) {
            displacement = -immediate();
        }
        expect("]");
        if (index == R.SP) {
            throw error("sp cannot be an index");
        }
        if (base == R.NONE) {
            throw error("an address needs a base register");
        }
        return new Mem(base, index, shift, displacement);
    }
}
