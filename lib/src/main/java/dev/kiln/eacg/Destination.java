package dev.kiln.eacg;

/// An operand that can be written.
public sealed interface Destination extends Operand permits Register, Vector, Memory, Absolute {}
