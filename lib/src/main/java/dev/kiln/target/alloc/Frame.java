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

/// The frame of a function after allocation: what the program had, then the slots, the largest first, then a place to
/// exchange registers through.
///
/// A slot is as large as its variable, so that most need no more than 8 bytes. `sp` is a multiple of 16, and no more is
/// promised to larger vectors: what loads and stores them does not ask for alignment.
final class Frame {
    private final Body body;
    /// The offset and the bytes of each slot.
    private final Ints offsets = new Ints();

    private final Ints sizes = new Ints();
    private int end;
    private final Regs saved;
    private final boolean exchanges;
    private int exchange;

    /// @param used the physical registers given out, as bits
    /// @param exchanges whether room to exchange two registers is needed
    Frame(Body body, Intervals intervals, long used, boolean exchanges) {
        this.body = body;
        this.exchanges = exchanges;
        int mask = body.variables.mostBytes() > Long.BYTES ? 15 : 7;
        end = body.frame == null ? 0 : body.frame.bytes() + mask & ~mask;
        List<Interval.Life> spilled = spilled(intervals);
        for (int size = body.variables.mostBytes(); size >= Long.BYTES; size /= 2) {
            giveSlots(spilled, size);
        }
        if (exchanges) {
            exchange = end;
            end += body.variables.mostBytes();
        }
        saved = saved(used);
    }

    /// What has to be in the frame at some time, by the begin of its life.
    private static List<Interval.Life> spilled(Intervals intervals) {
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
        return lives;
    }

    /// A slot serves one variable after the other.
    private void giveSlots(List<Interval.Life> lives, int size) {
        PriorityQueue<int[]> taken = new PriorityQueue<>((a, b) -> Integer.compare(a[0], b[0]));
        for (Interval.Life life : lives) {
            if (life.bytes == size) {
                int last = life.ranges[life.ranges.length - 1];
                boolean reuse = !taken.isEmpty() && taken.peek()[0] <= life.first.from;
                life.slot = reuse ? taken.poll()[1] : add(size);
                taken.add(new int[] {last, life.slot});
            }
        }
    }

    private int add(int size) {
        offsets.add(end);
        sizes.add(size);
        end += size;
        return sizes.size() - 1;
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
        return body.frame != null || sizes.size() > 0 || exchanges || saved.size() > 0 || body.calls.size() > 0;
    }

    int bytes() {
        return exchanges || sizes.size() > 0 ? end : body.frame == null ? 0 : body.frame.bytes();
    }

    Regs saved() {
        return saved;
    }

    int offset(int slot) {
        return offsets.get(slot);
    }

    /// The bytes of a slot.
    int size(int slot) {
        return sizes.get(slot);
    }

    boolean exchanges() {
        return exchanges;
    }

    int exchangeOffset() {
        return exchange;
    }
}
