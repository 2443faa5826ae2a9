package dev.kiln.a64;

/// A general register of 64 bits, extended and shifted: `X1.uxtx(2)`.
///
/// @param bits the operand as [Packed] lays it out
public record ExtendedX(long bits) implements ExtendedForX {}
