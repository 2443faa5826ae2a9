package dev.kiln;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.ir.Convention;
import dev.kiln.ir.Ins;
import dev.kiln.ir.Interpreter;
import dev.kiln.ir.IrException;
import dev.kiln.ir.Program;
import dev.kiln.ir.Type;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The facade, and every example in IR, as machine code and in the interpreter.
final class ExecutableTest {
    private static Path examples() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("examples/ir"))) {
            directory = directory.getParent();
        }
        return directory.resolve("examples/ir");
    }

    private static Program read(String name) throws IOException {
        return Program.parse(name, Files.readString(examples().resolve(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "sum.ir, 10000, 50005000",
        "fib.ir, 20, 6765",
        "gcd.ir, 1071 462, 21",
        "newton.ir, 2, 1.414213562373095",
        "sieve.ir, 10000, 1229",
        "matmul.ir, 10, -4875.0",
        "mandelbrot.ir, 40, 633",
        "nbody.ir, 1000, -0.16908760523462463",
        "fannkuch.ir, 7, 22816",
        "sha256.ir, , -5010229573455851542"
    })
    void runsTheExample(String name, String arguments, String result) throws Throwable {
        Program program = read(name);
        Ins.Function function = program.functions().getFirst();
        List<Type> types = function.signature().parameters();
        String[] words = arguments == null ? new String[0] : arguments.split(" ");
        Object[] values = new Object[words.length];
        long[] bits = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            values[i] = types.get(i).isFloat() ? (Object) Double.valueOf(words[i]) : Long.valueOf(words[i]);
            bits[i] = values[i] instanceof Double d ? Double.doubleToRawLongBits(d) : (long) values[i];
        }
        try (Executable code = Executable.of(program)) {
            assertThat(code.handle(function.name()).invokeWithArguments(values)).hasToString(result);
        }
        try (Arena arena = Arena.ofConfined()) {
            long raw = new Interpreter(program, Convention.PLAIN, arena.allocate(1 << 16, 16))
                    .limit(100_000_000)
                    .call(function.name(), bits)[0];
            boolean isFloat = function.signature().results().getFirst().isFloat();
            assertThat(isFloat ? (Object) Double.longBitsToDouble(raw) : (Object) raw)
                    .hasToString(result);
        }
    }

    @Test
    void hasARowForEveryExample() throws IOException {
        try (Stream<Path> files = Files.list(examples())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "sum.ir",
                            "fib.ir",
                            "gcd.ir",
                            "newton.ir",
                            "sieve.ir",
                            "matmul.ir",
                            "mandelbrot.ir",
                            "nbody.ir",
                            "fannkuch.ir",
                            "sha256.ir");
        }
    }

    @Test
    void givesFunctionalInterfaces() throws IOException {
        try (Executable code = Executable.of(read("sum.ir"))) {
            assertThat(code.as("sum", LongUnaryOperator.class).applyAsLong(10)).isEqualTo(55);
        }
    }

    @Test
    void refusesToRunAfterTheEnd() throws IOException {
        Executable code = Executable.of(read("gcd.ir"));
        LongBinaryOperator gcd = code.as("gcd", LongBinaryOperator.class);
        assertThat(gcd.applyAsLong(12, 18)).isEqualTo(6);
        code.close();
        assertThatThrownBy(() -> gcd.applyAsLong(12, 18)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesTheFunctionsThereAreWhenOneIsMissing() throws IOException {
        try (Executable code = Executable.of(read("gcd.ir"))) {
            assertThatThrownBy(() -> code.handle("lcm"))
                    .isInstanceOf(IrException.class)
                    .hasMessageContaining("lcm")
                    .hasMessageContaining("gcd");
        }
    }
}
