package dev.kiln.llo;

import dev.kiln.guard.Words;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The words of a text, line by line.
///
/// A line holds words, strings, characters and `( ) :`, apart by blanks where need be; `;` begins a comment. A word
/// is any run of what is none of these: whether it is a name, a number or nonsense, the parser says.
final class Lexer {
    /// What [#peek()] gives at the end of a line.
    static final char END = '\n';
    /// What [#peek()] gives before a word.
    static final char WORD = 'w';

    private static final int LONGEST_SHOWN = 40;

    private final String file;
    private final String text;
    private int at; // the next character
    private int line;

    Lexer(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /// The line at hand, counted from 1.
    int line() {
        return line;
    }

    /// Goes to the start of the next line; false when there is none. The line before must have been read to its
    /// end.
    boolean nextLine() {
        if (line > 0) {
            if (at == text.length()) {
                return false;
            }
            at++; // the line feed
            if (at == text.length()) {
                return false;
            }
        }
        line++;
        return true;
    }

    /// What comes next: [#END], [#WORD], or the character itself for `( ) : " '`.
    char peek() {
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case ' ', '\t', '\r' -> at++;
                case ';' -> skipComment();
                case '\n', '(', ')', ':', '"', '\'' -> {
                    return c;
                }
                default -> {
                    if (c < ' ' || c == 127 || c == '\uFFFD') {
                        throw wrong("unexpected " + Words.quote(String.valueOf(c)) + "; is this a text?");
                    }
                    return WORD;
                }
            }
        }
        return END;
    }

    private void skipComment() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    /// The next word.
    ///
    /// @throws LloException when something else comes; `expected` says what should have
    String word(String expected) {
        if (peek() != WORD) {
            throw wrong("expected " + expected + ", found " + found());
        }
        int from = at;
        while (at < text.length() && inWord(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean inWord(char c) {
        return switch (c) {
            case '(', ')', ':', ';', '"', '\'', 127 -> false;
            default -> c > ' ';
        };
    }

    /// Goes past the op that comes next and gives its code; -1, and goes past nothing, when something else comes.
    int op() {
        if (peek() != WORD) {
            return -1;
        }
        int to = at;
        int hash = 0;
        while (to < text.length() && inWord(text.charAt(to))) {
            hash = hash * 31 + text.charAt(to++);
        }
        int code = Mnemonics.find(text, at, to, hash);
        if (code >= 0) {
            int from = at;
            at = to;
            if (peek() == ':' && LloOp.of(code) != LloOp.SWITCH) { // a label of that name
                at = from;
                return -1;
            }
        }
        return code;
    }

    /// Goes past the number that comes next when it is of up to nine digits and nothing else, and gives it;
    /// [Long#MIN_VALUE], and goes past nothing, when something else comes.
    long smallNumber() {
        boolean negative = peek() == WORD && text.charAt(at) == '-';
        int from = negative ? at + 1 : at;
        int to = from;
        int value = 0;
        while (to < text.length() && to - from < 10 && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            value = value * 10 + text.charAt(to++) - '0';
        }
        if (to == from || to - from > 9 || to < text.length() && inWord(text.charAt(to))) {
            return Long.MIN_VALUE;
        }
        at = to;
        return negative ? -value : value;
    }

    /// Goes past `c` if it is next.
    boolean take(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    /// Goes past `c`.
    ///
    /// @throws LloException when something else comes
    void expect(char c, String where) {
        if (!take(c)) {
            throw wrong("expected '" + c + "' " + where + ", found " + found());
        }
    }

    /// Checks that nothing more is on the line.
    void end() {
        if (peek() != END) {
            throw wrong("expected the end of the line, found " + found());
        }
    }

    /// What comes next, for a message.
    String found() {
        char next = peek();
        if (next == END) {
            return "the end of the line";
        }
        int to = at + 1;
        while (next == WORD && to < text.length() && to - at <= LONGEST_SHOWN && inWord(text.charAt(to))) {
            to++;
        }
        return Words.quote(text.substring(at, to));
    }

    // Quoted

    /// The next string, as bytes in UTF-8.
    byte[] string() {
        at++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int from = at;
        while (true) {
            if (at >= text.length() || text.charAt(at) == '\n') {
                throw wrong("a string without its closing \"");
            }
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                bytes.writeBytes(text.substring(from, at).getBytes(StandardCharsets.UTF_8));
                at++;
                if (c == '"') {
                    return bytes.toByteArray();
                }
                bytes.write(escape());
                from = at;
            } else {
                at++;
            }
        }
    }

    /// The next character in single quotes, as its code point.
    int character() {
        at++;
        if (at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\'') {
            throw wrong("a character is written 'a', found no character");
        }
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        if (c == '\\') {
            c = escape();
        }
        if (at >= text.length() || text.charAt(at) != '\'') {
            throw wrong("a character without its closing '");
        }
        at++;
        return c;
    }

    /// The byte that an escape stands for; its backslash is read.
    private int escape() {
        char c = at < text.length() ? text.charAt(at) : '\n';
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '0' -> 0;
            case '\\', '"', '\'' -> c;
            case 'x' -> hex() << 4 | hex();
            default -> {
                at--;
                throw wrong("expected one of \\n \\t \\r \\0 \\\\ \\\" \\' \\xHH, found "
                        + Words.quote("\\" + (c == '\n' ? "" : c)));
            }
        };
    }

    private int hex() {
        int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        if (digit < 0 || text.charAt(at) > 127) {
            throw wrong("expected two hexadecimal digits after \\x");
        }
        at++;
        return digit;
    }

    LloException wrong(String problem) {
        return new LloException(file, line, problem);
    }
}
