package dev.kiln.target;

/// An instruction set.
public enum Isa {
    /// x86-64.
    X64,
    /// AArch64.
    A64
}
