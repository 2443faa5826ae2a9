/// The register IR: a portable assembler that maps almost one to one onto x86-64 and AArch64.
///
/// An instruction is a call on an [dev.kiln.ir.Emitter], one method for each shape of instruction;
/// [dev.kiln.ir.Ins] is the same call as a value. Back ends, the recorder, the printer and the verifier are
/// emitters, so a front end in a hurry drives the back end directly and allocates nothing per instruction.
///
/// Registers are physical (`r0`, `v0`: the ABI's own order), roles (`arg0 tmp1 sav2 farg0 …`: portable) or virtual
/// (`%0 $0`: given a place by the register allocator). No instruction changes a nameable register other than its
/// destination. The IR is a sharp tool: it promises right code, not safe programs.
package dev.kiln.ir;
