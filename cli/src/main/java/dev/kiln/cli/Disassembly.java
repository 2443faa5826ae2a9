package dev.kiln.cli;

/// A disassembler.
interface Disassembly {
    /// One instruction of a listing.
    ///
    /// @param length its bytes, at least 1
    record Decoded(int length, String text) {}

    /// Decodes the instruction at `offset` of `code`; bytes that are none come out as data.
    Decoded decode(byte[] code, int offset);
}
