/// Where to begin: programs of the register IR, compiled, loaded and called.
///
/// [dev.kiln.Executable] takes IR; [dev.kiln.llo.LloProgram] and its neighbours take bytecode and guard it. Below
/// lie the parts that both are made of: assemblers ([dev.kiln.x64], [dev.kiln.a64]), targets, executable memory.
/// Each can be used alone.
package dev.kiln;
