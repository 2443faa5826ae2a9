package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompileCommandTest {
    private static final String TWICE = "func twice(i64) -> i64\n    add.64 res0, arg0, arg0\n    ret res0\nend\n";

    @TempDir
    private Path directory;

    private String twice;

    @BeforeEach
    void writeTheProgram() throws IOException {
        twice = Files.writeString(directory.resolve("twice.ir"), TWICE).toString();
    }

    @Test
    void listsBytesInstructionsAndSource() {
        Outcome outcome = Outcome.of("compile", twice, "--abi", "sysv");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out().lines()).first().isEqualTo("twice:");
        assertThat(outcome.out()).containsPattern("0000  [0-9A-F]+ +lea rax, .* 2  add.64 res0, arg0, arg0");
        assertThat(outcome.out()).containsPattern("C3 +ret +3  ret res0");
    }

    @Test
    void compilesForAnotherConvention() {
        String unix =
                Outcome.of("compile", twice, "--abi", "sysv", "--emit", "hex").out();
        String windows =
                Outcome.of("compile", twice, "--abi", "win64", "--emit", "hex").out();
        assertThat(unix).matches("[0-9A-F]+\n").isNotEqualTo(windows);
    }

    @Test
    void compilesForAnotherMachine() {
        Outcome outcome = Outcome.of("compile", twice, "--isa", "a64");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).contains("add x0, x0, x0").contains("C0035FD6              ret");
    }

    @Test
    void printsIrThatReadsBack() {
        assertThat(Outcome.of("compile", twice, "--emit", "ir")).isEqualTo(new Outcome(0, TWICE, ""));
    }

    @Test
    void makesAProgramThatRuns() throws IOException, InterruptedException {
        Path out = directory.resolve("program");
        Path main = Files.writeString(directory.resolve("main.ir"), """
                func main() -> i64
                    movi res0, 42
                    ret res0
                end
                """);
        for (String abi : List.of("sysv", "aapcs64")) {
            assertThat(Outcome.of("compile", main.toString(), "--abi", abi, "--emit", "exe", "-o", out.toString()))
                    .isEqualTo(new Outcome(0, "", ""));
            assertThat(Files.readAllBytes(out)).startsWith(0x7F, 'E', 'L', 'F');
            assertThat(out).isExecutable();
            boolean here = System.getProperty("os.name").equals("Linux")
                    && System.getProperty("os.arch").equals(abi.equals("sysv") ? "amd64" : "aarch64");
            if (here) {
                assertThat(new ProcessBuilder(out.toString()).start().waitFor()).isEqualTo(42);
            }
        }
    }

    @Test
    void startsAProgramWithAFunctionThatTakesNothingAndGivesAStatus() {
        assertThat(Outcome.of("compile", twice, "--abi", "sysv", "--emit", "exe", "--entry", "twice"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        twice
                                + ": error: a program starts with a function that takes nothing and gives an integer, its "
                                + "exit status: twice is (i64) -> i64\n"));
        assertThat(Outcome.of("compile", twice, "--abi", "sysv", "--emit", "exe")
                        .err())
                .isEqualTo(twice + ": error: there is no function main to start with\n");
        assertThat(Outcome.of("compile", twice, "--entry", "twice").status()).isEqualTo(2);
    }

    @Test
    void writesElf() throws IOException {
        Path out = directory.resolve("twice.o");
        assertThat(Outcome.of("compile", twice, "--emit", "elf", "-o", out.toString()))
                .isEqualTo(new Outcome(0, "", ""));
        assertThat(Files.readAllBytes(out)).startsWith(0x7F, 'E', 'L', 'F');
    }

    @Test
    void listsLloBesideItsCode() throws IOException {
        Path text = Files.writeString(directory.resolve("seven.llo"), "func main() I\n    LDC_I 7\n    RET\nend\n");
        Outcome outcome = Outcome.of("compile", text.toString(), "--isa", "x64");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).containsPattern("B807000000 +mov eax, 7 +3  RET");
    }

    @Test
    void writesBinaryLloThatRuns() throws IOException {
        Path text = Files.writeString(directory.resolve("seven.llo"), "func main() I\nLDC_I 7\nRET\nend\n");
        Path binary = directory.resolve("seven.llob");
        assertThat(Outcome.of("compile", text.toString(), "--emit", "llob", "-o", binary.toString()))
                .isEqualTo(new Outcome(0, "", ""));
        assertThat(Outcome.of("run", binary.toString())).isEqualTo(new Outcome(0, "7\n", ""));
    }

    @Test
    void locatesAnError() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.ir"), TWICE.replace("add.64", "odd.64"));
        Outcome outcome = Outcome.of("compile", file.toString());
        assertThat(outcome.status()).isOne();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith(file + ":2: error: ").contains("odd.64");
    }

    @Test
    void refusesAConventionOfAnotherMachine() {
        assertThat(Outcome.of("compile", twice, "--isa", "a64", "--abi", "sysv").status())
                .isEqualTo(2);
    }

    @Test
    void saysWhereItCannotWrite() {
        String out = directory.resolve("missing").resolve("twice.o").toString();
        Outcome outcome = Outcome.of("compile", twice, "--emit", "elf", "-o", out);
        assertThat(outcome.status()).isOne();
        assertThat(outcome.err()).startsWith(out + ": error: cannot be written");
    }
}
