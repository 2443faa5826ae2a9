package dev.kiln.exec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// What hosts have thrown and no handle has rethrown yet: at most one Throwable a thread.
///
/// *Why one is enough.* While a thread has something pending, its hosts are skipped (they return zero), so no call
/// from Java into machine code begins before the innermost one under way has ended, and that one rethrows.
///
/// Every handle asks at its end. So that this costs a load and not a look into thread-local storage, the threads
/// that have something pending are counted in one place.
final class Pending {
    private static final Pending ALL = new Pending();
    private static final VarHandle THREADS;

    static {
        try {
            THREADS = MethodHandles.lookup().findVarHandle(Pending.class, "threads", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final ThreadLocal<Throwable> thrown = new ThreadLocal<>();

    @SuppressWarnings("unused") // through THREADS
    private volatile int threads;

    private Pending() {}

    /// True when some thread has something pending. Never false for a thread that has.
    static boolean somewhere() {
        return (int) THREADS.getOpaque(ALL) != 0;
    }

    /// True when this thread has something pending.
    static boolean here() {
        return somewhere() && ALL.thrown.get() != null;
    }

    /// Keeps what a host threw.
    static void hold(Throwable throwable) {
        ALL.thrown.set(throwable);
        int ignored = (int) THREADS.getAndAdd(ALL, 1);
    }

    /// Throws what this thread has pending, if anything.
    static void rethrow() {
        Throwable throwable = ALL.thrown.get();
        if (throwable != null) {
            ALL.thrown.remove();
            int ignored = (int) THREADS.getAndAdd(ALL, -1);
            throw Pending.<RuntimeException>unchecked(throwable);
        }
    }

    /// Lets a checked exception pass as it is: a method handle may throw anything.
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable throwable) throws T {
        throw (T) throwable;
    }
}
