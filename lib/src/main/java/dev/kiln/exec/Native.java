package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.function.Consumer;

/// Every restricted method that this library calls, and functions of the system's own libraries.
@SuppressWarnings("restricted")
final class Native {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE = Linker.Option.captureStateLayout();

    private Native() {}

    // Restricted methods

    /// `size` bytes at `address`, for ever.
    static MemorySegment view(long address, long size) {
        return MemorySegment.ofAddress(address).reinterpret(size);
    }

    /// `size` bytes at `address`, as long as `arena` lives; then `cleanup` is called.
    static MemorySegment view(long address, long size, Arena arena, Consumer<MemorySegment> cleanup) {
        return MemorySegment.ofAddress(address).reinterpret(size, arena, cleanup);
    }

    /// A handle that takes the address of the function before its arguments.
    static MethodHandle downcall(FunctionDescriptor descriptor, Linker.Option... options) {
        return LINKER.downcallHandle(descriptor, options);
    }

    /// An address that calls `target`, as long as `arena` lives.
    static MemorySegment upcall(MethodHandle target, FunctionDescriptor descriptor, Arena arena) {
        return LINKER.upcallStub(target, descriptor, arena);
    }

    /// `address`, whose target may be aligned or not.
    static AddressLayout unaligned(AddressLayout address) {
        return address.targetLayout()
                .map(target -> address.withTargetLayout(MemoryLayout.sequenceLayout(target.byteSize(), JAVA_BYTE)))
                .orElse(address);
    }

    /// The symbols of the library named `name`.
    static SymbolLookup library(String name) {
        return SymbolLookup.libraryLookup(name, Arena.global());
    }

    // Functions of the system

    /// The address of the function `name` of the C library.
    static MemorySegment find(String name) {
        return find(LINKER.defaultLookup(), name);
    }

    private static MemorySegment find(SymbolLookup lookup, String name) {
        return lookup.find(name)
                .orElseThrow(() -> new UnsupportedOperationException("this system has no function " + name));
    }

    /// A handle that takes the address of the function and a segment of [#state] before the arguments.
    ///
    /// @param captured `errno`, or `GetLastError` on Windows
    static MethodHandle capturing(String captured, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(descriptor, Linker.Option.captureCallState(captured));
    }

    /// The function `name` in the libraries of `lookup`; its handle takes a segment of [#state] before the arguments.
    static MethodHandle function(SymbolLookup lookup, String captured, String name, FunctionDescriptor descriptor) {
        return capturing(captured, descriptor).bindTo(find(lookup, name));
    }

    /// Room for the captured error number.
    static MemorySegment state(Arena arena) {
        return arena.allocate(STATE);
    }

    /// The error for a failed call of `what`. The first member of the state is the number captured: on POSIX there
    /// is only `errno`, on Windows `GetLastError` comes first.
    static ExecException failed(String what, MemorySegment state) {
        return new ExecException(what + " failed with error " + state.get(JAVA_INT, 0));
    }

    /// What a method handle threw, to be thrown again: nothing called here declares a checked exception.
    static RuntimeException unexpected(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException(thrown);
        };
    }
}
