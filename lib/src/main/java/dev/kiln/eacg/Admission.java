package dev.kiln.eacg;

import dev.kiln.guard.Trap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;

/// What every engine does around an execution: sees that one thread at a time is inside, looks whether the program
/// may run, and runs the handlers.
final class Admission {
    private static final int MOST_NESTED = 64;
    /// The registers of the arguments, by index.
    private static final int[] ARGUMENTS = {
        Register.RDI.index(),
        Register.RSI.index(),
        Register.RDX.index(),
        Register.RCX.index(),
        Register.R8.index(),
        Register.R9.index()
    };

    private final EacgProgram program;
    private final Environment environment;
    private final AtomicReference<Thread> owner = new AtomicReference<>();
    /// The rights that were checked last, and allowed the program.
    private Rights allowed;

    private int nested;
    private volatile boolean cancelled;
    private volatile boolean closed;

    /// @throws EacgException when the environment excludes something that `program` uses
    Admission(EacgProgram program, Environment environment) {
        this.program = program;
        this.environment = environment;
        allowed = environment.rights();
        allowed.check(program);
    }

    /// The rights that allowed the program when it was loaded.
    Rights first() {
        return allowed;
    }

    /// The index of the register that takes argument `i`.
    ///
    /// @throws EacgException when there are too many
    static int argument(int i, int count) {
        if (count > ARGUMENTS.length) {
            throw new EacgException("a program takes at most " + ARGUMENTS.length + " arguments, given " + count);
        }
        return ARGUMENTS[i];
    }

    /// True in an execution that a host function of another one began.
    boolean isNested() {
        return nested > 1;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    /// No execution begins after this.
    ///
    /// @return false when it was so before
    /// @throws IllegalStateException when one is under way
    boolean close() {
        if (closed) {
            return false;
        }
        if (!owner.compareAndSet(null, Thread.currentThread())) {
            throw new IllegalStateException("the program is running: cancel it first");
        }
        closed = true;
        owner.set(null);
        return true;
    }

    /// Runs `execution` with the rights that there are now, and the handlers around it.
    long run(ToLongFunction<Rights> execution) {
        Thread thread = Thread.currentThread();
        if (owner.get() != thread && !owner.compareAndSet(null, thread)) {
            throw new IllegalStateException("the program is running in another thread");
        }
        nested++;
        try {
            Rights rights = admit();
            rights.prologue().run();
            return handled(rights, execution);
        } finally {
            if (--nested == 0) {
                owner.set(null);
            }
        }
    }

    private Rights admit() {
        if (closed) {
            throw new IllegalStateException("the program is closed");
        }
        if (cancelled) {
            throw program.trap(Trap.Kind.CANCELLED, 0);
        }
        if (nested > MOST_NESTED) {
            throw program.trap(Trap.Kind.STACK_OVERFLOW, 0);
        }
        Rights now = environment.rights();
        if (now != allowed) {
            now.check(program);
            allowed = now;
        }
        return now;
    }

    /// What the epilogue throws is added to what the execution threw.
    private static long handled(Rights rights, ToLongFunction<Rights> execution) {
        long result;
        try {
            result = execution.applyAsLong(rights);
        } catch (Throwable thrown) {
            try {
                rights.epilogue().run();
            } catch (RuntimeException | Error also) {
                thrown.addSuppressed(also);
            }
            throw thrown;
        }
        rights.epilogue().run();
        return result;
    }

    /// Throws `thrown` as it is, checked or not: what a host function throws goes through unchanged.
    @SuppressWarnings("unchecked")
    static <T extends Throwable> T unchanged(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
