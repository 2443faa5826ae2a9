package dev.kiln.guard;

import java.lang.invoke.MethodHandle;

/// A host function as one sandbox calls it.
///
/// @param target the function
record HostCall(Sandbox sandbox, MethodHandle target) {
    static long passed(HostCall call, int field) {
        return call.sandbox.get(field);
    }
}
