package dev.kiln.x64;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.x64.Trials.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Instructions of every row against assemblers that are not ours.
///
/// An encoding passes when GNU as or llvm-mc makes the same bytes of the same text; where both make others, the
/// mnemonic must be one of those that are known to differ.
final class CrossProductTest {
    /// Where both judges make other bytes that mean the same, or mean something else by the same name.
    private static final Map<String, String> DIFFERENT = Map.ofEntries(
            Map.entry("push", "a byte stands for values below zero only; they take 0xFFFFFFF0 for one, too"),
            Map.entry("pushw", "a byte stands for values below zero only; they take 0xFFFE for one, too"),
            Map.entry("xchg", "either register may be ModRM.reg, and 87 /r is as long as 66 90+r with a prefix"),
            Map.entry("vmovw", "W is ignored with a general register; they set it for a 64-bit one"),
            Map.entry("call", "a far pointer in memory takes its size from `tbyte ptr`; they want `rex.w`"),
            Map.entry("jmp", "a far pointer in memory takes its size from `tbyte ptr`; they want `rex.w`"));

    /// One of how many is tried: all with `-Dkiln.tests.scale=4` and above.
    private static final int STRIDE =
            (int) Math.max(1, 4 / Double.parseDouble(System.getProperty("kiln.tests.scale", "1")));

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void anAssemblerOfOthersAgrees(Mode mode) throws Exception {
        List<Trial> trials = trials(mode);
        List<String> ours =
                trials.stream().map(trial -> Judges.hex(trial.encode(mode))).toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            lines.add(
                    vexWanted(trials.get(i).form(), ours.get(i))
                            ? "{vex} " + trials.get(i).text()
                            : trials.get(i).text());
        }
        String[] gnu = Judges.gnu(mode, directory, lines);
        String[] llvm = Judges.llvm(mode, directory, lines);
        Verdicts verdicts = new Verdicts();
        for (int i = 0; i < gnu.length; i++) {
            verdicts.add(trials.get(i), ours.get(i), gnu[i], llvm[i]);
        }
        System.out.printf("tier cross-product-%s: %s%n", mode.name().toLowerCase(), verdicts);
        assertThat(verdicts.different).isEmpty();
        assertThat(verdicts.agree).isGreaterThan((mode == Mode.X64 ? 100_000 : 60_000) / STRIDE);
    }

    /// Of every row at least its first, and of all each `STRIDE`th; the same text once.
    private static List<Trial> trials(Mode mode) {
        Map<String, Trial> trials = new LinkedHashMap<>();
        int count = 0;
        for (Op op : Op.values()) {
            for (Form form : op.forms()) {
                boolean first = true;
                for (Trial trial : Trials.of(form, mode)) {
                    if (first || ++count % STRIDE == 0) {
                        trials.putIfAbsent(trial.text(), trial);
                    }
                    first = false;
                }
            }
        }
        return List.copyOf(trials.values());
    }

    /// VNNI, IFMA and BF16 came with EVEX first: the judges choose VEX, the shorter one, only where they are told
    /// to.
    static boolean vexWanted(Form form, String bytes) {
        String mnemonic = form.op().mnemonic();
        return bytes.matches("(67)?C[45].*")
                && (mnemonic.startsWith("vpdp") || mnemonic.startsWith("vpmadd52") || mnemonic.equals("vcvtneps2bf16"));
    }

    /// True where the judges are known to make other bytes of the mnemonic.
    static boolean differs(Form form) {
        return DIFFERENT.containsKey(form.op().mnemonic()) || form.cpu().equals("padlock");
    }

    private static final class Verdicts {
        final List<String> different = new ArrayList<>();
        final Set<Form> forms = new HashSet<>();
        final Set<Form> judged = new HashSet<>();
        final Set<String> unknown = new TreeSet<>();
        int agree;
        int documented;
        int unjudged;

        void add(Trial trial, String ours, String gnu, String llvm) {
            forms.add(trial.form());
            if (ours.equals(gnu) || ours.equals(llvm)) {
                judged.add(trial.form());
                agree++;
            } else if (gnu.isEmpty() && llvm.isEmpty()) {
                unknown.add(trial.form().op().mnemonic());
                unjudged++;
            } else if (differs(trial.form())) {
                documented++;
            } else {
                different.add("%s: ours %s, GNU as %s, llvm-mc %s".formatted(trial.text(), ours, gnu, llvm));
            }
        }

        @Override
        public String toString() {
            return "%d instructions of %d rows: %d agree with GNU as or llvm-mc (%d rows), %d differ as known, %d neither knows: %s"
                    .formatted(
                            agree + documented + unjudged + different.size(),
                            forms.size(),
                            agree,
                            judged.size(),
                            documented,
                            unjudged,
                            unknown);
        }
    }
}
