package dev.kiln.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.code.CodeBuffer;
import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.LoadedCode;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.Interpreter;
import dev.kiln.ir.Lane;
import dev.kiln.ir.Program;
import dev.kiln.ir.R;
import dev.kiln.ir.V;
import dev.kiln.ir.VecBinaryOp;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VecType;
import dev.kiln.ir.VectorRules;
import dev.kiln.x64.Decoder;
import dev.kiln.x64.Mode;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A vector that is loaded and replaced by the operation after it means the same, be it one instruction or two.
final class LoadFoldingTest {
    private static final Target AVX2 = Target.X64_SYSV.with(CpuFeatures.of(CpuFeature.AVX2));

    static List<Target> targets() {
        return Targets.vectors();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void computesTheSame(Target target) throws Throwable {
        long cases = 0;
        for (VecSize size : VecSize.values()) {
            for (Lane lane : Lane.values()) {
                for (VecBinaryOp op : VecBinaryOp.values()) {
                    VecType type = VecType.of(lane, size);
                    boolean small = lane == Lane.F8 || lane == Lane.F16;
                    if (size.compareTo(target.vectors()) <= 0
                            && !small
                            && VectorRules.binary(op, type).isEmpty()) {
                        compare(target, op + "." + type, size);
                        cases++;
                    }
                }
            }
        }
        Compared.report("operations on what was loaded", cases, target);
    }

    private static void compare(Target target, String op, VecSize size) throws Throwable {
        Program program = Program.parse(
                "load.ir", """
                func f(i64)
                    vld.SIZE v1, [arg0 + 64]
                    vld.SIZE v0, [arg0]
                    OP v0, v1, v0
                    vst.SIZE v0, [arg0 + 128]
                    vld.SIZE v0, [arg0]
                    OP v0, v0, v1
                    vst.SIZE v0, [arg0 + 192]
                    vld.SIZE v0, [arg0]
                    OP v2, v0, v1
                    vst.SIZE v2, [arg0 + 256]
                    vst.SIZE v0, [arg0 + 320]
                    vld.SIZE v0, [arg0]
                    OP v0, v0, v0
                    vst.SIZE v0, [arg0 + 384]
                    mov tmp0, arg0
                    vld.SIZE v0, [tmp0 + 0x100000000]
                    OP v0, v0, v1
                    vst.SIZE v0, [arg0 + 448]
                    vld.SIZE v0, [arg0]
                next:
                    OP v0, v1, v0
                    vst.SIZE v0, [arg0 + 512]
                    ret
                end
                """.replace("mov tmp0, arg0", "movi tmp1, 0x100000000\nsub.64 tmp0, arg0, tmp1")
                        .replace("SIZE", size.toString())
                        .replace("OP", op));
        try (Arena arena = Arena.ofConfined();
                LoadedCode code = CodeHeap.create(arena).load(target.compile(program))) {
            MemorySegment ours = memory(arena);
            MemorySegment expected = memory(arena);
            code.handle("f", FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG)).invokeExact(ours.address());
            new Interpreter(program, target.abi().convention(), expected).call("f", expected.address());
            assertThat(ours.asSlice(0, 576).toArray(ValueLayout.JAVA_BYTE))
                    .as("%s on %s", op, target)
                    .isEqualTo(expected.asSlice(0, 576).toArray(ValueLayout.JAVA_BYTE));
        }
    }

    /// Numbers that are no NaN in lanes of any float.
    private static MemorySegment memory(Arena arena) {
        MemorySegment memory = arena.allocate(4096, 64);
        for (int i = 0; i < 16; i++) {
            memory.setAtIndex(ValueLayout.JAVA_LONG, i, 0x3FF0_1234_3F80_5678L + i * 0x0001_3579_0001_2468L);
        }
        return memory;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vld.v256 v0, [arg0]; vadd.i32.v256 v0, v1, v0  | vpaddd ymm0, ymm1, ymmword ptr [rdi]
            vld.v256 v0, [arg0]; vmul.f32.v256 v0, v0, v1  | vmulps ymm0, ymm1, ymmword ptr [rdi]
            vld.v128 v0, [arg0]; vsub.f64.v128 v0, v1, v0  | vsubpd xmm0, xmm1, xmmword ptr [rdi]
            vld.v128 v0, [arg0]; vsub.f64.v128 v0, v0, v1  | vmovups xmm0, xmmword ptr [rdi]; vsubpd xmm0, xmm0, xmm1
            vld.v256 v0, [arg0]; vadd.i32.v256 v2, v1, v0  | vmovups ymm0, ymmword ptr [rdi]; vpaddd ymm2, ymm1, ymm0
            vld.v256 v0, [arg0]; vadd.i32.v128 v0, v1, v0  | vmovups ymm0, ymmword ptr [rdi]; vpaddd xmm0, xmm1, xmm0
            vld.v64 v0, [arg0]; vadd.i32.v64 v0, v1, v0    | vmovsd xmm0, qword ptr [rdi]; vpaddd xmm0, xmm1, xmm0
            """)
    void isOneInstructionWhereItMayBe(String text, String expected) {
        Program program = Program.parse("f.ir", "func f()\n" + text.replace(';', '\n') + "\nret\nend\n");
        List<String> code = new Decoder(Mode.X64)
                .decode(AVX2.compile(program).bytes()).stream()
                        .map(Object::toString)
                        .toList();
        assertThat(String.join("; ", code)).startsWith(expected + "; ret");
    }

    @Test
    void isWrittenAtOnceWhereOthersMayWriteToTheBuffer() {
        CodeBuffer buffer = new CodeBuffer();
        Emitter out = AVX2.emitter(buffer);
        out.vload(VecSize.V128, V.physical(0), R.argument(0), R.NONE, 0, 0);
        assertThat(buffer.position()).isEqualTo(4); // vmovups xmm0, [rdi]
    }

    @Test
    void isNotFoldedWithoutAvx() { // which faults on memory that is not aligned
        Program program = Program.parse("f.ir", "func f()\nvld.v128 v0, [arg0]\nvadd.i32.v128 v0, v1, v0\nret\nend\n");
        assertThat(new Decoder(Mode.X64).decode(Target.X64_SYSV.compile(program).bytes()))
                .extracting(Object::toString)
                .startsWith("movups xmm0, xmmword ptr [rdi]");
    }
}
