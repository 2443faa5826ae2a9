package dev.kiln.target;

import static dev.kiln.target.A64Code.SCRATCH;
import static dev.kiln.target.A64Code.SCRATCH2;
import static dev.kiln.target.A64Code.SP;
import static dev.kiln.target.A64Code.ZERO;

import dev.kiln.a64.Arrangement;
import dev.kiln.a64.Condition;
import dev.kiln.a64.Immediates;
import dev.kiln.a64.Op;
import dev.kiln.a64.Packed;
import dev.kiln.a64.Shift;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.UnaryOp;

/// Integer operations. The machine has three operands, division that is total and shifts that count modulo the
/// width, so most are one instruction.
final class A64Integers {
    private final A64Code code;

    A64Integers(A64Code code) {
        this.code = code;
    }

    // By a register

    /// d = a op b. For `add`, `sub` and the like the last instruction written is the one that can set the carry.
    void binary(BinaryOp op, int size, int d, int a, int b) {
        switch (op) {
            case ADD -> add(size, d, a, b);
            case SUB -> subtract(size, d, a, b);
            case ADC -> code.rrr(Op.ADC, size, d, a, b);
            case SBB -> code.rrr(Op.SBC, size, d, a, b);
            case MUL -> code.rrr(Op.MUL, size, d, a, b);
            case MULHU -> multiplyHigh(Op.UMULH, Op.UMULL, size, d, a, b);
            case MULHS -> multiplyHigh(Op.SMULH, Op.SMULL, size, d, a, b);
            case UDIV -> code.rrr(Op.UDIV, size, d, a, b);
            case SDIV -> code.rrr(Op.SDIV, size, d, a, b);
            case UREM -> remainder(Op.UDIV, size, d, a, b);
            case SREM -> remainder(Op.SDIV, size, d, a, b);
            case AND -> code.rrr(Op.AND, size, d, a, b);
            case OR -> code.rrr(Op.ORR, size, d, a, b);
            case XOR -> code.rrr(Op.EOR, size, d, a, b);
            case ANDN -> code.rrr(Op.BIC, size, d, a, b);
            case SHL -> code.rrr(Op.LSL, size, d, a, b);
            case SHR -> code.rrr(Op.LSR, size, d, a, b);
            case SAR -> code.rrr(Op.ASR, size, d, a, b);
            case ROR -> code.rrr(Op.ROR, size, d, a, b);
            case ROL -> {
                code.rr(Op.NEG, 4, SCRATCH, b);
                code.rrr(Op.ROR, size, d, a, SCRATCH);
            }
            case UMIN -> choose(Condition.LO, size, d, a, b);
            case UMAX -> choose(Condition.HI, size, d, a, b);
            case SMIN -> choose(Condition.LT, size, d, a, b);
            case SMAX -> choose(Condition.GT, size, d, a, b);
        }
    }

    /// Where sp takes part the form is another, and 64 bits wide; 32 of them are cleared after it.
    private void add(int size, int d, int a, int b) {
        if (b == SP) {
            if (a == SP) {
                code.move(8, SCRATCH, SP);
                addToStackPointer(size, Op.ADD, d, SP, SCRATCH);
            } else {
                addToStackPointer(size, Op.ADD, d, SP, a);
            }
        } else if (d == SP || a == SP) {
            addToStackPointer(size, Op.ADD, d, a, b);
        } else {
            code.rrr(Op.ADD, size, d, a, b);
        }
    }

    private void subtract(int size, int d, int a, int b) {
        if (b == SP) {
            code.move(8, SCRATCH, SP);
            subtract(size, d, a, SCRATCH);
        } else if (d == SP || a == SP) {
            addToStackPointer(size, Op.SUB, d, a, b);
        } else {
            code.rrr(Op.SUB, size, d, a, b);
        }
    }

    private void addToStackPointer(int size, Op op, int d, int a, int b) {
        code.withStack(op, d, a, b, 0);
        if (size == 4) {
            code.move(4, d, d);
        }
    }

    private void multiplyHigh(Op wide, Op narrow, int size, int d, int a, int b) {
        if (size == 8) {
            code.rrr(wide, 8, d, a, b);
        } else {
            code.widening(narrow, d, a, b);
            code.rri(Op.LSR, 8, d, d, 32);
        }
    }

