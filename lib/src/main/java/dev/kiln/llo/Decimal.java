package dev.kiln.llo;

/// The float64 nearest to a decimal number that is short, as almost all are that anybody writes: `digits / 10^places`.
///
/// *The idea.* The quotient of the two as float64 is at most one unit beside the nearest float64. How far it is off can
/// be told in integers: with the guess `c * 2^-s`, `digits * 2^(s - places) - c * 5^places` is an integer that is small
/// compared with 2⁶⁴, so that it may be computed modulo 2⁶⁴. The guess is the nearest when that is less than half of
/// `5^places`.
final class Decimal {
    /// Digits are less than this: as many as always fit a `long`.
    static final long LIMIT = 1_000_000_000_000_000_000L;
    /// The most places: so many powers of ten are float64s.
    static final int PLACES = 22;

    private static final int FRACTION_BITS = 52;
    private static final long FRACTION = (1L << FRACTION_BITS) - 1;
    private static final double[] TENS = new double[PLACES + 1];
    private static final long[] FIVES = new long[PLACES + 1];

    static {
        TENS[0] = 1;
        FIVES[0] = 1;
        for (int i = 1; i <= PLACES; i++) {
            TENS[i] = TENS[i - 1] * 10;
            FIVES[i] = FIVES[i - 1] * 5;
        }
    }

    private Decimal() {}

    /// The float64 nearest to `digits / 10^places`, neither negative; NaN when it takes more to tell.
    static double nearest(long digits, int places) {
        double guess = digits / TENS[places];
        if (digits <= FRACTION) {
            return guess; // both are exact
        }
        for (int tries = 0; tries < 2; tries++) {
            int s = FRACTION_BITS - Math.getExponent(guess);
            long fraction = Double.doubleToRawLongBits(guess) & FRACTION;
            if (s < places || fraction == 0) { // next to a power of two the float64s lie closer on one side
                break;
            }
            long off = (digits << s - places) - (fraction | 1L << FRACTION_BITS) * FIVES[places];
            if (Math.abs(off) < FIVES[places] - Math.abs(off)) {
                return guess;
            }
            guess = off > 0 ? Math.nextUp(guess) : Math.nextDown(guess);
        }
        return Double.NaN;
    }
}
