package dev.kiln.llo;

/// The float64 nearest to a decimal number that is short, as almost all are that anybody writes: `digits / 10^places`.
///
/// *The idea.* The quotient of the two as float64 is at most one unit beside the nearest float64. How far it is off can
/// be told in integers: with the guess `c * 2^-s`, `digits * 2^s - c * 10^places` is an integer that is small compared
/// with 2⁶⁴, so that it may be computed modulo 2⁶⁴. The guess is the nearest when that is less than half of
/// `10^places`.
final class Decimal {
    /// The most digits: as many as always fit a `long`, and so do the powers of ten.
    static final int DIGITS = 18;

    private static final int FRACTION_BITS = 52;
    private static final long[] POWERS = new long[DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= DIGITS; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private Decimal() {}

    /// The float64 nearest to `digits / 10^places`, neither negative, of at most 18 digits; NaN when it takes more to
    /// tell.
    static double nearest(long digits, int places) {
        long power = POWERS[places];
        double guess = (double) digits / power;
        if (digits <= 1L << FRACTION_BITS + 1) {
            return guess; // of two exact numbers: the powers are, being 5^18 at most but for zeros at the end
        }
        for (int tries = 0; tries < 2; tries++) {
            int shift = FRACTION_BITS - Math.getExponent(guess);
            long c = Double.doubleToRawLongBits(guess) & (1L << FRACTION_BITS) - 1;
            if (shift < 0 || c == 0) { // next to a power of two the float64s lie closer on one side
                break;
            }
            long off = (digits << shift) - (c | 1L << FRACTION_BITS) * power;
            if (Math.abs(off) < power - Math.abs(off)) {
                return guess;
            }
            guess = off > 0 ? Math.nextUp(guess) : Math.nextDown(guess);
        }
        return Double.NaN;
    }
}
