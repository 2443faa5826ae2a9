package dev.kiln.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Scale;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Multiplying by the reciprocal gives what division does, for dividends where a factor that is too small or too
/// large shows first: those next to multiples of the divisor, and the largest.
final class ReciprocalTest {
    private final long seed = Long.getLong("kiln.tests.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private long divisor(int bits) {
        long divisor = random.nextLong() >>> Long.SIZE - 2 - random.nextInt(bits - 1);
        return Long.bitCount(divisor) < 2 ? 7 : divisor;
    }

    @Test
    void dividesUnsigned() {
        for (int bits : new int[] {32, 64}) {
            for (int i = 0; i < Scale.of(20_000); i++) {
                long divisor = divisor(bits);
                Reciprocal reciprocal = Reciprocal.unsigned(bits, divisor);
                long most = -1L >>> Long.SIZE - bits;
                long last = Long.divideUnsigned(most, divisor) * divisor;
                long some = Long.divideUnsigned(random.nextLong() & most, divisor) * divisor;
                for (long n : new long[] {0, 1, divisor - 1, divisor, most, last, last - 1, some, some - 1 & most}) {
                    BigInteger factor = unsigned(reciprocal.factor())
                            .add(reciprocal.wide() ? BigInteger.ONE.shiftLeft(bits) : BigInteger.ZERO);
                    assertThat(unsigned(n)
                                    .multiply(factor)
                                    .shiftRight(bits + reciprocal.shift())
                                    .longValue())
                            .as("seed %d: %d bits, %x by %x", seed, bits, n, divisor)
                            .isEqualTo(Long.divideUnsigned(n, divisor));
                }
            }
        }
    }

    @Test
    void dividesSigned() {
        for (int bits : new int[] {32, 64}) {
            for (int i = 0; i < Scale.of(20_000); i++) {
                long divisor = divisor(bits - 1);
                Reciprocal reciprocal = Reciprocal.signed(bits, divisor);
                long most = -1L >>> Long.SIZE + 1 - bits;
                long last = most / divisor * divisor;
                long some = (random.nextLong() & most) / divisor * divisor;
                for (long n : new long[] {
                    0, 1, -1, divisor, -divisor, most, -most, -most - 1, last, last - 1, -last, 1 - last, some, -some
                }) {
                    long high = BigInteger.valueOf(n)
                            .multiply(unsigned(reciprocal.factor()))
                            .shiftRight(bits + reciprocal.shift())
                            .longValue();
                    assertThat(high + (n < 0 ? 1 : 0))
                            .as("seed %d: %d bits, %d by %d", seed, bits, n, divisor)
                            .isEqualTo(n / divisor);
                }
            }
        }
    }

    private static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }
}
