package dev.kiln.bench;

import static dev.kiln.bench.Kernel.LONG;

import dev.kiln.ir.Program;
import dev.kiln.ir.VecSize;
import dev.kiln.target.Target;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Times the kernels of `examples/ir/vectors.ir` against the same ones in C, over vectors of one size after the other.
///
/// Run it by the script `bench/against-gcc` with `vectors`, which compiles the C.
@SuppressWarnings("restricted") // it calls a C library
public final class VectorsAgainstGcc {
    private static final long BYTES = 8192;
    private static final List<Kernel> KERNELS = List.of(
            new Kernel("dot", FunctionDescriptor.of(ValueLayout.JAVA_FLOAT, LONG, LONG), BYTES),
            new Kernel("saxpy", FunctionDescriptor.ofVoid(LONG, LONG), BYTES),
            new Kernel("norm", FunctionDescriptor.ofVoid(LONG, LONG), BYTES),
            new Kernel("largest", FunctionDescriptor.of(LONG, LONG, LONG), BYTES),
            new Kernel("distance", FunctionDescriptor.of(LONG, LONG, LONG), BYTES),
            new Kernel("blend", FunctionDescriptor.ofVoid(LONG, LONG), BYTES),
            new Kernel("mandelbrot", FunctionDescriptor.of(LONG, LONG, LONG), 64));

    private VectorsAgainstGcc() {}

    /// Takes the directory of the examples and the C library, in whose name `BITS` stands for the size; prints a row
    /// for each kernel and size.
    public static void main(String[] arguments) throws Throwable {
        Path file = Path.of(arguments[0], "vectors.ir");
        String text = Files.readString(file);
        for (VecSize size : List.of(VecSize.V128, VecSize.V256, VecSize.V512)) {
            Path path = Path.of(arguments[1].replace("BITS", "" + 8 * size.bytes()));
            if (size.compareTo(Target.host().vectors()) > 0 || !Files.exists(path)) {
                continue;
            }
            SymbolLookup library = SymbolLookup.libraryLookup(path, Arena.global());
            Program program = Program.parse(file.toString(), resized(text, size));
            Race.heading(size.toString(), "gcc");
            double product = 1;
            for (Kernel kernel : KERNELS) {
                product *= kernel.race(kernel.function(), program, library, VectorsAgainstGcc::fill);
            }
            Race.mean(product, KERNELS.size());
        }
    }

    /// The example says how its text is that of larger vectors.
    private static String resized(String text, VecSize size) {
        return text.replace("v128", size.toString()).replaceAll("\\b16\\b", "" + size.bytes());
    }

    /// Whole numbers, so that sums are the same in any order.
    private static void fill(MemorySegment memory) {
        for (int i = 0; i < 3 * BYTES / 4; i++) {
            memory.setAtIndex(ValueLayout.JAVA_FLOAT, i, i * 37 % 11 - 5);
        }
    }
}
