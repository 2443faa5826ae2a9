package dev.kiln.llo;

import java.util.Arrays;

/// Makes a [Graph] of the ops: runs them over a stack of values, block by block.
///
/// Where several blocks lead to one, each variable that is alive there and each slot of the stack becomes a phi; those
/// that turn out to be one value whatever way control came are replaced by it.
///
/// Calls of short functions that only compute are replaced by what they compute, where fuel is not counted; their ops
/// keep their own places ([Origin]).
final class Translation {
    /// The longest function that is put in place of its call, in ops.
    private static final int LONGEST_INLINED = 40;
    /// How many ops a function may get that way.
    private static final int MOST_INLINED = 2_000;
    /// How much stack a function that is put in place may use.
    private static final int INLINED_HEIGHT = 16;

    private static final int I = LloType.I.code();
    private static final int L = LloType.L.code();

    private final LloProgram program;
    private final LloFunction function;
    private final Flow flow;
    private final boolean fuel;
    private final Graph graph;
    private final int parameters;
    private final int variables;
    private final byte[] stackTypes;
    /// For each block, the variables alive at its start, as bits.
    private final long[][] alive;
    /// For each block, what variables and stack are at its end.
    private final int[][] ends;

    private int[] state;
    private int height;
    private int block;
    /// The function whose ops are being run: `function`, or one that it calls.
    private LloFunction running;
    /// The variables of a function that is called.
    private int[] inlined = {};

    private int inlinedOps;

    private Translation(LloProgram program, Flow flow, boolean fuel) {
        this.program = program;
        this.flow = flow;
        this.fuel = fuel;
        function = flow.function;
        running = function;
        graph = new Graph(flow.count());
        parameters = function.signature().parameters().size();
        variables = parameters + function.localCount();
        stackTypes = new byte[function.maxHeight()];
        alive = new long[flow.count()][];
        ends = new int[flow.count()][];
    }

    static Graph translate(LloProgram program, Flow flow, boolean fuel) {
        Translation translation = new Translation(program, flow, fuel);
        translation.findAlive();
        for (int b : flow.order) {
            translation.block(b);
        }
        translation.fillPhis();
        translation.dropPhis();
        return translation.graph;
    }

    private int type(int variable) {
        return Graph.withoutPointers(
                variable < parameters
                        ? function.signature().parameters().get(variable)
                        : function.local(variable - parameters));
    }

    // Which variables are alive

