package dev.kiln.guard;

import java.util.Collection;

/// What messages say of words that a program contains.
public final class Words {
    private static final int SHOWN = 40;
    private static final int COMPARED = 24;

    private Words() {}

    /// `word` in quotes, cut when it is long, with what cannot be printed escaped.
    public static String quote(String word) {
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
    public static String nearest(String word, Collection<String> candidates) {
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
