package dev.kiln.a64;

/// A general register of 32 bits, or the stack pointer: what arithmetic with immediates and addresses take.
public sealed interface WOrSp extends Operand permits W, Wsp {}
