package dev.kiln.code;

import java.util.Arrays;

/// Which instruction and which source line a byte of code came from.
///
/// Entries ascend by offset; each holds until the next one.
public final class SourceMap {
    private final int[] offsets;
    private final int[] instructions;
    private final int[] lines;

    SourceMap(int[] offsets, int[] instructions, int[] lines) {
        this.offsets = offsets;
        this.instructions = instructions;
        this.lines = lines;
    }

    /// The number of entries.
    public int size() {
        return offsets.length;
    }

    /// The code offset at which entry `i` begins.
    public int offset(int i) {
        return offsets[i];
    }

    /// The index of the instruction at code offset `offset`, -1 where nothing is recorded.
    public int instructionAt(int offset) {
        int i = entryAt(offset);
        return i < 0 ? -1 : instructions[i];
    }

    /// The source line at code offset `offset`, counted from 1, 0 where nothing is recorded.
    public int lineAt(int offset) {
        int i = entryAt(offset);
        return i < 0 ? 0 : lines[i];
    }

    /// The index of the entry in force at `offset`, -1 before the first.
    public int entryAt(int offset) {
        int i = Arrays.binarySearch(offsets, offset);
        if (i < 0) {
            return -i - 2;
        }
        while (i + 1 < offsets.length && offsets[i + 1] == offset) {
            i++;
        }
        return i;
    }
}
