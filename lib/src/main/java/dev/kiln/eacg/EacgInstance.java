package dev.kiln.eacg;

/// A program that can be executed, one thread at a time; a host function that it calls may execute it in turn.
public interface EacgInstance extends AutoCloseable {
    /// The most arguments.
    int MOST_ARGUMENTS = 6;

    /// The program.
    EacgProgram program();

    /// What it runs in.
    Environment environment();

    /// Runs the program from its first instruction until `ret` ends it, and gives rax.
    ///
    /// Registers are zero at first, but for the arguments.
    ///
    /// @param arguments go to rdi, rsi, rdx, rcx, r8 and r9
    /// @throws EacgException when the environment excludes something that the program uses, before it runs
    /// @throws dev.kiln.guard.Trap when a guard fails
    long execute(long... arguments);

    /// What `register` holds since the last execution ended, well or by a trap, zero-extended.
    ///
    /// @throws EacgException for the status word, which is not kept
    long register(Register register);

    /// Stops the program, from any thread: what runs, and every later execution, traps with CANCELLED at the next
    /// routine entered or backward jump taken.
    void cancel();

    /// The fuel that the last execution has left; negative when it ran out.
    long fuelLeft();

    /// Lets go of what it holds. Executions after that throw an [IllegalStateException].
    @Override
    void close();
}
