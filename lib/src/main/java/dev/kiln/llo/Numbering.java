package dev.kiln.llo;

import java.util.Arrays;

/// Goes over a [Graph] once, from what dominates to what is dominated, and leaves it with less to do.
///
/// Values that are the same become one (global value numbering); what [Folding] knows better is replaced; what does
/// not change in a loop is computed before it; [Guards] decides what has to be checked.
final class Numbering {
    private static final int NONE = -1;
    /// How many values with the same hash are compared.
    private static final int MOST_COMPARED = 16;
    private final Graph graph;
    private final Flow flow;
    private final Folding folding;
    private final Loops loops;
    final Guards guards;
    final Ranges ranges;
    private int[] same;
    private int block;
    private IntList list;

    private final int[] buckets;
    private int[] chain = new int[256];
    private final Memory memory;
    /// For loads, the state of memory that they read.
    private int[] states = new int[256];

    /// How many loads were of what was just stored.
    int forwarded;
    /// How many loads were of what was loaded before.
    int reloaded;
    /// How many loads and divisions were moved out of loops, and how many checks alone.
    int moved;

    int checksMoved;

    private Numbering(LloProgram program, Flow flow, Graph graph) {
        this.graph = graph;
        this.flow = flow;
        ranges = new Ranges(graph, flow, this::find);
        folding = new Folding(graph, this::value, v -> ranges.at(v, block).isPositive());
        guards = new Guards(graph, flow, ranges, program);
        same = new int[graph.size()];
        Arrays.fill(same, NONE);
        buckets = new int[Integer.highestOneBit(graph.size() + 64) * 2];
        Arrays.fill(buckets, NONE);
        memory = new Memory(graph, flow, ranges, this::find);
        loops = new Loops(graph, flow, guards, memory);
    }

    /// Does so; what it found out is in [#guards] and [#ranges].
    static Numbering number(LloProgram program, Flow flow, Graph graph) {
        Numbering numbering = new Numbering(program, flow, graph);
        for (int b : flow.order) {
            numbering.block(b);
        }
        for (int b : flow.order) {
            numbering.phis(b);
        }
        return numbering;
    }

    private int find(int v) {
        int found = v;
        while (found < same.length && same[found] != NONE) {
            found = same[found];
        }
        return found;
    }

    private void block(int b) {
        block = b;
        guards.barrier();
        memory.begin(b);
        loops.begin(b);
        IntList old = graph.lists[b];
        list = new IntList();
        graph.lists[b] = list;
        for (int i = 0; i < old.size(); i++) {
            int v = old.get(i);
            if (graph.code(v) == Graph.PHI) {
                list.add(v);
            } else {
                int kept = visit(v);
                if (kept != v) {
                    same[v] = kept;
                }
            }
        }
        memory.end(b);
    }

    private void phis(int b) {
        IntList values = graph.lists[b];
        for (int i = 0; i < values.size() && graph.code(values.get(i)) == Graph.PHI; i++) {
            int phi = values.get(i);
            for (int o = 0; o < graph.count(phi); o++) {
                graph.operand(phi, o, find(graph.operand(phi, o)));
            }
        }
    }

    /// What stands for `v` from now on.
    private int visit(int v) {
        for (int o = 0; o < graph.count(v); o++) {
            graph.operand(v, o, find(graph.operand(v, o)));
        }
        if (graph.code(v) == Graph.BRANCH) {
            branch(v);
        }
        if (graph.isLoad(v)) {
            int stored = memory.stored(v);
            if (stored != NONE) {
                forwarded++;
                return stored;
            }
        }
        boolean shared = graph.isPure(v) || graph.isLoad(v) || graph.divides(v);
        int known = shared ? known(v) : NONE;
        if (placeConstants(v) && shared && known == NONE) {
            known = known(v);
        }
        if (known != NONE) {
            reloaded += graph.isLoad(v) ? 1 : 0;
            return known;
        }
        if (shared) {
            remember(v); // an access by the address it was written with
        }
        if (graph.isPure(v)) {
            put(v, loops.home(v));
        } else if (graph.isLoad(v) || graph.isStore(v) || graph.divides(v)) {
            checked(v);
        } else if (graph.code(v) == Graph.POLL) {
            poll(v);
        } else {
            list.add(v);
        }
        noticed(v);
        return v;
    }

    private void noticed(int v) {
        boolean counts = graph.code(v) == Graph.POLL || graph.code(v) == Graph.BURN;
        if (graph.isStore(v)) {
            memory.store(v);
        } else if (graph.isCall(v)) {
            memory.call();
        }
        if (graph.isCall(v) || counts) {
            guards.barrier();
        }
        if (graph.isStore(v) || graph.isCall(v) || counts) {
            loops.disturb(block);
        }
    }

    /// Looking whether to stop comes before what only computes, so that the flags of that are still there for the
    /// branch.
    private void poll(int v) {
        IntList after = new IntList();
        while (list.size() > 0 && graph.isPure(list.get(list.size() - 1))) {
            after.add(list.removeLast());
        }
        list.add(v);
        while (after.size() > 0) {
            list.add(after.removeLast());
        }
    }

    private void branch(int v) {
        int a = graph.operand(v, 0);
        int b = graph.operand(v, 1);
        long test = graph.immediate(v);
        int tested = folding.tested(test, a, b);
        if (tested >= 0) {
            boolean negated = LloOp.of((int) test) == LloOp.EQ;
            graph.immediate(v, graph.code(tested) | (negated ? Graph.NEGATED : 0));
            graph.operand(v, 0, graph.operand(tested, 0));
            graph.operand(v, 1, graph.operand(tested, 1));
        } else if (graph.isConstant(a) && !graph.isConstant(b) && !graph.isFloat(a)) {
            LloOp swapped = Folding.swapped(LloOp.of((int) test));
            graph.immediate(v, swapped.ordinal() << 8 | (int) test & 15);
            graph.operand(v, 0, b);
            graph.operand(v, 1, a);
        }
        if (flow.loop[block] != NONE) { // where it is worth the time
            decide(v);
        }
    }

