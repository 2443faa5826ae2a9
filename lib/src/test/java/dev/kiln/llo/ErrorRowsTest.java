package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts that are no programs, as `errors.txt` has them, and larger ones.
final class ErrorRowsTest {
    static List<Rows.Case> cases() throws IOException {
        return Rows.cases("errors.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrongAndWhere(Rows.Case row) {
        LloException thrown = refused(row.text());
        assertThat(thrown.getMessage()).isEqualTo("e.llo:" + row.title());
        assertThat(thrown.getMessage()).isEqualTo(thrown.file() + ":" + thrown.line() + ": " + thrown.problem());
    }

    private static LloException refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    private static LloException refused(byte[] bytes) {
        LloException thrown = catchThrowableOfType(LloException.class, () -> LloProgram.read("e.llo", bytes));
        assertThat(thrown).as("refused").isNotNull();
        assertThat(thrown.getMessage()).startsWith("e.llo:").hasSizeLessThan(400);
        return thrown;
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refused("").getMessage())
                .isEqualTo("e.llo:1: the program has no function; expected at least one: " + "func name(types) type");
    }

    @Test
    void refusesJunk() {
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            byte[] junk = new byte[1 + random.nextInt(300)];
            random.nextBytes(junk);
            refused(junk);
        }
        assertThat(refused(new byte[] {'\n', '\n', (byte) 0xC3, '('}).getMessage())
                .isEqualTo("e.llo:3: byte 0xc3 is not UTF-8; expected the text of a program");
        assertThat(refused(new byte[] {0x7F, 'E', 'L', 'F'}).getMessage())
                .isEqualTo("e.llo:1: unexpected '\\u007f'; is this a text?");
    }

    @Test
    void refusesALineOfTenMegabytesQuickly() {
        int n = 10_000_000;
        assertThat(refused("x".repeat(n)).getMessage())
                .isEqualTo("e.llo:1: expected a declaration (func host data heap), found '" + "x".repeat(40) + "…'");
        refused("func f()\n" + "A".repeat(n) + "\nend");
        refused("func f()\nLDC_I " + "1".repeat(n) + "\nend");
        refused("func f()\nLDC_D " + "1".repeat(n) + "\nend");
        refused("func f()\nLDC_D 0x1." + "1".repeat(n) + "p1\nend");
        refused("func f()\nJMP " + "a".repeat(n) + "\nend");
        refused("func f(" + "I ".repeat(n / 2) + ")");
        refused("data d: \"" + "x".repeat(n));
        refused("(".repeat(n));
        refused("func f()\n" + "a:".repeat(n / 2) + "\nend");
        refused("func f()\nSWITCH " + "a ".repeat(n / 2));
        refused("\n".repeat(n));
        refused(" ".repeat(n));
        refused(";".repeat(n));
    }

    @Test
    void acceptsALongLineThatIsRight() {
        LloProgram program = LloProgram.parse(
                "e.llo", "func f()\nRET ; " + "x".repeat(1_000_000) + "\nend\ndata d: u8" + " 1".repeat(1_000_000));
        assertThat(program.data().getFirst().size()).isEqualTo(1_000_000);
    }

    @Test
    void limitsTheDepthOfTheStack() {
        String push = "LDC_I 1\n";
        String drop = "DROP\n";
        LloProgram deep = LloProgram.parse("e.llo", "func f()\n" + push.repeat(8191) + drop.repeat(8191) + "RET\nend");
        assertThat(deep.entry().maxHeight()).isEqualTo(8191);
        assertThat(refused("func f()\n" + push.repeat(8192) + drop.repeat(8192) + "RET\nend")
                        .getMessage())
                .isEqualTo("e.llo:8193: the stack is deeper than 8191");
        assertThat(refused("func f()\n" + push.repeat(1_000_000) + "RET\nend").line())
                .isEqualTo(8193);
    }

    @Test
    void limitsArgumentsAndLocals() {
        LloProgram.parse("e.llo", "func f(" + "D ".repeat(100) + ") I\nLDC_I 1\nRET\nend");
        assertThat(refused("func f(" + "D ".repeat(101) + ")\nRET\nend").getMessage())
                .isEqualTo("e.llo:1: more parameters than 100");
        LloProgram.parse("e.llo", "func f()\nlocals" + " I".repeat(8191) + "\nRET\nend");
        assertThat(refused("func f()\nlocals" + " I".repeat(8192) + "\nRET\nend")
                        .getMessage())
                .isEqualTo("e.llo:2: more locals than 8191");
    }

    /// Copying the stack at each label would take 8,191 × 500,000 steps here.
    @Test
    void comparesDeepStacksAtManyLabelsInLinearTime() {
        StringBuilder text = new StringBuilder("func f()\n" + "LDC_I 1\n".repeat(8190));
        for (int i = 0; i < 500_000; i++) {
            text.append("LDC_I 1\nJT a").append(i).append("\na").append(i).append(":\n");
        }
        text.append("DROP\n".repeat(8190)).append("RET\nend\n");
        assertThat(LloProgram.parse("e.llo", text.toString()).entry().blockCount())
                .isEqualTo(500_001);
    }

    @Test
    void namesWhatWasAskedOfALoadedProgram() {
        LloProgram program = LloProgram.parse("e.llo", "host h(I)\nfunc f(I)\nLDARG_I 0\nHOST h\nRET\nend");
        assertThatThrownBy(() -> new LloReference(program, LloHosts.NONE, LloOptions.DEFAULT))
                .isInstanceOf(LloException.class)
                .hasMessage("e.llo: there is no host h(I)");
        LloHosts other = LloHosts.NONE.with("h", (long x) -> x);
        assertThatThrownBy(() -> new LloReference(program, other, LloOptions.DEFAULT))
                .hasMessage("e.llo: the program declares host h(I), but it is h(L) L");
        LloInstance loaded = new LloReference(program, LloHosts.NONE.with("h", (int x) -> {}), LloOptions.DEFAULT);
        assertThatThrownBy(() -> loaded.call("ff", 1))
                .isInstanceOf(LloException.class)
                .hasMessage("e.llo: there is no function 'ff'; did you mean 'f'?");
        assertThatThrownBy(() -> loaded.call("f", 1L)).hasMessage("f takes (I), given [Long]");
        assertThatThrownBy(() -> loaded.call("f")).hasMessage("f takes (I), given []");
    }
}