    /// By zero the quotient is zero, so the remainder is the dividend.
    private void remainder(Op divide, int size, int d, int a, int b) {
        int quotient = b == SCRATCH ? SCRATCH2 : SCRATCH;
        code.rrr(divide, size, quotient, a, b);
        code.rrrr(Op.MSUB, size, d, quotient, b, a);
    }

    private void choose(Condition condition, int size, int d, int a, int b) {
        code.rr(Op.CMP, size, a, b);
        code.select(Op.CSEL, size, d, a, b, condition);
    }

    // By a constant

    void binary(BinaryOp op, int size, int d, int a, long constant) {
        long b = size == 4 ? (int) constant : constant;
        switch (op) {
            case ADD -> add(Op.ADD, Op.SUB, size, d, a, b);
            case SUB -> add(Op.SUB, Op.ADD, size, d, a, b);
            case AND -> logical(Op.AND, size, d, a, b);
            case ANDN -> logical(Op.AND, size, d, a, ~b);
            case OR -> logical(Op.ORR, size, d, a, b);
            case XOR -> logical(Op.EOR, size, d, a, b);
            case SHL, SHR, SAR, ROL, ROR -> shift(op, size, d, a, (int) b & size * 8 - 1);
            case MUL -> multiply(size, d, a, b);
            case UDIV, UREM -> unsigned(op == BinaryOp.UREM, size, d, a, size == 4 ? b & 0xFFFF_FFFFL : b);
            case SDIV, SREM -> signed(op == BinaryOp.SREM, size, d, a, b);
            case ADC, SBB, MULHU, MULHS, UMIN, UMAX, SMIN, SMAX -> binary(op, size, d, a, held(b));
        }
    }

    private int held(long b) {
        return b == 0 ? ZERO : code.constant(SCRATCH, b);
    }

    private void add(Op op, Op opposite, int size, int d, int a, long b) {
        if (A64Code.isArithmetic(b)) {
            code.arithmetic(op, size, d, a, b);
        } else if (A64Code.isArithmetic(-b)) { // the carry is the same: a + (2^n - k) carries when a - k borrows not
            code.arithmetic(opposite, size, d, a, -b);
        } else {
            binary(op == Op.ADD ? BinaryOp.ADD : BinaryOp.SUB, size, d, a, code.constant(SCRATCH, b));
        }
    }

    private void logical(Op op, int size, int d, int a, long b) {
        if (b == 0 || b == -1) {
            trivial(op, size, d, a, b == 0);
        } else if ((size == 4 ? Immediates.mask32(b) : Immediates.mask(b)) >= 0) {
            code.rri(op, size, d, a, size == 4 ? b & 0xFFFF_FFFFL : b);
        } else {
            code.rrr(op, size, d, a, code.constant(SCRATCH, b));
        }
    }

    private void trivial(Op op, int size, int d, int a, boolean zero) {
        if (op == Op.AND ? !zero : zero) {
            code.moveIfOther(size, d, a);
        } else if (op == Op.EOR) {
            code.rr(Op.MVN, size, d, a);
        } else {
            code.constant(d, zero ? 0 : size == 4 ? 0xFFFF_FFFFL : -1);
        }
    }

    private void shift(BinaryOp op, int size, int d, int a, int count) {
        if (count == 0) {
            code.moveIfOther(size, d, a);
            return;
        }
        switch (op) {
            case SHL -> code.rri(Op.LSL, size, d, a, count);
            case SHR -> code.rri(Op.LSR, size, d, a, count);
            case SAR -> code.rri(Op.ASR, size, d, a, count);
            case ROL -> code.rri(Op.ROR, size, d, a, size * 8 - count);
            default -> code.rri(Op.ROR, size, d, a, count);
        }
    }

