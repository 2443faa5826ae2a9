package dev.kiln.a64;

/// How a register operand is shifted (Arm ARM C1.2.5, "shifted register").
public enum Shift {
    /// Logical left.
    LSL,
    /// Logical right.
    LSR,
    /// Arithmetic right.
    ASR,
    /// Rotate right, of the logical instructions only.
    ROR
}
