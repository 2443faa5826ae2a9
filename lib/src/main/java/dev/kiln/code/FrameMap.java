package dev.kiln.code;

import java.util.Arrays;

/// Where functions keep their return addresses: what it takes to walk a stack from call to call.
///
/// Entries ascend by offset; each holds from where a function's frame is made to the next entry. In code of a
/// function without a frame, and before a frame is made or after it is undone, the map says nothing that is true:
/// it is for code that has called.
public final class FrameMap {
    private final int[] offsets;
    private final int[] returnAddresses;
    private final int[] sizes;

    FrameMap(int[] offsets, int[] returnAddresses, int[] sizes) {
        this.offsets = offsets;
        this.returnAddresses = returnAddresses;
        this.sizes = sizes;
    }

    /// The entry in force at code offset `offset`, -1 before the first.
    public int entryAt(int offset) {
        int i = Arrays.binarySearch(offsets, offset);
        return i < 0 ? -i - 2 : i;
    }

    /// How many bytes above `sp` the return address lies, of entry `i`.
    public int returnAddress(int i) {
        return returnAddresses[i];
    }

    /// How many bytes above `sp` the caller's `sp` was before its call, of entry `i`.
    public int size(int i) {
        return sizes[i];
    }
}
