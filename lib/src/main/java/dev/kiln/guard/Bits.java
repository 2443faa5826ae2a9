package dev.kiln.guard;

/// Values as 64 bits: an `int` zero-extended, a `float` as its raw bits with zeros above.
final class Bits {
    private static final long LOW = 0xFFFF_FFFFL;

    private Bits() {}

    static long of(int value) {
        return value & LOW;
    }

    static long of(long value) {
        return value;
    }

    static long of(float value) {
        return Float.floatToRawIntBits(value) & LOW;
    }

    static long of(double value) {
        return Double.doubleToRawLongBits(value);
    }

    static int toInt(long bits) {
        return (int) bits;
    }

    static long toLong(long bits) {
        return bits;
    }

    static float toFloat(long bits) {
        return Float.intBitsToFloat((int) bits);
    }

    static double toDouble(long bits) {
        return Double.longBitsToDouble(bits);
    }
}
