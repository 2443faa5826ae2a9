package dev.kiln.cli;

import java.util.Locale;

/// What runs a program.
enum Engine {
    /// Machine code.
    JIT,
    /// The plain Java reference interpreter.
    REF;

    /// As it is written on the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
