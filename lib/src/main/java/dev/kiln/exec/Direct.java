package dev.kiln.exec;

import java.lang.classfile.ClassFile;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/// Machine code as the body of a Java method.
///
/// Every entry becomes a method of a class of its own. Its bytecode calls in another way, and is what runs when the
/// body is taken away: by us, when the code is closed, or by HotSpot, which may do so under a debugger, or when the
/// method is not called for long.
///
/// *Why a direct call holds no [Epoch].* Taking the body away is atomic for HotSpot: a call either has entered the
/// body, or reaches the bytecode, which finds the code closed. And a thread inside the body is not at a safepoint
/// before it has returned, while the garbage collector, which alone says when the memory may be used again, cannot
/// find anything unreachable that was reachable before a safepoint.
final class Direct {
    static final String METHOD = "call";
    private static final Direct HOST = probe();

    private final Optional<Jvmci> jvmci;
    private final String whyNot;

    private Direct(Optional<Jvmci> jvmci, String whyNot) {
        this.jvmci = jvmci;
        this.whyNot = whyNot;
    }

    /// What this JVM can do.
    static Direct host() {
        return HOST;
    }

    private static Direct probe() {
        if (Machine.host() != Machine.X64 || Os.host() instanceof Windows) {
            return new Direct(Optional.empty(), "direct calls are made on x86-64 with the System V convention only");
        }
        try {
            return new Direct(Optional.of(Jvmci.open()), "");
        } catch (Jvmci.Missing e) {
            return new Direct(Optional.empty(), e.getMessage());
        }
    }

    /// What stands in the way of a direct call of a function of `type`; empty when nothing does.
    Optional<String> whyNot(MethodType type) {
        return jvmci.isEmpty() ? Optional.of(whyNot) : DirectBody.whyNot(type);
    }

    /// A method whose body is machine code.
    ///
    /// @param handle calls the method
    /// @param takeAway takes the body away: calls that begin afterwards reach the bytecode
    record Bound(MethodHandle handle, Runnable takeAway) {}

    /// A method that calls the function at `target` directly.
    ///
    /// @param otherwise calls the function in another way, or says why it cannot
    Bound bind(long target, MethodHandle otherwise) {
        MethodType type = otherwise.type();
        Jvmci installer = jvmci.orElseThrow();
        MethodHandles.Lookup lookup = define(otherwise);
        Runnable takeAway = installer.install(lookup.lookupClass(), DirectBody.of(installer, type, target));
        try {
            return new Bound(lookup.findStatic(lookup.lookupClass(), METHOD, type), takeAway);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A class with one method, which calls `otherwise`.
    static MethodHandles.Lookup define(MethodHandle otherwise) {
        MethodTypeDesc type = otherwise.type().describeConstable().orElseThrow();
        ClassDesc self = ClassDesc.of(Direct.class.getPackageName(), "DirectEntry");
        DynamicConstantDesc<?> data = DynamicConstantDesc.ofNamed(
                ConstantDescs.BSM_CLASS_DATA, ConstantDescs.DEFAULT_NAME, ConstantDescs.CD_MethodHandle);
        byte[] bytes = ClassFile.of()
                .build(
                        self,
                        builder -> builder.withMethodBody(METHOD, type, ClassFile.ACC_STATIC, code -> {
                            code.loadConstant(data);
                            int slot = 0;
                            for (ClassDesc argument : type.parameterList()) {
                                TypeKind kind = TypeKind.from(argument);
                                code.loadLocal(kind, slot);
                                slot += kind.slotSize();
                            }
                            code.invokevirtual(ConstantDescs.CD_MethodHandle, "invokeExact", type);
                            code.return_(TypeKind.from(type.returnType()));
                        }));
        try {
            return MethodHandles.lookup().defineHiddenClassWithClassData(bytes, otherwise, true);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
