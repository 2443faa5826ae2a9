package dev.kiln.elf;

import dev.kiln.Tool;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// One program for every machine, in two halves: `_start` writes `hello` and exits with what `answer` returns, which
/// reads and writes every kind of section.
record Programs(Path directory) {
    static String start(Machine machine) {
        return switch (machine) {
            case X64 -> """
                            global  _start
                            extern  answer
                    _start: call    hello
                            call    answer
                            mov     edi, eax
                            mov     eax, 60
                            syscall
                    hello:  mov     eax, 1
                            mov     edi, 1
                            lea     rsi, [rip+text]
                            mov     edx, [rip+length]
                            syscall
                            ret
                            .section .rodata
                    text:   .ascii  "hello\\n"
                            .data
                    length: dd      6
                    """;
            case IA32 -> """
                            global  _start
                            extern  answer
                    _start: call    hello
                            call    answer
                            mov     ebx, eax
                            mov     eax, 1
                            int     0x80
                    hello:  mov     eax, 4
                            mov     ebx, 1
                            mov     ecx, offset text
                            mov     edx, [length]
                            int     0x80
                            ret
                            .section .rodata
                    text:   .ascii  "hello\\n"
                            .data
                    length: dd      6
                    """;
            case A64 -> """
                            .globl  _start
                            .extern answer
                    _start: bl      hello
                            bl      answer
                            mov     x8, #93
                            svc     #0
                    hello:  mov     x8, #64
                            mov     x0, #1
                            adrp    x1, text
                            add     x1, x1, :lo12:text
                            adrp    x2, length
                            ldr     w2, [x2, :lo12:length]
                            svc     #0
                            ret
                            .section .rodata
                    text:   .ascii  "hello\\n"
                            .data
                    length: .word   6
                    """;
        };
    }

    static String answer(Machine machine) {
        return switch (machine) {
            case X64 -> """
                            global  answer
                    answer: mov     rax, [rip+where]
                            mov     ecx, [rax]              # 40
                            mov     [rip+kept], ecx
                            cmp     ecx, 40
                            jne     away                     # in another section
                            add     dword ptr [rip+kept], 2
                            mov     eax, [rip+kept]
                            ret
                            section .text.away
                    away:   xor     eax, eax
                            ret
                            section .rodata
                    forty:  dd      40
                            section .data
                    where:  dq      forty
                            section .bss
                            align   4
                    kept:   resd    1
                    """;
            case IA32 -> """
                            global  answer
                    answer: mov     eax, [where]
                            mov     ecx, [eax]
                            mov     [kept], ecx
                            cmp     ecx, 40
                            jne     away
                            add     dword ptr [kept], 2
                            mov     eax, [kept]
                            ret
                            section .text.away
                    away:   xor     eax, eax
                            ret
                            section .rodata
                    forty:  dd      40
                            section .data
                    where:  dd      forty
                            section .bss
                            align   4
                    kept:   resd    1
                    """;
            case A64 -> """
                            .globl  answer
                    answer: adrp    x0, where
                            ldr     x0, [x0, :lo12:where]
                            ldr     w1, [x0]
                            adrp    x2, kept
                            str     w1, [x2, :lo12:kept]
                            cmp     w1, #40
                            b.ne    away
                            ldr     w0, [x2, :lo12:kept]
                            add     w0, w0, #2
                            ret
                            .section .text.away
                    away:   mov     w0, #0
                            ret
                            .section .rodata
                    forty:  .word   40
                            .section .data
                            .balign 8
                    where:  .quad   forty
                            .section .bss
                            .balign 4
                    kept:   .zero   4
                    """;
        };
    }

    /// True on Linux on x86-64; the test skips elsewhere.
    boolean host() {
        return System.getProperty("os.arch").equals("amd64")
                || Assumptions.<Boolean>abort("skipped: the program runs on x86-64 alone");
    }

    /// Runs a program, of AArch64 under qemu.
    Tool.Result run(Machine machine, Path program) throws IOException, InterruptedException {
        return switch (machine) {
            case X64, IA32 -> {
                host();
                yield new Tool(program).run(directory);
            }
            case A64 -> {
                boolean here = System.getProperty("os.arch").equals("aarch64") && !emulated();
                yield here
                        ? new Tool(program).run(directory)
                        : Tool.named("qemu-aarch64").run(directory, program);
            }
        };
    }

    /// True where qemu is at hand: a JVM that it runs cannot start programs but by it.
    private static boolean emulated() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "qemu-aarch64")));
    }
}
