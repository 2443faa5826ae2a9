package dev.kiln.llo;

/// What an integer, signed, can be: every `step`-th number from `least` to `most`.
///
/// An `L` of which less is known than that it lies within ±2⁶² can be anything, so that sums here do not overflow.
///
/// @param step 0 when it can only be one number
record Range(long least, long most, long step) {
    /// What an `L` can be of which nothing is known.
    static final Range LONG = new Range(Long.MIN_VALUE, Long.MAX_VALUE, 1);
    /// What an `I` can be of which nothing is known.
    static final Range INT = new Range(Integer.MIN_VALUE, Integer.MAX_VALUE, 1);

    /// The farthest from zero that arithmetic here is done on an `L`.
    static final long FAR = 1L << 62;

    /// What nothing can be: control does not come by.
    static final Range NEVER = new Range(1, 0, 1);

    Range {
        if (least > most && (least != 1 || most != 0) || step < 0 || step == 0 != (least == most)) {
            throw new IllegalArgumentException(least + " to " + most + " by " + step);
        }
    }

    /// Every `step`-th number from `least` up to at most `most`, of the type with code `type`.
    static Range of(int type, long least, long most, long step) {
        Range all = all(type);
        if (least > most || least < all.least || most > all.most || type == LloType.L.code() && isFar(least, most)) {
            return all;
        }
        long by = Math.max(1, step);
        long last = most - (most - least) % by;
        return new Range(least, last, last == least ? 0 : by);
    }

    private static boolean isFar(long least, long most) {
        return least < -FAR || most > FAR;
    }

    static Range constant(long n) {
        return new Range(n, n, 0);
    }

    /// What a value of the type with code `type` can be of which nothing is known.
    static Range all(int type) {
        return type == LloType.I.code() ? INT : LONG;
    }

    boolean isNever() {
        return least > most;
    }

    boolean isConstant() {
        return step == 0;
    }

    boolean isPositive() {
        return least >= 0;
    }

    private boolean isNear() {
        return !isFar(least, most);
    }

    /// The step that both keep.
    static long common(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return Math.abs(x);
    }

    Range plus(int type, Range other) {
        return isNear() && other.isNear()
                ? of(type, least + other.least, most + other.most, common(step, other.step))
                : all(type);
    }

    Range minus(int type, Range other) {
        return isNear() && other.isNear()
                ? of(type, least - other.most, most - other.least, common(step, other.step))
                : all(type);
    }

    Range times(int type, Range other) {
        if (isConstant() && !other.isConstant()) {
            return other.times(type, this);
        }
        if (Math.max(bits(), other.bits()) > 62 || bits() + other.bits() > 62) {
            return all(type);
        }
        if (other.isConstant()) {
            long by = other.least;
            return of(type, Math.min(least * by, most * by), Math.max(least * by, most * by), step * Math.abs(by));
        }
        return isPositive() && other.isPositive() ? of(type, least * other.least, most * other.most, 1) : all(type);
    }

    /// How many bits the magnitudes have.
    private int bits() {
        return least == Long.MIN_VALUE ? 64 : 64 - Long.numberOfLeadingZeros(Math.max(Math.abs(least), Math.abs(most)));
    }

    /// What may be either.
    Range or(int type, Range other) {
        long from = Math.min(least, other.least);
        long to = Math.max(most, other.most);
        if (isFar(from, to)) {
            return from >= 0 && from < FAR ? new Range(from, all(type).most, 1) : all(type);
        }
        return of(type, from, to, common(common(step, other.step), least - other.least));
    }

    /// What is this, and at least `from` and at most `to` as well.
    Range within(long from, long to) {
        long low = Math.max(least, from);
        long high = Math.min(most, to);
        if (low <= high && step > 1 && isNear()) {
            low += (step - (low - least) % step) % step;
            high -= (high - least) % step;
        }
        return low > high ? NEVER : new Range(low, high, low == high ? 0 : Math.max(1, step));
    }

    /// What is this and less than `limit`.
    Range below(long limit) {
        return limit == Long.MIN_VALUE ? this : within(Long.MIN_VALUE, limit - 1);
    }

    /// What is this and more than `limit`.
    Range above(long limit) {
        return limit == Long.MAX_VALUE ? this : within(limit + 1, Long.MAX_VALUE);
    }

    /// What is this and not `n`, as far as that can be said.
    Range without(long n) {
        return n == least ? above(n) : n == most ? below(n) : this;
    }

    /// What has only bits that both have.
    Range and(int type, Range other) {
        if (!isPositive() && !other.isPositive()) {
            return all(type);
        }
        long to = !isPositive() ? other.most : !other.isPositive() ? most : Math.min(most, other.most);
        return to == 0 ? constant(0) : new Range(0, to, 1);
    }

    /// What has bits that either may have.
    Range mask(int type, Range other) {
        if (!isPositive() || !other.isPositive()) {
            return all(type);
        }
        long bits = most | other.most;
        return bits == 0 ? constant(0) : new Range(0, (Long.highestOneBit(bits) << 1) - 1 & Long.MAX_VALUE, 1);
    }

    /// The same numbers, of another type.
    Range as(int type) {
        Range all = all(type);
        return least >= all.least && most <= all.most ? this : all;
    }

    /// True when no `bytes` bytes from one of these addresses on have any in common with `otherBytes` from another's.
    boolean isApart(int bytes, Range other, int otherBytes) {
        if (!isNear() || !other.isNear()) {
            return false;
        }
        long by = common(step, other.step);
        long distance = by == 0 ? 0 : Math.floorMod(other.least - least, by);
        return most + bytes <= other.least
                || other.most + otherBytes <= least
                || distance >= bytes && by - distance >= otherBytes;
    }
}
