package dev.kiln.target;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.a64.A64Listing;
import dev.kiln.ir.Program;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where AArch64 has an instruction for a vector instruction, that one is written; where it has none, few are.
final class A64VectorsTest {
    private static final Target BASELINE = Target.A64_AAPCS64;
    private static final Target HALVES = BASELINE.with(CpuFeatures.of(CpuFeature.FP16));

    private static String lowered(Target target, String instruction) {
        Program program = Program.parse("v.ir", "func f()\n" + instruction + "\nret\nend\n");
        String text = A64Listing.of(target.compile(program))
                .lines()
                .filter(line -> line.startsWith(" "))
                .map(line -> line.substring(line.indexOf("  ", 10) + 2).replaceAll("\\s+", " "))
                .collect(joining("; "));
        assertThat(text).endsWith("; ret");
        return text.substring(0, text.length() - "; ret".length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            vmov.v64 v1, v2                   | fmov d1, d2
            vmov.v128 v1, v2                  | mov v1.16b, v2.16b
            vld.v128 v1, [r0 + 16]            | ldr q1, [x0, #16]
            vld.v128 v1, [r0 + r1 << 3]       | add x16, x0, x1, lsl #3; ldr q1, [x16]
            vst.v64 v1, [r0 + r1 << 3]        | str d1, [x0, x1, lsl #3]
            vadd.i8.v64 v1, v2, v3            | add v1.8b, v2.8b, v3.8b
            vadd.i64.v64 v1, v2, v3           | add d1, d2, d3
            vadd.i64.v128 v1, v2, v3          | add v1.2d, v2.2d, v3.2d
            vmul.i64.v64 v1, v2, v3           | mov x16, v2.d[0]; mov x17, v3.d[0]; mul x16, x16, x17; fmov d1, x16
            vmul.i32.v128 v1, v2, v3          | mul v1.4s, v2.4s, v3.4s
            vmin.i64.v128 v1, v1, v3          | cmgt v31.2d, v3.2d, v1.2d; bif v1.16b, v3.16b, v31.16b
            vmax.i64.v128 v1, v2, v3          | cmgt v1.2d, v2.2d, v3.2d; bsl v1.16b, v2.16b, v3.16b
            vumax.i8.v128 v1, v2, v3          | umax v1.16b, v2.16b, v3.16b
            vandn.i8.v64 v1, v2, v3           | bic v1.8b, v2.8b, v3.8b
            vshl.i16.v128 v1, v2, v3          | movi v31.16b, #15; and v31.16b, v31.16b, v3.16b; ushl v1.8h, v2.8h, v31.8h
            vsar.i64.v64 v1, v2, v3           | movi v31.8b, #63; and v31.8b, v31.8b, v3.8b; neg v31.8b, v31.8b; sshl d1, d2, d31
            vshr.i64.v64 v1, v2, 5            | ushr d1, d2, #5
            vshl.i8.v128 v1, v2, 5            | shl v1.16b, v2.16b, #5
            vadd.f64.v64 v1, v2, v3           | fadd d1, d2, d3
            vrecpe.f32.v128 v1, v2            | frecpe v31.4s, v2.4s; frecps v1.4s, v2.4s, v31.4s; fmul v1.4s, v1.4s, v31.4s
            vrsqrte.f32.v128 v1, v2           | frsqrte v31.4s, v2.4s; fmul v1.4s, v31.4s, v31.4s; frsqrts v1.4s, v2.4s, v1.4s; fmul v1.4s, v1.4s, v31.4s
            vrsqrte.f64.v64 v1, v1            | frsqrte d31, d1; fmul d31, d31, d31; frsqrts d31, d1, d31; frsqrte d1, d1; fmul d1, d1, d31
            vcmp.ne.i16.v64 v1, v2, v3        | cmeq v1.4h, v2.4h, v3.4h; mvn v1.8b, v1.8b
            vcmp.ult.i16.v64 v1, v2, v3       | cmhi v1.4h, v3.4h, v2.4h
            vcmp.flt.f64.v64 v1, v2, v3       | fcmgt d1, d3, d2
            vcmp.funo.f32.v128 v1, v2, v3     | fmax v1.4s, v2.4s, v3.4s; fcmeq v1.4s, v1.4s, v1.4s; mvn v1.16b, v1.16b
            vsel.v128 v1, v1, v2, v3          | bsl v1.16b, v2.16b, v3.16b
            vsel.v128 v1, v2, v3, v1          | bit v1.16b, v3.16b, v2.16b
            vsel.v128 v1, v2, v1, v3          | bif v1.16b, v3.16b, v2.16b
            vsel.v128 v1, v2, v3, v4          | mov v1.16b, v3.16b; bif v1.16b, v4.16b, v2.16b
            vsplat.i8.v128 v1, r3             | dup v1.16b, w3
            vsplat.f32.v128 v1, v3            | dup v1.4s, v3.s[0]
            vget.i16.v128 r3, v1, 3           | umov w3, v1.h[3]
            vget.i32.v128 r3, v1, 3           | mov w3, v1.s[3]
            vget.i64.v128 r3, v1, 0           | mov x3, v1.d[0]
            vget.f32.v128 v3, v1, 2           | mov s3, v1.s[2]
            vset.i8.v128 v1, v1, 3, r2        | mov v1.b[3], w2
            vset.f32.v128 v1, v1, 3, v2       | mov v1.s[3], v2.s[0]
            vset.i64.v64 v1, v1, 0, r2        | fmov d1, x2
            vsum.i8.v128 v1, v2               | addv b1, v2.16b
            vsum.i32.v64 v1, v2               | addp v1.2s, v2.2s, v2.2s
            vsum.i64.v128 v1, v2              | addp d1, v2.2d
            vsum.f32.v128 v1, v2              | mov d31, v2.d[1]; fadd v1.2s, v2.2s, v31.2s; faddp s1, v1.2s
            vsum.f64.v128 v1, v2              | faddp d1, v2.2d
            vrmin.i64.v128 v1, v2             | fmov x16, d2; mov x17, v2.d[1]; cmp x16, x17; csel x16, x16, x17, lt; fmov d1, x16
            vrmin.f32.v128 v1, v2             | fminv s1, v2.4s
            vrmin.f32.v64 v1, v2              | fminp s1, v2.2s
            vrumax.i16.v128 v1, v2            | umaxv h1, v2.8h
            vshuf.v64 v1, v2, v3              | mov v31.8b, v2.8b; tbl v1.8b, { v31.16b }, v3.8b
            vshuf.v128 v1, v2, v3             | tbl v1.16b, { v2.16b }, v3.16b
            vcvt.s32.f32.v128 v1, v2          | fcvtzs v1.4s, v2.4s
            vcvt.f64.s64.v64 v1, v2           | scvtf d1, d2
            vcvt.u8.u16.v128 v1, v2           | uqxtn v1.8b, v2.8h
            vfma.f32.v128 v1, v2, v3, v1      | fmla v1.4s, v2.4s, v3.4s
            vfma.f32.v128 v1, v2, v3, v4      | mov v1.16b, v4.16b; fmla v1.4s, v2.4s, v3.4s
            vfma.f32.v128 v1, v1, v3, v4      | mov v31.16b, v4.16b; fmla v31.4s, v1.4s, v3.4s; mov v1.16b, v31.16b
            vfma.f64.v64 v1, v1, v3, v4       | fmadd d1, d1, d3, d4
            vdiv.i64.v64 v1, v2, v3           | mov x16, v2.d[0]; mov x17, v3.d[0]; sdiv x16, x16, x17; fmov d1, x16
            vudiv.i32.v64 v1, v2, v3          | mov w16, v2.s[0]; mov w17, v3.s[0]; udiv w16, w16, w17; mov v1.s[0], w16; mov w16, v2.s[1]; mov w17, v3.s[1]; udiv w16, w16, w17; mov v1.s[1], w16
            vadd.f16.v64 v1, v2, v3           | fcvtl v31.4s, v3.4h; fcvtl v1.4s, v2.4h; fadd v1.4s, v1.4s, v31.4s; fcvtn v1.4h, v1.4s
            vcmp.flt.f16.v64 v1, v2, v3       | fcvtl v31.4s, v3.4h; fcvtl v1.4s, v2.4h; fcmgt v1.4s, v31.4s, v1.4s; xtn v1.4h, v1.4s
            vcvt.s16.f16.v64 v1, v2           | fcvtl v1.4s, v2.4h; fcvtzs v1.4s, v1.4s; sqxtn v1.4h, v1.4s
            vcvt.f64.f32.v64 v1, v2           | fcvtl v1.2d, v2.2s
            vcvt.s16.s8.v64 v1, v2            | sxtl v1.8h, v2.8b
            vneg.f16.v128 v1, v2              | movi v31.8h, #128, lsl #8; eor v1.16b, v2.16b, v31.16b
            """)
    void lowersToFewInstructionsOnEveryCpu(String instruction, String expected) {
        assertThat(lowered(BASELINE, instruction)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            vadd.f16.v128 v1, v2, v3          | fadd v1.8h, v2.8h, v3.8h
            vmax.f16.v64 v1, v2, v3           | fmax v1.4h, v2.4h, v3.4h
            vneg.f16.v128 v1, v2              | fneg v1.8h, v2.8h
            vnearest.f16.v128 v1, v2          | frintn v1.8h, v2.8h
            vcmp.fge.f16.v64 v1, v2, v3       | fcmge v1.4h, v2.4h, v3.4h
            vcvt.u16.f16.v128 v1, v2          | fcvtzu v1.8h, v2.8h
            vfma.f16.v64 v1, v2, v3, v1       | fmla v1.4h, v2.4h, v3.4h
            vrmax.f16.v128 v1, v2             | fmaxv h1, v2.8h
            vsum.f16.v64 v1, v2               | mov s31, v2.s[1]; fadd v1.4h, v2.4h, v31.4h; mov h31, v1.h[1]; fadd v1.4h, v1.4h, v31.4h
            vadd.f8.v64 v1, v2, v3            | shll v31.8h, v3.8b, #8; shll v1.8h, v2.8b, #8; fadd v1.8h, v1.8h, v31.8h; shl v31.8h, v1.8h, #7; usra v1.8h, v31.8h, #15; movi v31.8h, #127; addhn v1.8b, v1.8h, v31.8h
            vcmp.feq.f8.v64 v1, v2, v3        | shll v31.8h, v3.8b, #8; shll v1.8h, v2.8b, #8; fcmeq v1.8h, v1.8h, v31.8h; xtn v1.8b, v1.8h
            vcvt.f8.s8.v64 v1, v2             | sxtl v1.8h, v2.8b; scvtf v1.8h, v1.8h; shl v31.8h, v1.8h, #7; usra v1.8h, v31.8h, #15; movi v31.8h, #127; addhn v1.8b, v1.8h, v31.8h
            """)
    void computesWithHalvesWhereTheCpuDoes(String instruction, String expected) {
        assertThat(lowered(HALVES, instruction)).isEqualTo(expected);
    }
}
