package dev.kiln.eacg;

import java.util.function.ToLongFunction;

/// What every engine does around an execution: looks whether the program may run, and runs the handlers.
final class Admission {
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
    /// The rights that were checked last, and allowed the program.
    private volatile Rights allowed;

    /// @throws EacgException when the environment excludes something that `program` uses
    Admission(EacgProgram program, Environment environment) {
        this.program = program;
        this.environment = environment;
        allowed = environment.rights();
        allowed.check(program);
    }

    /// The rights that an execution has which begins now.
    private Rights admit() {
        Rights now = environment.rights();
        if (now != allowed) {
            now.check(program);
            allowed = now;
        }
        return now;
    }

    /// Runs `execution`, with the handlers around it.
    long run(ToLongFunction<Rights> execution) {
        Rights rights = admit();
        rights.prologue().run();
        Throwable failure = null;
        try {
            return execution.applyAsLong(rights);
        } catch (Throwable thrown) {
            failure = thrown;
            throw thrown;
        } finally {
            after(rights, failure);
        }
    }

    private static void after(Rights rights, Throwable failure) {
        try {
            rights.epilogue().run();
        } catch (RuntimeException | Error thrown) {
            if (failure == null) {
                throw thrown;
            }
            failure.addSuppressed(thrown);
        }
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
}
