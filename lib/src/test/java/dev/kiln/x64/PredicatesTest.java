package dev.kiln.x64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.code.CodeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mnemonics that say their immediate, by GNU as.
final class PredicatesTest {
    private static final String[] FLOATS = {
        "eq",
        "lt",
        "le",
        "unord",
        "neq",
        "nlt",
        "nle",
        "ord",
        "eq_uq",
        "nge",
        "ngt",
        "false",
        "neq_oq",
        "ge",
        "gt",
        "true",
        "eq_os",
        "lt_oq",
        "le_oq",
        "unord_s",
        "neq_us",
        "nlt_uq",
        "nle_uq",
        "ord_s",
        "eq_us",
        "nge_uq",
        "ngt_uq",
        "false_os",
        "neq_os",
        "ge_oq",
        "gt_oq",
        "true_us"
    };

    @TempDir
    Path directory;

    @Test
    void gnuAsMakesTheSame() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < FLOATS.length; i++) {
            for (String type : new String[] {"ps", "pd", "ss", "sd"}) {
                if (i < 8) {
                    lines.add("cmp" + FLOATS[i] + type + " xmm1, xmm2");
                }
                lines.add("vcmp" + FLOATS[i] + type + " xmm1, xmm2, xmm3");
                lines.add("vcmp" + FLOATS[i] + type + " k1{k2}, xmm2, xmm3");
            }
            lines.add("vcmp" + FLOATS[i] + "ph k1, zmm2, zmm3");
        }
        for (String type : new String[] {"b", "w", "d", "q", "ub", "uw", "ud", "uq"}) {
            for (String predicate : new String[] {"eq", "lt", "le", "neq", "nlt", "nle"}) {
                lines.add("vpcmp" + predicate + type + " k1{k2}, zmm2, zmm3");
            }
            for (String predicate : new String[] {"lt", "le", "gt", "ge", "eq", "neq", "false", "true"}) {
                lines.add("vpcom" + predicate + type + " xmm1, xmm2, xmm3");
            }
        }
        for (String halves : new String[] {"lqlq", "hqlq", "lqhq", "hqhq"}) {
            lines.add("pclmul" + halves + "dq xmm1, xmm2");
            lines.add("vpclmul" + halves + "dq ymm1, ymm2, ymm3");
        }
        String[] gnu = Judges.gnu(Mode.X64, directory, lines);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < gnu.length; i++) {
            String ours = assemble(lines.get(i));
            if (!ours.equals(gnu[i])) {
                different.add(lines.get(i) + ": ours " + ours + ", GNU as " + gnu[i]);
            }
        }
        assertThat(different).isEmpty();
        assertThat(lines).hasSizeGreaterThan(400);
    }

    private static String assemble(String line) {
        Assembler assembler = new Assembler();
        new TextAssembler(assembler).line(line);
        return Judges.hex(assembler.finish().bytes());
    }

    @Test
    void theImmediateIsNotSaidTwice() {
        assertThatThrownBy(() -> assemble("cmpltps xmm1, xmm2, 1"))
                .isInstanceOf(CodeException.class)
                .hasMessageContaining("says its immediate");
    }

    @Test
    void decorationsGoWithVectorsOnly() {
        for (String line : List.of("add eax{k1}, ebx", "mov eax, ebx, {rn-sae}", "add eax, dword ptr [rax]{1to4}")) {
            assertThatThrownBy(() -> assemble(line))
                    .isInstanceOf(CodeException.class)
                    .hasMessageContaining("takes no mask");
        }
    }
}
