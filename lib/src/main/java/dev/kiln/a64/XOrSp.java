package dev.kiln.a64;

/// A general register of 64 bits, or the stack pointer: what arithmetic with immediates and addresses take.
public sealed interface XOrSp extends Operand permits X, Sp {}
