package dev.kiln.ir;

/// Rounds to the floats that Java has no arithmetic for.
final class SmallFloats {
    private SmallFloats() {}

    /// The binary32 between `value` and zero, or `value`, with its last bit set when anything was cut off: rounding
    /// it once more to at least two bits less is the same as rounding `value`.
    private static float odd(double value) {
        float nearest = (float) value;
        if (Double.isNaN(value) || nearest == value) {
            return nearest;
        }
        int bits = Float.floatToRawIntBits(nearest);
        boolean away = Math.abs((double) nearest) > Math.abs(value);
        return Float.intBitsToFloat((away ? bits - 1 : bits) | 1);
    }

    /// The bits of `value` as a binary16, ties to even.
    static long f16(double value) {
        return Float.floatToFloat16(odd(value)) & 0xFFFF;
    }

    /// The bits of `value` as an E5M2, ties to even: those of the binary16 that it is cut off to, rounded.
    static long f8(double value) {
        if (Double.isNaN(value)) {
            return 0x7E | Double.doubleToRawLongBits(value) >>> 56 & 0x80;
        }
        float odd = odd(value);
        int nearest = Float.floatToFloat16(odd) & 0xFFFF;
        float back = Float.float16ToFloat((short) nearest);
        int cut = back == odd ? nearest : (Math.abs(back) > Math.abs(odd) ? nearest - 1 : nearest) | 1;
        return cut + 0x7F + (cut >> 8 & 1) >> 8;
    }
}
