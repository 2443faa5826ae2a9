package dev.kiln.eacg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What programs may use, at one moment. Immutable: each method gives another one.
public final class Rights {
    /// So much fuel that it is never spent.
    public static final long UNLIMITED = Long.MAX_VALUE;

    /// So many regions there may be.
    static final int MOST_REGIONS = 64;

    private static final long USUAL_STACK = 1 << 20;
    private static final long MOST_STACK = 1L << 30;

    private record Host(String name, EacgHost function) {}

    /// Everything, except memory and hosts, of which there are none.
    static final Rights ALL =
            new Rights(-1L, -1, -1, Map.of(), Map.of(), List.of(), USUAL_STACK, UNLIMITED, () -> {}, () -> {});

    private final long ops;
    private final int reads;
    private final int writes;
    private final Map<Integer, Host> hosts;
    private final Map<Integer, Host> excludedHosts;
    private final List<Region> regions;
    private final long stack;
    private final long fuel;
    private final Runnable prologue;
    private final Runnable epilogue;

    private Rights(
            long ops,
            int reads,
            int writes,
            Map<Integer, Host> hosts,
            Map<Integer, Host> excludedHosts,
            List<Region> regions,
            long stack,
            long fuel,
            Runnable prologue,
            Runnable epilogue) {
        this.ops = ops;
        this.reads = reads;
        this.writes = writes;
        this.hosts = Map.copyOf(hosts);
        this.excludedHosts = Map.copyOf(excludedHosts);
        this.regions = List.copyOf(regions);
        this.stack = stack;
        this.fuel = fuel;
        this.prologue = prologue;
        this.epilogue = epilogue;
    }

    private Rights with(long otherOps, int otherReads, int otherWrites) {
        return new Rights(
                otherOps, otherReads, otherWrites, hosts, excludedHosts, regions, stack, fuel, prologue, epilogue);
    }

    private Rights with(Map<Integer, Host> otherHosts, Map<Integer, Host> excluded) {
        return new Rights(ops, reads, writes, otherHosts, excluded, regions, stack, fuel, prologue, epilogue);
    }

    private Rights with(List<Region> others) {
        return new Rights(ops, reads, writes, hosts, excludedHosts, others, stack, fuel, prologue, epilogue);
    }

    // Operations and registers

    /// Without these operations.
    public Rights exclude(EacgOp... excluded) {
        return with(ops & ~bits(excluded), reads, writes);
    }

    /// With these operations again.
    public Rights allow(EacgOp... allowed) {
        return with(ops | bits(allowed), reads, writes);
    }

    /// With these operations alone.
    public Rights only(EacgOp... allowed) {
        return with(bits(allowed), reads, writes);
    }

    /// Registers that programs may no longer read: as a source, or for an address.
    public Rights excludeReading(Register... registers) {
        return with(ops, reads & ~bits(registers), writes);
    }

    /// Registers that programs may read again.
    public Rights allowReading(Register... registers) {
        return with(ops, reads | bits(registers), writes);
    }

    /// Registers that programs may no longer name as a destination.
    public Rights excludeWriting(Register... registers) {
        return with(ops, reads, writes & ~bits(registers));
    }

    /// Registers that programs may write again.
    public Rights allowWriting(Register... registers) {
        return with(ops, reads, writes | bits(registers));
    }

    private static long bits(EacgOp... some) {
        long bits = 0;
        for (EacgOp op : some) {
            bits |= 1L << op.ordinal();
        }
        return bits;
    }

    private static int bits(Register... some) {
        int bits = 0;
        for (Register register : some) {
            bits |= 1 << register.index();
        }
        return bits;
    }

    // Hosts

    /// With host function `number`, which text may call by `name`.
    ///
    /// @throws EacgException when the number is negative, or another one has the name
    public Rights host(int number, String name, EacgHost function) {
        if (number < 0) {
            throw new EacgException("host functions have numbers from 0, not " + number);
        }
        for (Map.Entry<Integer, Host> other : hosts.entrySet()) {
            if (other.getKey() != number && other.getValue().name.equals(name)) {
                throw new EacgException("host function " + other.getKey() + " is named " + name + " already");
            }
        }
        Map<Integer, Host> all = new HashMap<>(hosts);
        all.put(number, new Host(name, function));
        return with(all, excludedHosts);
    }

    /// Without host function `number`, which may be allowed again.
    public Rights excludeHost(int number) {
        return moved(number, hosts, excludedHosts, false);
    }

    /// With host function `number` again.
    public Rights allowHost(int number) {
        return moved(number, excludedHosts, hosts, true);
    }

