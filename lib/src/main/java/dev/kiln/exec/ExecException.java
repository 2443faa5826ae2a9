package dev.kiln.exec;

/// Code that cannot be loaded: a symbol nobody knows, a target out of reach, memory that the system refuses.
public final class ExecException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// An error whose message says what was wrong, where, and what was expected.
    public ExecException(String message) {
        super(message);
    }
}
