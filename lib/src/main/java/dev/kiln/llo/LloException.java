package dev.kiln.llo;

/// A program that is not one: its text, its bytes, what was built or asked of it is wrong.
///
/// The message begins with the place, `file:line: `, as far as it is known.
public final class LloException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final String problem;

    /// `problem`, somewhere.
    LloException(String problem) {
        this("", 0, problem);
    }

    /// `problem` on `line` of `file`.
    ///
    /// @param file empty when there is none
    /// @param line counted from 1; 0 when it is not known
    public LloException(String file, int line, String problem) {
        super(place(file, line) + problem);
        this.file = file;
        this.line = line;
        this.problem = problem;
    }

    private static String place(String file, int line) {
        if (line == 0) {
            return file.isEmpty() ? "" : file + ": ";
        }
        return (file.isEmpty() ? "line " : file + ":") + line + ": ";
    }

    /// The source file's name, empty when there is none.
    public String file() {
        return file;
    }

    /// The source line, counted from 1; 0 when it is not known.
    public int line() {
        return line;
    }

    /// What was wrong and what was expected, without the place.
    public String problem() {
        return problem;
    }
}
