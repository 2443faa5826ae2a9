package dev.kiln.llo;

import java.util.function.IntPredicate;

/// What can be said of a value from its operands alone: that it is a constant, another value, or something simpler.
final class Folding {
    /// Makes values, and finds those that are there already.
    interface Maker {
        /// The value of `code` over `operands`, itself folded.
        int value(int code, int type, long immediate, int at, int... operands);
    }

    private static final int NONE = -1;
    private static final int I = LloType.I.code();
    private static final int L = LloType.L.code();

    /// How many steps one value may be folded in: what is simplified further is no more than this.
    private static final int MOST_STEPS = 6;

    private final Graph graph;
    private final Maker maker;
    private final IntPredicate positive;
    private int steps;

    /// @param positive whether an `I` is known not to be negative at the place at hand
    Folding(Graph graph, Maker maker, IntPredicate positive) {
        this.graph = graph;
        this.maker = maker;
        this.positive = positive;
    }

    /// A value that is the same and simpler, -1 when there is none.
    int fold(int code, int type, long immediate, int at, int... operands) {
        if (steps == MOST_STEPS) {
            return NONE;
        }
        steps++;
        int folded = step(code, type, immediate, at, operands);
        steps--;
        return folded;
    }

    private int step(int code, int type, long immediate, int at, int... operands) {
        if (code == Graph.SELECT) {
            return select(type, immediate, at, operands);
        } else if (code >= Graph.INDEX && code < Graph.SUM) {
            int index = operands[0];
            return graph.isConstant(index)
                    ? graph.constant(L, immediate + ((long) (int) graph.immediate(index) << code - Graph.INDEX))
                    : NONE;
        } else if (code > Graph.INDEX) {
            return NONE;
        }
        LloOp op = LloOp.of(code);
        if (op == LloOp.LEA) {
            return address(immediate, at, operands[0], operands[1]);
        } else if (Operations.isBinary(op)) {
            return binary(op, code, type, at, operands[0], operands[1]);
        } else if (Operations.isComparison(op)) {
            return comparison(op, code, at, operands[0], operands[1]);
        } else if (op == LloOp.CVT || op == LloOp.CVTU || op == LloOp.BITS) {
            return conversion(op, code, type, operands[0]);
        } else if (op.compareTo(LloOp.ADD) >= 0 && op.compareTo(LloOp.BITS) <= 0) {
            int a = operands[0];
            return graph.isConstant(a) ? graph.constant(type, Arithmetic.unary(code, graph.immediate(a))) : NONE;
        }
        return NONE;
    }

    /// An `I` that is not negative is the same bits as an `L`: so it may be an operand where an `L` is expected.
    private int conversion(LloOp op, int code, int type, int a) {
        if (graph.isConstant(a)) {
            return graph.constant(type, Arithmetic.convert(code, graph.immediate(a)));
        }
        boolean narrows = op == LloOp.CVT && type == I && !LloOp.type(code).isFloat();
        if (narrows) {
            return graph.type(a) == I ? a : isExtension(a) ? graph.operand(a, 0) : NONE;
        }
        boolean widens = (op == LloOp.CVT || op == LloOp.CVTU) && type == L && LloOp.type(code) == LloType.I;
        return widens && positive.test(a) ? a : NONE;
    }

    private boolean isExtension(int v) {
        return graph.is(v, LloOp.CVT) && LloOp.type(graph.code(v)) == LloType.I || graph.is(v, LloOp.CVTU);
    }

    // Selection

    private int select(int type, long test, int at, int... operands) {
        int whenTrue = operands[0];
        int whenFalse = operands[1];
        if (whenTrue == whenFalse) {
            return whenTrue;
        }
        if (isDecided(operands[2], operands[3])) {
            return holds((int) test, operands[2], operands[3]) ? whenTrue : whenFalse;
        }
        int tested = tested(test, operands[2], operands[3]);
        if (tested < 0) {
            return NONE;
        }
        boolean same = LloOp.of((int) test) == LloOp.NE;
        return maker.value(
                Graph.SELECT,
                type,
                graph.code(tested),
                at,
                same ? whenTrue : whenFalse,
                same ? whenFalse : whenTrue,
                graph.operand(tested, 0),
                graph.operand(tested, 1));
    }

    /// The comparison whose result is compared with 0 for (in)equality; -1 when it is something else.
    int tested(long test, int a, int b) {
        LloOp op = LloOp.of((int) test);
        boolean zero = (test & 15) == I && graph.isConstant(b, 0) && (op == LloOp.NE || op == LloOp.EQ);
        return zero && graph.isOp(a) && Operations.isComparison(graph.op(a)) ? a : NONE;
    }

    boolean isDecided(int a, int b) {
        return graph.isConstant(a) && graph.isConstant(b);
    }

    /// Whether the comparison coded `test` holds of two constants.
    boolean holds(int test, int a, int b) {
        return Arithmetic.compare(LloOp.of(test), test & 15, graph.immediate(a), graph.immediate(b));
    }

