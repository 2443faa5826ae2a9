package dev.kiln.target;

import static dev.kiln.target.X64Code.RCX;
import static dev.kiln.target.X64Code.RSP;
import static dev.kiln.target.X64Code.SCRATCH;

import dev.kiln.ir.BinaryOp;
import dev.kiln.x64.Op;

/// Integer operations of two operands.
///
/// The IR's `d, a, b` are three registers of which any may be the same; the machine's destination is its first
/// operand. Every form is written so that `d` is not changed before `a` and `b` are read, with the scratch register
/// to keep what would be lost. Sizes are 4 or 8 bytes.
final class X64Integers {
    private final X64Code code;
    private final X64Flags flags;
    private final X64Division division;

    X64Integers(X64Code code, X64Flags flags) {
        this.code = code;
        this.flags = flags;
        this.division = new X64Division(code);
    }

    /// d = a op b.
    void binary(BinaryOp op, int size, int d, int a, int b) {
        switch (op) {
            case ADD -> add(size, d, a, b);
            case SUB -> {
                twoAddress(Op.SUB, size, d, a, b);
                code.setsFlags(size, d);
                flags.carry(true);
            }
            case ADC, SBB -> {
                flags.need(op);
                twoAddress(op == BinaryOp.ADC ? Op.ADC : Op.SBB, size, d, a, b);
                flags.carry(op == BinaryOp.SBB);
            }
            case MUL,
                    AND,
                    OR,
                    XOR,
                    ANDN,
                    SHL,
                    SHR,
                    SAR,
                    ROL,
                    ROR,
                    UMIN,
                    UMAX,
                    SMIN,
                    SMAX,
                    MULHU,
                    MULHS,
                    UDIV,
                    SDIV,
                    UREM,
                    SREM -> {
                flags.end();
                plain(op, size, d, a, b);
            }
        }
    }

    private void plain(BinaryOp op, int size, int d, int a, int b) {
        switch (op) {
            case MUL -> commutative(Op.IMUL, size, d, a, b);
            case AND -> logical(Op.AND, size, d, a, b);
            case OR -> logical(Op.OR, size, d, a, b);
            case XOR -> xor(size, d, a, b);
            case ANDN -> andNot(size, d, a, b);
            case SHL, SHR, SAR, ROL, ROR -> shift(op, size, d, a, b);
            case UMIN, UMAX, SMIN, SMAX -> choose(op, size, d, a, b);
            case MULHU, MULHS -> division.multiplyHigh(op == BinaryOp.MULHS, size, d, a, b);
            case UDIV, UREM -> division.unsigned(op == BinaryOp.UREM, size, d, a, b);
            case SDIV, SREM -> division.signed(op == BinaryOp.SREM, size, d, a, b);
            case ADD, SUB, ADC, SBB -> throw new AssertionError(op);
        }
    }

    private void add(int size, int d, int a, int b) {
        if (d == a || d == b) {
            code.rr(Op.ADD, size, d, d == a ? b : a);
            code.setsFlags(size, d);
            flags.carry(false);
        } else if (a == RSP && b == RSP) {
            code.move(8, d, a);
            code.rr(Op.ADD, size, d, a);
            flags.carry(false);
        } else {
            code.lea(size, d, b == RSP ? b : a, b == RSP ? a : b, 0, 0);
            flags.sum(size, d, a, b);
        }
    }

    private void twoAddress(Op op, int size, int d, int a, int b) {
        if (d == a) {
            code.rr(op, size, d, b);
        } else if (d == b) {
            code.move(8, SCRATCH, b);
            code.move(8, d, a);
            code.rr(op, size, d, SCRATCH);
        } else {
            code.move(size, d, a);
            code.rr(op, size, d, b);
        }
    }

    private void commutative(Op op, int size, int d, int a, int b) {
        if (d == b) {
            code.rr(op, size, d, a);
        } else {
            code.moveIfOther(size, d, a);
            code.rr(op, size, d, b);
        }
    }

    private void logical(Op op, int size, int d, int a, int b) {
        commutative(op, size, d, a, b);
        code.setsFlags(size, d);
    }

    private void xor(int size, int d, int a, int b) {
        if (a == b) {
            code.rr(Op.XOR, 4, d, d);
        } else {
            logical(Op.XOR, size, d, a, b);
        }
    }

    private void andNot(int size, int d, int a, int b) {
        if (code.bmi1) {
            code.rrr(Op.ANDN, size, d, b, a);
        } else if (d == a) {
            code.move(size, SCRATCH, b);
            code.r(Op.NOT, size, SCRATCH);
            code.rr(Op.AND, size, d, SCRATCH);
        } else {
            code.moveIfOther(size, d, b);
            code.r(Op.NOT, size, d);
            code.rr(Op.AND, size, d, a);
        }
    }

