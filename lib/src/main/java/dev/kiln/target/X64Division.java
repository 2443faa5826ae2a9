package dev.kiln.target;

import static dev.kiln.target.X64Code.RAX;
import static dev.kiln.target.X64Code.RDX;
import static dev.kiln.target.X64Code.SCRATCH;

import dev.kiln.code.Label;
import dev.kiln.x64.Op;

/// Division, remainder and the high half of products: what the machine does in rdx:rax and nowhere else.
///
/// *Register use.* One operand (a divisor, or the dividend of a division by a constant) must outlast the change of
/// rax and rdx. [#open] moves it to the scratch register when it lies in one of them, and saves those that are not
/// the destination, the first in the scratch register when that is free, else on the stack. [#close] takes the
/// result to its destination and undoes that. Nothing in between uses `sp`.
///
/// *Totality.* A division by 0, and of MIN by -1, faults on the machine. Both are tested for and go around the
/// division; for signed ones a single comparison finds both, since -1 and 0 are neighbours.
final class X64Division {
    private final X64Code code;
    private int pushedFirst = -1;
    private int pushedSecond = -1;
    private int inScratch = -1;

    X64Division(X64Code code) {
        this.code = code;
    }

    /// Makes rax and rdx free to change and returns where `keep` is from now on: never in them. Until they are
    /// changed they hold what they held.
    private int open(int d, int keep) {
        pushedFirst = -1;
        pushedSecond = -1;
        inScratch = -1;
        int kept = keep;
        boolean scratchFree = keep != SCRATCH;
        if (keep == RAX || keep == RDX) {
            code.move(8, SCRATCH, keep);
            inScratch = keep;
            scratchFree = false;
            kept = SCRATCH;
        }
        scratchFree = save(RAX, d, scratchFree);
        save(RDX, d, scratchFree);
        return kept;
    }

    private boolean save(int register, int d, boolean scratchFree) {
        if (register == d || register == inScratch) {
            return scratchFree;
        }
        if (scratchFree) {
            code.move(8, SCRATCH, register);
            inScratch = register;
            return false;
        }
        code.push(register);
        if (pushedFirst < 0) {
            pushedFirst = register;
        } else {
            pushedSecond = register;
        }
        return false;
    }

    /// d = result, and rax and rdx as they were, but for d.
    private void close(int size, int d, int result) {
        if (d != result) {
            code.move(size, d, result);
        }
        if (pushedSecond >= 0) {
            code.pop(pushedSecond);
        }
        if (pushedFirst >= 0) {
            code.pop(pushedFirst);
        }
        if (inScratch >= 0 && inScratch != d) {
            code.move(8, inScratch, SCRATCH);
        }
    }

    // By a register

    void unsigned(boolean remainder, int size, int d, int a, int b) {
        int divisor = open(d, b);
        code.moveIfOther(size, RAX, a);
        Label done = code.label();
        if (remainder) {
            code.move(size, RDX, RAX);
            code.rr(Op.TEST, size, divisor, divisor);
        } else {
            code.rr(Op.TEST, size, divisor, divisor);
            code.rr(Op.CMOVE, size, RAX, divisor);
        }
        code.jcc(X64Code.E, done);
        code.rr(Op.XOR, 4, RDX, RDX);
        code.r(Op.DIV, size, divisor);
        code.bind(done);
        close(size, d, remainder ? RDX : RAX);
    }

    void signed(boolean remainder, int size, int d, int a, int b) {
        int divisor = open(d, b);
        code.moveIfOther(size, RAX, a);
        Label divide = code.label();
        Label done = code.label();
        code.lea(size, RDX, divisor, MachineEmitter.NONE, 0, 1);
        code.ri(Op.CMP, size, RDX, 1);
        code.jcc(X64Code.A, divide);
        if (remainder) {
            code.rr(Op.IMUL, size, RDX, RAX); // by 0: 1 × a; by -1: 0 × a
        } else {
            code.rr(Op.IMUL, size, RAX, divisor); // a × 0, a × -1
        }
        code.jmp(done);
        code.bind(divide);
        code.op(size == 4 ? Op.CDQ : Op.CQO);
        code.r(Op.IDIV, size, divisor);
        code.bind(done);
        close(size, d, remainder ? RDX : RAX);
    }

