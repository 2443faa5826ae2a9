package dev.kiln.llo;

import dev.kiln.code.Label;
import dev.kiln.guard.Context;
import dev.kiln.guard.Trap;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Width;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The good compiler of a function: by way of values, to IR over virtual registers.
///
/// The passes: the blocks and how they are laid out ([Flow]); the ops as values ([Translation]); equal values,
/// constants, loops and guards ([Numbering]); what is needed and what shares a register ([Webs]); instructions
/// ([Selection]).
///
/// All passes take time about in proportion to the function. Functions of which that cannot be said, or which would
/// need a large frame, are left to the quick compiler.
final class GoodCompiler {
    /// The longest function that is compiled, in ops.
    static final int MOST_OPS = 10_000;
    /// How many variables and stack slots all blocks together may have.
    private static final int MOST_STATES = 1 << 20;
    /// How many values a function may have a register for: each may need a slot of the frame, all of which must lie in
    /// the slack below the stack's limit.
    private static final int MOST_WEBS = 3_000;
    /// A function that calls nothing and has no more needs no check of the stack.
    private static final int FEW_WEBS = 300;

    private final LloCompiler unit;
    private final LloFunction function;
    private final Emitter out;
    private final Flow flow;
    private final Graph graph;
    private final Webs webs;
    private final Cold cold;
    private final Selection selection;
    private final GuardedAccesses accesses;
    private final Edges edges;
    private final GoodCalls calls;
    private final Label[] labels;
    private final int[] places;
    private int line;

    private GoodCompiler(LloCompiler unit, Flow flow, Graph graph, Webs webs, Numbering numbering) {
        this.unit = unit;
        this.flow = flow;
        this.graph = graph;
        this.webs = webs;
        function = flow.function;
        out = unit.out;
        cold = new Cold(out, unit.sites, unit.trap, function.index());
        selection = new Selection(out, graph, webs, numbering.ranges, cold);
        accesses = new GuardedAccesses(selection, numbering.ranges, numbering.guards, cold, unit.program);
        edges = new Edges(flow, graph, webs, selection);
        calls = new GoodCalls(unit, selection, cold);
        labels = new Label[flow.count()];
        places = new int[flow.count()];
    }

    /// Compiles `function`; false when it is one for the quick compiler: then nothing was written.
    static boolean compile(LloCompiler unit, LloFunction function) {
        if (!isFit(function)) {
            return false;
        }
        Flow flow = new Flow(function, unit.fuel);
        if (!flow.settled) {
            return false;
        }
        Graph graph = Translation.translate(unit.program, flow, unit.fuel);
        Numbering numbering = Numbering.number(unit.program, flow, graph);
        Webs webs = new Webs(graph, flow, numbering.ranges);
        if (!webs.settled || webs.count() > MOST_WEBS) {
            return false;
        }
        new GoodCompiler(unit, flow, graph, webs, numbering).compile();
        return true;
    }

    private static boolean isFit(LloFunction function) {
        long state = function.signature().parameters().size() + function.localCount() + function.maxHeight();
        return function.opCount() <= MOST_OPS && 2 * function.blockCount() * state <= MOST_STATES;
    }

    private void compile() {
        out.function(function.name(), unit.signature(function.signature()));
        line(function.line());
        List<Integer> layout = new ArrayList<>();
        for (int b : flow.layout) {
            if (webs.reached[b]) {
                places[b] = layout.size();
                layout.add(b);
            }
        }
        for (int i = 0; i < layout.size(); i++) {
            block(layout.get(i), i + 1 < layout.size() ? layout.get(i + 1) : -1);
        }
        cold.flush();
        out.end();
    }

    private int lineOf(int origin) {
        int of = Origin.function(origin);
        return (of < 0 ? function : unit.program.functions().get(of)).line(Origin.op(origin));
    }

    private void line(int of) {
        if (line != of) {
            line = of;
            out.line(of);
        }
    }

    // Blocks

    private Label label(int b) {
        if (labels[b] == null) {
            labels[b] = out.label();
        }
        return labels[b];
    }

    private boolean isJumpedTo(int b) {
        boolean jumped = labels[b] != null;
        for (int p : flow.before[b]) {
            jumped |= webs.reached[p] && places[p] >= places[b];
        }
        return jumped;
    }

    private void block(int b, int following) {
        if (isJumpedTo(b)) {
            out.bind(label(b));
        }
        IntList list = graph.lists[b];
        boolean entered = b != 0;
        for (int i = 0; i < list.size() - 1; i++) {
            int v = list.get(i);
            if (!entered && graph.code(v) != Graph.PARAMETER) {
                entered = true;
                checkStack();
            }
            if (webs.needed[v] && !webs.folded[v] && graph.code(v) != Graph.PHI) {
                line(lineOf(graph.at(v)));
                value(v);
            }
        }
        if (!entered) {
            checkStack();
        }
        int last = list.get(list.size() - 1);
        line(lineOf(graph.at(last)));
        end(b, last, following);
    }

