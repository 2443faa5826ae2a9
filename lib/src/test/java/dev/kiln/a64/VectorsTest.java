package dev.kiln.a64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.code.CodeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The disassembler Capstone's own test vectors: bytes, text, features.
final class VectorsTest {
    private static final List<Path> PLACES = List.of(
            Path.of("../shared/data/vectors/capstone_aarch64.tsv"),
            Path.of("../../shared/data/vectors/capstone_aarch64.tsv"),
            Path.of("../../../shared/data/vectors/capstone_aarch64.tsv"));

    /// Scalable vectors and matrices, and what came after the list of docs/a64-coverage.md.
    private static final Pattern OUTSIDE = Pattern.compile("sve|sme|fp8|lut|gcs|d128|cpa|pauth-lr");

    private static final Pattern NUMBER = Pattern.compile("#(-?)(0x[0-9a-f]+|\\d+(\\.\\d+)?(e[-+]?\\d+)?)");

    private int outside;
    private int rows;
    private int encoded;
    private int decoded;
    private final Map<String, List<String>> misses = new TreeMap<>();

    @Test
    void assemblesAndDecodesTheVectors() throws Exception {
        Path vectors = PLACES.stream().filter(Files::exists).findFirst().orElse(PLACES.getFirst());
        assumeTrue(Files.exists(vectors), "skipped: " + vectors + ", the test vectors, is missing");
        for (String line : Files.readAllLines(vectors)) {
            String[] columns = line.split("\t");
            String features = columns[2].replace("CS_OPT_ONLY_OFFSET_BRANCH, ", "");
            if (OUTSIDE.matcher(features).find() || columns[1].startsWith("smst") || columns[0].length() != 8) {
                outside++;
            } else {
                check(Words.get(HexFormat.of().parseHex(columns[0]), 0), columns[1], features);
            }
        }
        System.out.printf(
                "capstone: %d rows, %d outside the list; %d encode, %d decode to the text%n",
                rows, outside, encoded, decoded);
        misses.forEach((family, texts) -> System.out.println("  " + family + ": " + texts));
        assertThat(rows).isGreaterThan(7000);
        assertThat(encoded / (double) rows).isGreaterThanOrEqualTo(0.999);
        assertThat(decoded / (double) rows).isGreaterThanOrEqualTo(0.999);
    }

    private void check(int word, String text, String features) {
        rows++;
        try {
            A64Assembler assembler = new A64Assembler();
            new A64Parser(assembler).line(text, 1);
            byte[] code = assembler.finish().bytes();
            if (code.length == 4 && Words.get(code, 0) == word) {
                encoded++;
            } else {
                miss(features, text + " encodes to " + HexFormat.of().formatHex(code));
            }
        } catch (CodeException e) {
            miss(features, text + ": " + e.getMessage());
        }
        String ours = A64Decoder.text(word);
        if (plain(ours).equals(plain(text)) || alias(ours, text, word)) {
            decoded++;
        } else {
            miss(features, text + " decodes to " + ours);
        }
    }

    /// The documented aliases: where the manual prefers another name than Capstone prints. The text must still be
    /// understood as the same word.
    private static boolean alias(String ours, String text, int word) {
        boolean preferred = ours.startsWith("bfc ") && text.startsWith("bfi ")
                || ours.startsWith("cmpp ") && text.startsWith("subps xzr")
                || ours.matches("[su]xtl2? .*") && text.matches("[su]shll2? .*, #0")
                || text.startsWith("msr S3_3_C13_C2_6") && ours.startsWith("msr amcg1idr_el0");
        A64Assembler assembler = new A64Assembler();
        new A64Parser(assembler).line(ours, 1);
        return preferred && Words.get(assembler.finish().bytes(), 0) == word;
    }

    private void miss(String family, String text) {
        misses.computeIfAbsent(family, f -> new ArrayList<>()).add(text);
    }

    /// Without case, braces, superfluous blanks, and with numbers in decimal.
    private static String plain(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("[{}]", " ")
                .replaceAll("\\s*,\\s*", ",")
                .replaceAll("\\s+", " ")
                .replace("[ ", "[")
                .replace(" ]", "]")
                .strip();
        Matcher matcher = NUMBER.matcher(plain);
        return matcher.replaceAll(match -> {
            String digits = match.group(2);
            if (digits.contains(".")) {
                return "#" + match.group(1) + Double.parseDouble(digits);
            }
            long value = digits.startsWith("0x")
                    ? Long.parseUnsignedLong(digits.substring(2), 16)
                    : Long.parseUnsignedLong(digits);
            return "#" + (match.group(1).isEmpty() ? value : -value);
        });
    }
}
