package dev.kiln.target.alloc;

import dev.kiln.ir.Reg;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/// Linear scan with interval splitting (Wimmer and Mössenböck, "Optimized interval splitting in a linear scan
/// register allocator", VEE 2005), without SSA.
///
/// Intervals are taken in the order of their begins. One that finds a register free for its whole life takes it,
/// the hinted one first, then one that calls do not preserve; one that finds it free for a while takes it and is
/// split; else whoever is used last gives way and waits in the frame for its next use. A split falls where the
/// fewest loops are.
///
/// Invariants: an interval in a register begins where its variable is written or at a position 4i, so that what
/// fills it can stand before instruction i; one that moves into the frame may also begin at 4i + 1, after
/// instruction i has read it.
final class LinearScan {
    /// How many intervals may wait in a gap of their life with their register lent out; beyond it gaps are not
    /// used.
    private static final int MOST_INACTIVE = 64;

    /// How many blocks back a better place for a split is looked for.
    private static final int FARTHEST = 64;

    private static final int NEVER = Integer.MAX_VALUE;

    private final Body body;
    private final Flow flow;
    private final Variables variables;
    private final Ints calls;
    private final PriorityQueue<Interval> unhandled =
            new PriorityQueue<>(256, (a, b) -> Integer.compare(a.from, b.from));
    /// What holds each physical register now.
    private final Interval[] active = new Interval[Body.VIRTUAL];

    private final List<Interval> inactive = new ArrayList<>();
    private final Interval[] fixed = new Interval[Body.VIRTUAL];
    private final boolean[] preserved = new boolean[Body.VIRTUAL];
    private final int[] integers;
    private final int[] floats;
    private final int[] free = new int[Body.VIRTUAL];
    private final int[] blocked = new int[Body.VIRTUAL];
    private int call;
    /// The physical registers that were given out.
    private long used;

    /// @param reserved the physical registers that no variable is put into, as bits
    LinearScan(Body body, long reserved) {
        this.body = body;
        flow = body.flow;
        variables = body.variables;
        calls = body.operands.calls();
        body.convention.saved().forEach(r -> preserved[r.code()] = true);
        body.convention.floatSaved().forEach(v -> preserved[v.code() + Body.FLOATS] = true);
        integers = order(
                body.convention.temps(), body.convention.arguments().reversed(), body.convention.saved(), 0, reserved);
        floats = order(
                body.convention.floatTemps(),
                body.convention.floatArguments().reversed(),
                body.convention.floatSaved(),
                Body.FLOATS,
                reserved);
    }

    /// Registers in the order in which they are tried: what calls destroy first, as it costs nothing to use.
    private static int[] order(
            List<? extends Reg> temps,
            List<? extends Reg> arguments,
            List<? extends Reg> saved,
            int add,
            long reserved) {
        List<Reg> all = new ArrayList<>(temps);
        all.addAll(arguments);
        all.addAll(saved);
        return all.stream()
                .mapToInt(r -> r.code() + add)
                .filter(variable -> (reserved & 1L << variable) == 0)
                .toArray();
    }

    /// The physical registers that variables were put into, as bits.
    long used() {
        return used;
    }

    /// Gives every virtual variable of the function that the body has its places.
    void run() {
        begin();
        while (!unhandled.isEmpty()) {
            Interval current = unhandled.poll();
            current.advance(current.from);
            expire(current.from);
            if (current.inSlot()) {
                spill(current, current.from + 1);
            } else if (!takeFree(current)) {
                takeUsed(current);
            }
        }
        for (int v = Body.VIRTUAL; v < variables.count(); v++) {
            variables.life(v).settle();
        }
    }

    private void begin() {
        Arrays.fill(active, null);
        inactive.clear();
        call = 0;
        used = 0;
        for (int v = 0; v < Body.VIRTUAL; v++) {
            fixed[v] = variables.named(v) ? variables.life(v).first : null;
        }
        for (int v = Body.VIRTUAL; v < variables.count(); v++) {
            for (Interval i = variables.life(v).first; i != null; i = i.next) {
                unhandled.add(i);
            }
        }
    }

