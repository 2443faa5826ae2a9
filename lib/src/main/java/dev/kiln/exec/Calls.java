package dev.kiln.exec;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.Reference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Method handles into machine code: one template a signature, bound to as many entries as there are.
///
/// A template of `(A…)R` takes `(Entry, A…)` and does
///
/// ```
/// Epoch epoch = Entry.begin(entry);
/// try { return downcall(entry.address(), a…); } finally { end(epoch); } // rethrows what a host threw
/// ```
final class Calls {
    private static final MethodHandle BEGIN;
    private static final MethodHandle ADDRESS;
    private static final MethodHandle END;

    static {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            BEGIN = lookup.findStatic(Entry.class, "begin", MethodType.methodType(Epoch.class, Entry.class));
            ADDRESS = lookup.findVirtual(Entry.class, "address", MethodType.methodType(MemorySegment.class));
            END = lookup.findStatic(Calls.class, "end", MethodType.methodType(void.class, Epoch.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private record Key(FunctionDescriptor descriptor, CallMode mode) {}

    private final Map<Key, MethodHandle> templates = new ConcurrentHashMap<>();

    MethodHandle handle(Entry entry, FunctionDescriptor descriptor, CallMode mode) {
        return templates
                .computeIfAbsent(new Key(descriptor, mode), Calls::template)
                .bindTo(entry);
    }

    private static MethodHandle template(Key key) {
        MethodHandle downcall = switch (key.mode) {
            case FFM -> Native.downcall(key.descriptor);
            case FFM_CRITICAL -> Native.downcall(key.descriptor, Linker.Option.critical(false));
        };
        MethodHandle call =
                MethodHandles.dropArguments(MethodHandles.filterArguments(downcall, 0, ADDRESS), 0, Epoch.class);
        return MethodHandles.foldArguments(
                MethodHandles.tryFinally(call, cleanup(call.type().returnType())), BEGIN);
    }

    /// `(Throwable, R, Epoch) -> R`, without the result where there is none.
    private static MethodHandle cleanup(Class<?> result) {
        if (result == void.class) {
            return MethodHandles.dropArguments(END, 0, Throwable.class);
        }
        MethodHandle same = MethodHandles.dropArguments(MethodHandles.identity(result), 0, Throwable.class);
        MethodHandle end = MethodHandles.dropArguments(END, 0, Throwable.class, result);
        return MethodHandles.foldArguments(MethodHandles.dropArguments(same, 2, Epoch.class), end);
    }

    private static void end(Epoch epoch) {
        Reference.reachabilityFence(epoch);
        if (Pending.somewhere()) {
            Pending.rethrow();
        }
    }
}
