package dev.kiln.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Printing then parsing gives the same program; what is not a program gives a message with its place.
final class TextTest {
    /// One line of every spelling, as the printer writes it.
    private static final String EVERYTHING = """
            func all(i32, i64, f32, f64) -> i64, f64
                enter 24 [sav0, sav1, fsav0]
                params none, %1, $0, fnone
                mov tmp0, sp
                movi %2, -9223372036854775808
                addr tmp0, table
                addr tmp0, @"odd \\"name\\" \\u000a"
                lea tmp1, [tmp0 + %2 << 3 + 5]
                add.64 tmp0, tmp0, %2
                sub.32 r3, r3, 1
                not.64 arg0, res0
                sext8.32 tmp0, tmp1
            L0:
                cmp.64 sp, tmp0
                cmp.32 tmp0, -1
                test.64 tmp0, tmp0
                test.32 tmp0, 255
                cmpf.f64 farg0, $0
                sel.feq tmp0, tmp1, tmp0
                sel.funo $0, v1, v2
                set.slt tmp0
                b.ne L0
                b.ult.64 tmp0, tmp1, L0
                b.eq.32 tmp0, 0, "r1"
                j L0
                jr tmp0
                jm [tmp0 + tmp1 << 3]
                jm [sp - 8]
                jt tmp0, L0, all, L0
            "r1":
                call all(tmp0, $0) -> %5, $1
                call @putchar(tmp0)
                call tmp0(arg0) -> tmp1
                tail all(arg0)
                tail @exit
                tail tmp0
                ld.s8 tmp0, [sp + 8]
                ld.64 tmp0, [tmp0 + tmp1 - 9223372036854775808]
                st.u16 tmp0, [sp - 8]
                ld.f32 v3, [arg0 + arg1 << 2]
                st.f64 fres0, [arg0]
                prefetch [arg0 + 64]
                xchg.8 tmp0, [tmp1], arg0
                xor.16 tmp0, [tmp1], arg0
                xor.64 tmp0, tmp1, arg0
                cas.64 tmp0, [tmp1], arg0, arg1
                fence
                fmov $0, farg1
                fmovi.f64 $0, -0.0
                fmovi.f64 $0, 1.0E-5
                fmovi.f32 $0, nan
                fmovi.f64 $0, nan:0x7ff8000000000001
                fmovi.f64 $0, -inf
                ld.f8 $0, [arg0 + 1]
                st.f16 $0, [arg0 + arg1 << 1]
                fmovi.f16 $0, 65504.0
                cmpf.f8 $0, $1
                fadd.f8 $0, $0, $0
                fsqrt.f16 $0, $1
                cvt.f8.f64 $0, $1
                cvt.f16.u64 $0, tmp0
                cvt.s32.f8 tmp0, $0
                bits.f16 $0, tmp0
                bits.f8 tmp0, $0
                fadd.f64 $0, $0, $0
                fnearest.f32 v0, v1
                fma.f64 $0, $1, $2, $3
                cvt.f64.u64 $0, tmp0
                cvt.s32.f32 tmp0, $0
                cvt.f32.f64 v0, v1
                bits.f64 v0, tmp0
                bits.f32 tmp0, v0
                vmov.v512 $0, v1
                vld.v128 $0, [arg0 + arg1 << 2 - 16]
                vst.v64 ftmp0, [arg0]
                vadd.f16.v256 $0, $1, v3
                vandn.f64.v64 $0, $0, $0
                vshl.i8.v128 $0, $1, $2
                vsar.i64.v512 $0, $1, -3
                vneg.i32.v128 $0, v1
                vrsqrte.f8.v64 $0, $1
                vcmp.ult.i16.v128 $0, $1, $2
                vcmp.funo.f32.v128 $0, $1, $2
                vsel.v256 $0, $1, $2, $3
                vsplat.i8.v128 $0, tmp0
                vsplat.f16.v128 $0, farg1
                vget.i8.v512 tmp0, $1, 63
                vget.f32.v64 $0, $1, 1
                vset.f64.v128 $0, $1, 0, tmp0
                vset.f64.v128 $0, $1, 0, $2
                vsum.f32.v128 $0, $1
                vrumax.i8.v64 $0, $1
                vshuf.v128 $0, $1, $2
                vcvt.u32.f32.v128 $0, $1
                vfma.f32.v128 $0, $1, $2, $3
                leave
                ret tmp0, $0
                ret
                unreachable
            end
                align 16
            table:
                data u8 1, -2, 255
                data 64 9223372036854775807
                data addr L0, all
            """;

