package dev.kiln.ir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.Scale;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Random programs read as they print, pass the verifier, and mean the same each time.
final class RandomIrTest {
    private static final int PROGRAMS = Scale.of(200);
    private static final long SEED = Long.getLong("kiln.tests.seed", System.nanoTime());

    @ParameterizedTest
    @EnumSource
    void programsPrintVerifyAndRun(RandomIr.Registers kind) {
        System.out.println(
                "kiln.tests.seed=" + SEED + ": " + PROGRAMS + " programs over " + kind + ", half with vectors");
        for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
            Program program = seed % 2 == 0
                    ? RandomIr.program(seed, kind, Convention.PLAIN)
                    : RandomIr.vectors(seed, kind, Convention.PLAIN, VecSize.V512);
            String text = program.toString();
            try {
                Program again = Program.parse("random", text);
                assertEquals(text, again.toString());
                assertThatCode(() -> Verifier.check(again, Convention.PLAIN.roles()))
                        .doesNotThrowAnyException();
                byte[] memory = new byte[1 << 16];
                byte[] memoryAgain = memory.clone();
                assertArrayEquals(run(program, seed, memory), run(again, seed, memoryAgain));
                assertArrayEquals(memory, memoryAgain);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + " over " + kind + ":\n" + text, e);
            }
        }
    }

    private static long[] run(Program program, long seed, byte[] memory) {
        System.arraycopy(RandomIr.contents(seed), 0, memory, 0, RandomIr.BUFFER);
        return new Interpreter(program, Convention.PLAIN, MemorySegment.ofArray(memory))
                .limit(10_000_000)
                .call("f0", RandomIr.arguments(seed, 0x10000));
    }
}
