package dev.kiln.x64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.code.CodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The encodings of `iced64_intel.tsv` (hex, text, form), both ways. Each was taken at an address near 2⁶³.
final class VectorsTest {
    private static final long ORIGIN = 0x7FFF_FFFF_FFFF_FFF0L;
    private static final Formatter FORMATTER = Formatter.intel().origin(ORIGIN);

    /// Families that are another machine's: the Knights Corner coprocessor reuses x86 prefixes for an instruction
    /// set of its own.
    static boolean foreign(String form) {
        return form.startsWith("MVEX_") || form.startsWith("VEX_KNC") || form.contains("KNC");
    }

    static Path vectors() {
        Path here = Path.of("").toAbsolutePath();
        for (Path at = here; at != null; at = at.getParent()) {
            Path file = at.resolve("shared/data/vectors/iced64_intel.tsv");
            if (Files.exists(file)) {
                return file;
            }
        }
        return here.resolve("iced64_intel.tsv");
    }

    @Test
    void agreesWithIcedOnNearlyAll() throws IOException {
        Path file = vectors();
        assumeTrue(Files.exists(file), "no ../shared/data/vectors/iced64_intel.tsv beside the project");
        Decoder decoder = new Decoder(Mode.X64);
        Map<String, Integer> missed = new TreeMap<>();
        int rows = 0;
        int foreign = 0;
        int decoded = 0;
        int assembled = 0;
        int identical = 0;
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            if (foreign(cells[2])) {
                foreign++;
                continue;
            }
            rows++;
            byte[] bytes = HexFormat.of().parseHex(cells[0]);
            Instruction instruction = decoder.decode(bytes, 0);
            if (instruction.length() == bytes.length && Spelling.same(FORMATTER.format(instruction), cells[1])) {
                decoded++;
            } else {
                missed.merge(
                        "decode " + family(cells[2]) + ": " + cells[1] + " <> " + FORMATTER.format(instruction),
                        1,
                        Integer::sum);
            }
            byte[] ours = assemble(cells[1]);
            if (java.util.Arrays.equals(ours, bytes)) {
                identical++;
            }
            Instruction back = ours.length == 0 ? null : decoder.decode(ours, 0);
            if (back != null && back.length() == ours.length && Spelling.same(FORMATTER.format(back), cells[1])) {
                assembled++;
            } else {
                missed.merge("encode " + family(cells[2]) + ": " + cells[1], 1, Integer::sum);
            }
        }
        System.out.printf(
                "iced vectors: %d rows, %d decoded alike, %d assembled alike (%d to the same bytes); %d rows of Knights"
                        + " Corner left out%n",
                rows, decoded, assembled, identical, foreign);
        missed.forEach((text, count) -> System.out.println("  missed: " + text));
        assertThat(rows).isGreaterThan(9000);
        assertThat(decoded).isGreaterThanOrEqualTo(rows * 99 / 100);
        assertThat(assembled).isGreaterThanOrEqualTo(rows * 99 / 100);
    }

    private static String family(String form) {
        String[] parts = form.split("_");
        return parts.length > 1 && parts[0].matches("E?VEX|XOP") ? parts[0] + " " + parts[1] : parts[0];
    }

    private static byte[] assemble(String text) {
        Assembler a = new Assembler();
        try {
            new TextAssembler(a).origin(ORIGIN).line(text);
            return a.finish().bytes();
        } catch (CodeException e) {
            return new byte[0];
        }
    }
}
