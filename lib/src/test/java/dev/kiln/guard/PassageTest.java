package dev.kiln.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.ir.Roles;
import dev.kiln.target.Target;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PassageTest {
    private static final List<Class<?>> TYPES = List.of(int.class, long.class, float.class, double.class);

    static List<Target> targets() {
        return List.of(Target.X64_SYSV, Target.X64_WIN64, Target.A64_AAPCS64);
    }

    private static MethodType random(Random random) {
        MethodType type = MethodType.methodType(random.nextBoolean() ? void.class : TYPES.get(random.nextInt(4)));
        for (int i = random.nextInt(20); i > 0; i--) {
            type = type.appendParameterTypes(TYPES.get(random.nextInt(4)));
        }
        return type;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void tenThousandSignaturesAreFewNativeOnes(Target target) {
        long seed = new Random().nextLong();
        System.out.println("PassageTest seed " + seed);
        Random random = new Random(seed);
        Set<MethodType> types = new HashSet<>();
        Set<MethodType> natives = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            MethodType type = random(random);
            types.add(type);
            natives.add(new Passage(type, target.roles()).nativeType());
        }
        assertThat(types).hasSizeGreaterThan(8_000);
        assertThat(natives).hasSizeBetween(10, Passage.SIGNATURES);
        assertThat(Passage.SIGNATURES).isEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void noTwoArgumentsTravelInOnePlace(Target target) {
        Random random = new Random(1);
        Roles roles = target.roles();
        for (int i = 0; i < 1000; i++) {
            MethodType type = random(random);
            Passage passage = new Passage(type, roles);
            Set<Integer> fields = new HashSet<>();
            int natives = 0;
            for (int k = 0; k < type.parameterCount(); k++) {
                int field = passage.field(k);
                if (field == Passage.NATIVE) {
                    natives++;
                } else {
                    assertThat(fields.add(field)).isTrue();
                    assertThat(field).isBetween(-Context.SIZE, Context.EXIT - 8);
                }
            }
            assertThat(passage.nativeType().parameterCount()).isEqualTo(natives);
        }
    }
}
