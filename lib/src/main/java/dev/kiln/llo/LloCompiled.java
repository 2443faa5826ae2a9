package dev.kiln.llo;

import dev.kiln.guard.Block;
import dev.kiln.guard.Sandbox;
import dev.kiln.guard.Sites;
import dev.kiln.guard.Trap;
import dev.kiln.ir.Emitter;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// A program as machine code for this machine.
public final class LloCompiled implements LloInstance {
    private static final long STACK = 4L << 20;

    private final LloProgram program;
    private final LloHosts hosts;
    private final Sandbox sandbox;
    private final boolean fuel;
    /// Made when they are asked for: most programs are called by one.
    private final Map<String, MethodHandle> functions = new ConcurrentHashMap<>();

    /// Compiles and loads `program`: its region filled with its data, its hosts bound.
    ///
    /// @throws LloException when `hosts` lack one that the program declares, or have it with another signature
    public LloCompiled(LloProgram program, LloHosts hosts, LloOptions options) {
        this.program = program;
        this.hosts = hosts;
        fuel = options.fuel() != LloOptions.UNLIMITED;
        sandbox = new Sandbox(Block.fresh(program.regionSize()), STACK, new Traps());
        program.writeData(sandbox.memory());
        sandbox.fuel(options.fuel());
        hosts.check(program);
        boolean quick = options.quick();
        Function<Emitter, Sites> compiler = out -> LloCompiler.compile(program, out, sandbox.roles(), fuel, quick);
        if (quick) {
            sandbox.load(compiler, new Hosts());
        } else {
            sandbox.allocate(compiler, new Hosts());
        }
    }

    /// The program's, and after them the remainders.
    private final class Hosts implements Sandbox.Hosts {
        @Override
        public MethodType type(String symbol) {
            for (LloHost host : program.hosts()) {
                if (symbol.equals(LloCompiler.hostSymbol(host.name()))) {
                    return Overflow.inRegisters(host.signature(), sandbox.roles());
                }
            }
            return Remainder.handle(LloCompiler.remainder(symbol)).type();
        }

        @Override
        public MethodHandle handle(int number) {
            if (number >= program.hosts().size()) {
                return Remainder.handle(
                        LloCompiler.remainder(number - program.hosts().size()));
            }
            LloHost host = program.hosts().get(number);
            return Overflow.pulled(hosts.bind(program.file(), host, sandbox.memory()), host.signature(), sandbox);
        }
    }

    private MethodHandle entry(String name) {
        LloFunction function = program.function(name)
                .orElseThrow(() -> new LloException("there is no function " + name
                        + Names.nearest(
                                name,
                                program.functions().stream()
                                        .map(LloFunction::name)
                                        .toList())));
        LloSignature signature = function.signature();
        MethodHandle handle =
                sandbox.entry(LloCompiler.entryName(name), Overflow.inRegisters(signature, sandbox.roles()));
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
        return functions.computeIfAbsent(name, this::entry);
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
