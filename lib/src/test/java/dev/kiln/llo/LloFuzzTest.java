package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Scale;
import dev.kiln.guard.Trap;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Texts and binaries with a few changes: each is a program, or is refused by name and line. What is accepted prints
/// and reads back the same, and every engine runs it to an end: a result, a trap, or an exception of a host. (Results
/// are not compared here: changed programs may look at the bits of a NaN, which engines need not agree on.)
final class LloFuzzTest {
    private static final int ROUNDS = 4_000;
    private static final long FUEL = 500;
    private static final List<String> WORDS = List.of(
            "I",
            "L",
            "P",
            "F",
            "D",
            "(",
            ")",
            ":",
            "end",
            "func f9()",
            "locals I",
            "LDC_I 0",
            "ADD_I",
            "DROP",
            "DUP",
            "RET",
            "JMP L0",
            "L0:",
            "SWITCH",
            "\"",
            "'",
            ";",
            "\\",
            "0x",
            "-1",
            "99999999999999999999",
            "1e999",
            "nan",
            "inf",
            "data d9: u8 1",
            "zero 9",
            "heap 64",
            "host h9()",
            "CALLP",
            "\n",
            "\n\n",
            "\u0000",
            "é",
            "\uD83D\uDE00");

    private static final List<LloProgram> PROGRAMS = IntStream.range(0, 100)
            .mapToObj(seed -> new RandomLlo(seed).program())
            .toList();

    private static LloProgram program(int round) {
        return PROGRAMS.get(round % PROGRAMS.size());
    }

    private static int rounds() {
        return Scale.of(ROUNDS);
    }

    @Test
    void changedTextsAreReadOrRefused() {
        int accepted = 0;
        for (int round = 0; round < rounds(); round++) {
            Random random = RandomLlo.spread(round);
            StringBuilder text = new StringBuilder(program(round).toString());
            for (int i = random.nextInt(4); i >= 0; i--) {
                change(random, text);
            }
            String changed = text.toString();
            accepted += accepted(round, changed.getBytes(StandardCharsets.UTF_8)) ? 1 : 0;
        }
        assertThat(accepted).isBetween(rounds() / 50, rounds() - 1);
    }

    private static void change(Random random, StringBuilder text) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(8));
        switch (random.nextInt(6)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
            case 2 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
            case 3 -> text.replace(at, to, WORDS.get(random.nextInt(WORDS.size())));
            case 4 -> lines(random, text);
            default -> text.insert(at, text.substring(at, to));
        }
        if (text.isEmpty()) {
            text.append('x');
        }
    }

    /// Deletes a line, or writes it once more elsewhere.
    private static void lines(Random random, StringBuilder text) {
        int from = text.lastIndexOf("\n", random.nextInt(text.length())) + 1;
        int to = text.indexOf("\n", from) + 1;
        if (to > from) {
            String line = text.substring(from, to);
            text.delete(from, to);
            if (random.nextBoolean() && !text.isEmpty()) {
                text.insert(text.lastIndexOf("\n", random.nextInt(text.length())) + 1, line);
            }
        }
    }

    @Test
    void changedBinariesAreReadOrRefused() {
        int accepted = 0;
        for (int round = 0; round < rounds(); round++) {
            Random random = RandomLlo.spread(round);
            byte[] bytes = program(round).toBytes();
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes[5 + random.nextInt(bytes.length - 9)] =
                        random.nextInt(3) == 0 ? (byte) (0x80 | random.nextInt()) : (byte) random.nextInt(40);
            }
            int checksum = Binary.checksum(bytes, bytes.length - 4);
            for (int i = 0; i < 4; i++) {
                bytes[bytes.length - 4 + i] = (byte) (checksum >> 8 * i);
            }
            accepted += accepted(round, bytes) ? 1 : 0;
        }
        assertThat(accepted).isBetween(rounds() / 50, rounds() - 1);
    }

    private static boolean accepted(int round, byte[] bytes) {
        LloProgram program;
        try {
            program = LloProgram.read("fuzz", bytes);
        } catch (LloException e) {
            assertThat(e.getMessage()).as("round %d", round).hasSizeBetween(10, 600);
            return false;
        }
        assertThat(LloProgram.parse("again", program.toString()))
                .as("round %d", round)
                .isEqualTo(program);
        assertThat(LloProgram.read("again", program.toBytes()))
                .as("round %d", round)
                .isEqualTo(program);
        LloEngines.byName().forEach((name, engine) -> run(round, name, engine, program));
        return true;
    }

    /// Ends the one way or the other; anything but a trap, a host's exception or the refusal of a host fails the test.
    private static void run(int round, String name, LloEngine engine, LloProgram program) {
        LloHosts hosts = RandomLlo.hosts(OutputStream.nullOutputStream());
        LloFunction entry = program.entry();
        Object[] zeros = entry.signature().parameters().stream()
                .map(type -> Arguments.value(type, 0))
                .toArray();
        try (LloInstance instance = engine.load(program, hosts, LloOptions.DEFAULT.fuel(FUEL))) {
            instance.call(entry.name(), zeros);
        } catch (Trap | LloException e) {
            assertThat(e.getMessage()).as("round %d, %s", round, name).isNotEmpty();
        } catch (IllegalArgumentException e) {
            assertThat(e).as("round %d, %s", round, name).hasMessageStartingWith(RandomLlo.FUSSY);
        }
    }
}