    // Addresses

    private int address(long scaled, int at, int pointer, int index) {
        int shift = (int) (scaled >> 32);
        int offset = (int) scaled;
        if (graph.isConstant(index)) {
            long displacement = ((long) (int) graph.immediate(index) << shift) + offset;
            return maker.value(LloOp.ADD.ordinal() << 8 | L, L, 0, at, pointer, graph.constant(L, displacement));
        }
        if (graph.isConstant(pointer) && shift <= 3) {
            return maker.value(Graph.INDEX + shift, L, graph.immediate(pointer) + offset, at, index);
        }
        int extended = maker.value(LloOp.CVT.code(LloType.I, LloType.L), L, 0, at, index);
        if (shift > 3) {
            extended = maker.value(LloOp.SHL.ordinal() << 8 | L, L, 0, at, extended, graph.constant(shift));
        }
        return maker.value(Graph.SUM + (shift > 3 ? 0 : shift), L, offset, at, pointer, extended);
    }

    // Two operands

    private int binary(LloOp op, int code, int type, int at, int a, int b) {
        boolean divides = op == LloOp.DIV || op == LloOp.MOD || op == LloOp.UDIV || op == LloOp.UMOD;
        boolean isFloat = LloType.of(type).isFloat();
        if (isDecided(a, b) && (isFloat || !divides || graph.immediate(b) != 0)) {
            return graph.constant(type, Arithmetic.binary(code, graph.immediate(a), graph.immediate(b)));
        }
        if (isFloat) {
            return op == LloOp.MUL ? doubled(type, at, a, b) : NONE;
        }
        if (graph.isConstant(a) && !graph.isConstant(b) && Operations.commutes(op)) {
            return maker.value(code, type, 0, at, b, a);
        }
        if (graph.isConstant(b)) {
            return withConstant(op, type, at, a, b);
        }
        if (a == b && (op == LloOp.SUB || op == LloOp.XOR)) {
            return graph.constant(type, 0);
        }
        return a == b && (op == LloOp.AND || op == LloOp.OR) ? a : NONE;
    }

    /// Two times a float is its sum with itself, to the bit.
    private int doubled(int type, int at, int a, int b) {
        long two = type == LloType.F.code() ? Float.floatToIntBits(2) : Double.doubleToLongBits(2);
        int other = graph.isConstant(a, two) ? b : graph.isConstant(b, two) ? a : NONE;
        return other < 0 ? NONE : maker.value(code(LloOp.ADD, type), type, 0, at, other, other);
    }

    private int withConstant(LloOp op, int type, int at, int a, int b) {
        long y = graph.immediate(b);
        return switch (op) {
            case ADD -> y == 0 ? a : sum(type, at, a, y);
            case SUB ->
                y == 0 ? a : maker.value(code(LloOp.ADD, type), type, 0, at, a, graph.constant(type, minus(type, y)));
            case OR, XOR, SHL, SHR, USHR, ROTL, ROTR -> y == 0 ? a : NONE;
            case AND -> y == 0 ? b : y == -1 ? a : NONE;
            case MUL -> y == 0 ? b : y == 1 ? a : NONE;
            case DIV, UDIV -> y == 1 ? a : NONE;
            default -> NONE;
        };
    }

    private static long minus(int type, long y) {
        return type == I ? -(int) y : -y;
    }

    private static int code(LloOp op, int type) {
        return op.ordinal() << 8 | type;
    }

    /// (x + c) + y is x + (c + y).
    private int sum(int type, int at, int a, long y) {
        if (!graph.is(a, LloOp.ADD) || graph.type(a) != type || !graph.isConstant(graph.operand(a, 1))) {
            return NONE;
        }
        long both = graph.immediate(graph.operand(a, 1)) + y;
        int c = graph.constant(type, type == I ? (int) both : both);
        return maker.value(code(LloOp.ADD, type), type, 0, at, graph.operand(a, 0), c);
    }

    private int comparison(LloOp op, int code, int at, int a, int b) {
        if (isDecided(a, b)) {
            return graph.constant(holds(code, a, b) ? 1 : 0);
        }
        boolean isFloat = LloOp.type(code).isFloat();
        if (graph.isConstant(a) && !isFloat) {
            return maker.value(swapped(op).ordinal() << 8 | code & 15, I, 0, at, b, a);
        }
        int tested = isFloat ? NONE : tested(code, a, b);
        return tested >= 0 && op == LloOp.NE ? tested : NONE;
    }

    /// The comparison that holds of (b, a) exactly when `op` holds of (a, b).
    static LloOp swapped(LloOp op) {
        return switch (op) {
            case LT -> LloOp.GT;
            case LE -> LloOp.GE;
            case GT -> LloOp.LT;
            case GE -> LloOp.LE;
            case ULT -> LloOp.UGT;
            case ULE -> LloOp.UGE;
            case UGT -> LloOp.ULT;
            case UGE -> LloOp.ULE;
            default -> op;
        };
    }
}
