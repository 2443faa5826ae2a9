package dev.kiln.bench;

import dev.kiln.llo.LloCompiled;
import dev.kiln.llo.LloEngine;
import dev.kiln.llo.LloHosts;
import dev.kiln.llo.LloInstance;
import dev.kiln.llo.LloOptions;
import dev.kiln.llo.LloProgram;
import dev.kiln.llo.LloTiered;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// LLO programs through Kiln, and the same programs as bytecode of a hidden class, in turn within one process:
/// how soon the first result is there, and how fast the code is in the long run.
///
/// Run it by the script `bench/against-hotspot`.
public final class LloAgainstHotSpot {
    private static final long WARM_UP_MILLIS = 3_000;

    /// A call of a function, in the way a caller in a hurry makes it.
    private interface Call {
        void of(MethodHandle function) throws Throwable;
    }

    /// A function of an example, with a call for a first result and one for the long run.
    private record Kernel(String example, String function, Call first, Call steady) {}

    private record Engine(String name, LloEngine loader) {}

    private static final LloEngine TIERED = LloTiered::new;
    private static final LloEngine QUICK =
            (program, hosts, options) -> new LloCompiled(program, hosts, options.quick(true));

    private static final List<Kernel> KERNELS = List.of(
            new Kernel("fib", "fib", f -> i(f, 5), f -> i(f, 30)),
            new Kernel("gcd", "gcd", f -> ii(f, 12, 18), f -> ii(f, 1836311903, 1134903170)),
            new Kernel("sieve", "sieve", f -> i(f, 10), f -> i(f, 1_000_000)),
            new Kernel("matmul", "matmul", f -> d(f, 2), f -> d(f, 200)),
            new Kernel("crc32", "main", f -> i(f, 1), f -> i(f, 20_000)),
            new Kernel("quicksort", "main", f -> i(f, 5), f -> i(f, 100_000)),
            new Kernel("nbody", "advance", f -> v(f), f -> v(f)),
            new Kernel("mandelbrot", "inside", f -> dd(f, 2, 2), f -> dd(f, -0.5, 0.1)),
            new Kernel("spectralnorm", "main", f -> d(f, 2), f -> d(f, 100)));

    private static void v(MethodHandle function) throws Throwable {
        function.invokeExact();
    }

    private static int i(MethodHandle function, int n) throws Throwable {
        return (int) function.invokeExact(n);
    }

    private static int ii(MethodHandle function, int a, int b) throws Throwable {
        return (int) function.invokeExact(a, b);
    }

    private static double d(MethodHandle function, int n) throws Throwable {
        return (double) function.invokeExact(n);
    }

    private static int dd(MethodHandle function, double x, double y) throws Throwable {
        return (int) function.invokeExact(x, y);
    }

    private static final LloHosts HOSTS = LloHosts.standard(OutputStream.nullOutputStream());

    private LloAgainstHotSpot() {}

    /// Takes the directory of the examples; prints tables for the first result and for the long run.
    public static void main(String[] arguments) throws Throwable {
        Path directory = Path.of(arguments[0]);
        for (Engine engine : List.of(new Engine("tiered", TIERED), new Engine("quick", QUICK))) {
            Race.heading("first, " + engine.name, "class");
            double first = 1;
            for (Kernel kernel : KERNELS) {
                String text = text(directory, kernel);
                Race.warmUp(() -> kiln(engine, text, kernel), WARM_UP_MILLIS);
                Race.warmUp(() -> hiddenClass(text, kernel), WARM_UP_MILLIS);
                first *= Race.run(kernel.example, () -> kiln(engine, text, kernel), () -> hiddenClass(text, kernel));
            }
            Race.mean(first, KERNELS.size());
        }
        for (Engine engine : List.of(new Engine("good", LloCompiled::new), new Engine("tiered", TIERED))) {
            Race.heading("long run, " + engine.name, "C2");
            double steady = 1;
            for (Kernel kernel : KERNELS) {
                steady *= inTheLongRun(engine, text(directory, kernel), kernel);
            }
            Race.mean(steady, KERNELS.size());
        }
    }

    private static String text(Path directory, Kernel kernel) throws IOException {
        return Files.readString(directory.resolve(kernel.example + ".llo"));
    }

    private static void kiln(Engine engine, String text, Kernel kernel) throws Throwable {
        LloProgram program = LloProgram.parse(kernel.example, text);
        try (LloInstance instance = engine.loader.load(program, HOSTS, LloOptions.DEFAULT)) {
            kernel.first.of(instance.function(kernel.function));
        }
    }

    private static void hiddenClass(String text, Kernel kernel) throws Throwable {
        LloProgram program = LloProgram.parse(kernel.example, text);
        try (Arena arena = Arena.ofConfined()) {
            kernel.first.of(HiddenClass.load(program, region(program, arena), kernel.function));
        }
    }

    private static MemorySegment region(LloProgram program, Arena arena) {
        MemorySegment region = arena.allocate(program.regionSize(), 16);
        program.writeData(region);
        return region;
    }

    private static double inTheLongRun(Engine engine, String text, Kernel kernel) throws Throwable {
        LloProgram program = LloProgram.parse(kernel.example, text);
        try (LloInstance instance = engine.loader.load(program, HOSTS, LloOptions.DEFAULT);
                Arena arena = Arena.ofShared()) {
            MethodHandle ours = instance.function(kernel.function);
            MethodHandle hidden = HiddenClass.load(program, region(program, arena), kernel.function);
            Race.warmUp(() -> kernel.steady.of(hidden), WARM_UP_MILLIS);
            Race.warmUp(() -> kernel.steady.of(ours), WARM_UP_MILLIS);
            return Race.run(kernel.example, () -> kernel.steady.of(ours), () -> kernel.steady.of(hidden));
        }
    }
}
