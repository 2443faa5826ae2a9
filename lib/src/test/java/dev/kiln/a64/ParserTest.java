package dev.kiln.a64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kiln.code.Code;
import dev.kiln.code.CodeException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Text in, bytes out; and what is said about text that is wrong.
final class ParserTest {
    private static Code assemble(String text) {
        A64Assembler assembler = new A64Assembler();
        new A64Parser(assembler).program(text);
        return assembler.finish();
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(assemble(text).bytes());
    }

    @Test
    void assemblesAProgram() {
        Code code = assemble("""
                // the factorial of x0
                fact:   mov     x1, #1
                again:  MUL     X1, x1, x0      ; either case
                        subs    x0, x0, 1       // the # may be left out
                        b.ne    again
                        mov     x0, x1
                        ret
                """);
        assertThat(A64Listing.of(code)).isEqualTo("""
                fact:
                     0  d2800021  mov x1, #1
                again:
                     4  9b007c21  mul x1, x1, x0
                     8  f1000400  subs x0, x0, #1
                     c  54ffffc1  b.ne again
                    10  aa0103e0  mov x0, x1
                    14  d65f03c0  ret
                """);
        assertThat(code.source().lineAt(4)).isEqualTo(3);
    }

    @Test
    void writesData() {
        assertThat(hex(".byte 1, 0xFF, -1")).isEqualTo("01FFFF");
        assertThat(hex(".hword 0x1234")).isEqualTo("3412");
        assertThat(hex(".word 1")).isEqualTo("01000000");
        assertThat(hex(".quad 0x0123456789ABCDEF")).isEqualTo("EFCDAB8967452301");
        assertThat(hex(".asciz \"a;\\n\"")).isEqualTo("613B0A00");
        assertThat(hex(".zero 3")).isEqualTo("000000");
        assertThat(hex(".byte 1\n.balign 4\n.word 2")).isEqualTo("0100000002000000");
        assertThat(hex("ret\n.align 4\nret")).isEqualTo("C0035FD6" + "1F2003D5".repeat(3) + "C0035FD6");
    }

    @Test
    void takesNumbersForLabelsAgainAndAgain() {
        assertThat(A64Listing.of(assemble("""
                1:      subs    x0, x0, #1
                        b.eq    1f
                        tbz     x0, #3, 1b
                        b       1b
                1:      cbnz    x1, 1b
                        adr     x2, 2f
                        ldr     x3, 2f
                        ret
                2:      .quad   1b
                """)).lines().map(line -> line.substring(Math.min(line.length(), 18))))
                .containsExactly(
                        "",
                        "subs x0, x0, #1",
                        "b.eq L1",
                        "tbz w0, #3, L0",
                        "b L0",
                        "",
                        "cbnz x1, L1",
                        "adr x2, L2",
                        "ldr x3, L2",
                        "ret",
                        "",
                        "udf #0",
                        "udf #0");
        assertThatExceptionOfType(CodeException.class)
                .isThrownBy(() -> assemble("b 1b"))
                .withMessage("line 1: there is no label 1 before 1b");
        A64Parser open = new A64Parser(new A64Assembler());
        open.program("b 3f");
        assertThatExceptionOfType(CodeException.class).isThrownBy(open::end).withMessage("no label comes after 3f");
    }

    @Test
    void writesTheDistancesOfAJumpTable() {
        assertThat(hex("table: .word case0 - table, case1 - table\ncase0: nop\ncase1: ret"))
                .isEqualTo("080000000C000000" + "1F2003D5" + "C0035FD6");
    }

    @Test
    void loadsLiterals() {
        assertThat(A64Listing.of(assemble("ldr x0, =0x12FFFFFFFF\nldr x1, =0x12FFFFFFFF\nldr s2, =7\nret")))
                .isEqualTo("""
                     0  58000080  ldr x0, L0
                     4  58000061  ldr x1, L0
                     8  1c000082  ldr s2, L1
                     c  d65f03c0  ret
                L0:
                    10  ffffffff  .word 0xffffffff
                    14  00000012  udf #18
                L1:
                    18  00000007  udf #7
                """);
    }

