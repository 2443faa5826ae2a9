package dev.kiln.a64;

import dev.kiln.code.CodeException;
import dev.kiln.code.NumericLabels;

/// A line of text being read from left to right.
final class Cursor {
    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void back(int to) {
        at = to;
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    boolean atEnd() {
        blanks();
        return at == text.length();
    }

    /// The next character that is not a blank, 0 at the end.
    char peek() {
        blanks();
        return at < text.length() ? text.charAt(at) : 0;
    }

    /// Steps over `c` if it comes next.
    boolean accept(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    void expect(char c) {
        if (!accept(c)) {
            throw new CodeException("expected '" + c + "' at '" + rest() + "'");
        }
    }

    String rest() {
        return text.substring(at).strip();
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$';
    }

    /// The letters, digits, `_`, `.` and `$` that come next; empty when there are none.
    String word() {
        blanks();
        int from = at;
        while (at < text.length() && inWord(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /// True before `1b`, `1f` and the like.
    boolean atNumericLabel() {
        int start = at;
        boolean found = NumericLabels.isReference(word());
        at = start;
        return found;
    }

    /// A number with its sign, as it is written.
    String number() {
        blanks();
        int from = at;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean exponent = (c == '-' || c == '+')
                    && Character.toLowerCase(text.charAt(at - 1)) == 'e'
                    && !text.startsWith("0x", from)
                    && !text.startsWith("0x", from + 1);
            if (!Character.isLetterOrDigit(c) && c != '.' && !exponent) {
                break;
            }
            at++;
        }
        return text.substring(from, at);
    }

    /// A string in double quotes, with `\n \t \r \0 \\ \"`.
    String quoted() {
        expect('"');
        StringBuilder result = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                int which = "nrt0\\\"".indexOf(text.charAt(at++));
                if (which < 0) {
                    throw new CodeException("no escape \\" + text.charAt(at - 1) + " in a string");
                }
                c = "\n\r\t\0\\\"".charAt(which);
            }
            result.append(c);
        }
        expect('"');
        return result.toString();
    }
}
