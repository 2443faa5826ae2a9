package dev.kiln.exec;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.List;

/// The right to a piece of a region. Its memory is used again when nothing reaches the lease any more.
///
/// A lease is reached from the heap while its code is open, from the leases of codes that are linked to it, and
/// from the epoch of every call that may be running it.
final class Lease {
    private final Space space;
    private final long offset;
    private final long size;
    private final List<Object> keeps;
    private final boolean leadsToHost;
    private final boolean leadsToRedirect;

    /// @param space where the memory is; reaching it keeps the mapping
    /// @param keeps what the code needs while it can run: leases, hosts, redirects
    Lease(Space space, long offset, long size, List<Object> keeps) {
        this.space = space;
        this.offset = offset;
        this.size = size;
        this.keeps = keeps;
        boolean host = false;
        boolean redirect = false;
        for (Object kept : keeps) {
            host |= kept instanceof Host || kept instanceof Lease to && to.leadsToHost;
            redirect |= kept instanceof Redirect.Slot || kept instanceof Lease to && to.leadsToRedirect;
        }
        leadsToHost = host;
        leadsToRedirect = redirect;
    }

    Space space() {
        return space;
    }

    long offset() {
        return offset;
    }

    long size() {
        return size;
    }

    /// The address of the first byte.
    long address() {
        return space.region().run() + offset;
    }

    /// True when the code can get to a [Redirect] through its symbols.
    boolean leadsToRedirect() {
        return leadsToRedirect;
    }

    /// True when the code may get to a [Host]: through its symbols, or through a redirect, which may lead anywhere.
    boolean mayCallJava() {
        return leadsToHost || leadsToRedirect;
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

        /// @return the space that the memory is free in now
        Space giveBack() {
            space.give(offset, size);
            return space;
        }
    }
}
