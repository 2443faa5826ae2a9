package dev.kiln.vm;

import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.V;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/// One run of an interpreter: roles, state, dispatch table and memory.
///
/// Between runs, and in functions of Java that a routine calls, every role that is kept can be read and written here.
/// One thread at a time runs a machine; [#replace], [#restore] and [#interrupt] may come from any.
public final class Machine implements SegmentAllocator {
    private static final VarHandle ENTRY = ValueLayout.JAVA_LONG.varHandle();
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final long RUN = 0;
    private static final long STEP = 1;

    private final Engine engine;
    private final Woven woven;
    private final StateLayout layout;
    private final MemorySegment all;
    /// Where the state register points to, in bytes from the start.
    private final long origin;
    private final MemorySegment table;
    private final MemorySegment memory;
    /// The addresses of all routines: one for each opcode, then one for each name.
    private final long[] addresses;
    /// What the table holds, or will when nobody steps or interrupts.
    private final long[] entries;
    private final AtomicBoolean running = new AtomicBoolean();
    /// Itself, until another is given.
    private Object companion = this;

    private boolean stepping;
    private boolean interrupted;
    private long used;
    private long code;

    Machine(Engine engine, long bytes) {
        this.engine = engine;
        woven = engine.woven();
        layout = woven.vm().stateLayout();
        origin = layout.below();
        long start = origin + layout.table();
        all = Arena.ofAuto().allocate(start + bytes + engine.reserve(), 64);
        table = all.asSlice(origin, layout.table());
        memory = all.asSlice(start, bytes);
        addresses = new long[layout.opcodes() + woven.places().size()];
        for (int i = layout.opcodes(); i < addresses.length; i++) {
            fill(i, 1);
            addresses[i] = table.get(LONG, 0);
        }
        fill(0, layout.opcodes());
        for (int i = 0; i < layout.opcodes(); i++) {
            addresses[i] = table.get(LONG, 8L * i);
        }
        entries = addresses.clone();
    }

    private void fill(long from, long count) {
        try {
            engine.fill(this, table.address(), from, count);
        } catch (Throwable e) {
            throw JavaCalls.<RuntimeException>unchecked(e);
        }
    }

    MemorySegment all() {
        return all;
    }

    long stateAddress() {
        return all.address() + origin;
    }

    SlowPath function(int number) {
        return woven.vm().functions().get(number).code();
    }

    // Memory

    /// The memory for bytecode and data.
    public MemorySegment memory() {
        return memory;
    }

    /// The next `bytes` of the memory that were not allocated yet.
    ///
    /// @throws VmException when there are not so many
    @Override
    public MemorySegment allocate(long bytes, long alignment) {
        long at = -(-(memory.address() + used) & -alignment) - memory.address();
        if (at + bytes > memory.byteSize()) {
            throw new VmException("the machine has " + memory.byteSize() + " bytes of memory, and " + used
                    + " of them are allocated: " + bytes + " more are wanted");
        }
        used = at + bytes;
        return memory.asSlice(at, bytes);
    }

    /// The structure of the state, as the description laid it out.
    public MemorySegment state() {
        return all.asSlice(
                origin + layout.structureOffset(), woven.vm().layout().byteSize());
    }

    /// Keeps an object for functions of Java to find: what this machine is a part of, say.
    public void setCompanion(Object object) {
        companion = object;
    }

    /// The object that was given to [#setCompanion].
    ///
    /// @throws ClassCastException when it is of another type, or none was given
    public <T> T companion(Class<T> type) {
        return type.cast(companion);
    }

    // Roles

