package dev.kiln.target;

import dev.kiln.ir.FloatType;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// What floats of 8 or 16 bits are, by the JDK's binary16 alone.
///
/// @param values the values in order from 0, 2¹⁶ in the place of infinity
record Judge(int bits, double[] values) {
    static final Judge F8 = new Judge(8, values(8));
    static final Judge F16 = new Judge(16, values(16));

    static Judge of(FloatType type) {
        return type == FloatType.F8 ? F8 : F16;
    }

    private static double[] values(int bits) {
        double[] values = IntStream.rangeClosed(0, infinity(bits))
                .mapToDouble(i -> Float.float16ToFloat((short) (i << 16 - bits)))
                .toArray();
        values[values.length - 1] = 0x1p16;
        return values;
    }

    private static int infinity(int bits) {
        return 0x7C00 >>> 16 - bits;
    }

    boolean isNaN(long pattern) {
        return (pattern & (1 << bits - 1) - 1) > infinity(bits);
    }

    double value(long pattern) {
        return Float.float16ToFloat((short) (pattern << 16 - bits));
    }

    /// True when `pattern` is the value nearest to `exact`.
    boolean accepts(long pattern, double exact) {
        if (Double.isNaN(exact)) {
            return isNaN(pattern);
        }
        double magnitude = Math.abs(exact);
        int i = Arrays.binarySearch(values, magnitude);
        if (i < 0) {
            i = -i - 2;
        }
        if (i < values.length - 1) {
            int side = Double.compare(magnitude, (values[i] + values[i + 1]) / 2);
            i += side > 0 || side == 0 && (i & 1) == 1 ? 1 : 0;
        }
        return pattern == (i | (Double.doubleToRawLongBits(exact) >>> 63) << bits - 1);
    }

    LongStream all() {
        return LongStream.range(0, 1 << bits);
    }
}
