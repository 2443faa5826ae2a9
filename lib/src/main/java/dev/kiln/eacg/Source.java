package dev.kiln.eacg;

/// Where a program came from: for messages.
///
/// @param file its name, empty when it has none
/// @param lines the line of each instruction, counted from 1; empty when they are not known
record Source(String file, int[] lines) {
    /// Bytes that came from nowhere.
    static final Source NONE = new Source("", new int[0]);

    /// The line of instruction `i`, 0 when it is not known.
    int line(int i) {
        return i >= 0 && i < lines.length ? lines[i] : 0;
    }

    /// `problem` in instruction `i`, at `offset`.
    EacgException error(int i, int offset, String problem) {
        return new EacgException(file, line(i), offset, problem);
    }
}
