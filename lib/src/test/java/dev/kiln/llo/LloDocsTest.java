package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.guard.Trap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/llo.md` says what the code does.
final class LloDocsTest {
    private static final Pattern PROGRAM = Pattern.compile("```llo\n(.*?)```", Pattern.DOTALL);

    private static String page() throws IOException {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("docs/llo.md"))) {
            directory = directory.getParent();
        }
        return Files.readString(directory.resolve("docs/llo.md"));
    }

    private static LloInstance program(int index) throws IOException {
        List<String> programs = new ArrayList<>();
        for (Matcher matcher = PROGRAM.matcher(page()); matcher.find(); ) {
            programs.add(matcher.group(1));
        }
        assertThat(programs).hasSize(3);
        return new LloReference(
                LloProgram.parse("sum.llo", programs.get(index)),
                LloHosts.NONE.with("putchar", (int c) -> c),
                LloOptions.DEFAULT);
    }

    @Test
    void hasARowForEveryOp() throws IOException {
        String page = page();
        for (LloOp op : LloOp.values()) {
            assertThat(page).contains(row(op) + "\n");
        }
    }

    private static String row(LloOp op) {
        StringBuilder types = new StringBuilder();
        for (int code : op.codes()) {
            types.append(types.isEmpty() ? "" : " ")
                    .append(LloOp.mnemonic(code).substring(op.name().length()));
        }
        List<String> traps = new ArrayList<>();
        for (Trap.Kind kind : Trap.Kind.values()) {
            if (op.traps().contains(kind)) {
                traps.add(kind.name());
            }
        }
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        op.name(), types, op.operand().syntax(), op.effect(), op.meaning(), String.join(", ", traps));
    }

    @Test
    void numbersOpsInTheOrderOfItsTable() throws IOException {
        String page = page();
        int last = -1;
        for (LloOp op : LloOp.values()) {
            int at = page.indexOf("\n| `" + op.name() + "` |");
            assertThat(at).as(op.name()).isGreaterThan(last);
            last = at;
        }
    }

    @Test
    void showsProgramsThatDoWhatItSays() throws IOException {
        assertThat(program(0).call("gcd", 1071, 462)).isEqualTo(21);
        assertThat(program(1).call("main")).isEqualTo(LloInstance.Nothing.NOTHING);
        assertThat(program(2).call("sum", 8)).isEqualTo(31);
        LloInstance sum = program(2);
        assertThatThrownBy(() -> sum.call("sum", 100)).hasMessage("sum.llo:15: pointer out of bounds in sum at LD_I");
        assertThat(page()).contains("sum.llo:15: pointer out of bounds in sum at LD_I");
    }

    @Test
    void quotesAnErrorThatIsSaid() throws IOException {
        String text = "func gcd(I I) I\n\n\n\n\nLDARG_I 0\nUMOD_I\nRET\nend";
        assertThatThrownBy(() -> LloProgram.parse("gcd.llo", text))
                .hasMessage("gcd.llo:7: UMOD_I needs (I I) on top of the stack, found (I)");
        assertThat(page()).contains("gcd.llo:7: UMOD_I needs (I I) on top of the stack, found (I)");
    }
}
