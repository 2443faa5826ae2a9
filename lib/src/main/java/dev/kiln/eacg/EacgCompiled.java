package dev.kiln.eacg;

import dev.kiln.code.Code;
import dev.kiln.guard.Block;
import dev.kiln.guard.Disassembly;
import dev.kiln.guard.Sandbox;
import dev.kiln.guard.Trap;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A program as machine code for this machine.
///
/// It is compiled once, and again only when its environment has come to count fuel, or to give more stack than it
/// did.
public final class EacgCompiled implements EacgInstance {
    private static final ValueLayout.OfLong CELL = ValueLayout.JAVA_LONG;
    private static final MethodType ENTRY = MethodType.methodType(long.class);
    private static final MethodType HOST = MethodType.methodType(void.class);
    private static final MethodHandle CALL_HOST = callHost();
    /// What a routine's frame takes of the machine's stack, at most, for what it takes of the program's own: 64
    /// bytes under Windows, with the space that a call leaves there.
    private static final int MACHINE_STACK = 4;
    /// What is left for frames that take none of the program's own stack.
    private static final long MORE_STACK = 64 << 10;

    private final EacgProgram program;
    private final Environment environment;
    private final Admission admission;
    private final List<Integer> hosts;
    private volatile Loaded loaded;
    /// The registers, once the memory is given back.
    private volatile Optional<MemorySegment> left = Optional.empty();
    private volatile long fuelAtEnd;
    /// The rights of the execution that runs.
    private Rights rights;
    /// Those whose regions stand in the memory.
    private Rights mapped;

    /// Machine code, its memory, and what it was made for.
    private record Loaded(
            Block block, Sandbox sandbox, MethodHandle entry, MemorySegment memory, long stack, boolean fuel) {
        boolean serves(Rights rights) {
            return stack >= rights.stack() && (fuel || rights.fuel() == Rights.UNLIMITED);
        }

        MemorySegment registers() {
            return memory.asSlice(Layout.REGISTERS, (long) Register.COUNT * Long.BYTES);
        }

        /// Nobody but us saw the memory: the next program may have it.
        void close() {
            sandbox.close();
            block.giveBack();
        }
    }

    /// Compiles and loads `program`, to be executed in `environment`.
    ///
    /// @throws EacgException when the environment excludes something that the program uses
    public EacgCompiled(EacgProgram program, Environment environment) {
        this.program = program;
        this.environment = environment;
        hosts = new ArrayList<>(program.uses().hosts().keySet());
        admission = new Admission(program, environment);
        rights = admission.first();
        mapped = rights;
        loaded = load(rights);
    }

