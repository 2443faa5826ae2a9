package dev.kiln.ir;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The values that lanes are tested with: where something overflows, saturates, rounds or changes sign.
final class LaneValues {
    private static final double[] FLOATS = {
        0.0,
        1,
        0.5,
        1.5,
        2.5,
        3,
        3.7,
        0.1,
        127,
        127.5,
        128,
        255.9,
        256,
        1000.25,
        32767,
        32768,
        57344,
        61440,
        65504,
        65520,
        65536,
        0x1p-14,
        0x1p-16,
        0x1p-17,
        0x1.8p-16,
        0x1p-24,
        0x1p-25,
        0x1.8p-24,
        8388607.5,
        0x1p24 + 1,
        0x1p31,
        0x1p32,
        0x1p31 - 1,
        0x1p63,
        0x1p64,
        0x1p63 - 1024,
        0x1p64 - 2048,
        1e10,
        1e-40,
        1e300,
        1e-310,
        Float.MIN_NORMAL,
        Float.MAX_VALUE,
        Float.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        Double.POSITIVE_INFINITY
    };

    private LaneValues() {}

    /// The values, as bits, each once.
    static long[] of(Lane lane) {
        return lane.isFloat() ? floats(lane) : integers(lane.bits());
    }

    private static long[] floats(Lane lane) {
        return LongStream.concat(
                        Arrays.stream(FLOATS)
                                .flatMap(value -> DoubleStream.of(value, -value))
                                .mapToLong(value -> LaneMath.nearest(lane, value)),
                        LongStream.of(LaneMath.nearest(lane, Double.NaN)))
                .distinct()
                .toArray();
    }

    private static long[] integers(int bits) {
        long least = 1L << bits - 1;
        return LongStream.of(
                        0,
                        1,
                        2,
                        3,
                        5,
                        7,
                        10,
                        31,
                        63,
                        65,
                        127,
                        128,
                        255,
                        256,
                        -1,
                        -2,
                        -3,
                        -7,
                        -100,
                        -127,
                        -128,
                        -129,
                        least,
                        least + 1,
                        least - 1,
                        least - 2,
                        least >> 1,
                        0x5555_5555_5555_5555L,
                        0x0123_4567_89AB_CDEFL,
                        0x7FFF,
                        0x8000,
                        0x7FFF_FFFFL,
                        0x8000_0000L,
                        (1L << 53) + 1,
                        0x7FFF_FFFF_FFFF_FC01L)
                .map(value -> LaneMath.mask(value, bits))
                .distinct()
                .toArray();
    }

    /// The bytes that say where to take a byte from: every one that there is, some beyond.
    static long[] indices(VecSize size) {
        return IntStream.range(0, 256)
                .filter(i -> i < size.bytes() + 2
                        || List.of(31, 32, 63, 64, 127, 128, 129, 192, 255).contains(i))
                .asLongStream()
                .toArray();
    }
}
