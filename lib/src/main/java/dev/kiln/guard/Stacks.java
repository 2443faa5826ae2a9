package dev.kiln.guard;

import dev.kiln.exec.NativeMemory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;

/// Stacks that no program uses, kept for the next one: to map one and to touch its pages costs more than to compile a
/// small program. Those that are not kept, or that nobody gave back, go with the garbage.
final class Stacks {
    /// So many are kept.
    private static final int MOST = 16;

    private final Deque<MemorySegment> unused = new ArrayDeque<>();

    /// A stack of at least `size` bytes; what it holds is anybody's guess.
    synchronized MemorySegment take(long size) {
        MemorySegment last = unused.peek();
        return last != null && last.byteSize() >= size ? unused.pop() : NativeMemory.reserve(size, Arena.ofAuto());
    }

    synchronized void giveBack(MemorySegment stack) {
        if (unused.size() < MOST) {
            unused.push(stack);
        }
    }
}
