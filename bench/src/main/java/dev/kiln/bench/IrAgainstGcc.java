package dev.kiln.bench;

import static dev.kiln.bench.Kernel.LONG;

import dev.kiln.ir.Program;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Times the functions of the IR examples against the same functions in C.
///
/// Run it by the script `bench/against-gcc` with `ir`, which compiles the C.
@SuppressWarnings("restricted") // it calls a C library
public final class IrAgainstGcc {
    /// By the example that has it.
    private static final Map<String, Kernel> KERNELS = new LinkedHashMap<>();

    static {
        KERNELS.put("sieve", new Kernel("sieve", FunctionDescriptor.of(LONG, LONG, LONG), 1_000_000L));
        KERNELS.put("matmul", new Kernel("matmul", FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, LONG, LONG), 200L));
        KERNELS.put("mandelbrot", new Kernel("mandelbrot", FunctionDescriptor.of(LONG, LONG), 100L));
        KERNELS.put("nbody", new Kernel("advance", FunctionDescriptor.ofVoid(LONG, LONG), 1000L));
        KERNELS.put("fannkuch", new Kernel("fannkuch", FunctionDescriptor.of(LONG, LONG, LONG), 8L));
        KERNELS.put("sha256", new Kernel("blocks", FunctionDescriptor.ofVoid(LONG, LONG, LONG), 256L));
    }

    private IrAgainstGcc() {}

    /// Takes the directory of the examples and the C library; prints a row for each kernel.
    public static void main(String[] arguments) throws Throwable {
        SymbolLookup library = SymbolLookup.libraryLookup(Path.of(arguments[1]), Arena.global());
        Race.heading("ir", "gcc");
        double product = 1;
        for (Map.Entry<String, Kernel> kernel : KERNELS.entrySet()) {
            Path file = Path.of(arguments[0], kernel.getKey() + ".ir");
            Program program = Program.parse(file.toString(), Files.readString(file));
            product *= kernel.getValue().race(kernel.getKey(), program, library, IrAgainstGcc::fill);
        }
        Race.mean(product, KERNELS.size());
    }

    /// Numbers that are bodies apart from each other, or the text to digest.
    private static void fill(MemorySegment memory) {
        for (int i = 0; i < 35; i++) {
            memory.setAtIndex(ValueLayout.JAVA_DOUBLE, i, (i * 37 % 11 + 1) * 0.5 + i);
        }
    }
}
