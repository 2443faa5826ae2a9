package dev.kiln.exec;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The classes whose objects are machine code behind a functional interface: one for each interface and template.
///
/// ```java
/// final class MachineCode implements LongBinaryOperator {
///     final Entry entry;
///     public long applyAsLong(long a, long b) { return (long) TEMPLATE.invokeExact(entry, a, b); }
/// }
/// ```
///
/// The template is a constant of the class, so the JIT compiler sees through it whichever object is called, and a
/// new object costs no more than its allocation. An interface that our class loader does not know goes through
/// [MethodHandleProxies].
final class Implementations {
    private static final ClassValue<Implementations> ALL = new ClassValue<>() {
        @Override
        protected Implementations computeValue(Class<?> type) {
            return new Implementations(type);
        }
    };
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final ClassDesc SELF = ClassDesc.of(Entry.class.getPackageName(), "MachineCode");
    private static final ClassDesc ENTRY = ClassDesc.of(Entry.class.getName());
    private static final MethodTypeDesc OF_ENTRY = MethodTypeDesc.of(ConstantDescs.CD_void, ENTRY);
    private static final String FIELD = "entry";
    private static final DynamicConstantDesc<?> TEMPLATE = DynamicConstantDesc.ofNamed(
            ConstantDescs.BSM_CLASS_DATA, ConstantDescs.DEFAULT_NAME, ConstantDescs.CD_MethodHandle);

    private final ClassDesc type;
    private final String method;
    private final MethodType methodType;
    private final boolean known;
    private final MethodHandle ordinary;
    private final Map<MethodHandle, MethodHandle> constructors = new ConcurrentHashMap<>();

    private Implementations(Class<?> type) {
        Method found = Signature.abstractMethod(type);
        this.type = ClassDesc.of(type.getName());
        method = found.getName();
        methodType = MethodType.methodType(found.getReturnType(), found.getParameterTypes());
        known = known(type);
        ordinary = Calls.ordinary(Signature.of(methodType));
    }

    /// Those of `type`.
    ///
    /// @throws IllegalArgumentException when it is not a functional interface, or passes something else than
    /// primitives and memory segments
    static Implementations of(Class<?> type) {
        return ALL.get(type);
    }

    private static boolean known(Class<?> type) {
        Module own = Implementations.class.getModule();
        own.addReads(type.getModule());
        try {
            return Class.forName(type.getName(), false, Implementations.class.getClassLoader()) == type
                    && Modifier.isPublic(type.getModifiers())
                    && !type.isSealed()
                    && type.getModule().isExported(type.getPackageName(), own);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /// `entry` as an object of `type`, called in the mode [CallMode#FFM] by the signature that its method has.
    <T> T make(Class<T> type, Entry entry) {
        return make(type, ordinary, entry);
    }

    /// `entry` as an object of `type`, called by `template`.
    <T> T make(Class<T> type, MethodHandle template, Entry entry) {
        if (!known || !template.type().dropParameterTypes(0, 1).equals(methodType)) {
            return MethodHandleProxies.asInterfaceInstance(type, template.bindTo(entry));
        }
        MethodHandle constructor = constructors.get(template);
        if (constructor == null) {
            constructor = constructors.computeIfAbsent(template, this::define);
        }
        try {
            return type.cast((Object) constructor.invokeExact(entry));
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }

    /// The constructor of a new class, `(Entry) -> Object`.
    private MethodHandle define(MethodHandle template) {
        MethodTypeDesc called = methodType.describeConstable().orElseThrow();
        byte[] bytes = ClassFile.of()
                .build(
                        SELF,
                        builder -> builder.withFlags(ClassFile.ACC_FINAL)
                                .withInterfaceSymbols(type)
                                .withField(FIELD, ENTRY, ClassFile.ACC_FINAL)
                                .withMethodBody(ConstantDescs.INIT_NAME, OF_ENTRY, 0, Implementations::constructorBody)
                                .withMethodBody(method, called, ClassFile.ACC_PUBLIC, code -> callBody(code, called)));
        try {
            MethodHandles.Lookup defined = LOOKUP.defineHiddenClassWithClassData(bytes, template, true);
            return defined.findConstructor(defined.lookupClass(), MethodType.methodType(void.class, Entry.class))
                    .asType(MethodType.methodType(Object.class, Entry.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void constructorBody(CodeBuilder code) {
        code.aload(0)
                .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                .aload(0)
                .aload(1)
                .putfield(SELF, FIELD, ENTRY)
                .return_();
    }

    private static void callBody(CodeBuilder code, MethodTypeDesc type) {
        code.loadConstant(TEMPLATE).aload(0).getfield(SELF, FIELD, ENTRY);
        for (int i = 0; i < type.parameterCount(); i++) {
            code.loadLocal(TypeKind.from(type.parameterType(i)), code.parameterSlot(i));
        }
        code.invokevirtual(ConstantDescs.CD_MethodHandle, "invokeExact", type.insertParameterTypes(0, ENTRY))
                .return_(TypeKind.from(type.returnType()));
    }
}
