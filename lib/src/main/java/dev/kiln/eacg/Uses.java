package dev.kiln.eacg;

import java.util.Arrays;
import java.util.TreeMap;

/// What a program uses of what an environment may exclude, and where first: made once, so that whether the program
/// may run is decided without reading it again.
final class Uses {
    private static final int NOWHERE = -1;

    private final int[] ops = new int[EacgOp.values().length];
    private final int[] reads = new int[Register.COUNT + 1];
    private final int[] writes = new int[Register.COUNT + 1];
    private final TreeMap<Integer, Integer> hosts = new TreeMap<>();
    private boolean vectors;
    private boolean wide;
    private boolean slots;
    private boolean byValue;

    Uses(Instructions code) {
        Arrays.fill(ops, NOWHERE);
        Arrays.fill(reads, NOWHERE);
        Arrays.fill(writes, NOWHERE);
        for (int i = 0; i < code.count(); i++) {
            EacgOp op = code.op(i);
            first(ops, op.ordinal(), i);
            slots |= op == EacgOp.PUSH || op == EacgOp.POP;
            for (int k = 0; k < op.count(); k++) {
                operand(code, i, k);
            }
            if (op == EacgOp.CALL) {
                if (code.kind(i, 0) == Kind.IMMEDIATE) {
                    hosts.putIfAbsent((int) code.value(i, 0), i);
                } else {
                    byValue |= code.kind(i, 0) != Kind.TARGET;
                }
            }
        }
    }

    private void operand(Instructions code, int i, int k) {
        Kind kind = code.kind(i, k);
        wide |= code.size(i, k) == Size.B128;
        vectors |= kind == Kind.VECTOR;
        if (kind == Kind.MEMORY) {
            first(reads, code.register(i, k), i);
        } else if (kind == Kind.REGISTER) {
            first(code.op(i).operand(k) == 'd' ? writes : reads, code.register(i, k), i);
        }
    }

    private static void first(int[] places, int what, int i) {
        if (places[what] == NOWHERE) {
            places[what] = i;
        }
    }

    /// The first instruction with operation `op`, -1 when there is none.
    int op(EacgOp op) {
        return ops[op.ordinal()];
    }

    /// The first instruction that reads the register with `index`, -1 when none does.
    int reads(int index) {
        return reads[index];
    }

    /// The first instruction that writes it, -1 when none does.
    int writes(int index) {
        return writes[index];
    }

    /// The numbers of the host functions called, each with the first instruction that calls it.
    TreeMap<Integer, Integer> hosts() {
        return hosts;
    }

    /// True when vector registers are named.
    boolean vectors() {
        return vectors;
    }

    /// True when anything has 128 bits.
    boolean wide() {
        return wide;
    }

    /// True when anything is pushed or popped.
    boolean slots() {
        return slots;
    }

    /// True when routines are called by the value of their label.
    boolean byValue() {
        return byValue;
    }
}
