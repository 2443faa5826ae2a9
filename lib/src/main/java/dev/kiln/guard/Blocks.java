package dev.kiln.guard;

import dev.kiln.exec.NativeMemory;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Memory that no program uses, kept for the next one by size, in powers of two.
final class Blocks {
    private static final int SMALLEST = 13;
    private static final int LARGEST = 31;
    /// So many of a size are kept; of large ones, which are address space only.
    private static final int MOST = 16;

    private final List<Deque<MemorySegment>> unused = new ArrayList<>();

    Blocks() {
        for (int i = SMALLEST; i <= LARGEST; i++) {
            unused.add(new ArrayDeque<>());
        }
    }

    /// The power of two that is not below `size`.
    private static int power(long size) {
        return Math.max(SMALLEST, Long.SIZE - Long.numberOfLeadingZeros(size - 1));
    }

    /// At least `size` bytes, of which the first `size` are zero.
    MemorySegment take(long size) {
        MemorySegment block = poll(power(size));
        if (block == null) {
            return Block.allocate(1L << power(size));
        }
        if (!Block.isLarge(block.byteSize())) {
            block.asSlice(0, size).fill((byte) 0);
        }
        return block;
    }

    private synchronized MemorySegment poll(int power) {
        return unused.get(power - SMALLEST).poll();
    }

    /// Keeps `block`, which [#take] gave; a large one when the system can make it zeros at once.
    void giveBack(MemorySegment block) {
        if (!Block.isLarge(block.byteSize()) || NativeMemory.discard(block)) {
            keep(block);
        }
    }

    private synchronized void keep(MemorySegment block) {
        Deque<MemorySegment> alike = unused.get(power(block.byteSize()) - SMALLEST);
        if (alike.size() < MOST) {
            alike.push(block);
        }
    }
}
