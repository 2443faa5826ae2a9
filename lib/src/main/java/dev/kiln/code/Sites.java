package dev.kiln.code;

import java.util.Arrays;

/// Parallel arrays that grow together: one row a site. Rows ascend by `offset`, as they are added while code is
/// written.
///
/// `offset` counts the bytes as they lie in the buffer; `flexible` is the number of flexible sites (branches,
/// alignments) that come before, which is what turns such an offset into the final one.
final class Sites {
    int count;
    int[] offset = new int[16];
    int[] flexible = new int[16];
    int[] first = new int[16];
    int[] second = new int[16];
    long[] addend = new long[16];
    Object[] kind = new Object[16];

    /// A flexible site: how many of its own come before it, its index tells.
    void add(int offset, Object kind, int first, int second) {
        int i = count;
        if (i == this.offset.length) {
            grow();
        }
        this.offset[i] = offset;
        if (this.kind[i] != kind) { // most of the time it is there from the last use: saves the collector's barrier
            this.kind[i] = kind;
        }
        this.first[i] = first;
        this.second[i] = second;
        count = i + 1;
    }

    void add(int offset, int flexible, Object kind, int first, int second, long addend) {
        int i = count;
        if (i == this.offset.length) {
            grow();
        }
        this.offset[i] = offset;
        this.flexible[i] = flexible;
        if (this.kind[i] != kind) { // most of the time it is there from the last use: saves the collector's barrier
            this.kind[i] = kind;
        }
        this.first[i] = first;
        this.second[i] = second;
        this.addend[i] = addend;
        count = i + 1;
    }

    private void grow() {
        int size = count * 2;
        offset = Arrays.copyOf(offset, size);
        flexible = Arrays.copyOf(flexible, size);
        first = Arrays.copyOf(first, size);
        second = Arrays.copyOf(second, size);
        addend = Arrays.copyOf(addend, size);
        kind = Arrays.copyOf(kind, size);
    }
}
