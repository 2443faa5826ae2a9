package dev.kiln.cli;

import dev.kiln.elf.Unit;
import dev.kiln.elf.UnitAssembler;

/// What a program of compiled functions starts with: it calls one of them and exits with what that returns.
final class Start {
    private Start() {}

    /// The program for Linux that calls `function`, which takes nothing.
    ///
    /// @throws Misuse where there is no Linux of that calling convention
    /// @throws dev.kiln.code.CodeException when `function` is not there, or symbols are nowhere
    static byte[] executable(Unit unit, Abi convention, String function) {
        String text = switch (convention) {
            case SYSV -> """
                    section .text._start
                    extern %1$s
                    _start: xor ebp, ebp
                    call %1$s
                    mov edi, eax
                    mov eax, 231            # exit_group
                    syscall
                    """;
            case AAPCS64 -> """
                    section .text._start
                    extern %1$s
                    _start: mov x29, #0
                    mov x30, #0
                    bl %1$s
                    mov x8, #94             // exit_group
                    svc #0
                    """;
            case WIN64 -> throw new Misuse("a program (exe) is for Linux: --abi sysv or aapcs64");
        };
        UnitAssembler start = new UnitAssembler(unit.machine());
        start.assemble(text.formatted(function));
        return unit.with(start.finish()).executable("_start");
    }
}
