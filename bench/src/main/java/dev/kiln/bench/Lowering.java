package dev.kiln.bench;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.Program;
import dev.kiln.ir.Recorder;
import dev.kiln.target.CpuFeatures;
import dev.kiln.target.Isa;
import dev.kiln.target.Target;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// How long the IR takes to become machine code, in nanoseconds for an instruction of the IR, over functions of 10² to
/// 10⁵ instructions of six shapes. Every invocation is 10⁵ instructions: as many functions as that takes.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class Lowering {
    static final int INSTRUCTIONS = 100_000;

    /// How a function is built.
    public enum Shape {
        /// One block.
        STRAIGHT,
        /// A block every four instructions.
        BLOCKS,
        /// Loops in loops, eight deep.
        LOOPS,
        /// A call in each statement.
        CALLS,
        /// More variables, used in turn, than any machine has registers.
        PRESSURE,
        /// Half of the values of a function alive in its middle.
        WIDE
    }

    /// Over physical registers, straight into the back end of x86-64.
    @State(Scope.Thread)
    public static class Physical {
        @Param({"STRAIGHT", "BLOCKS"})
        Shape shape;

        @Param({"100", "1000", "10000", "100000"})
        int size;

        @Param({"x64", "a64"})
        String isa;

        private final CodeBuffer buffer = new CodeBuffer();
        private Emitter emitter;
        private Stream stream;
        private int copies;

        @Setup
        public void setUp() {
            stream = new Stream(shape, false);
            Target target = isa.equals("x64") ? Target.X64_SYSV.with(CpuFeatures.all(Isa.X64)) : Target.A64_AAPCS64;
            emitter = target.emitter(buffer, false);
            Recorder recorder = new Recorder();
            stream.write(recorder, size);
            copies = Math.round((float) INSTRUCTIONS / recorder.size());
        }

        int run() {
            int bytes = 0;
            for (int i = 0; i < copies; i++) {
                buffer.reset();
                stream.write(emitter, size);
                bytes += buffer.position();
            }
            return bytes;
        }
    }

    /// Over virtual registers, from the recorded program to the finished code.
    @State(Scope.Thread)
    public static class Virtual {
        @Param
        Shape shape;

        @Param({"100", "1000", "10000", "100000"})
        int size;

        private Target target;
        private Program program;
        private int copies;

        @Setup
        public void setUp() {
            Recorder recorder = new Recorder();
            new Stream(shape, true).write(recorder, size);
            program = recorder.program();
            copies = Math.round((float) INSTRUCTIONS / program.size());
            target = Target.host();
        }
    }

    /// Calls of the emitter of physical registers.
    @Benchmark
    @OperationsPerInvocation(INSTRUCTIONS)
    public int emit(Physical physical) {
        return physical.run();
    }

    /// Register allocation, lowering, and the finished code.
    @Benchmark
    @OperationsPerInvocation(INSTRUCTIONS)
    public void compile(Virtual virtual, Blackhole hole) {
        for (int i = 0; i < virtual.copies; i++) {
            Code code = virtual.target.compile(virtual.program);
            hole.consume(code);
        }
    }
}
