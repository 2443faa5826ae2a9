package dev.kiln.guard;

import java.util.Arrays;

/// The places of a program where a guard may fail, numbered from 1: what machine code leaves in [Context#STATUS].
public final class Sites {
    private int count;
    private Trap.Kind[] kinds = new Trap.Kind[16];
    private int[] functions = new int[16];
    private int[] ops = new int[16];

    /// No sites yet.
    public Sites() {}

    /// Adds a site: op number `op` of function number `function` may end in `kind`. Returns its number.
    public int add(Trap.Kind kind, int function, int op) {
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, count * 2);
            functions = Arrays.copyOf(functions, count * 2);
            ops = Arrays.copyOf(ops, count * 2);
        }
        kinds[count] = kind;
        functions[count] = function;
        ops[count] = op;
        return ++count;
    }

    /// The number of sites.
    public int count() {
        return count;
    }

    /// What fails at `site`.
    public Trap.Kind kind(int site) {
        return kinds[site - 1];
    }

    /// The number of the function that `site` is in.
    public int function(int site) {
        return functions[site - 1];
    }

    /// The number of the op that `site` belongs to, within its function.
    public int op(int site) {
        return ops[site - 1];
    }
}
