package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Scale;
import dev.kiln.guard.Trap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Random programs: every engine agrees with the reference on all that a program does, and neither text nor bytes
/// change it. A failure prints the seed and the program.
final class RandomLloTest {
    private static final int PROGRAMS = 800;

    private static int programs() {
        return Scale.of(PROGRAMS);
    }

    /// With fuel, and, where the reference did not run out of it, without; every other one trusted if it kept to its
    /// memory. Programs are independent of each other: all cores take part.
    @Test
    void everyEngineAgreesWithTheReference() {
        System.out.println(
                "tier: " + programs() + " random LLO programs, on " + engines(0).keySet());
        IntStream.range(0, programs()).parallel().forEach(RandomLloTest::enginesAgree);
    }

    /// Those that compile at once, and two that do so later, each time at another moment.
    private static Map<String, LloEngine> engines(int seed) {
        Map<String, LloEngine> engines = LloEngines.byName();
        engines.keySet().retainAll(Set.of("reference", "quick", "good"));
        Random random = RandomLlo.spread(seed);
        engines.put("tiered early", LloEngines.tiered(random.nextInt(20), 1 + random.nextInt(3)));
        engines.put("tiered late", LloEngines.tiered(random.nextInt(400), 1 + random.nextInt(3)));
        return engines;
    }

    private static void enginesAgree(int seed) {
        Map<String, LloEngine> engines = engines(seed);
        RandomLlo random = new RandomLlo(seed);
        String expected = random.outcome(engines.get("reference"));
        boolean ends = !expected.contains("OUT_OF_FUEL");
        boolean trusted = seed % 2 == 0 && !expected.contains("OUT_OF_BOUNDS");
        for (Map.Entry<String, LloEngine> engine : engines.entrySet()) {
            assertThat(random.outcome(engine.getValue()))
                    .as(() -> engine.getKey() + " on " + random)
                    .isEqualTo(expected);
            if (ends) {
                assertThat(random.outcomeWithoutFuel(engine.getValue(), trusted))
                        .as(() -> engine.getKey() + " without fuel on " + random)
                        .isEqualTo(RandomLlo.withoutFuel(expected));
            }
        }
    }

    /// When this fails, so does the test above, and the fault is the compiler's, not the back end's.
    @Test
    void theIrThatIsCompiledToAgreesWithTheReference() {
        for (int seed = 0; seed < programs() / 10; seed++) {
            RandomLlo random = new RandomLlo(seed);
            String expected = random.outcome(LloReference::new);
            if (!expected.contains("host threw")) { // it gives no trace
                for (boolean quick : new boolean[] {true, false}) {
                    LloEngine engine =
                            (program, hosts, options) -> new IrEngine().load(program, hosts, options.quick(quick));
                    assertThat(random.outcome(engine))
                            .as(() -> (quick ? "quick" : "good") + " on " + random)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void survivesTextAndBinary() {
        for (int seed = 0; seed < programs() / 4; seed++) {
            RandomLlo random = new RandomLlo(seed);
            LloProgram program = random.program();
            LloProgram binary = LloProgram.read("b", program.toBytes());
            assertThat(binary).as(random::toString).isEqualTo(program);
            assertThat(random.outcome(LloReference::new, binary)).isEqualTo(random.outcome(LloReference::new));
            LloProgram text = LloProgram.parse("t", program.toString());
            assertThat(text).as(random::toString).isEqualTo(program);
            assertThat(text.toString()).isEqualTo(program.toString());
            assertThat(withoutLine(random.outcome(LloReference::new, text)))
                    .isEqualTo(withoutLine(random.outcome(LloReference::new)));
        }
    }

    private static String withoutLine(String outcome) {
        return outcome.replaceAll("line \\d+", "");
    }

    @Test
    void isTheSameProgramForTheSameSeed() {
        assertThat(new RandomLlo(5).program()).isEqualTo(new RandomLlo(5).program());
        assertThat(new RandomLlo(5).program()).isNotEqualTo(new RandomLlo(6).program());
    }

    /// What the generator must do for the tests above to mean something.
    @Test
    void usesEveryOpEndsEveryWayAndMostlyEndsWell() {
        Set<String> missing = new TreeSet<>(LloOp.mnemonics());
        Set<Trap.Kind> ends = EnumSet.noneOf(Trap.Kind.class);
        Set<String> outcomes = new HashSet<>();
        long calls = 0;
        long well = 0;
        int count = 1_000;
        for (int seed = 0; seed < count; seed++) {
            RandomLlo random = new RandomLlo(seed);
            for (LloFunction function : random.program().functions()) {
                for (int i = 0; i < function.opCount(); i++) {
                    missing.remove(LloOp.mnemonic(function.code(i)));
                }
            }
            String outcome = random.outcome(LloReference::new);
            outcomes.add(outcome);
            for (Trap.Kind kind : Trap.Kind.values()) {
                if (outcome.contains("! " + kind.name())) {
                    ends.add(kind);
                }
            }
            calls += outcome.lines().filter(line -> line.contains(", fuel ")).count();
            well += outcome.lines()
                    .filter(line -> line.contains(", fuel ") && !line.startsWith("! "))
                    .count();
        }
        assertThat(missing).isEmpty();
        assertThat(ends)
                .containsExactlyInAnyOrder(
                        Trap.Kind.DIVISION_BY_ZERO, Trap.Kind.OUT_OF_BOUNDS, Trap.Kind.BAD_CALL, Trap.Kind.OUT_OF_FUEL);
        assertThat(well).isGreaterThan(calls / 2);
        assertThat(outcomes).hasSizeGreaterThan(count * 3 / 4);
    }
}
