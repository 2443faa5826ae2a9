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

/// Method handles into machine code: one template a signature, bound to as many entries as there are, of whatever
/// heap. To make a template takes milliseconds, to bind it some nanoseconds.
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

    private static final Calls ORDINARY = new Calls();
    private static final Calls CRITICAL = new Calls(Linker.Option.critical(false));

    private final Linker.Option[] options;
    private final Map<FunctionDescriptor, MethodHandle> templates = new ConcurrentHashMap<>();

    private Calls(Linker.Option... options) {
        this.options = options;
    }

    /// The template of `descriptor` for the mode [CallMode#FFM].
    static MethodHandle ordinary(FunctionDescriptor descriptor) {
        return ORDINARY.template(descriptor);
    }

    /// The template of `descriptor` for the mode [CallMode#FFM_CRITICAL].
    static MethodHandle critical(FunctionDescriptor descriptor) {
        return CRITICAL.template(descriptor);
    }

    /// `entry` bound in the way `wanted` says.
    ///
    /// @param mayCallJava true when the code may get to a host
    /// @throws UnsupportedOperationException when that way is wanted and not possible
    static EntryPoint bind(Entry entry, FunctionDescriptor descriptor, CallMode wanted, boolean mayCallJava) {
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
        MethodHandle template = mode == CallMode.FFM ? ordinary(descriptor) : critical(descriptor);
        MethodHandle handle = template.bindTo(entry);
        return new EntryPoint(
                entry,
                template,
                mode == CallMode.DIRECT ? direct(entry, handle) : handle,
                descriptor,
                mode,
                mode == CallMode.DIRECT
                        ? Optional.empty()
                        : whyNotDirect.or(() -> Optional.of("the mode " + mode + " was asked for")));
    }

    private static MethodHandle direct(Entry entry, MethodHandle otherwise) {
        Direct.Bound bound = Direct.host().bind(entry.address().address(), otherwise);
        entry.code().attach(bound.takeAway());
        return bound.handle();
    }

    private MethodHandle template(FunctionDescriptor descriptor) {
        MethodHandle known = templates.get(descriptor);
        return known != null ? known : templates.computeIfAbsent(descriptor, this::make);
    }

    private MethodHandle make(FunctionDescriptor descriptor) {
        MethodHandle call = MethodHandles.filterArguments(Native.downcall(descriptor, options), 0, ADDRESS);
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
