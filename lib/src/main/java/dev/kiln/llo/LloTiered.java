package dev.kiln.llo;

import dev.kiln.guard.Block;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Optional;

/// A program whose first result is there at once, and which gets faster as it goes on.
///
/// *Three tiers.* It begins in the interpreter. When that has run so many ops that to compile the program would have
/// been worth it, the quick compiler does so: from then on every call of a function is one of machine code, and a loop
/// that is being interpreted goes on in machine code at its next round. And when the calls from outside have spent so
/// much time in quick code that good code would have been worth it, the next one waits for that.
///
/// Results, traps and fuel are those of the other engines. All happens in the thread that calls.
public final class LloTiered implements LloInstance {
    /// When the tiers change.
    ///
    /// @param ops so many are interpreted
    /// @param calls so many calls from outside run quick code
    /// @param nanos so long they do
    record Patience(long ops, int calls, long nanos) {
        /// What a program of so many ops is worth.
        static Patience of(LloProgram program) {
            int ops = 0;
            for (LloFunction function : program.functions()) {
                ops += function.opCount();
            }
            return new Patience(INTERPRETED + (long) INTERPRETED_AN_OP * ops, CALLS, NANOS + (long) NANOS_AN_OP * ops);
        }
    }

    /// An op is interpreted in 3 ns; to compile a program quickly took 10 µs and 70 ns an op. Half of that is waited
    /// for: most programs that run long run much longer.
    private static final int INTERPRETED = 1_000;

    private static final int INTERPRETED_AN_OP = 10;
    /// A call costs some 70 ns less where there is good code, whatever it does.
    private static final int CALLS = 10_000;
    /// To compile to good code took 50 to 100 µs, and 1 to 4 µs an op.
    private static final int NANOS = 100_000;

    private static final int NANOS_AN_OP = 2_000;

    /// Which code runs when a call from outside begins.
    enum Tier {
        INTERPRETED,
        QUICK,
        GOOD
    }

    private final LloProgram program;
    private final LloHosts hosts;
    private final LloOptions options;
    private final Session session;
    private final Block block;
    private final Entry[] entries;
    private final HostOnSlots[] bound;
    private final Interpreted owner = new Interpreted();

    private volatile Tier tier = Tier.INTERPRETED;
    /// True when somebody has got hold of the memory, or of a handle that uses it whenever it is called.
    private boolean shared;

    // Of whoever is inside
    private Machine machine;
    private Points points;
    private MethodHandle resume;
    private int callsLeft;
    private long nanosLeft;

    /// Loads `program`: its region filled with its data.
    ///
    /// @throws LloException when `hosts` lack one that the program declares, or have it with another signature
    public LloTiered(LloProgram program, LloHosts hosts, LloOptions options) {
        this(program, hosts, options, Patience.of(program));
    }

    LloTiered(LloProgram program, LloHosts hosts, LloOptions options, Patience patience) {
        this.program = program;
        this.hosts = hosts;
        this.options = options;
        hosts.check(program);
        session = new Session(program, hosts, options, patience.ops);
        callsLeft = patience.calls;
        nanosLeft = patience.nanos;
        block = Block.take(program.regionSize(), Points.mostValues(program));
        program.writeData(block.memory());
        entries = new Entry[program.functions().size()];
        bound = new HostOnSlots[program.hosts().size()];
    }

    Tier tier() {
        return tier;
    }

    // Calls from outside

    /// A function, as its handle sees it.
    static final class Entry {
        private final LloTiered instance;
        private final LloFunction function;
        private final Templates.Template template;
        private final MethodHandle handle;
        /// The good code, once it is there.
        private volatile MethodHandle good;

        private Entry(LloTiered instance, LloFunction function) {
            this.instance = instance;
            this.function = function;
            template = Templates.of(function.signature());
            handle = template.handle().bindTo(this);
        }

        /// What a call runs: a handle that takes this, and the arguments.
        MethodHandle target() {
            MethodHandle target = good;
            return target != null ? target : instance.target(this);
        }

        /// Runs the function by the interpreter or by quick code.
        long call(long[] arguments) throws Throwable {
            return instance.enter(function, arguments);
        }
    }

    private MethodHandle target(Entry entry) {
        if (!isGood()) {
            return entry.template.slow();
        }
        MethodHandle handle = machine.function(entry.function);
        entry.good = MethodHandles.dropArguments(handle, 0, Entry.class);
        return entry.good;
    }

    /// True when a call that begins now runs good code.
    private boolean isGood() {
        if (tier == Tier.QUICK && (callsLeft <= 0 || nanosLeft <= 0)) {
            session.alone(this::compileWell);
        }
        return tier == Tier.GOOD;
    }

    private long enter(LloFunction function, long[] arguments) throws Throwable {
        long before = session.enter(function);
        try {
            if (tier == Tier.GOOD) { // since the call began
                throw new IllegalStateException("another thread is calling the program");
            }
            return session.patience > 0
                    ? new Interpreter(owner, session, block.memory()).run(function, arguments)
                    : timed(function, arguments);
        } finally {
            session.leave(before);
        }
    }

