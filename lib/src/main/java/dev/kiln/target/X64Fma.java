package dev.kiln.target;

import static dev.kiln.target.X64Code.RAX;
import static dev.kiln.target.X64Code.RCX;
import static dev.kiln.target.X64Code.RDX;
import static dev.kiln.target.X64Code.RSP;
import static dev.kiln.target.X64Code.SCRATCH;

import dev.kiln.code.Label;
import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;

/// a × b + c of binary64 by integers, for CPUs without FMA: there is no larger type to compute in.
///
/// *The idea.* The product of two significands is a whole number of 106 bits, and c is put beside it as another of
/// 128. What is shifted out of the smaller to bring them to one exponent is kept as one bit at its end that says
/// whether it was anything, which is all that rounding wants to know; the two are so far apart then that their
/// difference keeps the bits above. The sum is rounded once, at the place that its exponent asks for.
///
/// *Invariants.* Before the sum the first number is `rdx:rax` and the other `rbx:scratch`, both below 2¹²⁷; `rsi`
/// is the exponent field of a binary64 whose leading bit is bit 127. The signs are those of the slots of a and c.
///
/// Zeros, infinities and NaNs go to the machine's operations, which are exact for them.
final class X64Fma {
    private static final int RBX = 3;
    private static final int RSI = 6;
    private static final int RDI = 7;
    private static final int[] SAVED = {RAX, RCX, RDX, RBX, RSI, RDI};
    /// Above what is saved and the return address.
    private static final int A = 8 * (SAVED.length + 1);

    private static final int B = A + 8;
    private static final int C = A + 16;

    private static final int FRACTION = 52;
    private static final int SPECIAL = 0x7FF;

    private final X64Code code;
    private final int scratch;

    X64Fma(X64Code code) {
        this.code = code;
        this.scratch = code.floatScratch;
    }

    /// The routine: takes a, b, c from the stack, right above its return address, and leaves the bits of the result
    /// in the scratch register. The float scratch register and the operands on the stack change too.
    void write() {
        Label plain = code.label();
        Label product = code.label();
        Label addend = code.label();
        Label out = code.label();
        for (int register : SAVED) {
            code.push(register);
        }
        unpack(A, RAX, RSI, plain, plain);
        unpack(B, RDX, RDI, plain, plain);
        code.rr(Op.ADD, 8, RSI, RDI);
        unpack(C, RBX, RDI, addend, product);
        code.ri(Op.SUB, 8, RSI, 1021); // the exponent that the product has if its leading bit is the highest
        code.ri(Op.ADD, 8, RDI, 1);
        multiply();
        align();
        add(out);
        normalise();
        round();
        code.rm(Op.MOV, 8, SCRATCH, slot(A));
        code.ri(Op.SHR, 8, SCRATCH, 63);
        code.ri(Op.SHL, 8, SCRATCH, 63);
        code.rr(Op.OR, 8, SCRATCH, RDX);
        code.bind(out);
        for (int i = SAVED.length - 1; i >= 0; i--) {
            code.pop(SAVED[i]);
        }
        code.op(Op.RET);
        special(plain, product, addend, out);
    }

    private static long slot(int offset) {
        return Packed.mem(Packed.M64, RSP, offset);
    }

    /// Splits a number: its significand, the leading bit at bit 63, and its exponent, below 1 when it is subnormal.
    private void unpack(int offset, int significand, int exponent, Label special, Label zero) {
        Label normal = code.label();
        Label done = code.label();
        code.rm(Op.MOV, 8, significand, slot(offset));
        code.move(8, exponent, significand);
        code.ri(Op.SHR, 8, exponent, FRACTION);
        code.ri(Op.AND, 4, exponent, SPECIAL);
        code.ri(Op.CMP, 4, exponent, SPECIAL);
        code.jcc(X64Code.E, special);
        code.ri(Op.SHL, 8, significand, 63 - FRACTION);
        code.rr(Op.TEST, 4, exponent, exponent);
        code.jcc(X64Code.NE, normal);
        code.rr(Op.BSR, 8, RCX, significand); // of 0, ZF is set (Intel SDM 2A BSR)
        code.jcc(X64Code.E, zero);
        code.ri(Op.XOR, 4, RCX, 63);
        code.shiftByCl(Op.SHL, 8, significand);
        code.constant(exponent, 1);
        code.rr(Op.SUB, 8, exponent, RCX);
        code.jmp(done);
        code.bind(normal);
        code.ri(Op.BTS, 8, significand, 63);
        code.bind(done);
    }

