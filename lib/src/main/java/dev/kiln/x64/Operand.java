package dev.kiln.x64;

/// What an instruction works on.
public sealed interface Operand permits Reg, Mem, Imm, Target {}
