package dev.kiln.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.code.CodeBuffer;
import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.LoadedCode;
import dev.kiln.exec.SymbolResolver;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.FloatUnaryOp;
import dev.kiln.ir.IntType;
import dev.kiln.ir.Program;
import dev.kiln.ir.R;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.V;
import dev.kiln.ir.VecSize;
import dev.kiln.x64.Decoder;
import dev.kiln.x64.Instruction;
import dev.kiln.x64.Mode;
import dev.kiln.x64.Op;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Code that wrote wide vectors on x86-64 clears the upper halves of their registers before it returns and before it
/// calls, and nothing else does.
final class UpperHalvesTest {
    private static final List<Target> WIDE = Stream.of(Target.X64_SYSV, Target.X64_WIN64)
            .flatMap(target -> Stream.of(
                    target.with(CpuFeatures.of(CpuFeature.AVX2, CpuFeature.FMA, CpuFeature.F16C)),
                    target.with(CpuFeatures.all(Isa.X64))))
            .toList();

    /// Of the calls, jumps out and returns in `code`, a letter each: upper case when the upper halves are cleared right
    /// before.
    private static String exits(byte[] code) {
        List<Op> ops =
                new Decoder(Mode.X64).decode(code).stream().map(Instruction::op).toList();
        StringBuilder exits = new StringBuilder();
        for (int i = 0; i < ops.size(); i++) {
            if (ops.get(i) == Op.CALL || ops.get(i) == Op.RET || ops.get(i) == Op.JMP) {
                char letter = ops.get(i) == Op.CALL ? 'c' : ops.get(i) == Op.RET ? 'r' : 'j';
                exits.append(i > 0 && ops.get(i - 1) == Op.VZEROUPPER ? Character.toUpperCase(letter) : letter);
            } else if (ops.get(i) == Op.VZEROUPPER) {
                assertThat(ops.get(i + 1)).isIn(Op.CALL, Op.RET, Op.JMP);
            }
        }
        return exits.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            func f(i64); params %0; vld.v256 $0, [%0]; vst.v256 $0, [%0]; ret; end            | R
            func f(i64); params %0; vld.v128 $0, [%0]; vst.v128 $0, [%0]; ret; end            | r
            func f(i64); params %0; vsplat.i32.v256 $0, %0; vst.v256 $0, [%0]; ret; end       | R
            func f(i64); params %0; vld.v128 $0, [%0]; vcvt.f64.f32.v128 $1, $0; vst.v256 $1, [%0]; ret; end | R
            func f(i64); params %0; vld.v128 $0, [%0]; vadd.f16.v128 $1, $0, $0; vst.v128 $1, [%0]; ret; end | R
            func f(i64) -> i64; params %0; vld.v256 $0, [%0]; vst.v256 $0, [%0]; call @g(%0) -> %0; ret %0; end | CR
            func f(i64); params %0; vld.v256 $0, [%0]; vst.v256 $0, [%0]; tail @g(%0); end    | J
            func f(i64); params %0; a: call @g(%0); vld.v256 $0, [%0]; vst.v256 $0, [%0]; b.ne.64 %0, 0, a; ret; end | CR
            func f(i64); params %0; call @g(%0); ret; end; func h(i64); params %0; vld.v256 $0, [%0]; vst.v256 $0, [%0]; ret; end | crR
            func f(i64); enter 0; vld.v256 v0, [arg0]; call s; leave; ret; end; func s(); vadd.i8.v256 v0, v0, v0; ret; end | cRr
            """)
    void clears(String text, String exits) {
        Program program = Program.parse("f.ir", text.replace(';', '\n'));
        for (Target target : WIDE) {
            assertThat(exits(target.compile(program).bytes()))
                    .as(target.toString())
                    .isEqualTo(exits);
        }
    }

    /// What is emitted as it comes is cleared from the first wide vector on.
    @ParameterizedTest
    @MethodSource("wide")
    void clearsWhatIsEmittedAsItComes(Target target) {
        CodeBuffer buffer = new CodeBuffer();
        Emitter out = target.emitter(buffer);
        for (VecSize size : List.of(VecSize.V128, VecSize.V256, VecSize.V128)) {
            out.function("f" + buffer.position(), new Signature(List.of(Type.I64), List.of()));
            out.ret(Regs.NONE);
            out.vload(size, V.physical(0), R.argument(0), R.NONE, 0, 0);
            out.vstore(size, V.physical(0), R.argument(0), R.NONE, 0, 32);
            out.ret(Regs.NONE);
            out.end();
        }
        assertThat(exits(buffer.finish().bytes())).isEqualTo("rrrRrr");
    }

    static Stream<Target> widest() {
        return Targets.vectors().stream();
    }

    /// Over calls that clear, and in the registers of one that does not.
    @ParameterizedTest
    @MethodSource("widest")
    void vectorsSurvive(Target target) throws Throwable {
        assumeTrue(target.abi().isa() == Isa.X64, "only x86-64 has upper halves to clear");
        String text = """
                func f(i64, f64) -> f64
                    params %0, $9
                    vld.SIZE $0, [%0]
                    call g(%0, $9) -> %1, $9
                    vadd.i8.SIZE $1, $0, $0
                    vst.SIZE $1, [%0]
                    call @h(%0) -> %0
                    vst.SIZE $0, [%0 + 64]
                    ret $9
                end
                func g(i64, f64) -> i64, f64
                    enter 16
                    st.f64 v0, [sp]
                    vld.SIZE v0, [arg0]
                    st.64 arg0, [sp + 8]
                    call double
                    ld.64 arg0, [sp + 8]
                    vst.SIZE v0, [arg0 + 128]
                    ld.f64 v0, [sp]
                    leave
                    ret arg0, v0
                end
                func double()
                    vadd.i8.SIZE v0, v0, v0
                    ret
                end
                """;
        for (VecSize size : VecSize.values()) {
            if (size.compareTo(target.vectors()) > 0) {
                continue;
            }
            Program program = Program.parse("f.ir", text.replace("SIZE", size.toString()));
            try (Arena arena = Arena.ofConfined()) {
                CodeHeap heap = CodeHeap.create(arena);
                Program h = Program.parse("h.ir", "func h(i64) -> i64\nret arg0\nend\n");
                LoadedCode host = heap.load(target.compile(h));
                LoadedCode code = heap.load(target.compile(program), SymbolResolver.of(host));
                MemorySegment memory = arena.allocate(192, 64);
                IntStream.range(0, 64).forEach(i -> memory.set(ValueLayout.JAVA_BYTE, i, (byte) (i + 1)));
                double result = (double) code.handle(
                                "f",
                                FunctionDescriptor.of(
                                        ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_LONG, ValueLayout.JAVA_DOUBLE))
                        .invokeExact(memory.address(), 1.5);
                assertThat(result).isEqualTo(1.5);
                for (int i = 0; i < size.bytes(); i++) {
                    assertThat(memory.get(ValueLayout.JAVA_BYTE, i)).isEqualTo((byte) (2 * i + 2));
                    assertThat(memory.get(ValueLayout.JAVA_BYTE, 64 + i)).isEqualTo((byte) (i + 1));
                    assertThat(memory.get(ValueLayout.JAVA_BYTE, 128 + i)).isEqualTo((byte) (2 * i + 2));
                }
            }
        }
    }

    /// Instructions that keep the upper half of a register would wait for it.
    @ParameterizedTest
    @MethodSource("wide")
    void scalarsAmongWideVectorsAreVexInstructions(Target target) {
        assertThat(floatInstructions(target, "v256")).allMatch(op -> op.name().startsWith("V"), "starts with V");
        assertThat(floatInstructions(target, "v128")).anyMatch(op -> !op.name().startsWith("V"));
    }

    private static List<Op> floatInstructions(Target target, String size) {
        return new Decoder(Mode.X64)
                .decode(target.compile(scalars(size)).bytes()).stream()
                        .filter(i -> i.toString().contains("xmm"))
                        .map(Instruction::op)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("widest")
    void scalarsAmongWideVectorsComputeTheSame(Target target) throws Throwable {
        assumeTrue(target.abi().isa() == Isa.X64 && target.vectors() != VecSize.V128, "needs wide vectors");
        assertThat(run(scalars("v256"), target)).isEqualTo(run(scalars("v128"), target));
    }

    private static byte[] run(Program program, Target target) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            LoadedCode code = CodeHeap.create(arena).load(target.compile(program));
            MemorySegment memory = arena.allocate(4096, 64);
            for (int i = 0; i < 8; i++) {
                memory.set(ValueLayout.JAVA_BYTE, i, (byte) (0x3F - i * 5));
            }
            code.handle("f", FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG)).invokeExact(memory.address());
            return memory.toArray(ValueLayout.JAVA_BYTE);
        }
    }

    /// A function that uses every operation on scalar floats once, and stores each result in a place of its own.
    private static Program scalars(String size) {
        StringBuilder text = new StringBuilder("func f(i64)\nparams %0\nvld." + size + " $9, [%0]\n");
        int at = 64;
        for (FloatType type : FloatType.values()) {
            List<String> results = new ArrayList<>();
            for (FloatBinaryOp op : FloatBinaryOp.values()) {
                results.add(op + ".T $2, $1, $0");
                results.add("fmov $2, $0\n" + op + ".T $2, $1, $2");
            }
            for (FloatUnaryOp op : FloatUnaryOp.values()) {
                results.add(op + ".T $2, $0");
                results.add("fmov $2, $1\n" + op + ".T $2, $2");
            }
            results.add("fmov $2, $0\nfma.T $2, $0, $1, $2");
            results.add("fma.T $2, $0, $1, $1");
            results.add("bits.T %1, $0\nbits.T $2, %1");
            results.add("cmpf.T $0, $1\nsel.flt $2, $1, $0");
            for (FloatType to : FloatType.values()) {
                if (to != type) {
                    results.add("cvt." + to + ".T $2, $0\ncvt.T." + to + " $2, $2");
                }
            }
            for (IntType to : IntType.values()) {
                results.add("cvt." + to + ".T %1, $1\ncvt.T." + to + " $2, %1");
            }
            text.append("ld.")
                    .append(type)
                    .append(" $0, [%0]\nfmovi.")
                    .append(type)
                    .append(" $1, 2.5\n");
            for (String result : results) {
                text.append((result + "\nst.T $2, [%0 + " + at + "]\n").replace(".T", "." + type));
                at += 8;
            }
        }
        return Program.parse("f.ir", text + "vst." + size + " $9, [%0]\nret\nend\n");
    }

    static List<Target> wide() {
        return WIDE;
    }
}
