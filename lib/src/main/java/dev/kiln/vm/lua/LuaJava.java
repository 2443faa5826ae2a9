package dev.kiln.vm.lua;

import dev.kiln.vm.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What routines leave to Java: numbers of different kinds, strings that are numbers, errors, functions of Java.
final class LuaJava {
    private LuaJava() {}

    private static int a(long word) {
        return (int) word >>> 8 & 0xFF;
    }

    private static int b(long word) {
        return (int) word >>> 16 & 0xFF;
    }

    private static int c(long word) {
        return (int) word >>> 24 & 0xFF;
    }

    private static LuaOp op(long word) {
        int opcode = (int) word & 0xFF;
        int ops = LuaOp.values().length;
        return opcode < ops ? LuaOp.values()[opcode] : LuaTests.TESTS.get(opcode - ops); // a superinstruction's first
    }

    private static String describe(LuaValue value) {
        return switch (value.kind()) {
            case NIL -> "a nil value";
            case FALSE, TRUE -> "a boolean value";
            case INTEGER, FLOAT -> "a number value";
            case STRING -> "a string value";
            case FUNCTION, JAVA -> "a function value";
        };
    }

    // Arithmetic

    static long arithmetic(Machine machine, long... arguments) {
        LuaState state = machine.companion(LuaState.class);
        long word = arguments[0];
        LuaOp op = op(word);
        LuaValue left = state.register(b(word));
        LuaValue right = op.shape() == LuaOp.Shape.AB
                ? left
                : op.shape() == LuaOp.Shape.ABK ? state.constant(c(word)) : state.register(c(word));
        state.setRegister(a(word), compute(machine, state, op, left, right));
        return 0;
    }

    private static LuaValue compute(Machine machine, LuaState state, LuaOp op, LuaValue left, LuaValue right) {
        LuaValue x = number(machine, state, op, left);
        LuaValue y = number(machine, state, op, right);
        return switch (op) {
            case BAND, BOR, BXOR, SHL, SHR ->
                LuaValue.of(LuaNumbers.apply(op, integer(machine, x), integer(machine, y)));
            case BNOT -> LuaValue.of(~integer(machine, x));
            case UNM -> x.kind() == LuaValue.Kind.INTEGER ? LuaValue.of(-x.bits()) : LuaValue.of(-x.asDouble());
            default -> {
                boolean integers = x.kind() == LuaValue.Kind.INTEGER && y.kind() == LuaValue.Kind.INTEGER;
                if (!integers || op == LuaOp.DIV || op == LuaOp.DIVK || op == LuaOp.POW || op == LuaOp.POWK) {
                    yield LuaValue.of(LuaNumbers.apply(op, LuaNumbers.toDouble(x), LuaNumbers.toDouble(y)));
                }
                boolean rest = op == LuaOp.MOD || op == LuaOp.MODK;
                if (y.bits() == 0 && (rest || op == LuaOp.IDIV || op == LuaOp.IDIVK)) {
                    throw machine.trap("attempt to perform 'n" + (rest ? "%%" : "//") + "0'");
                }
                yield LuaValue.of(LuaNumbers.apply(op, x.bits(), y.bits()));
            }
        };
    }

    private static LuaValue number(Machine machine, LuaState state, LuaOp op, LuaValue value) {
        if (value.isNumber()) {
            return value;
        }
        boolean string = value.kind() == LuaValue.Kind.STRING;
        Optional<LuaValue> number = string ? LuaNumbers.parse(state.string(value)) : Optional.empty();
        boolean bits = switch (op) {
            case BAND, BOR, BXOR, SHL, SHR, BNOT -> true;
            default -> false;
        };
        return number.orElseThrow(() -> machine.trap(
                "attempt to perform " + (bits ? "bitwise operation" : "arithmetic") + " on " + describe(value)));
    }

    private static long integer(Machine machine, LuaValue number) {
        OptionalLong integer = LuaNumbers.toInteger(number);
        if (integer.isEmpty()) {
            throw machine.trap("number has no integer representation");
        }
        return integer.getAsLong();
    }

    // Comparison

