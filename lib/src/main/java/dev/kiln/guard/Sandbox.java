package dev.kiln.guard;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.FrameMap;
import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.LoadedCode;
import dev.kiln.exec.NativeMemory;
import dev.kiln.exec.StackRoom;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.Recorder;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Roles;
import dev.kiln.target.Target;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/// Where one guarded program runs: its memory, its context, its stack, its code.
///
/// One thread at a time is inside; the hosts that it calls may call back in. A trap, or an exception of a host,
/// leaves the sandbox fit for the next call. No call can outlive what it runs on: nobody is inside when [#close()]
/// succeeds, and a sandbox that is running is reachable.
public final class Sandbox implements AutoCloseable {
    /// How deep hosts and programs may call each other: hosts do take the Java thread's stack.
    private static final int MAX_NESTING = 64;
    /// What must be left of the Java thread's own stack: enough to enter a host and to hold its exception, which takes
    /// 3 KB when interpreted (found by leaving less), five times over; and four pages that HotSpot takes back some
    /// time after a stack overflow.
    private static final long JAVA_ROOM = 16 * 1024 + 4L * NativeMemory.pageSize();
    /// How many calls a trace holds.
    private static final int MOST_CALLS = 64;

    private static final StackRoom ROOM = new StackRoom(JAVA_ROOM);
    private static final Stacks STACKS = new Stacks();
    private static final Buffers BUFFERS = new Buffers();
    private static final HostCalls HOST_CALLS = new HostCalls();
    private static final Entries ENTRIES = new Entries();
    private static final Target TARGET = Target.host();
    private static final Roles ROLES = TARGET.roles();

    /// Of every sandbox.
    private static final CodeHeap HEAP = CodeHeap.shared();

    /// What the language says: which trap a site stands for.
    public interface Traps {
        /// The trap of `kind` at op number `op` of function number `function`.
        Trap at(Trap.Kind kind, int function, int op);

        /// The trap of `kind` for a call that was stopped before it began.
        Trap before(String entry, Trap.Kind kind);

        /// A host threw `thrown` below `calls` of the program, the innermost first.
        void thrown(Throwable thrown, List<Call> calls);

        /// Called when a call from outside ends, however it does.
        void ended();
    }

    /// The host functions of one program.
    public interface Hosts {
        /// The type of the one that the code calls `symbol`: of `int`, `long`, `float`, `double`.
        MethodType type(String symbol);

        /// The one whose gate has the number `number`, a handle of that type. Asked for when it is called first.
        MethodHandle handle(int number);
    }

    /// A call under way: the function that made it, by its name in the code, and the source line.
    public record Call(String function, int line) {}

    private final Block block;
    private final MemorySegment context;
    private final MemorySegment memory;
    private final MemorySegment stack;
    private final AtomicReference<Thread> owner = new AtomicReference<>();
    private final Traps traps;
    private Sites sites = new Sites();
    private LoadedCode code;
    private Hosts hosts;
    private boolean callsHosts;
    /// Those of the hosts that were called, by number.
    private MethodHandle[] handles = new MethodHandle[0];

    private int nesting;
    private long fuel = Long.MAX_VALUE;
    private volatile boolean cancelled;
    private volatile boolean closed;

    /// A sandbox without code in `block`, which nobody else uses until it is closed.
    ///
    /// @param stackSize bytes of stack for the program's calls
    public Sandbox(Block block, long stackSize, Traps traps) {
        this.block = block;
        context = block.context();
        memory = block.memory();
        stack = STACKS.take(Context.SLACK + stackSize);
        long top = stack.address() + stack.byteSize();
        set(Context.STACK_LIMIT, stack.address() + Context.SLACK);
        set(Context.STACK_TOP, top & -16);
        set(Context.EXIT, ENTRIES.exit());
        this.traps = traps;
    }

    /// How many registers of each role this machine has.
    public Roles roles() {
        return ROLES;
    }

    /// Makes the program's code and loads it, in place of other code of the program, whose handles call nothing any
    /// more.
    ///
    /// @param compiler writes the program to the emitter it is given, and returns where it may trap
    /// @param hosts the host functions that it calls
    /// @throws IllegalStateException when the program is running
    public void load(Function<Emitter, Sites> compiler, Hosts hosts) {
        load(compiler, hosts, false, code -> {});
    }