    private void findAlive() {
        int words = variables + 63 >> 6;
        long[][] kills = new long[flow.count()][words];
        for (int b : flow.order) {
            alive[b] = new long[words];
            Flow.Part part = flow.parts.get(b);
            scan(part.from(), part.to(), alive[b], kills[b]);
            scan(part.testFrom(), part.testTo(), alive[b], kills[b]);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = flow.order.length - 1; i >= 0; i--) {
                int b = flow.order[i];
                for (int n : flow.next.get(b)) {
                    for (int w = 0; w < words; w++) {
                        long more = alive[n][w] & ~kills[b][w] & ~alive[b][w];
                        alive[b][w] |= more;
                        changed |= more != 0;
                    }
                }
            }
        }
    }

    private void scan(int from, int to, long[] reads, long[] kills) {
        for (int i = from; i < to; i++) {
            int v = variable(i);
            switch (function.op(i)) {
                case LDARG, LDLOC -> reads[v >> 6] |= 1L << v & ~kills[v >> 6];
                case STARG, STLOC -> kills[v >> 6] |= 1L << v;
                default -> {}
            }
        }
    }

    private int variable(int i) {
        LloOperand operand = running.op(i).operand();
        int n = (int) running.immediate(i);
        return operand == LloOperand.ARGUMENT
                ? n
                : operand == LloOperand.LOCAL
                        ? n + running.signature().parameters().size()
                        : 0;
    }

    private boolean isAlive(int b, int v) {
        return (alive[b][v >> 6] & 1L << v) != 0;
    }

    // Blocks

    private void block(int b) {
        block = b;
        Flow.Part part = flow.parts.get(b);
        int[] before = flow.before[b];
        if (b == 0) {
            enter();
        } else if (before.length == 1) {
            int[] end = ends[before[0]];
            height = end.length - variables;
            state = Arrays.copyOf(end, room());
        } else {
            join(b);
        }
        if (flow.pays.get(b) >= 0) {
            effect(Graph.BURN, flow.pays.get(b));
            effect(Graph.POLL, flow.pays.get(b));
        }
        boolean ended = ops(part.from(), part.to(), part.quiet(), part.testTo() > part.testFrom());
        if (part.testTo() > part.testFrom()) {
            ended = ops(part.testFrom(), part.testTo(), part.quiet(), false);
        }
        if (!ended) {
            append(graph.add(Graph.JUMP, 0, 0, block, Math.max(0, part.last())));
        }
        ends[b] = Arrays.copyOf(state, variables + height);
        state = null;
    }

    private int room() {
        return variables + function.maxHeight() + INLINED_HEIGHT;
    }

    private void enter() {
        state = new int[room()];
        height = 0;
        for (int v = 0; v < variables; v++) {
            state[v] = v < parameters
                    ? append(graph.add(Graph.PARAMETER, type(v), v, block, 0))
                    : graph.constant(type(v), 0);
        }
        if (fuel) {
            effect(Graph.BURN, 0);
        }
    }

    private void join(int b) {
        state = new int[room()];
        int[] unknown = new int[flow.before[b].length];
        for (int v = 0; v < variables; v++) {
            state[v] = isAlive(b, v) ? append(graph.add(Graph.PHI, type(v), v, b, 0, unknown)) : -1;
        }
        // a block that pays joins nothing; of all others, the first op has a shape of the stack
        height = function.stack(function.blockAt(flow.parts.get(b).from()), stackTypes);
        for (int k = 0; k < height; k++) {
            int type = Graph.withoutPointers(LloType.of(stackTypes[k]));
            state[variables + k] = append(graph.add(Graph.PHI, type, variables + k, b, 0, unknown));
        }
    }

    private void fillPhis() {
        for (int b : flow.order) {
            IntList list = graph.lists[b];
            for (int i = 0; i < list.size() && graph.code(list.get(i)) == Graph.PHI; i++) {
                int phi = list.get(i);
                for (int p = 0; p < graph.count(phi); p++) {
                    graph.operand(phi, p, ends[flow.before[b][p]][(int) graph.immediate(phi)]);
                }
            }
        }
    }

    // Phis of one value

    private void dropPhis() {
        int[] same = new int[graph.size()];
        for (int v = 0; v < same.length; v++) {
            same[v] = v;
        }
        boolean changed = true;
        for (int round = 0; changed && round < 8; round++) { // what is left after a few rounds costs a move
            changed = false;
            for (int b : flow.order) {
                IntList list = graph.lists[b];
                for (int i = 0; i < list.size() && graph.code(list.get(i)) == Graph.PHI; i++) {
                    int phi = list.get(i);
                    int only = same[phi] == phi ? only(phi, same) : -1;
                    if (only >= 0) {
                        same[phi] = only;
                        changed = true;
                    }
                }
            }
        }
        for (int b : flow.order) {
            IntList list = graph.lists[b];
            IntList kept = new IntList();
            for (int i = 0; i < list.size(); i++) {
                int v = list.get(i);
                if (same[v] == v) {
                    for (int o = 0; o < graph.count(v); o++) {
                        graph.operand(v, o, find(graph.operand(v, o), same));
                    }
                    kept.add(v);
                }
            }
            graph.lists[b] = kept;
        }
    }

    /// The one value that a phi always is, -1 when there are several.
    private int only(int phi, int[] same) {
        int only = -1;
        for (int i = 0; i < graph.count(phi); i++) {
            int v = find(graph.operand(phi, i), same);
            if (v != phi && v != only) {
                if (only >= 0) {
                    return -1;
                }
                only = v;
            }
        }
        return only;
    }

    private static int find(int value, int[] same) {
        int v = value;
        while (same[v] != v) {
            same[v] = same[same[v]];
            v = same[v];
        }
        return v;
    }

    // Ops

    private int append(int v) {
        graph.lists[block].add(v);
        return v;
    }

    private void effect(int code, int op) {
        append(graph.add(code, 0, 0, block, op));
    }

    private void push(int v) {
        state[variables + height++] = v;
    }

    private int pop() {
        return state[variables + --height];
    }

    private int make(int code, int type, long immediate, int i, int... operands) {
        return append(graph.add(code, type, immediate, block, at(i), operands));
    }

    private int at(int i) {
        return running == function ? i : Origin.of(running.index(), i);
    }

    /// Runs the ops of a stretch; true when the last ended the block.
    private boolean ops(int from, int to, boolean quiet, boolean testFollows) {
        boolean ended = false;
        for (int i = from; i < to; i++) {
            LloOp op = function.op(i);
            if (op.isJump()) {
                poll(i, op, quiet);
                ended = !(op == LloOp.JMP && testFollows);
                if (ended) {
                    jump(i, op);
                }
            } else if (op == LloOp.RET) {
                ended = true;
                if (height > 0) {
                    make(function.code(i), 0, 0, i, pop());
                } else {
                    make(function.code(i), 0, 0, i);
                }
            } else {
                op(i, op);
            }
        }
        return ended;
    }

    private void poll(int i, LloOp op, boolean quiet) {
        boolean backwards;
        if (op == LloOp.SWITCH) {
            backwards = false;
            int table = (int) function.immediate(i);
            for (int t = 0; t < function.tableSize(table); t++) {
                backwards |= function.target(table, t) <= i;
            }
        } else {
            backwards = function.immediate(i) <= i;
        }
        if (!backwards || quiet) {
            return;
        }
        if (!fuel) {
            effect(Graph.POLL, i);
        } else if (op == LloOp.JMP) {
            effect(Graph.BURN, i);
            effect(Graph.POLL, i);
        }
    }

    private void jump(int i, LloOp op) {
        int code = function.code(i);
        boolean both = flow.next.get(block).length == 2;
        switch (op) {
            case JMP -> make(Graph.JUMP, 0, 0, i);
            case JT, JF -> {
                int c = pop();
                int test = (op == LloOp.JT ? LloOp.NE : LloOp.EQ).ordinal() << 8 | I;
                if (both) {
                    make(Graph.BRANCH, 0, test, i, c, graph.constant(0));
                } else {
                    make(Graph.JUMP, 0, 0, i);
                }
            }
            case SWITCH -> make(code, 0, function.immediate(i), i, pop());
            default -> {
                int b = pop();
                int a = pop();
                int test = Graph.withoutPointers(op.comparison().ordinal() << 8 | code & 15);
                if (both) {
                    make(Graph.BRANCH, 0, test, i, a, b);
                } else {
                    make(Graph.JUMP, 0, 0, i);
                }
            }
        }
    }

    private void op(int i, LloOp op) {
        int code = running.code(i);
        long immediate = running.immediate(i);
        switch (op) {
            case LDC -> push(graph.constant(Graph.withoutPointers(LloOp.type(code)), immediate));
            case LDA -> push(graph.constant(L, program.dataAddress((int) immediate)));
            case LDFN -> push(graph.constant(L, immediate + 1));
            case LDARG, LDLOC -> push(variables()[variable(i)]);
            case STARG, STLOC -> variables()[variable(i)] = pop();
            case DUP -> push(state[variables + height - 1]);
            case OVER -> push(state[variables + height - 2]);
            case DROP -> pop();
            case SWAP -> swap(1, 2);
            case ROT -> {
                swap(3, 2);
                swap(2, 1);
            }
            case CALL -> {
                LloFunction callee = program.functions().get((int) immediate);
                if (isInlined(callee)) {
                    inline(callee);
                } else {
                    call(i, callee.signature(), 0);
                }
            }
            case HOST -> call(i, program.hosts().get((int) immediate).signature(), 0);
            case CALLP -> call(i, program.signatures().get((int) immediate), 1);
            case SEL -> {
                int c = pop();
                int b = pop();
                int a = pop();
                long test = LloOp.NE.ordinal() << 8 | I;
                push(make(Graph.SELECT, graph.type(a), test, i, a, b, c, graph.constant(0)));
            }
            default -> computed(i, code);
        }
    }

    private int[] variables() {
        return running == function ? state : inlined;
    }

    // Calls

    private boolean isInlined(LloFunction callee) {
        boolean brief = callee.opCount() <= LONGEST_INLINED
                && callee.maxHeight() <= INLINED_HEIGHT
                && callee.index() <= Origin.MOST_FUNCTION;
        if (fuel || !brief || !callee.isLeaf() || callee.callsHosts() || inlinedOps > MOST_INLINED) {
            return false;
        }
        for (int i = 0; i < callee.opCount(); i++) {
            LloOp op = callee.op(i);
            boolean last = i == callee.opCount() - 1;
            boolean remainder = op == LloOp.MOD && LloOp.type(callee.code(i)).isFloat();
            if (op.isJump() || remainder || op == LloOp.RET != last) {
                return false;
            }
        }
        return true;
    }

    private void inline(LloFunction callee) {
        int count = callee.signature().parameters().size();
        inlinedOps += callee.opCount();
        inlined = new int[count + callee.localCount()];
        for (int v = inlined.length - 1; v >= 0; v--) {
            inlined[v] = v < count ? pop() : graph.constant(Graph.withoutPointers(callee.local(v - count)), 0);
        }
        running = callee;
        for (int i = 0; i < callee.opCount() - 1; i++) {
            op(i, callee.op(i));
        }
        running = function;
    }

    private void swap(int a, int b) {
        int at = variables + height;
        int v = state[at - a];
        state[at - a] = state[at - b];
        state[at - b] = v;
    }

    private void call(int i, LloSignature signature, int more) {
        int[] operands = new int[signature.parameters().size() + more];
        for (int k = operands.length - 1; k >= 0; k--) {
            operands[k] = pop();
        }
        int type = signature.result().map(Graph::withoutPointers).orElse(0);
        int v = make(running.code(i), type, running.immediate(i), i, operands);
        if (type != 0) {
            push(v);
        }
    }

    /// An op whose effect on the stack the table tells.
    private void computed(int i, int code) {
        Effect effect = LloOp.effect(code);
        int[] operands = new int[effect.pops().length];
        for (int k = operands.length - 1; k >= 0; k--) {
            operands[k] = pop();
        }
        boolean renames =
                LloOp.of(code) == LloOp.CVT && (LloOp.type(code) == LloType.P || LloOp.second(code) == LloType.P);
        int type = effect.push() == 0 ? 0 : Graph.withoutPointers(LloType.of(effect.push()));
        int v = renames ? operands[0] : make(Graph.withoutPointers(code), type, running.immediate(i), i, operands);
        if (type != 0) {
            push(v);
        }
    }
}
