package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// EACG from the command line.
final class EacgCommandTest {
    private static final String SUM = "L1: add rax, rdi, rax\n    sub rdi, 1:64, rdi\n    jnz L1\n    ret\n";

    @TempDir
    private Path directory;

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jit", "ref"})
    void runsTextAndBytes(String engine) throws IOException {
        String text = file("sum.eacg", SUM);
        assertThat(Outcome.of("run", "--engine", engine, text, "100")).isEqualTo(new Outcome(0, "5050\n", ""));
        String bytes = directory.resolve("sum.eacgb").toString();
        assertThat(Outcome.of("compile", text, "--emit", "eacgb", "-o", bytes).status())
                .isZero();
        assertThat(Outcome.of("run", "--engine", engine, bytes, "4")).isEqualTo(new Outcome(0, "10\n", ""));
        assertThat(Outcome.of("compile", bytes, "--emit", "eacg").out())
                .isEqualTo("L1:\n    add rax, rdi, rax\n    sub rdi, 1:64, rdi\n    jne L1\n    ret\n");
    }

    @Test
    void callsHostsByName() throws IOException {
        String program = file("hi.eacg", "mov 'H':8, dil\ncall putchar\nmov -5:64, rdi\ncall puti\nmov 0:64, rax\nret");
        assertThat(Outcome.of("run", program)).isEqualTo(new Outcome(0, "H-50\n", ""));
    }

    @Test
    void locatesErrorsAndTraps() throws IOException {
        String wrong = file("wrong.eacg", "mov 1:8, rsp\nret");
        assertThat(Outcome.of("run", wrong))
                .isEqualTo(new Outcome(1, "", wrong + ":1: error: offset 0x0: rsp may not be written\n"));
        String trap = file("trap.eacg", "ret2: ret");
        assertThat(Outcome.of("run", trap).err()).startsWith(trap + ":1: error: unknown operation 'ret2:'");
        String half = file("half.eacg", "mov 10:64, rax\ndiv rax, rdi, rax\nret");
        assertThat(Outcome.of("run", half, "0"))
                .isEqualTo(new Outcome(
                        1, "", half + ":2: error: division by zero in start at div rax, rdi, rax (offset 0xd)\n"));
        String loop = file("loop.eacg", "L1: jmp L1");
        assertThat(Outcome.of("run", "--fuel", "9", loop).err()).startsWith(loop + ":1: error: out of fuel in L1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x64", "a64"})
    void listsMachineCode(String isa) throws IOException {
        Outcome outcome = Outcome.of("compile", "--isa", isa, file("sum.eacg", SUM));
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).contains("L1:").contains("ret");
    }

    @Test
    void refusesTooManyArguments() throws IOException {
        assertThat(Outcome.of("run", file("sum.eacg", SUM), "1", "2", "3", "4", "5", "6", "7")
                        .status())
                .isEqualTo(2);
        assertThat(Outcome.of("run", file("sum.eacg", SUM), "x").err()).contains("argument 1 of the program is 'x'");
    }
}
