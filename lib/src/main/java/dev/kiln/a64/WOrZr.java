package dev.kiln.a64;

/// A general register of 32 bits, or the zero register: what most instructions take.
public sealed interface WOrZr extends Operand permits W, Wzr {}
