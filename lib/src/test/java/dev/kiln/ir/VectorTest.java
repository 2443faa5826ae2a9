package dev.kiln.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Scale;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The interpreter makes of every vector instruction what it is to be.
final class VectorTest {
    private static final long SEED = Long.getLong("kiln.tests.seed", System.nanoTime());

    private record Reference(MemorySegment memory) implements VectorCases.Engine {
        @Override
        public Convention convention() {
            return Convention.PLAIN;
        }

        @Override
        public VecSize largest() {
            return VecSize.V512;
        }

        @Override
        public VectorCases.Code compile(Program program) {
            Verifier.check(program, convention().roles());
            Program again = Program.parse("case.ir", program.toString());
            assertThat(again.toString()).isEqualTo(program.toString());
            Interpreter interpreter = new Interpreter(again, convention(), memory);
            return new VectorCases.Code() {
                @Override
                public void run(long in, long out) {
                    interpreter.call("f", in, out);
                }

                @Override
                public void close() {
                    // holds nothing
                }
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void theInterpreterAgreesWithEveryCase(VectorCases.Group group) {
        try (Arena arena = Arena.ofConfined()) {
            long[] done = VectorCases.run(new Reference(arena.allocate(1 << 16, 64)), group, Scale.of(20), SEED);
            System.out.println("kiln.tests.seed=" + SEED + ": " + group + ": " + done[0] + " cases, " + done[1]
                    + " lanes compared");
            assertThat(done[0]).isPositive();
        }
    }
}
