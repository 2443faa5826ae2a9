package dev.kiln.target.alloc;

import dev.kiln.ir.Reg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    /// How many blocks back a better place for a split is looked for.
    private static final int FARTHEST = 64;

    private static final int NEVER = Integer.MAX_VALUE;
    private static final Comparator<Life> BY_NUMBER = Comparator.comparingInt(life -> life.variable);

    private final Body body;
    private final Flow flow;
    private final Variables variables;
    private final Ints calls;
    private final Waiting waiting = new Waiting();
    private final Holders holders = new Holders();
    /// The registers that calls preserve, as bits.
    private final long preserved;

    private final int[] integers;
    private final int[] floats;
    private final int[] free = new int[Body.VIRTUAL];
    private final int[] blocked = new int[Body.VIRTUAL];
    private final List<Life> divided = new ArrayList<>();
    /// The first call at or after the position reached.
    private int call;
    /// The physical registers that were given out.
    private long used;

    /// @param reserved the physical registers that no variable is put into, as bits
    LinearScan(Body body, long reserved) {
        this.body = body;
        flow = body.flow;
        variables = body.variables;
        calls = body.operands.calls();
        preserved = bits(body.convention.saved()) | bits(body.convention.floatSaved()) << Body.FLOATS;
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

    private static long bits(List<? extends Reg> registers) {
        return registers.stream().mapToLong(r -> 1L << r.code()).reduce(0, (a, b) -> a | b);
    }

    /// The physical registers that variables were put into, as bits.
    long used() {
        return used;
    }

    /// The variables that have more than one place or are in the frame, in the order of their numbers.
    List<Life> divided() {
        return divided;
    }

    /// Gives every virtual variable of the function that the body has its places.
    void run() {
        begin();
        while (!waiting.isEmpty()) {
            Interval current = waiting.take();
            int position = current.from;
            current.advance(position);
            holders.advance(position);
            while (call < calls.size() && 4 * calls.get(call) + 1 < position) {
                call++;
            }
            if (current.inSlot()) {
                spill(current, position + 1);
            } else if (!takeFree(current)) {
                takeUsed(current);
            }
        }
        divided.sort(BY_NUMBER);
        divided.forEach(Life::settle);
    }

    private void begin() {
        holders.begin(variables);
        divided.clear();
        call = 0;
        used = 0;
        waiting.clear(variables.count());
        for (int v = Body.VIRTUAL; v < variables.count(); v++) {
            Life life = variables.life(v);
            waiting.begin(life.first);
            for (Interval i = life.first.next; i != null; i = i.next) {
                divide(life);
                waiting.add(i);
            }
        }
        waiting.sort();
    }

    private void divide(Life life) {
        if (!life.divided) {
            life.divided = true;
            divided.add(life);
        }
    }

    /// Splits an interval; its second part is to begin at `position`.
    private Interval split(Interval interval, int position) {
        divide(interval.life);
        return interval.split(position);
    }

    private int[] registers(Interval interval) {
        return interval.life.floating() ? floats : integers;
    }

    // A free register

    /// Until when a register is free of calls: `destroyed` is when the first one destroys those that calls do not
    /// preserve. Of a float's, they preserve 64 bits.
    private int untilCall(Interval current, int register, int destroyed) {
        boolean survives = (preserved & 1L << register) != 0 && current.life.bytes <= Long.BYTES;
        return survives ? NEVER : destroyed;
    }

    /// Until when a register is free.
    private int free(Interval current, int register, int destroyed) {
        if (holders.isHeld(register)) {
            return 0;
        }
        int until = holders.untilFixed(current, register, untilCall(current, register, destroyed));
        return holders.untilResumed(current, register, until);
    }

    private boolean takeFree(Interval current) {
        int destroyed = current.firstCall(calls, call);
        int register = hinted(current, destroyed);
        if (register < 0) {
            register = best(current, destroyed);
        }
        int until = free(current, register, destroyed);
        if (until < current.to) {
            int place = splitPlace(current, until);
            if (place <= current.from || until <= current.from + 2) {
                return false;
            }
            cut(current, place);
        }
        assign(current, register);
        return true;
    }

    /// Lets an interval end at `place`; what is left waits, or goes to the frame where a call reads it.
    private void cut(Interval current, int place) {
        Interval rest = split(current, place);
        rest.place = (rest.from & 3) == 1 ? Interval.SLOT : Interval.NOWHERE;
        waiting.add(rest);
    }

    private void assign(Interval current, int register) {
        current.place = register;
        holders.hold(register, current);
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

    /// A register that a hint names and that is free for all of the life, -1 for none.
    private int hinted(Interval current, int destroyed) {
        int a = place(current, current.life.hint);
        if (a >= 0 && free(current, a, destroyed) >= current.to) {
            return a;
        }
        int b = place(current, current.life.otherHint);
        return b >= 0 && free(current, b, destroyed) >= current.to ? b : -1;
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

    /// The first register that is free for all of the life and need not be saved, else the one that is free longest.
    private int best(Interval current, int destroyed) {
        int best = -1;
        int longest = -1;
        for (int r : registers(current)) {
            int until = free(current, r, destroyed);
            if (until >= current.to && ((preserved & ~used) & 1L << r) == 0) {
                return r;
            }
            if (until > longest) {
                best = r;
                longest = until;
            }
        }
        return best;
    }

    // A register that another one holds

    private void takeUsed(Interval current) {
        int needed = current.nextRegisterUse(current.from);
        if (needed == NEVER) {
            spill(current, current.from + 1);
            return;
        }
        int destroyed = current.firstCall(calls, call);
        int register = -1;
        int until = -1;
        int blocked = -1;
        for (int r : registers(current)) {
            int limit = holders.untilFixed(current, r, untilCall(current, r, destroyed));
            int next = holders.isHeld(r) ? Math.min(limit, holders.holder(r).nextUse(current.from)) : limit;
            next = holders.untilUsed(current, r, next);
            if (next > until) {
                register = r;
                until = next;
                blocked = limit;
            }
        }
        if (until <= needed && needed > (current.from | 3)) {
            spill(current, current.from + 1);
            return;
        }
        if (until <= current.from || blocked <= needed) {
            throw body.error(
                    current.from / 4,
                    "no register is left for " + current.life.register
                            + ": the physical registers that the program names take too many");
        }
        evict(register, current);
        if (blocked < current.to) {
            cut(current, Math.max(splitPlace(current, blocked), current.from + 1));
        }
        assign(current, register);
    }

    private void evict(int register, Interval current) {
        if (holders.isHeld(register)) {
            Interval holder = holders.holder(register);
            holders.release(register);
            giveWay(holder, current.from);
        }
        for (Interval paused : holders.takeFromPaused(current, register)) {
            waiting.add(split(paused, Math.max(current.from & ~3, paused.from + 1)));
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
        Interval rest = split(holder, Math.max(place, holder.from + 1));
        if (rest.from > position) {
            waiting.add(rest);
        } else {
            spill(rest, position + 1);
        }
    }

    /// Puts an interval into the frame up to the next use that needs a register, which comes at `earliest` or
    /// later.
    private void spill(Interval interval, int earliest) {
        interval.place = Interval.SLOT;
        divide(interval.life);
        int needed = interval.nextRegisterUse(Math.max(earliest, interval.from));
        if (needed == NEVER) {
            return;
        }
        int latest = needed & ~3;
        int after = (Math.max(earliest, interval.from + 1) + 3) & ~3;
        if (latest <= interval.from) {
            throw body.error(needed / 4, "a value cannot be kept in the frame where it is used");
        }
        waiting.add(split(interval, after < latest ? coolest(after, latest) : latest));
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
