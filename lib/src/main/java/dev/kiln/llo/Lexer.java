package dev.kiln.llo;

import dev.kiln.guard.Words;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
    private static final int KNOWN = 64;

    // What a character is
    private static final byte PART = 0; // of a word
    private static final byte BLANK = 1;
    private static final byte COMMENT = 2;
    private static final byte MARK = 3;
    private static final byte NOTHING = 4;
    private static final byte[] KINDS = new byte[256];

    static {
        Arrays.fill(KINDS, 0, ' ', NOTHING);
        KINDS[127] = NOTHING;
        KINDS[' '] = BLANK;
        KINDS['\t'] = BLANK;
        KINDS['\r'] = BLANK;
        KINDS[';'] = COMMENT;
        for (char mark : new char[] {'\n', '(', ')', ':', '"', '\''}) {
            KINDS[mark] = MARK;
        }
    }

    private final String file;
    private final String text;
    private final byte[] chars; // one for each of the text's, a question mark for those beyond Latin-1
    /// Words read before, each where its hash says, until another takes its place: names come again.
    private final String[] known = new String[KNOWN];

    private int at; // the next character
    private int line;

    Lexer(String file, String text) {
        this.file = file;
        this.text = text.endsWith("\n") ? text : text + END; // so that nobody has to ask where it ends
        chars = latin(this.text);
    }

    private static byte[] latin(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < text.length()) { // what takes two chars there has become one question mark
            bytes = new byte[text.length()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (text.charAt(i) < 256 ? text.charAt(i) : '?');
            }
        }
        return bytes;
    }

    /// The line at hand, counted from 1.
    int line() {
        return line;
    }

    /// Goes to the start of the next line; false when there is none. The line before must have been read to its
    /// end.
    boolean nextLine() {
        if (line > 0) {
            at++; // the line feed
            if (at == chars.length) {
                return false;
            }
        }
        line++;
        return true;
    }

    /// What comes next: [#END], [#WORD], or the character itself for `( ) : " '`.
    char peek() {
        while (true) {
            int c = chars[at];
            switch (KINDS[c & 0xFF]) {
                case PART -> {
                    if (c == '?' && text.charAt(at) == '\uFFFD') {
                        throw unexpected();
                    }
                    return WORD;
                }
                case BLANK -> at++;
                case COMMENT -> at = text.indexOf(END, at);
                case MARK -> {
                    return (char) c;
                }
                default -> throw unexpected();
            }
        }
    }

    private boolean inWord(int at) {
        return KINDS[chars[at] & 0xFF] == PART;
    }

    private LloException unexpected() {
        return wrong("unexpected " + Words.quote(text.substring(at, at + 1)) + "; is this a text?");
    }

    /// The next word.
    ///
    /// @throws LloException when something else comes; `expected` says what should have
    String word(String expected) {
        int from = begin(expected);
        int hash = 0;
        while (inWord(at)) {
            hash = hash * 31 + chars[at++];
        }
        int place = (hash ^ hash >>> 6 ^ hash >>> 12) & KNOWN - 1;
        String word = known[place];
        if (word == null || word.length() != at - from || !text.startsWith(word, from)) {
            word = text.substring(from, at);
            known[place] = word;
        }
        return word;
    }

    /// The next word, which is not likely to come again.
    ///
    /// @throws LloException as above
    String number() {
        int from = begin("a number");
        while (inWord(at)) {
            at++;
        }
        return text.substring(from, at);
    }

    private int begin(String expected) {
        if (peek() != WORD) {
            throw wrong("expected " + expected + ", found " + found());
        }
        return at;
    }

    /// Goes past the type that comes next and gives its code; 0, and goes past nothing, when something else comes.
    int type() {
        int code = peek() == WORD && !inWord(at + 1) ? LloType.codeOf((char) chars[at]) : 0;
        at += code == 0 ? 0 : 1;
        return code;
    }

    /// Goes past the op that comes next and gives its code; -1, and goes past nothing, when something else comes.
    int op() {
        if (peek() != WORD) {
            return -1;
        }
        int from = at;
        int to = from;
        long key = 0;
        while (inWord(to)) {
            key = key << Byte.SIZE | chars[to++] & 0xFF;
        }
        int code = to - from > Mnemonics.LONGEST ? -1 : Mnemonics.find(key);
        if (code >= 0) {
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
        boolean negative = peek() == WORD && chars[at] == '-';
        int from = negative ? at + 1 : at;
        int to = from;
        int value = 0;
        while (isDigit(chars[to]) && to - from < 10) {
            value = value * 10 + chars[to++] - '0';
        }
        if (to == from || to - from > 9 || inWord(to)) {
            return Long.MIN_VALUE;
        }
        at = to;
        return negative ? -value : value;
    }

    /// Goes past the number that comes next when it is digits with or without a point, as many as [Decimal] takes, and
    /// gives the float64 nearest to it; NaN, and goes past nothing, when something else comes, or in rare cases.
    double smallDecimal() {
        boolean negative = peek() == WORD && chars[at] == '-';
        int from = negative ? at + 1 : at;
        int to = from;
        long digits = 0;
        int point = -1;
        while (digits < Decimal.LIMIT / 10 && (isDigit(chars[to]) || chars[to] == '.' && point < 0)) {
            if (chars[to] == '.') {
                point = to;
            } else {
                digits = digits * 10 + chars[to] - '0';
            }
            to++;
        }
        int places = point < 0 ? 0 : to - point - 1;
        boolean none = to == from || to == from + 1 && point >= 0;
        if (none || places > Decimal.PLACES || inWord(to)) {
            return Double.NaN;
        }
        double value = Decimal.nearest(digits, places);
        if (!Double.isNaN(value)) {
            at = to;
        }
        return negative ? -value : value;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
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
        while (next == WORD && to - at <= LONGEST_SHOWN && inWord(to)) {
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
            if (chars[at] == '\n') {
                throw wrong("a string without its closing \"");
            }
            byte c = chars[at];
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
        if (chars[at] == '\n' || chars[at] == '\'') {
            throw wrong("a character is written 'a', found no character");
        }
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        if (c == '\\') {
            c = escape();
        }
        if (chars[at] != '\'') {
            throw wrong("a character without its closing '");
        }
        at++;
        return c;
    }

    /// The byte that an escape stands for; its backslash is read.
    private int escape() {
        char c = text.charAt(at);
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
        int digit = chars[at] < 0 ? -1 : Character.digit(chars[at], 16);
        if (digit < 0) {
            throw wrong("expected two hexadecimal digits after \\x");
        }
        at++;
        return digit;
    }

    LloException wrong(String problem) {
        return new LloException(file, line, problem);
    }
}
