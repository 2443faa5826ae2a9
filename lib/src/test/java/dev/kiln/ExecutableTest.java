package dev.kiln;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.Redirect;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.Ins;
import dev.kiln.ir.Interpreter;
import dev.kiln.ir.IrException;
import dev.kiln.ir.Program;
import dev.kiln.ir.R;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.Width;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongBinaryOperator;
import java.util.function.LongSupplier;
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
        "sha256.ir, , -5010229573455851542",
        "dot.ir, 256, 5592320.0",
        "vectors.ir, 1024, 1002322438597668",
        "find.ir, 122, 24",
        "find.ir, 64, -1"
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
                            "sha256.ir",
                            "dot.ir",
                            "vectors.ir",
                            "find.ir");
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

    private static Program program(String text) {
        return Program.parse("t.ir", text);
    }

    private static Executable constant(int value) {
        return Executable.of(program("func f() -> i64\n    movi tmp0, " + value + "\n    ret tmp0\nend\n"));
    }

    @Test
    @SuppressWarnings("try") // closed early
    void everyFunctionIsAnEntryAndDataCanBeRead() throws Throwable {
        String text = """
                func half(i64) -> i64
                    shr.64 arg0, arg0, 1
                    ret arg0
                end
                func second() -> i32
                    addr tmp0, table
                    ld.u32 tmp0, [tmp0 + 4]
                    ret tmp0
                end
                table:
                    data u32 11, 22, 33
                places:
                    data addr table
                """;
        try (Executable code = Executable.of(program(text))) {
            assertThat((long) code.handle("half").invokeExact(14L)).isEqualTo(7);
            assertThat((int) code.handle("second").invokeExact()).isEqualTo(22);
            assertThat((int) code.handle("half", FunctionDescriptor.of(JAVA_INT, JAVA_INT))
                            .invokeExact(9))
                    .isEqualTo(4);
            MemorySegment table = code.data("table", 12);
            assertThat(table.toArray(JAVA_INT)).containsExactly(11, 22, 33);
            assertThat(table.isReadOnly()).isTrue();
            assertThat(code.data("places", 8).get(ValueLayout.JAVA_LONG, 0))
                    .isEqualTo(code.loaded().address("table"));
            assertThatThrownBy(() -> code.data("places", 9)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> code.data("chairs", 1)).hasMessageContaining("chairs");
            code.close();
            assertThatThrownBy(() -> code.data("table", 12)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    @SuppressWarnings("try") // closed early
    void programsAreLinkedBySymbol() {
        try (Executable inner = constant(20);
                Executable outer = Executable.of(program("""
                        func g() -> i64
                            enter 0
                            call @f () -> res0
                            add.64 res0, res0, 1
                            leave
                            ret res0
                        end
                        """), inner.symbols())) {
            LongSupplier g = outer.as("g", LongSupplier.class);
            assertThat(g.getAsLong()).isEqualTo(21);
            inner.close();
            assertThat(g.getAsLong()).isEqualTo(21);
        }
    }

    @Test
    @SuppressWarnings("try") // closed early
    void aFunctionIsReplacedWhileItIsKnownByItsEntry() {
        try (Executable first = constant(1);
                Executable second = constant(2);
                Redirect entry = first.redirect("f")) {
            LongSupplier f = entry.as(LongSupplier.class);
            assertThat(f.getAsLong()).isEqualTo(1);
            entry.replace(second.loaded().symbol("f"));
            first.close();
            assertThat(f.getAsLong()).isEqualTo(2);
        }
    }

    @Test
    void anEmitterIsEnough() {
        Consumer<Emitter> body = out -> {
            out.function("f", new Signature(List.of(Type.I64), List.of(Type.I64)));
            out.binary(BinaryOp.MUL, Width.W64, R.argument(0), R.argument(0), 3L);
            out.ret(Regs.of(R.argument(0)));
            out.end();
        };
        try (Executable code = Executable.emit(body)) {
            assertThat(code.as("f", LongUnaryOperator.class).applyAsLong(14)).isEqualTo(42);
        }
    }

    @Test
    void programsComeAndGoInOneHeap() {
        CodeHeap heap = CodeHeap.shared();
        long used = heap.usedBytes();
        for (int i = 0; i < 100; i++) {
            try (Executable code = constant(i)) {
                assertThat(code.as("f", LongSupplier.class).getAsLong()).isEqualTo(i);
                assertThat(heap.usedBytes()).isGreaterThan(used);
            }
        }
        assertThat(heap.usedBytes()).isEqualTo(used);
    }
}
