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

/// Times functions of the LLO examples against the same functions in C, in turn, within one process: ratios hold
/// even while the machine's speed drifts.
///
/// Run it by the script `bench/against-gcc`, which compiles the C.
@SuppressWarnings("restricted") // it calls a C library
public final class AgainstGcc {
    /// A function both sides have.
    private record Kernel(String example, String function, Object... arguments) {}

    private static final List<Kernel> KERNELS = List.of(
            new Kernel("fib", "fib", 36),
            new Kernel("sieve", "sieve", 1_000_000),
            new Kernel("matmul", "matmul", 200),
            new Kernel("crc32", "main:crc32", 200_000),
            new Kernel("quicksort", "main:quicksort", 100_000),
            new Kernel("nbody", "advance"),
            new Kernel("mandelbrot", "inside", -0.5, 0.1),
            new Kernel("fannkuch", "main:fannkuch", 8),
            new Kernel("sha256", "block", 16L));

    private AgainstGcc() {}

    /// Takes the directory of the examples, the C library, `guarded` or `trusted`, and the compilers, `good` and
    /// `quick`
    /// both unless one is given; prints a row for each kernel and compiler.
    public static void main(String[] arguments) throws Throwable {
        SymbolLookup library = SymbolLookup.libraryLookup(Path.of(arguments[1]), Arena.global());
        boolean trusted = arguments[2].equals("trusted");
        List<String> compilers = arguments.length > 3 ? List.of(arguments[3]) : List.of("good", "quick");
        Race.heading(arguments[2], "gcc");
        double[] products = new double[compilers.size()];
        Arrays.fill(products, 1);
        for (Kernel kernel : KERNELS) {
            Path file = Path.of(arguments[0], kernel.example + ".llo");
            for (int i = 0; i < products.length; i++) {
                LloInstance instance = load(file, trusted, compilers.get(i).equals("quick"));
                products[i] *= time(kernel, kernel.example + " " + compilers.get(i), instance, library);
            }
        }
        for (double product : products) {
            Race.mean(product, KERNELS.size());
        }
    }

    private static LloInstance load(Path file, boolean trusted, boolean quick) throws IOException {
        LloProgram program = LloProgram.parse(file.toString(), Files.readString(file));
        return new LloCompiled(
                trusted ? program.trusted() : program,
                LloHosts.standard(OutputStream.nullOutputStream()),
                LloOptions.DEFAULT.quick(quick));
    }

    private static double time(Kernel kernel, String name, LloInstance instance, SymbolLookup library)
            throws Throwable {
        String[] names = kernel.function.split(":");
        LloFunction function = instance.program().function(names[0]).orElseThrow();
        MethodType type = function.signature().methodType();
        MethodHandle c =
                Linker.nativeLinker().downcallHandle(library.findOrThrow(names[names.length - 1]), descriptor(type));
        MethodHandle ours = bound(instance.function(names[0]), kernel.arguments);
        MethodHandle theirs = bound(c, kernel.arguments);
        return Race.run(name, ours::invoke, theirs::invoke);
    }

    private static FunctionDescriptor descriptor(MethodType type) {
        MemoryLayout[] parameters =
                type.parameterList().stream().map(AgainstGcc::layout).toArray(MemoryLayout[]::new);
        return type.returnType() == void.class
                ? FunctionDescriptor.ofVoid(parameters)
                : FunctionDescriptor.of(layout(type.returnType()), parameters);
    }

    private static MemoryLayout layout(Class<?> type) {
        return type == int.class
                ? ValueLayout.JAVA_INT
                : type == long.class ? ValueLayout.JAVA_LONG : ValueLayout.JAVA_DOUBLE;
    }

    private static MethodHandle bound(MethodHandle handle, Object... arguments) {
        return MethodHandles.insertArguments(handle, 0, arguments).asType(MethodType.methodType(void.class));
    }
}
