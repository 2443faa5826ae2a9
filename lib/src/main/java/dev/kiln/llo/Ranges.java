package dev.kiln.llo;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// What integers can be: from what computes them, from the comparisons that control has passed, and, where they count
/// up or down in a loop, from where they begin and what ends the loop ([Counters]).
///
/// All of it is said of values, which keep their meaning while [Numbering] changes the graph. Of one that is computed
/// only what its place implies may be said, so it must have been put there: a loop may run what is said of its inside.
final class Ranges {
    /// How many operations deep a value is looked into.
    private static final int DEEPEST = 6;
    /// How many blocks back comparisons are looked for.
    private static final int MOST_BLOCKS = 12;

    /// Whether a comparison holds.
    enum Decision {
        HOLDS,
        FAILS,
        OPEN
    }

    private static final int I = LloType.I.code();

    private final Graph graph;
    private final Flow flow;
    private final IntUnaryOperator same;
    private final Counters counters;
    /// The last value of each block.
    private final int[] ends;
    /// What phis can be, and other values where they are computed, as far as it was asked.
    private Range[] known = new Range[256];

    /// @param same the value that stands for one
    Ranges(Graph graph, Flow flow, IntUnaryOperator same) {
        this.graph = graph;
        this.flow = flow;
        this.same = same;
        counters = new Counters(graph, flow, this, same);
        ends = new int[flow.count()];
        for (int b : flow.order) {
            ends[b] = graph.lists[b].get(graph.lists[b].size() - 1);
        }
    }

    /// True when `v`, an `I` or an `L`, is known not to be negative.
    boolean isPositive(int v) {
        return of(v, 0).isPositive();
    }

    /// What `v` can be in block `b`.
    Range at(int v, int b) {
        return at(v, b, 0);
    }

    private Range of(int v, int depth) {
        if (graph.isConstant(v)) {
            return Range.constant(graph.immediate(v));
        }
        if (v >= known.length) {
            known = Arrays.copyOf(known, Math.max(v + 1, known.length * 2));
        }
        if (known[v] == null && depth <= DEEPEST) {
            known[v] = Range.all(graph.type(v)); // should it lead back to itself
            known[v] = graph.code(v) == Graph.PHI ? counters.phi(v, depth) : at(v, graph.block(v), depth);
        }
        return known[v] == null ? Range.all(graph.type(v)) : known[v];
    }

    Range at(int value, int b, int depth) {
        int v = same.applyAsInt(value);
        if (graph.isConstant(v)) {
            return Range.constant(graph.immediate(v));
        }
        if (depth > DEEPEST) {
            return Range.all(graph.type(v));
        }
        Range range = graph.code(v) == Graph.PHI ? of(v, depth) : computed(v, b, depth + 1);
        return passed(range, v, b, 0, depth);
    }

    /// Whether the comparison coded `test` of `a` and `c` is sure to hold in block `b`, or sure not to.
    Decision decision(int test, int a, int c, int b) {
        if (LloOp.type(test).isFloat()) {
            return Decision.OPEN;
        }
        Range range = at(a, b);
        Range other = at(c, b);
        LloOp op = LloOp.of(test);
        return narrowed(range, op, other).isNever()
                ? Decision.FAILS
                : narrowed(range, inverse(op), other).isNever() ? Decision.HOLDS : Decision.OPEN;
    }

    // What control has passed

    /// `range` of `v` after the comparisons on the way to `b`, as far as block `from`, which dominates it.
    Range passed(Range range, int v, int b, int from, int depth) {
        Range narrowed = range;
        int home = graph.block(v); // what came before it compared something else
        for (int block = b, n = 0; block != from && block != home && n < MOST_BLOCKS; n++) {
            int[] before = flow.before[block];
            if (before.length == 1) {
                Range less = way(narrowed, v, before[0], block, depth);
                narrowed = less.isNever() ? narrowed : less; // what nothing reaches may be called anything
            }
            block = flow.dominator[block];
        }
        return narrowed;
    }

    /// `range` of `v` where control goes from `p` to `b`; [Range#NEVER] when it does not.
    Range way(Range range, int v, int p, int b, int depth) {
        int end = ends[p];
        if (graph.code(end) != Graph.BRANCH) {
            return range;
        }
        int test = (int) graph.immediate(end);
        boolean holds = (flow.next.get(p)[0] == b) != ((graph.immediate(end) & Graph.NEGATED) != 0);
        int a = same.applyAsInt(graph.operand(end, 0));
        int c = same.applyAsInt(graph.operand(end, 1));
        LloOp op = LloOp.of(test);
        if ((op == LloOp.NE || op == LloOp.EQ) && graph.isConstant(c, 0) && isComparison(a)) {
            holds ^= op == LloOp.EQ;
            test = graph.code(a);
            op = LloOp.of(test);
            c = same.applyAsInt(graph.operand(a, 1));
            a = same.applyAsInt(graph.operand(a, 0));
        }
        if (graph.isConstant(a) && graph.isConstant(c)) {
            boolean goes = holds == Arithmetic.compare(op, test & 15, graph.immediate(a), graph.immediate(c));
            return goes ? range : Range.NEVER;
        }
        if (a != v && c != v || LloOp.type(test).isFloat()) {
            return range;
        }
        LloOp known = holds ? op : inverse(op);
        return a == v
                ? narrowed(range, known, at(c, p, depth + 1))
                : narrowed(range, Folding.swapped(known), at(a, p, depth + 1));
    }

