package dev.kiln.llo;

import dev.kiln.guard.Block;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A program as machine code for this machine.
public final class LloCompiled implements LloInstance {
    private final LloProgram program;
    private final boolean fuel;
    private final Machine machine;
    /// Made when they are asked for: most programs are called by one.
    private final Map<String, MethodHandle> functions = new ConcurrentHashMap<>();

    /// Compiles and loads `program`: its region filled with its data, its hosts bound.
    ///
    /// @throws LloException when `hosts` lack one that the program declares, or have it with another signature
    public LloCompiled(LloProgram program, LloHosts hosts, LloOptions options) {
        this.program = program;
        fuel = options.fuel() != LloOptions.UNLIMITED;
        hosts.check(program);
        machine = new Machine(program, hosts, options, Block.fresh(program.regionSize()), this::memory);
        program.writeData(memory());
        machine.compile(options.quick());
    }

    @Override
    public LloProgram program() {
        return program;
    }

    @Override
    public MethodHandle function(String name) {
        return functions.computeIfAbsent(name, key -> machine.function(program.require(key)));
    }

    @Override
    public MemorySegment memory() {
        return machine.sandbox().memory();
    }

    @Override
    public void cancel() {
        machine.sandbox().cancel();
    }

    @Override
    public long fuelLeft() {
        return fuel ? machine.sandbox().fuelLeft() : LloOptions.UNLIMITED;
    }

    @Override
    public void close() {
        machine.sandbox().close();
    }
}
