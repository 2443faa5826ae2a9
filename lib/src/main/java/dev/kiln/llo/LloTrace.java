package dev.kiln.llo;

import java.util.ArrayList;
import java.util.List;

/// Where a program was when a host function threw: attached to what it threw as a suppressed exception.
///
/// Its stack trace is the program's: the innermost call first, as `llo.function(file:line)`.
public final class LloTrace extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// The most frames that are kept.
    public static final int MOST = 64;

    /// A trace of `frames`, the innermost first.
    public LloTrace(List<StackTraceElement> frames) {
        super("in the program:", null, false, true);
        setStackTrace(frames.stream().limit(MOST).toArray(StackTraceElement[]::new));
    }

    /// Puts `callers` under what is here.
    void under(List<StackTraceElement> callers) {
        List<StackTraceElement> all = new ArrayList<>(List.of(getStackTrace()));
        all.addAll(callers);
        setStackTrace(all.stream().limit(MOST).toArray(StackTraceElement[]::new));
    }

    /// The frame of op `op` of `function` of `program`.
    public static StackTraceElement frame(LloProgram program, LloFunction function, int op) {
        return frame(program, function.name(), function.line(op));
    }

    /// The frame of line `line`, 0 when it is not known, in the function named `function`.
    static StackTraceElement frame(LloProgram program, String function, int line) {
        String file = program.file().isEmpty() ? "llo" : program.file();
        return new StackTraceElement("llo", function, file, line == 0 ? -1 : line);
    }

    /// The frames of the program `thrown` went through, the innermost first; empty when it went through none.
    public static List<StackTraceElement> of(Throwable thrown) {
        List<StackTraceElement> frames = new ArrayList<>();
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (suppressed instanceof LloTrace) {
                frames.addAll(List.of(suppressed.getStackTrace()));
            }
        }
        return frames;
    }
}
