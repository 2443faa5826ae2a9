package dev.kiln.eacg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example on every engine.
final class EacgExamplesTest {
    /// Name, arguments, `->`, what it writes and then gives, `|` for the end of a line.
    private static final List<String> ROWS = """
            hello            -> hello|0
            fib 20           -> 6765
            fib 1            -> 1
            gcd 1071 462     -> 21
            gcd 17 5         -> 1
            factorial 5      -> 120|0
            factorial 34     -> 4926277576697053184|16004602105385757826
            sieve 100        -> 25
            sieve 1000000    -> 78498
            collatz 27       -> 111
            ackermann 2 9    -> 21
            ackermann 3 3    -> 61
            bubblesort 200   -> 0
            crc32 1          -> 3523407757
            crc32 256        -> 688229491
            dispatch 0 6 7   -> 13
            dispatch 1 6 7   -> -1
            dispatch 2 6 7   -> 42
            hanoi 2          -> AB|AC|BC|3
            hanoi 3          -> AC|AB|CB|AC|BA|BC|AC|7
            """.lines().toList();

    private static Path examples() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("examples/eacg"))) {
            directory = directory.getParent();
        }
        return directory.resolve("examples/eacg");
    }

    private static Stream<String> rows() {
        return ROWS.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void doesWhatItSays(String row) throws IOException {
        List<String> words = List.of(row.split("->")[0].strip().split(" "));
        String expected = row.split("->")[1].strip();
        Path file = examples().resolve(words.getFirst() + ".eacg");
        long[] arguments = words.stream().skip(1).mapToLong(Long::parseLong).toArray();
        for (Engines engine : Engines.all()) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            Environment environment = Environment.standard(written);
            EacgProgram program =
                    EacgProgram.parse(file.getFileName().toString(), Files.readString(file), environment.hostNumbers());
            EacgProgram again = EacgProgram.of(program.toBytes());
            try (EacgInstance instance = engine.load(again, environment)) {
                long result = instance.execute(arguments);
                String all =
                        written.toString(StandardCharsets.UTF_8).replace('\n', '|') + Long.toUnsignedString(result);
                boolean signed = expected.startsWith("-");
                assertThat(signed ? Long.toString(result) : all)
                        .as(engine + " " + row)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void hasARowForEveryExample() {
        String[] files = examples().toFile().list();
        assertThat(files).isNotNull();
        assertThat(Arrays.stream(files))
                .allSatisfy(file ->
                        assertThat(ROWS).anyMatch(row -> row.startsWith(file.substring(0, file.indexOf('.')) + " ")));
    }
}
