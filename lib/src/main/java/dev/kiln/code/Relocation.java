package dev.kiln.code;

/// A field that only the loader or the linker can fill.
///
/// @param offset where the field starts, in bytes from the start of the code
/// @param kind what the field is
/// @param symbol the symbol whose address is wanted; empty for the start of this code itself
/// @param addend bytes added to that address
public record Relocation(int offset, Fixup kind, String symbol, long addend) {
    /// True when the address wanted lies in this code.
    public boolean local() {
        return symbol.isEmpty();
    }
}
