package dev.kiln.exec;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Plain memory that machine code works on. As sharp as machine code itself: nothing checks an address.
public final class NativeMemory {
    private NativeMemory() {}

    /// The `size` bytes at `address`, readable as long as `arena` lives. Who owns the memory vouches for it.
    public static MemorySegment view(long address, long size, Arena arena) {
        return Native.view(address, size, arena, ignored -> {});
    }

    /// Whole pages of zeros, at least `bytes`, after a page that faults when it is touched: room for a stack, which
    /// grows down. Given back when `arena` closes, or with the garbage if it is an automatic one.
    ///
    /// @throws ExecException when the system has no room
    public static MemorySegment reserve(long bytes, Arena arena) {
        Os os = Os.host();
        long guard = os.pageSize();
        long size = os.roundUp(Math.max(bytes, 1));
        long address = map(os, guard, size);
        try {
            return Native.view(address + guard, size, arena, ignored -> os.unmap(address, guard + size));
        } catch (RuntimeException e) { // the arena is closed, or another thread's
            os.unmap(address, guard + size);
            throw e;
        }
    }

    /// Much of what the system gave may be garbage that nobody had a reason to collect.
    private static long map(Os os, long guard, long size) {
        try {
            return os.mapGuarded(guard, size);
        } catch (ExecException refused) {
            System.gc();
            return os.mapGuarded(guard, size);
        }
    }

    /// Gives the memory behind `reserved`, which [#reserve] gave, back to the system where that is possible. The
    /// segment stays valid.
    ///
    /// @return true when it is zeros now; else what it holds is not said
    public static boolean discard(MemorySegment reserved) {
        return Os.host().discard(reserved.address(), reserved.byteSize());
    }

    /// Bytes of a page.
    public static int pageSize() {
        return Os.host().pageSize();
    }
}
