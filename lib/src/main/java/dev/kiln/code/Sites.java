package dev.kiln.code;

import java.util.Arrays;

/// Parallel arrays that grow together: one row a site. Rows ascend by offset, as they are added while code is
/// written.
///
/// The offset counts the bytes as they lie in the buffer; beside it stands the number of *flexible* sites (branches,
/// alignments) that come before, which is what turns such an offset into the final one. Two numbers share a `long`: a
/// row is two stores. Columns that are never written are never made.
final class Sites {
    private static final int FIRST_ROWS = 16;
    private static final long[] NO_LONGS = {};
    private static final Object[] NO_KINDS = {};

    int count;
    private long[] place; // the offset × 2³² + the flexible sites before
    private long[] detail; // first × 2³² + second
    private Object[] kind = NO_KINDS;
    private long[] addend = NO_LONGS;

    Sites() {
        this(0);
    }

    /// Room for so many rows.
    Sites(int rows) {
        place = rows == 0 ? NO_LONGS : new long[rows];
        detail = rows == 0 ? NO_LONGS : new long[rows];
    }

    int offset(int i) {
        return (int) (place[i] >> 32);
    }

    /// The number of flexible sites before site `i`.
    int flexible(int i) {
        return (int) place[i];
    }

    int first(int i) {
        return (int) (detail[i] >> 32);
    }

    int second(int i) {
        return (int) detail[i];
    }

    Object kind(int i) {
        return kind[i];
    }

    long addend(int i) {
        return addend[i];
    }

    /// Adds `bytes` to the addend of the last site.
    void further(long bytes) {
        addend[count - 1] += bytes;
    }

    void add(int offset, int flexible, int first, int second) {
        int i = count;
        if (i == place.length) {
            grow();
        }
        place[i] = (long) offset << 32 | flexible;
        detail[i] = (long) first << 32 | second & 0xFFFF_FFFFL;
        count = i + 1;
    }

    void add(int offset, int flexible, Object kind, int first, int second) {
        add(offset, flexible, first, second);
        int i = count - 1;
        if (i >= this.kind.length) {
            this.kind = Arrays.copyOf(this.kind, place.length);
        }
        if (this.kind[i] != kind) { // most of the time it is there from the last use: saves the collector's barrier
            this.kind[i] = kind;
        }
    }

    void add(int offset, int flexible, Object kind, int first, int second, long addend) {
        add(offset, flexible, kind, first, second);
        int i = count - 1;
        if (i >= this.addend.length) {
            this.addend = Arrays.copyOf(this.addend, place.length);
        }
        this.addend[i] = addend;
    }

    /// The final offset of each site; `shift` is by how much what follows each number of flexible sites moves.
    int[] offsets(int[] shift) {
        int[] offsets = new int[count];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = offset(i) + shift[flexible(i)];
        }
        return offsets;
    }

    int[] firsts() {
        int[] firsts = new int[count];
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = first(i);
        }
        return firsts;
    }

    int[] seconds() {
        int[] seconds = new int[count];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = second(i);
        }
        return seconds;
    }

    private void grow() {
        int rows = Math.max(FIRST_ROWS, count * 2);
        place = Arrays.copyOf(place, rows);
        detail = Arrays.copyOf(detail, rows);
    }
}
