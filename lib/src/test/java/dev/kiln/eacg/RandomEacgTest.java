package dev.kiln.eacg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Scale;
import dev.kiln.guard.Trap;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Random programs do the same on every engine: the result, the registers, the memory, the trap with its offset, the
/// fuel.
final class RandomEacgTest {
    /// What one execution did, as text.
    private static String outcome(EacgInstance instance, SplittableRandom values) {
        StringBuilder text = new StringBuilder();
        try {
            long result = instance.execute(values.nextLong(), values.nextInt(4), RandomEacg.FIRST, RandomEacg.SECOND);
            text.append("rax ").append(result);
        } catch (Trap trap) {
            text.append(trap.getMessage());
        }
        for (int i = 0; i < Register.COUNT; i++) {
            text.append("\n").append(Register.at(i)).append(" ").append(instance.register(Register.at(i)));
        }
        for (Region region : instance.environment().rights().regions()) {
            text.append("\n").append(java.util.Arrays.toString(region.memory().toArray(ValueLayout.JAVA_BYTE)));
        }
        return text.append("\nfuel ").append(instance.fuelLeft()).toString();
    }

    @Test
    void everyEngineAgrees() {
        RandomEacg random = new RandomEacg(RandomEacg.seed());
        Map<Trap.Kind, Integer> traps = new EnumMap<>(Trap.Kind.class);
        int finished = 0;
        for (int i = 0; i < Scale.of(1000); i++) {
            EacgProgram program = random.program();
            long seed = random.seedOfProgram();
            List<String> outcomes = new ArrayList<>();
            for (Engines engine : Engines.all()) {
                try (EacgInstance instance = engine.load(program, RandomEacg.environment(new SplittableRandom(seed)))) {
                    outcomes.add(outcome(instance, new SplittableRandom(seed))
                            + outcome(instance, new SplittableRandom(seed + 1)));
                }
            }
            for (String outcome : outcomes) {
                assertThat(outcome).as("program %d:%n%s", seed, program).isEqualTo(outcomes.getFirst());
            }
            finished += outcomes.getFirst().startsWith("rax") ? 1 : 0;
            for (Trap.Kind kind : Trap.Kind.values()) {
                traps.merge(kind, outcomes.getFirst().startsWith(kind.toString()) ? 1 : 0, Integer::sum);
            }
        }
        System.out.println("EACG: " + finished + " finished; traps: " + traps);
        assertThat(finished).isPositive();
    }
}
