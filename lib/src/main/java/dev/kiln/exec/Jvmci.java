package dev.kiln.exec;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// HotSpot's compiler interface, as far as it takes to install a method's body.
///
/// Module `jdk.internal.vm.ci` is exported to nobody and may change with any JDK, so nothing here is bound to it
/// when compiled: classes and methods are looked up by name, and what is missing is a reason to call in another
/// way.
final class Jvmci {
    private static final String MODULE = "jdk.internal.vm.ci";
    private static final int JUMP_SIZE = 5;
    private static final String[] PACKAGES = {"code", "code.site", "hotspot", "meta", "runtime"};

    private final MethodHandles.Lookup lookup;
    private final Object metaAccess;
    private final Object codeCache;
    private final int disarmedOffset;
    private final long barrierStub;
    private final long codeCacheSize;
    private final int verifiedEntry;
    private final int unverifiedEntry;
    private final int frameComplete;
    private final int entryBarrier;
    private final MethodHandle lookupType;
    private final MethodHandle declaredMethods;
    private final MethodHandle allocateCompileId;
    private final MethodHandle neverInline;
    private final MethodHandle newTarget;
    private final MethodHandle newCall;
    private final MethodHandle newMark;
    private final MethodHandle newCode;
    private final MethodHandle setDefaultCode;
    private final MethodHandle isValid;
    private final MethodHandle invalidate;

    /// Says what this JVM lacks.
    static final class Missing extends Exception {
        private static final long serialVersionUID = 1;

        Missing(String message) {
            super(message);
        }
    }

    static Jvmci open() throws Missing {
        Module self = Jvmci.class.getModule();
        StringBuilder options =
                new StringBuilder("-XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI --add-modules ").append(MODULE);
        for (String name : PACKAGES) {
            options.append(" --add-exports ")
                    .append(MODULE)
                    .append("/jdk.vm.ci.")
                    .append(name)
                    .append("=")
                    .append(self.isNamed() ? self.getName() : "ALL-UNNAMED");
        }
        Module module = ModuleLayer.boot()
                .findModule(MODULE)
                .orElseThrow(() -> new Missing("the JVM was not started for direct calls, with " + options));
        self.addReads(module);
        try {
            return new Jvmci(MethodHandles.lookup());
        } catch (Throwable e) { // an Error when JVMCI is not enabled
            throw new Missing("JVMCI cannot be used (" + e + "); direct calls need " + options);
        }
    }

    private Jvmci(MethodHandles.Lookup lookup) throws Throwable {
        this.lookup = lookup;
        Class<?> runtimeType = type("hotspot.HotSpotJVMCIRuntime");
        Class<?> backendType = type("runtime.JVMCIBackend");
        Class<?> metaAccessType = type("meta.MetaAccessProvider");
        Class<?> codeCacheType = type("code.CodeCacheProvider");
        Class<?> resolvedType = type("meta.ResolvedJavaType");
        Class<?> resolvedMethod = type("meta.ResolvedJavaMethod");
        Class<?> hotSpotMethod = type("hotspot.HotSpotResolvedJavaMethod");
        Class<?> installedCode = type("code.InstalledCode");
        Class<?> compiledCode = type("code.CompiledCode");
        Class<?> store = type("hotspot.HotSpotVMConfigStore");
        Class<?> config = type("hotspot.HotSpotVMConfigAccess");

        Object runtime = lookup.findStatic(runtimeType, "runtime", methodType(runtimeType))
                .invoke();
        Object backend =
                virtual(runtimeType, "getHostJVMCIBackend", backendType).invoke(runtime);
        metaAccess = virtual(backendType, "getMetaAccess", metaAccessType).invoke(backend);
        codeCache = virtual(backendType, "getCodeCache", codeCacheType).invoke(backend);
        lookupType = virtual(metaAccessType, "lookupJavaType", resolvedType, Class.class);
        declaredMethods = virtual(resolvedType, "getDeclaredMethods", resolvedMethod.arrayType());
        allocateCompileId = virtual(hotSpotMethod, "allocateCompileId", int.class, int.class);
        neverInline = virtual(hotSpotMethod, "setNotInlinableOrCompilable", void.class);
        setDefaultCode = virtual(codeCacheType, "setDefaultCode", installedCode, resolvedMethod, compiledCode);
        isValid = virtual(installedCode, "isValid", boolean.class);
        invalidate = virtual(installedCode, "invalidate", void.class, boolean.class);
        newTarget =
                lookup.findConstructor(type("hotspot.HotSpotForeignCallTarget"), methodType(void.class, long.class));
        newCall = lookup.findConstructor(
                type("code.site.Call"),
                methodType(
                        void.class,
                        type("meta.InvokeTarget"),
                        int.class,
                        int.class,
                        boolean.class,
                        type("code.DebugInfo")));
        newMark = lookup.findConstructor(type("code.site.Mark"), methodType(void.class, int.class, Object.class));
        newCode = lookup.findConstructor(
                type("hotspot.HotSpotCompiledNmethod"),
                methodType(
                        void.class,
                        String.class,
                        byte[].class,
                        int.class,
                        type("code.site.Site").arrayType(),
                        type("meta.Assumptions$Assumption").arrayType(),
                        resolvedMethod.arrayType(),
                        type("hotspot.HotSpotCompiledCode$Comment").arrayType(),
                        byte[].class,
                        int.class,
                        type("code.site.DataPatch").arrayType(),
                        boolean.class,
                        int.class,
                        type("code.StackSlot"),
                        hotSpotMethod,
                        int.class,
                        int.class,
                        long.class,
                        boolean.class));

        Object access = lookup.findConstructor(config, methodType(void.class, store))
                .invoke(virtual(runtimeType, "getConfigStore", store).invoke(runtime));
        MethodHandle field = virtual(config, "getFieldValue", Object.class, String.class, Class.class, String.class)
                .bindTo(access);
        disarmedOffset =
                (Integer) field.invoke("CompilerToVM::Data::thread_disarmed_guard_value_offset", Integer.class, "int");
        barrierStub = (Long) field.invoke("CompilerToVM::Data::nmethod_entry_barrier", Long.class, "address");
        MethodHandle constant = virtual(config, "getConstant", Object.class, String.class, Class.class)
                .bindTo(access);
        codeCacheSize = (Long) virtual(config, "getFlag", Object.class, String.class, Class.class)
                .invoke(access, "ReservedCodeCacheSize", Long.class);
        verifiedEntry = (Integer) constant.invoke("CodeInstaller::VERIFIED_ENTRY", Integer.class);
        unverifiedEntry = (Integer) constant.invoke("CodeInstaller::UNVERIFIED_ENTRY", Integer.class);
        frameComplete = (Integer) constant.invoke("CodeInstaller::FRAME_COMPLETE", Integer.class);
        entryBarrier = (Integer) constant.invoke("CodeInstaller::ENTRY_BARRIER_PATCH", Integer.class);
    }

