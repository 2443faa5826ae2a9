package dev.kiln.ir;

/// A program that is not valid IR, or that a machine cannot do. The message names the instruction and says what was
/// expected.
public final class IrException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// An error with a message made for its reader.
    public IrException(String message) {
        super(message);
    }
}
