package dev.kiln.target;

import dev.kiln.Scale;
import dev.kiln.exec.CodeHeap;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Multiplication with addition rounds once, with and without the CPU's own, as `Math.fma` does.
final class FmaTest {
    private static final long SEED = Long.getLong("kiln.tests.seed", System.nanoTime());
    private static final int COUNT = Scale.of(1_000_000);

    static List<Target> targets() {
        return Targets.host();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void ofBinary64(Target target) {
        Random random = new Random(SEED);
        long[][] operands = new long[3][COUNT];
        for (int i = 0; i < COUNT; i++) {
            double a = factor(random, i, 52);
            double b = factor(random, i, 52);
            int exponent = switch (i % 5) {
                case 0 -> random.nextInt(120) - 60;
                case 1 -> -1074 + random.nextInt(160) - 80;
                case 2 -> 1023 + random.nextInt(8) - 4;
                default -> random.nextInt(4200) - 2100;
            };
            a = Math.scalb(a, exponent / 2);
            b = Math.scalb(b, exponent - exponent / 2);
            operands[0][i] = Double.doubleToRawLongBits(a);
            operands[1][i] = Double.doubleToRawLongBits(b);
            long near = Double.doubleToRawLongBits(-a * b);
            operands[2][i] = switch (random.nextInt(5)) {
                case 0 -> near + random.nextInt(5) - 2;
                case 1 -> near + ((long) (random.nextInt(220) - 110) << 52) & Long.MAX_VALUE;
                case 2 -> random.nextInt(64) | (long) random.nextInt(2) << 63;
                case 3 -> near ^ random.nextLong() >>> random.nextInt(64);
                default -> random.nextLong();
            };
        }
        compare(target, "f64", operands);
    }

    /// Between 1 and 2 and either sign, often with few bits; now and then anything.
    private static double factor(Random random, int i, int fraction) {
        if (i % 7 == 0) {
            return Double.longBitsToDouble(random.nextLong());
        }
        long bits = random.nextLong() >>> 64 - fraction;
        int zeros = random.nextInt(3) * random.nextInt(fraction);
        double value = Math.scalb((double) (bits >>> zeros << zeros), -fraction) + 1;
        return random.nextBoolean() ? value : -value;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void ofBinary32(Target target) {
        Random random = new Random(SEED);
        long[][] operands = new long[3][COUNT];
        for (int i = 0; i < COUNT; i++) {
            int exponent = switch (i % 5) {
                case 0 -> random.nextInt(60) - 30;
                case 1 -> -149 + random.nextInt(80) - 40;
                case 2 -> 127 + random.nextInt(8) - 4;
                default -> random.nextInt(560) - 280;
            };
            float a = Math.scalb((float) factor(random, i, 23), exponent / 2);
            float b = Math.scalb((float) factor(random, i, 23), exponent - exponent / 2);
            operands[0][i] = Float.floatToRawIntBits(a);
            operands[1][i] = Float.floatToRawIntBits(b);
            int near = Float.floatToRawIntBits(-a * b);
            operands[2][i] = switch (random.nextInt(5)) {
                case 0 -> near + random.nextInt(5) - 2;
                case 1 -> near + (random.nextInt(110) - 55 << 23) & Integer.MAX_VALUE;
                case 2 -> random.nextInt(64) | random.nextInt(2) << 31;
                case 3 -> near ^ random.nextInt() >>> random.nextInt(32);
                default -> random.nextInt();
            };
        }
        compare(target, "f32", operands);
    }

    private static void compare(Target target, String type, long[][] operands) {
        boolean single = type.equals("f32");
        int exact = 0;
        try (Arena arena = Arena.ofConfined();
                Loop loop = new Loop(CodeHeap.create(arena), target, type, type, "fma." + type + " $9, $0, $1, $2")) {
            long[] results = loop.run(operands);
            for (int i = 0; i < results.length; i++) {
                double a = value(single, operands[0][i]);
                double b = value(single, operands[1][i]);
                double c = value(single, operands[2][i]);
                double expected = single ? Math.fma((float) a, (float) b, (float) c) : Math.fma(a, b, c);
                double result = value(single, results[i]);
                if (Double.compare(result, expected) != 0) {
                    throw new AssertionError("seed %d: fma.%s of %a, %a and %a is %a, not %a"
                            .formatted(SEED, type, a, b, c, result, expected));
                }
                exact += Double.compare(expected, single ? (float) a * (float) b + (float) c : a * b + c) == 0 ? 1 : 0;
            }
        }
        System.out.println("kiln.tests.seed=" + SEED + ": " + COUNT + " results of fma." + type + ", " + (COUNT - exact)
                + " of them not those of two roundings, on " + target);
    }

    private static double value(boolean single, long bits) {
        return single ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }
}
