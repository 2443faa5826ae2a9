package dev.kiln.cli;

/// The command line asks for what there is not: the message says what, and the exit status is 2.
final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// A misuse that `message` describes, without the command's name.
    Misuse(String message) {
        super(message);
    }
}