    /// A product by a constant: one or two instructions of a cycle each where that will do.
    private void multiply(int size, int d, int a, long b) {
        int zeros = Long.numberOfTrailingZeros(b);
        long odd = b >> (zeros & 63);
        if (b == 0) {
            code.constant(d, 0);
        } else if (b == -1) {
            code.rr(Op.NEG, size, d, a);
        } else if (Long.bitCount(b) == 1 || size == 4 && b == Integer.MIN_VALUE) {
            shift(BinaryOp.SHL, size, d, a, zeros);
        } else if (odd > 0 && Long.bitCount(odd - 1) == 1) {
            code.shifted(Op.ADD, size, d, a, a, Shift.LSL, Long.numberOfTrailingZeros(odd - 1));
            if (zeros > 0) {
                code.rri(Op.LSL, size, d, d, zeros);
            }
        } else if (odd < 0 && Long.bitCount(1 - odd) == 1) {
            code.shifted(Op.SUB, size, d, a, a, Shift.LSL, Long.numberOfTrailingZeros(1 - odd));
            if (zeros > 0) {
                code.rri(Op.LSL, size, d, d, zeros);
            }
        } else if (odd > 0 && Long.bitCount(odd + 1) == 1 && Long.SIZE - Long.numberOfLeadingZeros(b) < size * 8) {
            code.rri(Op.LSL, size, SCRATCH, a, zeros + Long.numberOfTrailingZeros(odd + 1));
            code.shifted(Op.SUB, size, d, SCRATCH, a, Shift.LSL, zeros);
        } else {
            code.rrr(Op.MUL, size, d, a, code.constant(SCRATCH, b));
        }
    }

    private void unsigned(boolean remainder, int size, int d, int a, long b) {
        if (b == 0) {
            if (remainder) {
                code.moveIfOther(size, d, a);
            } else {
                code.constant(d, 0);
            }
        } else if (Long.bitCount(b) == 1) {
            if (remainder) {
                logical(Op.AND, size, d, a, b - 1);
            } else {
                shift(BinaryOp.SHR, size, d, a, Long.numberOfTrailingZeros(b));
            }
        } else {
            quotient(size, remainder ? SCRATCH : d, a, b);
            if (remainder) {
                subtractMultiple(size, d, a, b);
            }
        }
    }

    /// d becomes a - b × the scratch register.
    private void subtractMultiple(int size, int d, int a, long b) {
        code.constant(SCRATCH2, b);
        code.rrrr(Op.MSUB, size, d, SCRATCH, SCRATCH2, a);
    }

    /// d = a ÷ b.
    private void quotient(int size, int d, int a, long b) {
        Reciprocal reciprocal = Reciprocal.unsigned(size * 8, b);
        code.constant(SCRATCH, reciprocal.factor());
        int shift = reciprocal.shift();
        if (size == 4) {
            code.widening(Op.UMULL, SCRATCH, a, SCRATCH);
            if (reciprocal.wide()) {
                code.rri(Op.LSR, 8, SCRATCH, SCRATCH, 32);
                code.rr(Op.MOV, 4, SCRATCH2, a);
                code.rrr(Op.ADD, 8, SCRATCH, SCRATCH, SCRATCH2);
                code.rri(Op.LSR, 8, d, SCRATCH, shift);
            } else {
                code.rri(Op.LSR, 8, d, SCRATCH, 32 + shift);
            }
            return;
        }
        if (!reciprocal.wide()) {
            code.rrr(Op.UMULH, 8, shift > 0 ? SCRATCH : d, a, SCRATCH);
        } else { // (n + high) >> shift, where the sum may have 65 bits
            code.rrr(Op.UMULH, 8, SCRATCH, a, SCRATCH);
            code.rrr(Op.SUB, 8, SCRATCH2, a, SCRATCH);
            shift--;
            code.shifted(Op.ADD, 8, shift > 0 ? SCRATCH : d, SCRATCH, SCRATCH2, Shift.LSR, 1);
        }
        if (shift > 0) {
            code.rri(Op.LSR, 8, d, SCRATCH, shift);
        }
    }

    private void signed(boolean remainder, int size, int d, int a, long b) {
        if (b == 0 || Math.abs(b) == 1) {
            bySmall(remainder, size, d, a, (int) b);
            return;
        }
        long magnitude = Math.abs(b);
        if (Long.bitCount(magnitude) == 1) {
            signedPower(remainder, size, d, a, Long.numberOfTrailingZeros(magnitude));
        } else {
            signedQuotient(size, remainder ? SCRATCH : d, a, magnitude);
            if (remainder) {
                subtractMultiple(size, d, a, magnitude);
            }
        }
        if (b < 0 && !remainder) {
            code.rr(Op.NEG, size, d, d);
        }
    }

