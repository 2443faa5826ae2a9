package dev.kiln.exec;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.util.Optional;

/// A place in loaded code, bound to be called as a function.
///
/// @param handle calls it
/// @param descriptor its native signature
/// @param callMode the way in which `handle` calls; never [CallMode#AUTOMATIC]
/// @param whyNotDirect what stands in the way of [CallMode#DIRECT]; empty when that is the mode
public record EntryPoint(
        MethodHandle handle, FunctionDescriptor descriptor, CallMode callMode, Optional<String> whyNotDirect) {
    /// This function as an object of the functional interface `type`.
    ///
    /// A call through an object that the JIT compiler knows for a constant is as fast as one through a constant
    /// handle; through any other object it costs 3 ns more. A class of its own for every object would call a lone
    /// one faster, but takes long to make, and longer to call when there are many.
    ///
    /// @param type a public interface whose one abstract method has the type of [#handle()]
    public <T> T as(Class<T> type) {
        return MethodHandleProxies.asInterfaceInstance(type, handle);
    }
}