    // By a constant

    void unsigned(boolean remainder, int size, int d, int a, long b) {
        long divisor = size == 4 ? b & 0xFFFF_FFFFL : b;
        if (Long.bitCount(divisor) <= 1) {
            unsignedPower(remainder, size, d, a, divisor);
        } else if (size == 4) {
            unsigned32(remainder, d, a, divisor);
        } else {
            unsigned64(remainder, d, a, divisor);
        }
    }

    private void unsignedPower(boolean remainder, int size, int d, int a, long divisor) {
        if (divisor == 0 && !remainder || divisor == 1 && remainder) {
            code.rr(Op.XOR, 4, d, d);
        } else if (divisor <= 1 && divisor >= 0) {
            code.zeroExtendingMove(size, d, a);
        } else if (!remainder) {
            code.moveIfOther(size, d, a);
            code.ri(Op.SHR, size, d, Long.numberOfTrailingZeros(divisor));
        } else {
            mask(size, d, a, divisor - 1);
        }
    }

    private void mask(int size, int d, int a, long mask) {
        if (mask == 0xFF || mask == 0xFFFF) {
            code.extend(Op.MOVZX, 4, d, mask == 0xFF ? 1 : 2, a);
        } else if (mask == 0xFFFF_FFFFL) {
            code.move(4, d, a);
        } else if (X64Code.fits(mask)) {
            code.moveIfOther(4, d, a);
            code.ri(Op.AND, 4, d, (int) mask);
        } else {
            code.constant(SCRATCH, mask);
            code.moveIfOther(size, d, a);
            code.rr(Op.AND, size, d, SCRATCH);
        }
    }

    private void unsigned32(boolean remainder, int d, int a, long divisor) {
        Reciprocal reciprocal = Reciprocal.unsigned(32, divisor);
        if (!remainder && !reciprocal.wide()) {
            code.move(4, SCRATCH, a);
            code.constant(d, reciprocal.factor());
            code.rr(Op.IMUL, 8, d, SCRATCH);
            code.ri(Op.SHR, 8, d, 32 + reciprocal.shift());
            return;
        }
        code.move(4, d, a);
        code.constant(SCRATCH, reciprocal.factor());
        code.rr(Op.IMUL, 8, SCRATCH, d);
        if (reciprocal.wide()) {
            code.ri(Op.SHR, 8, SCRATCH, 32);
            code.rr(Op.ADD, 8, SCRATCH, d);
            code.ri(Op.SHR, 8, SCRATCH, reciprocal.shift());
        } else {
            code.ri(Op.SHR, 8, SCRATCH, 32 + reciprocal.shift());
        }
        if (remainder) {
            code.rri(Op.IMUL, 4, SCRATCH, SCRATCH, (int) divisor);
            code.rr(Op.SUB, 4, d, SCRATCH);
        } else {
            code.move(4, d, SCRATCH);
        }
    }

    private void unsigned64(boolean remainder, int d, int a, long divisor) {
        Reciprocal reciprocal = Reciprocal.unsigned(64, divisor);
        if (code.bmi2 && !reciprocal.wide() && (!remainder || X64Code.fits(divisor))) {
            unsignedByMulx(remainder, d, a, divisor, reciprocal);
            return;
        }
        int dividend = open(d, a);
        code.constant(RAX, reciprocal.factor());
        code.r(Op.MUL, 8, dividend);
        if (reciprocal.wide()) { // (n + high) >> shift, where the sum may have 65 bits
            code.move(8, RAX, dividend);
            code.rr(Op.SUB, 8, RAX, RDX);
            code.ri(Op.SHR, 8, RAX, 1);
            code.rr(Op.ADD, 8, RDX, RAX);
            shiftRight(Op.SHR, reciprocal.shift() - 1);
        } else {
            shiftRight(Op.SHR, reciprocal.shift());
        }
        finish(remainder, d, dividend, divisor);
    }

