package dev.kiln.ir;

/// Floats of 5 exponent bits: IEEE binary16, which has 10 bits after the point, and E5M2, which is its upper byte and
/// has 2.
///
/// Both have all that IEEE floats have: subnormals, signed zeros, infinities and NaNs. Every value of theirs is one of
/// binary32 and of binary64.
public final class SmallFloat {
    private static final int BIAS = 15;
    private static final int SPECIAL = 31;
    private static final int DOUBLE_FRACTION = 52;

    private SmallFloat() {}

    /// The 16 bits of the binary16 nearest to `value`, ties to even. Of a NaN the upper bits of the payload stay, and
    /// it becomes a quiet one.
    public static int toF16(double value) {
        return encode(value, 10);
    }

    /// The value of 16 bits as a binary16.
    public static double fromF16(int bits) {
        return decode(bits, 10);
    }

    /// The 8 bits of the E5M2 nearest to `value`, likewise.
    public static int toF8(double value) {
        return encode(value, 2);
    }

    /// The value of 8 bits as an E5M2.
    public static double fromF8(int bits) {
        return decode(bits, 2);
    }

    /// Counts in units of the last place: scaling by a power of two is exact, so that `rint` is the one rounding. A
    /// count that reaches the next power of two carries into the exponent by itself.
    private static int encode(double value, int fraction) {
        int sign = (int) (Double.doubleToRawLongBits(value) >>> 63) << fraction + 5;
        int infinity = SPECIAL << fraction;
        if (Double.isNaN(value)) {
            int payload = (int) (Double.doubleToRawLongBits(value) >>> DOUBLE_FRACTION - fraction);
            return sign | infinity | 1 << fraction - 1 | payload & (1 << fraction) - 1;
        }
        int exponent = Math.max(Math.getExponent(value), 1 - BIAS);
        if (exponent > BIAS) {
            return sign | infinity;
        }
        int units = (int) Math.rint(Math.scalb(Math.abs(value), fraction - exponent));
        return sign | (exponent + BIAS - 1 << fraction) + units;
    }

    private static double decode(int bits, int fraction) {
        int exponent = bits >>> fraction & SPECIAL;
        int mantissa = bits & (1 << fraction) - 1;
        long sign = (long) (bits >>> fraction + 5 & 1) << 63;
        if (exponent == SPECIAL) {
            return Double.longBitsToDouble(
                    sign | 0x7FFL << DOUBLE_FRACTION | (long) mantissa << DOUBLE_FRACTION - fraction);
        }
        int units = exponent == 0 ? mantissa : mantissa | 1 << fraction;
        double magnitude = Math.scalb((double) units, Math.max(exponent, 1) - BIAS - fraction);
        return sign == 0 ? magnitude : -magnitude;
    }
}
