package dev.kiln.guard;

import dev.kiln.exec.NativeMemory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The memory of one sandbox: its context, right below the program's own memory.
///
/// A block goes with the garbage, unless it is given back. To make one costs as much as to compile a small program: a
/// program that ends and has shown its memory to nobody gives it to the next one.
///
/// @param all the whole of it, and more where a smaller one serves
/// @param contextSize bytes of the context, at least [Context#SIZE]
/// @param memorySize bytes of the program's memory
public record Block(MemorySegment all, long contextSize, long memorySize) {
    /// Bytes from which on pages of its own are worth it: to close an arena means to ask every thread.
    private static final long LARGE = 256 << 10;

    private static final Blocks UNUSED = new Blocks();

    /// A block of zeros.
    ///
    /// @param memorySize bytes of the program's memory
    /// @param passed how many values are passed through the context at a time: see [Sandbox#pass]
    public static Block take(long memorySize, int passed) {
        long context = Math.max(Context.SIZE, 15L - Context.argument(passed) & -16);
        return new Block(UNUSED.take(context + memorySize), context, memorySize);
    }

    /// A block of zeros that nobody had before.
    public static Block fresh(long memorySize) {
        return new Block(allocate(Context.SIZE + memorySize), Context.SIZE, memorySize);
    }

    static MemorySegment allocate(long size) {
        return isLarge(size)
                ? NativeMemory.reserve(size, Arena.ofAuto())
                : Arena.ofAuto().allocate(size, 16);
    }

    static boolean isLarge(long size) {
        return size >= LARGE;
    }

    MemorySegment context() {
        return all.asSlice(0, contextSize);
    }

    /// The program's memory.
    public MemorySegment memory() {
        return all.asSlice(contextSize, memorySize);
    }

    /// Gives it to whoever takes one next. Nobody may use it, or what [#memory()] gave, after that.
    public void giveBack() {
        UNUSED.giveBack(all);
    }

    /// Lets the system have the memory where that is worth it; who still looks finds anything.
    void discard() {
        if (isLarge(all.byteSize())) {
            NativeMemory.discard(all);
        }
    }
}
