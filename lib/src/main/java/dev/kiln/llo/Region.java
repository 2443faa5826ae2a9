package dev.kiln.llo;

import java.util.List;

/// Where data lie.
///
/// @param addresses of each data, and last of the heap
/// @param size of the whole
record Region(long[] addresses, long size) {
    /// The most bytes a region may have: 1 GiB.
    static final long LIMIT = 1L << 30;

    private static final int FIRST = 16;

    static Region layOut(List<LloData> data, int heapSize) {
        long[] addresses = new long[data.size() + 1];
        long at = FIRST;
        for (int i = 0; i < data.size(); i++) {
            at = align(at, data.get(i).alignment());
            addresses[i] = at;
            at += data.get(i).size();
        }
        addresses[data.size()] = align(at, 16);
        return new Region(addresses, align(align(at, 16) + heapSize, 16));
    }

    private static long align(long at, int alignment) {
        return at + alignment - 1 & -alignment;
    }
}
