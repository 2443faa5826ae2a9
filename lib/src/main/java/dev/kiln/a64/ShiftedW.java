package dev.kiln.a64;

/// A general register of 32 bits, shifted: `W1.lsl(3)`.
///
/// @param bits the operand as [Packed] lays it out
public record ShiftedW(long bits) implements Operand {}