    /// `mulx` needs rdx alone, which the scratch register holds meanwhile.
    private void unsignedByMulx(boolean remainder, int d, int a, long divisor, Reciprocal reciprocal) {
        int dividend = a == RDX ? SCRATCH : a;
        if (d != RDX || a == RDX) {
            code.move(8, SCRATCH, RDX);
        }
        code.constant(RDX, reciprocal.factor());
        code.rrr(Op.MULX, 8, RDX, RDX, dividend);
        shiftRight(Op.SHR, reciprocal.shift());
        if (!remainder) {
            code.moveIfOther(8, d, RDX);
        } else {
            code.rri(Op.IMUL, 8, RDX, RDX, (int) divisor);
            if (d == RDX) {
                code.r(Op.NEG, 8, d);
                code.rr(Op.ADD, 8, d, dividend);
            } else {
                code.moveIfOther(8, d, dividend);
                code.rr(Op.SUB, 8, d, RDX);
            }
        }
        if (d != RDX) {
            code.move(8, RDX, SCRATCH);
        }
    }

    private void shiftRight(Op op, int count) {
        if (count > 0) {
            code.ri(op, 8, RDX, count);
        }
    }

    /// The quotient is in rdx; d becomes it, or the remainder.
    private void finish(boolean remainder, int d, int dividend, long divisor) {
        if (remainder) {
            if (X64Code.fits(divisor)) {
                code.rri(Op.IMUL, 8, RAX, RDX, (int) divisor);
            } else {
                code.constant(RAX, divisor);
                code.rr(Op.IMUL, 8, RAX, RDX);
            }
            code.move(8, RDX, dividend);
            code.rr(Op.SUB, 8, RDX, RAX);
        }
        close(8, d, RDX);
    }

    void signed(boolean remainder, int size, int d, int a, long b) {
        long minimum = size == 4 ? Integer.MIN_VALUE : Long.MIN_VALUE;
        long magnitude = Math.abs(b);
        if (b == minimum) {
            byMinimum(remainder, size, d, a, b);
        } else if (b == 0 && !remainder || magnitude == 1 && remainder) {
            code.rr(Op.XOR, 4, d, d);
        } else if (magnitude <= 1) {
            code.zeroExtendingMove(size, d, a);
            if (b == -1) {
                code.r(Op.NEG, size, d);
            }
        } else if (Long.bitCount(magnitude) == 1) {
            signedPower(remainder, size, d, a, b);
        } else if (size == 4) {
            signed32(remainder, d, a, b);
        } else {
            signed64(remainder, d, a, b);
        }
    }

    /// Only MIN itself holds MIN, once.
    private void byMinimum(boolean remainder, int size, int d, int a, long minimum) {
        code.constant(SCRATCH, minimum);
        code.rr(Op.CMP, size, a, SCRATCH);
        if (remainder) {
            code.moveIfOther(size, d, a);
            code.constantKeepingFlags(SCRATCH, 0);
            code.rr(Op.CMOVE, size, d, SCRATCH);
        } else {
            code.setcc(X64Code.E, d);
            code.extend(Op.MOVZX, 4, d, 1, d);
        }
    }

    /// Rounds towards zero by adding divisor - 1 to what is negative, before the shift.
    private void signedPower(boolean remainder, int size, int d, int a, long b) {
        int bits = size * 8;
        int count = Long.numberOfTrailingZeros(b);
        code.move(size, SCRATCH, a);
        if (count > 1) {
            code.ri(Op.SAR, size, SCRATCH, bits - 1);
        }
        code.ri(Op.SHR, size, SCRATCH, bits - count); // divisor - 1, or 0
        if (d == a) {
            code.rr(Op.ADD, size, d, SCRATCH);
        } else {
            code.lea(size, d, a, SCRATCH, 0, 0);
        }
        if (!remainder) {
            code.ri(Op.SAR, size, d, count);
            if (b < 0) {
                code.r(Op.NEG, size, d);
            }
            return;
        }
        if (count < 32) {
            code.ri(Op.AND, count == 31 ? 4 : size, d, (int) ((1L << count) - 1));
        } else {
            code.ri(Op.SHL, size, d, bits - count);
            code.ri(Op.SHR, size, d, bits - count);
        }
        code.rr(Op.SUB, size, d, SCRATCH);
    }