    @Test
    void printsWhatItRead() {
        assertEquals(EVERYTHING, Program.parse("all.ir", EVERYTHING).toString());
    }

    @Test
    void replaysOntoAnotherEmitterWithLabelsOfItsOwn() {
        Recorder copy = new Recorder();
        Program.parse("all.ir", EVERYTHING).emit(copy);
        assertEquals(EVERYTHING, copy.program().toString());
    }

    @Test
    void namesLabelsThatHaveNoName() {
        Recorder out = new Recorder();
        var first = out.label();
        var second = out.label();
        out.bind(second);
        out.jump(first);
        out.bind(out.label("L1"));
        out.bind(first);
        out.jump(second);
        String text = out.program().toString();
        assertEquals(text, Program.parse("x", text).toString());
        assertThat(text).isEqualTo("L0:\n    j L2\nL1:\nL2:\n    j L0\n");
    }

    @Test
    void keepsTheLineOfEachInstruction() {
        Program program = Program.parse("x.ir", "; nothing\n\n a: mov tmp0, tmp1 ; why\r\n\tj a");
        assertThat(program.size()).isEqualTo(3);
        assertThat(program.line(0)).isEqualTo(3);
        assertThat(program.line(1)).isEqualTo(3);
        assertThat(program.line(2)).isEqualTo(4);
        assertThat(program.describe(2)).isEqualTo("`j a` (instruction 2, line 4)");
    }