    private void bySmall(boolean remainder, int size, int d, int a, int b) {
        if (remainder == (b == 0)) {
            code.moveIfOther(size, d, a);
            if (b == -1) {
                code.rr(Op.NEG, size, d, d);
            }
        } else {
            code.constant(d, 0);
        }
    }

    /// d = a ÷ 2^count, or what remains: what is negative has 2^count - 1 added before the shift, or before the low
    /// bits are cleared to subtract the rest.
    private void signedPower(boolean remainder, int size, int d, int a, int count) {
        int bits = size * 8;
        code.rri(Op.ASR, size, SCRATCH, a, bits - 1);
        code.shifted(Op.ADD, size, SCRATCH, a, SCRATCH, Shift.LSR, bits - count);
        if (remainder) {
            logical(Op.AND, size, SCRATCH, SCRATCH, -1L << count);
            code.rrr(Op.SUB, size, d, a, SCRATCH);
        } else {
            code.rri(Op.ASR, size, d, SCRATCH, count);
        }
    }

    /// d = a ÷ b.
    private void signedQuotient(int size, int d, int a, long b) {
        Reciprocal reciprocal = Reciprocal.signed(size * 8, b);
        code.constant(SCRATCH, reciprocal.factor());
        if (size == 4) {
            code.extend(Op.SXTW, 8, SCRATCH2, 4, a);
            code.rrr(Op.MUL, 8, SCRATCH, SCRATCH2, SCRATCH);
            code.rri(Op.ASR, 8, SCRATCH, SCRATCH, 32 + reciprocal.shift());
        } else {
            code.rrr(Op.SMULH, 8, SCRATCH, a, SCRATCH);
            if (reciprocal.factor() < 0) { // the factor counts for 2^64 more than its sign says
                code.rrr(Op.ADD, 8, SCRATCH, SCRATCH, a);
            }
            if (reciprocal.shift() > 0) {
                code.rri(Op.ASR, 8, SCRATCH, SCRATCH, reciprocal.shift());
            }
        }
        code.shifted(Op.SUB, size, d, SCRATCH, a, Shift.ASR, size * 8 - 1);
    }

    // One operand

    void unary(UnaryOp op, int size, int d, int a) {
        switch (op) {
            case NOT -> code.rr(Op.MVN, size, d, a);
            case NEG -> code.rr(Op.NEG, size, d, a);
            case ABS -> {
                code.compare(size, a, 0L);
                code.negateIf(size, d, a, Condition.MI);
            }
            case CLZ -> code.rr(Op.CLZ, size, d, a);
            case CTZ -> {
                code.rr(Op.RBIT, size, d, a);
                code.rr(Op.CLZ, size, d, d);
            }
            case POPCNT -> ones(size, d, a);
            case BSWAP -> code.rr(Op.REV, size, d, a);
            case BITREV -> code.rr(Op.RBIT, size, d, a);
            case SEXT8 -> code.extend(Op.SXTB, size, d, 4, a);
            case SEXT16 -> code.extend(Op.SXTH, size, d, 4, a);
            case SEXT32 -> {
                if (size == 8) {
                    code.extend(Op.SXTW, 8, d, 4, a);
                } else {
                    code.rr(Op.MOV, 4, d, a);
                }
            }
            case ZEXT8 -> code.rr(Op.UXTB, 4, d, a);
            case ZEXT16 -> code.rr(Op.UXTH, 4, d, a);
            case ZEXT32 -> code.rr(Op.MOV, 4, d, a);
        }
    }

    /// The vector unit counts the bits of each byte.
    private void ones(int size, int d, int a) {
        int v = A64Code.FLOAT_SCRATCH;
        code.emit(Op.FMOV, size == 8 ? Packed.d(v) : Packed.s(v), A64Code.g(size, a));
        code.emit(Op.CNT, Packed.v(v, Arrangement.B8), Packed.v(v, Arrangement.B8));
        code.emit(Op.ADDV, Packed.b(v), Packed.v(v, Arrangement.B8));
        code.emit(Op.FMOV, Packed.w(d), Packed.s(v));
    }
}
