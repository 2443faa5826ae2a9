package dev.kiln.a64;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The tables are whole and agree with [Op].
final class TablesTest {
    @Test
    void everyMnemonicIsAnOpWithItsFamilies() {
        Map<String, Set<Family>> found = new LinkedHashMap<>();
        for (Family family : Family.values()) {
            family.sheet()
                    .rows()
                    .forEach(row -> found.computeIfAbsent(row.mnemonic(), m -> EnumSet.noneOf(Family.class))
                            .add(family));
        }
        for (Op op : Op.values()) {
            assertThat(Set.copyOf(op.families())).as(op.mnemonic()).isEqualTo(found.remove(op.mnemonic()));
        }
        assertThat(found.keySet()).isEmpty();
    }

    @Test
    void everyFieldOfAPatternIsSpelledByAnOperand() {
        List<String> failures = new ArrayList<>();
        for (Form form : Samples.forms()) {
            int written = form.mask;
            for (int i = 0; i < form.count; i++) {
                for (int field = 0; field < 4; field++) {
                    int width = Step.width(form.step(i), field);
                    int bits = (1 << width) - 1 << Step.shift(form.step(i), field);
                    if ((form.mask & bits) != 0) {
                        failures.add(form.row.shape() + ": operand " + (i + 1) + " is written into fixed bits");
                    }
                    written |= bits;
                }
            }
            if (written != -1) {
                failures.add("%s: nothing is written into %08x".formatted(form.row.shape(), ~written));
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void rowsOfOneFamilyLoadWithoutTheOthers() {
        assertThat(Tables.of(Op.ADD).all)
                .allMatch(form -> form.row.mnemonic().equals("add"))
                .isNotEmpty();
        assertThat(Op.ADD.rows().size()).isGreaterThan(10);
        assertThat(Op.ADD.rows()).anyMatch(row -> row.operands().contains("w Vd.4S"));
    }

    @Test
    void aliasesNameMnemonicsOfTheTables() {
        Set<String> unknown = new TreeSet<>();
        for (Form form : Samples.forms()) {
            for (String of : List.of(form.row.printedFor(), form.row.acceptedFor())) {
                if (!of.isEmpty() && Op.of(of).isEmpty()) {
                    unknown.add(of);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }
}
