package dev.kiln.llo;

import dev.kiln.code.Label;
import dev.kiln.guard.Trap;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.R;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;

/// Writes loads and stores with the checks that [Guards] left; [Accesses] says what a check is.
final class GuardedAccesses {
    private final Selection selection;
    private final Graph graph;
    private final Emitter out;
    private final Webs webs;
    private final Ranges ranges;
    private final Guards guards;
    private final Cold cold;
    private final long size;
    private final boolean trusted;

    GuardedAccesses(Selection selection, Ranges ranges, Guards guards, Cold cold, LloProgram program) {
        this.selection = selection;
        this.ranges = ranges;
        this.guards = guards;
        this.cold = cold;
        graph = selection.graph;
        out = selection.out;
        webs = selection.webs;
        size = program.regionSize();
        trusted = program.isTrusted();
    }

    /// Writes access `v`.
    void access(int v) {
        int p = graph.operand(v, 0);
        long offset = graph.immediate(v);
        if (graph.isConstant(p)) {
            if (graph.guard(v) == Graph.Guard.CHECKED) {
                fails(v);
            } else {
                selection.access(v, R.NONE, 0, graph.immediate(p) + offset);
            }
        } else if (webs.folded[p]) {
            indexed(v, p, offset);
        } else {
            R pointer = selection.integer(p);
            if (graph.guard(v) == Graph.Guard.CHECKED) {
                check(v, pointer, offset);
            }
            selection.access(v, pointer, 0, offset);
        }
    }

    /// An access that is never allowed. What it would have loaded has a value all the same, as it is named later on.
    private void fails(int v) {
        out.jump(trap(graph.at(v)));
        if (graph.isLoad(v)) {
            switch (selection.register(v)) {
                case R r -> out.movi(r, 0);
                case V f -> out.fmovi(Operands.floatType(LloType.of(graph.type(v))), f, 0);
            }
        }
    }

    private Label trap(int op) {
        return cold.trapOf(Trap.Kind.OUT_OF_BOUNDS, op);
    }

    private void check(int v, R pointer, long offset) {
        int bytes = graph.bytes(v);
        if (offset < 0) {
            R sum = selection.fresh();
            out.binary(BinaryOp.ADD, Width.W64, sum, pointer, offset);
            guard(sum, size - bytes, trap(graph.at(v)));
            return;
        }
        IntList more = guards.widened.get(v);
        if (more == null) {
            guard(pointer, size - offset - bytes, trap(graph.at(v)));
            return;
        }
        int farthest = more.get(more.size() - 1);
        guard(pointer, size - farthest, cold.aside(() -> {
            guard(pointer, size - offset - bytes, trap(graph.at(v)));
            for (int i = 0; i < more.size() - 2; i += 2) {
                guard(pointer, size - more.get(i + 1), trap(more.get(i)));
            }
            out.jump(trap(more.get(more.size() - 2)));
        }));
    }

    private void guard(R value, long most, Label trap) {
        if (most < 0) {
            out.jump(trap);
        } else {
            out.branch(Cond.UGT, Width.W64, value, most, trap);
        }
    }

    // Indices

    private void indexed(int v, int p, long offset) {
        R index = selection.integer(graph.operand(p, 0));
        int shift = graph.code(p) - Graph.INDEX;
        long address = graph.immediate(p);
        long displacement = address + offset;
        boolean positive = ranges.at(graph.operand(p, 0), graph.block(v)).isPositive();
        boolean checked =
                !trusted && graph.guard(v) != Graph.Guard.NONE && !(positive && graph.guard(v) == Graph.Guard.IMPLIED);
        if (!checked) {
            R extended = index;
            if (!positive) {
                extended = selection.fresh();
                out.unary(UnaryOp.SEXT32, Width.W64, extended, index);
            }
            selection.access(v, extended, shift, displacement);
            return;
        }
        long limit = size - graph.bytes(v);
        long low = Math.min(address, displacement);
        long most = low < 0 || limit < Math.max(address, displacement) ? -1 : limit - displacement >> shift;
        if (most < 0) {
            R pointer = exact(index, shift, address, offset, limit, trap(graph.at(v)));
            selection.access(v, pointer, 0, offset);
            return;
        }
        most = Math.min(most, Integer.MAX_VALUE);
        if (positive) {
            out.branch(Cond.UGT, Width.W32, index, most, trap(graph.at(v)));
            selection.access(v, index, shift, displacement);
            return;
        }
        Label resume = out.label();
        Label aside = cold.aside(() -> {
            R pointer = exact(index, shift, address, offset, limit, trap(graph.at(v)));
            selection.access(v, pointer, 0, offset);
            out.jump(resume);
        });
        out.branch(Cond.UGT, Width.W32, index, most, aside);
        selection.access(v, index, shift, displacement);
        out.bind(resume);
    }

    /// A register with the pointer, checked: to `trap` when the access of which the last allowed address is `limit`
    /// is not.
    private R exact(R index, int shift, long address, long offset, long limit, Label trap) {
        R pointer = selection.fresh();
        selection.address(pointer, index, false, shift, address);
        if (offset < 0) {
            R sum = selection.fresh();
            out.binary(BinaryOp.ADD, Width.W64, sum, pointer, offset);
            guard(sum, limit, trap);
        } else {
            guard(pointer, limit - offset, trap);
        }
        return pointer;
    }
}
