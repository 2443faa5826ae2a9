package dev.kiln.vm;

import dev.kiln.ir.Reg;

/// What a register is for, throughout an interpreter.
///
/// @param name the name, in capitals by custom
/// @param register what routines call it: a virtual register, which stands for the one it is bound to
/// @param kept true when it survives calls of Java, and the time between two runs
/// @param why what it holds
public record Role(String name, Reg register, boolean kept, String why) {}
