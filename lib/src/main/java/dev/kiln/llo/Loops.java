package dev.kiln.llo;

/// Where values go that do not change in a loop: before it.
///
/// What only computes may run even where the loop's inside would not have. So may a load or a division that is sure
/// not to trap before the loop, a load if no store in the loop touches what it loads. One that may trap goes there, or
/// its check alone, when it would be come to in the first round before anything that could be noticed: a store, a
/// call, a check that stays. Then it traps as it would have.
final class Loops {
    /// How many values a loop may get from inside: each takes a register for as long as the loop runs.
    private static final int MOST_INTEGERS = 5;

    private static final int MOST_FLOATS = 6;

    private static final int NONE = -1;

    private final Graph graph;
    private final Flow flow;
    private final Guards guards;
    private final Memory memory;
    private final int[] integers;
    private final int[] floats;
    /// Whether nothing that can be noticed happens from the head of the innermost loop around a block up to the end of
    /// the block, or to the place at hand.
    private final boolean[] calm;

    private int block;

    Loops(Graph graph, Flow flow, Guards guards, Memory memory) {
        this.graph = graph;
        this.flow = flow;
        this.guards = guards;
        this.memory = memory;
        integers = new int[flow.count()];
        floats = new int[flow.count()];
        calm = new boolean[flow.count()];
    }

    /// Begins block `b`.
    void begin(int b) {
        block = b;
        int head = flow.loop[b];
        int[] before = flow.before[b];
        calm[b] = head == b
                || head != NONE
                        && before.length == 1
                        && calm[before[0]]
                        && flow.loop[before[0]] == head
                        && leadsNowhereElse(before[0]);
    }

    private boolean leadsNowhereElse(int b) {
        return flow.next.get(b).length == 1;
    }

    /// Something happens in block `b` that could be noticed.
    void disturb(int b) {
        calm[b] = false;
    }

    /// Where pure value `v` of the block at hand goes.
    int home(int v) {
        int home = block;
        for (int head = flow.loop[block]; isFixed(v, head) && takeRoom(v, head); head = flow.outer[head]) {
            home = flow.dominator[head];
        }
        return home;
    }

    /// Where the load or division `v` of the block at hand goes.
    int homeOfChecked(int v) {
        int home = block;
        int from = block;
        for (int head = flow.loop[block]; isFixed(v, head); head = flow.outer[head]) {
            int before = flow.dominator[head];
            boolean steady = graph.divides(v) || memory.isSteady(v, head);
            boolean first = calm[from] && leadsNowhereElse(before);
            if (!steady || !first && !guards.isSure(v, before) || !takeRoom(v, head)) {
                break;
            }
            home = before;
            from = before;
        }
        return home;
    }

    /// Where the check of access `v` goes, which stays in the block at hand.
    int homeOfCheck(int v) {
        int home = block;
        int p = graph.operand(v, 0);
        for (int head = flow.loop[block]; head > 0 && calm[home] && isBefore(p, head); head = flow.outer[head]) {
            if (!leadsNowhereElse(flow.dominator[head])) {
                break;
            }
            home = flow.dominator[head];
        }
        return home;
    }

    private boolean takeRoom(int v, int head) {
        int[] room = graph.isFloat(v) ? floats : integers;
        return room[head]++ < (graph.isFloat(v) ? MOST_FLOATS : MOST_INTEGERS);
    }

    /// True when nothing that `v` depends on is computed in the loop of `head`.
    private boolean isFixed(int v, int head) {
        boolean fixed = head > 0;
        for (int o = 0; fixed && o < graph.count(v); o++) {
            fixed = isBefore(graph.operand(v, o), head);
        }
        return fixed;
    }

    private boolean isBefore(int v, int head) {
        return graph.isConstant(v) || !flow.dominates(head, graph.block(v));
    }
}
