package dev.kiln.bench;

import static dev.kiln.bench.AccumulatorMachine.ADD;
import static dev.kiln.bench.AccumulatorMachine.ADDI;
import static dev.kiln.bench.AccumulatorMachine.ANDI;
import static dev.kiln.bench.AccumulatorMachine.HALT;
import static dev.kiln.bench.AccumulatorMachine.JNZ;
import static dev.kiln.bench.AccumulatorMachine.JUMP;
import static dev.kiln.bench.AccumulatorMachine.JZ;
import static dev.kiln.bench.AccumulatorMachine.LOAD;
import static dev.kiln.bench.AccumulatorMachine.MULI;
import static dev.kiln.bench.AccumulatorMachine.SHRI;
import static dev.kiln.bench.AccumulatorMachine.STORE;

import dev.kiln.target.Target;
import dev.kiln.vm.Engine;
import dev.kiln.vm.Machine;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// One bytecode after the other: the same accumulator machine as Kiln's threaded code, with superinstructions, as C
/// with computed goto, and as a `switch` on HotSpot, in turn within one process.
///
/// Run it by the script `bench/dispatch`, which compiles the C.
@SuppressWarnings("restricted") // it calls a C library
public final class DispatchRace {
    private static final int ROUNDS = 201;
    private static final int SLOTS = 8;

    private record Program(String name, byte[] code, long[] slots) {}

    /// Sums 1 to n: seven bytecodes a round.
    private static final Program SUM = new Program(
            "accumulator loop",
            new byte[] {LOAD, 0, ADD, 1, STORE, 0, LOAD, 1, ADDI, -1, STORE, 1, JNZ, -14, LOAD, 0, HALT},
            new long[] {0, 200_000, 0, 0, 0, 0, 0, 0});

    /// The lengths of the Collatz sequences from n down to 1: branches that nobody can predict well.
    private static final Program COLLATZ = new Program(
            "collatz",
            new byte[] {
                LOAD, 1, STORE, 2, // x = n
                LOAD, 2, ADDI, -1, JZ, 30, // while x != 1
                LOAD, 0, ADDI, 1, STORE, 0, // length++
                LOAD, 2, ANDI, 1, JZ, 10, //
                LOAD, 2, MULI, 3, ADDI, 1, STORE, 2, JUMP, -28, // odd
                LOAD, 2, SHRI, 1, STORE, 2, JUMP, -36, // even
                LOAD, 1, ADDI, -1, STORE, 1, JNZ, -48, // n--
                LOAD, 0, HALT
            },
            new long[] {0, 1_000, 0, 0, 0, 0, 0, 0});

    private DispatchRace() {}

    /// Kiln's machine with a program in it.
    private record Runner(AccumulatorMachine description, Machine machine, MemorySegment code, MemorySegment slots) {
        static Runner of(Program program, boolean fused) {
            AccumulatorMachine description = new AccumulatorMachine();
            description.fuse();
            Engine engine = description.vm.build(Target.host()).load();
            Machine machine = engine.machine(4096);
            MemorySegment code = machine.allocateFrom(ValueLayout.JAVA_BYTE, program.code);
            if (fused && description.vm.fuse(code) == 0) {
                throw new IllegalStateException("nothing was fused");
            }
            return new Runner(description, machine, code, machine.allocate(8 * SLOTS, 64));
        }

        long run(Program program) {
            MemorySegment.copy(program.slots, 0, slots, ValueLayout.JAVA_LONG, 0, SLOTS);
            machine.set(description.slots, slots.address());
            return machine.run(code);
        }
    }

    /// Takes the C library; prints a row for each program and way.
    public static void main(String[] arguments) throws Throwable {
        SymbolLookup library = SymbolLookup.libraryLookup(Path.of(arguments[0]), Arena.global());
        MethodHandle gcc = Linker.nativeLinker()
                .downcallHandle(
                        library.findOrThrow("run"),
                        FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
        if (arguments.length > 1) {
            System.out.println(new AccumulatorMachine().vm.build(Target.host()).listing());
        }
        System.out.printf("%-41s %20s %20s %20s%n", "", "ns a bytecode", "of gcc's", "of Java's");
        String[] two = {"median", "least"};
        System.out.printf("%41s %10s %9s %10s %9s %10s %9s%n", "", two[0], two[1], two[0], two[1], two[0], two[1]);
        for (Program program : new Program[] {SUM, COLLATZ}) {
            race(program, gcc);
        }
    }

    private static void race(Program program, MethodHandle gcc) throws Throwable {
        Runner plain = Runner.of(program, false);
        Runner fused = Runner.of(program, true);
        MemorySegment code = Arena.ofAuto().allocateFrom(ValueLayout.JAVA_BYTE, program.code);
        MemorySegment slots = Arena.ofAuto().allocate(8 * SLOTS, 64);
        long[] results = new long[4];
        Race.Work[] ways = {
            () -> results[0] = plain.run(program),
            () -> results[1] = fused.run(program),
            () -> {
                MemorySegment.copy(program.slots, 0, slots, ValueLayout.JAVA_LONG, 0, SLOTS);
                results[2] = (long) gcc.invokeExact(code.address(), slots.address());
            },
            () -> results[3] = AccumulatorMachine.run(program.code, program.slots.clone()),
        };
        for (Race.Work way : ways) {
            Race.warmUp(way, 500);
        }
        if (Arrays.stream(results).distinct().count() != 1) {
            throw new IllegalStateException(program.name + " gives " + Arrays.toString(results));
        }
        double bytecodes = AccumulatorMachine.count(program.code, program.slots);
        double[][] times = new double[4][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int way = 0; way < 4; way++) {
                long start = System.nanoTime();
                ways[way].run();
                ways[way].run();
                times[way][round] = (System.nanoTime() - start) / (2 * bytecodes);
            }
        }
        String[] names = {"kiln", "kiln, fused", "gcc -O2, computed goto", "Java, switch"};
        for (int way = 0; way < 4; way++) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-18s %-22s %10.2f %9.2f %10.2f %9.2f %10.2f %9.2f",
                    way == 0 ? program.name : "",
                    names[way],
                    median(times[way]),
                    least(times[way]),
                    ratio(times[way], times[2]),
                    least(times[way]) / least(times[2]),
                    ratio(times[way], times[3]),
                    least(times[way]) / least(times[3])));
        }
    }

    private static double least(double... values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double ratio(double[] a, double[] b) {
        double[] ratios = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            ratios[i] = a[i] / b[i];
        }
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