    private Rights moved(int number, Map<Integer, Host> from, Map<Integer, Host> to, boolean allowed) {
        if (!from.containsKey(number)) {
            return this;
        }
        Map<Integer, Host> less = new HashMap<>(from);
        Map<Integer, Host> more = new HashMap<>(to);
        more.put(number, less.remove(number));
        return allowed ? with(more, less) : with(less, more);
    }

    /// The numbers of host functions, by name.
    Map<String, Integer> hostNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        hosts.forEach((number, host) -> numbers.put(host.name, number));
        return numbers;
    }

    EacgHost host(int number) {
        return hosts.get(number).function;
    }

    // Memory

    /// With `region`.
    ///
    /// @throws EacgException when it overlaps another one, or there are 64 already
    Rights region(Region region) {
        if (regions.size() == MOST_REGIONS) {
            throw new EacgException("there are " + MOST_REGIONS + " regions already");
        }
        List<Region> all = new ArrayList<>(regions);
        for (Region other : regions) {
            if (other.overlaps(region)) {
                throw new EacgException("regions overlap: 0x" + Long.toHexString(region.base()) + " and 0x"
                        + Long.toHexString(other.base()));
            }
        }
        all.add(region);
        return with(all);
    }

    /// Without the region at `base`.
    ///
    /// @throws EacgException when there is none
    public Rights removeRegion(long base) {
        return regions(base, region -> List.of());
    }

    /// With other access to the region at `base`.
    ///
    /// @throws EacgException when there is none
    public Rights access(long base, boolean readable, boolean writable) {
        return regions(base, region -> List.of(region.access(readable, writable)));
    }

    private interface Change {
        List<Region> of(Region region);
    }

    private Rights regions(long base, Change change) {
        List<Region> all = new ArrayList<>();
        boolean found = false;
        for (Region region : regions) {
            found |= region.base() == base;
            all.addAll(region.base() == base ? change.of(region) : List.of(region));
        }
        if (!found) {
            throw new EacgException("there is no region at 0x" + Long.toHexString(base));
        }
        return with(all);
    }

    List<Region> regions() {
        return regions;
    }

    // Limits

    /// With `bytes` bytes of stack, rounded down to a multiple of 16: each routine under way takes 16, and what its
    /// `stack_size` says.
    ///
    /// @throws EacgException when that is less than 16, or more than 2^30
    public Rights stack(long bytes) {
        if (bytes < 16 || bytes > MOST_STACK) {
            throw new EacgException(bytes + " bytes of stack, expected 16 to " + MOST_STACK);
        }
        return new Rights(ops, reads, writes, hosts, excludedHosts, regions, bytes & -16, fuel, prologue, epilogue);
    }

    long stack() {
        return stack;
    }

    /// With `units` of fuel for each execution: a routine entered and a jump taken backward (or to itself) cost one.
    ///
    /// @throws EacgException when it is negative
    public Rights fuel(long units) {
        if (units < 0) {
            throw new EacgException(units + " units of fuel, expected at least 0");
        }
        return new Rights(ops, reads, writes, hosts, excludedHosts, regions, stack, units, prologue, epilogue);
    }

    long fuel() {
        return fuel;
    }

    // Handlers

    /// With `before` run before each execution, in its thread: what it throws, the execution's caller gets.
    public Rights prologue(Runnable before) {
        return new Rights(ops, reads, writes, hosts, excludedHosts, regions, stack, fuel, before, epilogue);
    }

    /// With `after` run after each execution whose prologue did not throw, however it ends.
    public Rights epilogue(Runnable after) {
        return new Rights(ops, reads, writes, hosts, excludedHosts, regions, stack, fuel, prologue, after);
    }

    Runnable prologue() {
        return prologue;
    }

    Runnable epilogue() {
        return epilogue;
    }

    // The check

    /// Checks that `program` uses nothing that is excluded.
    ///
    /// @throws EacgException naming the first instruction that does
    void check(EacgProgram program) {
        Uses uses = program.uses();
        for (EacgOp op : EacgOp.values()) {
            if (uses.op(op) >= 0 && (ops >> op.ordinal() & 1) == 0) {
                throw program.error(uses.op(op), op + " is excluded by the environment");
            }
        }
        for (int r = 0; r <= Register.COUNT; r++) {
            if (uses.reads(r) >= 0 && (reads >> r & 1) == 0) {
                throw program.error(uses.reads(r), "reading " + Register.at(r) + " is excluded by the environment");
            }
            if (uses.writes(r) >= 0 && (writes >> r & 1) == 0) {
                throw program.error(uses.writes(r), "writing " + Register.at(r) + " is excluded by the environment");
            }
        }
        uses.hosts().forEach((number, i) -> {
            if (!hosts.containsKey(number)) {
                throw program.error(
                        i,
                        excludedHosts.containsKey(number)
                                ? "host function " + number + " is excluded by the environment"
                                : "the environment has no host function " + number);
            }
        });
    }
}
