package dev.kiln.exec;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/// The native signature that a Java signature stands for.
final class Signature {
    private Signature() {}

    /// The descriptor of the one abstract method of `type`. Looks at the interface's methods; calls none.
    ///
    /// @throws IllegalArgumentException when `type` is not a functional interface, or passes something else than
    /// primitives and memory segments
    static FunctionDescriptor of(Class<?> type) {
        Method method = abstractMethod(type);
        return of(MethodType.methodType(method.getReturnType(), method.getParameterTypes()));
    }

    /// A handle of that method, which takes the object first.
    static MethodHandle method(Class<?> type) {
        Method method = abstractMethod(type);
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(
                            type,
                            method.getName(),
                            MethodType.methodType(method.getReturnType(), method.getParameterTypes()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " is not a public interface", e);
        }
    }

    /// The one abstract method of `type`. Looks at the interface's methods; calls none.
    ///
    /// @throws IllegalArgumentException when `type` is not a functional interface
    static Method abstractMethod(Class<?> type) {
        Method[] abstracts = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !ofObject(method))
                .toArray(Method[]::new);
        if (!type.isInterface() || abstracts.length != 1) {
            throw new IllegalArgumentException(type.getName() + " has " + abstracts.length
                    + " abstract methods, not one: not a functional interface");
        }
        return abstracts[0];
    }

    /// Methods that every object has do not count (JLS 9.8).
    private static boolean ofObject(Method method) {
        return switch (method.getName()) {
            case "equals" -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {Object.class});
            case "hashCode", "toString" -> method.getParameterCount() == 0;
            default -> false;
        };
    }

    /// The descriptor of a method of `type`.
    static FunctionDescriptor of(MethodType type) {
        MemoryLayout[] arguments =
                type.parameterList().stream().map(Signature::layout).toArray(MemoryLayout[]::new);
        return type.returnType() == void.class
                ? FunctionDescriptor.ofVoid(arguments)
                : FunctionDescriptor.of(layout(type.returnType()), arguments);
    }

    private static MemoryLayout layout(Class<?> type) {
        if (type == long.class) {
            return ValueLayout.JAVA_LONG;
        }
        if (type == int.class) {
            return ValueLayout.JAVA_INT;
        }
        if (type == double.class) {
            return ValueLayout.JAVA_DOUBLE;
        }
        if (type == float.class) {
            return ValueLayout.JAVA_FLOAT;
        }
        if (type == MemorySegment.class) {
            return ValueLayout.ADDRESS;
        }
        if (type == boolean.class) {
            return ValueLayout.JAVA_BOOLEAN;
        }
        if (type == byte.class) {
            return ValueLayout.JAVA_BYTE;
        }
        if (type == short.class) {
            return ValueLayout.JAVA_SHORT;
        }
        if (type == char.class) {
            return ValueLayout.JAVA_CHAR;
        }
        throw new IllegalArgumentException(
                type.getName() + " cannot be passed to machine code: primitives and MemorySegment can");
    }
}
