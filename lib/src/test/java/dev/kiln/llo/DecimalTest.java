package dev.kiln.llo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Short decimal numbers as float64, against the JDK's.
final class DecimalTest {
    private static final int NUMBERS = 200_000;
    private static final int DIGITS = 18; // fit

    @Test
    void isTheNearestFloat64WheneverItTells() {
        long seed = new Random().nextLong();
        System.out.println("decimals: seed " + seed);
        RandomGenerator random = new Random(seed);
        int told = 0;
        for (int i = 0; i < NUMBERS; i++) {
            long digits = random.nextLong(1L << 1 + random.nextInt(59));
            told += check(digits, random.nextInt(Decimal.PLACES + 1));
        }
        assertTrue(told > NUMBERS * 0.9, told + " of " + NUMBERS);
    }

    @Test
    void leavesWhatLiesBetweenTwoFloat64s() {
        // 2^53 + 1 lies in the middle
        assertTrue(Double.isNaN(Decimal.nearest((1L << 53) + 1, 0)));
        for (long digits = (1L << 53) * 10; digits < (1L << 53) * 10 + 100; digits++) {
            check(digits, 1);
        }
    }

    @Test
    void knowsWhereFloat64sLieCloserOnOneSide() {
        for (int power = -7; power <= 55; power++) {
            BigDecimal exact = power < 0
                    ? BigDecimal.ONE.divide(BigDecimal.valueOf(1L << -power))
                    : BigDecimal.valueOf(1L << power);
            int places = Math.min(Decimal.PLACES, DIGITS - exact.precision() + exact.scale());
            long digits = exact.movePointRight(places).longValue();
            for (long near = digits - 200; near <= digits + 200 && near < Decimal.LIMIT; near++) {
                check(near, places);
            }
        }
    }

    private static int check(long digits, int places) {
        double value = Decimal.nearest(digits, places);
        if (Double.isNaN(value)) {
            return 0;
        }
        String text = BigDecimal.valueOf(digits, places).toString();
        assertEquals(Double.parseDouble(text), value, text);
        return 1;
    }
}
