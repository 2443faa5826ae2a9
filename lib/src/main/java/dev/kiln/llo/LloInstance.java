package dev.kiln.llo;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// A program that was loaded, with a region of its own. One thread at a time may call it; a host function that it
/// calls may call it in turn.
public interface LloInstance extends AutoCloseable {
    /// What [#call] gives for a function without a result.
    enum Nothing {
        /// The only one.
        NOTHING;

        /// Nothing.
        @Override
        public String toString() {
            return "";
        }
    }

    /// The program.
    LloProgram program();

    /// The function named `name`, as a method handle of its signature's [LloSignature#methodType()].
    ///
    /// Calling it throws a [dev.kiln.guard.Trap] when a guard fails, and whatever a host function throws.
    ///
    /// @throws LloException when there is no such function
    MethodHandle function(String name);

    /// The region. What the program stores is seen here, and what is written here the program loads.
    MemorySegment memory();

    /// Stops the program, from any thread: the call that runs, and every later one, traps with CANCELLED at the
    /// next function entered or backward jump taken.
    void cancel();

    /// The fuel that the last call from outside has left; negative when it ran out.
    long fuelLeft();

    /// Lets go of what it holds. Calls after that throw an [IllegalStateException].
    @Override
    void close();

    /// Calls the function named `name`.
    ///
    /// @param arguments an [Integer], [Long] (also for `P`), [Float] or [Double] for each parameter
    /// @return the result, likewise; [Nothing#NOTHING] when the function has none
    /// @throws LloException when there is no such function, or the arguments are not of its types
    default Object call(String name, Object... arguments) {
        MethodHandle handle = function(name);
        LloSignature signature = program().function(name).orElseThrow().signature();
        Arguments.check(name, signature, arguments);
        try {
            Object result = handle.invokeWithArguments(arguments);
            return signature.result().isPresent() ? result : Nothing.NOTHING;
        } catch (Throwable thrown) {
            throw Arguments.<RuntimeException>unchanged(thrown);
        }
    }
}
