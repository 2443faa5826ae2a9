package dev.kiln.eacg;

import static dev.kiln.eacg.Operand.i32;
import static dev.kiln.eacg.Operand.m32;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Instructions as bytes and as text.
final class EncodingTest {
    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mov 5:32, eax                     | 02 0041 05000000 0040
            add eax, m32[rbx], ecx            | 43 0040 0140 0340
            je L7                             | 0d 0042 07000000
            ret                               | 09
            set_label L7                      | 00 0042 07000000
            stack_size 16:16                  | 01 0021 1000
            mov al, m8[0x1000]                | 42 0000 0001 0010000000000000
            mov m64[r15], rax                 | 82 1760 0060
            mov xmm3, m128[rdi]               | 42 0385 0880
            mov 281483566841860:128, xmm15    | 02 0081 04000300020001000000000000000000 0f85
            call 7:8                          | 08 0001 07
            call L1                           | 08 0042 01000000
            call m64[rsi]                     | 88 0760
            push rsp                          | 0a 0660
            pop m16[r8]                       | 8b 1020
            cmp r8d, rflags                   | 0c 1040 0960
            sdiv rax, rbx, rcx                | 13 0060 0160 0360
            xor m8[rax], m8[rbx], m8[rdx]     | fd 0000 0100 0400
            shl rax, 3:8, rax                 | 1f 00 0060 0001 03 0060
            shr rax, cl, m64[rbp]             | 3f 01 0060 0300 0560
            sar m32[rax], 1:8, eax            | 9f 02 0040 0001 01 0040
            """)
    void writesAndReadsTheBytesOfTheDescription(String text, String bytes) {
        byte[] expected = HEX.parseHex(bytes.replace(" ", ""));
        String setting = text.contains("L7") ? "L7: " : text.contains("L1") ? "L1: " : "";
        boolean sets = text.startsWith("set_label");
        boolean sized = text.startsWith("stack_size");
        EacgProgram program = EacgProgram.parse("", (sets ? "" : sized ? "L0: " : setting) + text + "\n ret");
        int at = sets || setting.isEmpty() && !sized ? 0 : 1;
        int end = at + 1 < program.size() ? program.offset(at + 1) : program.toBytes().length;
        byte[] given = java.util.Arrays.copyOfRange(program.toBytes(), program.offset(at), end);
        assertThat(HEX.formatHex(given)).isEqualTo(HEX.formatHex(expected));
        assertThat(program.instruction(at)).hasToString(text);
        assertThat(EacgProgram.of(program.toBytes()).instructions()).isEqualTo(program.instructions());
    }

    @Test
    void agreesWithTheFrontEnd() {
        Eacg buffer = new Eacg(3);
        buffer.mov(i32(5), Register.EAX)
                .add(Register.EAX, m32(Register.RBX), Register.ECX)
                .ret();
        assertThat(buffer.bytes())
                .isEqualTo(EacgProgram.parse("", "mov 5:32, eax\nadd eax, m32[rbx], ecx\nret")
                        .toBytes());
    }

    @Test
    void readsWhatItPrints() {
        RandomEacg random = new RandomEacg(RandomEacg.seed());
        for (int i = 0; i < 200; i++) {
            EacgProgram program = random.program();
            EacgProgram again = EacgProgram.parse("", program.toString());
            assertThat(again.toBytes()).as("seed " + random.seedOfProgram()).isEqualTo(program.toBytes());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            mov 256:8, al            | x.eacg:2: 256 does not fit in 8 bits
            mov -129:8, al           | x.eacg:2: -129 does not fit in 8 bits
            mov 1:7, al              | x.eacg:2: '7' is not a size: 8, 16, 32, 64 and 128 are
            mvo 1, al                | x.eacg:2: unknown operation 'mvo'; did you mean 'mov'?
            mov 1, rxa               | x.eacg:2: unknown register 'rxa'; did you mean 'rax'?
            mov 1                    | x.eacg:2: mov takes 2 operands, given 1
            ret rax                  | x.eacg:2: ret takes 0 operands, given 1
            mov m32[ebx], eax        | x.eacg:2: addresses have 64 bits: 'ebx' has 32
            mov 1, 2                 | x.eacg:2: offset 0x0: operand 2 of mov is an immediate, expected a register or memory
            mov 1, esp               | x.eacg:2: offset 0x0: rsp may not be written
            je L5                    | x.eacg:2: offset 0x0: L5 is set nowhere
            call puchar              | x.eacg:2: unknown register or host function 'puchar'; did you mean 'putchar'?
            mov $, al                | x.eacg:2: unknown register '$'
            mov %, al                | "x.eacg:2: '%' is no operand: mov takes a register, memory or an immediate there"
            mov xmm16, al            | x.eacg:2: there is no vector register 16: 0 to 15 are
            L4294967296: ret         | x.eacg:2: labels have numbers below 2^32: L4294967296
            """)
    void namesTheLineOfAnError(String line, String message) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> EacgProgram.parse(
                        "x.eacg", "; first\n" + line + " ; second\nret", java.util.Map.of("putchar", 1)))
                .isInstanceOf(EacgException.class)
                .hasMessage(message);
    }

    @Test
    void readsCommentsLabelsCharactersAndNames() {
        EacgProgram program = EacgProgram.parse(
                "x",
                "L1: L2: mov ';', eax;c\n\n mov ',':8 , al\n call out ; '\njz L1\nret",
                java.util.Map.of("out", 9));
        assertThat(program.instructions())
                .extracting(Object::toString)
                .containsExactly(
                        "set_label L1", "set_label L2", "mov 59:32, eax", "mov 44:8, al", "call 9:32", "je L1", "ret");
        assertThat(program.line(0)).isOne();
        assertThat(program.line(4)).isEqualTo(4);
        assertThat(EacgProgram.parse("", "mov -1:128, xmm0\nret").instruction(0))
                .hasToString("mov 0xffffffffffffffffffffffffffffffff:128, xmm0");
    }
}