    /// Both numbers as 128 bits, halved so that their sum fits: nothing is lost, for the lower bits are 0.
    private void multiply() {
        code.r(Op.MUL, 8, RDX);
        code.doubleShift(Op.SHRD, RAX, RDX, 1);
        code.ri(Op.SHR, 8, RDX, 1);
        code.ri(Op.SHR, 8, RBX, 1);
        code.constant(SCRATCH, 0);
        code.rm(Op.MOV, 8, RCX, slot(B));
        code.mr(Op.XOR, 8, slot(A), RCX);
    }

    /// Makes the number of the larger exponent the first, and shifts the other right by the difference.
    private void align() {
        Label ordered = code.label();
        Label near = code.label();
        Label clean = code.label();
        Label aligned = code.label();
        code.move(8, RCX, RSI);
        code.rr(Op.SUB, 8, RCX, RDI);
        code.jcc(X64Code.GE, ordered);
        code.r(Op.NEG, 8, RCX);
        code.move(8, RSI, RDI);
        code.rr(Op.XCHG, 8, RAX, SCRATCH);
        code.rr(Op.XCHG, 8, RDX, RBX);
        code.rm(Op.MOV, 8, RDI, slot(A));
        code.rm(Op.XOR, 8, RDI, slot(C));
        code.mr(Op.XOR, 8, slot(A), RDI);
        code.mr(Op.XOR, 8, slot(C), RDI);
        code.bind(ordered);
        code.ri(Op.CMP, 8, RCX, 64);
        code.jcc(X64Code.B, near);
        code.move(8, RDI, SCRATCH);
        code.move(8, SCRATCH, RBX);
        code.constant(RBX, 0);
        code.rr(Op.TEST, 8, RDI, RDI);
        code.jcc(X64Code.E, clean);
        code.ri(Op.OR, 8, SCRATCH, 1);
        code.bind(clean);
        code.ri(Op.SUB, 8, RCX, 64);
        code.ri(Op.CMP, 8, RCX, 64);
        code.jcc(X64Code.B, near);
        code.constant(SCRATCH, 1);
        code.jmp(aligned);
        code.bind(near);
        code.constant(RDI, -1);
        code.shiftByCl(Op.SHL, 8, RDI);
        code.r(Op.NOT, 8, RDI);
        code.rr(Op.AND, 8, RDI, SCRATCH);
        code.doubleShiftByCl(Op.SHRD, SCRATCH, RBX);
        code.shiftByCl(Op.SHR, 8, RBX);
        code.rr(Op.TEST, 8, RDI, RDI);
        code.jcc(X64Code.E, aligned);
        code.ri(Op.OR, 8, SCRATCH, 1);
        code.bind(aligned);
    }

    /// The sum is `rdx:rax`, its sign that of the slot of a; of 0, all is done.
    private void add(Label out) {
        Label subtract = code.label();
        Label sum = code.label();
        code.rm(Op.MOV, 8, RDI, slot(A));
        code.rm(Op.XOR, 8, RDI, slot(C));
        code.jcc(X64Code.S, subtract);
        code.rr(Op.ADD, 8, RAX, SCRATCH);
        code.rr(Op.ADC, 8, RDX, RBX);
        code.jmp(sum);
        code.bind(subtract);
        code.rr(Op.SUB, 8, RAX, SCRATCH);
        code.rr(Op.SBB, 8, RDX, RBX);
        code.jcc(X64Code.AE, sum);
        code.r(Op.NOT, 8, RDX);
        code.r(Op.NEG, 8, RAX);
        code.ri(Op.SBB, 8, RDX, -1);
        code.rm(Op.MOV, 8, RDI, slot(C));
        code.mr(Op.MOV, 8, slot(A), RDI);
        code.bind(sum);
        code.move(8, SCRATCH, RAX);
        code.rr(Op.OR, 8, SCRATCH, RDX);
        code.jcc(X64Code.E, out);
    }

