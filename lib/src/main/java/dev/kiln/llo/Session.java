package dev.kiln.llo;

import dev.kiln.guard.Trap;
import java.util.concurrent.atomic.AtomicReference;

/// What the calls of one instance share, as long as they are interpreted: who is inside, and what may still be used up.
///
/// One thread at a time is inside; the hosts that it calls may call back in. Its fields that are not volatile belong to
/// that thread.
final class Session {
    /// How deep hosts and programs may call each other: these calls do take Java stack.
    private static final int MAX_ENTRIES = 64;

    final LloProgram program;
    final LloHosts hosts;
    final LloOptions options;
    private final AtomicReference<Thread> caller = new AtomicReference<>();
    private int entries;
    private volatile boolean closed;

    /// What the call from outside may still use; the interpreter counts down.
    long fuel;
    /// How deep the program's own calls are.
    int depth;
    /// How many more ops are interpreted, as far as the interpreter counts them: once it is not positive, machine code
    /// takes over.
    long patience;

    volatile boolean cancelled;

    Session(LloProgram program, LloHosts hosts, LloOptions options, long patience) {
        this.program = program;
        this.hosts = hosts;
        this.options = options;
        this.patience = patience;
        fuel = options.fuel();
    }

    /// Begins a call from outside, of `function`.
    ///
    /// @return what [#leave] wants to know: how many calls were under way, and how deep they were
    long enter(LloFunction function) {
        Thread thread = Thread.currentThread();
        if (caller.get() != thread && !caller.compareAndSet(null, thread)) {
            throw new IllegalStateException("the program is running in another thread");
        }
        if (entries == 0) {
            if (closed) {
                caller.set(null);
                throw new IllegalStateException("the program is closed");
            }
            fuel = options.fuel();
        } else if (entries == MAX_ENTRIES) {
            throw program.trap(Trap.Kind.STACK_OVERFLOW, function, 0);
        }
        return (long) entries++ << 32 | depth;
    }

    /// Ends a call that began, however it ended: even when a call that it made had no stack left to end.
    void leave(long before) {
        depth = (int) before;
        entries = (int) (before >> 32);
        if (entries == 0) {
            caller.set(null);
            hosts.flush();
        }
    }

    /// True for the call that came first.
    boolean isOutermost() {
        return entries == 1;
    }

    /// Does `work` while nobody is inside; false, when somebody is.
    boolean alone(Runnable work) {
        if (!caller.compareAndSet(null, Thread.currentThread())) {
            return false;
        }
        try {
            work.run();
        } finally {
            caller.set(null);
        }
        return true;
    }

    /// Lets no call begin any more: when nobody is inside, or such that those inside go on.
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
