package dev.kiln.target.alloc;

import java.util.Arrays;

/// The ranges and uses of all variables of a function, in two arrays.
///
/// Ranges are chained: the walk that finds them goes from a function's end to its start and puts each before those
/// that it found. Uses of one variable lie side by side, so that they can be searched.
final class Spans {
    private static final int FIELDS = 3;
    private static final int FROM = 0;
    private static final int TO = 1;
    private static final int NEXT = 2;

    /// Begins, ends, and the index of the next one in turn; index 0 stands for none.
    private int[] ranges = {};

    private int rangesEnd;
    /// Positions, shifted left, and 1 when a register is needed.
    private int[] uses = {};

    /// Forgets everything; there will be about so many ranges, and so many uses.
    void clear(int rangeCount, int useCount) {
        if (ranges.length < FIELDS * (rangeCount + 1)) {
            ranges = new int[FIELDS * (rangeCount + 1)];
        }
        if (uses.length < useCount) {
            uses = new int[useCount];
        }
        rangesEnd = FIELDS;
    }

    /// Puts the range `from` up to, not including, `to` before range `next`; returns its index.
    int range(int from, int to, int next) {
        int at = rangesEnd;
        if (at == ranges.length) {
            ranges = Arrays.copyOf(ranges, at + (at / (2 * FIELDS) + 1) * FIELDS);
        }
        rangesEnd = at + FIELDS;
        ranges[at + FROM] = from;
        ranges[at + TO] = to;
        ranges[at + NEXT] = next;
        return at;
    }

    int from(int range) {
        return ranges[range + FROM];
    }

    void from(int range, int from) {
        ranges[range + FROM] = from;
    }

    int to(int range) {
        return ranges[range + TO];
    }

    int next(int range) {
        return ranges[range + NEXT];
    }

    int[] uses() {
        return uses;
    }

    /// The position of a use.
    int use(int i) {
        return uses[i] >> 1;
    }

    boolean needsRegister(int i) {
        return (uses[i] & 1) != 0;
    }

    /// Adds a use to a variable, before those it has: its room ends where they begin.
    void use(Life life, int position, int register) {
        if (life.uses < life.usesEnd && uses[life.uses] >> 1 == position) {
            uses[life.uses] |= register;
        } else {
            uses[--life.uses] = position << 1 | register;
        }
    }

    /// Adds the uses at the positions of `life.list`, none of which needs a register, to those of a variable.
    void uses(Life life, Chains positions) {
        for (int p = life.list; p != 0; p = positions.next(p)) {
            uses[--life.uses] = positions.value(p) << 1;
        }
        Arrays.sort(uses, life.uses, life.usesEnd);
    }
}
