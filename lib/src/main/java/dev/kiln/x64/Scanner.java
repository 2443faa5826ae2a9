package dev.kiln.x64;

import dev.kiln.code.CodeException;
import dev.kiln.code.NumericLabels;
import java.util.Locale;

/// The words, numbers and signs of one line of assembly text.
final class Scanner {
    private final String line;
    private int at;

    Scanner(String line) {
        this.line = line;
    }

    void blanks() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t' || line.charAt(at) == '\r')) {
            at++;
        }
    }

    /// True at the end of the line or at a comment.
    boolean ended() {
        blanks();
        return at >= line.length() || line.charAt(at) == ';' || line.charAt(at) == '#';
    }

    char peek() {
        blanks();
        return at < line.length() ? line.charAt(at) : 0;
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    boolean take(char sign) {
        if (peek() == sign && sign != 0) {
            at++;
            return true;
        }
        return false;
    }

    void expect(char sign) {
        if (!take(sign)) {
            throw new CodeException("expected `" + sign + "`, found " + found());
        }
    }

    /// What stands here, for messages.
    String found() {
        return ended() ? "the end of the line" : "`" + line.substring(at).strip() + "`";
    }

    static boolean starts(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '.' || c == '$' || c == '@' || c == '?';
    }

    private static boolean continues(char c) {
        return starts(c) || c >= '0' && c <= '9';
    }

    boolean atWord() {
        return starts(peek());
    }

    /// A word as it is written; empty when there is none.
    String word() {
        if (!atWord()) {
            return "";
        }
        int start = at;
        while (at < line.length() && continues(line.charAt(at))) {
            at++;
        }
        return line.substring(start, at);
    }

    /// A word in lower case.
    String lower() {
        return word().toLowerCase(Locale.ROOT);
    }

    /// The text between braces, in lower case.
    String braced() {
        expect('{');
        int close = line.indexOf('}', at);
        if (close < 0) {
            throw new CodeException("`{` without `}`");
        }
        String text = line.substring(at, close).strip().toLowerCase(Locale.ROOT);
        at = close + 1;
        return text;
    }

    boolean atNumber() {
        char c = peek();
        return c >= '0' && c <= '9' || c == '\'';
    }

    /// True before `1b`, `1f` and the like.
    boolean atNumericLabel() {
        int start = at;
        boolean found = peek() >= '0' && peek() <= '9' && NumericLabels.isReference(digits());
        at = start;
        return found;
    }

    /// The digits and letters of a number, or of a reference to a numeric label.
    String digits() {
        blanks();
        int start = at;
        while (at < line.length() && (continues(line.charAt(at)) && line.charAt(at) != '.')) {
            at++;
        }
        return line.substring(start, at);
    }

    long character() {
        expect('\'');
        if (at + 1 >= line.length() || line.charAt(at + 1) != '\'') {
            throw new CodeException("expected a character and `'`, found " + found());
        }
        long value = line.charAt(at);
        at += 2;
        return value;
    }

    /// The text up to the closing quote.
    String quoted() {
        char quote = line.charAt(at++);
        int close = line.indexOf(quote, at);
        if (close < 0) {
            throw new CodeException("text without its closing " + quote);
        }
        String text = line.substring(at, close);
        at = close + 1;
        return text;
    }

    /// The text between double quotes, with `\n \t \r \0 \\ \"`.
    String escaped() {
        expect('"');
        StringBuilder result = new StringBuilder();
        while (at < line.length() && line.charAt(at) != '"') {
            char c = line.charAt(at++);
            if (c == '\\' && at < line.length()) {
                int which = "nrt0\\\"".indexOf(line.charAt(at++));
                if (which < 0) {
                    throw new CodeException("there is no escape \\" + line.charAt(at - 1));
                }
                c = "\n\r\t\0\\\"".charAt(which);
            }
            result.append(c);
        }
        expect('"');
        return result.toString();
    }

    /// The value of the digits of a number: 12, 0x1F, 1Fh, 0b101, 0o17.
    static long number(String digits) {
        String text = digits.replace("_", "").toLowerCase(Locale.ROOT);
        try {
            if (text.startsWith("0x")) {
                return Long.parseUnsignedLong(text, 2, text.length(), 16);
            }
            if (text.startsWith("0b") && !text.endsWith("h")) {
                return Long.parseUnsignedLong(text, 2, text.length(), 2);
            }
            if (text.startsWith("0o")) {
                return Long.parseUnsignedLong(text, 2, text.length(), 8);
            }
            if (text.endsWith("h")) {
                return Long.parseUnsignedLong(text, 0, text.length() - 1, 16);
            }
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new CodeException("`" + digits + "` is not a number of at most 64 bits");
        }
    }
}
