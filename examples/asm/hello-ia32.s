; Says hello on Linux on x86, in 32 bits.
;   kiln asm --isa ia32 --emit exe -o hello examples/asm/hello-ia32.s && ./hello

        global  _start

_start: mov     eax, 4                  ; write(1, text, length)
        mov     ebx, 1
        mov     ecx, offset text
        mov     edx, [length]
        int     0x80
        mov     eax, 1                  ; exit(0)
        xor     ebx, ebx
        int     0x80

        section .rodata
text:   .ascii  "hello\n"

        section .data
        align   4
length: dd      6