    static long comparison(Machine machine, long... arguments) {
        LuaState state = machine.companion(LuaState.class);
        long word = arguments[0];
        LuaOp op = op(word);
        LuaValue left = state.register(a(word));
        LuaValue right = op.shape() == LuaOp.Shape.AK ? state.constant((int) word >>> 16) : state.register(b(word));
        boolean holds = switch (op) {
            case EQ, EQK -> equal(left, right);
            case NE, NEK -> !equal(left, right);
            case LT, LTK -> less(machine, state, left, right, false);
            case NLT, NLTK -> !less(machine, state, left, right, false);
            case LE, LEK -> less(machine, state, left, right, true);
            default -> !less(machine, state, left, right, true);
        };
        return holds ? 1 : 0;
    }

    private static boolean equal(LuaValue left, LuaValue right) {
        if (left.isNumber() && right.isNumber()) {
            return LuaNumbers.lessOrEqual(left, right) && LuaNumbers.lessOrEqual(right, left);
        }
        return left.kind() == right.kind()
                && (left.bits() == right.bits() || left.kind().compareTo(LuaValue.Kind.INTEGER) < 0);
    }

    private static boolean less(Machine machine, LuaState state, LuaValue left, LuaValue right, boolean orEqual) {
        if (left.isNumber() && right.isNumber()) {
            return orEqual ? LuaNumbers.lessOrEqual(left, right) : LuaNumbers.less(left, right);
        }
        if (left.kind() == LuaValue.Kind.STRING && right.kind() == LuaValue.Kind.STRING) {
            int order = state.string(left).compareTo(state.string(right));
            return orEqual ? order <= 0 : order < 0;
        }
        throw machine.trap("attempt to compare " + describe(left) + " with " + describe(right));
    }

    // Loops

    /// Not all three are integers. When start and step are, the limit is cut to an integer (reference manual 3.3.5);
    /// otherwise all become floats.
    static long preparation(Machine machine, long... arguments) {
        LuaState state = machine.companion(LuaState.class);
        int a = a(arguments[0]);
        LuaValue limit = loopNumber(machine, state.register(a + 1), "limit");
        LuaValue step = loopNumber(machine, state.register(a + 2), "step");
        LuaValue start = loopNumber(machine, state.register(a), "initial value");
        if (start.kind() == LuaValue.Kind.INTEGER && step.kind() == LuaValue.Kind.INTEGER) {
            boolean up = step.bits() > 0;
            double value = LuaNumbers.toDouble(limit);
            boolean empty = up ? !(value >= -0x1p63) : !(value < 0x1p63);
            long cut = limit.kind() == LuaValue.Kind.INTEGER
                    ? limit.bits()
                    : empty ? up ? Long.MIN_VALUE : Long.MAX_VALUE : (long) (up ? Math.floor(value) : Math.ceil(value));
            state.setRegister(a, LuaValue.of((empty ? 0 : start.bits()) - step.bits()));
            state.setRegister(a + 1, LuaValue.of(cut));
            state.setRegister(a + 2, step);
        } else {
            double by = LuaNumbers.toDouble(step);
            state.setRegister(a, LuaValue.of(LuaNumbers.toDouble(start) - by));
            state.setRegister(a + 1, LuaValue.of(LuaNumbers.toDouble(limit)));
            state.setRegister(a + 2, LuaValue.of(by));
        }
        return 0;
    }

    private static LuaValue loopNumber(Machine machine, LuaValue value, String what) {
        if (!value.isNumber()) {
            throw machine.trap("'for' " + what + " must be a number");
        }
        return value;
    }

    // Calls

    static long call(Machine machine, long... arguments) {
        LuaState state = machine.companion(LuaState.class);
        int a = a(arguments[0]);
        LuaValue callee = state.register(a);
        if (callee.kind() != LuaValue.Kind.JAVA) {
            throw machine.trap("attempt to call " + describe(callee));
        }
        List<LuaValue> values = new ArrayList<>();
        for (int i = 1; i < b(arguments[0]); i++) {
            values.add(state.register(a + i));
        }
        List<LuaValue> results = state.function(callee.bits()).apply(values);
        for (int i = 0; i < c(arguments[0]) - 1; i++) {
            state.setRegister(a + i, i < results.size() ? results.get(i) : LuaValue.NIL);
        }
        return 0;
    }
}
