package dev.kiln.eacg;

import dev.kiln.guard.Trap;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicReference;

/// The reference: a program run instruction by instruction in plain Java. Slow and certain; what it does is what EACG
/// means.
public final class EacgReference implements EacgInstance {
    private static final int MOST_NESTED = 64;

    private final EacgProgram program;
    private final Environment environment;
    private final Admission admission;
    private final AtomicReference<Thread> owner = new AtomicReference<>();
    private int nested;
    private long fuel;
    private long rsp;
    private long[] last = new long[Register.COUNT];
    private volatile boolean cancelled;
    private volatile boolean closed;

    /// Makes `program` ready to be executed in `environment`.
    ///
    /// @throws EacgException when the environment excludes something that the program uses
    public EacgReference(EacgProgram program, Environment environment) {
        this.program = program;
        this.environment = environment;
        admission = new Admission(program, environment);
    }

    @Override
    public EacgProgram program() {
        return program;
    }

    @Override
    public Environment environment() {
        return environment;
    }

    @Override
    public long execute(long... arguments) {
        long[] registers = new long[Register.COUNT];
        for (int i = 0; i < arguments.length; i++) {
            registers[Admission.argument(i, arguments.length)] = arguments[i];
        }
        return admission.run(rights -> run(rights, registers));
    }

    private long run(Rights rights, long[] registers) {
        Thread thread = Thread.currentThread();
        if (owner.get() != thread && !owner.compareAndSet(null, thread)) {
            throw new IllegalStateException("the program is running in another thread");
        }
        boolean outermost = nested == 0;
        try {
            begin(outermost, rights);
        } catch (RuntimeException stopped) {
            if (outermost) {
                owner.set(null);
            }
            throw stopped;
        }
        nested++;
        long before = rsp;
        Interpreter interpreter = new Interpreter(this, rights, registers, rsp);
        try {
            return interpreter.run();
        } finally {
            last = interpreter.registers();
            rsp = before;
            if (--nested == 0) {
                owner.set(null);
                environment.flush();
            }
        }
    }

    private void begin(boolean outermost, Rights rights) {
        if (closed) {
            throw new IllegalStateException("the program is closed");
        }
        if (cancelled) {
            throw program.trap(Trap.Kind.CANCELLED, 0);
        }
        if (nested == MOST_NESTED) {
            throw program.trap(Trap.Kind.STACK_OVERFLOW, 0);
        }
        if (outermost) {
            fuel = rights.fuel();
            rsp = rights.stack();
        }
    }

    /// Pays for what instruction `i` begins or jumps back to.
    void burn(int i) {
        if (cancelled) {
            throw program.trap(Trap.Kind.CANCELLED, i);
        }
        if (--fuel < 0) {
            throw program.trap(Trap.Kind.OUT_OF_FUEL, i);
        }
    }

    /// Calls `host`, with the stack that is left at `stack`.
    void call(EacgHost host, long[] registers, long stack) throws Throwable {
        rsp = stack;
        host.call(new EacgRegisters(MemorySegment.ofArray(registers)));
    }

    /// Throws `thrown` as it is, checked or not: what a host function throws goes through unchanged.
    @SuppressWarnings("unchecked")
    static <T extends Throwable> T unchanged(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Override
    public long register(Register register) {
        return new EacgRegisters(MemorySegment.ofArray(last)).get(register);
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
        if (owner.get() != null) {
            throw new IllegalStateException("the program is running: cancel it first");
        }
        closed = true;
    }
}
