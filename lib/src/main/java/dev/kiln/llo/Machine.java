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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// A program in a sandbox, and the machine code that was made of it last.
final class Machine implements Sandbox.Hosts, Sandbox.Traps {
    private static final long STACK = 4L << 20;

    private final LloProgram program;
    private final LloHosts hosts;
    private final Supplier<MemorySegment> memory;
    private final boolean fuel;
    private final Sandbox sandbox;
    /// The function that was entered last by its number.
    private LloFunction resumed;
    /// What a host threw last, and the trace that was attached.
    private Throwable thrown;
    private LloTrace trace;

    /// A machine without code, whose memory is in `block`.
    ///
    /// @param memory lends that memory to hosts that want it
    Machine(LloProgram program, LloHosts hosts, LloOptions options, Block block, Supplier<MemorySegment> memory) {
        this.program = program;
        this.hosts = hosts;
        this.memory = memory;
        fuel = options.fuel() != LloOptions.UNLIMITED;
        sandbox = new Sandbox(block, STACK, this);
        sandbox.fuel(options.fuel());
        resumed = program.functions().getFirst();
    }

    Sandbox sandbox() {
        return sandbox;
    }

    // Code

    /// Compiles the program, quickly or to good code, to be called by [#function].
    void compile(boolean quick) {
        Function<Emitter, Sites> compiler = out -> LloCompiler.compile(program, out, sandbox.roles(), fuel, quick);
        if (quick) {
            sandbox.load(compiler, this);
        } else {
            sandbox.allocate(compiler, this);
        }
    }

    /// Compiles the program quickly, to be entered at `points`.
    ///
    /// @return what enters it, given a number, and returns the bits of a result that is no float
    MethodHandle compile(Points points) {
        sandbox.load(out -> LloCompiler.compile(program, out, sandbox.roles(), fuel, points), this);
        return sandbox.entry(Resume.ENTRY, MethodType.methodType(long.class, long.class));
    }

    /// A handle of `function`, of its signature's type.
    MethodHandle function(LloFunction function) {
        return sandbox.entry(function.name(), function.signature().methodType());
    }

    /// Says that `function` is about to be entered by its number.
    void resumed(LloFunction function) {
        resumed = function;
    }

    // Hosts: the program's, and after them the remainders

    @Override
    public MethodType type(String symbol) {
        for (LloHost host : program.hosts()) {
            if (symbol.equals(LloCompiler.hostSymbol(host.name()))) {
                return host.signature().methodType();
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
        return hosts.bind(program.file(), host, memory);
    }

    // Traps

    @Override
    public Trap at(Trap.Kind kind, int function, int op) {
        return program.trap(kind, program.functions().get(function), op);
    }

    @Override
    public Trap before(String entry, Trap.Kind kind) {
        return program.trap(kind, program.function(entry).orElse(resumed), 0);
    }

    @Override
    public void thrown(Throwable thrown, List<Sandbox.Call> calls) {
        trace = new LloTrace(calls.stream()
                .map(call -> LloTrace.frame(program, call.function(), call.line()))
                .toList());
        this.thrown = thrown;
        thrown.addSuppressed(trace);
    }

    /// The trace that was attached to `thrown`, if that is what a host threw last.
    Optional<LloTrace> traceOf(Throwable thrown) {
        return this.thrown == thrown ? Optional.of(trace) : Optional.empty();
    }

    @Override
    public void ended() {
        hosts.flush();
    }
}
