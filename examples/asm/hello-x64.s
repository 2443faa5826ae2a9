; Says hello on Linux on x86-64.
;   kiln asm --isa x64 --emit exe -o hello examples/asm/hello-x64.s && ./hello

        global  _start

_start: mov     eax, 1                  ; write(1, text, length)
        mov     edi, 1
        lea     rsi, [rip+text]
        mov     edx, [rip+length]
        syscall
        mov     eax, 60                 ; exit(0)
        xor     edi, edi
        syscall

        section .rodata
text:   .ascii  "hello\n"

        section .data
        align   4
length: dd      6
