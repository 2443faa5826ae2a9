package dev.kiln.bench;

import dev.kiln.Executable;
import dev.kiln.ir.Program;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/// A function that a program of the IR and a C library both have; each must give the same result as the other and leave
/// the same memory.
///
/// @param function its name
/// @param last its last argument; those before it are all the address of the memory
record Kernel(String function, FunctionDescriptor type, long last) {
    static final ValueLayout LONG = ValueLayout.JAVA_LONG;

    private static final long MEMORY = 1 << 20;

    /// Fills the memory before the first call.
    interface Contents {
        void fill(MemorySegment memory);
    }

    /// Prints a row of times; returns the ratio.
    @SuppressWarnings("restricted") // it calls a C library
    double race(String title, Program program, SymbolLookup library, Contents contents) throws Throwable {
        try (Executable code = Executable.of(program);
                Arena arena = Arena.ofConfined()) {
            MethodHandle c = Linker.nativeLinker().downcallHandle(library.findOrThrow(function), type);
            MethodHandle ir = code.handle(function);
            MemorySegment ours = arena.allocate(MEMORY, 64);
            MemorySegment theirs = arena.allocate(MEMORY, 64);
            contents.fill(ours);
            contents.fill(theirs);
            Object result = bound(ir, ours).invoke();
            Object expected = bound(c, theirs).invoke();
            if (!String.valueOf(result).equals(String.valueOf(expected)) || ours.mismatch(theirs) >= 0) {
                throw new AssertionError(title + " gives " + result + ", and in C " + expected + ", or other memory");
            }
            MethodHandle runOurs = bound(ir, ours);
            MethodHandle runTheirs = bound(c, ours);
            return Race.run(title, runOurs::invoke, runTheirs::invoke);
        }
    }

    /// With its arguments; the memory of one call is that of the next.
    private MethodHandle bound(MethodHandle handle, MemorySegment memory) {
        MethodHandle bound = handle;
        for (int i = 1; i < type.argumentLayouts().size(); i++) {
            bound = MethodHandles.insertArguments(bound, 0, memory.address());
        }
        return MethodHandles.insertArguments(bound, 0, last);
    }
}
