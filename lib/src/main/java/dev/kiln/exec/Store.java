package dev.kiln.exec;

import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The memory of a heap: its regions, who holds which piece, what waits to be used again.
///
/// Apart from [CodeHeap] because an arena's clean-up action must not reach the arena.
final class Store {
    /// Address space only: the system gives pages as they are touched. Small enough that every call within one heap
    /// reaches (±2 GB on x86-64, ±128 MB on AArch64).
    private static final long REGION = 32 << 20;
    /// So much waiting memory is worth a garbage collection before another region is mapped.
    private static final long WORTH_COLLECTING = REGION / 2;

    private static final long PATIENCE_MILLIS = 50;

    private final Os os;
    private final boolean forever;
    private final List<Space> spaces = new ArrayList<>();
    private final Set<Lease> open = new HashSet<>();
    private final Map<Lease, List<Runnable>> ends = new HashMap<>();
    private final Set<Lease.Watch> waiting = new HashSet<>();
    private final ReferenceQueue<Lease> unreachable = new ReferenceQueue<>();
    private long waitingBytes;
    private long usedBytes;
    private volatile Epoch epoch = new Epoch();

    Store(Os os, boolean forever) {
        this.os = os;
        this.forever = forever;
    }

    /// The current epoch, null when the heap is closed.
    Epoch epoch() {
        return epoch;
    }

    /// A lease of `size` bytes.
    synchronized Lease take(long size, List<Object> keeps) {
        requireOpen();
        reclaim();
        Lease lease = find(size, keeps);
        if (lease == null && waitingBytes >= WORTH_COLLECTING) {
            collect();
            lease = find(size, keeps);
        }
        if (lease == null) {
            spaces.add(new Space(map(Math.max(REGION, os.roundUp(size)))));
            lease = find(size, keeps);
        }
        open.add(lease);
        usedBytes += lease.space().whole(size);
        return lease;
    }

    private Lease find(long size, List<Object> keeps) {
        for (int i = spaces.size() - 1; i >= 0; i--) {
            Space space = spaces.get(i);
            long offset = space.take(size);
            if (offset != Space.FULL) {
                return new Lease(space, offset, size, keeps);
            }
        }
        return null;
    }

    /// Mappings go with the garbage, of which there may be plenty that nobody had a reason to collect.
    private Region map(long size) {
        try {
            return os.mapCode(size, forever);
        } catch (ExecException refused) {
            collect();
            return os.mapCode(size, forever);
        }
    }

    private void collect() {
        System.gc();
        try {
            for (var gone = unreachable.remove(PATIENCE_MILLIS); gone != null; gone = unreachable.remove(1)) {
                giveBack((Lease.Watch) gone);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void reclaim() {
        for (var gone = unreachable.poll(); gone != null; gone = unreachable.poll()) {
            giveBack((Lease.Watch) gone);
        }
    }

    private void giveBack(Lease.Watch watch) {
        waiting.remove(watch);
        waitingBytes -= watch.size();
        Space space = watch.giveBack();
        if (space.isUnused() && spaces.size() > 1 && !forever) {
            spaces.remove(space); // and its region goes with the garbage
        }
    }

    /// What must stay reachable while code of this heap may go to `symbol`.
    ///
    /// @throws IllegalStateException when the code it lies in is closed
    /// @throws IllegalArgumentException when it leads to a redirect of another heap: calls under way in this heap
    /// would not keep what is replaced there
    Object keep(Symbol symbol) {
        return switch (symbol) {
            case Symbol.Address address -> address;
            case Host host -> host;
            case Symbol.Place place -> keep(place.code());
            case Redirect redirect -> keep(redirect.jump());
        };
    }

    private Lease keep(LoadedCode code) {
        Lease lease = code.lease();
        if (!code.isOf(this) && lease.leadsToRedirect()) {
            throw new IllegalArgumentException("a redirect serves the code of its own heap");
        }
        return lease;
    }

    /// Keeps `replaced` for the calls that are under way.
    synchronized void retire(Object replaced) {
        requireOpen();
        epoch = epoch.release(replaced);
    }

    /// Fills what `lease` stands for.
    void write(Lease lease, byte[] code, int length) {
        lease.space().region().write(lease.offset(), code, length);
    }

    /// Has `end` run when `lease` is given up, before its memory can be used again.
    ///
    /// @throws IllegalStateException when that has happened, after `end` has run
    synchronized void attach(Lease lease, Runnable end) {
        if (!open.contains(lease)) {
            end.run();
            throw new IllegalStateException("the code was closed meanwhile");
        }
        ends.computeIfAbsent(lease, key -> new ArrayList<>()).add(end);
    }

    /// Gives up `lease`. Its code must be marked closed before.
    synchronized void release(Lease lease) {
        if (!open.remove(lease)) {
            return; // the heap was closed meanwhile
        }
        List<Runnable> attached = ends.remove(lease);
        if (attached != null) {
            attached.forEach(Runnable::run);
        }
        usedBytes -= lease.space().whole(lease.size());
        waitingBytes += lease.size();
        waiting.add(new Lease.Watch(lease, unreachable));
        epoch = epoch.release(lease);
    }

    /// Ends the heap: no call begins any more, and the regions go when the last one has returned.
    synchronized void close() {
        Epoch last = epoch;
        epoch = null;
        ends.values().forEach(attached -> attached.forEach(Runnable::run));
        ends.clear();
        if (last != null) {
            Epoch ignored = last.release(List.copyOf(open));
        }
        open.clear();
        waiting.clear();
        spaces.clear();
        usedBytes = 0;
        waitingBytes = 0;
    }

    void requireOpen() {
        if (epoch == null) {
            throw new IllegalStateException("the code heap's arena is closed");
        }
    }

    synchronized long usedBytes() {
        return usedBytes;
    }

    synchronized long mappedBytes() {
        return spaces.stream().mapToLong(space -> space.region().size()).sum();
    }
}
