package dev.kiln.llo;

import dev.kiln.guard.Words;

/// Numbers as they are written.
///
/// Integers: decimal or `0x`, with a sign, from the least signed to the greatest unsigned of their width. Floats:
/// what C writes, decimal or hexadecimal, besides `inf`, `nan`, and `nan@0x…` for a NaN by its bits; integers are
/// floats too.
final class Numbers {
    private static final int LONGEST = 1200;
    private static final long NONE = Long.MIN_VALUE;

    private Numbers() {}

    /// The integer written as `word`, in the low `bits` bits and sign-extended.
    ///
    /// @throws NumberFormatException saying what is wrong
    static long integer(String word, int bits) {
        boolean negative = word.startsWith("-");
        int from = negative || word.startsWith("+") ? 1 : 0;
        int radix = word.startsWith("0x", from) || word.startsWith("0X", from) ? 16 : 10;
        from += radix == 16 ? 2 : 0;
        long magnitude = 0;
        boolean fits = from < word.length();
        if (!fits) {
            throw bad(word, "an integer");
        }
        for (int i = from; i < word.length(); i++) {
            int digit = word.charAt(i) > 127 ? -1 : Character.digit(word.charAt(i), radix);
            if (digit < 0) {
                throw bad(word, "an integer");
            }
            fits &= Long.compareUnsigned(magnitude, Long.divideUnsigned(-1 - digit, radix)) <= 0;
            magnitude = magnitude * radix + digit;
        }
        long most = -1L >>> 64 - bits;
        long least = 1L << bits - 1;
        if (!fits || Long.compareUnsigned(magnitude, negative ? least : most) > 0) {
            throw new NumberFormatException(Words.quote(word) + " does not fit " + bits + " bits");
        }
        long value = negative ? -magnitude : magnitude;
        return value << 64 - bits >> 64 - bits;
    }

    /// The raw bits of the float32 written as `word`.
    ///
    /// @throws NumberFormatException saying what is wrong
    static long float32(String word) {
        long special = special(word, 32);
        if (special != NONE) {
            return special & 0xFFFFFFFFL;
        }
        float value = Float.parseFloat(floating(word));
        if (Float.isInfinite(value)) {
            throw new NumberFormatException(Words.quote(word) + " does not fit a float32");
        }
        return Float.floatToRawIntBits(value) & 0xFFFFFFFFL;
    }

    /// The raw bits of the float64 written as `word`.
    ///
    /// @throws NumberFormatException saying what is wrong
    static long float64(String word) {
        long special = special(word, 64);
        if (special != NONE) {
            return special;
        }
        double value = Double.parseDouble(floating(word));
        if (Double.isInfinite(value)) {
            throw new NumberFormatException(Words.quote(word) + " does not fit a float64");
        }
        return Double.doubleToRawLongBits(value);
    }

    /// The bits of infinities and NaNs, [#NONE] (which is -0) for all else.
    private static long special(String word, int bits) {
        long infinity = bits == 32 ? 0x7f800000L : 0x7ff0000000000000L;
        long sign = 1L << bits - 1;
        return switch (word) {
            case "inf", "+inf" -> infinity;
            case "-inf" -> infinity | sign;
            case "nan" -> infinity | quiet(bits);
            default -> word.startsWith("nan@") ? nan(word, bits, infinity, sign) : NONE;
        };
    }

    private static long quiet(int bits) {
        return bits == 32 ? 1L << 22 : 1L << 51;
    }

    private static long nan(String word, int bits, long infinity, long sign) {
        long value = integer(word.substring(4), bits) & -1L >>> 64 - bits;
        if (Long.compareUnsigned(value & ~sign, infinity) <= 0) {
            throw new NumberFormatException(Words.quote(word) + " are not the bits of a NaN");
        }
        return value;
    }

    /// `word` as Java reads it, checked to be a number as C writes it.
    private static String floating(String word) {
        int i = word.startsWith("-") || word.startsWith("+") ? 1 : 0;
        boolean hex = word.startsWith("0x", i) || word.startsWith("0X", i);
        i += hex ? 2 : 0;
        int whole = digits(word, i, hex ? 16 : 10);
        i += whole;
        int fraction = 0;
        if (i < word.length() && word.charAt(i) == '.') {
            fraction = digits(word, i + 1, hex ? 16 : 10);
            i += 1 + fraction;
        }
        boolean exponent = i < word.length() && (word.charAt(i) | 32) == (hex ? 'p' : 'e');
        if (exponent) {
            i += i + 1 < word.length() && (word.charAt(i + 1) == '-' || word.charAt(i + 1) == '+') ? 2 : 1;
            int power = digits(word, i, 10);
            i = power == 0 ? -1 : i + power;
        }
        if (i != word.length() || whole + fraction == 0 || i > LONGEST) {
            throw bad(word, "a number");
        }
        return hex && !exponent ? word + "p0" : word;
    }

    private static int digits(String word, int from, int radix) {
        int i = from;
        while (i < word.length() && word.charAt(i) < 128 && Character.digit(word.charAt(i), radix) >= 0) {
            i++;
        }
        return i - from;
    }

    private static NumberFormatException bad(String word, String expected) {
        return new NumberFormatException("expected " + expected + ", found " + Words.quote(word));
    }
}