    /// As above.
    ///
    /// @param carries whether the code may have `adc` and `sbb`: see [Target#emitter(CodeBuffer, boolean)]
    /// @param audit sees the code before it is loaded; what it throws keeps it from being so
    public void load(Function<Emitter, Sites> compiler, Hosts hosts, boolean carries, Consumer<Code> audit) {
        CodeBuffer buffer = BUFFERS.take();
        Sites places = compiler.apply(TARGET.emitter(buffer, carries));
        Code finished = buffer.finish();
        BUFFERS.giveBack(buffer);
        audit.accept(finished);
        load(finished, places, hosts);
    }

    /// Makes the program's code, of which virtual registers are given places, and loads it.
    ///
    /// @param compiler as above
    /// @param hosts as above
    public void allocate(Function<Emitter, Sites> compiler, Hosts hosts) {
        Recorder recorder = new Recorder();
        Sites places = compiler.apply(recorder);
        load(TARGET.compile(recorder.program(), Regs.of(Context.BASE)), places, hosts);
    }

    private void load(Code finished, Sites places, Hosts hosts) {
        LoadedCode loaded = HEAP.load(finished, symbol -> {
            callsHosts = true;
            HOST_CALLS.add(this);
            return Optional.of(HOST_CALLS.stub(hosts.type(symbol)));
        });
        if (!owner.compareAndSet(null, Thread.currentThread())) {
            loaded.close();
            throw new IllegalStateException("the program is running: its code cannot be replaced");
        }
        LoadedCode replaced = code;
        this.hosts = hosts;
        code = loaded;
        sites = places;
        owner.setRelease(null);
        if (replaced != null) {
            replaced.close();
        }
    }

    /// The host function that the program is calling.
    MethodHandle host() {
        int number = (int) get(Context.HOST);
        if (number >= handles.length) {
            handles = Arrays.copyOf(handles, number + 1);
        }
        if (handles[number] == null) {
            handles[number] = HOST_CALLS.adapted(hosts.handle(number), this);
        }
        return handles[number];
    }

    /// A host threw `thrown`.
    void thrown(Throwable thrown) {
        traps.thrown(thrown, calls());
    }

