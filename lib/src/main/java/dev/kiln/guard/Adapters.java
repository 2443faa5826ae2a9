package dev.kiln.guard;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Consumer;

/// The Java on both sides of a [Passage], as methods of classes made at run time: one method handle over another,
/// value by value, would be a dozen such classes each.
final class Adapters {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final ClassDesc SELF = desc(Adapters.class.getPackageName() + ".Adapter");
    private static final ClassDesc BITS = desc(Bits.class.getName());
    private static final ClassDesc ENTRANCE = desc(Entrance.class.getName());
    private static final ClassDesc HOST_CALL = desc(HostCall.class.getName());
    private static final DynamicConstantDesc<?> DATA = DynamicConstantDesc.ofNamed(
            ConstantDescs.BSM_CLASS_DATA, ConstantDescs.DEFAULT_NAME, ConstantDescs.CD_MethodHandle);
    private static final String METHOD = "call";
    private static final String NO_DATA = "";

    private Adapters() {}

    private static ClassDesc desc(String name) {
        return ClassDesc.of(name);
    }

    private static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    private static MethodTypeDesc desc(MethodType type) {
        return type.describeConstable().orElseThrow();
    }

    // Into guarded code

    /// What calls guarded code:
    ///
    /// ```java
    /// static R call(Entrance entrance, A a, …) {
    ///     Entrance.enter(entrance);
    ///     try { r = gate.invokeExact(entrance.memory(), entrance.function(), a, …); }
    ///     catch (Throwable thrown) { Entrance.leave(entrance, thrown); throw thrown; }
    ///     Entrance.leave(entrance, null);
    ///     return r;
    /// }
    /// ```
    ///
    /// @param gate takes the addresses of the memory and the function, and what travels in registers
    static MethodHandle entering(Passage passage, MethodHandle gate) {
        MethodType type = passage.type().insertParameterTypes(0, Entrance.class);
        return define(type, gate, code -> {
            Class<?> result = type.returnType();
            int local = result == void.class ? 0 : code.allocateLocal(TypeKind.from(result));
            code.aload(0).invokestatic(ENTRANCE, "enter", MethodTypeDesc.of(ConstantDescs.CD_void, ENTRANCE));
            code.trying(
                    body -> {
                        callIn(body, passage, gate.type());
                        if (result == void.class) {
                            body.pop2();
                        } else {
                            fromNative(body, result);
                            body.storeLocal(TypeKind.from(result), local);
                        }
                    },
                    catches -> catches.catchingAll(handler -> {
                        int thrown = handler.allocateLocal(TypeKind.REFERENCE);
                        handler.astore(thrown).aload(0).aload(thrown);
                        leave(handler);
                        handler.aload(thrown).athrow();
                    }));
            code.aload(0).aconst_null();
            leave(code);
            if (result == void.class) {
                code.return_();
            } else {
                code.loadLocal(TypeKind.from(result), local).return_(TypeKind.from(result));
            }
        });
    }

    private static void leave(CodeBuilder code) {
        code.invokestatic(
                ENTRANCE, "leave", MethodTypeDesc.of(ConstantDescs.CD_void, ENTRANCE, ConstantDescs.CD_Throwable));
    }

    private static void callIn(CodeBuilder code, Passage passage, MethodType gate) {
        MethodTypeDesc pass =
                MethodTypeDesc.of(ConstantDescs.CD_void, ENTRANCE, ConstantDescs.CD_int, ConstantDescs.CD_long);
        MethodTypeDesc address = MethodTypeDesc.of(ConstantDescs.CD_long);
        MethodType type = passage.type();
        for (int i = 0; i < type.parameterCount(); i++) {
            if (passage.field(i) != Passage.NATIVE) {
                code.aload(0).loadConstant(passage.field(i));
                load(code, type, i);
                bits(code, type.parameterType(i));
                code.invokestatic(ENTRANCE, "pass", pass);
            }
        }
        code.loadConstant(DATA);
        code.aload(0).invokevirtual(ENTRANCE, "memory", address);
        code.aload(0).invokevirtual(ENTRANCE, "function", address);
        for (boolean floats : new boolean[] {false, true}) {
            for (int i = 0; i < type.parameterCount(); i++) {
                if (passage.field(i) == Passage.NATIVE && Passage.isFloat(type.parameterType(i)) == floats) {
                    load(code, type, i);
                    toNative(code, type.parameterType(i));
                }
            }
        }
        code.invokevirtual(ConstantDescs.CD_MethodHandle, "invokeExact", desc(gate));
    }