    private long slot(Reg role) {
        List<Role> roles = woven.vm().roles();
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i).register().equals(role)) {
                return origin + layout.slot(i);
            }
        }
        throw new VmException(woven.vm().name() + " has no role for " + role);
    }

    /// What `role` holds.
    public long get(R role) {
        return role.equals(woven.vm().state()) ? stateAddress() : all.get(LONG, slot(role));
    }

    /// Has `role` hold `value`.
    public void set(R role, long value) {
        all.set(LONG, slot(role), value);
    }

    /// What `role` holds, as a float of 64 bits.
    public double get(V role) {
        return all.get(ValueLayout.JAVA_DOUBLE, slot(role));
    }

    /// Has `role` hold `value`.
    public void set(V role, double value) {
        all.set(ValueLayout.JAVA_DOUBLE, slot(role), value);
    }

    /// Where `PC` stands, in bytes from the start of the code.
    public long offset() {
        return get(woven.vm().pc()) - code;
    }

    // Running

    /// Runs `code`, which lies in the memory of this machine, from its first byte.
    ///
    /// @return the status that it exits with
    /// @throws VmTrap when a routine gives up, or an opcode has none
    /// @throws IllegalStateException when it is running
    public long run(MemorySegment code) {
        start(code);
        return resume();
    }

    /// Has `PC` stand at the first byte of `code`, from which offsets are counted.
    public void start(MemorySegment code) {
        this.code = code.address();
        set(woven.vm().pc(), code.address());
    }

    /// Goes on where the machine stands.
    ///
    /// @return the status that it exits with
    public long resume() {
        OptionalLong status = go(RUN);
        if (status.isEmpty()) {
            stops(false, false);
            throw new VmTrap("interrupted", "", offset());
        }
        return status.getAsLong();
    }

    /// Executes the one bytecode at which the machine stands, by the routine that the description has for it. Every
    /// role, scratch roles too, is what [#set] made it at the beginning, but for what the dispatch decodes, and can
    /// be read afterwards.
    ///
    /// @return the status when it exited
    public OptionalLong step() {
        steps(true);
        try {
            return go(STEP);
        } finally {
            steps(false);
        }
    }

    private OptionalLong go(long mode) {
        if (!running.compareAndSet(false, true)) {
            throw new IllegalStateException("the machine is running");
        }
        Machine before = JavaCalls.enter(this);
        try {
            header(StateLayout.TRAP, 0);
            header(StateLayout.THROWN, 0);
            engine.enter(this, mode);
            int trap = (int) header(StateLayout.TRAP);
            if (trap == Weaver.STOPPED) {
                return OptionalLong.empty();
            } else if (trap != 0) {
                throw trap(woven.reason(trap, header(StateLayout.DETAIL)));
            }
            return OptionalLong.of(header(StateLayout.STATUS));
        } catch (Throwable e) {
            throw JavaCalls.<RuntimeException>unchecked(e);
        } finally {
            JavaCalls.leave(before);
            running.set(false);
        }
    }

    /// True while a thread is in it.
    public boolean isRunning() {
        return running.get();
    }

    /// What a function of Java throws to end the run as a routine's trap does, at the bytecode that called.
    public VmTrap trap(String reason) {
        Interpreter vm = woven.vm();
        long at = get(vm.pc()) - memory.address();
        boolean inside = at >= 0 && at <= memory.byteSize() - 8;
        String routine = inside ? vm.nameOf(vm.format().opcode(memory, at)) : "";
        return new VmTrap(reason, routine, offset());
    }

    private long header(int field) {
        return all.get(LONG, origin + field);
    }

    private void header(int field, long value) {
        all.set(LONG, origin + field, value);
    }

    // The table

    /// Has the routine named `routine` execute `opcode`, from its next dispatch on.
    public void replace(int opcode, String routine) {
        Integer place = woven.places().get(routine);
        if (place == null) {
            throw new VmException(woven.vm().name() + " has no routine " + routine);
        }
        put(opcode, addresses[place]);
    }

    /// Has `opcode` executed as the description says.
    public void restore(int opcode) {
        put(opcode, addresses[opcode]);
    }

    private synchronized void put(int opcode, long address) {
        entries[opcode] = address;
        if (!stepping && !interrupted) {
            entry(opcode, address);
        }
    }

    private void entry(int opcode, long address) {
        ENTRY.setOpaque(table, 8L * opcode, address);
    }

    private synchronized void stops(boolean step, boolean interrupt) {
        stepping = step;
        interrupted = interrupt;
        boolean stop = step || interrupt;
        long address = addresses[woven.places().get(Weaver.STOP)];
        for (int i = 0; i < layout.opcodes(); i++) {
            entry(i, stop ? address : entries[i]);
        }
    }

    private synchronized void steps(boolean step) {
        stops(step, interrupted);
    }

    /// Stops the machine before the next bytecode: [#run] ends by a [VmTrap], and [#resume] goes on. A machine that
    /// is not running stops when it is run.
    public synchronized void interrupt() {
        stops(stepping, true);
    }
}
