package dev.kiln.x64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.code.Fixup;
import dev.kiln.code.Relocation;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The text form beyond single instructions: labels, data, prefixes, forms that are asked for, and what is said about
/// text that is wrong.
final class TextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    db 1, 0xFF, -1, 'ab', "c"       | 01FFFF616263
                    dw 0x1234, 'a'                  | 34126100
                    dd 1, -1                        | 01000000FFFFFFFF
                    dq 0x1122334455667788           | 8877665544332211
                    .byte 1                         | 01
                    .word 2                         | 0200
                    .long 3                         | 03000000
                    .quad 4                         | 0400000000000000
                    .ascii "a\\n\\""                  | 610A22
                    .asciz "a", "b"                 | 61006200
                    resw 2                          | 00000000
                    .zero 3                         | 000000
                    nop ; a comment                 | 90
                    nop # a comment                 | 90
                    db ';', '#' ; a comment         | 3B23
                    db 1 ! align 4 ! db 2           | 010F1F0002
                    db 1 ! align 16 ! db 2          | 01660F1F840000000000660F1F44000002
                    1: jmp 1b ! jmp 1f ! 1: jmp 1b  | EBFEEB00EBFE
                    a: jmp a                        | EBFE
                    jmp b ! b: ret                  | EB00C3
                    dq 1 + 2*3, ~0, (4-1)*2         | 0700000000000000FFFFFFFFFFFFFFFF0600000000000000
                    lock add dword ptr [rax], 1     | F0830001
                    rep movsb                       | F3A4
                    repne scasb                     | F2AE
                    xacquire lock inc dword ptr [rax] | F0F2FF00
                    bnd jmp rax                     | F2FFE0
                    notrack jmp rax                 | 3EFFE0
                    mov eax, fs:[rbx]               | 648B03
                    mov rax, gs:[0x28]              | 65488B042528000000
                    mov eax, [rip+0x10]             | 8B0510000000
                    lea rax, [rip+x] ! x: ret       | 488D0500000000C3
                    mov rax, [x] ! x: ret           | 488B0500000000C3
                    mov eax, [eax+0xffffffff]       | 678B40FF
                    mov eax, [rax-0x80000000]       | 8B8000000080
                    mov eax, [0xffffffff]           | A1FFFFFFFF00000000
                    jmp far dword ptr [rax]         | 66FF28
                    jmp far [rax]                   | FF28
                    jmp short 20                    | EB12
                    jmp near 20                     | EB12
                    movabs rax, 5                   | 48B80500000000000000
                    mov rax, 0x1122334455667788     | 48B88877665544332211
                    mov al, [0x1122334455667788]    | A08877665544332211
                    mov rax, 5                      | 48C7C005000000
                    {long} add eax, 5               | 81C005000000
                    {evex} vaddps xmm1, xmm2, xmm3  | 62F16C0858CB
                    vaddps xmm1, xmm2, xmm3         | C5E858CB
                    {vex3} vaddps xmm1, xmm2, xmm3  | C4E16858CB
                    {disp8} mov eax, [rbx]          | 8B4300
                    {disp32} mov eax, [rbx+1]       | 8B8301000000
                    {load} mov eax, ecx             | 8BC1
                    {store} mov eax, ecx            | 89C8
                    {long} jmp 1f ! 1:              | E900000000
                    jmp short 1f ! 1:               | EB00
                    {long} jne 1f ! 1:              | 0F8500000000
                    jne,pt 1f ! 1:                  | 3E7500
                    je,pn 1f ! 1:                   | 2E7400""")
    void assembles(String text, String hex) {
        assertThat(hex(text.replace("!", "\n"))).isEqualTo(hex.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    mov eax, ebx, ecx   | mov eax, ebx, ecx: no form has these operands; there is `mov rm32, r32`,
                    add rax, ebx        | add rax, ebx: operand 1 of `add rm32, r32` is rm32, not rax; there is `add rm32, r32`,
                    push 0x123456789    | push 0x123456789: 0x123456789 does not fit the imm32s of `push imm32s`; there is `push imm32s`,
                    shl rax, 300        | shl rax, 0x12c: 0x12c does not fit the imm8 of `shl rm64, imm8`; there is
                    addps xmm16, xmm1   | addps xmm16, xmm1: operand 1 of `addps xmm, xmm/m128` is one of the first 16 registers, not xmm16
                    vaddps zmm1{z}, zmm2, zmm3 | vaddps zmm1{z}, zmm2, zmm3: operand 1 of `vaddps zmm{k}{z}, zmm, zmm/m512/m32bcst{er}` takes {z} together with a mask
                    vaddps zmm1, zmm2, [rax]{1to8} | vaddps zmm1, zmm2, [rax]{1to8}: operand 3 of `vaddps zmm{k}{z}, zmm, zmm/m512/m32bcst{er}` is repeated {1to16}, not {1to8}
                    vaddps xmm1, xmm2, xmm3, {rn-sae} | vaddps xmm1, xmm2, xmm3: operand 3 of `vaddps xmm, xmm, xmm/m128` takes no {rn-sae}
                    vaddps zmm1, zmm2, [rax], {rn-sae} | {rn-sae} does not go with memory
                    vpaddd xmm1, xmm2{k1}, xmm3 | vpaddd xmm1, xmm2{k1}, xmm3: operand 2 of `vpaddd xmm, xmm, xmm/m128` takes no mask
                    vpgatherdd xmm1, [rax+xmm2] | vpgatherdd xmm1, [rax+xmm2*1]: operand 1 of `vpgatherdd xmm{k!}, vm32x` needs a mask, {k1} to {k7}
                    vpgatherdd xmm1, [rax+ymm2], xmm3 | vpgatherdd xmm1, [rax+ymm2*1], xmm3: operand 2 of `vpgatherdd xmm, vm32x, xmm` has a vector for its index, xmm
                    shl eax, dl         | shl eax, dl: operand 2 of `shl rm32, cl` is just cl; there is
                    add cl, 300         | add cl, 0x12c: 0x12c does not fit the imm8 of `add rm8, imm8`; there is
                    mov [rax], 1        | mov [rax], 1: the size of the memory operand is open; say byte, word, dword
                    frob eax            | there is no instruction `frob`
                    mov eax             | mov eax: no form has these operands; there is
                    mov eax, [rax+rbx*3] | scale 3 is not 1, 2, 4 or 8
                    mov eax, [rsp*2]    | rsp cannot be an index
                    mov eax, [rax+0xffffffff] | displacement 0xffffffff does not fit 32 bits with their sign
                    mov eax, [rip+0x80000000] | displacement 0x80000000 does not fit 32 bits with their sign
                    mov eax, [eax+0x100000000] | displacement 0x100000000 does not fit 32 bits
                    mov ax, [bx+label]  | label label does not fit an address of 16 bits
                    insertq xmm2, xmm3, 3, 0xffffffff | 0xffffffff does not fit 32 bits with their sign
                    enter 0x100000010, 3 | 0x100000010 does not fit 32 bits with their sign
                    jmp 0x12345:6       | a far pointer is a selector of 16 bits
                    jmp far qword ptr [rax] | a far pointer in memory is dword, fword or tbyte ptr
                    jmp short 2000      | jmp 0x7d0:
                    add eax, short 5    | short goes with branches alone
                    lock mov [rax], eax | mov rm32, r32 does not allow the prefix lock
                    {fast} nop          | there is no hint {fast}
                    {vex} vpord xmm1, xmm2, xmm3 | vpord xmm1, xmm2, xmm3:
                    {evex} add eax, ecx | add eax, ecx:
                    jmp,pt 1f           | jmp rel8 does not allow the prefix taken
                    jne,px 1f           | a jump is likely taken, `,pt`, or not, `,pn`
                    data16 frob         | there is no instruction `frob`
                    lock frob           | there is no instruction `frob`
                    db 1, 2, 300        | 0x12c does not fit 1 bytes
                    dw label            | an address needs dd or dq
                    db 256              | 0x100 does not fit 1 bytes
                    align 3             | alignment 3 is not a power of two of at most 65536
                    jmp 1b              | there is no label 1 before 1b
                    offset              | there is no instruction `offset`
                    push offset 5       | expected a label after `offset`, found `5`
                    .ascii "a\\q"        | there is no escape \\q
                    resb -1             | -1 places of 1 bytes: at most""")
    void refuses(String text, String message) {
        CodeBuffer buffer = new CodeBuffer();
        TextAssembler assembler = new TextAssembler(new Assembler(buffer, Mode.X64));
        assertThatThrownBy(() -> assembler.line(text))
                .isInstanceOf(CodeException.class)
                .hasMessageStartingWith(message.strip());
        assertThat(buffer.position()).as("nothing is left behind").isZero();
        assembler.line("vaddps xmm1, xmm2, xmm3");
        assertThat(buffer.finish().bytes()).isEqualTo(HexFormat.of().parseHex("C5E858CB"));
    }

    @Test
    void fillsAlignmentsWithAsFewNopsAsThereCanBe() {
        for (int size = 1; size < 64; size++) {
            Assembler a = new Assembler();
            for (int i = 64 - size; i > 0; i--) {
                a.byte_(0xCC);
            }
            a.align(64);
            byte[] code = a.finish().bytes();
            int count = 0;
            for (int at = 64 - size; at < 64; count++) {
                Instruction nop = new Decoder(Mode.X64).decode(code, at);
                assertThat(nop.op()).isIn(Op.NOP, Op.XCHG);
                assertThat(nop.toString()).matches("(data16 )?nop.*|xchg ax, ax");
                at += nop.length();
            }
            assertThat(count).isEqualTo((size + 8) / 9);
            assertThat(code).hasSize(64);
        }
    }

    @Test
    void namesTheLine() {
        assertThatThrownBy(() -> hex("nop\n\nfrob")).hasMessage("3: there is no instruction `frob`");
        TextAssembler open = new TextAssembler(new Assembler());
        open.line("jmp 2f");
        assertThatThrownBy(open::end).hasMessage("no label comes after 2f");
    }

    @Test
    void takesAddressesForNumbers() {
        Code code = assemble(
                "mov rax, offset x+4\nmovabs rcx, offset x\nmov edx, offset x\npush offset x\nx: dd x\ndq y-1\ny:");
        assertThat(code.relocations())
                .containsExactly(
                        new Relocation(3, X64Fixup.ABS32S, "", 27 + 4),
                        new Relocation(9, Fixup.Data.ABS64, "", 27),
                        new Relocation(18, X64Fixup.ABS32, "", 27),
                        new Relocation(23, X64Fixup.ABS32S, "", 27),
                        new Relocation(27, Fixup.Data.ABS32, "", 27),
                        new Relocation(31, Fixup.Data.ABS64, "", 39 - 1));
        assertThat(HexFormat.of().withUpperCase().formatHex(code.bytes(), 0, 27))
                .isEqualTo("48C7C000000000" + "48B90000000000000000" + "BA00000000" + "6800000000");
    }

    @Test
    void addsNumbersOfAnySizeToLabels() {
        assertThat(hex("lea rax, [rip+x-2000]\nmov eax, [x+400]\nx: ret"))
                .isEqualTo("488D0536F8FFFF" + "8B0590010000" + "C3");
        Assembler a = new Assembler(new CodeBuffer(), Mode.IA32);
        new TextAssembler(a).assemble("mov eax, [x+ebx*4+400]\nmov dword ptr [x-8], offset x+4\nx:");
        assertThat(a.finish().relocations())
                .containsExactly(
                        new Relocation(3, X64Fixup.ABS32, "", 17 + 400),
                        new Relocation(9, X64Fixup.ABS32, "", 17 - 8),
                        new Relocation(13, X64Fixup.ABS32, "", 17 + 4));
    }

    private static Code assemble(String text) {
        Assembler assembler = new Assembler();
        new TextAssembler(assembler).assemble(text);
        return assembler.finish();
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(assemble(text).bytes());
    }
}
