package dev.kiln.a64;

/// A general register of 64 bits, or the zero register: what most instructions take.
public sealed interface XOrZr extends Operand permits X, Xzr {}
