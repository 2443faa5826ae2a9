package dev.kiln.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.Scale;
import dev.kiln.ir.VectorCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Machine code of this machine makes of every vector instruction what it is to be.
final class VectorAgreementTest {
    private static final long SEED = Long.getLong("kiln.tests.seed", System.nanoTime());

    @ParameterizedTest
    @EnumSource
    void machineCodeAgreesWithEveryCase(VectorCases.Group group) {
        for (Target target : Targets.vectors()) {
            agrees(group, target, Scale.of(250));
        }
    }

    /// Other registers are scratch ones and preserved.
    @ParameterizedTest
    @EnumSource
    void machineCodeAgreesUnderTheConventionOfWindowsToo(VectorCases.Group group) {
        assumeTrue(Target.host().abi() == Abi.SYSV, "a bridge from System V is what there is");
        for (Target target : Targets.vectors()) {
            agrees(group, new Target(Abi.WIN64, target.features()), Scale.of(10));
        }
    }

    private static void agrees(VectorCases.Group group, Target target, int rows) {
        try (VectorEngine engine = new VectorEngine(target)) {
            long[] done = VectorCases.run(engine, group, rows, SEED);
            System.out.println("kiln.tests.seed=" + SEED + ": " + group + " on " + target + ": " + done[0] + " cases, "
                    + done[1] + " lanes compared");
            assertThat(done[0]).isPositive();
        }
    }
}
