package dev.kiln.llo;

import dev.kiln.guard.Trap;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// The reference: a program run op by op in plain Java. Slow and certain; what it does is what LLO means.
///
/// Calls of the program take no Java stack, so it runs on any thread, however deep it recurses.
public final class LloReference implements LloInstance {
    /// How deep hosts and programs may call each other: these calls do take Java stack.
    private static final int MAX_ENTRIES = 64;

    private static final MethodType ENTRY = MethodType.methodType(Object.class, LloFunction.class, Object[].class);

    private final LloProgram program;
    private final LloHosts hosts;
    private final LloOptions options;
    private final MemorySegment memory;
    private final MethodHandle[] bound;
    private final Map<String, LloFunction> functions = new HashMap<>();
    private final AtomicReference<Thread> caller = new AtomicReference<>();
    private int entries;
    private volatile boolean closed;

    /// What the running call may still use; the interpreter counts down.
    long fuel;

    int depth;
    volatile boolean cancelled;

    /// Loads `program`: its region filled with its data, its hosts bound.
    ///
    /// @throws LloException when `hosts` lack one that the program declares, or have it with another signature, or
    ///     there is no memory for the region
    public LloReference(LloProgram program, LloHosts hosts, LloOptions options) {
        this.program = program;
        this.hosts = hosts;
        this.options = options;
        this.fuel = options.fuel();
        memory = region(program);
        program.writeData(memory);
        bound = new MethodHandle[program.hosts().size()];
        for (int i = 0; i < bound.length; i++) {
            LloHost host = program.hosts().get(i);
            bound[i] = hosts.bind(program.file(), host, memory)
                    .asSpreader(Object[].class, host.signature().parameters().size())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        }
        for (LloFunction function : program.functions()) {
            functions.put(function.name(), function);
        }
    }

    private static MemorySegment region(LloProgram program) {
        try {
            return MemorySegment.ofArray(new byte[(int) program.regionSize()]);
        } catch (OutOfMemoryError e) {
            throw new LloException(
                    program.file(), 0, "the region, " + program.regionSize() + " bytes, is more than Java has left");
        }
    }

    private MethodHandle enter() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(LloReference.class, "enter", ENTRY)
                    .bindTo(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object enter(LloFunction function, Object[] arguments) throws Throwable {
        if (closed) {
            throw new IllegalStateException("the program is closed");
        }
        Thread thread = Thread.currentThread();
        boolean outermost = caller.compareAndSet(null, thread);
        if (!outermost && caller.get() != thread) {
            throw new IllegalStateException("another thread is calling the program");
        }
        if (outermost) {
            fuel = options.fuel();
        }
        int outerDepth = depth;
        entries++;
        try {
            if (entries > MAX_ENTRIES) {
                throw program.trap(Trap.Kind.STACK_OVERFLOW, function, 0);
            }
            return new Interpreter(this).run(function, arguments);
        } finally {
            entries--;
            depth = outerDepth;
            if (outermost) {
                caller.set(null);
                hosts.flush();
            }
        }
    }

    /// Calls host number `index` with `arguments`.
    Object host(int index, Object[] arguments) throws Throwable {
        return bound[index].invokeExact(arguments);
    }

    LloOptions options() {
        return options;
    }

    @Override
    public LloProgram program() {
        return program;
    }

    private LloFunction find(String name) {
        LloFunction function = functions.get(name);
        if (function == null) {
            throw new LloException(
                    program.file(),
                    0,
                    "there is no function " + Names.quote(name) + Names.nearest(name, functions.keySet()));
        }
        return function;
    }

    @Override
    public MethodHandle function(String name) {
        LloFunction function = find(name);
        LloSignature signature = function.signature();
        return enter().bindTo(function)
                .asCollector(Object[].class, signature.parameters().size())
                .asType(signature.methodType());
    }

    /// Without a method handle: a short run in a JVM that just started does not wait for one.
    @Override
    public Object call(String name, Object... arguments) {
        LloFunction function = find(name);
        Arguments.check(name, function.signature(), arguments);
        try {
            Object result = enter(function, arguments);
            return function.signature().result().isPresent() ? result : Nothing.NOTHING;
        } catch (Throwable thrown) {
            throw Arguments.<RuntimeException>unchanged(thrown);
        }
    }

    @Override
    public MemorySegment memory() {
        return memory;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public long fuelLeft() {
        return fuel;
    }

    @Override
    public void close() {
        closed = true;
    }
}
