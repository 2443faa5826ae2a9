package dev.kiln.cli;

import dev.kiln.elf.Machine;
import dev.kiln.x64.Mode;
import dev.kiln.x64.Syntax;
import java.util.Locale;

/// An instruction set that the command line assembles and disassembles.
enum Isa {
    /// x86-64.
    X64,
    /// The x86 of 32 bits.
    IA32,
    /// AArch64.
    A64;

    /// As ELF has it.
    Machine machine() {
        return switch (this) {
            case X64 -> Machine.X64;
            case IA32 -> Machine.IA32;
            case A64 -> Machine.A64;
        };
    }

    /// A disassembler.
    Disassembly disassembly() {
        return disassembly(Syntax.INTEL);
    }

    /// A disassembler that writes x86 in `syntax`; AArch64 has just one.
    Disassembly disassembly(Syntax syntax) {
        return switch (this) {
            case X64 -> new X86Disassembly(Mode.X64, syntax);
            case IA32 -> new X86Disassembly(Mode.IA32, syntax);
            case A64 -> new A64Disassembly();
        };
    }

    /// As it is written on the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
