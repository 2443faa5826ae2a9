package dev.kiln.llo;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The handles of tiered programs, but for the function that each is of: one for each signature, made once.
///
/// To bind one to its function takes some nanoseconds; what every program would have to put together for itself takes
/// longer than many programs run.
final class Templates {
    /// The handles of one signature.
    ///
    /// @param handle takes an entry and arguments, and calls what the entry says
    /// @param slow takes the same, and has the entry run the function on slots
    record Template(MethodHandle handle, MethodHandle slow) {}

    /// So many are kept. What goes is made again when it is asked for.
    private static final int MOST = 1_000;

    private static final Templates ALL = new Templates();

    private static final MethodHandle TARGET =
            method(LloTiered.Entry.class, "target", MethodType.methodType(MethodHandle.class));
    private static final MethodHandle CALL =
            method(LloTiered.Entry.class, "call", MethodType.methodType(long.class, long[].class));

    private final Map<LloSignature, Template> templates = new ConcurrentHashMap<>();

    private Templates() {}

    /// Those of `signature`.
    static Template of(LloSignature signature) {
        Template known = ALL.templates.get(signature);
        if (known != null) {
            return known;
        }
        if (ALL.templates.size() >= MOST) {
            ALL.templates.clear();
        }
        return ALL.templates.computeIfAbsent(signature, Templates::make);
    }

    private static MethodHandle method(Class<?> of, String name, MethodType type) {
        try {
            return MethodHandles.lookup().findVirtual(of, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static MethodHandle conversion(String name, Class<?> to, Class<?> from) {
        try {
            return MethodHandles.lookup().findStatic(Templates.class, name, MethodType.methodType(to, from));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static Template make(LloSignature signature) {
        int count = signature.parameters().size();
        MethodHandle slow = CALL.asCollector(1, long[].class, count);
        for (int i = 0; i < count; i++) {
            slow = MethodHandles.filterArguments(
                    slow, 1 + i, slotOf(signature.parameters().get(i)));
        }
        if (signature.result().isPresent()) {
            slow = MethodHandles.filterReturnValue(
                    slow, valueOf(signature.result().get()));
        } else {
            slow = slow.asType(slow.type().changeReturnType(void.class));
        }
        return new Template(MethodHandles.foldArguments(MethodHandles.exactInvoker(slow.type()), TARGET), slow);
    }

    private static MethodHandle slotOf(LloType type) {
        return conversion("slot", long.class, type.javaType());
    }

    private static MethodHandle valueOf(LloType type) {
        return conversion(type.javaType().getName() + "Of", type.javaType(), long.class);
    }

    private static long slot(int value) {
        return value;
    }

    private static long slot(long value) {
        return value;
    }

    private static long slot(float value) {
        return Float.floatToRawIntBits(value) & 0xFFFFFFFFL;
    }

    private static long slot(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static int intOf(long slot) {
        return (int) slot;
    }

    private static long longOf(long slot) {
        return slot;
    }

    private static float floatOf(long slot) {
        return Float.intBitsToFloat((int) slot);
    }

    private static double doubleOf(long slot) {
        return Double.longBitsToDouble(slot);
    }
}
