package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// A Java function that machine code calls by its address.
///
/// What it throws never crosses machine code, which knows nothing of exceptions and has no frames that could be
/// unwound. It is held; the call returns zero, as does every further call of a host on this thread; and the handle
/// or interface through which Java called the machine code throws it when that returns. Nested calls and threads do
/// not disturb each other. Code that would rather stop at once takes a context: see [#withContext].
///
/// The address is valid while this object is reachable, or any code is loaded that was linked to it as a symbol.
/// Only code that was called through a handle or interface of [LoadedCode] may call a host: who else would rethrow?
public final class Host implements Symbol {
    private static final MethodHandle SKIP = find("skip", boolean.class);
    private static final MethodHandle SKIP_MARKING =
            find("skipMarking", boolean.class, long.class, MemorySegment.class);
    private static final MethodHandle HOLD = find("hold", void.class, Throwable.class);
    private static final MethodHandle HOLD_MARKING =
            find("holdMarking", void.class, Throwable.class, long.class, MemorySegment.class);
    private static final MethodHandle NATIVE = find("requireNative", MemorySegment.class, MemorySegment.class);
    private static final MemorySegment MEMORY = Native.view(0, Long.MAX_VALUE);

    private final MemorySegment stub;

    private Host(MethodHandle total, FunctionDescriptor descriptor) {
        stub = Native.upcall(total, descriptor, Arena.ofAuto());
    }

    private static MethodHandle find(String name, Class<?> result, Class<?>... arguments) {
        try {
            return MethodHandles.lookup().findStatic(Host.class, name, MethodType.methodType(result, arguments));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /// The function `target`.
    ///
    /// @param descriptor its native signature; `target` has the type `descriptor.toMethodType()`
    /// @throws IllegalArgumentException when the types differ, or the result is a struct
    public static Host of(MethodHandle target, FunctionDescriptor descriptor) {
        MethodHandle checked = checked(target, descriptor);
        MethodType type = checked.type();
        MethodHandle zero = zero(type.returnType());
        MethodHandle held = MethodHandles.foldArguments(MethodHandles.dropArguments(zero, 0, Throwable.class), HOLD);
        return new Host(
                MethodHandles.guardWithTest(
                        SKIP,
                        MethodHandles.dropArguments(zero, 0, type.parameterList()),
                        MethodHandles.catchException(checked, Throwable.class, held)),
                forgiving(descriptor));
    }

    /// The one method of `function`, an object of the functional interface `type`.
    ///
    /// @param type a public interface whose one abstract method passes primitives and memory segments
    public static <T> Host of(Class<T> type, T function) {
        return of(Signature.method(type).bindTo(function), Signature.of(type));
    }

    /// The function `target`, for code that wants to stop as soon as something was thrown.
    ///
    /// Machine code passes the address of its context before the arguments. When `target` throws, the 32-bit word
    /// at `offset` in the context is set to 1 before the call returns zero.
    ///
    /// @param target takes the context, a segment of no size, and then the arguments
    /// @param descriptor the native signature, without the context
    /// @param offset where the word is, in bytes from the context's address
    public static Host withContext(MethodHandle target, FunctionDescriptor descriptor, long offset) {
        FunctionDescriptor full = descriptor.insertArgumentLayouts(0, ADDRESS);
        MethodHandle checked = checked(target, full);
        MethodType type = checked.type();
        MethodHandle zero = zero(type.returnType());
        MethodHandle hold = MethodHandles.insertArguments(HOLD_MARKING, 1, offset);
        MethodHandle held = MethodHandles.foldArguments(
                MethodHandles.dropArguments(zero, 0, Throwable.class, MemorySegment.class), hold);
        return new Host(
                MethodHandles.guardWithTest(
                        MethodHandles.insertArguments(SKIP_MARKING, 0, offset),
                        MethodHandles.dropArguments(zero, 0, type.parameterList()),
                        MethodHandles.catchException(checked, Throwable.class, held)),
                forgiving(full));
    }

    /// The address to call.
    @Override
    public long address() {
        return stub.address();
    }

    /// `target` with every check that the linker would make after it, where a failure ends the JVM, made inside it.
    private static MethodHandle checked(MethodHandle target, FunctionDescriptor descriptor) {
        if (!target.type().equals(descriptor.toMethodType())) {
            throw new IllegalArgumentException(
                    "a host of type " + target.type() + " for the signature " + descriptor.toMethodType());
        }
        if (descriptor.returnLayout().orElse(null) instanceof GroupLayout) {
            throw new IllegalArgumentException("a host cannot return a struct: " + descriptor);
        }
        return target.type().returnType() == MemorySegment.class
                ? MethodHandles.filterReturnValue(target, NATIVE)
                : target;
    }

    /// `descriptor` with nothing about the memory behind an address that the linker would refuse, which ends the
    /// JVM.
    private static FunctionDescriptor forgiving(FunctionDescriptor descriptor) {
        MemoryLayout[] arguments =
                descriptor.argumentLayouts().stream().map(Host::forgiving).toArray(MemoryLayout[]::new);
        return descriptor
                .returnLayout()
                .map(result -> FunctionDescriptor.of(result, arguments))
                .orElseGet(() -> FunctionDescriptor.ofVoid(arguments));
    }

    private static MemoryLayout forgiving(MemoryLayout layout) {
        return layout instanceof AddressLayout address ? Native.unaligned(address) : layout;
    }

    private static MethodHandle zero(Class<?> type) {
        return type == MemorySegment.class
                ? MethodHandles.constant(MemorySegment.class, MemorySegment.NULL)
                : MethodHandles.zero(type);
    }

    private static boolean skip() {
        return Pending.here();
    }

    private static boolean skipMarking(long offset, MemorySegment context) {
        if (Pending.here()) {
            mark(offset, context);
            return true;
        }
        return false;
    }

    private static void hold(Throwable throwable) {
        Pending.hold(throwable);
    }

    private static void holdMarking(Throwable throwable, long offset, MemorySegment context) {
        Pending.hold(throwable);
        mark(offset, context);
    }

    private static void mark(long offset, MemorySegment context) {
        MEMORY.set(JAVA_INT_UNALIGNED, context.address() + offset, 1);
    }

    private static MemorySegment requireNative(MemorySegment result) {
        if (result == null || !result.isNative()) {
            throw new IllegalArgumentException("a host returned " + (result == null ? "null" : "memory of the heap")
                    + ": an address of native memory was expected");
        }
        return result;
    }
}
