package dev.kiln.eacg;

import java.lang.foreign.MemorySegment;

/// Memory that programs may touch.
///
/// @param base the address that programs know it by
/// @param memory what is there: as large as the region, and never freed while it can be reached
/// @param readable whether programs may load
/// @param writable whether programs may store
record Region(long base, MemorySegment memory, boolean readable, boolean writable) {
    /// A region that does not pass the end of addresses.
    ///
    /// @throws EacgException when it does
    public Region {
        if (memory.byteSize() == 0 || Long.compareUnsigned(base, -memory.byteSize()) > 0) {
            throw new EacgException("a region of " + memory.byteSize() + " bytes at 0x" + Long.toHexString(base)
                    + " is empty, or passes the end of addresses");
        }
    }

    /// Its bytes.
    public long size() {
        return memory.byteSize();
    }

    /// What may be done to it.
    Region access(boolean mayRead, boolean mayWrite) {
        return new Region(base, memory, mayRead, mayWrite);
    }

    /// True when `bytes` bytes at `address` lie within.
    boolean holds(long address, int bytes) {
        long distance = address - base;
        return size() >= bytes && Long.compareUnsigned(distance, size() - bytes) <= 0;
    }

    boolean overlaps(Region other) {
        return Long.compareUnsigned(other.base - base, size()) < 0
                || Long.compareUnsigned(base - other.base, other.size()) < 0;
    }
}
