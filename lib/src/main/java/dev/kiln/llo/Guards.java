package dev.kiln.llo;

import java.util.HashMap;
import java.util.Map;

/// Which guards are needed, and which are implied by those that came before.
///
/// A check that an access of n bytes at p + off, off not negative, is allowed says that p *reaches* off + n: that many
/// bytes from p on are in the region. So does any check that came before on every way, of p or of what p is a constant
/// more than. Checks of one pointer in a row, with nothing between them that could be noticed, become one of the
/// longest reach; when it fails, they are made one by one to find the first that does.
///
/// A region never shrinks and a value never changes: what was found out holds wherever control must have passed by.
final class Guards {
    /// How many constants added to a pointer are looked through.
    private static final int MOST_STEPS = 4;
    /// How many places where a pointer was checked are remembered.
    private static final int MOST_FACTS = 8;

    private static final long FARTHEST = 1L << 31;

    /// Pairs of a block and a reach.
    private final Map<Integer, IntList> facts = new HashMap<>();
    /// The blocks where a divisor was found not to be 0.
    private final Map<Integer, IntList> divisors = new HashMap<>();
    /// For an access that checks for others: pairs of their ops and their reaches, its own not among them.
    final Map<Integer, IntList> widened = new HashMap<>();

    private final Graph graph;
    private final Flow flow;
    private final Ranges ranges;
    private final long size;
    private final boolean trusted;
    private int open = -1;
    private long openReach;

    Guards(Graph graph, Flow flow, Ranges ranges, LloProgram program) {
        this.graph = graph;
        this.flow = flow;
        this.ranges = ranges;
        size = program.regionSize();
        trusted = program.isTrusted();
    }

    /// Something happens that checks must not be moved across, as it could be noticed that they were.
    void barrier() {
        open = -1;
    }

    /// Decides the guard of an access in block `b`.
    void access(int v, int b) {
        graph.guard(v, trusted ? Graph.Guard.NONE : guard(v, b));
        if (graph.guard(v) == Graph.Guard.CHECKED && open != v) {
            open = -1;
        }
        if (graph.guard(v) != Graph.Guard.CHECKED) {
            foldOffset(v);
        }
        if (graph.isStore(v)) {
            open = -1;
        }
    }

    /// True when the check of access `v` may be made elsewhere: then it is the same as any of that pointer.
    boolean isMovable(int v) {
        int p = graph.operand(v, 0);
        boolean index = graph.code(p) >= Graph.INDEX && graph.code(p) < Graph.SUM;
        boolean near = graph.immediate(v) >= 0 && graph.immediate(v) + graph.bytes(v) <= size;
        return !trusted && near && !index && !graph.isConstant(p);
    }

    /// True when load or division `v` could not trap in block `b`, even in a program that is trusted.
    boolean isSure(int v, int b) {
        if (!graph.divides(v)) {
            int p = graph.operand(v, 0);
            return isSafe(p, graph.immediate(v), graph.bytes(v), b)
                    || isImplied(p, graph.immediate(v), graph.bytes(v), b);
        }
        int divisor = graph.operand(v, 1);
        IntList known = divisors.get(divisor);
        return graph.isConstant(divisor) ? graph.immediate(divisor) != 0 : known != null && dominates(known, b);
    }

    private Graph.Guard guard(int v, int b) {
        int p = graph.operand(v, 0);
        long offset = graph.immediate(v);
        int bytes = graph.bytes(v);
        if (isSafe(p, offset, bytes, b)) {
            return Graph.Guard.NONE;
        }
        if (isImplied(p, offset, bytes, b)) {
            return Graph.Guard.IMPLIED;
        }
        long reach = offset + bytes;
        if (graph.isConstant(p) || offset < 0 || reach > size) {
            open = -1;
            return Graph.Guard.CHECKED;
        }
        boolean index = graph.code(p) >= Graph.INDEX && graph.code(p) < Graph.SUM;
        if (open >= 0 && !index && graph.operand(open, 0) == p && reach > openReach) {
            widened.computeIfAbsent(open, o -> new IntList()).add(graph.at(v));
            widened.get(open).add((int) reach);
            openReach = reach;
            learn(p, b, reach);
            return Graph.Guard.IMPLIED;
        }
        learn(p, b, reach);
        open = v;
        openReach = reach;
        return Graph.Guard.CHECKED;
    }

    private boolean isSafe(int p, long offset, int bytes, int b) {
        if (graph.isConstant(p)) {
            long address = graph.immediate(p) + offset;
            boolean wraps = offset > 0 && Long.compareUnsigned(address, graph.immediate(p)) < 0;
            return !wraps && size >= bytes && Long.compareUnsigned(address, size - bytes) <= 0;
        }
        Range range = ranges.at(p, b);
        return range.isPositive()
                && range.least() + offset >= 0
                && range.most() <= size + Math.abs(offset)
                && range.most() + offset + bytes <= size;
    }

    private boolean isImplied(int pointer, long offset, int bytes, int b) {
        int p = pointer;
        long added = 0;
        for (int step = 0; step <= MOST_STEPS; step++) {
            IntList known = facts.get(p);
            if (known != null && added + offset >= 0 && reaches(known, added + offset + bytes, b)) {
                return true;
            }
            if (!isSum(p)) {
                return false;
            }
            long more = graph.immediate(graph.operand(p, 1));
            if (more < 0 || more > FARTHEST) {
                return false;
            }
            added += more;
            p = graph.operand(p, 0);
        }
        return false;
    }

    private boolean isSum(int p) {
        return graph.is(p, LloOp.ADD) && graph.type(p) == LloType.L.code() && graph.isConstant(graph.operand(p, 1));
    }

    private boolean reaches(IntList known, long reach, int b) {
        int from = Math.max(0, known.size() - 2 * MOST_FACTS);
        for (int i = known.size() - 2; i >= from; i -= 2) {
            if (known.get(i + 1) >= reach && flow.dominates(known.get(i), b)) {
                return true;
            }
        }
        return false;
    }

    private void learn(int p, int b, long reach) {
        IntList known = facts.computeIfAbsent(p, v -> new IntList());
        known.add(b);
        known.add((int) reach); // at most the region's size
    }

    /// An access that checks nothing needs no pointer: `(p + c) + off` is `p + (c + off)`.
    private void foldOffset(int v) {
        int p = graph.operand(v, 0);
        if (isSum(p)) {
            long sum = graph.immediate(v) + graph.immediate(graph.operand(p, 1));
            if (sum == (int) sum) {
                graph.operand(v, 0, graph.operand(p, 0));
                graph.immediate(v, sum);
            }
        }
    }

    private boolean dominates(IntList known, int b) {
        for (int i = known.size() - 1; i >= Math.max(0, known.size() - MOST_FACTS); i--) {
            if (flow.dominates(known.get(i), b)) {
                return true;
            }
        }
        return false;
    }

    /// Decides the guard of a division in block `b`.
    void division(int v, int b) {
        int divisor = graph.operand(v, 1);
        if (graph.isConstant(divisor)) {
            graph.guard(v, graph.immediate(divisor) == 0 ? Graph.Guard.CHECKED : Graph.Guard.NONE);
        } else {
            IntList known = divisors.computeIfAbsent(divisor, d -> new IntList());
            graph.guard(v, dominates(known, b) ? Graph.Guard.IMPLIED : Graph.Guard.CHECKED);
            known.add(b);
        }
        if (graph.guard(v) == Graph.Guard.CHECKED) {
            open = -1;
        }
    }
}
