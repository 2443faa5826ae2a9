package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.ChildJvm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BrinkTest {
    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:+TieredCompilation"})
    void noDepthOfTheStackIsTheEndOfTheJvm(String compilers) throws Exception {
        assumeTrue(!ChildJvm.emulated() || compilers.endsWith("=1"), "an emulated JVM takes long over the others");
        assertThat(ChildJvm.run("dev.kiln.llo.BrinkProgram", List.of(compilers)))
                .matches("[1-9]\\d* results, [1-9]\\d* refusals\n");
    }
}
