package dev.kiln.llo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Golden rows beside the tests, and values as they are written in them.
final class Rows {
    private Rows() {}

    /// The lines of `file`.
    static List<String> lines(String file) throws IOException {
        try (InputStream in = Rows.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("no rows " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /// A case of a file: the line that begins with `==`, and the lines after it.
    record Case(int line, String title, String text) {
        @Override
        public String toString() {
            return line + ": " + title;
        }
    }

    /// The cases of `file`. What comes before the first is not looked at.
    static List<Case> cases(String file) throws IOException {
        List<Case> cases = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<String> lines = lines(file);
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).startsWith("== ")) {
                cases.addFirst(new Case(i + 1, lines.get(i).substring(3), text.toString()));
                text.setLength(0);
            } else {
                text.insert(0, lines.get(i) + "\n");
            }
        }
        return cases;
    }

    /// `word` as a value of `type`.
    static Object value(LloType type, String word) {
        return switch (type) {
            case I -> (int) Numbers.integer(word, 32);
            case L, P -> Numbers.integer(word, 64);
            case F -> Float.intBitsToFloat((int) Numbers.float32(word));
            case D -> Double.longBitsToDouble(Numbers.float64(word));
        };
    }
}
