package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RunCommandTest {
    private static final String HALF = "func half(I) I\nLDC_I 10\nLDARG_I 0\nDIV_I\nRET\nend\n";

    @TempDir
    private Path directory;

    @Test
    void callsTheFirstFunctionAndPrintsItsResult() throws IOException {
        assertThat(Outcome.of("run", file("half.llo", HALF), "-5")).isEqualTo(new Outcome(0, "-2\n", ""));
    }

    @Test
    void takesOptionsAfterTheProgram() throws IOException {
        assertThat(Outcome.of("run", file("half.llo", HALF), "5", "--engine", "ref"))
                .isEqualTo(new Outcome(0, "2\n", ""));
    }

    @Test
    void readsStandardInput() {
        assertThat(Outcome.withInput(HALF, "run", "--language", "llo", "-", "5"))
                .isEqualTo(new Outcome(0, "2\n", ""));
    }

    @Test
    void runsIrAsMachineCode() throws IOException {
        String program = "func f(i64, i64) -> i64\nsub.64 res0, arg0, arg1\nret res0\nend\n";
        assertThat(Outcome.of("run", file("f.ir", program), "40", "-2")).isEqualTo(new Outcome(0, "42\n", ""));
    }

    @Test
    void stopsEndlessRecursion() throws IOException {
        String file = file("deep.llo", "func deep() I\nCALL deep\nRET\nend\n");
        Outcome outcome = Outcome.of("run", file);
        assertThat(outcome.status()).isOne();
        assertThat(outcome.err()).startsWith(file + ":2: error: stack overflow in deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--quick", "--tiered", "--engine=jit", "--engine=ref"})
    void stopsAnEndlessLoopWhenItsFuelIsSpent(String how) throws IOException {
        String file = file("loop.llo", "func loop()\nagain:\nJMP again\nend\n");
        Outcome outcome = Outcome.of("run", "--fuel", "1000", how, file);
        assertThat(outcome.status()).isOne();
        assertThat(outcome.err()).startsWith(file + ":3: error: out of fuel in loop");
        assertThat(Outcome.of("run", "--fuel", "-1", how, file).status()).isOne();
    }

    @Test
    void runsIrByTheReference() throws IOException {
        String program = "func f(i64, f64) -> i64, f64\nret arg0, farg0\nend\n";
        assertThat(Outcome.of("run", file("f.ir", program), "0x10", "2.5", "--engine", "ref"))
                .isEqualTo(new Outcome(0, "16\n2.5\n", ""));
    }

    @Test
    void printsWhatTheProgramWrote() throws IOException {
        String program = "host putchar(I) I\nfunc main()\nLDC_I 72\nHOST putchar\nDROP\nRET\nend\n";
        assertThat(Outcome.of("run", file("hello.llo", program))).isEqualTo(new Outcome(0, "H", ""));
    }

    @Test
    void locatesATrap() throws IOException {
        String file = file("half.llo", HALF);
        assertThat(Outcome.of("run", file, "0"))
                .isEqualTo(new Outcome(1, "", file + ":4: error: division by zero in half at DIV_I\n"));
    }

    @Test
    void locatesAnErrorOfTheText() throws IOException {
        String file = file("half.llo", HALF.replace("DIV_I", "DIE_I"));
        Outcome outcome = Outcome.of("run", file, "1");
        assertThat(outcome.status()).isOne();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith(file + ":4: error: ").contains("DIE_I");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThat(Outcome.of("run", "missing.llo"))
                .isEqualTo(new Outcome(1, "", "missing.llo: error: no such file\n"));
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Path file = directory.resolve("junk.llo");
        Files.write(file, new byte[] {(byte) 0xFF, 0, (byte) 0xFE});
        assertThat(Outcome.of("run", file.toString()))
                .isEqualTo(new Outcome(1, "", file + ": error: is not UTF-8 text\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            run                         | FILE
            run --quick --tiered half.llo 1 | --quick and --tiered: expected one of them
            run half.llo                | half takes 1 argument, given 0
            run half.llo 1 2            | half takes 1 argument, given 2
            run half.llo x              | argument 1 of half is 'x', expected a number of type int
            run half.llo 2147483648     | argument 1 of half is '2147483648', expected a number of type int
            run half.llo 1 --engine dog | 'dog' is not one of
            run half.txt 1              | 'half.txt' does not tell its language
            """)
    void answersMisuseWithStatusTwo(String line, String message) throws IOException {
        String file = file("half.llo", HALF);
        Outcome outcome = Outcome.of(line.replace("half.llo", file).split(" "));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("kiln run: error: ")
                .contains(message)
                .hasLineCount(1);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
