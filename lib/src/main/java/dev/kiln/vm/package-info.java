/// Threaded interpreters: a routine for each bytecode, written once over roles, as machine code that fetches,
/// decodes and dispatches at the end of every routine.
///
/// An [dev.kiln.vm.Interpreter] describes roles, instruction format and routines; [dev.kiln.vm.Interpreter#build]
/// makes machine code of it, [dev.kiln.vm.Interpreter#reference] runs the same description in plain Java. A
/// [dev.kiln.vm.Machine] is one run: roles, state, dispatch table, memory. `docs/vm.md` is the tutorial.
package dev.kiln.vm;
