package dev.kiln.guard;

import dev.kiln.ir.Roles;
import java.lang.invoke.MethodType;

/// How the values of calls of one type travel between Java and guarded code, either way.
///
/// *The problem.* The JVM makes stubs for every native signature and keeps them for ever. Programs have any number
/// of signatures, and a JVM runs any number of programs. *The idea.* Values travel by a few native signatures:
/// integers as 64 bits, after them floats as the bits of a `double`, at most [#MOST] of each; the result is one or
/// the other. The rest lies in the context. So no more than [#SIGNATURES] are needed each way.
///
/// Guarded code has its arguments in all argument registers of the machine. Between those and the native ones,
/// entries and gates move them, by way of the context ([Context#register]).
final class Passage {
    /// So many integers, and so many floats, travel in registers.
    static final int MOST = Context.NATIVE_ARGUMENTS;
    /// How many native signatures there are, each way.
    static final int SIGNATURES = 2 * (MOST + 1) * (MOST + 1);
    /// What [#field] is of an argument that travels in a register.
    static final int NATIVE = 0;

    private final MethodType type;
    private final int[] fields;
    private final int integers;
    private final int floats;

    /// Of calls of `type` to or from code of a machine with `roles`.
    Passage(MethodType type, Roles roles) {
        this.type = type;
        fields = new int[type.parameterCount()];
        int integerCount = 0;
        int floatCount = 0;
        for (int i = 0; i < fields.length; i++) {
            boolean isFloat = isFloat(type.parameterType(i));
            int n = isFloat ? floatCount++ : integerCount++;
            boolean inRegister = n < (isFloat ? roles.floatArguments() : roles.arguments());
            fields[i] = !inRegister ? Context.argument(i) : n < MOST ? NATIVE : Context.register(isFloat, n);
        }
        integers = Math.min(integerCount, roles.arguments());
        floats = Math.min(floatCount, roles.floatArguments());
    }

    static boolean isFloat(Class<?> type) {
        return type == float.class || type == double.class;
    }

    /// What Java passes and gets.
    MethodType type() {
        return type;
    }

    /// The field of the context in which argument `i` travels, or [#NATIVE].
    int field(int i) {
        return fields[i];
    }

    /// How many integers the guarded code has in argument registers.
    int integers() {
        return integers;
    }

    /// How many floats the guarded code has in argument registers.
    int floats() {
        return floats;
    }

    /// The native signature: no other types than `long` and `double`.
    MethodType nativeType() {
        MethodType result = MethodType.methodType(isFloat(type.returnType()) ? double.class : long.class);
        for (int i = 0; i < Math.min(integers, MOST); i++) {
            result = result.appendParameterTypes(long.class);
        }
        for (int i = 0; i < Math.min(floats, MOST); i++) {
            result = result.appendParameterTypes(double.class);
        }
        return result;
    }
}
