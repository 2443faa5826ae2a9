package dev.kiln.cli;

import dev.kiln.code.CodeException;
import dev.kiln.eacg.EacgException;
import dev.kiln.exec.ExecException;
import dev.kiln.guard.Trap;
import dev.kiln.ir.IrException;
import dev.kiln.llo.LloException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The library's exceptions as lines for the user: `file:line: error: what was wrong`.
final class Diagnosis {
    private static final Pattern PLACE = Pattern.compile("(.+?:\\d+): (.*)", Pattern.DOTALL);

    private Diagnosis() {}

    /// The line for `thrown`; empty when it is not the user's doing but a defect of Kiln.
    ///
    /// @param input what to name when the exception knows no place
    static Optional<String> of(Throwable thrown, String input) {
        return switch (thrown) {
            case Failure failure -> Optional.of(failure.getMessage());
            case LloException e -> Optional.of(at(e.file(), e.line(), input) + e.problem());
            case EacgException e -> Optional.of(at(e.file(), e.line(), input) + e.problem());
            case Trap e ->
                Optional.of(at(e.file(), e.line(), input) + e.kind() + " in " + e.function()
                        + (e.op().isEmpty() ? "" : " at " + e.op())
                        + (e.offset() == Trap.NOWHERE ? "" : " (offset 0x" + Integer.toHexString(e.offset()) + ")"));
            case IrException e -> Optional.of(located(e.getMessage(), input));
            case CodeException e -> Optional.of(located(e.getMessage(), input));
            case ExecException e -> Optional.of(located(e.getMessage(), input));
            default -> Optional.empty();
        };
    }

    private static String at(String file, int line, String input) {
        return (file.isEmpty() ? input : file) + (line == 0 ? "" : ":" + line) + ": error: ";
    }

    /// A message that may begin with its place.
    private static String located(String message, String input) {
        Matcher matcher = PLACE.matcher(message);
        return matcher.matches() && message.startsWith(input)
                ? matcher.group(1) + ": error: " + matcher.group(2)
                : input + ": error: " + message;
    }
}
