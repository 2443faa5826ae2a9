package dev.kiln.a64;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Samples of every row against assemblers that are not ours.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CrossProductTest {
    private static final long SEED = 0xA64;

    private final List<String> lines = new ArrayList<>();
    private final List<Integer> words = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();

    CrossProductTest() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (Form form : Samples.forms()) {
            Op op = Op.of(form.row.mnemonic()).orElseThrow();
            Samples.of(form, random, (word, operands) -> {
                lines.add(Formatter.text(op, operands));
                words.add(word);
                forms.add(form);
            });
        }
    }

    @Test
    void everyRowHasASample() {
        Set<Row> sampled = new HashSet<>();
        forms.forEach(form -> sampled.add(form.row));
        List<String> without = Samples.forms().stream()
                .filter(form -> !sampled.contains(form.row))
                .map(form -> form.row.shape())
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void gnuAsAgrees() throws Exception {
        Tools.need(Judges.present("aarch64-linux-gnu-as"), "aarch64-linux-gnu-as");
        compare("GNU as", Judges.gnu(lines), 60_000);
    }

    @Test
    void llvmMcAgrees() throws Exception {
        Tools.need(Judges.present("llvm-mc"), "llvm-mc");
        compare("llvm-mc", Judges.llvm(lines), 60_000);
    }

    private void compare(String judge, long[] theirs, int least) {
        List<String> different = new ArrayList<>();
        Set<Form> judged = new HashSet<>();
        int refused = 0;
        for (int i = 0; i < theirs.length; i++) {
            if (theirs[i] == Judges.REFUSED) {
                refused++;
                continue;
            }
            judged.add(forms.get(i));
            if ((int) theirs[i] != words.get(i)) {
                different.add("%s: ours %08x, %s %08x".formatted(lines.get(i), words.get(i), judge, (int) theirs[i]));
            }
        }
        Set<String> unjudged = new TreeSet<>();
        forms.stream()
                .filter(form -> !judged.contains(form))
                .forEach(form -> unjudged.add(form.row.feature() + " " + form.row.mnemonic()));
        System.out.printf(
                "%s: %d lines of %d rows (seed %d): %d agree, %d refused; rows it does not know: %s%n",
                judge,
                lines.size(),
                new HashSet<>(forms).size(),
                SEED,
                lines.size() - refused - different.size(),
                refused,
                unjudged);
        assertThat(different).isEmpty();
        assertThat(theirs.length - refused).isGreaterThan(least);
    }

    @Test
    void everySampleSurvivesDecodingPrintingAndParsing() {
        A64Assembler assembler = new A64Assembler();
        List<String> failures = IntStream.range(0, words.size())
                .mapToObj(i -> roundTrip(assembler, words.get(i), lines.get(i)))
                .filter(failure -> !failure.isEmpty())
                .toList();
        assertThat(failures).isEmpty();
    }

    private static String roundTrip(A64Assembler assembler, int word, String line) {
        Instruction instruction = A64Decoder.decode(word).orElse(null);
        if (instruction == null) {
            return "%s: %08x does not decode".formatted(line, word);
        }
        assembler.buffer().reset();
        instruction.emit(assembler);
        A64Parser parser = new A64Parser(assembler);
        parser.line(instruction.toString(), 1);
        parser.line(line, 2);
        byte[] code = assembler.finish().bytes();
        for (int i = 0; i < 3; i++) {
            if (Words.get(code, 4 * i) != word) {
                return "%s: %08x, decoded %s, again %08x".formatted(line, word, instruction, Words.get(code, 4 * i));
            }
        }
        return "";
    }
}
