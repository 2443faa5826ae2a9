package dev.kiln.eacg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.Scale;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the verifier refuses, each with the offset and the rule.
final class VerifierTest {
    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                                  | 0x0 | the buffer is empty
            09 1e                               | 0x1 | there is no opcode 1e
            09 1f 03                            | 0x1 | there is no opcode 1f 03
            09 1f                               | 0x1 | the instruction is cut off by the end of the buffer
            02 00                               | 0x0 | the instruction is cut off
            02 0041 050000                      | 0x0 | the instruction is cut off
            02 0040                             | 0x0 | the instruction is cut off
            89 09                               | 0x0 | an indirect flag is set for an operand that ret does not have
            22 0040 0040 09                     | 0x0 | an indirect flag is set for an operand that mov does not have
            02 00a0 0040 09                     | 0x0 | operand 1 of mov has size 5: 0 to 4 are sizes
            02 00e0 0040 09                     | 0x0 | operand 1 of mov has size 7: 0 to 4 are sizes
            02 0043 0040 09                     | 0x0 | operand 1 of mov has class 3: 0, 1, 2 and 5 are classes
            02 005f 0040 09                     | 0x0 | operand 1 of mov has class 31: 0, 1, 2 and 5 are classes
            02 0240 0040 09                     | 0x0 | operand 1 of mov is no register: there is no register 2
            02 1840 0040 09                     | 0x0 | operand 1 of mov is no register: there is no register 24
            02 0040 0a40 09                     | 0x0 | operand 2 of mov is no register: the segment register ss is always refused
            02 0040 0f40 09                     | 0x0 | operand 2 of mov is no register: the segment register gs is always refused
            02 0080 0040 09                     | 0x0 | operand 1 of mov is no register: register 0 has 64 bits: 128 are in vector registers
            02 1085 0040 09                     | 0x0 | operand 1 of mov is a vector register, which has a number from 0 to 15 and 128 bits
            02 0065 0040 09                     | 0x0 | operand 1 of mov is a vector register, which has a number from 0 to 15 and 128 bits
            82 0085 0040 09                     | 0x0 | operand 1 of mov is a vector register, which has a number from 0 to 15 and 128 bits
            02 0040 0640 09                     | 0x0 | rsp may not be written
            0b 0600 09                          | 0x0 | rsp may not be written
            82 0640 0040 09                     | 0x0 | operand 1 of mov is memory at rsp, which holds no address
            82 0940 0040 09                     | 0x0 | operand 1 of mov is memory at rflags, which holds no address
            02 0141 05000000 0040 09            | 0x0 | operand 1 of mov names no register, and has number 1 where 0 is expected
            02 0040 0041 05000000 09            | 0x0 | operand 2 of mov is an immediate, expected a register or memory
            02 0042 05000000 0040 09            | 0x0 | operand 1 of mov is a label, expected a register, memory or an immediate
            0d 0041 05000000 09                 | 0x0 | operand 1 of je is an immediate, expected a label
            0d 0062 05000000 09                 | 0x0 | operand 1 of je is a label, which has 32 bits and is not indirect
            8d 0042 05000000 09                 | 0x0 | operand 1 of je is a label, which has 32 bits and is not indirect
            0d 0142 05000000 09                 | 0x0 | operand 1 of je names no register, and has number 1 where 0 is expected
            0d 0042 05000000 09                 | 0x0 | L5 is set nowhere
            08 0042 05000000 09                 | 0x0 | L5 is set nowhere
            08 0085 09                          | 0x0 | operand 1 of call is a vector register, expected an immediate, a label, a register or memory
            88 0180 09                          | 0x0 | operand 1 of call has 128 bits: call takes at most 64
            08 0041 00000080 09                 | 0x0 | host functions have numbers below 2^31
            00 0042 05000000 00 0042 05000000 09 | 0x7 | L5 is set twice, first at offset 0x0
            01 0001 10 09                       | 0x0 | stack_size must come right after a label
            00 0042 05000000 09 01 0001 10 09   | 0x8 | stack_size must come right after a label
            00 0042 05000000 01 0001 10 01 0001 10 09 | 0xb | stack_size must come right after a label
            00 0042 05000000 01 0000 09         | 0x7 | operand 1 of stack_size is a register, expected an immediate
            00 0042 05000000 01 0041 00000080 09 | 0x7 | stack_size is at most 2^31 - 1 bytes
            09 02 0040 0040                     | 0x1 | control falls off the end: ret or jmp must be last
            00 0042 05000000 0d 0042 05000000   | 0x7 | control falls off the end: ret or jmp must be last
            """)
    void refuses(String hex, String offset, String rule) {
        assertThatThrownBy(() -> EacgProgram.of(bytes(hex)))
                .isInstanceOf(EacgException.class)
                .hasMessageStartingWith("offset " + offset + ": " + rule);
    }

    @ParameterizedTest
    @EnumSource(EacgOp.class)
    void refusesExtensionsInAStrictProgram(EacgOp op) {
        StringBuilder line = new StringBuilder("L1: L2: " + op);
        for (int k = 0; k < op.count(); k++) {
            String operand = switch (op.operand(k)) {
                case 'L' -> op == EacgOp.SET_LABEL ? "L3" : "L1";
                case 'i' -> "8:32";
                default -> "rax";
            };
            line.append(k == 0 ? " " : ", ").append(operand);
        }
        byte[] bytes = EacgProgram.parse("", line + "\nret").toBytes();
        if (op.isExtension()) {
            assertThatThrownBy(() -> EacgProgram.strict(bytes))
                    .hasMessage("offset 0xe: " + op + " is an extension, and the program is to be strict");
        } else {
            assertThat(EacgProgram.strict(bytes).size()).isGreaterThan(2);
        }
    }

    @Test
    void answersAnyBytesWithAProgramOrItsException() {
        SplittableRandom random = new SplittableRandom(RandomEacg.seed());
        RandomEacg programs = new RandomEacg(random.nextLong());
        for (int i = 0; i < Scale.of(4000); i++) {
            byte[] bytes = programs.program().toBytes();
            switch (random.nextInt(4)) {
                case 0 -> bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
                case 1 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                case 2 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                default -> {
                    bytes = new byte[random.nextInt(40)];
                    random.nextBytes(bytes);
                }
            }
            answer(bytes);
        }
    }

    private static void answer(byte[] bytes) {
        EacgProgram program;
        try {
            program = EacgProgram.of(bytes);
        } catch (EacgException refused) {
            assertThat(refused.offset()).isBetween(0, bytes.length);
            return;
        }
        assertThat(EacgProgram.parse("", program.toString()).toBytes()).isEqualTo(bytes);
    }

    @Test
    void answersAnyTextWithAProgramOrItsException() {
        SplittableRandom random = new SplittableRandom(RandomEacg.seed());
        RandomEacg programs = new RandomEacg(random.nextLong());
        for (int i = 0; i < Scale.of(2000); i++) {
            StringBuilder text = new StringBuilder(programs.program().toString());
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(9, 200));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, text.charAt(random.nextInt(text.length())));
                }
            }
            try {
                EacgProgram.parse("x", text.toString());
            } catch (EacgException refused) {
                assertThat(refused).hasMessageStartingWith("x:");
            }
        }
    }
}
