package dev.kiln.eacg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Scale;
import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.target.Abi;
import dev.kiln.target.CpuFeatures;
import dev.kiln.target.Isa;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Emitted code holds nothing but what the compiler may emit, and an audit would see it if it did.
final class AuditTest {
    private static Stream<dev.kiln.target.Target> targets() {
        return Stream.of(
                new dev.kiln.target.Target(Abi.SYSV, CpuFeatures.BASELINE),
                new dev.kiln.target.Target(Abi.WIN64, CpuFeatures.BASELINE),
                new dev.kiln.target.Target(Abi.AAPCS64, CpuFeatures.BASELINE),
                dev.kiln.target.Target.host());
    }

    private static Dialect dialect(dev.kiln.target.Target target) {
        return target.abi().isa() == Isa.X64 ? Dialect.X64 : Dialect.A64;
    }

    private static Code compile(EacgProgram program, dev.kiln.target.Target target, boolean fuel) {
        CodeBuffer buffer = new CodeBuffer();
        EacgCompiler.compile(program, target.emitter(buffer, EacgCompiler.carries(program)), target.roles(), fuel);
        return buffer.finish();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void randomProgramsPass(dev.kiln.target.Target target) {
        RandomEacg random = new RandomEacg(RandomEacg.seed());
        for (int i = 0; i < Scale.of(400); i++) {
            EacgProgram program = random.program();
            Code code = compile(program, target, i % 2 == 0);
            assertThat(Audit.findings(dialect(target), code))
                    .as("seed %d:%n%s", random.seedOfProgram(), program)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void seesWhatTheCompilerWouldNotEmit(dev.kiln.target.Target target) {
        R stray = R.argument(0);
        R temp = R.temp(1);
        assertThat(audited(target, out -> {
                    out.load(MemType.I64, temp, stray, R.NONE, 0, 0);
                    return out;
                }))
                .singleElement()
                .asString()
                .endsWith("touches memory that the compiler does not");
        assertThat(audited(target, out -> {
                    out.load(MemType.I64, temp, temp, R.temp(0), 0, 0);
                    return out;
                }))
                .singleElement()
                .asString()
                .endsWith("is not checked");
        assertThat(audited(target, out -> {
                    out.load(MemType.I64, temp, dev.kiln.guard.Context.BASE, R.NONE, 0, 8000);
                    return out;
                }))
                .singleElement()
                .asString()
                .endsWith("is outside of the context");
        assertThat(audited(target, out -> {
                    out.fence();
                    return out;
                }))
                .singleElement()
                .asString()
                .endsWith("is no instruction that the compiler emits");
        assertThat(audited(target, out -> {
                    out.jump(R.temp(0));
                    return out;
                }))
                .singleElement()
                .asString()
                .endsWith("goes where the instruction before does not say");
    }

    private static List<String> audited(dev.kiln.target.Target target, UnaryOperator<dev.kiln.ir.Emitter> code) {
        CodeBuffer buffer = new CodeBuffer();
        code.apply(target.emitter(buffer, false));
        return Audit.findings(dialect(target), buffer.finish());
    }

    @Test
    void environmentsMayAskForIt() {
        Environment environment = new Environment().audited();
        try (EacgInstance instance = new EacgCompiled(EacgProgram.parse("", "mov rdi, rax\nret"), environment)) {
            assertThat(instance.execute(4)).isEqualTo(4);
        }
    }
}
