package dev.kiln.exec;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.util.Optional;

/// A place in loaded code, bound to be called as a function.
public final class EntryPoint {
    private final Entry entry;
    private final MethodHandle template;
    private final MethodHandle handle;
    private final FunctionDescriptor descriptor;
    private final CallMode callMode;
    private final Optional<String> whyNotDirect;

    EntryPoint(
            Entry entry,
            MethodHandle template,
            MethodHandle handle,
            FunctionDescriptor descriptor,
            CallMode callMode,
            Optional<String> whyNotDirect) {
        this.entry = entry;
        this.template = template;
        this.handle = handle;
        this.descriptor = descriptor;
        this.callMode = callMode;
        this.whyNotDirect = whyNotDirect;
    }

    /// Calls it.
    public MethodHandle handle() {
        return handle;
    }

    /// Its native signature.
    public FunctionDescriptor descriptor() {
        return descriptor;
    }

    /// The way in which [#handle()] calls; never [CallMode#AUTOMATIC].
    public CallMode callMode() {
        return callMode;
    }

    /// What stands in the way of [CallMode#DIRECT]; empty when that is the mode.
    public Optional<String> whyNotDirect() {
        return whyNotDirect;
    }

    /// This function as an object of the functional interface `type`.
    ///
    /// @param type a public interface whose one abstract method has the type of [#handle()]
    public <T> T as(Class<T> type) {
        return callMode == CallMode.DIRECT
                ? MethodHandleProxies.asInterfaceInstance(type, handle)
                : Implementations.of(type).make(type, template, entry);
    }

    @Override
    public String toString() {
        return callMode + " " + descriptor + whyNotDirect.map(why -> ": " + why).orElse("");
    }
}