    /// A branch of which it is known where it goes compares constants from then on.
    private void decide(int v) {
        int test = (int) graph.immediate(v);
        Ranges.Decision decision = ranges.decision(test, graph.operand(v, 0), graph.operand(v, 1), block);
        if (decision != Ranges.Decision.OPEN) {
            boolean holds = decision == Ranges.Decision.HOLDS != ((graph.immediate(v) & Graph.NEGATED) != 0);
            graph.immediate(v, LloOp.NE.code(LloType.I));
            graph.operand(v, 0, graph.constant(holds ? 1 : 0));
            graph.operand(v, 1, graph.constant(0));
        }
    }

    // Values that are there already

    /// The value of `code` over `operands`, folded; made here when it is not there.
    private int value(int code, int type, long immediate, int at, int... operands) {
        int known = known(code, type, immediate, at, operands);
        if (known != NONE) {
            return known;
        }
        int v = graph.add(code, type, immediate, block, at, operands);
        placeConstants(v);
        remember(v);
        put(v, loops.home(v));
        return v;
    }

    private int known(int v) {
        return known(graph.code(v), graph.type(v), graph.immediate(v), graph.at(v), graph.operands(v));
    }

    /// What `code` over `operands` folds to, or the value that it is already.
    private int known(int code, int type, long immediate, int at, int... operands) {
        int folded = folding.fold(code, type, immediate, at, operands);
        if (folded >= 0) {
            return folded;
        }
        boolean load = code < Graph.PHI && Graph.isLoad(LloOp.of(code));
        int compared = 0;
        for (int v = buckets[bucket(code, immediate, operands)]; v != NONE && compared < MOST_COMPARED; v = chain[v]) {
            compared++;
            if (graph.code(v) == code
                    && graph.type(v) == type
                    && graph.immediate(v) == immediate
                    && (!load || memory.sees(states[v]))
                    && flow.dominates(graph.block(v), block)
                    && hasOperands(v, operands)) {
                return v;
            }
        }
        return NONE;
    }

    private boolean hasOperands(int v, int... operands) {
        for (int o = 0; o < operands.length; o++) {
            if (graph.operand(v, o) != operands[o]) {
                return false;
            }
        }
        return graph.count(v) == operands.length;
    }

    private int bucket(int code, long immediate, int... operands) {
        int hash = code * 31 + Long.hashCode(immediate);
        for (int operand : operands) {
            hash = hash * 31 + operand;
        }
        hash *= 0x9E3779B9;
        return (hash >>> 7) & buckets.length - 1;
    }

    private void remember(int v) {
        if (v >= chain.length) {
            chain = Arrays.copyOf(chain, Math.max(v + 1, chain.length * 2));
            states = Arrays.copyOf(states, chain.length);
        }
        int bucket = bucket(graph.code(v), graph.immediate(v), graph.operands(v));
        chain[v] = buckets[bucket];
        states[v] = memory.state();
        buckets[bucket] = v;
    }

    // Places

    /// Puts an access or a division into the block at hand, or before loops, and decides what it checks.
    private void checked(int v) {
        boolean divides = graph.divides(v);
        int home = graph.isStore(v) ? block : loops.homeOfChecked(v);
        if (home == block && !divides && guards.isMovable(v) && !guards.isSure(v, block)) {
            checkBefore(v, loops.homeOfCheck(v));
        }
        graph.block(v, home);
        if (divides) {
            guards.division(v, home);
        } else {
            guards.access(v, home);
        }
        if (graph.guard(v) == Graph.Guard.CHECKED) {
            loops.disturb(home);
        }
        if (home != block) {
            moved++;
            states[v] = memory.stateAfter(home);
        }
        put(v, home);
    }

    /// Makes the check of access `v` in `home`, by a load that nothing reads.
    private void checkBefore(int v, int home) {
        if (home == block) {
            return;
        }
        int code = switch (graph.bytes(v)) {
            case 1 -> LloOp.LDUB.code();
            case 2 -> LloOp.LDUW.code();
            case 4 -> LloOp.LD.code(LloType.I);
            default -> LloOp.LD.code(LloType.L);
        };
        int type = graph.bytes(v) == 8 ? LloType.L.code() : LloType.I.code();
        int check = graph.add(code, type, graph.immediate(v), home, graph.at(v), graph.operand(v, 0));
        guards.access(check, home);
        if (graph.guard(check) == Graph.Guard.CHECKED) {
            checksMoved++;
            loops.disturb(home);
            put(check, home);
        }
    }

    private void put(int v, int home) {
        graph.block(v, home);
        if (home == block) {
            list.add(v);
        } else {
            IntList target = graph.lists[home];
            int last = target.removeLast();
            target.add(v);
            target.add(last);
        }
    }

    /// Loads the constants that `v` reads from registers before the outermost loop around it: floats, and what is
    /// stored. True when there are any.
    private boolean placeConstants(int v) {
        boolean any = false;
        if (flow.loop[block] == NONE || graph.code(v) == Graph.PLACED) {
            return any;
        }
        for (int o = 0; o < graph.count(v); o++) {
            int c = graph.operand(v, o);
            boolean read = graph.isFloat(c) ? graph.immediate(c) != 0 : graph.isStore(v) && o == 1;
            if (read && graph.isConstant(c)) {
                graph.operand(v, o, value(Graph.PLACED, graph.type(c), graph.immediate(c), graph.at(v)));
                any = true;
            }
        }
        return any;
    }
}
