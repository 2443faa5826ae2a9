package dev.kiln.llo;

import dev.kiln.guard.Sandbox;
import dev.kiln.guard.Trap;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A program as machine code for this machine.
public final class LloCompiled implements LloInstance {
    private static final long STACK = 4L << 20;

    private final LloProgram program;
    private final LloHosts hosts;
    private final Sandbox sandbox;
    private final boolean fuel;
    private final Map<String, MethodHandle> functions = new HashMap<>();

    /// Compiles and loads `program`: its region filled with its data, its hosts bound.
    ///
    /// @throws LloException when `hosts` lack one that the program declares, or have it with another signature
    public LloCompiled(LloProgram program, LloHosts hosts, LloOptions options) {
        this.program = program;
        this.hosts = hosts;
        fuel = options.fuel() != LloOptions.UNLIMITED;
        sandbox = new Sandbox(program.regionSize(), STACK, new Traps());
        program.writeData(sandbox.memory());
        sandbox.fuel(options.fuel());
        sandbox.load(out -> LloCompiler.compile(program, out, sandbox.roles(), fuel), bind());
        for (LloFunction function : program.functions()) {
            functions.put(function.name(), entry(function));
        }
    }

    private Map<String, MethodHandle> bind() {
        Map<String, MethodHandle> bound = new HashMap<>();
        for (LloHost host : program.hosts()) {
            MethodHandle target = hosts.bind(program.file(), host, sandbox.memory());
            bound.put(LloCompiler.hostSymbol(host.name()), Overflow.pulled(target, host.signature(), sandbox));
        }
        bound.put(LloCompiler.remainderSymbol(LloType.F), Remainder.handle(LloType.F));
        bound.put(LloCompiler.remainderSymbol(LloType.D), Remainder.handle(LloType.D));
        return bound;
    }

    private MethodHandle entry(LloFunction function) {
        LloSignature signature = function.signature();
        MethodHandle handle =
                sandbox.entry(LloCompiler.entryName(function.name()), Overflow.inRegisters(signature, sandbox.roles()));
        return Overflow.pushed(handle, signature, sandbox);
    }

    // Traps

    private final class Traps implements Sandbox.Traps {
        @Override
        public Trap at(Trap.Kind kind, int function, int op) {
            return program.trap(kind, program.functions().get(function), op);
        }

        @Override
        public Trap before(String entry, Trap.Kind kind) {
            String name = entry.substring(LloCompiler.entryName("").length());
            return program.trap(kind, program.function(name).orElseThrow(), 0);
        }

        @Override
        public void thrown(Throwable thrown, List<Sandbox.Call> calls) {
            thrown.addSuppressed(new LloTrace(calls.stream()
                    .map(call -> LloTrace.frame(program, call.function(), call.line()))
                    .toList()));
        }

        @Override
        public void ended() {
            hosts.flush();
        }
    }

    // Instance

    @Override
    public LloProgram program() {
        return program;
    }

    @Override
    public MethodHandle function(String name) {
        MethodHandle handle = functions.get(name);
        if (handle == null) {
            throw new LloException("there is no function " + name + Names.nearest(name, functions.keySet()));
        }
        return handle;
    }

    @Override
    public MemorySegment memory() {
        return sandbox.memory();
    }

    @Override
    public void cancel() {
        sandbox.cancel();
    }

    @Override
    public long fuelLeft() {
        return fuel ? sandbox.fuelLeft() : LloOptions.UNLIMITED;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
