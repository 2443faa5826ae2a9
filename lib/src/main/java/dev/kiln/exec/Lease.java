package dev.kiln.exec;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.List;

/// The right to a piece of a region.
///
/// When it is given up, its memory is used again as soon as no call can be in it ([Released]). Where other code was
/// linked to it, that code's leases reach this one, and nothing may reach it any more, either.
final class Lease {
    private final Space space;
    private final long offset;
    private final long size;
    private final List<Object> keeps;
    private final boolean leadsToHost;
    private final boolean leadsToRedirect;
    private volatile boolean shared;
    private boolean over;

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

    /// What the code needs while it can run.
    List<Object> keeps() {
        return keeps;
    }

    /// Other code is going to be linked to this. It must find the code open after that, or not use it.
    void share() {
        shared = true;
    }

    /// True when other code may be linked to this. What is not so when the code is marked closed will never be.
    boolean isShared() {
        return shared;
    }

    /// Notes that it is given up. The caller holds the store's lock.
    ///
    /// @return false when it was before
    boolean giveUp() {
        boolean first = !over;
        over = true;
        return first;
    }

    /// True when it was given up. The caller holds the store's lock.
    boolean isOver() {
        return over;
    }

    /// True when the code can get to a [Redirect] through its symbols.
    boolean leadsToRedirect() {
        return leadsToRedirect;
    }

    /// True when the code may get to a [Host]: through its symbols, or through a redirect, which may lead anywhere.
    boolean mayCallJava() {
        return leadsToHost || leadsToRedirect;
    }

    /// A shared lease that no call is in any more, watched until nobody reaches it.
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
