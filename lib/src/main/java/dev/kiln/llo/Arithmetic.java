package dev.kiln.llo;

/// What the ops compute, on slots as [Arguments] describes them. Every op is a plain Java expression: this is the
/// meaning that machine code is compared with.
final class Arithmetic {
    private static final int I = LloType.I.code();
    private static final int F = LloType.F.code();
    private static final int D = LloType.D.code();

    private Arithmetic() {}

    /// The op of `code` on two operands, not a division by zero.
    static long binary(int code, long a, long b) {
        LloOp op = LloOp.of(code);
        int type = code & 15;
        if (type == I) {
            return ofInts(op, (int) a, (int) b);
        } else if (type == F) {
            return bits(ofFloats(op, real32(a), real32(b)));
        } else if (type == D) {
            return bits(ofDoubles(op, real64(a), real64(b)));
        }
        return ofLongs(op, a, b);
    }

    private static int ofInts(LloOp op, int a, int b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case MOD -> a % b;
            case UDIV -> Integer.divideUnsigned(a, b);
            case UMOD -> Integer.remainderUnsigned(a, b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            case ROTL -> Integer.rotateLeft(a, b);
            case ROTR -> Integer.rotateRight(a, b);
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            default -> throw missing(op);
        };
    }

    private static long ofLongs(LloOp op, long a, long b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case MOD -> a % b;
            case UDIV -> Long.divideUnsigned(a, b);
            case UMOD -> Long.remainderUnsigned(a, b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            case ROTL -> Long.rotateLeft(a, (int) b);
            case ROTR -> Long.rotateRight(a, (int) b);
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            default -> throw missing(op);
        };
    }

    private static float ofFloats(LloOp op, float a, float b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case MOD -> a % b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            default -> throw missing(op);
        };
    }

    private static double ofDoubles(LloOp op, double a, double b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case MOD -> a % b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            default -> throw missing(op);
        };
    }

    /// The op of `code` on one operand.
    static long unary(int code, long a) {
        LloOp op = LloOp.of(code);
        int type = code & 15;
        if (type == I) {
            return ofInt(op, (int) a);
        } else if (type == F) {
            return ofFloat(op, a);
        } else if (type == D) {
            return ofDouble(op, a);
        }
        return ofLong(op, a);
    }

    private static int ofInt(LloOp op, int a) {
        return switch (op) {
            case NEG -> -a;
            case NOT -> ~a;
            case ABS -> Math.abs(a);
            case CLZ -> Integer.numberOfLeadingZeros(a);
            case CTZ -> Integer.numberOfTrailingZeros(a);
            case POPCNT -> Integer.bitCount(a);
            case BSWAP -> Integer.reverseBytes(a);
            default -> throw missing(op);
        };
    }

    private static long ofLong(LloOp op, long a) {
        return switch (op) {
            case NEG -> -a;
            case NOT -> ~a;
            case ABS -> Math.abs(a);
            case CLZ -> Long.numberOfLeadingZeros(a);
            case CTZ -> Long.numberOfTrailingZeros(a);
            case POPCNT -> Long.bitCount(a);
            case BSWAP -> Long.reverseBytes(a);
            default -> throw missing(op);
        };
    }

    private static long ofFloat(LloOp op, long a) {
        return switch (op) {
            case NEG -> a ^ 0x80000000L;
            case ABS -> a & 0x7FFFFFFFL;
            case SQRT -> bits((float) Math.sqrt(real32(a)));
            case FLOOR -> bits((float) Math.floor(real32(a)));
            case CEIL -> bits((float) Math.ceil(real32(a)));
            case TRUNC -> bits((float) truncated(real32(a)));
            default -> throw missing(op);
        };
    }

    private static long ofDouble(LloOp op, long a) {
        return switch (op) {
            case NEG -> a ^ Long.MIN_VALUE;
            case ABS -> a & Long.MAX_VALUE;
            case SQRT -> bits(Math.sqrt(real64(a)));
            case FLOOR -> bits(Math.floor(real64(a)));
            case CEIL -> bits(Math.ceil(real64(a)));
            case TRUNC -> bits(truncated(real64(a)));
            default -> throw missing(op);
        };
    }

    private static double truncated(double a) {
        return a < 0 ? Math.ceil(a) : Math.floor(a);
    }

    /// Whether `op`, a comparison, holds for operands of the type coded `type`.
    static boolean compare(LloOp op, int type, long a, long b) {
        if (type == F) {
            return compareReals(op, real32(a), real32(b));
        } else if (type == D) {
            return compareReals(op, real64(a), real64(b));
        }
        return switch (op) { // sign-extension keeps both orders
            case EQ -> a == b;
            case NE -> a != b;
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
            case ULT -> Long.compareUnsigned(a, b) < 0;
            case ULE -> Long.compareUnsigned(a, b) <= 0;
            case UGT -> Long.compareUnsigned(a, b) > 0;
            case UGE -> Long.compareUnsigned(a, b) >= 0;
            default -> throw missing(op);
        };
    }

    private static boolean compareReals(LloOp op, double a, double b) {
        return switch (op) {
            case EQ -> a == b;
            case NE -> a != b;
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
            default -> throw missing(op);
        };
    }

    /// `a` converted, extended or reinterpreted as `code` says.
    static long convert(int code, long a) {
        LloType to = LloOp.second(code);
        return switch (LloOp.of(code)) {
            case CVTU -> a & 0xFFFFFFFFL;
            case BITS -> to == LloType.I ? (int) a : to == LloType.F ? a & 0xFFFFFFFFL : a;
            default ->
                switch (LloOp.type(code)) {
                    case I, L, P -> fromInteger(to, a);
                    case F -> fromReal(to, real32(a));
                    case D -> fromReal(to, real64(a));
                };
        };
    }

    private static long fromInteger(LloType to, long a) {
        return switch (to) {
            case I -> (int) a;
            case L, P -> a;
            case F -> bits((float) a);
            case D -> bits((double) a);
        };
    }

    private static long fromReal(LloType to, double a) {
        return switch (to) {
            case I -> (int) a;
            case L, P -> (long) a;
            case F -> bits((float) a);
            case D -> bits(a);
        };
    }

    private static float real32(long slot) {
        return Float.intBitsToFloat((int) slot);
    }

    private static double real64(long slot) {
        return Double.longBitsToDouble(slot);
    }

    private static long bits(float value) {
        return Float.floatToRawIntBits(value) & 0xFFFFFFFFL;
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static IllegalStateException missing(LloOp op) {
        return new IllegalStateException("no meaning for " + op);
    }
}
