package dev.kiln.target;

import java.math.BigInteger;

/// A constant that turns a division by `divisor` into a multiplication (Granlund and Montgomery, PLDI 1994).
///
/// With N bits of width and a factor f: n ÷ divisor = (high half of n × f) >> shift, for unsigned n, where `wide`
/// means that f has N + 1 bits and `factor` lacks the highest. For signed n the same, arithmetically, plus 1 when n
/// is negative.
///
/// *Why it is exact.* f = ⌊2^(N+shift) ÷ divisor⌋ + 1 exceeds the true reciprocal by at most 1; multiplied by
/// n < 2^p, that adds less than one divisor-th when 2^shift ≥ divisor × 2^(p-N), for p bits of magnitude.
///
/// @param factor the low N bits of f
/// @param wide true when f has one bit more
/// @param shift how far the high half is shifted right
record Reciprocal(long factor, boolean wide, int shift) {
    /// For unsigned dividends of `bits` bits and a divisor, not a power of two, taken as unsigned.
    static Reciprocal unsigned(int bits, long divisor) {
        BigInteger by = new BigInteger(Long.toUnsignedString(divisor));
        int ceiling = by.bitLength(); // 2^ceiling > divisor
        for (int shift = 0; shift < ceiling; shift++) {
            BigInteger factor = factor(bits + shift, by);
            BigInteger excess = factor.multiply(by).subtract(BigInteger.ONE.shiftLeft(bits + shift));
            if (factor.bitLength() <= bits && exact(excess, shift)) {
                return new Reciprocal(factor.longValue(), false, shift);
            }
        }
        BigInteger factor = factor(bits + ceiling, by);
        return new Reciprocal(factor.clearBit(bits).longValue(), true, ceiling);
    }

    /// For signed dividends of `bits` bits and a positive divisor, not a power of two.
    static Reciprocal signed(int bits, long divisor) {
        BigInteger by = BigInteger.valueOf(divisor);
        for (int shift = 0; ; shift++) {
            BigInteger factor = factor(bits + shift, by);
            BigInteger excess = factor.multiply(by).subtract(BigInteger.ONE.shiftLeft(bits + shift));
            if (exact(excess, shift + 1)) {
                return new Reciprocal(factor.longValue(), false, shift);
            }
        }
    }

    private static BigInteger factor(int power, BigInteger divisor) {
        return BigInteger.ONE.shiftLeft(power).divide(divisor).add(BigInteger.ONE);
    }

    /// excess × 2^bits ≤ 2^(bits+shift): no dividend can see the excess.
    private static boolean exact(BigInteger excess, int shift) {
        return excess.compareTo(BigInteger.ONE.shiftLeft(shift)) <= 0;
    }
}
