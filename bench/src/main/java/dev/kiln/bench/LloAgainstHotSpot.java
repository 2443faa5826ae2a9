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
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// LLO programs through Kiln, and the same programs as bytecode of a hidden class, in turn within one process:
/// how soon the first result is there, and how fast the code is in the long run.
///
/// Run it by the script `bench/against-hotspot`.
public final class LloAgainstHotSpot {
    /// A function of an example, with arguments for a first result and for the long run.
    private record Kernel(String example, String function, List<Object> few, List<Object> many) {}

    private static final List<Kernel> KERNELS = List.of(
            new Kernel("fib", "fib", List.of(5), List.of(30)),
            new Kernel("gcd", "gcd", List.of(12, 18), List.of(1836311903, 1134903170)),
            new Kernel("sieve", "sieve", List.of(10), List.of(1_000_000)),
            new Kernel("matmul", "matmul", List.of(2), List.of(200)),
            new Kernel("crc32", "main", List.of(1), List.of(20_000)),
            new Kernel("quicksort", "main", List.of(5), List.of(100_000)),
            new Kernel("nbody", "advance", List.of(), List.of()),
            new Kernel("mandelbrot", "inside", List.of(2.0, 2.0), List.of(-0.5, 0.1)),
            new Kernel("spectralnorm", "main", List.of(2), List.of(100)));

    private static final LloHosts HOSTS = LloHosts.standard(OutputStream.nullOutputStream());

    private LloAgainstHotSpot() {}

    /// Takes the directory of the examples; prints a table for the first result and one for the long run.
    public static void main(String[] arguments) throws Throwable {
        Path directory = Path.of(arguments[0]);
        System.out.printf("%-14s %12s %12s %8s%n", "first result", "kiln us", "hidden us", "ratio");
        double first = 1;
        for (Kernel kernel : KERNELS) {
            String text = text(directory, kernel);
            Pair pair = Pair.of(() -> kiln(text, kernel), () -> hiddenClass(text, kernel));
            System.out.println(pair.row(kernel.example));
            first *= pair.ratio();
        }
        mean(first);
        System.out.printf("%-14s %12s %12s %8s%n", "in the long run", "kiln us", "C2 us", "ratio");
        double steady = 1;
        for (Kernel kernel : KERNELS) {
            Pair pair = inTheLongRun(text(directory, kernel), kernel);
            System.out.println(pair.row(kernel.example));
            steady *= pair.ratio();
        }
        mean(steady);
    }

    private static void mean(double product) {
        System.out.printf(Locale.ROOT, "%-40s %8.3f%n%n", "geometric mean", Math.pow(product, 1.0 / KERNELS.size()));
    }

    private static String text(Path directory, Kernel kernel) throws IOException {
        return Files.readString(directory.resolve(kernel.example + ".llo"));
    }

    private static void kiln(String text, Kernel kernel) throws Throwable {
        LloProgram program = LloProgram.parse(kernel.example, text);
        try (LloInstance instance = new LloCompiled(program, HOSTS, LloOptions.DEFAULT)) {
            instance.function(kernel.function).invokeWithArguments(kernel.few);
        }
    }

    private static void hiddenClass(String text, Kernel kernel) throws Throwable {
        LloProgram program = LloProgram.parse(kernel.example, text);
        try (Arena arena = Arena.ofShared()) {
            HiddenClass.load(program, region(program, arena), kernel.function).invokeWithArguments(kernel.few);
        }
    }

    private static MemorySegment region(LloProgram program, Arena arena) {
        MemorySegment region = arena.allocate(program.regionSize(), 16);
        program.writeData(region);
        return region;
    }

    private static Pair inTheLongRun(String text, Kernel kernel) throws Throwable {
        LloProgram program = LloProgram.parse(kernel.example, text);
        LloFunction function = program.function(kernel.function).orElseThrow();
        try (LloInstance instance = new LloCompiled(program, HOSTS, LloOptions.DEFAULT);
                Arena arena = Arena.ofShared()) {
            MethodHandle hidden = HiddenClass.load(program, region(program, arena), function.name());
            return Pair.of(work(instance.function(function.name()), kernel.many), work(hidden, kernel.many));
        }
    }

    private static Pair.Work work(MethodHandle handle, List<Object> arguments) {
        MethodHandle bound =
                MethodHandles.insertArguments(handle, 0, arguments.toArray()).asType(MethodType.methodType(void.class));
        return () -> {
            bound.invokeExact();
        };
    }
}
