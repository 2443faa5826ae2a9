package dev.kiln.x64;

/// A number in the instruction.
///
/// @param value the number; signed or unsigned is for the instruction to say
public record Imm(long value) implements Operand {}