    @Test
    void completesAnAddressByPage() {
        Code code = assemble("""
                adrp x0, data
                add x0, x0, :lo12:data
                ldr w1, [x0, :lo12:data]
                ldr x2, [x0, #:lo12:data]
                .zero 0x1230
                data: .quad 1
                """);
        String[] lines = A64Listing.of(code).split("\n");
        assertThat(lines[0]).endsWith("adrp x0, #4096");
        assertThat(lines[1]).endsWith("add x0, x0, #576");
        assertThat(lines[2]).endsWith("ldr w1, [x0, #576]");
        assertThat(lines[3]).endsWith("ldr x2, [x0, #576]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            add x0, x1, x2                    | 2000028B
            add sp, sp, #16                   | FF430091
            add x0, x1, #0x5000               | 20144091
            add x0, x1, #-3                   | 200C00D1
            cmp w1, w2, uxth #1               | 3F24226B
            mov x0, #0xFFFF000000000000       | E0FFFFD2
            mov w0, #-2                       | 20008012
            mov x29, sp                       | FD030091
            mov x0, #0x5555555555555555       | E0F300B2
            stp fp, lr, [sp, #-16]!           | FD7BBFA9
            ldr x0, [x1, x2, lsl #3]          | 207862F8
            ldr x0, [x1], #8                  | 208440F8
            ldr q0, [sp, #-16]                | E003DF3C
            cset w0, hs                       | E0379F1A
            cset w0, cs                       | E0379F1A
            tbz x0, #40, .+8                  | 400040B6
            b .-4                             | FFFFFF17
            fmov d0, #1.5                     | 00106F1E
            fmov v0.4s, #-2.0                 | 00F4044F
            movi v0.2d, #0xFF00FF00FF00FF00   | 40E5056F
            movi v0.4s, #255, msl #8          | E0C7074F
            ld2 {v0.4s, v1.4s}, [x0], #32     | 0088DF4C
            ld2 {v31.4s - v0.4s}, [x0], x1    | 1F88C14C
            st3 { v0.b, v1.b, v2.b }[9], [x0] | 0024004D
            fmla v0.4s, v1.4s, v2.s[3]        | 2018A24F
            sdot v0.4s, v1.16b, v2.4b[2]      | 20E8824F
            tbl v0.8b, {v1.16b-v4.16b}, v5.8b | 2060050E
            msr daifset, #2                   | DF4203D5
            msr dit, x3                       | A3421BD5
            msr dit, #1                       | 5F4103D5
            mrs x0, s3_3_c4_c2_0              | 00423BD5
            mrs x0, nzcv                      | 00423BD5
            dmb ish                           | BF3B03D5
            dmb #11                           | BF3B03D5
            dc civac, x1                      | 217E0BD5
            tlbi vmalle1                      | 1F8708D5
            prfm pldl1keep, [x0, #8]          | 000480F9
            casp x0, x1, x2, x3, [x4]         | 827C2048
            ldaddal w1, w2, [sp]              | E203E1B8
            cpyfp [x0]!, [x1]!, x2!           | 40040119
            bti jc                            | DF2403D5
            """)
    void assembles(String text, String bytes) {
        assertThat(hex(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            add x0, x1, #20481     | operand 3, #20481, does not fit; expected # from 0 to 4095
            add x0, sp             | operand 3 is missing
            mul x0, sp, x1         | operand 2, sp, does not fit; expected x0 to x30 or xzr
            ldr x0, [x1, #32761]   | expected an offset from 0 to 32760 in steps of 8; or an offset from -256 to 255
            and x0, x1, #5         | expected a logical immediate
            fmov d0, #0.3          | operand 2: 0.3 is not ±n/16
            cset x0, al            | expected a condition but al and nv
            add v0.4s, v1.4s, v2.8h | operand 3, v2.8h, does not fit; expected Vm.4S
            sqrdmlah v0.4h, v1.4h, v16.h[0] | of v0 to v15
            casp x1, x2, x4, x5, [x6] | expected an even-numbered register
            ldr x0, [xzr]          | operand 2: the base of an address is X0 to X30 or SP
            nop x0                 | operand 1, x0, does not fit; expected nothing more
            add x0, x1, x2 x3      | 'x3' follows operand 3
            foo x1                 | no instruction foo
            b.xx there             | no condition .xx
            mrs x0, fooreg         | operand 2: 'fooreg' is nothing that mrs takes there
            lsl w0, w1, #32        | expected # from 0 to 31
            add x0, x1, x2, lsr #64 | operand 3: shift amount 64 is not in 0 to 63
            ld1 {v0.4s, v2.4s}, [x0] | operand 1: the registers of a list follow one another
            .byte 300              | 300 does not fit in 1 bytes
            .what 1                | no directive .what
            #4                     | expected an instruction at '#4'
            """)
    void saysWhatIsWrong(String text, String message) {
        assertThatExceptionOfType(CodeException.class)
                .isThrownBy(() -> assemble("nop\n" + text))
                .withMessageStartingWith("line 2: ")
                .withMessageContaining(message);
    }

    @Test
    void namesLabelsThatAreMissing() {
        assertThatExceptionOfType(CodeException.class)
                .isThrownBy(() -> assemble("b there"))
                .withMessageContaining("there");
    }
}