    private void expire(int position) {
        for (int r : integers) {
            expire(r, position);
        }
        for (int r : floats) {
            expire(r, position);
        }
        for (int i = inactive.size() - 1; i >= 0; i--) {
            Interval interval = inactive.get(i);
            interval.advance(position);
            boolean over = interval.to <= position;
            if (over || interval.covers(position)) {
                inactive.set(i, inactive.getLast());
                inactive.removeLast();
                if (!over) {
                    active[interval.place] = interval;
                }
            }
        }
        while (call < calls.size() && 4 * calls.get(call) + 1 < position) {
            call++;
        }
    }

    private void expire(int register, int position) {
        Interval interval = active[register];
        if (interval != null) {
            if (interval.to <= position) {
                active[register] = null;
            } else {
                interval.advance(position);
                if (!interval.covers(position) && inactive.size() < MOST_INACTIVE) {
                    active[register] = null;
                    inactive.add(interval);
                }
            }
        }
        if (fixed[register] != null) {
            fixed[register].advance(position);
        }
    }

    private int[] registers(Interval interval) {
        return interval.life.floating() ? floats : integers;
    }

    // A free register

    /// True when calls preserve of a register all that the variable has: of a float's, they preserve 64 bits.
    private boolean survives(Interval current, int register) {
        return preserved[register] && current.life.bytes <= Long.BYTES;
    }

    private boolean takeFree(Interval current) {
        int[] registers = registers(current);
        int destroyed = current.firstCall(calls, call);
        for (int r : registers) {
            int until = active[r] != null ? 0 : survives(current, r) ? NEVER : destroyed;
            if (until > current.from && fixed[r] != null) {
                until = Math.min(until, current.intersection(fixed[r], until));
            }
            free[r] = until;
        }
        for (int i = 0; i < inactive.size(); i++) {
            Interval other = inactive.get(i);
            if (other.life.floating() == current.life.floating() && free[other.place] > current.from) {
                free[other.place] = Math.min(free[other.place], current.intersection(other, free[other.place]));
            }
        }
        int register = hinted(current);
        if (register < 0) {
            register = best(registers, current);
        }
        int until = free[register];
        if (until < current.to) {
            int place = splitPlace(current, until);
            if (place <= current.from || until <= current.from + 2) {
                return false;
            }
            Interval rest = current.split(place);
            rest.place = (rest.from & 3) == 1 ? Interval.SLOT : Interval.NOWHERE;
            unhandled.add(rest);
        }
        assign(current, register);
        return true;
    }

    private void assign(Interval current, int register) {
        current.place = register;
        active[register] = current;
        used |= 1L << register;
    }

    /// Where to cut off what no longer has its register from `until` on, which is a read (4i), a call (4i + 1) or a
    /// write.
    private int splitPlace(Interval current, int until) {
        int last = current.lastUse(until);
        int latest = until & ~3;
        if (latest <= last) {
            // read by the call that destroys it: what comes after waits in the frame
            return (until & 3) == 1 ? until : latest;
        }
        return coolest(Math.max(last, current.from), latest);
    }

    private int hinted(Interval current) {
        int a = place(current, current.life.hint);
        if (a >= 0 && free[a] >= current.to) {
            return a;
        }
        int b = place(current, current.life.otherHint);
        return b >= 0 && free[b] >= current.to ? b : -1;
    }

    /// The register that a hint names, -1 for none.
    private int place(Interval current, int variable) {
        if (variable < 0) {
            return -1;
        }
        if (variable < Body.VIRTUAL) {
            return nameable(variable, registers(current)) ? variable : -1;
        }
        Life other = variables.life(variable);
        if (other.floating() != current.life.floating()) {
            return -1;
        }
        Interval interval = other.at(current.from);
        if (interval.place < 0) {
            interval = other.first;
        }
        return interval.place >= 0 ? interval.place : -1;
    }

    private static boolean nameable(int register, int[] registers) {
        for (int r : registers) {
            if (r == register) {
                return true;
            }
        }
        return false;
    }

    private int best(int[] registers, Interval current) {
        int best = registers[0];
        for (int r : registers) {
            if (free[r] >= current.to && (!preserved[r] || (used & 1L << r) != 0)) {
                return r;
            }
            if (free[r] > free[best]) {
                best = r;
            }
        }
        return best;
    }

    // A register that another one holds

