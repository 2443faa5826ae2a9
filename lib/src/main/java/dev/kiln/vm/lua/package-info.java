/// A register machine as an example of some size: the numeric core of Lua 5.3, as a threaded interpreter.
///
/// Instructions are words of 32 bits (opcode in the low byte, then A B C, or A and 16 bits), values are 16 bytes
/// with a tag. Integers and floats are computed in machine code; mixed kinds, strings and errors go by Java. There
/// are no tables and no upvalues. Programs are written in the assembler that [dev.kiln.vm.lua.LuaProgram#parse]
/// reads.
package dev.kiln.vm.lua;
