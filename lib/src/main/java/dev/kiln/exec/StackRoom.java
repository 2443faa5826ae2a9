package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.kiln.code.CodeBuffer;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.ref.WeakReference;

/// Makes sure that a thread has so much of its own stack left, before it goes where the end of the stack would be
/// the end of the JVM.
///
/// *The problem.* Java that runs out of stack throws a [StackOverflowError]. But where machine code calls Java, an
/// error thrown before the first Java frame can catch it has nowhere to go, and HotSpot ends the process.
///
/// *The idea.* Go there and come back: a Java method that calls itself until the stack pointer is as low as it must
/// be able to get. Either that throws the error, in Java, where it is harmless, or the room is there. The stack
/// pointer comes from two instructions of our own; where the same thread was seen to have room from as deep a
/// place, nothing else is needed. So neither the system has to be asked where a stack ends, nor HotSpot how much
/// of it it keeps for itself.
///
/// A virtual thread may be on another stack with every call, so it goes down each time.
public final class StackRoom {
    private static final MethodHandle POINTER = pointer();
    private static final int FIRST_LEVELS = 64;

    /// How many threads are remembered, a power of two.
    private static final int REMEMBERED = 64;

    private final long bytes;
    /// What was seen last, for each thread; threads whose numbers fall together forget each other.
    private final Proof[] proofs = new Proof[REMEMBERED];

    /// What asks for `bytes` below the frame of the caller.
    public StackRoom(long bytes) {
        this.bytes = bytes;
    }

    /// The thread had room when its stack pointer was at `sp`. Immutable: threads may race for it.
    private static final class Proof extends WeakReference<Thread> {
        private final long sp;

        Proof(Thread thread, long sp) {
            super(thread);
            this.sp = sp;
        }
    }

    private static MethodHandle pointer() {
        CodeBuffer buffer = new CodeBuffer();
        buffer.bytes(Machine.host().stackPointer());
        MemorySegment address =
                MemorySegment.ofAddress(CodeHeap.shared().load(buffer.finish()).address());
        return Native.downcall(FunctionDescriptor.of(JAVA_LONG), Linker.Option.critical(false))
                .bindTo(address);
    }

    private static long sp() {
        try {
            return (long) POINTER.invokeExact();
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }

    /// Returns when the current thread has the room.
    ///
    /// @throws StackOverflowError when it has not
    public void require() {
        Thread thread = Thread.currentThread();
        int place = (int) thread.threadId() & REMEMBERED - 1;
        Proof seen = proofs[place];
        long sp = sp();
        if (seen == null || sp < seen.sp || !seen.refersTo(thread)) {
            prove(sp);
            if (!thread.isVirtual()) {
                proofs[place] = new Proof(thread, sp);
            }
        }
    }

    private void prove(long sp) {
        int levels = FIRST_LEVELS;
        for (long depth = depth(sp, levels); depth < bytes; depth = depth(sp, levels)) {
            levels = Math.toIntExact(levels * bytes / Math.max(depth, 1) + FIRST_LEVELS / 8);
        }
    }

    /// How far below `sp` the stack pointer is after so many calls.
    private static long depth(long sp, int levels) {
        return levels == 0 ? sp - sp() : Math.max(depth(sp, levels - 1), 0);
    }
}
