package dev.kiln.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.Scale;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Rounding to the floats below binary32, beside the JDK's binary16 and beside a search for the nearest value.
final class SmallFloatTest {
    private static final long SEED = Long.getLong("kiln.tests.seed", System.nanoTime());

    @Test
    void everyBinary16IsWhatTheJdkSays() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float expected = Float.float16ToFloat((short) bits);
            double value = SmallFloat.fromF16(bits);
            assertTrue(Double.isNaN(value) ? Float.isNaN(expected) : sameBits(expected, value), "f16 " + bits);
            int quiet = Double.isNaN(value) ? bits | 0x200 : bits;
            assertEquals(quiet, SmallFloat.toF16(value));
        }
    }

    private static boolean sameBits(double a, double b) {
        return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
    }

    @Test
    void anE5m2IsTheUpperByteOfABinary16() {
        for (int bits = 0; bits < 1 << 8; bits++) {
            double value = SmallFloat.fromF8(bits);
            assertEquals(Double.doubleToRawLongBits(SmallFloat.fromF16(bits << 8)), Double.doubleToRawLongBits(value));
            assertEquals(Double.isNaN(value) ? bits | 2 : bits, SmallFloat.toF8(value));
        }
    }

    @Test
    void roundsFloatsToBinary16AsTheJdkDoes() {
        Random random = new Random(SEED);
        int count = Scale.of(1_000_000);
        System.out.println("kiln.tests.seed=" + SEED + ": " + count + " binary32 rounded to binary16");
        for (int i = 0; i < count; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            if (i % 2 == 0) { // in the range of a binary16, where half of all floats are not
                value = Math.scalb(
                        1 + (random.nextInt() >>> 9 >>> random.nextInt(24)) * 0x1p-23f, random.nextInt(45) - 28);
            }
            if (!Float.isNaN(value)) {
                assertEquals(Float.floatToFloat16(value) & 0xFFFF, SmallFloat.toF16(value), "of " + value);
            }
        }
    }

    /// Between each two neighbours: the middle, what is next to it in binary64, and what is next to the neighbours.
    @Test
    void roundsToTheNearestTiesToEven() {
        for (FloatType type : new FloatType[] {FloatType.F8, FloatType.F16}) {
            int infinity = type == FloatType.F8 ? 0x7C : 0x7C00;
            for (int bits = 0; bits < infinity; bits++) {
                double low = type.value(bits);
                // what is half-way from the largest value to the next power of two is infinite
                double high = bits + 1 == infinity ? 0x1p16 : type.value(bits + 1);
                BigDecimal sum = new BigDecimal(low).add(new BigDecimal(high));
                double middle = sum.divide(BigDecimal.TWO).doubleValue();
                assertEquals(0, new BigDecimal(middle).multiply(BigDecimal.TWO).compareTo(sum), "exact");
                assertRounds(type, bits + (bits & 1), middle);
                assertRounds(type, bits, Math.nextDown(middle));
                assertRounds(type, bits + 1, Math.nextUp(middle));
                assertRounds(type, bits, Math.nextUp(low));
                assertRounds(type, bits + 1, Math.nextDown(high));
            }
            assertRounds(type, infinity, 0x1p16);
            assertRounds(type, infinity, Double.MAX_VALUE);
            assertRounds(type, infinity, Double.POSITIVE_INFINITY);
            assertRounds(type, 0, Double.MIN_VALUE);
        }
    }

    private static void assertRounds(FloatType type, int expected, double value) {
        int sign = 8 * type.bytes() - 1;
        assertEquals(expected, type.bits(value), () -> type + " of " + value);
        assertEquals(expected | 1 << sign, type.bits(-value), () -> type + " of " + -value);
    }
}
