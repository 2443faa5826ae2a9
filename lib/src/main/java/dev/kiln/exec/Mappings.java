package dev.kiln.exec;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicInteger;

/// The mappings that the garbage collector takes back, counted.
///
/// The collector knows how much memory of its own is garbage, but not that a few bytes of it hold a mapping, of
/// which Linux allows a process 65,530 (`vm.max_map_count`), and the JVM itself ends when it gets no more. So when
/// the count has doubled since the last time, with 1,000 to begin with, a collection is asked for.
final class Mappings {
    private static final Mappings ALL = new Mappings();
    private static final int FIRST_LIMIT = 1000;
    private static final int PATIENCE_MILLIS = 200;

    private final AtomicInteger live = new AtomicInteger();
    private volatile int limit = FIRST_LIMIT;

    private Mappings() {}

    /// What the views of one region share: it ends when none of them is reachable.
    static Arena arena() {
        if (ALL.live.get() >= ALL.limit) {
            ALL.collect();
        }
        return Arena.ofAuto();
    }

    /// A view of the mapping at `address`, which is taken back when `arena` ends.
    static MemorySegment view(Os os, long address, long size, Arena arena) {
        int unused = ALL.live.incrementAndGet();
        return Native.view(address, size, arena, view -> {
            os.unmap(view.address(), size);
            int rest = ALL.live.decrementAndGet();
        });
    }

    /// The mappings that are not taken back yet.
    static int live() {
        return ALL.live.get();
    }

    private synchronized void collect() {
        if (live.get() < limit) {
            return;
        }
        System.gc();
        try {
            for (int waited = 0; live.get() > limit / 2 && waited < PATIENCE_MILLIS; waited++) {
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        limit = Math.max(FIRST_LIMIT, 2 * live.get());
    }
}
