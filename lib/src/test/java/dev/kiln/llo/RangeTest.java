package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.function.LongBinaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What is said of two numbers' ranges holds of what is computed of any two numbers in them.
final class RangeTest {
    private static final int I = LloType.I.code();
    private static final int L = LloType.L.code();
    private static final int ROUNDS = 20_000;

    private interface OfTwo {
        Range apply(int type, Range a, Range b);
    }

    private record Row(OfTwo ranges, LongBinaryOperator numbers) {}

    private static final List<Row> ROWS = List.of(
            new Row((type, a, b) -> a.plus(type, b), (x, y) -> x + y),
            new Row((type, a, b) -> a.minus(type, b), (x, y) -> x - y),
            new Row((type, a, b) -> a.times(type, b), (x, y) -> x * y),
            new Row((type, a, b) -> a.and(type, b), (x, y) -> x & y),
            new Row((type, a, b) -> a.mask(type, b), (x, y) -> x | y),
            new Row((type, a, b) -> a.mask(type, b), (x, y) -> x ^ y),
            new Row((type, a, b) -> a.or(type, b), (x, y) -> x),
            new Row((type, a, b) -> a.or(type, b), (x, y) -> y));

    private static Range range(Random random, int type) {
        int bits = type == I ? 32 : 64;
        if (random.nextInt(10) == 0) {
            return Range.all(type);
        }
        long least = random.nextLong() >> random.nextInt(64 - bits + 1, 64);
        long step = random.nextInt(4) == 0 ? 0 : 1 + (random.nextLong() >>> random.nextInt(40, 64));
        return Range.of(type, least, Math.max(least, least + step * random.nextInt(100)), step);
    }

    private static long number(Random random, Range range) {
        if (range.isConstant()) {
            return range.least();
        }
        if (range.most() - range.least() < 0 || range.most() - range.least() == Long.MAX_VALUE) {
            return random.nextLong(range.least(), range.most());
        }
        long steps = (range.most() - range.least()) / range.step();
        return range.least() + range.step() * random.nextLong(steps + 1);
    }

    private static boolean has(Range range, long n) {
        boolean onStep =
                range.step() < 2 || Math.floorMod(n, range.step()) == Math.floorMod(range.least(), range.step());
        return n >= range.least() && n <= range.most() && onStep;
    }

    @Test
    void holdsWhatIsComputedOfItsNumbers() {
        Random random = new Random(1);
        int known = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int type = random.nextBoolean() ? I : L;
            Range a = range(random, type);
            Range b = range(random, type);
            for (Row row : ROWS) {
                Range of = row.ranges.apply(type, a, b);
                known += of.equals(Range.all(type)) ? 0 : 1;
                for (int i = 0; i < 4; i++) {
                    long n = row.numbers.applyAsLong(number(random, a), number(random, b));
                    assertThat(has(of, type == I ? (int) n : n))
                            .as(() -> a + " and " + b + " are " + of + ", not " + n)
                            .isTrue();
                }
            }
        }
        assertThat(known).isGreaterThan(ROUNDS * ROWS.size() / 3);
    }

    @Test
    void narrowsToWhatLiesWithin() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            long least = random.nextInt(40) - 20;
            long step = 1 + random.nextInt(5);
            Range range = Range.of(I, least, least + step * random.nextInt(8), step);
            long from = random.nextInt(60) - 30;
            long to = from + random.nextInt(30);
            long[] inside =
                    LongStream.rangeClosed(from, to).filter(n -> has(range, n)).toArray();
            Range narrowed = range.within(from, to);
            assertThat(narrowed.isNever()).isEqualTo(inside.length == 0);
            if (inside.length > 0) {
                assertThat(narrowed).isEqualTo(Range.of(I, inside[0], inside[inside.length - 1], range.step()));
            }
        }
    }

    @Test
    void isApartWhenNoBytesAreShared() {
        Random random = new Random(3);
        int apart = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Range a = Range.of(L, random.nextInt(40), 40 + random.nextInt(60), 1 + random.nextInt(24));
            Range b = Range.of(L, random.nextInt(40), 40 + random.nextInt(60), 1 + random.nextInt(24));
            int bytes = 1 + random.nextInt(8);
            int other = 1 + random.nextInt(8);
            boolean shared = LongStream.rangeClosed(a.least(), a.most())
                    .filter(n -> has(a, n))
                    .anyMatch(n ->
                            LongStream.rangeClosed(n - other + 1, n + bytes - 1).anyMatch(m -> has(b, m)));
            apart += a.isApart(bytes, b, other) ? 1 : 0;
            assertThat(shared && a.isApart(bytes, b, other)).as(a + " and " + b).isFalse();
        }
        assertThat(apart).isGreaterThan(ROUNDS / 100);
    }

    @Test
    void rejectsWhatIsNone() {
        assertThatThrownBy(() -> new Range(2, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
