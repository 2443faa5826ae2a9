package dev.kiln.target.alloc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What holds each physical register at the position that the scan has reached.
///
/// A holder whose variable is dead for a while pauses: its register may be lent out meanwhile. Beside that a register
/// may have *fixed* ranges, in which the program itself uses it.
final class Holders {
    /// How many may pause at once; beyond it gaps are not used.
    private static final int MOST_PAUSED = 64;

    private static final int NEVER = Integer.MAX_VALUE;

    private final Interval[] holders = new Interval[Body.VIRTUAL];
    /// For each holder, the position at which it ends or pauses; before it need not be looked at.
    private final int[] changes = new int[Body.VIRTUAL];
    /// The registers that have a holder, as bits.
    private long held;
    /// No holder changes before this position.
    private int nextChange;

    private final List<Interval> paused = new ArrayList<>();
    /// The registers of those that pause, as bits; perhaps of some that no longer do.
    private long lent;

    private final Interval[] fixed = new Interval[Body.VIRTUAL];

    /// Begins a function.
    void begin(Variables variables) {
        Arrays.fill(holders, null);
        paused.clear();
        held = 0;
        lent = 0;
        nextChange = NEVER;
        for (int v = 0; v < Body.VIRTUAL; v++) {
            fixed[v] = variables.named(v) ? variables.life(v).first : null;
        }
    }

    /// Moves on to `position`.
    void advance(int position) {
        if (position >= nextChange) {
            nextChange = NEVER;
            for (long bits = held; bits != 0; bits &= bits - 1) {
                int register = Long.numberOfTrailingZeros(bits);
                if (position >= changes[register]) {
                    change(register, position);
                }
                if (holders[register] != null) {
                    nextChange = Math.min(nextChange, changes[register]);
                }
            }
        }
        if (!paused.isEmpty()) {
            resume(position);
        }
    }

    private void change(int register, int position) {
        Interval interval = holders[register];
        if (interval.to <= position) {
            release(register);
            return;
        }
        interval.advance(position);
        if (!interval.covers(position) && paused.size() < MOST_PAUSED) {
            release(register);
            paused.add(interval);
            lent |= 1L << register;
        } else {
            changes[register] = interval.change();
        }
    }

    private void resume(int position) {
        lent = 0;
        for (int i = paused.size() - 1; i >= 0; i--) {
            Interval interval = paused.get(i);
            interval.advance(position);
            boolean over = interval.to <= position;
            if (over || interval.covers(position)) {
                paused.set(i, paused.getLast());
                paused.removeLast();
                if (!over) {
                    hold(interval.place, interval);
                }
            } else {
                lent |= 1L << interval.place;
            }
        }
    }

    /// Gives a register to an interval that was advanced to the position reached.
    void hold(int register, Interval interval) {
        holders[register] = interval;
        held |= 1L << register;
        changes[register] = interval.change();
        nextChange = Math.min(nextChange, changes[register]);
    }

    /// Takes a register away from what holds it.
    void release(int register) {
        holders[register] = null;
        held &= ~(1L << register);
    }

    boolean isHeld(int register) {
        return (held & 1L << register) != 0;
    }

    /// What holds a register that is held.
    Interval holder(int register) {
        return holders[register];
    }

    /// The first position, before `limit` if there is one, at which `interval` and the program itself need a register;
    /// else `limit`.
    int untilFixed(Interval interval, int register, int limit) {
        Interval use = fixed[register];
        if (limit <= interval.from || use == null) {
            return limit;
        }
        use.advance(interval.from);
        return Math.min(limit, interval.intersection(use, limit));
    }

    /// Likewise, at which one that pauses needs it again.
    int untilResumed(Interval interval, int register, int limit) {
        int until = limit;
        if ((lent & 1L << register) != 0) {
            for (int i = 0; i < paused.size() && until > interval.from; i++) {
                if (paused.get(i).place == register) {
                    until = Math.min(until, interval.intersection(paused.get(i), until));
                }
            }
        }
        return until;
    }

    /// Of those that pause and will need a register while `interval` is alive, the position of the first use after its
    /// begin; `limit` if that comes earlier or there is none.
    int untilUsed(Interval interval, int register, int limit) {
        int until = limit;
        if ((lent & 1L << register) != 0) {
            for (int i = 0; i < paused.size(); i++) {
                Interval other = paused.get(i);
                if (other.place == register && interval.intersection(other, NEVER) != NEVER) {
                    until = Math.min(until, other.nextUse(interval.from));
                }
            }
        }
        return until;
    }

    /// Takes a register away from those that pause and will need it while `interval` is alive, and returns them.
    List<Interval> takeFromPaused(Interval interval, int register) {
        if ((lent & 1L << register) == 0) {
            return List.of();
        }
        List<Interval> taken = new ArrayList<>();
        for (int i = paused.size() - 1; i >= 0; i--) {
            Interval other = paused.get(i);
            if (other.place == register && interval.intersection(other, NEVER) != NEVER) {
                paused.set(i, paused.getLast());
                paused.removeLast();
                taken.add(other);
            }
        }
        return taken;
    }
}
