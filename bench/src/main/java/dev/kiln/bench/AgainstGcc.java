package dev.kiln.bench;

import dev.kiln.llo.LloCompiled;
import dev.kiln.llo.LloFunction;
import dev.kiln.llo.LloHosts;
import dev.kiln.llo.LloInstance;
import dev.kiln.llo.LloOptions;
import dev.kiln.llo.LloProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Times functions of the LLO examples against the same functions in C, in turn, within one process: ratios hold
/// even while the machine's speed drifts.
///
/// Run it by the script `bench/against-gcc`, which compiles the C.
@SuppressWarnings("restricted") // it calls a C library
public final class AgainstGcc {
    private static final int ROUNDS = 21;
    private static final long ROUND_NANOS = 30_000_000;

    /// A function both sides have.
    private record Kernel(String example, String function, Object... arguments) {}

    private static final List<Kernel> KERNELS = List.of(
            new Kernel("fib", "fib", 36),
            new Kernel("sieve", "sieve", 1_000_000),
            new Kernel("matmul", "matmul", 200),
            new Kernel("crc32", "main:crc32", 200_000),
            new Kernel("quicksort", "main:quicksort", 100_000),
            new Kernel("nbody", "advance"),
            new Kernel("mandelbrot", "inside", -0.5, 0.1));

    private AgainstGcc() {}

    /// Takes the directory of the examples, the C library, and `guarded` or `trusted`; prints a row for each
    /// kernel.
    public static void main(String[] arguments) throws Throwable {
        SymbolLookup library = SymbolLookup.libraryLookup(Path.of(arguments[1]), Arena.global());
        boolean trusted = arguments[2].equals("trusted");
        System.out.printf("%-12s %12s %12s %8s%n", arguments[2], "kiln ns", "gcc ns", "ratio");
        double product = 1;
        for (Kernel kernel : KERNELS) {
            Path file = Path.of(arguments[0], kernel.example + ".llo");
            product *= time(kernel, load(file, trusted), library);
        }
        System.out.printf(Locale.ROOT, "%-38s %8.3f%n", "geometric mean", Math.pow(product, 1.0 / KERNELS.size()));
    }

    private static LloInstance load(Path file, boolean trusted) throws IOException {
        LloProgram program = LloProgram.parse(file.toString(), Files.readString(file));
        return new LloCompiled(
                trusted ? program.trusted() : program,
                LloHosts.standard(OutputStream.nullOutputStream()),
                LloOptions.DEFAULT);
    }

    private static double time(Kernel kernel, LloInstance instance, SymbolLookup library) throws Throwable {
        String[] names = kernel.function.split(":");
        LloFunction function = instance.program().function(names[0]).orElseThrow();
        MethodType type = function.signature().methodType();
        MethodHandle c =
                Linker.nativeLinker().downcallHandle(library.findOrThrow(names[names.length - 1]), descriptor(type));
        Runnable ours = runnable(instance.function(names[0]), kernel.arguments);
        Runnable theirs = runnable(c, kernel.arguments);
        int calls = calibrate(theirs);
        run(ours, calls);
        double[] kiln = new double[ROUNDS];
        double[] gcc = new double[ROUNDS];
        double[] ratio = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            kiln[i] = run(ours, calls);
            gcc[i] = run(theirs, calls);
            ratio[i] = kiln[i] / gcc[i];
        }
        System.out.printf(
                Locale.ROOT, "%-12s %12.1f %12.1f %8.3f%n", kernel.example, median(kiln), median(gcc), median(ratio));
        return median(ratio);
    }

    private static FunctionDescriptor descriptor(MethodType type) {
        MemoryLayout[] parameters =
                type.parameterList().stream().map(AgainstGcc::layout).toArray(MemoryLayout[]::new);
        return type.returnType() == void.class
                ? FunctionDescriptor.ofVoid(parameters)
                : FunctionDescriptor.of(layout(type.returnType()), parameters);
    }

    private static MemoryLayout layout(Class<?> type) {
        return type == int.class ? ValueLayout.JAVA_INT : ValueLayout.JAVA_DOUBLE;
    }

    private static Runnable runnable(MethodHandle handle, Object... arguments) {
        MethodHandle bound =
                MethodHandles.insertArguments(handle, 0, arguments).asType(MethodType.methodType(void.class));
        return () -> {
            try {
                bound.invokeExact();
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static int calibrate(Runnable work) {
        for (int calls = 1; ; calls *= 2) {
            if (run(work, calls) * calls > ROUND_NANOS) {
                return calls;
            }
        }
    }

    /// Nanoseconds a call.
    private static double run(Runnable work, int calls) {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            work.run();
        }
        return (double) (System.nanoTime() - start) / calls;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
