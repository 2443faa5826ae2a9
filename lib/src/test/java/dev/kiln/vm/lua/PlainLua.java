package dev.kiln.vm.lua;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The judge: the same instructions, interpreted over Java objects. Nothing here is shared with what it judges but the
/// assembled program.
final class PlainLua {
    private static final Object NIL = new Object();

    private final LuaProgram program;
    private final Map<String, LuaNative> natives;
    private long left;

    /// A function, of the program or of Java.
    private record Callable(boolean java, int number) {}

    private record Text(String text) {}

    /// What a trap says.
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }

    PlainLua(LuaProgram program, Map<String, LuaNative> natives, long limit) {
        this.program = program;
        this.natives = natives;
        left = limit;
    }

    private Object in(LuaValue value) {
        return switch (value.kind()) {
            case NIL -> NIL;
            case FALSE, TRUE -> value.kind() == LuaValue.Kind.TRUE;
            case INTEGER -> value.bits();
            case FLOAT -> value.asDouble();
            case STRING -> new Text(program.strings().get((int) value.bits()));
            case FUNCTION -> new Callable(false, (int) value.bits());
            case JAVA -> new Callable(true, (int) value.bits());
        };
    }

    private LuaValue out(Object value) {
        return switch (value) {
            case Boolean b -> LuaValue.of(b);
            case Long l -> LuaValue.of(l);
            case Double d -> LuaValue.of(d);
            case Text t -> new LuaValue(LuaValue.Kind.STRING, program.strings().indexOf(t.text));
            case Callable c -> new LuaValue(c.java ? LuaValue.Kind.JAVA : LuaValue.Kind.FUNCTION, c.number);
            default -> LuaValue.NIL;
        };
    }

    /// True when the limit of instructions was reached.
    boolean isExhausted() {
        return left < 0;
    }

    LuaValue call(String name, LuaValue... arguments) {
        List<Object> values =
                new ArrayList<>(Arrays.stream(arguments).map(this::in).toList());
        List<Object> results = run(program.function(name), values, 0);
        return results.isEmpty() ? LuaValue.NIL : out(results.getFirst());
    }

    private List<Object> run(int number, List<Object> arguments, int depth) {
        LuaFunction function = program.functions().get(number);
        if (depth > 400) {
            throw new Failure("stack overflow");
        }
        Object[] r = new Object[function.registers() + 101];
        Arrays.fill(r, NIL);
        for (int i = 0; i < arguments.size(); i++) {
            r[i] = arguments.get(i);
        }
        int pc = 0;
        while (true) {
            if (--left < 0) {
                throw new Failure("too long");
            }
            int word = function.words().get(pc++);
            LuaOp op = LuaOp.values()[word & 0xFF];
            int a = word >> 8 & 0xFF;
            int b = word >> 16 & 0xFF;
            int c = word >>> 24;
            int wide = word >> 16;
            switch (op) {
                case MOVE -> r[a] = r[b];
                case LOADK -> r[a] = in(function.constants().get(wide & 0xFFFF));
                case LOADI -> r[a] = (long) wide;
                case LOADNIL -> r[a] = NIL;
                case LOADBOOL -> r[a] = b != 0;
                case ADD, SUB, MUL, DIV, IDIV, MOD, POW -> r[a] = compute(op.name(), r[b], r[c]);
                case ADDK, SUBK, MULK, DIVK, IDIVK, MODK, POWK ->
                    r[a] = compute(
                            op.name().substring(0, op.name().length() - 1),
                            r[b],
                            in(function.constants().get(c)));
                case BAND, BOR, BXOR, SHL, SHR -> {
                    Object left = number(r[b], "bitwise operation"); // errors of kind come first
                    Object right = number(r[c], "bitwise operation");
                    r[a] = bits(op, whole(left), whole(right));
                }
                case UNM -> r[a] = number(r[b], "arithmetic") instanceof Long l ? (Object) (0 - l) : -real(r[b]);
                case BNOT -> r[a] = -1 - whole(r[b]);
                case NOT -> r[a] = !truth(r[b]);
                case JMP -> pc += wide;
                case EQ -> pc += same(r[a], r[b]) ? 0 : 1;
                case NE -> pc += same(r[a], r[b]) ? 1 : 0;
                case LT -> pc += less(r[a], r[b], false) ? 0 : 1;
                case NLT -> pc += less(r[a], r[b], false) ? 1 : 0;
                case LE -> pc += less(r[a], r[b], true) ? 0 : 1;
                case NLE -> pc += less(r[a], r[b], true) ? 1 : 0;
                case EQK -> pc += same(r[a], constant(function, wide)) ? 0 : 1;
                case NEK -> pc += same(r[a], constant(function, wide)) ? 1 : 0;
                case LTK -> pc += less(r[a], constant(function, wide), false) ? 0 : 1;
                case NLTK -> pc += less(r[a], constant(function, wide), false) ? 1 : 0;
                case LEK -> pc += less(r[a], constant(function, wide), true) ? 0 : 1;
                case NLEK -> pc += less(r[a], constant(function, wide), true) ? 1 : 0;
                case TEST -> pc += truth(r[a]) ? 0 : 1;
                case NTEST -> pc += truth(r[a]) ? 1 : 0;
                case FORPREP -> {
                    prepare(r, a);
                    pc += wide;
                }
                case FORLOOP -> pc += again(r, a) ? wide : 0;
                case CALL -> {
                    List<Object> results = call(r[a], Arrays.asList(r).subList(a + 1, a + b), depth);
                    for (int i = 0; i < c - 1; i++) {
                        r[a + i] = i < results.size() ? results.get(i) : NIL;
                    }
                }
                case RETURN -> {
                    return List.copyOf(Arrays.asList(r).subList(a, a + b - 1));
                }
                case RETURN1 -> {
                    return List.of(r[a]);
                }
                case EXIT -> throw new Failure("exit");
            }
        }
    }

    private Object constant(LuaFunction function, int wide) {
        return in(function.constants().get(wide & 0xFFFF));
    }

    private List<Object> call(Object callee, List<Object> arguments, int depth) {
        if (!(callee instanceof Callable callable)) {
            throw new Failure("attempt to call " + kind(callee));
        }
        if (!callable.java) {
            return run(callable.number, new ArrayList<>(arguments), depth + 1);
        }
        return natives
                .get(program.natives().get(callable.number))
                .apply(arguments.stream().map(this::out).toList())
                .stream()
                .map(this::in)
                .toList();
    }

    private static String kind(Object value) {
        return switch (value) {
            case Boolean b -> "a boolean value";
            case Long l -> "a number value";
            case Double d -> "a number value";
            case Text t -> "a string value";
            case Callable c -> "a function value";
            default -> "a nil value";
        };
    }

    private static boolean truth(Object value) {
        return value != NIL && !Boolean.FALSE.equals(value);
    }

    // Numbers

    private static Object number(Object value, String what) {
        if (value instanceof Long || value instanceof Double) {
            return value;
        }
        if (value instanceof Text text) {
            try {
                return Long.valueOf(text.text);
            } catch (NumberFormatException e) {
                try {
                    return Double.valueOf(text.text);
                } catch (NumberFormatException e2) {
                    // said below
                }
            }
        }
        throw new Failure("attempt to perform " + what + " on " + kind(value));
    }

    private static double real(Object value) {
        return ((Number) number(value, "arithmetic")).doubleValue();
    }

    private static long whole(Object value) {
        Object number = number(value, "bitwise operation");
        if (number instanceof Double d) {
            if (Double.isNaN(d) || Double.isInfinite(d)) {
                throw new Failure("number has no integer representation");
            }
            try {
                return new BigDecimal(d).toBigIntegerExact().longValueExact();
            } catch (ArithmeticException e) {
                throw new Failure("number has no integer representation");
            }
        }
        return (Long) number;
    }

    private static Object compute(String op, Object left, Object right) {
        Object x = number(left, "arithmetic");
        Object y = number(right, "arithmetic");
        if (x instanceof Long m && y instanceof Long n && !op.equals("DIV") && !op.equals("POW")) {
            BigInteger p = BigInteger.valueOf(m);
            BigInteger q = BigInteger.valueOf(n);
            return switch (op) {
                case "ADD" -> p.add(q).longValue();
                case "SUB" -> p.subtract(q).longValue();
                case "MUL" -> p.multiply(q).longValue();
                default -> {
                    if (n == 0) {
                        throw new Failure("attempt to perform 'n" + (op.equals("MOD") ? "%%" : "//") + "0'");
                    }
                    BigInteger[] both = p.divideAndRemainder(q);
                    boolean below = both[1].signum() * q.signum() < 0;
                    yield op.equals("MOD")
                            ? (below ? both[1].add(q) : both[1]).longValue()
                            : (below ? both[0].subtract(BigInteger.ONE) : both[0]).longValue();
                }
            };
        }
        double u = real(x);
        double v = real(y);
        return switch (op) {
            case "ADD" -> u + v;
            case "SUB" -> u - v;
            case "MUL" -> u * v;
            case "DIV" -> u / v;
            case "POW" -> Math.pow(u, v);
            case "IDIV" -> Math.floor(u / v);
            default -> {
                double rest = Math.abs(u) % Math.abs(v);
                rest = Math.copySign(rest, u);
                yield rest != 0 && rest < 0 != v < 0 ? rest + v : rest;
            }
        };
    }

    private static long bits(LuaOp op, long x, long y) {
        return switch (op) {
            case BAND -> ~(~x | ~y);
            case BOR -> ~(~x & ~y);
            case BXOR -> (x | y) & ~(x & y);
            default -> {
                boolean leftwards = op == LuaOp.SHL ? y >= 0 : y < 0;
                if (y >= 64 || y <= -64) {
                    yield 0;
                }
                int by = (int) Math.abs(y);
                yield leftwards
                        ? BigInteger.valueOf(x).shiftLeft(by).longValue()
                        : BigInteger.valueOf(x)
                                .mod(BigInteger.TWO.pow(64))
                                .shiftRight(by)
                                .longValue();
            }
        };
    }

    // Comparison

    /// -1, 0 or 1; 2 when a NaN is there.
    private static int order(Object x, Object y) {
        double u = ((Number) x).doubleValue();
        double v = ((Number) y).doubleValue();
        if (Double.isNaN(u) || Double.isNaN(v)) {
            return 2;
        }
        if (Double.isInfinite(u) || Double.isInfinite(v)) {
            return u < v ? -1 : u > v ? 1 : 0;
        }
        return exact(x).compareTo(exact(y));
    }

    private static BigDecimal exact(Object value) {
        return value instanceof Long l ? BigDecimal.valueOf(l) : new BigDecimal((Double) value);
    }

    private static boolean same(Object x, Object y) {
        return x instanceof Number && y instanceof Number ? order(x, y) == 0 : x.equals(y);
    }

    private static boolean less(Object x, Object y, boolean orSame) {
        if (x instanceof Number && y instanceof Number) {
            int order = order(x, y);
            return order < 0 || orSame && order == 0;
        }
        if (x instanceof Text s && y instanceof Text t) {
            int order = s.text.compareTo(t.text);
            return order < 0 || orSame && order == 0;
        }
        throw new Failure("attempt to compare " + kind(x) + " with " + kind(y));
    }

    // Loops

    private static void prepare(Object[] r, int a) {
        String[] names = {"initial value", "limit", "step"};
        boolean integers = true;
        for (int i = 0; i < 3; i++) {
            integers &= r[a + i] instanceof Long;
        }
        if (!integers) {
            for (int i : new int[] {1, 2, 0}) {
                if (!(r[a + i] instanceof Number)) {
                    throw new Failure("'for' " + names[i] + " must be a number");
                }
            }
        }
        if (r[a] instanceof Long start && r[a + 2] instanceof Long step) {
            if (r[a + 1] instanceof Double limit) {
                boolean never = Double.isNaN(limit) || (step > 0 ? limit < Long.MIN_VALUE : limit >= 0x1p63);
                r[a + 1] = never
                        ? step > 0 ? Long.MIN_VALUE : Long.MAX_VALUE
                        : (long) (step > 0 ? Math.floor(limit) : Math.ceil(limit));
                start = never ? 0 : start;
            }
            r[a] = start - step;
        } else {
            for (int i = 0; i < 3; i++) {
                r[a + i] = ((Number) r[a + i]).doubleValue();
            }
            r[a] = (Double) r[a] - (Double) r[a + 2];
        }
    }

    private static boolean again(Object[] r, int a) {
        if (r[a] instanceof Long at) {
            long next = at + (Long) r[a + 2];
            if ((Long) r[a + 2] > 0 ? next > (Long) r[a + 1] : next < (Long) r[a + 1]) {
                return false;
            }
            r[a] = next;
            r[a + 3] = next;
        } else {
            double next = (Double) r[a] + (Double) r[a + 2];
            double limit = (Double) r[a + 1];
            if ((Double) r[a + 2] > 0 ? !(next <= limit) : !(limit <= next)) {
                return false;
            }
            r[a] = next;
            r[a + 3] = next;
        }
        return true;
    }
}
