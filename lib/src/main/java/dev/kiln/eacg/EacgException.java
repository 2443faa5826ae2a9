package dev.kiln.eacg;

/// A program that is not one, or that its environment does not allow.
///
/// The message begins with the place, `file:line: ` of text and `offset 0x1c: ` of bytes, as far as it is known.
public final class EacgException extends RuntimeException {
    private static final long serialVersionUID = 1;
    /// The offset of what is not at one.
    public static final int NOWHERE = -1;

    private final String file;
    private final int line;
    private final int offset;
    private final String problem;

    /// `problem`, somewhere.
    EacgException(String problem) {
        this("", 0, NOWHERE, problem);
    }

    /// `problem` at `offset` of the bytes that `line` of `file` stands for.
    ///
    /// @param file empty when there is none
    /// @param line counted from 1; 0 when it is not known
    /// @param offset in bytes from the start; [#NOWHERE] when it is not known
    public EacgException(String file, int line, int offset, String problem) {
        super(place(file, line) + at(offset) + problem);
        this.file = file;
        this.line = line;
        this.offset = offset;
        this.problem = problem;
    }

    private static String place(String file, int line) {
        if (line == 0) {
            return file.isEmpty() ? "" : file + ": ";
        }
        return (file.isEmpty() ? "line " : file + ":") + line + ": ";
    }

    private static String at(int offset) {
        return offset == NOWHERE ? "" : "offset 0x" + Integer.toHexString(offset) + ": ";
    }

    /// The source file's name, empty when there is none.
    public String file() {
        return file;
    }

    /// The source line, counted from 1; 0 when it is not known.
    public int line() {
        return line;
    }

    /// The offset of the instruction, in bytes; [#NOWHERE] when it is not known.
    public int offset() {
        return offset;
    }

    /// What was wrong and what was expected, with the offset, without file and line.
    public String problem() {
        return at(offset) + problem;
    }
}
