package dev.kiln.llo;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/// The reference: a program run op by op in plain Java. Slow and certain; what it does is what LLO means.
///
/// Calls of the program take no Java stack, so it runs on any thread, however deep it recurses.
public final class LloReference implements LloInstance {
    private static final MethodType ENTRY = MethodType.methodType(Object.class, LloFunction.class, Object[].class);

    private final LloProgram program;
    private final Session session;
    private final MemorySegment memory;
    private final HostOnSlots[] bound;

    /// Loads `program`: its region filled with its data, its hosts bound.
    ///
    /// @throws LloException when `hosts` lack one that the program declares, or have it with another signature, or
    ///     there is no memory for the region
    public LloReference(LloProgram program, LloHosts hosts, LloOptions options) {
        this.program = program;
        session = new Session(program, hosts, options, Long.MAX_VALUE);
        memory = region(program);
        program.writeData(memory);
        bound = new HostOnSlots[program.hosts().size()];
        for (int i = 0; i < bound.length; i++) {
            bound[i] = hosts.onSlots(program.file(), program.hosts().get(i), this::memory);
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
        LloSignature signature = function.signature();
        long[] slots = Arguments.slots(signature.parameters(), arguments);
        long before = session.enter(function);
        try {
            long result = new Interpreter(new Hosts(), session, memory).run(function, slots);
            return signature.result().isPresent()
                    ? Arguments.value(signature.result().get(), result)
                    : null;
        } finally {
            session.leave(before);
        }
    }

    // What the interpreter asks for

    private final class Hosts implements Owner {
        @Override
        public long host(int index, long[] slots, int from) throws Throwable {
            return bound[index].call(slots, from);
        }

        @Override
        public long call(LloFunction callee, long[] slots, int from) {
            throw new IllegalStateException("there is no machine code");
        }

        @Override
        public long resume(LloFunction function, int head, long[] slots, int from, int to) {
            throw new IllegalStateException("there is no machine code");
        }

        @Override
        public Optional<LloTrace> traceOf(Throwable thrown) {
            return Optional.empty();
        }
    }

    @Override
    public LloProgram program() {
        return program;
    }

    @Override
    public MethodHandle function(String name) {
        LloFunction function = program.require(name);
        LloSignature signature = function.signature();
        return enter().bindTo(function)
                .asCollector(Object[].class, signature.parameters().size())
                .asType(signature.methodType());
    }

    /// Without a method handle: a short run in a JVM that just started does not wait for one.
    @Override
    public Object call(String name, Object... arguments) {
        LloFunction function = program.require(name);
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
        session.cancelled = true;
    }

    @Override
    public long fuelLeft() {
        return session.fuel;
    }

    @Override
    public void close() {
        session.close();
    }
}