    private void choose(BinaryOp op, int size, int d, int a, int b) {
        int other = d == b ? a : b;
        int condition = switch (op) {
            case UMIN -> X64Code.A;
            case UMAX -> X64Code.B;
            case SMIN -> X64Code.G;
            default -> X64Code.L;
        };
        if (d != b) {
            code.moveIfOther(size, d, a);
        }
        code.rr(Op.CMP, size, d, other);
        code.rr(X64Code.CMOV[condition], size, d, other);
    }

    // Shifts

    /// A shift by a register: the count must be in CL, unless the CPU has the three-operand forms.
    private void shift(BinaryOp op, int size, int d, int a, int b) {
        if (code.bmi2 && op != BinaryOp.ROL && op != BinaryOp.ROR) {
            code.rrr(op == BinaryOp.SHL ? Op.SHLX : op == BinaryOp.SHR ? Op.SHRX : Op.SARX, size, d, a, b);
            return;
        }
        Op shift = shiftOp(op);
        if (d == RCX) {
            code.move(size, SCRATCH, a);
            code.moveIfOther(4, RCX, b);
            code.shiftByCl(shift, size, SCRATCH);
            code.move(size, RCX, SCRATCH);
        } else if (b == RCX) {
            code.moveIfOther(size, d, a);
            code.shiftByCl(shift, size, d);
        } else {
            code.move(8, SCRATCH, RCX);
            code.move(4, RCX, b);
            code.moveIfOther(size, d, a == RCX ? SCRATCH : a);
            code.shiftByCl(shift, size, d);
            code.move(8, RCX, SCRATCH);
        }
    }

    private static Op shiftOp(BinaryOp op) {
        return switch (op) {
            case SHL -> Op.SHL;
            case SHR -> Op.SHR;
            case SAR -> Op.SAR;
            case ROL -> Op.ROL;
            default -> Op.ROR;
        };
    }

    private void shiftBy(BinaryOp op, int size, int d, int a, int count) {
        if (count == 0) {
            code.zeroExtendingMove(size, d, a);
        } else if (op == BinaryOp.SHL && count == 1 && d != a) {
            code.lea(size, d, a, a, 0, 0);
        } else if (code.bmi2 && d != a && (op == BinaryOp.ROR || op == BinaryOp.ROL)) {
            code.rri(Op.RORX, size, d, a, op == BinaryOp.ROR ? count : size * 8 - count);
        } else {
            code.moveIfOther(size, d, a);
            code.ri(shiftOp(op), size, d, count);
        }
    }

    // Constants

    /// d = a op b, for a constant b.
    void binary(BinaryOp op, int size, int d, int a, long constant) {
        long b = size == 4 ? (int) constant : constant;
        switch (op) {
            case ADD -> add(size, d, a, b);
            case SUB -> subtract(size, d, a, b);
            case ADC, SBB -> {
                flags.need(op);
                Op carry = op == BinaryOp.ADC ? Op.ADC : Op.SBB;
                int right = X64Code.fits(b) ? 0 : code.constantKeepingFlags(SCRATCH, b);
                code.moveIfOther(size, d, a);
                if (right == 0) {
                    code.ri(carry, size, d, (int) b);
                } else {
                    code.rr(carry, size, d, right);
                }
                flags.carry(op == BinaryOp.SBB);
            }
            case MUL,
                    AND,
                    OR,
                    XOR,
                    ANDN,
                    SHL,
                    SHR,
                    SAR,
                    ROL,
                    ROR,
                    UMIN,
                    UMAX,
                    SMIN,
                    SMAX,
                    MULHU,
                    MULHS,
                    UDIV,
                    SDIV,
                    UREM,
                    SREM -> {
                flags.end();
                plain(op, size, d, a, b);
            }
        }
    }

    private void plain(BinaryOp op, int size, int d, int a, long b) {
        switch (op) {
            case AND -> and(size, d, a, b);
            case ANDN -> and(size, d, a, ~b);
            case OR -> or(size, d, a, b);
            case XOR -> xor(size, d, a, b);
            case MUL -> multiply(size, d, a, b);
            case SHL, SHR, SAR, ROL, ROR -> shiftBy(op, size, d, a, (int) b & size * 8 - 1);
            case UMIN, UMAX, SMIN, SMAX -> choose(op, size, d, a, code.constant(SCRATCH, b));
            case MULHU, MULHS -> division.multiplyHigh(op == BinaryOp.MULHS, size, d, a, b);
            case UDIV, UREM -> division.unsigned(op == BinaryOp.UREM, size, d, a, b);
            case SDIV, SREM -> division.signed(op == BinaryOp.SREM, size, d, a, b);
            case ADD, SUB, ADC, SBB -> throw new AssertionError(op);
        }
    }

    private void add(int size, int d, int a, long b) {
        if (b == 0) {
            code.zeroExtendingMove(size, d, a);
            flags.noCarry(false);
        } else if (d == a) {
            immediate(Op.ADD, size, d, b);
            flags.carry(false);
        } else if (X64Code.fits(b)) {
            code.lea(size, d, a, MachineEmitter.NONE, 0, (int) b);
            flags.sum(size, d, a, -1);
        } else {
            code.constant(SCRATCH, b);
            code.lea(size, d, a, SCRATCH, 0, 0);
            flags.sum(size, d, a, -1);
        }
    }

