package dev.kiln.exec;

/// What a symbol in code stands for. Code that is linked to it keeps it usable, except a bare [Address].
public sealed interface Symbol permits Symbol.Address, Symbol.Place, Host, Redirect {
    /// The address that code linked to this symbol is given.
    long address();

    /// An address that the caller vouches for.
    record Address(long address) implements Symbol {}

    /// A place in loaded code.
    ///
    /// @param code what it lies in
    /// @param address where
    record Place(LoadedCode code, long address) implements Symbol {}
}
