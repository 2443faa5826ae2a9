package dev.kiln.a64;

/// A general register of 64 bits, shifted: `X1.lsl(3)`.
///
/// @param bits the operand as [Packed] lays it out
public record ShiftedX(long bits) implements Operand {}
