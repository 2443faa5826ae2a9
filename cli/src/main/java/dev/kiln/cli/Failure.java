package dev.kiln.cli;

/// The user's input is wrong or the user's program failed: the message is all that the user needs, and the exit status
/// is 1. Anything else that a command throws is a defect of Kiln, and is shown with its stack.
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// A failure whose message is printed as it stands, one or more whole lines.
    Failure(String message) {
        super(message);
    }

    /// A failure at a place: `file: error: message`.
    static Failure in(String file, String message) {
        return new Failure(file + ": error: " + message);
    }
}