    private long timed(LloFunction function, long[] arguments) throws Throwable {
        long start = System.nanoTime();
        try {
            return owner.call(function, arguments, 0);
        } finally {
            if (session.isOutermost()) {
                callsLeft--;
                nanosLeft -= System.nanoTime() - start;
            }
        }
    }

    // Machine code

    /// What the interpreter turns to.
    private final class Interpreted implements Owner {
        @Override
        public long host(int index, long[] slots, int from) throws Throwable {
            HostOnSlots host = bound[index];
            if (host == null) {
                host = hosts.onSlots(program.file(), program.hosts().get(index), LloTiered.this::memory);
                bound[index] = host;
            }
            return host.call(slots, from);
        }

        @Override
        public long call(LloFunction callee, long[] slots, int from) throws Throwable {
            compileQuickly();
            for (int i = 0; i < callee.signature().parameters().size(); i++) {
                LloType type = callee.signature().parameters().get(i);
                machine.sandbox().pass(i, Arguments.bits(type, slots[from + i]));
            }
            return go(callee, points.of(callee));
        }

        @Override
        public long resume(LloFunction function, int head, long[] slots, int from, int to) throws Throwable {
            compileQuickly();
            int parameters = function.signature().parameters().size();
            int variables = parameters + function.localCount();
            for (int i = 0; i < variables; i++) {
                LloType type =
                        i < parameters ? function.signature().parameters().get(i) : function.local(i - parameters);
                machine.sandbox().pass(i, Arguments.bits(type, slots[from + i]));
            }
            byte[] types = new byte[function.maxHeight()];
            int height = function.stack(function.blockAt(head), types);
            for (int k = 0; k < height; k++) {
                machine.sandbox()
                        .pass(variables + k, Arguments.bits(LloType.of(types[k]), slots[from + variables + k]));
            }
            return go(function, points.of(function, head));
        }

        @Override
        public Optional<LloTrace> traceOf(Throwable thrown) {
            return machine.traceOf(thrown);
        }
    }

    private long go(LloFunction function, int point) throws Throwable {
        machine.sandbox().fuel(session.fuel);
        machine.resumed(function);
        try {
            long result = (long) resume.invokeExact((long) point);
            Optional<LloType> type = function.signature().result();
            return type.isEmpty()
                    ? 0
                    : Arguments.ofBits(
                            type.get(), type.get().isFloat() ? machine.sandbox().passed(0) : result);
        } finally {
            session.fuel = machine.sandbox().fuelLeft();
        }
    }

    private void compileQuickly() {
        if (tier != Tier.INTERPRETED) {
            return;
        }
        Machine made = new Machine(program, hosts, options, block, this::memory);
        points = new Points(program);
        resume = made.compile(points);
        synchronized (session) {
            machine = made;
        }
        if (session.cancelled) {
            made.sandbox().cancel();
        }
        tier = Tier.QUICK;
    }

    private void compileWell() {
        if (tier == Tier.QUICK && !session.isClosed()) {
            synchronized (session) {
                shared = true;
            }
            machine.compile(false);
            machine.sandbox().fuel(options.fuel());
            tier = Tier.GOOD;
        }
    }

    // Instance

    @Override
    public LloProgram program() {
        return program;
    }

    private Entry entry(LloFunction function) {
        Entry entry = entries[function.index()];
        if (entry == null) {
            entry = new Entry(this, function);
            entries[function.index()] = entry;
        }
        return entry;
    }

    @Override
    public MethodHandle function(String name) {
        return entry(program.require(name)).handle;
    }

    /// Without its handle, until there is good code: a short run in a JVM that just started does not wait for one.
    @Override
    public Object call(String name, Object... arguments) {
        LloFunction function = program.require(name);
        LloSignature signature = function.signature();
        Arguments.check(name, signature, arguments);
        if (isGood()) {
            return LloInstance.super.call(name, arguments);
        }
        try {
            long result = enter(function, Arguments.slots(signature.parameters(), arguments));
            return signature.result().isPresent()
                    ? Arguments.value(signature.result().get(), result)
                    : Nothing.NOTHING;
        } catch (Throwable thrown) {
            throw Arguments.<RuntimeException>unchanged(thrown);
        }
    }

    @Override
    public MemorySegment memory() {
        synchronized (session) {
            if (session.isClosed() && !shared) {
                throw new IllegalStateException("the program is closed");
            }
            shared = true;
        }
        return block.memory();
    }

    @Override
    public void cancel() {
        session.cancelled = true;
        synchronized (session) {
            if (machine != null && !session.isClosed()) {
                machine.sandbox().cancel();
            }
        }
    }

    @Override
    public long fuelLeft() {
        if (options.fuel() == LloOptions.UNLIMITED) {
            return LloOptions.UNLIMITED;
        }
        return tier == Tier.GOOD ? machine.sandbox().fuelLeft() : session.fuel;
    }

    @Override
    public void close() {
        boolean alone = session.alone(() -> {
            synchronized (session) {
                end();
            }
        });
        if (!alone) {
            throw new IllegalStateException("the program is running: cancel it first");
        }
    }

    private void end() {
        if (session.isClosed()) {
            return;
        }
        if (machine != null) {
            machine.sandbox().close();
        }
        session.close();
        if (!shared) {
            block.giveBack();
        }
    }
}
