package dev.kiln.exec;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.List;

/// The right to a piece of a region. Its memory is used again when nothing reaches the lease any more.
///
/// A lease is reached from the heap while its code is open, from the leases of codes that are linked to it, and from
/// the epoch of every call that may be running it.
///
/// @param space where the memory is; reaching it keeps the mapping
/// @param keeps what the code needs while it can run: leases, hosts, redirects
record Lease(Space space, long offset, long size, List<Object> keeps) {
    /// True when the code can get to a [Host] through its symbols.
    boolean callsJava() {
        return keeps.stream()
                .anyMatch(kept -> kept instanceof Host || kept instanceof Lease lease && lease.callsJava());
    }

    /// Leases are told apart by identity: each is one right.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /// A lease that was given up, watched until nobody reaches it.
    static final class Watch extends PhantomReference<Lease> {
        private final Space space;
        private final long offset;
        private final long size;

        Watch(Lease lease, ReferenceQueue<Lease> queue) {
            super(lease, queue);
            this.space = lease.space;
            this.offset = lease.offset;
            this.size = lease.size;
        }

        long size() {
            return size;
        }

        void giveBack() {
            space.give(offset, size);
        }
    }
}