    /// The frame, which the allocator makes, is there already; it fits below the limit.
    private void checkStack() {
        boolean callsAny = !function.isLeaf() || function.callsHosts() || webs.count() > FEW_WEBS;
        for (int b = 0; b < flow.count() && !callsAny; b++) {
            for (int i = 0; webs.reached[b] && i < graph.lists[b].size(); i++) {
                callsAny |= graph.isCall(graph.lists[b].get(i));
            }
        }
        if (callsAny) {
            R limit = selection.fresh();
            out.load(MemType.I64, limit, Context.BASE, R.NONE, 0, Context.STACK_LIMIT);
            out.branch(Cond.ULT, Width.W64, R.SP, limit, cold.trapOf(Trap.Kind.STACK_OVERFLOW, 0));
        }
    }

    private void value(int v) {
        int op = graph.at(v);
        if (graph.isLoad(v) || graph.isStore(v)) {
            accesses.access(v);
        } else if (graph.isCall(v)) {
            calls.call(v);
        } else if (graph.divides(v)) {
            selection.divide(v, op);
        } else {
            switch (graph.code(v)) {
                case Graph.PARAMETER -> calls.parameter(v, function.signature());
                case Graph.POLL -> poll(op);
                case Graph.BURN -> burn(op);
                default -> selection.compute(v);
            }
        }
    }

    private void poll(int op) {
        R asked = selection.fresh();
        out.load(MemType.I64, asked, Context.BASE, R.NONE, 0, Context.CANCEL);
        out.branch(Cond.NE, Width.W64, asked, 0, cold.trapOf(Trap.Kind.CANCELLED, op));
    }

    private void burn(int op) {
        R fuel = selection.fresh();
        out.load(MemType.I64, fuel, Context.BASE, R.NONE, 0, Context.FUEL);
        out.binary(BinaryOp.SUB, Width.W64, fuel, fuel, 1);
        out.store(MemType.I64, fuel, Context.BASE, R.NONE, 0, Context.FUEL);
        out.branch(Cond.SLT, Width.W64, fuel, 0, cold.trapOf(Trap.Kind.OUT_OF_FUEL, op));
    }

    // Ends of blocks

    private void end(int b, int last, int following) {
        int[] next = flow.next.get(b);
        int code = graph.code(last);
        if (code == Graph.JUMP) {
            go(b, next[0], following);
        } else if (code == Graph.BRANCH) {
            int decided = webs.decided(b);
            if (decided >= 0) {
                go(b, next[decided], following);
            } else {
                branch(b, last, following);
            }
        } else if (graph.is(last, LloOp.SWITCH)) {
            switchOn(b, last);
        } else if (graph.count(last) == 0) {
            out.ret(Regs.NONE);
        } else {
            out.ret(Regs.of(selection.read(graph.operand(last, 0))));
        }
    }

    private void go(int b, int next, int following) {
        edges.write(edges.copies(b, next));
        if (next != following) {
            out.jump(label(next));
        }
    }

    /// Where to branch in order to get from `b` to `next`: there, or to the copies that come before.
    private Label way(int b, int next, List<Edges.Copy> copies) {
        Label target = label(next);
        return copies.isEmpty()
                ? target
                : cold.aside(() -> {
                    edges.write(copies);
                    out.jump(target);
                });
    }

    private void branch(int b, int v, int following) {
        int test = (int) graph.immediate(v);
        boolean negated = (graph.immediate(v) & Graph.NEGATED) != 0;
        int taken = flow.next.get(b)[negated ? 1 : 0];
        int falls = flow.next.get(b)[negated ? 0 : 1];
        LloType type = LloOp.type(test);
        Cond cond = Operations.condition(LloOp.of(test), type);
        boolean turns = !type.isFloat() || cond == Cond.FEQ || cond == Cond.FNE;
        boolean back = places[taken] <= places[b];
        boolean wanted = taken == following || falls != following && !back && places[falls] <= places[b];
        if (turns && wanted) {
            int other = taken;
            taken = falls;
            falls = other;
            cond = cond.negate();
            back = places[taken] <= places[b];
        }
        List<Edges.Copy> copies = edges.copies(b, taken);
        int a = graph.operand(v, 0);
        int c = graph.operand(v, 1);
        if (turns && back && !copies.isEmpty()) { // the copies are on the way that is taken often
            Label leave = out.label();
            branch(cond.negate(), test, a, c, leave);
            edges.write(copies);
            out.jump(label(taken));
            out.bind(leave);
        } else {
            branch(cond, test, a, c, way(b, taken, copies));
        }
        go(b, falls, following);
    }

    private void branch(Cond cond, int test, int a, int b, Label target) {
        LloType type = LloOp.type(test);
        if (type.isFloat()) {
            selection.compare(test, a, b);
            out.branch(cond, target);
        } else {
            selection.branch(cond, type, a, b, target);
        }
    }

    private void switchOn(int b, int v) {
        int table = (int) graph.immediate(v);
        R index = selection.integer(graph.operand(v, 0));
        Map<Integer, Label> ways = new HashMap<>();
        List<Label> targets = new ArrayList<>();
        for (int i = 0; i < function.tableSize(table); i++) {
            int next = flow.through(b, function.target(table, i));
            targets.add(ways.computeIfAbsent(next, n -> way(b, n, edges.copies(b, n))));
        }
        Label otherwise = targets.removeLast();
        out.jumpTable(index, targets, otherwise);
    }
}