    private static void load(CodeBuilder code, MethodType type, int i) {
        int slot = 1;
        for (int k = 0; k < i; k++) {
            slot += TypeKind.from(type.parameterType(k)).slotSize();
        }
        code.loadLocal(TypeKind.from(type.parameterType(i)), slot);
    }

    // Out to hosts

    /// What guarded code calls, in the terms of the native signature, to get to a host function:
    ///
    /// ```java
    /// static long call(HostCall call, long a, …) {
    ///     return bits(call.target().invokeExact(a, HostCall.passed(call, field), …));
    /// }
    /// ```
    static MethodHandle leaving(Passage passage) {
        MethodType type = passage.nativeType().insertParameterTypes(0, HostCall.class);
        return define(type, NO_DATA, code -> {
            MethodType host = passage.type();
            code.aload(0).invokevirtual(HOST_CALL, "target", MethodTypeDesc.of(ConstantDescs.CD_MethodHandle));
            int integer = 1;
            int floating = 1 + 2 * Math.min(passage.integers(), Passage.MOST);
            for (int i = 0; i < host.parameterCount(); i++) {
                Class<?> argument = host.parameterType(i);
                if (passage.field(i) != Passage.NATIVE) {
                    code.aload(0).loadConstant(passage.field(i));
                    code.invokestatic(
                            HOST_CALL,
                            "passed",
                            MethodTypeDesc.of(ConstantDescs.CD_long, HOST_CALL, ConstantDescs.CD_int));
                    value(code, argument);
                } else if (Passage.isFloat(argument)) {
                    code.dload(floating);
                    floating += 2;
                    fromNative(code, argument);
                } else {
                    code.lload(integer);
                    integer += 2;
                    fromNative(code, argument);
                }
            }
            code.invokevirtual(ConstantDescs.CD_MethodHandle, "invokeExact", desc(host));
            if (host.returnType() == void.class) {
                code.lconst_0();
            } else {
                toNative(code, host.returnType());
            }
            code.return_(TypeKind.from(type.returnType()));
        });
    }

    // Values

    private static void bits(CodeBuilder code, Class<?> from) {
        code.invokestatic(BITS, "of", MethodTypeDesc.of(ConstantDescs.CD_long, desc(from)));
    }

    private static void value(CodeBuilder code, Class<?> to) {
        String name = "to" + Character.toUpperCase(to.getName().charAt(0))
                + to.getName().substring(1);
        code.invokestatic(BITS, name, MethodTypeDesc.of(desc(to), ConstantDescs.CD_long));
    }

    private static void toNative(CodeBuilder code, Class<?> from) {
        if (from == int.class || from == float.class) {
            bits(code, from);
        }
        if (from == float.class) {
            value(code, double.class);
        }
    }

    private static void fromNative(CodeBuilder code, Class<?> to) {
        if (to == float.class) {
            bits(code, double.class);
        }
        if (to == int.class || to == float.class) {
            value(code, to);
        }
    }

    private static MethodHandle define(MethodType type, Object data, Consumer<CodeBuilder> body) {
        byte[] bytes = ClassFile.of()
                .build(SELF, builder -> builder.withMethodBody(METHOD, desc(type), ClassFile.ACC_STATIC, body));
        try {
            MethodHandles.Lookup defined = LOOKUP.defineHiddenClassWithClassData(bytes, data, true);
            return defined.findStatic(defined.lookupClass(), METHOD, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
