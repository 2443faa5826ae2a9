package dev.kiln.llo;

import java.util.Collection;

/// What a name may look like, and what to say of one that is not known.
final class Names {
    /// The most letters of a name.
    static final int LONGEST = 255;

    private static final int SHOWN = 40;
    private static final int COMPARED = 24;

    private Names() {}

    /// True for 1 to 255 letters, digits and `_ . $`, the first not a digit.
    static boolean valid(String name) {
        if (name.isEmpty() || name.length() > LONGEST || name.charAt(0) <= '9' && name.charAt(0) >= '0') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (!part(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// True when `c` may stand in a name.
    static boolean part(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '$';
    }

    /// Says why `name` is no name of `kind`.
    static String wrong(String kind, String name) {
        return quote(name) + " is no name for a " + kind + ": expected 1 to " + LONGEST
                + " letters, digits, _ . or $, the first not a digit";
    }

    /// `word` in quotes, cut when it is long, with what cannot be printed escaped.
    static String quote(String word) {
        StringBuilder text = new StringBuilder("'");
        for (int i = 0; i < Math.min(word.length(), SHOWN); i++) {
            char c = word.charAt(i);
            if (c >= ' ' && c != 127 && !Character.isSurrogate(c) && Character.isDefined(c)) {
                text.append(c);
            } else {
                text.append(String.format("\\u%04x", (int) c));
            }
        }
        return text.append(word.length() > SHOWN ? "…'" : "'").toString();
    }

    /// `; did you mean 'x'?` for the candidate nearest to `word`, nothing when none is near.
    static String nearest(String word, Collection<String> candidates) {
        if (word.length() < 2 || word.length() > COMPARED) {
            return "";
        }
        String best = "";
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = candidate.length() > COMPARED ? least : distance(word, candidate);
            if (distance < least || distance == least && !best.isEmpty() && candidate.compareTo(best) < 0) {
                best = candidate;
                least = distance;
            }
        }
        return best.isEmpty() ? "" : "; did you mean " + quote(best) + "?";
    }

    /// The number of letters to insert, drop, change or swap with a neighbour.
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int least = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, d[i - 2][j - 2] + 1);
                }
                d[i][j] = least;
            }
        }
        return d[a.length()][b.length()];
    }
}
