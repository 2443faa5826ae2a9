package dev.kiln.llo;

import dev.kiln.guard.Context;
import dev.kiln.guard.Sandbox;
import dev.kiln.guard.Trap;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;

/// A program as machine code for this machine.
public final class LloCompiled implements LloInstance {
    private static final long STACK = 4L << 20;

    private static final MethodHandle PASS_LONG = pass("pass", long.class);
    private static final MethodHandle PASS_INT = pass("pass", int.class);
    private static final MethodHandle PASS_FLOAT = pass("pass", float.class);
    private static final MethodHandle PASS_DOUBLE = pass("pass", double.class);

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
            bound.put(LloCompiler.hostSymbol(host.name()), hosts.bind(program.file(), host, sandbox.memory()));
        }
        bound.put(LloCompiler.remainderSymbol(LloType.F), Remainder.handle(LloType.F));
        bound.put(LloCompiler.remainderSymbol(LloType.D), Remainder.handle(LloType.D));
        return bound;
    }

    // Entries

    private MethodHandle entry(LloFunction function) {
        MethodType type = function.signature().methodType();
        Reg[] places = Homes.incoming(function.signature().parameters(), sandbox.roles());
        MethodType inRegisters = type;
        for (int i = places.length - 1; i >= 0; i--) {
            if (places[i] == R.NONE) {
                inRegisters = inRegisters.dropParameterTypes(i, i + 1);
            }
        }
        MethodHandle handle = sandbox.entry(LloCompiler.entryName(function.name()), inRegisters);
        for (int i = 0; i < places.length; i++) {
            if (places[i] == R.NONE) {
                MethodHandle pass = MethodHandles.insertArguments(passing(type.parameterType(i)), 0, sandbox, i);
                handle = MethodHandles.collectArguments(handle, i, pass);
            }
        }
        return handle;
    }

    private static MethodHandle passing(Class<?> type) {
        return type == int.class
                ? PASS_INT
                : type == long.class ? PASS_LONG : type == float.class ? PASS_FLOAT : PASS_DOUBLE;
    }

    private static MethodHandle pass(String name, Class<?> type) {
        try {
            return MethodHandles.lookup()
                    .findStatic(
                            LloCompiled.class, name, MethodType.methodType(void.class, Sandbox.class, int.class, type));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static void pass(Sandbox sandbox, int i, long value) {
        sandbox.set(Context.ARGUMENTS - 8 * i, value);
    }

    private static void pass(Sandbox sandbox, int i, int value) {
        pass(sandbox, i, value & 0xFFFF_FFFFL);
    }

    private static void pass(Sandbox sandbox, int i, float value) {
        pass(sandbox, i, Float.floatToRawIntBits(value));
    }

    private static void pass(Sandbox sandbox, int i, double value) {
        pass(sandbox, i, Double.doubleToRawLongBits(value));
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
