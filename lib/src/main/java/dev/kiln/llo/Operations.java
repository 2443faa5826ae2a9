package dev.kiln.llo;

import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.FloatUnaryOp;
import dev.kiln.ir.IntType;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;

/// Which IR operation an op is, and the code of those that only compute. An `I` leaves here with a zero upper half.
final class Operations {
    private final Emitter out;

    Operations(Emitter out) {
        this.out = out;
    }

    static Width width(LloType type) {
        return type == LloType.I ? Width.W32 : Width.W64;
    }

    /// The IR operation of an integer op of two operands.
    static BinaryOp binary(LloOp op) {
        return switch (op) {
            case ADD -> BinaryOp.ADD;
            case SUB -> BinaryOp.SUB;
            case MUL -> BinaryOp.MUL;
            case DIV -> BinaryOp.SDIV;
            case MOD -> BinaryOp.SREM;
            case UDIV -> BinaryOp.UDIV;
            case UMOD -> BinaryOp.UREM;
            case AND -> BinaryOp.AND;
            case OR -> BinaryOp.OR;
            case XOR -> BinaryOp.XOR;
            case SHL -> BinaryOp.SHL;
            case SHR -> BinaryOp.SAR;
            case USHR -> BinaryOp.SHR;
            case ROTL -> BinaryOp.ROL;
            case ROTR -> BinaryOp.ROR;
            case MIN -> BinaryOp.SMIN;
            case MAX -> BinaryOp.SMAX;
            default -> throw new IllegalArgumentException(op + " has not two integer operands");
        };
    }

    /// True when the two operands may change places.
    static boolean commutes(LloOp op) {
        return switch (op) {
            case ADD, MUL, AND, OR, XOR, MIN, MAX -> true;
            default -> false;
        };
    }

    /// The condition of a comparison op, integer or float.
    static Cond condition(LloOp comparison, LloType type) {
        boolean isFloat = type.isFloat();
        return switch (comparison) {
            case EQ -> isFloat ? Cond.FEQ : Cond.EQ;
            case NE -> isFloat ? Cond.FNE : Cond.NE;
            case LT -> isFloat ? Cond.FLT : Cond.SLT;
            case LE -> isFloat ? Cond.FLE : Cond.SLE;
            case GT -> isFloat ? Cond.FGT : Cond.SGT;
            case GE -> isFloat ? Cond.FGE : Cond.SGE;
            case ULT -> Cond.ULT;
            case ULE -> Cond.ULE;
            case UGT -> Cond.UGT;
            case UGE -> Cond.UGE;
            default -> throw new IllegalArgumentException(comparison + " is no comparison");
        };
    }

    /// True for the ops of two operands that give one of the same type.
    static boolean isBinary(LloOp op) {
        return switch (op) {
            case ADD, SUB, MUL, DIV, MOD, UDIV, UMOD, AND, OR, XOR, SHL, SHR, USHR, ROTL, ROTR, MIN, MAX -> true;
            default -> false;
        };
    }

    /// True for the ops that compare two operands and give an `I`.
    static boolean isComparison(LloOp op) {
        return op.compareTo(LloOp.EQ) >= 0 && op.compareTo(LloOp.UGE) <= 0;
    }

    /// d = a op b, floats. `MOD` is not among them.
    void floatBinary(LloOp op, FloatType type, V d, V a, V b) {
        FloatBinaryOp operation = switch (op) {
            case ADD -> FloatBinaryOp.FADD;
            case SUB -> FloatBinaryOp.FSUB;
            case MUL -> FloatBinaryOp.FMUL;
            case DIV -> FloatBinaryOp.FDIV;
            case MIN -> FloatBinaryOp.FMIN;
            case MAX -> FloatBinaryOp.FMAX;
            default -> throw new IllegalArgumentException(op + " has not two float operands");
        };
        out.fbinary(operation, type, d, a, b);
    }

    /// d = op a, for the ops of one operand: operations and conversions.
    void unary(int code, Reg d, Reg a) {
        LloOp op = LloOp.of(code);
        switch (op) {
            case CVT -> convert(LloOp.type(code), LloOp.second(code), d, a);
            case BITS -> bits(d, a, LloOp.type(code), LloOp.second(code));
            default -> {
                LloType type = LloOp.type(code);
                if (type.isFloat()) {
                    out.funary(floatUnary(op), Operands.floatType(type), (V) d, (V) a);
                } else {
                    out.unary(integerUnary(op), width(type), (R) d, (R) a);
                }
            }
        }
    }

    private static UnaryOp integerUnary(LloOp op) {
        return switch (op) {
            case NEG -> UnaryOp.NEG;
            case NOT -> UnaryOp.NOT;
            case ABS -> UnaryOp.ABS;
            case CLZ -> UnaryOp.CLZ;
            case CTZ -> UnaryOp.CTZ;
            case POPCNT -> UnaryOp.POPCNT;
            case BSWAP -> UnaryOp.BSWAP;
            default -> throw new IllegalArgumentException(op + " has not one integer operand");
        };
    }

    private static FloatUnaryOp floatUnary(LloOp op) {
        return switch (op) {
            case NEG -> FloatUnaryOp.FNEG;
            case ABS -> FloatUnaryOp.FABS;
            case SQRT -> FloatUnaryOp.FSQRT;
            case FLOOR -> FloatUnaryOp.FFLOOR;
            case CEIL -> FloatUnaryOp.FCEIL;
            case TRUNC -> FloatUnaryOp.FTRUNC;
            default -> throw new IllegalArgumentException(op + " has not one float operand");
        };
    }

    private void convert(LloType from, LloType to, Reg d, Reg a) {
        if (from.isFloat() && to.isFloat()) {
            out.cvt(Operands.floatType(to), Operands.floatType(from), (V) d, (V) a);
        } else if (from.isFloat()) {
            out.cvt(to == LloType.I ? IntType.S32 : IntType.S64, Operands.floatType(from), (R) d, (V) a);
            if (to == LloType.I) {
                out.unary(UnaryOp.ZEXT32, Width.W64, (R) d, (R) d);
            }
        } else if (to.isFloat()) {
            out.cvt(Operands.floatType(to), from == LloType.I ? IntType.S32 : IntType.S64, (V) d, (R) a);
        } else {
            out.unary(from == LloType.I ? UnaryOp.SEXT32 : UnaryOp.ZEXT32, Width.W64, (R) d, (R) a);
        }
    }

    private void bits(Reg d, Reg a, LloType from, LloType to) {
        if (to.isFloat()) {
            out.bits(Operands.floatType(to), (V) d, (R) a);
        } else {
            out.bits(Operands.floatType(from), (R) d, (V) a);
        }
    }
}
