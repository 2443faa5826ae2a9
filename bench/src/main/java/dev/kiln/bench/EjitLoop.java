package dev.kiln.bench;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import com.sun.management.OperatingSystemMXBean;
import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.Label;
import dev.kiln.exec.CallMode;
import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.LoadedCode;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.R;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.Width;
import dev.kiln.target.Target;
import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/// What it takes to make a small function, call it, and throw it away: Ejit's loop, which sums n … 1, ten
/// instructions over physical registers, with another constant in it each time.
///
/// Each line does what the line before does, and one thing more. All are measured in turn, in rounds; printed are the
/// median and the least, in nanoseconds a function, of the wall time and of the CPU time of the whole process: the
/// garbage collector is what gives memory back, and it ran in every round.
public final class EjitLoop {
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 9;
    /// More than half a region of code: a collection is due.
    private static final int FUNCTIONS = 300_000;

    private static final Target TARGET = Target.host();
    private static final CodeHeap HEAP = CodeHeap.shared();
    private static final Signature SIGNATURE = new Signature(List.of(Type.I64), List.of(Type.I64));
    private static final FunctionDescriptor DESCRIPTOR = FunctionDescriptor.of(JAVA_LONG, JAVA_LONG);
    private static final R COUNT = R.temp(0);
    private static final R SUM = R.temp(1);
    private static final Regs RESULT = Regs.of(SUM);
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final CodeBuffer buffer = new CodeBuffer();

    private EjitLoop() {}

    /// Makes function number `i` and returns a number that depends on it.
    @FunctionalInterface
    private interface Step {
        long run(int i) throws Throwable;
    }

    /// Prints the table.
    ///
    /// @param arguments none
    public static void main(String[] arguments) throws Throwable {
        Map<String, Step> steps = new EjitLoop().steps();
        double[][] wall = new double[steps.size()][ROUNDS];
        double[][] cpu = new double[steps.size()][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int row = 0;
            for (Step step : steps.values()) {
                long cpuStart = PROCESS.getProcessCpuTime();
                long start = System.nanoTime();
                long sum = 0;
                for (int i = 0; i < FUNCTIONS; i++) {
                    sum += step.run(i);
                }
                double time = System.nanoTime() - start;
                double cpuTime = PROCESS.getProcessCpuTime() - cpuStart;
                if (sum == 0) {
                    throw new AssertionError("nothing was made");
                }
                if (round >= 0) {
                    wall[row][round] = time / FUNCTIONS;
                    cpu[row][round] = cpuTime / FUNCTIONS;
                }
                row++;
            }
        }
        System.out.printf("%-44s %8s %8s %10s %8s%n", "", "wall ns", "least", "process ns", "least");
        int row = 0;
        for (String name : steps.keySet()) {
            Arrays.sort(wall[row]);
            Arrays.sort(cpu[row]);
            System.out.printf(
                    "%-44s %8.0f %8.0f %10.0f %8.0f%n",
                    name, wall[row][ROUNDS / 2], wall[row][0], cpu[row][ROUNDS / 2], cpu[row][0]);
            row++;
        }
    }

    private Map<String, Step> steps() {
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put("emit", this::emit);
        steps.put("emit, finish", i -> code(i).size());
        steps.put("emit, finish, load, close", i -> {
            try (LoadedCode loaded = HEAP.load(code(i))) {
                return loaded.address();
            }
        });
        steps.put("… and make a handle and call it", i -> {
            try (LoadedCode loaded = HEAP.load(code(i))) {
                MethodHandle sum = loaded.handle("sum", DESCRIPTOR);
                return checked((long) sum.invokeExact(10L), i);
            }
        });
        steps.put("… or a handle of the critical mode", i -> {
            try (LoadedCode loaded = HEAP.load(code(i))) {
                MethodHandle sum = loaded.handle("sum", DESCRIPTOR, CallMode.FFM_CRITICAL);
                return checked((long) sum.invokeExact(10L), i);
            }
        });
        steps.put("… or a LongUnaryOperator", i -> {
            try (LoadedCode loaded = HEAP.load(code(i))) {
                return checked(loaded.as("sum", LongUnaryOperator.class).applyAsLong(10), i);
            }
        });
        return steps;
    }

    private static long checked(long sum, int start) {
        if (sum != start + 55) {
            throw new AssertionError(sum + " instead of " + (start + 55));
        }
        return sum + 1;
    }

    private Code code(int start) {
        long ignored = emit(start);
        return buffer.finish();
    }

    private long emit(int start) {
        buffer.reset();
        Emitter out = TARGET.emitter(buffer);
        out.function("sum", SIGNATURE);
        out.enter(0, Regs.NONE);
        out.mov(COUNT, R.argument(0));
        out.movi(SUM, start);
        Label again = out.label();
        out.bind(again);
        out.binary(BinaryOp.ADD, Width.W64, SUM, SUM, COUNT);
        out.binary(BinaryOp.SUB, Width.W64, COUNT, COUNT, 1L);
        out.branch(Cond.NE, Width.W64, COUNT, 0L, again);
        out.leave();
        out.ret(RESULT);
        out.end();
        return buffer.position();
    }
}
