package dev.kiln.cli;

import java.util.Locale;

/// An instruction set that the command line assembles and disassembles.
enum Isa {
    /// AArch64.
    A64;

    /// An assembler with nothing written yet.
    Assembly assembly() {
        return switch (this) {
            case A64 -> new A64Assembly();
        };
    }

    /// Decodes the instruction at `offset` of `code`.
    Decoded decode(byte[] code, int offset) {
        return switch (this) {
            case A64 -> A64Assembly.decode(code, offset);
        };
    }

    /// As it is written on the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// One instruction of a listing.
    ///
    /// @param length its bytes, at least 1
    record Decoded(int length, String text) {}
}
