package dev.kiln.x64;

/// Which of its two instruction sets the machine runs.
public enum Mode {
    /// 64-bit mode.
    X64,
    /// 32-bit protected mode.
    IA32
}
