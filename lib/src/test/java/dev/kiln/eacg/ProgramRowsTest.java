package dev.kiln.eacg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.guard.Trap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Short programs and what they give, on every engine. `a` and `b` are the arguments, in rdi and rsi; `/` ends a line.
final class ProgramRowsTest {
    private static EacgProgram parse(String text) {
        return EacgProgram.parse("row", text.replace("/", "\n"), Map.of("twice", 4));
    }

    private static Environment environment() {
        Environment environment = new Environment();
        environment.region(0x1000, 64).fill((byte) 0x11);
        environment.region(-32, 32);
        environment.host(4, "twice", EacgHost.unary(x -> 2 * x));
        return environment;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            mov rdi, rax / ret                                             | 7 | 9 | 7
            mov -1:64, rax / mov 5:8, al / ret                             | 0 | 0 | 0xffffffffffffff05
            mov -1:64, rax / mov 5:16, ax / ret                            | 0 | 0 | 0xffffffffffff0005
            mov -1:64, rax / mov 5:32, eax / ret                           | 0 | 0 | 5
            mov 0x80:8, eax / ret                                          | 0 | 0 | 0x80
            movsx 0x80:8, eax / ret                                        | 0 | 0 | 0xffffff80
            movsx 0x80:8, rax / ret                                        | 0 | 0 | 0xffffffffffffff80
            mov -1:8, rax / add rax, -1:8, rax / ret                       | 0 | 0 | 510
            mov -1:64, rax / add al, 3:64, al / ret                        | 0 | 0 | 0xffffffffffffff02
            sub rdi, rsi, rax / ret                                        | 3 | 5 | -2
            mul rdi, rsi, eax / ret                                        | 0x10000 | 0x10001 | 0x10000
            div rdi, rsi, rax / ret                                        | -1 | 10 | 1844674407370955161
            mod rdi, rsi, rax / ret                                        | -1 | 10 | 5
            sdiv rdi, rsi, rax / ret                                       | -7 | 2 | -3
            smod rdi, rsi, rax / ret                                       | -7 | 2 | -1
            sdiv rdi, -2:8, rax / ret                                      | 10 | 0 | -5
            div rdi, -2:8, rax / ret                                       | 508 | 0 | 2
            sdiv rdi, rsi, rax / ret                                       | 0x8000000000000000 | -1 | 0x8000000000000000
            smod rdi, rsi, rax / ret                                       | 0x8000000000000000 | -1 | 0
            sdiv dil, sil, al / ret                                        | 0x80 | 0xff | 0x80
            shl rdi, 65:8, rax / ret                                       | 3 | 0 | 6
            shl dil, 9:8, al / ret                                         | 0x81 | 0 | 2
            shr edi, 4:8, rax / ret                                        | 0xf00000080 | 0 | 8
            sar dil, 1:8, ax / ret                                         | 0x80 | 0 | 0xffc0
            and rdi, rsi, rax / or rax, 1:8, rax / xor rax, 3:8, rax / ret | 12 | 10 | 10
            cmp rdi, rsi / jlt L1 / ret / L1: mov 1:64, rax / ret          | 1 | -1 | 1
            cmp rdi, rsi / jslt L1 / ret / L1: mov 1:64, rax / ret         | 1 | -1 | 0
            cmp dil, rsi / je L1 / ret / L1: mov 1:64, rax / ret           | 0x1ff | 0xff | 1
            sub rdi, rsi, rdx / jz L1 / ret / L1: mov 1:64, rax / ret      | 4 | 4 | 1
            sub rdi, rsi, rdx / jlt L1 / ret / L1: mov 1:64, rax / ret     | 4 | 5 | 1
            cmp rdi, rsi / mov rflags, rax / ret                           | 4 | 4 | 0x40
            cmp rdi, rsi / mov rflags, rax / ret                           | 4 | 5 | 0x81
            cmp rdi, rsi / mov rflags, rax / ret                           | 4 | -5 | 1
            mov -1:64, rflags / mov rflags, rax / ret                      | 0 | 0 | 0xc1
            mov 0x40:8, flagsb / je L1 / ret / L1: mov 1:64, rax / ret     | 0 | 0 | 1
            L2: add rax, rdi, rax / sub rdi, 1:8, rdi / jnz L2 / ret       | 100 | 0 | 5050
            mov rdi, m64[0x1000] / mov 0x1003:64, rbx / mov m16[rbx], rax / ret | 0x123456789 | 0 | 0x0123
            mov m8[0x103f], rax / ret                                      | 0 | 0 | 0x11
            mov 7:64, m64[0xfffffffffffffff8] / mov m32[0xfffffffffffffff8], rax / ret | 0 | 0 | 7
            add m64[rdi], m8[rdi], m32[rdi] / mov m64[rdi], rax / ret      | 0x1000 | 0 | 0x1111111111111122
            call twice / add rax, rdi, rax / ret                           | 5 | 0 | 15
            call 4:8 / ret                                                 | 5 | 0 | 10
            call L1 / call L1 / ret / L1: add rax, rdi, rax / ret          | 5 | 0 | 10
            call rdi / ret / L3: mov 3:64, rax / ret / L4: mov 4:64, rax / ret | 4 | 0 | 4
            mov rsi, m64[0x1000] / call m8[0x1000] / ret / L3: mov 3:64, rax / ret | 0 | 0x103 | 3
            call L1 / ret / L1: stack_size 16:8 / push rdi / push 3:8 / pop rax / pop rbx / add rax, rbx, rax / ret | 5 | 0 | 8
            call L1 / ret / L1: stack_size 16:8 / push rdi / push rdi / mov 9:8, rax / ret | 5 | 0 | 9
            mov rsp, rax / ret                                             | 0 | 0 | 1048560
            call L1 / ret / L1: stack_size 8:8 / push 1:8 / mov rsp, rax / ret | 0 | 0 | 1048536
            mov rdi, xmm0 / mul xmm0, xmm0, xmm1 / shr xmm1, 64:8, xmm2 / mov xmm2, rax / ret | -1 | 0 | -2
            mov rdi, xmm0 / shl xmm0, 100:8, xmm1 / div xmm1, rsi, xmm1 / shr xmm1, 90:8, rax / ret | 7 | 7 | 0
            mov rdi, xmm0 / shl xmm0, 100:8, xmm1 / div xmm1, rsi, xmm1 / shr xmm1, 90:8, xmm1 / mov xmm1, rax / ret | 7 | 7 | 1024
            mov rdi, xmm0 / shl xmm0, 100:8, xmm1 / mod xmm1, rsi, xmm1 / mov xmm1, rax / ret | 1 | 1000007 | 698635
            sdiv rdi, rsi, xmm0 / mov xmm0, m128[0x1000] / mov m64[0x1008], rax / ret | -9 | 2 | -1
            sub 0:8, 1:8, xmm0 / jlt L1 / ret / L1: add xmm0, 1:8, xmm0 / jz L2 / ret / L2: mov 6:8, rax / ret | 0 | 0 | 6
            mov rdi, xmm0 / shl xmm0, 64:8, xmm0 / cmp xmm0, rsi / jgt L1 / ret / L1: mov 1:8, rax / ret | 1 | -1 | 1
            call L1 / ret / L1: stack_size 16:8 / movsx rdi, xmm0 / push xmm0 / pop rax / ret | -3 | 0 | -3
            """)
    void gives(String program, String a, String b, String result) {
        for (Engines engine : Engines.all()) {
            try (EacgInstance instance = engine.load(parse(program), environment())) {
                assertThat(instance.execute(number(a), number(b)))
                        .as("%s by %s", program, engine)
                        .isEqualTo(number(result));
                assertThat(instance.register(Register.RAX)).isEqualTo(number(result));
            }
        }
    }

    private static long number(String text) {
        return text.startsWith("0x") ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            div rdi, rsi, rax / ret                         | DIVISION_BY_ZERO | row:1: division by zero in start at div rdi, rsi, rax (offset 0x0)
            L7: mov 1:8, al / smod al, 0:64, al / ret       | DIVISION_BY_ZERO | row:2: division by zero in L7 at smod al, 0:64, al (offset 0xd)
            mod xmm0, xmm1, xmm0 / ret                      | DIVISION_BY_ZERO | row:1: division by zero in start at mod xmm0, xmm1, xmm0 (offset 0x0)
            mov 1:8, m8[0x1040] / ret                       | OUT_OF_BOUNDS | "row:1: pointer out of bounds in start at mov 1:8, m8[0x1040] (offset 0x0)"
            mov m64[0x1039], rax / ret                      | OUT_OF_BOUNDS | "row:1: pointer out of bounds in start at mov m64[0x1039], rax (offset 0x0)"
            mov m64[0xfffffffffffffff9], rax / ret          | OUT_OF_BOUNDS | "row:1: pointer out of bounds in start at mov m64[0xfffffffffffffff9], rax (offset 0x0)"
            mov m64[rdi], rax / ret                         | OUT_OF_BOUNDS | "row:1: pointer out of bounds in start at mov m64[rdi], rax (offset 0x0)"
            push 1:8 / ret                                  | STACK_OVERFLOW | row:1: stack overflow in start at push 1:8 (offset 0x0)
            L1: stack_size 15:8 / push 1:8 / push 1:8 / ret | STACK_OVERFLOW | row:3: stack overflow in L1 at push 1:8 (offset 0xf)
            L1: stack_size 8:8 / push xmm0 / ret            | STACK_OVERFLOW | row:2: stack overflow in L1 at push xmm0 (offset 0xb)
            pop rax / ret                                   | STACK_UNDERFLOW | row:1: stack underflow in start at pop rax (offset 0x0)
            L1: stack_size 8:8 / push 1:8 / pop xmm0 / ret  | STACK_UNDERFLOW | row:3: stack underflow in L1 at pop xmm0 (offset 0xf)
            L1: call L1 / ret                               | STACK_OVERFLOW | row:1: stack overflow in L1 at set_label L1 (offset 0x0)
            call rdi / ret                                  | BAD_CALL | row:1: not a function of the expected type in start at call rdi (offset 0x0)
            L0: call 1:64 / call rsi / ret                  | "" | ""
            L1: jmp L1                                      | OUT_OF_FUEL | row:1: out of fuel in L1 at jmp L1 (offset 0x7)
            """)
    void traps(String program, String kind, String message) {
        if (kind.isEmpty()) {
            assertThatThrownBy(() -> Engines.REFERENCE.load(parse(program), environment()))
                    .hasMessage("row:1: offset 0x7: the environment has no host function 1");
            return;
        }
        for (Engines engine : Engines.all()) {
            try (EacgInstance instance =
                    engine.load(parse(program), environment().fuel(1_000_000))) {
                assertThatThrownBy(() -> instance.execute())
                        .as("%s by %s", program, engine)
                        .isInstanceOfSatisfying(
                                Trap.class,
                                trap -> assertThat(trap.kind())
                                        .hasToString(Trap.Kind.valueOf(kind).toString()))
                        .hasMessage(message);
            }
        }
    }
}
