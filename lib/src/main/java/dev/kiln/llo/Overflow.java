package dev.kiln.llo;

import dev.kiln.guard.Sandbox;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Roles;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Arguments that find no register travel in the sandbox's context: what Java does about it, on both sides of a
/// call.
final class Overflow {
    private Overflow() {}

    /// The type of a handle that passes only the arguments which find registers.
    static MethodType inRegisters(LloSignature signature, Roles roles) {
        Reg[] places = Homes.incoming(signature.parameters(), roles);
        MethodType type = signature.methodType();
        for (int i = places.length - 1; i >= 0; i--) {
            if (places[i] == R.NONE) {
                type = type.dropParameterTypes(i, i + 1);
            }
        }
        return type;
    }

    /// A handle of all of `signature` that puts the arguments without a register into the context and calls
    /// `handle`.
    static MethodHandle pushed(MethodHandle handle, LloSignature signature, Sandbox sandbox) {
        Reg[] places = Homes.incoming(signature.parameters(), sandbox.roles());
        for (int i = 0; i < places.length; i++) {
            if (places[i] == R.NONE) {
                Class<?> type = signature.parameters().get(i).javaType();
                MethodHandle push = find("push", MethodType.methodType(void.class, Sandbox.class, int.class, type));
                handle = MethodHandles.collectArguments(handle, i, MethodHandles.insertArguments(push, 0, sandbox, i));
            }
        }
        return handle;
    }

    /// A handle of what comes in registers that takes the rest from the context and calls `handle`, of all of
    /// `signature`.
    static MethodHandle pulled(MethodHandle handle, LloSignature signature, Sandbox sandbox) {
        Reg[] places = Homes.incoming(signature.parameters(), sandbox.roles());
        for (int i = places.length - 1; i >= 0; i--) {
            if (places[i] == R.NONE) {
                Class<?> type = signature.parameters().get(i).javaType();
                MethodHandle pull = find(type.getName() + "Of", MethodType.methodType(type, Sandbox.class, int.class));
                handle = MethodHandles.collectArguments(handle, i, MethodHandles.insertArguments(pull, 0, sandbox, i));
            }
        }
        return handle;
    }

    private static MethodHandle find(String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(Overflow.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void push(Sandbox sandbox, int i, long value) {
        sandbox.pass(i, value);
    }

    private static void push(Sandbox sandbox, int i, int value) {
        sandbox.pass(i, value & 0xFFFF_FFFFL);
    }

    private static void push(Sandbox sandbox, int i, float value) {
        sandbox.pass(i, Float.floatToRawIntBits(value));
    }

    private static void push(Sandbox sandbox, int i, double value) {
        sandbox.pass(i, Double.doubleToRawLongBits(value));
    }

    private static long longOf(Sandbox sandbox, int i) {
        return sandbox.passed(i);
    }

    private static int intOf(Sandbox sandbox, int i) {
        return (int) sandbox.passed(i);
    }

    private static float floatOf(Sandbox sandbox, int i) {
        return Float.intBitsToFloat((int) sandbox.passed(i));
    }

    private static double doubleOf(Sandbox sandbox, int i) {
        return Double.longBitsToDouble(sandbox.passed(i));
    }
}