    /// rdx = the upper 63 bits of the sum without leading zeros, the last of them set when anything was below.
    private void normalise() {
        Label upper = code.label();
        Label exact = code.label();
        code.rr(Op.TEST, 8, RDX, RDX);
        code.jcc(X64Code.NE, upper);
        code.move(8, RDX, RAX);
        code.constant(RAX, 0);
        code.ri(Op.SUB, 8, RSI, 64);
        code.bind(upper);
        code.rr(Op.BSR, 8, RCX, RDX);
        code.ri(Op.XOR, 4, RCX, 63);
        code.doubleShiftByCl(Op.SHLD, RDX, RAX);
        code.shiftByCl(Op.SHL, 8, RAX);
        code.rr(Op.SUB, 8, RSI, RCX);
        code.move(8, RDI, RDX);
        code.ri(Op.AND, 4, RDI, 1);
        code.ri(Op.SHR, 8, RDX, 1);
        code.rr(Op.OR, 8, RDI, RAX);
        code.jcc(X64Code.E, exact);
        code.ri(Op.OR, 8, RDX, 1);
        code.bind(exact);
    }

    /// rdx = the bits of the sum without its sign. The exponent is added below the leading bit of the fraction, so
    /// that a carry of the rounding goes into it.
    private void round() {
        Label normal = code.label();
        Label finite = code.label();
        Label done = code.label();
        code.constant(RCX, 62 - FRACTION);
        code.ri(Op.CMP, 8, RSI, 1);
        code.jcc(X64Code.GE, normal);
        code.constant(RCX, 63 - FRACTION);
        code.rr(Op.SUB, 8, RCX, RSI);
        code.constant(RSI, 1);
        code.ri(Op.CMP, 8, RCX, 63);
        code.jcc(X64Code.BE, normal);
        code.constant(RCX, 63);
        code.constant(RDX, 0); // less than half of the smallest number
        code.bind(normal);
        code.move(8, SCRATCH, RDX);
        code.shiftByCl(Op.SHR, 8, SCRATCH);
        code.ri(Op.AND, 4, SCRATCH, 1);
        code.constant(RDI, 1);
        code.ri(Op.SUB, 4, RCX, 1);
        code.shiftByCl(Op.SHL, 8, RDI);
        code.rr(Op.ADD, 8, RDX, RDI);
        code.ri(Op.SUB, 8, RDX, 1);
        code.rr(Op.ADD, 8, RDX, SCRATCH);
        code.ri(Op.ADD, 4, RCX, 1);
        code.shiftByCl(Op.SHR, 8, RDX);
        code.ri(Op.CMP, 8, RSI, SPECIAL);
        code.jcc(X64Code.L, finite);
        code.constant(RDX, (long) SPECIAL << FRACTION);
        code.jmp(done);
        code.bind(finite);
        code.ri(Op.SUB, 8, RSI, 1);
        code.ri(Op.SHL, 8, RSI, FRACTION);
        code.rr(Op.ADD, 8, RDX, RSI);
        code.bind(done);
    }

    /// An infinite or unordered c beside a product that may overflow is the result; when c is zero the product is.
    private void special(Label plain, Label product, Label addend, Label out) {
        Label done = code.label();
        code.bind(plain);
        code.xm(Op.MOVSD, scratch, slot(A));
        code.xm(Op.MULSD, scratch, slot(B));
        code.xm(Op.ADDSD, scratch, slot(C));
        code.jmp(done);
        code.bind(product);
        code.xm(Op.MOVSD, scratch, slot(A));
        code.xm(Op.MULSD, scratch, slot(B));
        code.jmp(done);
        code.bind(addend);
        code.xm(Op.MOVSD, scratch, slot(C));
        code.xm(Op.ADDSD, scratch, slot(C));
        code.bind(done);
        code.rx(Op.MOVQ, 8, SCRATCH, scratch);
        code.jmp(out);
    }
}
