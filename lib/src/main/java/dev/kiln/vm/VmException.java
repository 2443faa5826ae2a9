package dev.kiln.vm;

/// A description of an interpreter that makes no interpreter. The message says what was expected.
public final class VmException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// An error with a message made for its reader.
    public VmException(String message) {
        super(message);
    }
}
