// Says hello on Linux on AArch64.
//   kiln asm --isa a64 --emit exe -o hello examples/asm/hello-a64.s && ./hello

        .global _start

_start: mov     x8, #64                 // write(1, text, length)
        mov     x0, #1
        adrp    x1, text
        add     x1, x1, :lo12:text
        adrp    x2, length
        ldr     w2, [x2, :lo12:length]
        svc     #0
        mov     x8, #93                 // exit(0)
        mov     x0, #0
        svc     #0

        .section .rodata
text:   .ascii  "hello\n"

        .data
        .balign 4
length: .word   6
