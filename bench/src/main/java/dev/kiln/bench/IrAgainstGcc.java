package dev.kiln.bench;

import dev.kiln.Executable;
import dev.kiln.ir.Program;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Times the functions of the IR examples against the same functions in C, which must give the same results and leave
/// the same memory.
///
/// Run it by the script `bench/against-gcc` with `ir`, which compiles the C.
@SuppressWarnings("restricted") // it calls a C library
public final class IrAgainstGcc {
    private static final long MEMORY = 1 << 20;

    /// A function both sides have.
    ///
    /// @param last its last argument; those before it are all the address of the memory
    private record Kernel(String example, String function, FunctionDescriptor type, long last) {}

    private static final ValueLayout LONG = ValueLayout.JAVA_LONG;
    private static final List<Kernel> KERNELS = List.of(
            new Kernel("sieve", "sieve", FunctionDescriptor.of(LONG, LONG, LONG), 1_000_000L),
            new Kernel("matmul", "matmul", FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, LONG, LONG), 200L),
            new Kernel("mandelbrot", "mandelbrot", FunctionDescriptor.of(LONG, LONG), 100L),
            new Kernel("nbody", "advance", FunctionDescriptor.ofVoid(LONG, LONG), 1000L),
            new Kernel("fannkuch", "fannkuch", FunctionDescriptor.of(LONG, LONG, LONG), 8L),
            new Kernel("sha256", "blocks", FunctionDescriptor.ofVoid(LONG, LONG, LONG), 256L));

    private IrAgainstGcc() {}

    /// Takes the directory of the examples and the C library; prints a row for each kernel.
    public static void main(String[] arguments) throws Throwable {
        SymbolLookup library = SymbolLookup.libraryLookup(Path.of(arguments[1]), Arena.global());
        Race.heading("ir", "gcc");
        double product = 1;
        for (Kernel kernel : KERNELS) {
            product *= race(kernel, Path.of(arguments[0], kernel.example + ".ir"), library);
        }
        Race.mean(product, KERNELS.size());
    }

    private static double race(Kernel kernel, Path file, SymbolLookup library) throws Throwable {
        try (Executable code = Executable.of(read(file));
                Arena arena = Arena.ofConfined()) {
            MethodHandle c = Linker.nativeLinker().downcallHandle(library.findOrThrow(kernel.function), kernel.type);
            MethodHandle ir = code.handle(kernel.function);
            MemorySegment ours = memory(arena);
            MemorySegment theirs = memory(arena);
            Object result = bound(kernel, ir, ours).invoke();
            Object expected = bound(kernel, c, theirs).invoke();
            if (!String.valueOf(result).equals(String.valueOf(expected)) || ours.mismatch(theirs) >= 0) {
                throw new AssertionError(
                        kernel.example + " gives " + result + ", and in C " + expected + ", or other memory");
            }
            MethodHandle runOurs = bound(kernel, ir, ours);
            MethodHandle runTheirs = bound(kernel, c, ours);
            return Race.run(kernel.example, runOurs::invoke, runTheirs::invoke);
        }
    }

    private static Program read(Path file) throws IOException {
        return Program.parse(file.toString(), Files.readString(file));
    }

    private static MemorySegment memory(Arena arena) {
        MemorySegment memory = arena.allocate(MEMORY, 64);
        for (int i = 0; i < 35; i++) { // numbers that are bodies apart from each other, or the text to digest
            memory.setAtIndex(ValueLayout.JAVA_DOUBLE, i, (i * 37 % 11 + 1) * 0.5 + i);
        }
        return memory;
    }

    /// With its arguments; the memory of one call is that of the next.
    private static MethodHandle bound(Kernel kernel, MethodHandle handle, MemorySegment memory) {
        MethodHandle bound = handle;
        for (int i = 1; i < kernel.type.argumentLayouts().size(); i++) {
            bound = MethodHandles.insertArguments(bound, 0, memory.address());
        }
        return MethodHandles.insertArguments(bound, 0, kernel.last);
    }
}
