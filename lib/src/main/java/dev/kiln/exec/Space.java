package dev.kiln.exec;

import java.util.Map;
import java.util.TreeMap;

/// What is free in a region: the end, which nobody had yet, and ranges that were given back, neighbours merged.
///
/// What is taken comes from one range, as long as that goes; then from the lowest that is large enough. Untouched
/// memory is begun bit by bit, after all that was given back.
final class Space {
    static final long FULL = -1;

    /// So much untouched memory is begun at a time.
    private static final long STEP = 64 << 10;

    private final Region region;
    private final TreeMap<Long, Long> free = new TreeMap<>();
    /// The range in use: from `next` up to `limit`.
    private long next;

    private long limit;
    /// From here on the region is untouched.
    private long end;

    private long taken;

    Space(Region region) {
        this.region = region;
    }

    Region region() {
        return region;
    }

    /// True when nobody has any of it.
    boolean isUnused() {
        return taken == 0;
    }

    /// `size` bytes in whole granules.
    long whole(long size) {
        return Math.max(size, 1) + region.granule() - 1 & -region.granule();
    }

    /// The offset of `size` bytes, which are no longer free, or [#FULL].
    long take(long size) {
        long wanted = whole(size);
        if (limit - next < wanted && !change(wanted)) {
            return FULL;
        }
        long offset = next;
        next += wanted;
        taken += wanted;
        return offset;
    }

    /// Finds a range of at least `wanted` bytes to be used next.
    private boolean change(long wanted) {
        free(next, limit);
        next = 0;
        limit = 0;
        for (Map.Entry<Long, Long> range : free.entrySet()) {
            if (range.getValue() >= wanted) {
                next = range.getKey();
                limit = next + range.getValue();
                free.remove(next);
                return true;
            }
        }
        if (region.size() - end < wanted) {
            return false;
        }
        next = end;
        limit = Math.min(region.size(), end + Math.max(wanted, STEP));
        end = limit;
        return true;
    }

    /// Gives back what [#take] returned for `size`, or for neighbours of `size` bytes in whole granules together.
    void give(long offset, long size) {
        long whole = whole(size);
        taken -= whole;
        free(offset, offset + whole);
    }

    private void free(long from, long to) {
        if (from == to) {
            return;
        }
        long start = from;
        long after = to;
        Map.Entry<Long, Long> before = free.lowerEntry(start);
        if (before != null && before.getKey() + before.getValue() == start) {
            start = before.getKey();
            free.remove(start);
        }
        Long following = free.remove(after);
        if (following != null) {
            after += following;
        }
        if (after == end) {
            end = start;
        } else {
            free.put(start, after - start);
        }
    }
}
