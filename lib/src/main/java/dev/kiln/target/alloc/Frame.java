package dev.kiln.target.alloc;

import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.V;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/// The frame of a function after allocation: what the program had, then the slots, then a place to exchange
/// registers through.
final class Frame {
    private final Body body;
    private final int userBytes;
    private final int slots;
    private final Regs saved;
    private final boolean exchanges;

    /// @param used the physical registers given out, as bits
    /// @param exchanges whether room to exchange two registers is needed
    Frame(Body body, Intervals intervals, long used, boolean exchanges) {
        this.body = body;
        this.exchanges = exchanges;
        userBytes = body.frame == null ? 0 : body.frame.bytes() + 7 & -8;
        slots = giveSlots(intervals);
        saved = saved(used);
    }

    /// A slot serves one variable after the other.
    private static int giveSlots(Intervals intervals) {
        List<Interval.Life> lives = new ArrayList<>();
        for (Interval.Life life : intervals.virtual()) {
            for (Interval i = life.first; i != null && life.constant == null; i = i.next) {
                if (i.inSlot()) {
                    lives.add(life);
                    break;
                }
            }
        }
        lives.sort(Comparator.comparingInt(life -> life.first.from));
        PriorityQueue<int[]> taken = new PriorityQueue<>((a, b) -> Integer.compare(a[0], b[0]));
        int count = 0;
        for (Interval.Life life : lives) {
            int end = life.ranges[life.ranges.length - 1];
            boolean reuse = !taken.isEmpty() && taken.peek()[0] <= life.first.from;
            life.slot = reuse ? taken.poll()[1] : count++;
            taken.add(new int[] {end, life.slot});
        }
        return count;
    }

    private Regs saved(long used) {
        Set<Reg> all = new LinkedHashSet<>();
        Set<Integer> variables = new LinkedHashSet<>();
        if (body.frame != null) {
            for (Reg register : body.frame.saved().list()) {
                all.add(register);
                variables.add(body.variable(register));
            }
        }
        for (R r : body.convention.saved()) {
            if ((used & 1L << r.code()) != 0 && !variables.contains(r.code())) {
                all.add(r);
            }
        }
        for (V v : body.convention.floatSaved()) {
            int variable = v.code() + Body.FLOATS;
            if ((used & 1L << variable) != 0 && !variables.contains(variable)) {
                all.add(v);
            }
        }
        return new Regs(List.copyOf(all));
    }

    boolean needed() {
        return body.frame != null || slots > 0 || exchanges || saved.size() > 0 || body.calls.size() > 0;
    }

    int bytes() {
        return exchanges || slots > 0
                ? userBytes + 8 * slots + (exchanges ? 8 : 0)
                : body.frame == null ? 0 : body.frame.bytes();
    }

    Regs saved() {
        return saved;
    }

    int offset(int slot) {
        return userBytes + 8 * slot;
    }

    boolean exchanges() {
        return exchanges;
    }

    int exchangeOffset() {
        return userBytes + 8 * slots;
    }
}
