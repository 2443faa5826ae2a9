package dev.kiln.vm;

/// A bytecode could not be executed. The machine stands at it, its roles and memory as they were then.
public final class VmTrap extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String routine;
    private final long offset;

    VmTrap(String reason, String routine, long offset) {
        super(reason + " at offset " + offset + (routine.isEmpty() ? "" : " (" + routine + ")"));
        this.reason = reason;
        this.routine = routine;
        this.offset = offset;
    }

    /// What went wrong, in the routine's words.
    public String reason() {
        return reason;
    }

    /// The name of the routine of the bytecode that stands there; empty when there is none.
    public String routine() {
        return routine;
    }

    /// Where the bytecode stands, in bytes from the start of the code that was run.
    public long offset() {
        return offset;
    }
}