    /// The dividend with its sign goes to one register, the quotient to the other: a quotient that is the result to
    /// d, at once.
    private void signed32(boolean remainder, int d, int a, long b) {
        Reciprocal reciprocal = Reciprocal.signed(32, Math.abs(b));
        int dividend = remainder ? d : SCRATCH;
        int quotient = remainder ? SCRATCH : d;
        code.extend(Op.MOVSXD, 8, dividend, 4, a);
        code.constant(quotient, reciprocal.factor());
        code.rr(Op.IMUL, 8, quotient, dividend);
        code.ri(Op.SAR, 8, quotient, 32 + reciprocal.shift());
        code.ri(Op.BT, 4, dividend, 31); // CF: the dividend is negative, and the quotient one too low
        code.ri(Op.ADC, 4, quotient, 0);
        if (remainder) {
            code.rri(Op.IMUL, 4, SCRATCH, SCRATCH, (int) Math.abs(b));
            code.rr(Op.SUB, 4, d, SCRATCH);
        } else if (b < 0) {
            code.r(Op.NEG, 4, d);
        }
    }

    private void signed64(boolean remainder, int d, int a, long b) {
        long divisor = Math.abs(b);
        Reciprocal reciprocal = Reciprocal.signed(64, divisor);
        int dividend = open(d, a);
        code.constant(RAX, reciprocal.factor());
        code.r(Op.IMUL, 8, dividend);
        if (reciprocal.factor() < 0) { // the factor counts for 2^64 more than its sign says
            code.rr(Op.ADD, 8, RDX, dividend);
        }
        shiftRight(Op.SAR, reciprocal.shift());
        code.move(8, RAX, dividend);
        code.ri(Op.SHR, 8, RAX, 63);
        code.rr(Op.ADD, 8, RDX, RAX);
        if (b < 0 && !remainder) {
            code.r(Op.NEG, 8, RDX);
        }
        finish(remainder, d, dividend, divisor);
    }

    // The high half of products

    void multiplyHigh(boolean signed, int size, int d, int a, int b) {
        if (size == 4) {
            extended(signed, SCRATCH, b);
            extended(signed, d, a);
            code.rr(Op.IMUL, 8, d, SCRATCH);
            code.ri(Op.SHR, 8, d, 32);
            return;
        }
        if (!signed && code.bmi2) {
            byMulx(d, b == RDX ? b : a, b == RDX ? a : b);
            return;
        }
        int left = b == RAX ? b : a;
        int right = open(d, b == RAX ? a : b);
        code.moveIfOther(8, RAX, left);
        code.r(signed ? Op.IMUL : Op.MUL, 8, right);
        close(8, d, RDX);
    }

    private void byMulx(int d, int a, int b) {
        int right = b;
        if (d != RDX && a != RDX) {
            code.move(8, SCRATCH, RDX);
        }
        code.moveIfOther(8, RDX, a);
        code.rrr(Op.MULX, 8, d, d, right);
        if (d != RDX && a != RDX) {
            code.move(8, RDX, SCRATCH);
        }
    }

    void multiplyHigh(boolean signed, int size, int d, int a, long b) {
        if (size == 4) {
            code.constant(SCRATCH, signed ? b : b & 0xFFFF_FFFFL);
            extended(signed, d, a);
            code.rr(Op.IMUL, 8, d, SCRATCH);
            code.ri(Op.SHR, 8, d, 32);
            return;
        }
        int left = open(d, a);
        code.constant(RAX, b);
        code.r(signed ? Op.IMUL : Op.MUL, 8, left);
        close(8, d, RDX);
    }

    private void extended(boolean signed, int d, int a) {
        if (signed) {
            code.extend(Op.MOVSXD, 8, d, 4, a);
        } else {
            code.move(4, d, a);
        }
    }
}
