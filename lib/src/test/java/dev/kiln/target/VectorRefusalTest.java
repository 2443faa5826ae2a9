package dev.kiln.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.ir.IrException;
import dev.kiln.ir.Program;
import dev.kiln.ir.VecSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Vectors that a machine has not, and vector instructions that there are not, give an error and no code.
final class VectorRefusalTest {
    private static final CpuFeatures AVX512 = CpuFeatures.of(
            CpuFeature.AVX2, CpuFeature.AVX512F, CpuFeature.AVX512BW, CpuFeature.AVX512DQ, CpuFeature.AVX512VL);

    @Test
    void knowsTheLargestVectorsOfEachMachine() {
        assertThat(Target.X64_SYSV.vectors()).isEqualTo(VecSize.V128);
        assertThat(Target.A64_AAPCS64.with(CpuFeatures.all(Isa.A64)).vectors()).isEqualTo(VecSize.V128);
        assertThat(Target.X64_WIN64.with(CpuFeatures.of(CpuFeature.AVX2)).vectors())
                .isEqualTo(VecSize.V256);
        assertThat(Target.X64_SYSV
                        .with(CpuFeatures.of(CpuFeature.AVX2, CpuFeature.AVX512F))
                        .vectors())
                .isEqualTo(VecSize.V256);
        assertThat(Target.X64_SYSV.with(AVX512).vectors()).isEqualTo(VecSize.V512);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vmov.v256 v0, v1                | instruction 1, line 2: v256 vectors are not supported
            vadd.i8.v512 v0, v1, v2         | instruction 1, line 2: v512 vectors are not supported
            vcvt.f64.f32.v128 v0, v1        | instruction 1, line 2: v256 vectors are not supported
            vcvt.f32.f64.v256 v0, v1        | instruction 1, line 2: v256 vectors are not supported
            vshl.f32.v128 v0, v1, 3         | instruction 1, line 2: `vshl` does not exist for f32 lanes
            vget.i64.v128 tmp0, v1, 2       | instruction 1, line 2: there is no lane 2: i64.v128 has 2 lanes
            vcvt.f64.s32.v128 v0, v1        | instruction 1, line 2: no vector of s32 becomes one of f64
            """)
    void refuses(String instruction, String message) {
        Program program = Program.parse("v.ir", "func f()\n" + instruction + "\nret\nend\n");
        for (Target target : new Target[] {Target.X64_SYSV, Target.X64_WIN64, Target.A64_AAPCS64}) {
            assertThatThrownBy(() -> target.compile(program))
                    .isInstanceOf(IrException.class)
                    .hasMessageStartingWith(message);
        }
    }
}
