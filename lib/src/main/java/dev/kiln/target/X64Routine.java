package dev.kiln.target;

import dev.kiln.code.Label;
import java.util.Optional;

/// Instructions that are too many to be written wherever they are needed: written at their first use, which jumps over
/// them, and called from there on.
final class X64Routine {
    private final X64Code code;
    private final Runnable body;
    private Optional<Label> place = Optional.empty();

    /// @param body writes the routine, up to its return
    X64Routine(X64Code code, Runnable body) {
        this.code = code;
        this.body = body;
    }

    void call() {
        code.call(place.orElseGet(this::write));
    }

    private Label write() {
        Label start = code.label();
        Label over = code.label();
        place = Optional.of(start);
        code.jmp(over);
        code.bind(start);
        body.run();
        code.bind(over);
        return start;
    }
}