    private static MethodHandle callHost() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(EacgCompiled.class, "callHost", MethodType.methodType(void.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Loaded load(Rights now) {
        boolean fuel = now.fuel() != Rights.UNLIMITED;
        boolean slots = program.uses().slots();
        Block block = Block.take(Layout.STACK + (slots ? now.stack() : 0), 0);
        boolean calls = slots || program.uses().op(EacgOp.CALL) >= 0;
        Sandbox sandbox = new Sandbox(block, (calls ? MACHINE_STACK * now.stack() : 0) + MORE_STACK, new Traps());
        sandbox.load(
                out -> EacgCompiler.compile(program, out, sandbox.roles(), fuel),
                new Hosts(),
                EacgCompiler.carries(program),
                environment.isAudited() ? EacgCompiled::audit : code -> {});
        MemorySegment memory = sandbox.memory();
        map(memory, now);
        return new Loaded(block, sandbox, sandbox.entry(EacgCompiler.ENTRY, ENTRY), memory, now.stack(), fuel);
    }

    private static void audit(Code code) {
        List<String> findings = Audit.findings(Disassembly.hostIsA64() ? Dialect.A64 : Dialect.X64, code);
        if (!findings.isEmpty()) {
            throw new IllegalStateException("the machine code does not pass its audit: " + String.join("; ", findings));
        }
    }

    // Memory

    /// Writes down the regions.
    private void map(MemorySegment memory, Rights now) {
        memory.asSlice(0, Layout.REGION_SIZE).fill((byte) 0);
        memory.set(CELL, Layout.REGION_COUNT, now.regions().size());
        for (int r = 0; r < now.regions().size(); r++) {
            map(
                    memory,
                    Layout.REGIONS + (long) r * Layout.REGION_SIZE,
                    now.regions().get(r));
        }
        if (!now.regions().isEmpty()) {
            map(memory, 0, now.regions().getFirst());
        }
        mapped = now;
    }

    private static void map(MemorySegment memory, long at, Region region) {
        memory.set(CELL, at + Layout.REGION_BASE, region.base());
        memory.set(CELL, at + Layout.REGION_ADDRESS, region.memory().address());
        for (Size size : Size.values()) {
            long addresses = Math.max(0, region.size() - size.bytes() + 1);
            memory.set(CELL, at + Layout.bound(size, false), region.readable() ? addresses : 0);
            memory.set(CELL, at + Layout.bound(size, true), region.writable() ? addresses : 0);
        }
    }

    /// The registers as they are at first: zero, but for the arguments and rsp.
    private static void begin(MemorySegment memory, long rsp, long[] arguments) {
        memory.asSlice(Layout.EQUAL, Layout.REGION_COUNT - Layout.EQUAL).fill((byte) 0);
        memory.set(CELL, Layout.register(Register.RSP.index()), rsp);
        for (int i = 0; i < arguments.length; i++) {
            memory.set(CELL, Layout.register(Admission.argument(i, arguments.length)), arguments[i]);
        }
    }

    // Execution

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
        for (int i = 0; i < arguments.length; i++) {
            Admission.argument(i, arguments.length);
        }
        return admission.run(now -> run(now, arguments));
    }

    private long run(Rights now, long[] arguments) {
        if (admission.isNested()) {
            return nested(now, arguments);
        }
        if (!loaded.serves(now)) {
            reload(now);
        }
        loaded.sandbox.fuel(now.fuel());
        return run(now, now.stack(), arguments);
    }

    private synchronized void reload(Rights now) {
        Loaded replaced = loaded;
        loaded = load(now);
        if (admission.isCancelled()) {
            loaded.sandbox.cancel();
        }
        replaced.close();
    }

    private long run(Rights now, long rsp, long[] arguments) {
        MemorySegment memory = loaded.memory;
        if (now != mapped) {
            map(memory, now);
        }
        rights = now;
        begin(memory, rsp, arguments);
        try {
            return (long) loaded.entry.invokeExact();
        } catch (Throwable thrown) {
            throw Admission.<RuntimeException>unchanged(thrown);
        } finally {
            Reference.reachabilityFence(now); // the regions are its
        }
    }

    /// An execution that a host function of another one began has the stack that is left, and gives everything else
    /// back as it was.
    private long nested(Rights now, long[] arguments) {
        MemorySegment kept =
                MemorySegment.ofArray(loaded.memory.asSlice(0, Layout.STACK).toArray(CELL));
        Rights outer = rights;
        Rights outerMapped = mapped;
        try {
            return run(now, loaded.memory.get(CELL, Layout.register(Register.RSP.index())), arguments);
        } finally {
            loaded.memory.copyFrom(kept);
            rights = outer;
            mapped = outerMapped;
        }
    }

    /// Called by the code, by way of a handle.
    private void callHost(int number) {
        try {
            rights.host(number).call(new EacgRegisters(loaded.registers()));
        } catch (Throwable thrown) {
            throw Admission.<RuntimeException>unchanged(thrown);
        }
    }

    @Override
    public long register(Register register) {
        return new EacgRegisters(left.orElseGet(() -> loaded.registers())).get(register);
    }

    @Override
    public synchronized void cancel() {
        admission.cancel();
        if (left.isEmpty()) { // else it would cancel who has the memory now
            loaded.sandbox.cancel();
        }
    }

    @Override
    public long fuelLeft() {
        return !loaded.fuel ? Rights.UNLIMITED : left.isPresent() ? fuelAtEnd : loaded.sandbox.fuelLeft();
    }

    @Override
    public synchronized void close() {
        if (admission.close()) {
            fuelAtEnd = fuelLeft();
            left = Optional.of(MemorySegment.ofArray(loaded.registers().toArray(CELL)));
            loaded.close();
        }
    }

    private final class Hosts implements Sandbox.Hosts {
        @Override
        public MethodType type(String symbol) {
            return HOST;
        }

        @Override
        public MethodHandle handle(int index) {
            return MethodHandles.insertArguments(CALL_HOST.bindTo(EacgCompiled.this), 0, hosts.get(index));
        }
    }

    private final class Traps implements Sandbox.Traps {
        @Override
        public Trap at(Trap.Kind kind, int function, int i) {
            return program.trap(kind, i);
        }

        @Override
        public Trap before(String entry, Trap.Kind kind) {
            return program.trap(kind, 0);
        }

        @Override
        public void thrown(Throwable thrown, List<Sandbox.Call> calls) {}

        @Override
        public void ended() {
            environment.flush();
        }
    }
}