    private boolean isComparison(int v) {
        return graph.isOp(v) && Operations.isComparison(graph.op(v));
    }

    private static LloOp inverse(LloOp comparison) {
        return switch (comparison) {
            case EQ -> LloOp.NE;
            case NE -> LloOp.EQ;
            case LT -> LloOp.GE;
            case LE -> LloOp.GT;
            case GT -> LloOp.LE;
            case GE -> LloOp.LT;
            case ULT -> LloOp.UGE;
            case ULE -> LloOp.UGT;
            case UGT -> LloOp.ULE;
            default -> LloOp.ULT;
        };
    }

    /// `range` of what compares so with what `other` is of.
    private static Range narrowed(Range range, LloOp comparison, Range other) {
        boolean positive = other.isPositive();
        boolean both = positive && range.isPositive();
        return switch (comparison) {
            case EQ -> range.within(other.least(), other.most());
            case NE -> other.isConstant() ? range.without(other.least()) : range;
            case LT -> range.below(other.most());
            case LE -> range.within(Long.MIN_VALUE, other.most());
            case GT -> range.above(other.least());
            case GE -> range.within(other.least(), Long.MAX_VALUE);
            case ULT -> positive ? range.within(0, Long.MAX_VALUE).below(other.most()) : range;
            case ULE -> positive ? range.within(0, other.most()) : range;
            case UGT -> both ? range.above(other.least()) : range;
            default -> both ? range.within(other.least(), Long.MAX_VALUE) : range;
        };
    }

    // What computes it

    private Range computed(int v, int b, int depth) {
        int type = graph.type(v);
        int code = graph.code(v);
        if (code == Graph.SELECT) {
            return operand(v, 0, b, depth).or(type, operand(v, 1, b, depth));
        } else if (code >= Graph.INDEX && code < Graph.SUM) {
            return scaled(operand(v, 0, b, depth), code - Graph.INDEX).plus(type, Range.constant(graph.immediate(v)));
        } else if (code >= Graph.SUM && code < Graph.PLACED) {
            return operand(v, 0, b, depth)
                    .plus(type, scaled(operand(v, 1, b, depth), code - Graph.SUM))
                    .plus(type, Range.constant(graph.immediate(v)));
        } else if (!graph.isOp(v)) {
            return Range.all(type);
        }
        int bits = type == I ? 32 : 64;
        return switch (graph.op(v)) {
            case LDB -> new Range(Byte.MIN_VALUE, Byte.MAX_VALUE, 1);
            case LDUB -> new Range(0, 0xFF, 1);
            case LDW -> new Range(Short.MIN_VALUE, Short.MAX_VALUE, 1);
            case LDUW -> new Range(0, 0xFFFF, 1);
            case EQ, NE, LT, LE, GT, GE, ULT, ULE, UGT, UGE -> new Range(0, 1, 1);
            case CLZ, CTZ, POPCNT -> new Range(0, bits, 1);
            case ADD -> operand(v, 0, b, depth).plus(type, operand(v, 1, b, depth));
            case SUB -> operand(v, 0, b, depth).minus(type, operand(v, 1, b, depth));
            case MUL -> operand(v, 0, b, depth).times(type, operand(v, 1, b, depth));
            case AND -> operand(v, 0, b, depth).and(type, operand(v, 1, b, depth));
            case OR, XOR -> operand(v, 0, b, depth).mask(type, operand(v, 1, b, depth));
            case UMOD -> remainder(type, operand(v, 1, b, depth));
            case SHL, SHR, USHR -> shifted(v, b, bits, depth);
            case LEA -> {
                long scaled = graph.immediate(v);
                yield operand(v, 0, b, depth)
                        .plus(type, scaled(operand(v, 1, b, depth), (int) (scaled >> 32)))
                        .plus(type, Range.constant((int) scaled));
            }
            case CVT ->
                LloOp.type(code).isFloat()
                        ? Range.all(type)
                        : operand(v, 0, b, depth).as(type);
            case CVTU -> {
                Range from = operand(v, 0, b, depth);
                yield from.isPositive() ? from : new Range(0, 0xFFFF_FFFFL, 1);
            }
            default -> Range.all(type);
        };
    }

    private Range operand(int v, int i, int b, int depth) {
        return at(graph.operand(v, i), b, depth);
    }

    private static Range scaled(Range index, int shift) {
        return index.times(LloType.L.code(), Range.constant(1L << shift));
    }

    private static Range remainder(int type, Range divisor) {
        boolean known = divisor.isPositive() && divisor.most() > 0;
        return known ? new Range(0, divisor.most(), 1).below(divisor.most()) : Range.all(type);
    }

    private Range shifted(int v, int b, int bits, int depth) {
        int type = graph.type(v);
        int count = same.applyAsInt(graph.operand(v, 1));
        Range from = operand(v, 0, b, depth);
        if (!graph.isConstant(count)) {
            boolean less = graph.op(v) != LloOp.SHL && from.isPositive();
            return less ? Range.of(type, 0, from.most(), 1) : Range.all(type);
        }
        int by = (int) graph.immediate(count) & bits - 1;
        if (graph.op(v) == LloOp.SHL) {
            return by > 61 ? Range.all(type) : from.times(type, Range.constant(1L << by));
        }
        if (graph.op(v) == LloOp.SHR || from.isPositive()) {
            return Range.of(type, from.least() >> by, from.most() >> by, 1);
        }
        return by == 0 ? from : Range.of(type, 0, (bits == 32 ? 0xFFFF_FFFFL : -1L) >>> by, 1);
    }
}
