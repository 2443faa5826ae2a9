package dev.kiln.exec;

import java.lang.ref.Cleaner;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    /// The open leases whose codes need more than their own memory.
    private final Set<Lease> needing = new HashSet<>();
    private final Map<Lease, List<Runnable>> ends = new HashMap<>();
    /// What was released in the current epoch.
    private Released released = new Released();
    /// What was released before, the oldest first.
    private final Deque<Released> waiting = new ArrayDeque<>();
    /// What other code was linked to, and no call is in any more.
    private final Set<Lease.Watch> linked = new HashSet<>();

    private final ReferenceQueue<Lease> unreachable = new ReferenceQueue<>();
    private long waitingBytes;
    private long usedBytes;
    private volatile Epoch epoch = Epoch.first(this);

    Store(Os os, boolean forever) {
        this.os = os;
        this.forever = forever;
    }

    /// Held apart so that the thread is not started before something needs it.
    private static final class Cleaning {
        private static final Cleaner CLEANER = Cleaner.create();

        private Cleaning() {}
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
        if (!keeps.isEmpty()) {
            needing.add(lease);
        }
        if (released.ages()) {
            change();
        }
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
        if (!released.isEmpty()) {
            change();
        }
        System.gc();
        reclaim();
        try {
            while (!linked.isEmpty()) {
                var gone = unreachable.remove(PATIENCE_MILLIS);
                if (gone == null) {
                    return;
                }
                giveBack((Lease.Watch) gone);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Begins another epoch: what was released waits for the end of this one.
    private void change() {
        Epoch current = epoch;
        released.awaits(current);
        if (released.keeps()) { // these may be large, and nobody else may have reason to come by
            Cleaner.Cleanable ignored = Cleaning.CLEANER.register(current, this::reclaim);
        }
        waiting.add(released);
        released = new Released();
        epoch = current.next();
    }

    /// Makes free what no call can be in any more: all epochs up to its own are over.
    private synchronized void reclaim() {
        for (Released first = waiting.peek(); first != null && first.isOver(); first = waiting.peek()) {
            waiting.remove();
            giveBack(first);
        }
        for (var gone = unreachable.poll(); gone != null; gone = unreachable.poll()) {
            giveBack((Lease.Watch) gone);
        }
    }

    private void giveBack(Released over) {
        waitingBytes -= over.bytes();
        List<Space> changed = new ArrayList<>(1);
        over.giveBack(changed);
        for (Lease lease : over.leases()) {
            if (lease.isShared()) {
                waitingBytes += lease.size();
                linked.add(new Lease.Watch(lease, unreachable));
            } else {
                lease.space().give(lease.offset(), lease.size());
                changed.add(lease.space());
            }
        }
        changed.forEach(this::dropIfUnused);
    }

    private void giveBack(Lease.Watch watch) {
        if (linked.remove(watch)) {
            waitingBytes -= watch.size();
            dropIfUnused(watch.giveBack());
        }
    }

    private void dropIfUnused(Space space) {
        if (space.isUnused() && spaces.size() > 1 && !forever) {
            boolean ignored = spaces.remove(space); // and its region goes with the garbage
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
        lease.share();
        return code.lease(); // still open: whoever closes it from now on sees that it is shared
    }

    /// Keeps `replaced` for the calls that are under way.
    synchronized void retire(Object replaced) {
        requireOpen();
        released.keep(replaced);
        change();
    }

    /// Fills what `lease` stands for.
    void write(Lease lease, byte[] code, int length) {
        lease.space().region().write(lease.offset(), code, length);
    }

    /// Has `end` run when `lease` is given up, before its memory can be used again.
    ///
    /// @throws IllegalStateException when that has happened, after `end` has run
    synchronized void attach(Lease lease, Runnable end) {
        if (epoch == null || lease.isOver()) {
            end.run();
            throw new IllegalStateException("the code was closed meanwhile");
        }
        ends.computeIfAbsent(lease, key -> new ArrayList<>()).add(end);
    }

    /// Gives up `lease`. Its code must be marked closed before.
    synchronized void release(Lease lease) {
        if (epoch == null || !lease.giveUp()) {
            return;
        }
        if (!ends.isEmpty()) {
            ends.getOrDefault(lease, List.of()).forEach(Runnable::run);
            ends.remove(lease);
        }
        if (!lease.keeps().isEmpty()) {
            needing.remove(lease);
        }
        usedBytes -= lease.space().whole(lease.size());
        waitingBytes += lease.size();
        released.add(lease);
        if (released.ages() || released.keeps()) {
            change();
        }
    }

    /// Ends the heap: no call begins any more, and the regions go when the last one has returned.
    synchronized void close() {
        Epoch last = epoch;
        if (last == null) {
            return;
        }
        epoch = null;
        ends.values().forEach(attached -> attached.forEach(Runnable::run));
        last.end(List.of(List.copyOf(spaces), List.copyOf(needing), List.copyOf(waiting), released));
        ends.clear();
        needing.clear();
        waiting.clear();
        released = new Released();
        linked.clear();
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
