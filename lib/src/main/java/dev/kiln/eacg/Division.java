package dev.kiln.eacg;

import static dev.kiln.eacg.Homes.A;
import static dev.kiln.eacg.Homes.B;
import static dev.kiln.eacg.Homes.X;
import static dev.kiln.eacg.Layout.WIDE_A;
import static dev.kiln.eacg.Layout.WIDE_B;

import dev.kiln.code.Label;
import dev.kiln.guard.Context;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Width;

/// Division of 128 bits: routines out of line, which find the dividend and the divisor in the two places of the
/// layout, and leave the quotient and the remainder there.
///
/// Values of 64 bits are left to the machine. Others are divided bit by bit: the dividend moves left through the
/// remainder, and where the divisor fits in that, it is taken away, and the quotient, which comes in from the right,
/// has a bit. Where the dividend's upper half is
/// below the divisor, it takes half the steps.
final class Division {
    private static final int HALF = Long.BYTES;
    private static final int STEPS = 64;
    private static final R HIGH = R.saved(1);
    private static final R LOW = R.saved(2);
    private static final R REST_HIGH = R.saved(3);
    private static final R REST_LOW = R.saved(4);
    private static final R DIVISOR_HIGH = R.saved(5);
    private static final R DIVISOR_LOW = B;
    private static final R COUNT = A;

    private final Emitter out;
    private final Label unsigned;
    private final Label signed;
    private boolean usesUnsigned;
    private boolean usesSigned;

    Division(Emitter out) {
        this.out = out;
        unsigned = out.label();
        signed = out.label();
    }

    /// What to call.
    Label label(boolean isSigned) {
        usesUnsigned = true;
        usesSigned |= isSigned;
        return isSigned ? signed : unsigned;
    }

    /// Writes the routines that are called.
    void finish() {
        if (usesSigned) {
            signed();
        }
        if (usesUnsigned) {
            unsigned();
        }
    }

    private void load(R d, int field) {
        out.load(MemType.I64, d, Context.BASE, R.NONE, 0, field);
    }

    private void store(R s, int field) {
        out.store(MemType.I64, s, Context.BASE, R.NONE, 0, field);
    }

    /// Divides the absolute values, and gives the quotient the sign of the product, the remainder that of the
    /// dividend.
    private void signed() {
        R dividend = R.saved(1);
        R product = R.saved(2);
        Label quotient = out.label();
        Label remainder = out.label();
        out.function("signed division", Signature.NONE);
        out.bind(signed);
        out.enter(0, Regs.of(dividend, product));
        load(dividend, WIDE_A + HALF);
        load(product, WIDE_B + HALF);
        absolute(dividend, WIDE_A);
        absolute(product, WIDE_B);
        out.binary(BinaryOp.XOR, Width.W64, product, product, dividend);
        out.call(unsigned, Regs.NONE, Regs.NONE);
        out.branch(Cond.SGE, Width.W64, product, 0, quotient);
        negate(WIDE_A);
        out.bind(quotient);
        out.branch(Cond.SGE, Width.W64, dividend, 0, remainder);
        negate(WIDE_B);
        out.bind(remainder);
        out.leave();
        out.ret(Regs.NONE);
        out.end();
    }

    private void absolute(R sign, int place) {
        Label positive = out.label();
        out.branch(Cond.SGE, Width.W64, sign, 0, positive);
        negate(place);
        out.bind(positive);
    }

    private void negate(int place) {
        out.movi(A, 0);
        load(X, place);
        out.binary(BinaryOp.SUB, Width.W64, X, A, X);
        store(X, place);
        load(X, place + HALF);
        out.binary(BinaryOp.SBB, Width.W64, X, A, X);
        store(X, place + HALF);
    }

    private void unsigned() {
        Label wide = out.label();
        Label end = out.label();
        out.function("division", Signature.NONE);
        out.bind(unsigned);
        out.enter(0, Regs.of(HIGH, LOW, REST_HIGH, REST_LOW, DIVISOR_HIGH));
        load(LOW, WIDE_A);
        load(HIGH, WIDE_A + HALF);
        load(DIVISOR_LOW, WIDE_B);
        load(DIVISOR_HIGH, WIDE_B + HALF);
        out.binary(BinaryOp.OR, Width.W64, X, HIGH, DIVISOR_HIGH);
        out.branch(Cond.NE, Width.W64, X, 0, wide);
        out.binary(BinaryOp.UDIV, Width.W64, X, LOW, DIVISOR_LOW);
        out.binary(BinaryOp.UREM, Width.W64, LOW, LOW, DIVISOR_LOW);
        store(X, WIDE_A);
        store(LOW, WIDE_B);
        out.jump(end);
        out.bind(wide);
        bitByBit();
        store(LOW, WIDE_A);
        store(HIGH, WIDE_A + HALF);
        store(REST_LOW, WIDE_B);
        store(REST_HIGH, WIDE_B + HALF);
        out.bind(end);
        out.leave();
        out.ret(Regs.NONE);
        out.end();
    }

    private void bitByBit() {
        Label all = out.label();
        Label half = out.label();
        Label again = out.label();
        Label beyond = out.label();
        Label takes = out.label();
        Label next = out.label();
        out.movi(REST_HIGH, 0);
        out.movi(REST_LOW, 0);
        out.movi(COUNT, 2L * STEPS);
        out.branch(Cond.NE, Width.W64, DIVISOR_HIGH, 0, half);
        out.branch(Cond.UGE, Width.W64, HIGH, DIVISOR_LOW, again);
        out.bind(half); // the first half of the dividend is below the divisor: no bit of the quotient comes from it
        out.mov(REST_LOW, HIGH);
        out.mov(HIGH, LOW);
        out.movi(LOW, 0);
        out.movi(COUNT, STEPS);
        out.bind(again);
        out.branch(Cond.SLT, Width.W64, REST_HIGH, 0, beyond);
        moveLeft();
        out.branch(Cond.UGT, Width.W64, REST_HIGH, DIVISOR_HIGH, takes);
        out.branch(Cond.ULT, Width.W64, REST_HIGH, DIVISOR_HIGH, next);
        out.branch(Cond.UGE, Width.W64, REST_LOW, DIVISOR_LOW, takes);
        out.bind(next);
        out.binary(BinaryOp.SUB, Width.W64, COUNT, COUNT, 1);
        out.branch(Cond.NE, Width.W64, COUNT, 0, again);
        out.jump(all);
        out.bind(beyond); // the bit that leaves the remainder makes it larger than any divisor
        moveLeft();
        out.bind(takes);
        out.binary(BinaryOp.SUB, Width.W64, REST_LOW, REST_LOW, DIVISOR_LOW);
        out.binary(BinaryOp.SBB, Width.W64, REST_HIGH, REST_HIGH, DIVISOR_HIGH);
        out.binary(BinaryOp.OR, Width.W64, LOW, LOW, 1);
        out.jump(next);
        out.bind(all);
    }

    private void moveLeft() {
        out.binary(BinaryOp.ADD, Width.W64, LOW, LOW, LOW);
        out.binary(BinaryOp.ADC, Width.W64, HIGH, HIGH, HIGH);
        out.binary(BinaryOp.ADC, Width.W64, REST_LOW, REST_LOW, REST_LOW);
        out.binary(BinaryOp.ADC, Width.W64, REST_HIGH, REST_HIGH, REST_HIGH);
    }
}
