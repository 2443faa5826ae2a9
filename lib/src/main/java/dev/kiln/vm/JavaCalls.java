package dev.kiln.vm;

import dev.kiln.exec.Host;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How routines reach functions of Java.
///
/// What machine code calls is a stub that takes the JVM milliseconds to make. So there is one for each number of
/// arguments, for all interpreters: routines pass the number of the function, and the machine is the one that this
/// thread is running.
final class JavaCalls {
    private static final MethodHandle CALL;
    private static final JavaCalls ALL = new JavaCalls();

    static {
        try {
            CALL = MethodHandles.lookup()
                    .findStatic(
                            JavaCalls.class,
                            "call",
                            MethodType.methodType(long.class, MemorySegment.class, long.class, long[].class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Map<Integer, Host> stubs = new ConcurrentHashMap<>();
    private final ThreadLocal<Machine> running = new ThreadLocal<>();

    private JavaCalls() {}

    /// What calls functions of so many arguments.
    static Host stub(int arguments) {
        return ALL.stubs.computeIfAbsent(arguments, JavaCalls::make);
    }

    private static Host make(int arguments) {
        MemoryLayout[] layouts = new MemoryLayout[arguments + 1];
        Arrays.fill(layouts, ValueLayout.JAVA_LONG);
        return Host.withContext(
                CALL.asCollector(long[].class, arguments),
                FunctionDescriptor.of(ValueLayout.JAVA_LONG, layouts),
                StateLayout.THROWN);
    }

    private static long call(MemorySegment state, long number, long... arguments) throws Throwable {
        Machine machine = ALL.running.get();
        return machine.function((int) number).apply(machine, arguments);
    }

    /// The same for the reference, which gives everything in one array.
    static long byReference(long... all) {
        try {
            return call(MemorySegment.NULL, all[1], Arrays.copyOfRange(all, 2, all.length));
        } catch (Throwable e) {
            throw JavaCalls.<RuntimeException>unchecked(e);
        }
    }

    /// Lets a checked exception pass as it is.
    @SuppressWarnings("unchecked")
    static <T extends Throwable> T unchecked(Throwable throwable) throws T {
        throw (T) throwable;
    }

    /// Says what this thread is running; returns what it ran before.
    static Machine enter(Machine machine) {
        Machine before = ALL.running.get();
        ALL.running.set(machine);
        return before;
    }

    static void leave(Machine before) {
        if (before == null) {
            ALL.running.remove();
        } else {
            ALL.running.set(before);
        }
    }
}