    private void takeUsed(Interval current) {
        int[] registers = registers(current);
        int needed = current.nextRegisterUse(current.from);
        if (needed == NEVER) {
            spill(current, current.from + 1);
            return;
        }
        int destroyed = current.firstCall(calls, call);
        for (int r : registers) {
            int until = survives(current, r) ? NEVER : destroyed;
            if (until > current.from && fixed[r] != null) {
                until = Math.min(until, current.intersection(fixed[r], until));
            }
            blocked[r] = until;
            free[r] = active[r] == null ? until : Math.min(until, active[r].nextUse(current.from));
        }
        for (int i = 0; i < inactive.size(); i++) {
            Interval other = inactive.get(i);
            if (other.life.floating() == current.life.floating() && current.intersection(other, NEVER) != NEVER) {
                free[other.place] = Math.min(free[other.place], other.nextUse(current.from));
            }
        }
        int register = registers[0];
        for (int r : registers) {
            if (free[r] > free[register]) {
                register = r;
            }
        }
        if (free[register] <= needed && needed > (current.from | 3)) {
            spill(current, current.from + 1);
            return;
        }
        if (free[register] <= current.from || blocked[register] <= needed) {
            throw body.error(
                    current.from / 4,
                    "no register is left for " + current.life.register
                            + ": the physical registers that the program names take too many");
        }
        evict(register, current);
        if (blocked[register] < current.to) {
            int place = splitPlace(current, blocked[register]);
            Interval rest = current.split(Math.max(place, current.from + 1));
            rest.place = (rest.from & 3) == 1 ? Interval.SLOT : Interval.NOWHERE;
            unhandled.add(rest);
        }
        assign(current, register);
    }

    private void evict(int register, Interval current) {
        Interval holder = active[register];
        if (holder != null) {
            active[register] = null;
            giveWay(holder, current.from);
        }
        for (int i = inactive.size() - 1; i >= 0; i--) {
            Interval other = inactive.get(i);
            if (other.place == register && current.intersection(other, NEVER) != NEVER) {
                inactive.set(i, inactive.getLast());
                inactive.removeLast();
                Interval rest = other.split(Math.max(current.from & ~3, other.from + 1));
                unhandled.add(rest);
            }
        }
    }

    /// Sends an interval that holds a register to the frame at `position`.
    private void giveWay(Interval holder, int position) {
        int latest = (position & 3) == 0 ? position : (position & ~3) + 1;
        if (latest <= holder.from) {
            spill(holder, position + 1);
            return;
        }
        int last = holder.lastUse(position);
        int place = last >= (latest & ~3) ? latest : coolest(Math.max(last, holder.from), latest);
        Interval rest = holder.split(Math.max(place, holder.from + 1));
        if (rest.from > position) {
            unhandled.add(rest);
        } else {
            spill(rest, position + 1);
        }
    }

    /// Puts an interval into the frame up to the next use that needs a register, which comes at `earliest` or
    /// later.
    private void spill(Interval interval, int earliest) {
        interval.place = Interval.SLOT;
        int needed = interval.nextRegisterUse(Math.max(earliest, interval.from));
        if (needed == NEVER) {
            return;
        }
        int latest = needed & ~3;
        int after = (Math.max(earliest, interval.from + 1) + 3) & ~3;
        if (latest <= interval.from) {
            throw body.error(needed / 4, "a value cannot be kept in the frame where it is used");
        }
        unhandled.add(interval.split(after < latest ? coolest(after, latest) : latest));
    }

    /// The place from `earliest` to `latest`, both possible, that is in the fewest loops: the start of a block, or
    /// `latest`. What is done at the start of a loop is done on the way to it, and at the start of what
    /// follows a loop on the way out of it.
    private int coolest(int earliest, int latest) {
        int first = flow.blockOf(earliest / 4);
        int last = flow.blockOf(latest / 4);
        int best = latest;
        int depth = flow.depth(last);
        for (int b = last; b > Math.max(first, last - FARTHEST); b--) {
            int start = 4 * flow.start(b);
            int here = Math.min(flow.depth(b), flow.depth(b - 1));
            if (start <= latest && start >= earliest && here < depth) {
                best = start;
                depth = here;
            }
        }
        return best;
    }
}
