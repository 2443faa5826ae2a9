package dev.kiln.target;

import java.util.Arrays;

/// Moves between places that all happen at once: every source is read before any destination is written.
///
/// A move whose destination nobody still has to read is done at once; when there is none left, the rest are cycles,
/// and an exchange takes one place out of a cycle. Places are small numbers that mean whatever the [Mover] makes of
/// them. One object serves any number of times and allocates nothing once it is warm.
public final class ParallelMove {
    private int[] destinations = new int[16];
    private int[] sources = new int[16];
    private int count;

    /// What carries out the moves, one after the other.
    public interface Mover {
        /// `d = s`.
        void move(int d, int s);

        /// Exchanges the contents of two places.
        void exchange(int a, int b);
    }

    /// No moves.
    public ParallelMove() {}

    /// Forgets all moves.
    public void clear() {
        count = 0;
    }

    /// Adds the move `d = s`. No place may be the destination of two moves.
    public void add(int d, int s) {
        if (d == s) {
            return;
        }
        if (count == destinations.length) {
            destinations = Arrays.copyOf(destinations, count * 2);
            sources = Arrays.copyOf(sources, count * 2);
        }
        destinations[count] = d;
        sources[count++] = s;
    }

    /// True when `place` is the destination of a move that changes it.
    public boolean writes(int place) {
        for (int i = 0; i < count; i++) {
            if (destinations[i] == place) {
                return true;
            }
        }
        return false;
    }

    /// Carries out all moves and forgets them.
    public void run(Mover mover) {
        while (count > 0) {
            if (!runFree(mover)) {
                breakCycle(mover);
            }
        }
    }

    private boolean runFree(Mover mover) {
        boolean any = false;
        for (int i = 0; i < count; ) {
            if (reads(destinations[i])) {
                i++;
            } else {
                mover.move(destinations[i], sources[i]);
                remove(i);
                any = true;
            }
        }
        return any;
    }

    private boolean reads(int place) {
        for (int i = 0; i < count; i++) {
            if (sources[i] == place) {
                return true;
            }
        }
        return false;
    }

    private void breakCycle(Mover mover) {
        int d = destinations[0];
        int s = sources[0];
        mover.exchange(d, s);
        remove(0);
        for (int i = 0; i < count; ) {
            if (sources[i] == d) {
                sources[i] = s;
            }
            if (sources[i] == destinations[i]) {
                remove(i);
            } else {
                i++;
            }
        }
    }

    private void remove(int i) {
        count--;
        destinations[i] = destinations[count];
        sources[i] = sources[count];
    }
}
