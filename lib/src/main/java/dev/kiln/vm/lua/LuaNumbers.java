package dev.kiln.vm.lua;

import java.util.Optional;
import java.util.OptionalLong;

/// What Lua 5.3 says of numbers beyond what machine code computes (reference manual 3.4.1 to 3.4.4, 3.1).
final class LuaNumbers {
    private LuaNumbers() {}

    /// The number that `text` writes, if it does: decimal or hexadecimal integers, decimal floats.
    static Optional<LuaValue> parse(String text) {
        String trimmed = text.strip();
        try {
            if (trimmed.startsWith("0x") || trimmed.startsWith("0X")) {
                return Optional.of(LuaValue.of(Long.parseUnsignedLong(trimmed.substring(2), 16)));
            }
            if (trimmed.matches("[+-]?[0-9]+")) {
                return Optional.of(LuaValue.of(Long.parseLong(trimmed)));
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return trimmed.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?")
                ? Optional.of(LuaValue.of(Double.parseDouble(trimmed)))
                : Optional.empty();
    }

    static double toDouble(LuaValue number) {
        return number.kind() == LuaValue.Kind.INTEGER ? number.bits() : number.asDouble();
    }

    /// The integer that a number is, if it is one.
    static OptionalLong toInteger(LuaValue number) {
        if (number.kind() == LuaValue.Kind.INTEGER) {
            return OptionalLong.of(number.bits());
        }
        double value = number.asDouble();
        return value >= -0x1p63 && value < 0x1p63 && Math.rint(value) == value
                ? OptionalLong.of((long) value)
                : OptionalLong.empty();
    }

    /// The result of an operation on two floats.
    static double apply(LuaOp op, double a, double b) {
        return switch (op) {
            case ADD, ADDK -> a + b;
            case SUB, SUBK -> a - b;
            case MUL, MULK -> a * b;
            case DIV, DIVK -> a / b;
            case POW, POWK -> Math.pow(a, b);
            case IDIV, IDIVK -> Math.floor(a / b);
            case MOD, MODK -> {
                double rest = a % b;
                yield rest != 0 && rest < 0 != b < 0 ? rest + b : rest;
            }
            default -> throw new LuaException(op + " computes no floats");
        };
    }

    /// The result of an operation on two integers, the divisor not 0.
    static long apply(LuaOp op, long a, long b) {
        return switch (op) {
            case ADD, ADDK -> a + b;
            case SUB, SUBK -> a - b;
            case MUL, MULK -> a * b;
            case IDIV, IDIVK -> Math.floorDiv(a, b);
            case MOD, MODK -> Math.floorMod(a, b);
            case BAND -> a & b;
            case BOR -> a | b;
            case BXOR -> a ^ b;
            case SHL -> shiftLeft(a, b);
            case SHR -> b == Long.MIN_VALUE ? 0 : shiftLeft(a, -b);
            default -> throw new LuaException(op + " computes no integers");
        };
    }

    private static long shiftLeft(long a, long by) {
        return by <= -64 || by >= 64 ? 0 : by >= 0 ? a << by : a >>> -by;
    }

    /// a < b, mathematically; false with NaN.
    static boolean less(LuaValue a, LuaValue b) {
        boolean aInteger = a.kind() == LuaValue.Kind.INTEGER;
        boolean bInteger = b.kind() == LuaValue.Kind.INTEGER;
        if (aInteger && bInteger) {
            return a.bits() < b.bits();
        } else if (!aInteger && !bInteger) {
            return a.asDouble() < b.asDouble();
        } else if (aInteger) {
            double limit = Math.ceil(b.asDouble()); // integers below b are those below this
            return limit >= 0x1p63 || limit > -0x1p63 && a.bits() < (long) limit;
        }
        double limit = Math.floor(a.asDouble()); // integers above a are those above this
        return limit < -0x1p63 || limit < 0x1p63 && (long) limit < b.bits();
    }

    /// a ≤ b, mathematically; false with NaN.
    static boolean lessOrEqual(LuaValue a, LuaValue b) {
        return !Double.isNaN(toDouble(a)) && !Double.isNaN(toDouble(b)) && !less(b, a);
    }
}
