package dev.kiln.code;

/// Code that cannot be made: a label never bound or bound twice, a value that does not fit its field.
public final class CodeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// An error whose message says what was wrong, where, and what was expected.
    public CodeException(String message) {
        super(message);
    }
}
