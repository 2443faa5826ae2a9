package dev.kiln.a64;

/// An extended register that arithmetic of 64 bits takes: a `w` extended from any size, or an `x`.
public sealed interface ExtendedForX extends Operand permits ExtendedX, ExtendedW {}
