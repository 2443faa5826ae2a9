package dev.kiln.exec;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/// What a heap released during one [Epoch], many codes most of the time.
///
/// It fills while the epoch is current, and waits for the epoch's end after that.
final class Released {
    /// So many codes loaded and released make it worth another epoch.
    private static final int LONGEST = 128;

    private static final long MOST_BYTES = 64 << 10;

    /// Neighbours are one piece: codes that come and go one after the other lie side by side.
    private final List<Piece> pieces = new ArrayList<>(2);
    private final List<Lease> leases = new ArrayList<>(0);
    private final List<Object> kept = new ArrayList<>(0);
    private int age;
    private long bytes;
    private WeakReference<Epoch> epoch = new WeakReference<>(null);

    private static final class Piece {
        private final Space space;
        private final long start;
        private long end;

        Piece(Space space, long start, long end) {
            this.space = space;
            this.start = start;
            this.end = end;
        }
    }

    /// Adds the memory of `lease`, and the lease itself where more than its memory depends on it.
    void add(Lease lease) {
        bytes += lease.size();
        if (lease.isShared() || !lease.keeps().isEmpty()) {
            leases.add(lease);
            return;
        }
        Space space = lease.space();
        long start = lease.offset();
        long end = start + space.whole(lease.size());
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.space == space && last.end == start) {
            last.end = end;
        } else {
            pieces.add(new Piece(space, start, end));
        }
    }

    /// Keeps `object` for the calls that may need it.
    void keep(Object object) {
        kept.add(object);
    }

    /// Notes that a code was loaded or released.
    ///
    /// @return true when it is time for another epoch
    boolean ages() {
        return ++age >= LONGEST && !isEmpty() || bytes >= MOST_BYTES;
    }

    boolean isEmpty() {
        return pieces.isEmpty() && !keeps();
    }

    /// True when more than memory waits.
    boolean keeps() {
        return !leases.isEmpty() || !kept.isEmpty();
    }

    /// Waits for the end of `current` from now on: nothing is added any more.
    void awaits(Epoch current) {
        epoch = new WeakReference<>(current);
    }

    /// True when the epoch is over. Calls of earlier ones may be under way.
    boolean isOver() {
        return epoch.refersTo(null);
    }

    /// The bytes asked for, of all that was released.
    long bytes() {
        return bytes;
    }

    /// The leases that more than their memory depends on.
    List<Lease> leases() {
        return leases;
    }

    /// Makes the memory of all others free again.
    ///
    /// @param changed added to: whose memory it was
    void giveBack(List<Space> changed) {
        for (Piece piece : pieces) {
            piece.space.give(piece.start, piece.end - piece.start);
            changed.add(piece.space);
        }
    }
}
