package dev.kiln.llo;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// `MOD` of floats: C's fmod, which is Java's `%`. No machine has an instruction for it, so compiled code calls
/// Java.
final class Remainder {
    private Remainder() {}

    /// A handle of the remainder of two floats of `type`.
    static MethodHandle handle(LloType type) {
        Class<?> t = type.javaType();
        try {
            return MethodHandles.lookup().findStatic(Remainder.class, "remainder", MethodType.methodType(t, t, t));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static float remainder(float a, float b) {
        return a % b;
    }

    private static double remainder(double a, double b) {
        return a % b;
    }
}