    @Test
    void readsNamesThatAreBoundAsLabelsAndOthersAsSymbols() {
        assertThat(Program.parse("x", "call f\ncall g\nf:\ncall @f").toString())
                .isEqualTo("    call f\n    call @g\nf:\n    call @f\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            movi tmp0, 18446744073709551615   | movi tmp0, -1
            movi tmp0, 0x8000000000000000     | movi tmp0, -9223372036854775808
            movi tmp0, -0x10                  | movi tmp0, -16
            movi tmp0, +7                     | movi tmp0, 7
            cmp tmp0, 1                       | cmp.64 tmp0, 1
            ld.64 tmp0, [ tmp1+8 ]            | ld.64 tmp0, [tmp1 + 8]
            ld.64 tmp0, [tmp1 + -8]           | ld.64 tmp0, [tmp1 - 8]
            call @f() -> tmp0                 | call @f -> tmp0
            fmovi.f64 $0, 1e3                 | fmovi.f64 $0, 1000.0
            data u8                           | data u8
            """)
    void readsSpellingsThatItPrintsOtherwise(String text, String printed) {
        assertEquals("    " + printed + "\n", Program.parse("x", text).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            frob tmp0                  | x.ir:1: `frob` is not an instruction
            add.64 tmp0, tmp1          | x.ir:1: expected `,`, found the end of the line
            add.16 tmp0, tmp1, 1       | x.ir:1: `add.16`: expected one of 32 64 after a dot, found `16`
            add tmp0, tmp1, 1          | x.ir:1: `add` is not an instruction
            add.64 tmp0, tmp1, v1      | x.ir:1: `v1` is not an integer register
            add.64 tmp0, tmp1, 1 2     | x.ir:1: expected the end of the line, found `2`
            add.64 tmp32, tmp1, 1      | x.ir:1: no temporary register 32
            add.64 %99999999999, tmp1, 1 | x.ir:1: no virtual register -1
            movi tmp0, 18446744073709551616 | x.ir:1: `18446744073709551616` is not an integer of 64 bits
            movi tmp0, -9223372036854775809 | x.ir:1: -9223372036854775809 does not fit in 64 bits
            movi tmp0, 0x              | x.ir:1: `0x` is not an integer of 64 bits
            fmovi.f64 $0, 1.2.3        | x.ir:1: `1.2.3` is not a number
            b.flt.64 tmp0, tmp1, l     | x.ir:1: `b.flt.64`: only integers are compared and branched on at once
            j nowhere                  | x.ir:1: label `nowhere` is not bound anywhere
            ld.64 tmp0, [tmp1 + tmp2 << 4] | x.ir:1: the shift is 4: 0 to 3 are possible
            ld.64 tmp0, [tmp1 + sp]    | x.ir:1: sp cannot be an index
            ld.64 tmp0, [8]            | x.ir:1: expected an integer register, found `8]`
            align 3                    | x.ir:1: the alignment is 3: a power of two is expected
            r1:                        | x.ir:1: `r1` is a register
            "abc                       | x.ir:1: the name that begins with `"abc` lacks its closing quote
            "\\u12":                   | x.ir:1: expected four hexadecimal digits
            end                        | x.ir:1: `end` outside a function
            func f()                   | x.ir:1: the function of line 1 lacks its `end`
            func f(i8)                 | x.ir:1: `i8` is not a type: i32 i64 f32 f64 are
            func f() -> i64, i64, i64  | x.ir:1: a function gives at most two integer and two float results
            jt tmp0                    | x.ir:1: expected `,`, found the end of the line
            data x8 1                  | x.ir:1: `x8` is not a type of data
            ld. tmp0, [tmp1]           | x.ir:1: `ld.`: expected one of
            vadd.i32 $0, $1, $2        | x.ir:1: `vadd.i32`: expected one of v128 v256 v512 v64 after a dot, found nothing
            vadd.i24.v128 $0, $1, $2   | x.ir:1: `vadd.i24.v128`: expected one of f16 f32 f64 f8 i16 i32 i64 i8 after a dot, found `i24`
            vmov.v128.x $0, $1         | x.ir:1: `vmov.v128.x` is not an instruction: it ends after v128, not with `x`
            vfrob.i8.v64 $0, $1        | x.ir:1: `vfrob.i8.v64` is not an instruction
            vget.i8.v512 tmp0, $1, 64  | x.ir:1: the lane is 64: 0 to 63 are possible
            vcvt.f32.i32.v128 $0, $1   | x.ir:1: `vcvt.f32.i32.v128`: expected one of f16 f32 f64 f8 s16 s32
            vsplat.i8.v64 tmp0, tmp1   | x.ir:1: `tmp0` is not a float register
            vmov $0, $1                | x.ir:1: `vmov` is not an instruction
            ,                          | x.ir:1: expected an instruction, a label or a function, found `,`
            """)
    void saysWhereTheTextIsWrong(String text, String message) {
        assertThatThrownBy(() -> Program.parse("x.ir", text))
                .isInstanceOf(IrException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:\nb:\na:\n",
                "func f()\nend\nfunc f()\nend",
                "func f()\nfunc g()\nend",
                "\u0000\u0001\u0002",
                "\ud800",
                "func",
                "func f",
                "func f(",
                "func f(i64",
                "cvt.f64 $0, $1",
                "xchg.32 tmp0, tmp1, tmp2",
                "b. x",
                "ld",
                "movi tmp0, -",
                "call",
                "call tmp0(",
                "call f(1)",
                "enter 5 [",
                "fmovi.f64 $0, -",
                "[]",
                "%",
                "$",
                "@x"
            })
    void rejectsWhatIsNoProgram(String text) {
        assertThatThrownBy(() -> Program.parse("x.ir", text))
                .isInstanceOf(IrException.class)
                .hasMessageMatching("x\\.ir:\\d+: [^\\u0000]*");
    }

    @Test
    void readsNothingAsAProgramOfNothing() {
        assertThat(Program.parse("x", "").size()).isZero();
        assertThat(Program.parse("x", "\n ; only a comment\n").size()).isZero();
    }

    @Test
    void survivesALineOfTenMegabytes() {
        String junk = "x".repeat(10_000_000);
        for (String line :
                new String[] {junk, "j " + junk, "\"" + junk, "movi tmp0, 1" + junk, "[".repeat(10_000_000)}) {
            assertThatThrownBy(() -> Program.parse("x.ir", line))
                    .isInstanceOf(IrException.class)
                    .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
        }
        assertThat(Program.parse("x.ir", "data u8 1" + ", 1".repeat(3_000_000)).size())
                .isEqualTo(1);
    }

    @Test
    void survivesBinaryJunk() {
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
            try {
                Program.parse("x.ir", text);
            } catch (IrException e) {
                assertThat(e.getMessage()).startsWith("x.ir:");
            }
        }
    }

    @Test
    void survivesMutationsOfAProgram() {
        java.util.Random random = new java.util.Random(2);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(EVERYTHING);
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, EVERYTHING.charAt(random.nextInt(EVERYTHING.length())));
                    default -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
                }
            }
            try {
                Program program = Program.parse("x.ir", text.toString());
                assertEquals(
                        program.toString(),
                        Program.parse("y", program.toString()).toString());
            } catch (IrException e) {
                assertThat(e.getMessage()).startsWith("x.ir:");
            }
        }
    }
}
