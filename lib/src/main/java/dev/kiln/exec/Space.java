package dev.kiln.exec;

import java.util.Map;
import java.util.TreeMap;

/// What is free in a region: the end, which nobody had yet, and ranges that were given back, neighbours merged. The
/// first that fits is taken.
final class Space {
    static final long FULL = -1;

    private final Region region;
    private final TreeMap<Long, Long> free = new TreeMap<>();
    /// From here on the region is untouched.
    private long end;

    Space(Region region) {
        this.region = region;
    }

    Region region() {
        return region;
    }

    /// True when nobody has any of it.
    boolean isUnused() {
        return end == 0;
    }

    /// `size` bytes in whole granules.
    long whole(long size) {
        return Math.max(size, 1) + region.granule() - 1 & -region.granule();
    }

    /// The offset of `size` bytes, which are no longer free, or [#FULL].
    long take(long size) {
        long wanted = whole(size);
        for (Map.Entry<Long, Long> range : free.entrySet()) {
            long offset = range.getKey();
            long length = range.getValue();
            if (length >= wanted) {
                free.remove(offset);
                if (length > wanted) {
                    free.put(offset + wanted, length - wanted);
                }
                return offset;
            }
        }
        if (region.size() - end < wanted) {
            return FULL;
        }
        end += wanted;
        return end - wanted;
    }

    /// Gives back what [#take] returned for `size`.
    void give(long offset, long size) {
        long start = offset;
        long after = offset + whole(size);
        Map.Entry<Long, Long> before = free.lowerEntry(start);
        if (before != null && before.getKey() + before.getValue() == start) {
            start = before.getKey();
            free.remove(start);
        }
        Long next = free.remove(after);
        if (next != null) {
            after += next;
        }
        if (after == end) {
            end = start;
        } else {
            free.put(start, after - start);
        }
    }
}
