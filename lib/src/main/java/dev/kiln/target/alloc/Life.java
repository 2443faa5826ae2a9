package dev.kiln.target.alloc;

import dev.kiln.ir.Ins;
import dev.kiln.ir.Reg;
import dev.kiln.ir.V;

/// What is known of one variable, and what all its intervals share.
///
/// Its ranges and uses lie in the arrays of [Spans], which serve all variables of a function.
final class Life {
    private static final Interval[] NONE = {};
    /// So many intervals are looked through one after the other.
    private static final int FEW = 4;

    private static final byte MANY = 2;

    final int variable;
    /// The register that it is.
    final Reg register;
    final Spans spans;
    /// How much of it lives: 8 bytes, or more where it is used as a vector.
    byte bytes = Long.BYTES;

    /// How many instructions write it: none, one, or more, which counts as [#MANY].
    private byte defs;
    /// The position of the first of them.
    int def;
    /// The constant that every write writes, when it is one; else null.
    Ins.MovImm constant;

    /// The block that wrote it last while blocks are gone through in order, plus one.
    int writtenIn;
    /// The blocks that read what another one wrote: a list of [Chains].
    int readers;
    /// Another list, of whatever the pass under way collects.
    int list;

    /// Its first range in [Spans].
    int range;
    /// Where its uses begin and end in [Spans]; before they are there, how many there will be.
    int uses;

    int usesEnd;

    /// Variables that would best share its register, -1 for none.
    int hint = -1;

    int otherHint = -1;

    Interval first;
    /// All intervals, once they are final and many.
    private Interval[] all = NONE;

    /// The slot in the frame, -1 while it has none.
    int slot = -1;
    /// True when it has more than one interval, or one in the frame.
    boolean divided;
    /// True when the slot is written once, where the variable is.
    boolean stored;

    Life(int variable, Reg register, Spans spans) {
        this.variable = variable;
        this.register = register;
        this.spans = spans;
    }

    boolean floating() {
        return register instanceof V;
    }

    /// Notes that instruction `i` of the function writes it.
    void writtenAt(int i, Ins instruction) {
        if (defs == 0) {
            defs = 1;
            def = 4 * i + 2;
            constant = instruction instanceof Ins.MovImm value ? value : null;
        } else {
            defs = MANY;
            if (constant != null && !(instruction instanceof Ins.MovImm value && value.value() == constant.value())) {
                constant = null;
            }
        }
    }

    boolean isWritten() {
        return defs != 0;
    }

    boolean isWrittenOnce() {
        return defs == 1;
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

    /// The index of the first use at or after `position`, [#usesEnd] when there is none.
    int firstUse(int position) {
        int[] all = spans.uses();
        int low = uses;
        int high = usesEnd;
        while (low < high) {
            int middle = low + high >>> 1;
            if (all[middle] >> 1 < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Where it ends.
    int end() {
        Interval last = first;
        while (last.next != null) {
            last = last.next;
        }
        return last.to;
    }

    /// True when it has more than one place.
    boolean split() {
        return first.next != null;
    }

    /// Says that there will be no further split: from now on [#at] finds an interval among many by search.
    void settle() {
        int count = 0;
        for (Interval i = first; i != null; i = i.next) {
            count++;
        }
        if (count > FEW) {
            all = new Interval[count];
            int n = 0;
            for (Interval i = first; i != null; i = i.next) {
                all[n++] = i;
            }
        }
    }

    /// The interval that covers a position, or the last one before it.
    Interval at(int position) {
        if (first.next == null) {
            return first;
        }
        if (all.length > 0) {
            return search(position);
        }
        Interval interval = first;
        while (interval.to <= position && interval.next != null) {
            interval = interval.next;
        }
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
