package dev.kiln.guard;

/// A guard of a running program failed. The program is stopped; the JVM, and every other program, goes on.
public final class Trap extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What went wrong.
    public enum Kind {
        /// An integer was divided by zero.
        DIVISION_BY_ZERO("division by zero"),
        /// A pointer lies outside the memory that the program may touch.
        OUT_OF_BOUNDS("pointer out of bounds"),
        /// Calls went deeper than the stack allows.
        STACK_OVERFLOW("stack overflow"),
        /// An indirect call reached something that is not a function of the expected type.
        BAD_CALL("not a function of the expected type"),
        /// The fuel that the program was given is spent.
        OUT_OF_FUEL("out of fuel"),
        /// Another thread asked the program to stop.
        CANCELLED("cancelled"),
        /// More was popped than the routine had pushed.
        STACK_UNDERFLOW("stack underflow"),
        /// The program reached a place that it says it never reaches.
        UNREACHABLE("unreachable code reached");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /// The kind in words.
        @Override
        public String toString() {
            return text;
        }
    }

    /// The offset of an instruction that has none.
    public static final int NOWHERE = -1;

    private final Kind kind;
    private final String function;
    private final String op;
    private final String file;
    private final int line;
    private final int offset;

    /// A trap of `kind` in `function`, at instruction `op` on `line` of `file`.
    ///
    /// @param file the name of the source, empty when there is none
    /// @param line counted from 1; 0 when it is not known
    public Trap(Kind kind, String function, String op, String file, int line) {
        this(kind, function, op, file, line, NOWHERE);
    }

    /// As above, of a program whose instructions have offsets.
    ///
    /// @param offset of the instruction, in bytes from the program's start
    public Trap(Kind kind, String function, String op, String file, int line, int offset) {
        super(message(kind, function, op, file, line, offset));
        this.kind = kind;
        this.function = function;
        this.op = op;
        this.file = file;
        this.line = line;
        this.offset = offset;
    }

    private static String message(Kind kind, String function, String op, String file, int line, int offset) {
        String place = line == 0 ? "" : (file.isEmpty() ? "line " : file + ":") + line + ": ";
        return place + kind + " in " + function + (op.isEmpty() ? "" : " at " + op)
                + (offset == NOWHERE ? "" : " (offset 0x" + Integer.toHexString(offset) + ")");
    }

    /// What went wrong.
    public Kind kind() {
        return kind;
    }

    /// The function that was running.
    public String function() {
        return function;
    }

    /// The instruction that trapped, as text.
    public String op() {
        return op;
    }

    /// The source file's name, empty when there is none.
    public String file() {
        return file;
    }

    /// The source line, counted from 1; 0 when it is not known.
    public int line() {
        return line;
    }

    /// The instruction's offset in bytes from the program's start; [#NOWHERE] in languages that have none.
    public int offset() {
        return offset;
    }
}