    private void subtract(int size, int d, int a, long b) {
        if (b == 0) {
            code.zeroExtendingMove(size, d, a);
            flags.noCarry(true);
        } else if (d != a && X64Code.fits(-b)) {
            code.lea(size, d, a, MachineEmitter.NONE, 0, (int) -b);
            flags.difference(size, d, a);
        } else {
            code.moveIfOther(size, d, a);
            immediate(Op.SUB, size, d, b);
            flags.carry(true);
        }
    }

    /// d = d op b.
    private void immediate(Op op, int size, int d, long b) {
        if (X64Code.fits(b)) {
            code.ri(op, size, d, (int) b);
        } else {
            code.rr(op, size, d, code.constant(SCRATCH, b));
        }
        code.setsFlags(size, d);
    }

    private void and(int size, int d, int a, long b) {
        if (b == 0) {
            code.rr(Op.XOR, 4, d, d);
        } else if (b == -1) {
            code.zeroExtendingMove(size, d, a);
        } else if (b == 0xFF) {
            code.extend(Op.MOVZX, 4, d, 1, a);
        } else if (b == 0xFFFF) {
            code.extend(Op.MOVZX, 4, d, 2, a);
        } else if (b == 0xFFFF_FFFFL) {
            code.move(4, d, a);
        } else if (b >>> 32 == 0) { // a shorter form, and what it clears is clear
            code.moveIfOther(4, d, a);
            code.ri(Op.AND, 4, d, (int) b);
        } else {
            code.moveIfOther(size, d, a);
            immediate(Op.AND, size, d, b);
        }
    }

    private void or(int size, int d, int a, long b) {
        if (b == 0) {
            code.zeroExtendingMove(size, d, a);
        } else if (b == -1) {
            code.constant(d, size == 4 ? 0xFFFF_FFFFL : -1);
        } else {
            code.moveIfOther(size, d, a);
            immediate(Op.OR, size, d, b);
        }
    }

    private void xor(int size, int d, int a, long b) {
        if (b == 0) {
            code.zeroExtendingMove(size, d, a);
            return;
        }
        code.moveIfOther(size, d, a);
        if (b == -1) {
            code.r(Op.NOT, size, d);
        } else {
            immediate(Op.XOR, size, d, b);
        }
    }

    /// A product by a constant: up to three instructions of one cycle each instead of a multiplication of three
    /// cycles, where no more than two of them wait for one another.
    private void multiply(int size, int d, int a, long b) {
        int zeros = Long.numberOfTrailingZeros(b);
        long odd = b >> (zeros & 63);
        int scale = scale(odd);
        if (b == 0) {
            code.rr(Op.XOR, 4, d, d);
        } else if (b == -1) {
            code.moveIfOther(size, d, a);
            code.r(Op.NEG, size, d);
        } else if (odd == 1 || b == Long.MIN_VALUE || size == 4 && b == Integer.MIN_VALUE) {
            shiftBy(BinaryOp.SHL, size, d, a, zeros);
        } else if (scale > 0) {
            code.lea(size, d, a, a, scale, 0);
            if (zeros > 0) {
                code.ri(Op.SHL, size, d, zeros);
            }
        } else if (zeros == 0 && factors(size, d, a, b)) {
            return;
        } else if (X64Code.fits(b)) {
            code.rri(Op.IMUL, size, d, a, (int) b);
        } else {
            int factor = d == a ? SCRATCH : d;
            code.constant(factor, b);
            code.rr(Op.IMUL, size, d, d == a ? factor : a);
        }
    }

    /// The shift by which `lea` multiplies by 3, 5 or 9; 0 for other numbers.
    private static int scale(long factor) {
        return factor == 3 ? 1 : factor == 5 ? 2 : factor == 9 ? 3 : 0;
    }

    /// Multiplies by an odd constant that is the product of two factors of `lea`, or next to a power of two; false
    /// when it is neither.
    private boolean factors(int size, int d, int a, long b) {
        for (int factor = 3; factor <= 9; factor = 2 * factor - 1) {
            if (b % factor == 0 && scale(b / factor) > 0) {
                code.lea(size, d, a, a, scale(factor), 0);
                code.lea(size, d, d, d, scale(b / factor), 0);
                return true;
            }
        }
        boolean less = Long.bitCount(b + 1) == 1;
        if (b < 0 || !less && Long.bitCount(b - 1) != 1) {
            return false;
        }
        int other = d == a ? SCRATCH : a;
        code.move(size, d == a ? SCRATCH : d, a);
        code.ri(Op.SHL, size, d, Long.numberOfTrailingZeros(less ? b + 1 : b - 1));
        code.rr(less ? Op.SUB : Op.ADD, size, d, other);
        return true;
    }
}
