package dev.kiln.eacg;

import dev.kiln.guard.Trap;
import java.lang.foreign.MemorySegment;

/// The reference: a program run instruction by instruction in plain Java. Slow and certain; what it does is what EACG
/// means.
public final class EacgReference implements EacgInstance {
    private final EacgProgram program;
    private final Environment environment;
    private final Admission admission;
    private boolean limited;
    private long fuel;
    private long rsp;
    private long[] last = new long[Register.COUNT];

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
        if (!admission.isNested()) {
            limited = rights.fuel() != Rights.UNLIMITED;
            fuel = rights.fuel();
            rsp = rights.stack();
        }
        long before = rsp;
        Interpreter interpreter = new Interpreter(this, rights, registers, rsp);
        try {
            return interpreter.run();
        } finally {
            last = interpreter.registers();
            rsp = before;
            if (!admission.isNested()) {
                environment.flush();
            }
        }
    }

    /// Pays for what instruction `i` begins or jumps back to.
    void burn(int i) {
        if (admission.isCancelled()) {
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

    @Override
    public long register(Register register) {
        return new EacgRegisters(MemorySegment.ofArray(last)).get(register);
    }

    @Override
    public void cancel() {
        admission.cancel();
    }

    @Override
    public long fuelLeft() {
        return limited ? fuel : Rights.UNLIMITED;
    }

    @Override
    public void close() {
        admission.close();
    }
}
