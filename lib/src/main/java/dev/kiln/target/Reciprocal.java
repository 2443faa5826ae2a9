package dev.kiln.target;

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
        Power power = new Power(bits, divisor);
        int ceiling = Long.SIZE - Long.numberOfLeadingZeros(divisor); // 2^ceiling > divisor
        while (power.shift < ceiling) {
            if (power.factor() != 0 && power.exact(power.shift)) { // 0 stands for 2^bits, which is too wide
                return new Reciprocal(power.factor(), false, power.shift);
            }
            power.twice();
        }
        return new Reciprocal(power.factor(), true, ceiling);
    }

    /// For signed dividends of `bits` bits and a positive divisor, not a power of two.
    static Reciprocal signed(int bits, long divisor) {
        Power power = new Power(bits, divisor);
        while (!power.exact(power.shift + 1)) {
            power.twice();
        }
        return new Reciprocal(power.factor(), false, power.shift);
    }

    /// 2^(bits+shift) ÷ divisor, for one shift after the other: everything modulo 2^64.
    private static final class Power {
        private final int bits;
        private final long divisor;
        private long quotient;
        private long remainder;
        private int shift;

        Power(int bits, long divisor) {
            this.bits = bits;
            this.divisor = divisor;
            long rest = bits == Long.SIZE ? -divisor : (1L << bits) - divisor; // one divisor less: 2^64 has no room
            quotient = Long.divideUnsigned(rest, divisor) + 1;
            remainder = Long.remainderUnsigned(rest, divisor);
        }

        void twice() {
            boolean carries = Long.compareUnsigned(remainder, divisor - remainder) >= 0;
            quotient = 2 * quotient + (carries ? 1 : 0);
            remainder = carries ? remainder - (divisor - remainder) : 2 * remainder;
            shift++;
        }

        /// The low `bits` bits of f.
        long factor() {
            return quotient + 1 & -1L >>> Long.SIZE - bits;
        }

        /// f × divisor exceeds 2^(bits+shift) by no more than 2^`most`: no dividend can see it.
        boolean exact(int most) {
            return Long.compareUnsigned(divisor - remainder, 1L << most) <= 0;
        }
    }
}
