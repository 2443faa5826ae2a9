package dev.kiln.llo;

import java.util.function.IntUnaryOperator;

/// What a phi can be: what comes in on any way; and in a loop that adds constants to it, what lies between where it
/// begins and where the loop ends.
///
/// Take a counter that goes up (one that goes down is the same in a mirror). *Far* is a bound of all that flows into
/// the phi: of what it begins with, and, on each way back, of the sum, by the comparisons on that way. If far, or
/// what comparisons leave of it by then, has room for what is added, no sum wraps around. Then nothing that flows in
/// is below where the counter begins, and all of it is as many steps away.
final class Counters {
    /// How many operands a phi may have that is looked into.
    private static final int MOST_WAYS = 8;
    /// How many times a constant may be added in one round.
    private static final int MOST_SUMS = 6;

    private static final int NONE = -1;

    private final Graph graph;
    private final Flow flow;
    private final Ranges ranges;
    private final IntUnaryOperator same;
    /// The way back at hand: what flows into the phi, what that is the sum of and a constant, and so on to the phi;
    /// and how much each is more than the phi.
    private final int[] sums = new int[MOST_SUMS + 1];

    private final long[] added = new long[MOST_SUMS + 1];

    Counters(Graph graph, Flow flow, Ranges ranges, IntUnaryOperator same) {
        this.graph = graph;
        this.flow = flow;
        this.ranges = ranges;
        this.same = same;
    }

    /// What `phi` can be.
    Range phi(int phi, int depth) {
        int head = graph.block(phi);
        int type = graph.type(phi);
        int[] before = flow.before[head];
        if (before.length > MOST_WAYS) {
            return Range.all(type);
        }
        Range start = null;
        boolean loop = false;
        for (int o = 0; o < before.length; o++) {
            if (flow.dominates(head, before[o])) {
                loop = true;
            } else {
                int v = same.applyAsInt(graph.operand(phi, o));
                Range range = ranges.way(ranges.at(v, before[o], depth + 1), v, before[o], head, depth);
                if (!range.isNever()) {
                    start = start == null ? range : start.or(type, range);
                }
            }
        }
        return start == null ? Range.all(type) : loop ? counted(phi, start, depth) : start;
    }

    private Range counted(int phi, Range start, int depth) {
        int type = graph.type(phi);
        Range all = Range.all(type);
        int[] before = flow.before[graph.block(phi)];
        long step = start.step();
        int sign = 0;
        for (int o = 0; o < before.length; o++) {
            if (flow.dominates(graph.block(phi), before[o])) {
                int count = sums(phi, graph.operand(phi, o));
                if (count == NONE || Long.signum(added[0]) == -sign && sign != 0) {
                    return all;
                }
                sign = sign == 0 ? Long.signum(added[0]) : sign;
                step = Range.common(step, added[0]);
            }
        }
        if (sign == 0) {
            return start;
        }
        long room = sign > 0 ? all.most() : ~all.least(); // 1 less than there is below zero: so both are the same
        long far = sign > 0 ? start.most() : -start.least();
        if (start.least() < -Range.FAR || start.most() > Range.FAR) {
            return all;
        }
        for (int o = 0; o < before.length; o++) {
            if (flow.dominates(graph.block(phi), before[o])) {
                far = Math.max(far, bound(phi, o, sign, room, depth));
            }
        }
        for (int o = 0; o < before.length && far <= Range.FAR; o++) {
            if (flow.dominates(graph.block(phi), before[o]) && mayWrap(phi, o, sign, far, room, depth)) {
                return all;
            }
        }
        if (far > Range.FAR) {
            return all;
        }
        long low = -far + Math.floorMod(start.least() + far, step);
        return sign > 0 ? Range.of(type, start.least(), far, step) : Range.of(type, low, start.most(), step);
    }

    /// Follows operand `v` of `phi` back to it; returns how many sums there are, [#NONE] when it is something else.
    private int sums(int phi, int v) {
        int at = same.applyAsInt(v);
        int count = 0;
        added[0] = 0;
        long total = 0;
        while (at != phi) {
            boolean plus = graph.is(at, LloOp.ADD);
            if (count == MOST_SUMS || !plus && !graph.is(at, LloOp.SUB) || graph.type(at) != graph.type(phi)) {
                return NONE;
            }
            int a = same.applyAsInt(graph.operand(at, 0));
            int b = same.applyAsInt(graph.operand(at, 1));
            if (plus && graph.isConstant(a)) {
                int other = a;
                a = b;
                b = other;
            }
            if (!graph.isConstant(b) || Math.abs(graph.immediate(b)) > Integer.MAX_VALUE) {
                return NONE;
            }
            sums[count] = at;
            added[count++] = plus ? graph.immediate(b) : -graph.immediate(b);
            total += added[count - 1];
            at = a;
        }
        sums[count] = phi;
        for (int i = 0; i <= count; i++) {
            long more = i == count ? total : added[i];
            added[i] = total;
            total -= more;
        }
        return count;
    }

    /// The most that the comparisons on the way of operand `o` let what flows in be, times `sign`.
    private long bound(int phi, int o, int sign, long room, int depth) {
        int count = sums(phi, graph.operand(phi, o));
        if (added[0] == 0) {
            return Long.MIN_VALUE;
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i <= count; i++) {
            long more = sign * (added[0] - added[i]);
            long most = limit(phi, o, sums[i], sign, depth);
            if (more >= 0 && most <= room - more) {
                least = Math.min(least, most + more);
            }
        }
        return least;
    }

    /// The most that value `v`, times `sign`, can be on the way of operand `o` by the comparisons there.
    private long limit(int phi, int o, int v, int sign, int depth) {
        int head = graph.block(phi);
        int p = flow.before[head][o];
        Range all = Range.all(graph.type(phi));
        Range range = ranges.way(ranges.passed(all, v, p, head, depth), v, p, head, depth);
        if (range.isNever()) {
            return Long.MAX_VALUE;
        }
        return sign > 0 ? range.most() : range.least() == Long.MIN_VALUE ? Long.MAX_VALUE : -range.least();
    }

    private boolean mayWrap(int phi, int o, int sign, long far, long room, int depth) {
        int count = sums(phi, graph.operand(phi, o));
        long most = far;
        for (int i = count; i > 0; i--) {
            long more = sign * added[i];
            if (more >= 0 && most <= room - more) {
                long limit = limit(phi, o, sums[i], sign, depth);
                most = limit == Long.MAX_VALUE ? most : Math.min(most, limit - more);
            }
        }
        return most > room - sign * added[0];
    }
}
