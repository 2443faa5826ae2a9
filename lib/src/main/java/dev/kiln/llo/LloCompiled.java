package dev.kiln.llo;

import dev.kiln.guard.Block;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// A program as machine code for this machine.
public final class LloCompiled implements LloInstance {
    private final LloProgram program;
    private final boolean fuel;
    private final Machine machine;
    private final Block block;
    /// Made when they are asked for: most programs are called by one.
    private final MethodHandle[] functions;
    /// True when somebody has got hold of the memory.
    private boolean shared;

    private boolean closed;
    private long fuelAtEnd;

    /// Compiles and loads `program`: its region filled with its data, its hosts bound.
    ///
    /// @throws LloException when `hosts` lack one that the program declares, or have it with another signature
    public LloCompiled(LloProgram program, LloHosts hosts, LloOptions options) {
        this.program = program;
        fuel = options.fuel() != LloOptions.UNLIMITED;
        hosts.check(program);
        block = Block.take(program.regionSize(), 0);
        machine = new Machine(program, hosts, options, block, this::memory);
        program.writeData(block.memory());
        functions = new MethodHandle[program.functions().size()];
        machine.compile(options.quick());
    }

    @Override
    public LloProgram program() {
        return program;
    }

    @Override
    public MethodHandle function(String name) {
        LloFunction function = program.require(name);
        MethodHandle known = functions[function.index()];
        if (known == null) {
            known = machine.function(function);
            functions[function.index()] = known;
        }
        return known;
    }

    @Override
    public synchronized MemorySegment memory() {
        if (closed && !shared) {
            throw new IllegalStateException("the program is closed");
        }
        shared = true;
        return block.memory();
    }

    @Override
    public synchronized void cancel() {
        if (!closed) {
            machine.sandbox().cancel();
        }
    }

    @Override
    public synchronized long fuelLeft() {
        return !fuel
                ? LloOptions.UNLIMITED
                : closed ? fuelAtEnd : machine.sandbox().fuelLeft();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        fuelAtEnd = fuelLeft();
        machine.sandbox().close();
        closed = true;
        if (!shared) {
            block.giveBack();
        }
    }
}
