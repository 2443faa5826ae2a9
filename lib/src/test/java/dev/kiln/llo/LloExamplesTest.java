package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example on every engine.
final class LloExamplesTest {
    /// Name, arguments, `->`, what it writes and then gives, `|` for the end of a line.
    private static final List<String> ROWS = """
            fib 20           -> 6765
            fib 1            -> 1
            sieve            -> 78498
            nbody 0          -> -0.169075164|-0.169075164|
            nbody 1000       -> -0.169075164|-0.169087605|
            matmul 1         -> 0.0
            matmul 20        -> 0.0
            matmul 513       -> NaN
            crc32 0          -> 0
            crc32 1          -> -873187034
            crc32 2          -> 1266907876
            quicksort 1      -> 0
            quicksort 10000  -> 0
            gcd 1071 462     -> 21
            gcd 17 5         -> 1
            gcd 0 9          -> 9
            collatz 10000    -> 6171
            ackermann 2 9    -> 21
            ackermann 3 3    -> 61
            hanoi 2          -> A to B|A to C|B to C|3
            hanoi 0          -> 0
            nqueens 6        -> 4
            nqueens 8        -> 92
            spectralnorm 1   -> 1.0
            spectralnorm 100 -> 1.2742199912349306
            fannkuch 7       -> 228|16
            fannkuch 8       -> 1616|22
            sha256           -> ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad|
            xorshift 0       -> 0
            xorshift 1       -> 28
            xorshift 1000    -> 31826
            reverse          -> !nlik fo tuo ecaf eht hsaw|
            search 37        -> 11
            search 2         -> 0
            search 53        -> 15
            search 4         -> -1
            search -5        -> -1
            operators        -> 13 -1 42 7|
            vm 0             -> 0
            vm 100           -> 338350
            """.lines().toList();

    private static Path examples() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("examples/llo"))) {
            directory = directory.getParent();
        }
        return directory.resolve("examples/llo");
    }

    private static LloProgram read(String name) throws IOException {
        Path file = examples().resolve(name + ".llo");
        return LloProgram.read(name + ".llo", Files.readAllBytes(file));
    }

    static Stream<Arguments> rows() {
        return LloEngines.all().flatMap(engine -> ROWS.stream().map(row -> Arguments.of(engine, row)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void givesWhatItSays(LloEngine engine, String row) throws IOException {
        String[] sides = row.split(" -> ");
        String[] words = sides[0].trim().split(" +");
        byte[] written = run(engine, words);
        assertThat(new String(written, StandardCharsets.UTF_8).replace("\n", "|"))
                .isEqualTo(sides[1]);
    }

    private static byte[] run(LloEngine engine, String... words) throws IOException {
        LloProgram program = read(words[0]);
        LloSignature signature = program.entry().signature();
        Object[] arguments = new Object[words.length - 1];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = Rows.value(signature.parameters().get(i), words[i + 1]);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LloInstance instance = engine.load(program, LloHosts.standard(out), LloOptions.DEFAULT)) {
            Object result = instance.call(program.entry().name(), arguments);
            out.writeBytes(result.toString().getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("dev.kiln.llo.LloEngines#all")
    void drawsTheMandelbrotSetAsJavaDoes(LloEngine engine) throws IOException {
        for (int size : new int[] {1, 7, 50}) {
            assertThat(run(engine, "mandelbrot", Integer.toString(size))).isEqualTo(mandelbrot(size));
        }
    }

    private static byte[] mandelbrot(int n) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("P4\n" + n + " " + n + "\n").getBytes(StandardCharsets.US_ASCII));
        for (int y = 0; y < n; y++) {
            byte[] row = new byte[(n + 7) / 8];
            for (int x = 0; x < n; x++) {
                if (inside(2.0 * x / n - 1.5, 2.0 * y / n - 1)) {
                    row[x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
            out.writeBytes(row);
        }
        return out.toByteArray();
    }

    private static boolean inside(double cr, double ci) {
        double zr = 0;
        double zi = 0;
        for (int i = 0; i < 50; i++) {
            double next = zr * zr - zi * zi + cr;
            zi = 2 * zr * zi + ci;
            zr = next;
            if (zr * zr + zi * zi > 4) {
                return false;
            }
        }
        return true;
    }

    @Test
    void runsEveryExampleThereIs() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(examples())) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".llo"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .forEach(names::add);
        }
        assertThat(names).hasSizeGreaterThanOrEqualTo(15);
        names.removeIf(name -> ROWS.stream().anyMatch(row -> row.startsWith(name + " ")));
        assertThat(names).containsExactly("mandelbrot");
    }

    @Test
    void survivesTextAndBinary() throws IOException {
        for (String row : ROWS) {
            LloProgram program = read(row.split(" ")[0]);
            assertThat(LloProgram.parse("again", program.toString())).isEqualTo(program);
            assertThat(LloProgram.read("again", program.toBytes())).isEqualTo(program);
        }
    }
}
