package dev.kiln.a64;

/// A general register of 32 bits, extended and shifted: `W1.uxtb(2)`.
///
/// @param bits the operand as [Packed] lays it out
public record ExtendedW(long bits) implements ExtendedForX {}
