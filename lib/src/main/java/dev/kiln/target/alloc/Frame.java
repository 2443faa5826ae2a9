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
    private final Variables variables;
    /// The offset and the bytes of each slot.
    private final Ints offsets = new Ints();

    private final Ints sizes = new Ints();
    private final List<Life> spilled = new ArrayList<>();
    private int end;
    private int exchange;
    private boolean exchanges;
    private Regs saved = Regs.NONE;

    Frame(Body body) {
        this.body = body;
        variables = body.variables;
    }

    /// Lays out the frame of the function that the body has.
    ///
    /// @param divided the variables that have more than one place or are in the frame
    /// @param used the physical registers given out, as bits
    void layOut(List<Life> divided, long used) {
        offsets.clear();
        sizes.clear();
        exchanges = false;
        int mask = variables.mostBytes() > Long.BYTES ? 15 : 7;
        end = body.frame().bytes() + mask & ~mask;
        findSpilled(divided);
        for (int size = variables.mostBytes(); !spilled.isEmpty() && size >= Long.BYTES; size /= 2) {
            giveSlots(size);
        }
        saved = saved(used);
    }

    /// Adds room to exchange two registers.
    void addExchange() {
        exchanges = true;
        exchange = end;
        end += variables.mostBytes();
    }

    /// What has to be in the frame at some time, by the begin of its life.
    private void findSpilled(List<Life> divided) {
        spilled.clear();
        for (Life life : divided) {
            for (Interval i = life.first; i != null && life.constant == null; i = i.next) {
                if (i.inSlot()) {
                    spilled.add(life);
                    break;
                }
            }
        }
        spilled.sort(Comparator.comparingInt(life -> life.first.from));
    }

    /// A slot serves one variable after the other.
    private void giveSlots(int size) {
        PriorityQueue<int[]> taken = new PriorityQueue<>((a, b) -> Integer.compare(a[0], b[0]));
        for (Life life : spilled) {
            if (life.bytes == size) {
                int last = life.end();
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
        Set<Integer> own = new LinkedHashSet<>();
        for (Reg register : body.frame().saved().list()) {
            all.add(register);
            own.add(body.variable(register));
        }
        for (R r : body.convention.saved()) {
            if ((used & 1L << r.code()) != 0 && !own.contains(r.code())) {
                all.add(r);
            }
        }
        for (V v : body.convention.floatSaved()) {
            int variable = v.code() + Body.FLOATS;
            if ((used & 1L << variable) != 0 && !own.contains(variable)) {
                all.add(v);
            }
        }
        return new Regs(List.copyOf(all));
    }

    boolean needed() {
        return body.entered()
                || sizes.size() > 0
                || exchanges
                || saved.size() > 0
                || body.operands.calls().size() > 0;
    }

    int bytes() {
        return exchanges || sizes.size() > 0 ? end : body.frame().bytes();
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
