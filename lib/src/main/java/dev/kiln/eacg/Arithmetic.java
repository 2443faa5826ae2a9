package dev.kiln.eacg;

import static dev.kiln.eacg.Homes.A;
import static dev.kiln.eacg.Homes.B;

import dev.kiln.guard.Trap;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.R;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.Width;

/// Compiles arithmetic and comparisons of up to 64 bits: at 32 bits, or at 64.
///
/// Where the bits above the operands' size cannot reach the result they are left as they are; division and shifts to
/// the right want operands exactly.
final class Arithmetic {
    private final Emitter out;
    private final Instructions code;
    private final Values values;
    private final Cold cold;

    Arithmetic(Emitter out, Instructions code, Values values, Cold cold) {
        this.out = out;
        this.code = code;
        this.values = values;
        this.cold = cold;
    }

    static boolean divides(EacgOp op) {
        return op == EacgOp.DIV || op == EacgOp.MOD || op == EacgOp.SDIV || op == EacgOp.SMOD;
    }

    private static boolean shifts(EacgOp op) {
        return op == EacgOp.SHL || op == EacgOp.SHR || op == EacgOp.SAR;
    }

    private static BinaryOp operation(EacgOp op) {
        return switch (op) {
            case ADD -> BinaryOp.ADD;
            case SUB -> BinaryOp.SUB;
            case MUL -> BinaryOp.MUL;
            case DIV -> BinaryOp.UDIV;
            case MOD -> BinaryOp.UREM;
            case SDIV -> BinaryOp.SDIV;
            case SMOD -> BinaryOp.SREM;
            case AND -> BinaryOp.AND;
            case OR -> BinaryOp.OR;
            case XOR -> BinaryOp.XOR;
            case SHL -> BinaryOp.SHL;
            case SHR -> BinaryOp.SHR;
            case SAR -> BinaryOp.SAR;
            default -> throw new IllegalArgumentException(op + " is no arithmetic");
        };
    }

    /// Compiles instruction `i`.
    ///
    /// @return the register that holds the result, for [#test]
    R compile(int i, EacgOp op) {
        Size size = code.size(i, 2);
        Width width = Values.width(size);
        boolean exact = divides(op) || op == EacgOp.SHR || op == EacgOp.SAR;
        R a = values.fetch(i, 0, size, op.isSigned(), exact, A);
        R place = values.place(i, 2);
        if (values.isConstant(i, 1)) {
            long b = constant(i, op, size);
            if (divides(op) && b == 0) {
                out.jump(cold.trap(Trap.Kind.DIVISION_BY_ZERO, i));
            }
            out.binary(operation(op), width, place, a, b);
        } else {
            out.binary(operation(op), width, place, a, second(i, op, size, exact));
        }
        values.put(i, 2);
        return place;
    }

    private long constant(int i, EacgOp op, Size size) {
        return shifts(op) ? code.value(i, 1) & size.bits() - 1 : values.constant(i, 1, size, op.isSigned());
    }

    private R second(int i, EacgOp op, Size size, boolean exact) {
        if (shifts(op)) {
            R count = values.fetch(i, 1, size, false, false, B);
            if (size.compareTo(Size.B32) < 0) {
                out.binary(BinaryOp.AND, Width.W32, B, count, size.bits() - 1L);
                return B;
            }
            return count;
        }
        R b = values.fetch(i, 1, size, op.isSigned(), exact, B);
        if (divides(op)) {
            out.branch(Cond.EQ, Values.width(size), b, 0, cold.trap(Trap.Kind.DIVISION_BY_ZERO, i));
        }
        return b;
    }

    /// Makes `result` comparable with 0, and gives the register that is.
    R test(R result, Size size) {
        if (size.compareTo(Size.B32) >= 0) {
            return result;
        }
        out.unary(size == Size.B8 ? UnaryOp.SEXT8 : UnaryOp.SEXT16, Width.W32, A, result);
        return A;
    }

    // Comparison

    /// What two operands were brought to: registers, or a register and a constant.
    ///
    /// @param b [R#NONE] when the second is `constant`
    record Pair(Width width, R a, R b, long constant) {}

    /// Fetches what `cmp` compares. Small operands are brought to the upper end of 32 bits, where both orders hold.
    Pair compare(int i) {
        Size size = size(i);
        Width width = Values.width(size);
        boolean small = size.compareTo(Size.B32) < 0;
        int shift = Size.B32.bits() - size.bits();
        R a = values.fetch(i, 0, size, false, !small, A);
        if (small) {
            out.binary(BinaryOp.SHL, Width.W32, A, a, shift);
            a = A;
        }
        if (values.isConstant(i, 1)) {
            long b = values.constant(i, 1, size, false);
            return new Pair(width, a, R.NONE, small ? (int) b << shift : b);
        }
        R b = values.fetch(i, 1, size, false, !small, B);
        if (small) {
            out.binary(BinaryOp.SHL, Width.W32, B, b, shift);
            b = B;
        }
        return new Pair(width, a, b, 0);
    }

    /// The larger of the sizes that `cmp` compares.
    Size size(int i) {
        Size a = code.size(i, 0);
        return a.compareTo(code.size(i, 1)) > 0 ? a : code.size(i, 1);
    }
}
