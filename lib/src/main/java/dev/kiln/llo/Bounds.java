package dev.kiln.llo;

import java.util.Arrays;

/// The most that a value can be, where that says that it is not negative.
final class Bounds {
    private static final long UNKNOWN = -1;
    private static final long MOST_INT = Integer.MAX_VALUE;

    private final Graph graph;
    /// 0 where nothing was looked into, else the bound + 2.
    private long[] known = new long[256];

    Bounds(Graph graph) {
        this.graph = graph;
    }

    /// The most that `v`, an `I` or an `L`, can be, given that it is not negative; -1 when it may be or nothing is
    /// known. What operands are must be known already, so that this looks only one step far.
    long most(int v) {
        if (v >= known.length) {
            known = Arrays.copyOf(known, Math.max(v + 1, known.length * 2));
        }
        if (known[v] == 0) {
            known[v] = 1; // unknown, should it lead back to itself
            known[v] = find(v, 0) + 2;
        }
        return known[v] - 2;
    }

    private long operand(int v, int i, int depth) {
        int o = graph.operand(v, i);
        if (o < known.length && known[o] != 0) {
            return known[o] - 2;
        }
        return depth > 4 ? UNKNOWN : find(o, depth + 1);
    }

    private long find(int v, int depth) {
        if (graph.isConstant(v)) {
            return graph.immediate(v) >= 0 && !graph.isFloat(v) ? graph.immediate(v) : UNKNOWN;
        }
        if (!graph.isOp(v)) {
            return ofAddress(v, depth);
        }
        boolean narrow = graph.type(v) == LloType.I.code();
        long limit = narrow ? MOST_INT : Long.MAX_VALUE;
        return switch (graph.op(v)) {
            case LDUB -> 0xFF;
            case LDUW -> 0xFFFF;
            case EQ, NE, LT, LE, GT, GE, ULT, ULE, UGT, UGE -> 1;
            case CLZ, CTZ, POPCNT -> 64;
            case AND -> least(operand(v, 0, depth), operand(v, 1, depth));
            case OR, XOR -> mask(operand(v, 0, depth), operand(v, 1, depth));
            case ADD -> sum(operand(v, 0, depth), operand(v, 1, depth), limit);
            case MUL -> product(operand(v, 0, depth), operand(v, 1, depth), limit);
            case UMOD -> {
                long divisor = operand(v, 1, depth);
                yield divisor > 0 ? divisor - 1 : UNKNOWN;
            }
            case USHR -> shifted(v, narrow, depth);
            case SHR -> operand(v, 0, depth);
            case CVT -> LloOp.type(graph.code(v)) == LloType.I && !graph.isFloat(v) ? operand(v, 0, depth) : UNKNOWN;
            case CVTU -> {
                long most = operand(v, 0, depth);
                yield most >= 0 ? most : 0xFFFF_FFFFL;
            }
            default -> UNKNOWN;
        };
    }

    private long ofAddress(int v, int depth) {
        int code = graph.code(v);
        if (code < Graph.INDEX || code >= Graph.SUM) {
            return UNKNOWN;
        }
        long index = operand(v, 0, depth);
        long base = graph.immediate(v);
        return index < 0 || base < 0 || base > 1L << 40 ? UNKNOWN : base + (index << code - Graph.INDEX);
    }

    private static long least(long a, long b) {
        return a < 0 ? b : b < 0 ? a : Math.min(a, b);
    }

    private static long mask(long a, long b) {
        return a < 0 || b < 0 ? UNKNOWN : (Long.highestOneBit(a | b) << 1) - 1 & Long.MAX_VALUE;
    }

    private static long sum(long a, long b, long limit) {
        return a < 0 || b < 0 || a > limit - b ? UNKNOWN : a + b;
    }

    private static long product(long a, long b, long limit) {
        return a < 0 || b < 0 || b != 0 && a > limit / b ? UNKNOWN : a * b;
    }

    private long shifted(int v, boolean narrow, int depth) {
        int count = graph.operand(v, 1);
        int bits = narrow ? 32 : 64;
        int by = graph.isConstant(count) ? (int) graph.immediate(count) & bits - 1 : 0;
        return by == 0 ? operand(v, 0, depth) : (narrow ? 0xFFFF_FFFFL : -1L) >>> by;
    }
}
