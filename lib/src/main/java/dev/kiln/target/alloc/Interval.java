package dev.kiln.target.alloc;

import dev.kiln.ir.Ins;
import java.util.Arrays;

/// A stretch of a variable's life that has one place: a register or the variable's slot in the frame.
///
/// A variable begins with one interval; splitting makes more, each the [#next] of the one before. All share the
/// variable's ranges (where it is alive, half-open, ascending) and its uses, and see of them what lies between
/// [#from] and [#to].
final class Interval {
    /// No place yet.
    static final int NOWHERE = -1;
    /// The frame, or nowhere at all for a constant that is made again.
    static final int SLOT = -2;

    final Life life;
    int from;
    int to;
    /// The variable of a physical register, or [#NOWHERE], or [#SLOT].
    int place = NOWHERE;

    Interval next;
    /// True for what must begin in the frame: it is entered by a jump to a register.
    boolean beginsInSlot;
    /// The range at or after the place that the scan has reached.
    int cursor;

    Interval(Life life, int from, int to) {
        this.life = life;
        this.from = from;
        this.to = to;
    }

    /// What all intervals of a variable share.
    static final class Life {
        final int variable;
        final boolean floating;
        /// How much of it lives.
        final int bytes;
        /// Ranges: begins and ends in turn.
        int[] ranges = {};
        /// Uses: position, shifted left, and 1 when a register is needed.
        int[] uses = {};
        /// The number of instructions that write it, and the position of one of them.
        int defs;

        int def;
        /// The constant that every write writes, when it is one.
        Ins.MovImm constant;

        Interval first;
        /// All intervals, once they are final and more than one.
        private Interval[] all = {};

        /// The interval that was last looked for: positions mostly ascend.
        private Interval recent;
        /// Variables that would best share its register, -1 for none.
        int hint = -1;

        int otherHint = -1;
        /// The slot in the frame, -1 while it has none.
        int slot = -1;
        /// True when the slot is written once, where the variable is.
        boolean stored;

        Life(int variable, boolean floating, int bytes) {
            this.variable = variable;
            this.floating = floating;
            this.bytes = bytes;
        }

        /// Adds uses, encoded likewise, in any order.
        void addUses(Ints more) {
            int[] all = Arrays.copyOf(uses, uses.length + more.size());
            for (int i = 0; i < more.size(); i++) {
                all[uses.length + i] = more.get(i);
            }
            Arrays.sort(all);
            uses = all;
        }

        /// The index of the first use at or after `position`.
        private int firstUse(int position) {
            int low = 0;
            int high = uses.length;
            while (low < high) {
                int middle = low + high >>> 1;
                if (uses[middle] >> 1 < position) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /// Adds a hint; that of a physical register comes first.
        void hint(int other) {
            if (hint < 0 || other < Body.VIRTUAL && hint >= Body.VIRTUAL) {
                otherHint = hint;
                hint = other;
            } else if (otherHint < 0) {
                otherHint = other;
            }
        }

        /// Says that there will be no further split: from now on [#at] finds an interval among many by search.
        void settle() {
            int count = 0;
            for (Interval i = first; i != null; i = i.next) {
                count++;
            }
            if (count > 1) {
                all = new Interval[count];
                int n = 0;
                for (Interval i = first; i != null; i = i.next) {
                    all[n++] = i;
                }
            }
        }

        /// The interval that covers a position, or the last one before it.
        Interval at(int position) {
            if (all.length > 0) {
                return search(position);
            }
            Interval interval = recent != null && recent.from <= position ? recent : first;
            while (interval.to <= position && interval.next != null) {
                interval = interval.next;
            }
            recent = interval;
            return interval;
        }

        private Interval search(int position) {
            int low = 0;
            int high = all.length - 1;
            while (low < high) {
                int middle = low + high >>> 1;
                if (all[middle].to <= position) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return all[low];
        }
    }

    boolean inSlot() {
        return place == SLOT;
    }

    int rangeFrom(int i) {
        return Math.max(from, life.ranges[2 * i]);
    }

    int rangeTo(int i) {
        return Math.min(to, life.ranges[2 * i + 1]);
    }

    /// Moves the cursor to the first range that ends after `position`.
    void advance(int position) {
        int count = life.ranges.length / 2;
        while (cursor < count && life.ranges[2 * cursor + 1] <= position) {
            cursor++;
        }
    }

    /// True when the variable is alive at a position that the cursor has reached.
    boolean covers(int position) {
        return cursor < life.ranges.length / 2 && rangeFrom(cursor) <= position;
    }

    /// The first position at which both are alive, [Integer#MAX_VALUE] when there is none before `limit`.
    int intersection(Interval other, int limit) {
        int a = cursor;
        int b = other.cursor;
        int[] mine = life.ranges;
        int[] others = other.life.ranges;
        while (2 * a < mine.length && 2 * b < others.length) {
            int start = Math.max(rangeFrom(a), other.rangeFrom(b));
            if (start >= limit || start >= to || start >= other.to) {
                return Integer.MAX_VALUE;
            }
            int myEnd = rangeTo(a);
            int otherEnd = other.rangeTo(b);
            if (start < myEnd && start < otherEnd) {
                return start;
            }
            if (myEnd <= otherEnd) {
                a++;
            } else {
                b++;
            }
        }
        return Integer.MAX_VALUE;
    }

    /// The position of the next use at or after `position`, [Integer#MAX_VALUE] when there is none in this
    /// interval.
    int nextUse(int position) {
        int i = life.firstUse(Math.max(position, from));
        return i < life.uses.length && life.uses[i] >> 1 < to ? life.uses[i] >> 1 : Integer.MAX_VALUE;
    }

    /// Likewise, of a use that needs a register.
    int nextRegisterUse(int position) {
        for (int i = life.firstUse(Math.max(position, from)); i < life.uses.length && life.uses[i] >> 1 < to; i++) {
            if ((life.uses[i] & 1) != 0) {
                return life.uses[i] >> 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    /// The position of the last use before `position`, [#from] when there is none.
    int lastUse(int position) {
        int i = life.firstUse(position) - 1;
        return i < 0 ? from : Math.max(from, life.uses[i] >> 1);
    }

    /// Splits at a position inside; returns the second part, which begins where the variable is next alive.
    Interval split(int position) {
        int i = 0;
        int count = life.ranges.length / 2;
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (life.ranges[2 * middle + 1] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        i = low;
        Interval second = new Interval(life, Math.max(position, life.ranges[2 * i]), to);
        second.cursor = i;
        second.next = next;
        next = second;
        to = i > 0 && life.ranges[2 * i] >= position ? Math.min(position, life.ranges[2 * i - 1]) : position;
        return second;
    }
}
