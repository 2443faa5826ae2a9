package dev.kiln.exec;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.Reference;
import java.util.Map;
import java.util.Optional;
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

    private final Map<FunctionDescriptor, MethodHandle> ordinary = new ConcurrentHashMap<>();
    private final Map<FunctionDescriptor, MethodHandle> critical = new ConcurrentHashMap<>();

    /// `entry` bound in the way `wanted` says.
    ///
    /// @param mayCallJava true when the code may get to a host
    /// @throws UnsupportedOperationException when that way is wanted and not possible
    EntryPoint bind(Entry entry, FunctionDescriptor descriptor, CallMode wanted, boolean mayCallJava) {
        Optional<String> whyNotDirect = mayCallJava
                ? Optional.of("code that is linked to a host or a redirect can be called in the mode FFM only")
                : Direct.host().whyNot(descriptor.toMethodType());
        CallMode mode = switch (wanted) {
            case AUTOMATIC ->
                mayCallJava ? CallMode.FFM : whyNotDirect.isPresent() ? CallMode.FFM_CRITICAL : CallMode.DIRECT;
            case FFM, FFM_CRITICAL, DIRECT -> wanted;
        };
        if (mode == CallMode.DIRECT && whyNotDirect.isPresent() || mode == CallMode.FFM_CRITICAL && mayCallJava) {
            throw new UnsupportedOperationException(whyNotDirect.orElseThrow());
        }
        MethodHandle handle = switch (mode) {
            case DIRECT -> direct(entry, descriptor);
            case FFM_CRITICAL -> critical(entry, descriptor);
            case FFM, AUTOMATIC ->
                ordinary.computeIfAbsent(descriptor, Calls::downcall).bindTo(entry);
        };
        Optional<String> reason = mode == CallMode.DIRECT
                ? Optional.empty()
                : whyNotDirect.or(() -> Optional.of("the mode " + mode + " was asked for"));
        return new EntryPoint(handle, descriptor, mode, reason);
    }

    private MethodHandle critical(Entry entry, FunctionDescriptor descriptor) {
        return critical.computeIfAbsent(descriptor, key -> downcall(key, Linker.Option.critical(false)))
                .bindTo(entry);
    }

    private MethodHandle direct(Entry entry, FunctionDescriptor descriptor) {
        Direct.Bound bound = Direct.host().bind(entry.address().address(), critical(entry, descriptor));
        entry.code().attach(bound.takeAway());
        return bound.handle();
    }

    private static MethodHandle downcall(FunctionDescriptor descriptor, Linker.Option... options) {
        return template(MethodHandles.filterArguments(Native.downcall(descriptor, options), 0, ADDRESS));
    }

    private static MethodHandle template(MethodHandle call) {
        MethodHandle held = MethodHandles.dropArguments(call, 0, Epoch.class);
        return MethodHandles.foldArguments(
                MethodHandles.tryFinally(held, cleanup(call.type().returnType())), BEGIN);
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
