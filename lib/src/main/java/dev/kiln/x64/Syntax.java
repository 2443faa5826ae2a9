package dev.kiln.x64;

/// The two ways of writing x86 instructions.
public enum Syntax {
    /// Intel's: `mov eax, dword ptr [rbx+8]`.
    INTEL,
    /// AT&T's: `mov 8(%rbx), %eax`.
    ATT
}