    private Class<?> type(String name) throws ReflectiveOperationException {
        return lookup.findClass("jdk.vm.ci." + name);
    }

    private MethodHandle virtual(Class<?> type, String name, Class<?> result, Class<?>... arguments)
            throws ReflectiveOperationException {
        return lookup.findVirtual(type, name, MethodType.methodType(result, arguments));
    }

    /// Where a thread keeps the word that the entry barrier compares with, in bytes from r15.
    int disarmedOffset() {
        return disarmedOffset;
    }

    /// The routine that the entry barrier calls when they differ.
    long barrierStub() {
        return barrierStub;
    }

    /// True when a jump by a 32-bit distance reaches `target` from wherever in the code cache, where the stub lies
    /// too.
    boolean reaches(long target) {
        return Math.abs(target - barrierStub) + codeCacheSize < 1L << 31;
    }

    /// Makes `body` the body of the only method of `holder`.
    ///
    /// @return takes it away again
    Runnable install(Class<?> holder, DirectBody body) {
        try {
            Object methods = declaredMethods.invoke(lookupType.invoke(metaAccess, holder));
            Object method = MethodHandles.arrayElementGetter(
                            type("meta.ResolvedJavaMethod").arrayType())
                    .invoke(methods, 0);
            neverInline.invoke(method);
            Object sites = array("code.site.Site", body.jump().isPresent() ? 5 : 4);
            MethodHandle set =
                    MethodHandles.arrayElementSetter(type("code.site.Site").arrayType());
            set.invoke(sites, 0, newMark.invoke(0, (Object) unverifiedEntry));
            set.invoke(sites, 1, newMark.invoke(0, (Object) verifiedEntry));
            set.invoke(sites, 2, newMark.invoke(body.barrier(), (Object) entryBarrier));
            set.invoke(sites, 3, newMark.invoke(body.frameComplete(), (Object) frameComplete));
            if (body.jump().isPresent()) {
                Object target = newTarget.invoke(body.target());
                set.invoke(sites, 4, newCall.invoke(target, body.jump().getAsInt(), JUMP_SIZE, true, null));
            }
            Object owners = array("meta.ResolvedJavaMethod", 1);
            MethodHandles.arrayElementSetter(type("meta.ResolvedJavaMethod").arrayType())
                    .invoke(owners, 0, method);
            byte[] data = new byte[8];
            Object compiled = newCode.invokeWithArguments(
                    "kiln",
                    body.bytes(),
                    body.bytes().length,
                    sites,
                    array("meta.Assumptions$Assumption", 0),
                    owners,
                    array("hotspot.HotSpotCompiledCode$Comment", 0),
                    data,
                    data.length,
                    array("code.site.DataPatch", 0),
                    false,
                    DirectBody.FRAME,
                    null,
                    method,
                    -1,
                    allocateCompileId.invoke(method, -1),
                    0L,
                    false);
            Object installed = setDefaultCode.invoke(codeCache, method, compiled);
            if (!(boolean) isValid.invoke(installed)) {
                throw new ExecException("HotSpot installed a body and took it away at once");
            }
            return () -> takeAway(installed);
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }

    private void takeAway(Object installed) {
        try {
            invalidate.invoke(installed, false); // calls that are inside may end
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }

    private Object array(String element, int length) throws Throwable {
        return MethodHandles.arrayConstructor(type(element).arrayType()).invoke(length);
    }
}