    /// The calls under way since the innermost entry, the innermost first: from the gate's frame, where the stack
    /// in use ends, return address by return address to one in the entry, which is no code of the program.
    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        Code bytes = code.code();
        FrameMap frames = bytes.frames();
        long sp = get(Context.STACK_TOP) - stack.address();
        int frame = gateFrame(bytes);
        while (calls.size() < MOST_CALLS) {
            long from = stack.get(JAVA_LONG, sp + frames.returnAddress(frame)) - code.address() - 1;
            if (from < 0 || from >= bytes.size()) {
                break;
            }
            int call = (int) from;
            String function = bytes.nameBefore(call);
            if (function.startsWith(Gates.ENTERING)) {
                break;
            }
            calls.add(new Call(function, bytes.source().lineAt(call)));
            sp += frames.size(frame);
            frame = frames.entryAt(call);
        }
        return calls;
    }

    /// The entry of the frame map for gates, which are all alike: the one after the first gate begins.
    private static int gateFrame(Code bytes) {
        for (String name : bytes.names()) {
            if (name.startsWith(Gates.HOST)) {
                return bytes.frames().entryAt(bytes.offset(name).orElseThrow()) + 1;
            }
        }
        throw new IllegalStateException("a host was called without a gate");
    }

    /// The program's memory. What is in it after [#close()] is not said.
    public MemorySegment memory() {
        return memory;
    }

    /// A handle of type `type`, of `int`, `long`, `float` and `double`, that calls the function named `name`.
    ///
    /// The function has its arguments in the argument registers of their kind, an `int` with zeros above. What
    /// finds none lies in the context ([Context#argument]).
    public MethodHandle entry(String name, MethodType type) {
        return ENTRIES.caller(type).bindTo(new Entrance(this, name, code, memory.address(), code.address(name)));
    }

    static FunctionDescriptor descriptor(MethodType type) {
        MemoryLayout[] parameters =
                type.parameterList().stream().map(Sandbox::layout).toArray(MemoryLayout[]::new);
        return type.returnType() == void.class
                ? FunctionDescriptor.ofVoid(parameters)
                : FunctionDescriptor.of(layout(type.returnType()), parameters);
    }

    private static MemoryLayout layout(Class<?> type) {
        return switch (type.getName()) {
            case "long" -> JAVA_LONG;
            case "double" -> ValueLayout.JAVA_DOUBLE;
            default -> throw new IllegalArgumentException("no native signature of guarded code has " + type.getName());
        };
    }

    /// Passes value number `i` through the context: see [Context#argument].
    public void pass(int i, long bits) {
        set(Context.argument(i), bits);
    }

    /// Value number `i` that was passed through the context.
    public long passed(int i) {
        return get(Context.argument(i));
    }

    void set(int field, long value) {
        context.set(JAVA_LONG, block.contextSize() + field, value);
    }

    long get(int field) {
        return context.get(JAVA_LONG, block.contextSize() + field);
    }

    // Fuel and cancellation

    /// Gives every call from outside `units` of fuel from now on.
    public void fuel(long units) {
        fuel = units;
        if (nesting == 0) {
            set(Context.FUEL, units);
        }
    }

    /// The fuel that the last call from outside has left.
    public long fuelLeft() {
        return get(Context.FUEL);
    }

    /// Stops the program, from any thread: what runs traps at the next function entered or backward jump, and no
    /// call begins.
    public void cancel() {
        cancelled = true;
        set(Context.CANCEL, 1);
        set(Context.STACK_LIMIT, -1L << 32); // above every address, with room for a frame's size to be added
    }

    // Calls

    /// Once there is room, nothing up to the end of the call can run out of stack, except a host, whose error is
    /// held like any other: what is noted here will be taken back.
    void begin(Entrance entrance) {
        ROOM.require();
        Thread thread = Thread.currentThread();
        if (owner.get() != thread && !owner.compareAndSet(null, thread)) {
            throw new IllegalStateException("the program is running in another thread");
        }
        if (nesting == 0) {
            boolean stopped = closed || cancelled;
            if (stopped) {
                owner.set(null);
                if (closed) {
                    throw new IllegalStateException("the program is closed");
                }
                throw traps.before(entrance.name(), Trap.Kind.CANCELLED);
            }
            if (entrance.code() != code) {
                owner.set(null);
                throw new IllegalStateException("this code of the program was replaced");
            }
            set(Context.FUEL, fuel);
        } else if (nesting == MAX_NESTING) {
            throw traps.before(entrance.name(), Trap.Kind.STACK_OVERFLOW);
        } else if (entrance.code() != code) {
            throw new IllegalStateException("this code of the program was replaced");
        }
        nesting++;
    }

    /// After every call that began. What a host threw comes as `thrown` and goes on by itself.
    void end(Throwable thrown) {
        int status = (int) get(Context.STATUS);
        set(Context.STATUS, 0);
        if (--nesting == 0) {
            try {
                traps.ended();
            } finally {
                owner.setRelease(null); // who comes next sees all that happened; nothing here looks at what others do
            }
        }
        if (thrown == null && status != 0) {
            Trap.Kind kind = sites.kind(status);
            boolean stopped = kind == Trap.Kind.STACK_OVERFLOW && cancelled;
            throw traps.at(stopped ? Trap.Kind.CANCELLED : kind, sites.function(status), sites.op(status));
        }
    }

    /// Ends the sandbox. Calls after that throw an [IllegalStateException].
    ///
    /// @throws IllegalStateException when the program is running
    @Override
    public void close() {
        if (closed) {
            return;
        }
        if (!owner.compareAndSet(null, Thread.currentThread())) {
            throw new IllegalStateException("the program is running: cancel it first");
        }
        closed = true;
        owner.set(null);
        if (code != null) {
            code.close();
        }
        if (callsHosts) {
            HOST_CALLS.remove(this);
        }
        STACKS.giveBack(stack);
        block.discard();
    }
}
