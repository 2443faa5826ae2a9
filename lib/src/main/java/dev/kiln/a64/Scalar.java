package dev.kiln.a64;

/// A scalar floating-point or vector register.
public sealed interface Scalar extends Operand permits B, H, S, D, Q {}
