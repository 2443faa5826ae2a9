package dev.kiln.x64;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Scale;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Right texts with one register, number or size replaced, most of them wrong: what we still take, and GNU as or
/// llvm-mc too, must mean the same to us as to one of them.
final class MutantTest {
    private static final Pattern REGISTER =
            Pattern.compile("\\b(al|ah|[er]?[abcd]x|r\\d+[dwb]?|[xyz]mm\\d+|[er]?[sd]il?|[er]?[sb]pl?|k\\d|mm\\d)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.({])-?(0x[0-9a-f]+|\\d+)\\b(?![)}])");
    private static final Pattern SIZE = Pattern.compile("\\b\\w+ ptr");

    private static final List<String> REGISTERS =
            List.of(("al ah cx r9w eax r10d rax r15 xmm1 xmm17 ymm2 zmm30 k1 mm3 cr0 st(1) fs bnd1 tmm1 rsp esp spl")
                    .split(" "));
    private static final List<String> NUMBERS = List.of(
            ("0 1 -1 127 128 255 256 -128 -129 32767 65535 65536 2147483647 2147483648 4294967295 4294967296 -2147483648"
                            + " -2147483649")
                    .split(" "));
    private static final List<String> SIZES =
            List.of("byte word dword fword qword tbyte xmmword ymmword zmmword".split(" "));

    private final Random random = new Random(Long.getLong("kiln.tests.seed", System.nanoTime()));

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whatIsTakenMeansWhatItMeansToOthers(Mode mode) throws Exception {
        List<String> lines = mutants(mode);
        String[] gnu = Judges.gnu(mode, directory, lines);
        String[] llvm = Judges.llvm(mode, directory, lines);
        Decoder decoder = new Decoder(mode);
        List<String> different = new ArrayList<>();
        int[] counts = new int[3];
        for (int i = 0; i < gnu.length; i++) {
            String line = lines.get(i);
            Assembler assembler = new Assembler(new CodeBuffer(), mode);
            try {
                new TextAssembler(assembler).line(line);
            } catch (CodeException e) {
                counts[0]++;
                continue;
            }
            byte[] bytes = assembler.finish().bytes();
            Instruction ours = decoder.decode(bytes, 0);
            if (gnu[i].isEmpty() && llvm[i].isEmpty()) {
                counts[1]++;
            } else if (means(decoder, gnu[i], ours) || means(decoder, llvm[i], ours)) {
                counts[2]++;
            } else if (!CrossProductTest.differs(ours.form())) {
                different.add(line + ": ours " + Judges.hex(bytes) + ", GNU as " + gnu[i] + ", llvm-mc " + llvm[i]);
            }
        }
        System.out.printf(
                "tier mutants-%s: %d texts: %d refused, %d mean the same to GNU as or llvm-mc, %d both refuse or do not"
                        + " know%n",
                mode.name().toLowerCase(Locale.ROOT), lines.size(), counts[0], counts[2], counts[1]);
        assertThat(different).isEmpty();
        assertThat(counts[2]).isGreaterThan(lines.size() / 10);
    }

    private static boolean means(Decoder decoder, String hex, Instruction ours) {
        return hex.matches("([0-9A-F]{2})+")
                && decoder.decode(HexFormat.of().parseHex(hex), 0).toString().equals(ours.toString());
    }

    private List<String> mutants(Mode mode) {
        List<String> right = new ArrayList<>();
        for (Op op : Op.values()) {
            for (Form form : op.forms()) {
                Trials.of(form, mode).forEach(trial -> right.add(trial.text()));
            }
        }
        Set<String> mutants = new LinkedHashSet<>();
        for (int i = 0; i < Scale.of(6000); i++) {
            mutate(right.get(random.nextInt(right.size())), mutants);
        }
        return List.copyOf(mutants);
    }

    private void mutate(String text, Set<String> mutants) {
        int kind = random.nextInt(3);
        Matcher places = List.of(REGISTER, NUMBER, SIZE).get(kind).matcher(text);
        List<int[]> found = new ArrayList<>();
        while (places.find()) {
            if (places.start() > text.indexOf(' ')) {
                found.add(new int[] {places.start(), places.end()});
            }
        }
        if (!found.isEmpty()) {
            int[] place = found.get(random.nextInt(found.size()));
            List<String> others = List.of(REGISTERS, NUMBERS, SIZES).get(kind);
            String other = others.get(random.nextInt(others.size())) + (kind == 2 ? " ptr" : "");
            String mutant = text.substring(0, place[0]) + other + text.substring(place[1]);
            mutants.add(mutant.replace("--", "-").replace("+-", "-"));
        }
    }
}
