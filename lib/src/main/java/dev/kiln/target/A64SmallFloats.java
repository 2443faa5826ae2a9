package dev.kiln.target;

import static dev.kiln.target.A64Code.FLOAT_SCRATCH;
import static dev.kiln.target.A64Code.LINK;
import static dev.kiln.target.A64Code.SCRATCH;
import static dev.kiln.target.A64Code.SCRATCH2;

import dev.kiln.a64.Arrangement;
import dev.kiln.a64.Condition;
import dev.kiln.a64.Op;
import dev.kiln.a64.Packed;
import dev.kiln.code.Label;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.FloatUnaryOp;
import dev.kiln.ir.IntType;

/// Floats of 8 bits, and of 16 where the CPU only converts them: they are computed with as binary32. That this rounds
/// once is said in [X64SmallFloats]; from binary64 to binary16 the machine rounds once by itself.
///
/// An E5M2 is the upper byte of a binary16: it is widened by a shift first. To round to it takes a routine, written at
/// its first use, which jumps over it.
final class A64SmallFloats {
    private static final int F32_FRACTION = 23;
    private static final int F8_FRACTION = 2;
    private static final int DROP = F32_FRACTION - F8_FRACTION;

    private final A64Code code;
    private final A64Floats floats;
    private final Label rounding;
    private boolean written;

    A64SmallFloats(A64Code code, A64Floats floats) {
        this.code = code;
        this.floats = floats;
        rounding = code.label();
    }

    private static long halves(int v) {
        return Packed.v(v, Arrangement.H4);
    }

    /// d = s as a binary32 or binary64.
    private void widen(FloatType to, FloatType from, int d, int s) {
        int half = s;
        if (from == FloatType.F8) {
            code.emit(Op.SHL, halves(d), halves(s), Packed.imm(8));
            half = d;
        }
        code.emit(Op.FCVT, A64Code.f(to, d), Packed.h(half));
    }

    /// d = s, a binary32, rounded. The scratch registers and the flags change.
    private void narrow(FloatType to, int d, int s) {
        if (to == FloatType.F16) {
            code.emit(Op.FCVT, Packed.h(d), Packed.s(s));
        } else {
            code.moveFloat(FLOAT_SCRATCH, s);
            round();
            floats.toFloat(FloatType.F32, d, SCRATCH2);
        }
    }

    /// d = s, a binary64, rounded: to odd first, which leaves the decision to the second rounding.
    private void narrowDouble(FloatType to, int d, int s) {
        if (to == FloatType.F16) {
            code.emit(Op.FCVT, Packed.h(d), Packed.d(s));
        } else {
            code.emit(Op.FCVTXN, Packed.s(FLOAT_SCRATCH), Packed.d(s));
            narrow(to, d, FLOAT_SCRATCH);
        }
    }

    /// The scratch register gets the E5M2 nearest to the binary32 in the float scratch register.
    private void round() {
        if (!written) {
            written = true;
            Label over = code.label();
            code.branch(over);
            code.bind(rounding);
            writeRounding();
            code.bind(over);
        }
        code.memory(Op.STR, 8, LINK, Packed.preIndex(Packed.SP, -16));
        code.call(rounding);
        code.memory(Op.LDR, 8, LINK, Packed.postIndex(Packed.SP, 16));
    }

    /// Rounds by adding, so that a carry goes into the exponent: half a unit of the last place less one, and the bit
    /// that decides ties. Below the normal numbers that unit is a fixed one, of which the value is a multiple when
    /// its exponent is changed to make it 1.
    private void writeRounding() {
        Label small = code.label();
        Label large = code.label();
        Label done = code.label();
        int half = (1 << DROP - 1) - 1;
        code.emit(Op.FMOV, Packed.w(SCRATCH), Packed.s(FLOAT_SCRATCH));
        code.emit(Op.UBFX, Packed.w(SCRATCH2), Packed.w(SCRATCH), Packed.imm(F32_FRACTION), Packed.imm(8));
        code.compare(4, SCRATCH2, 127L - 14);
        code.branch(Condition.LO, small);
        code.compare(4, SCRATCH2, 127L + 16);
        code.branch(Condition.HS, large);
        code.emit(Op.UBFX, Packed.w(SCRATCH2), Packed.w(SCRATCH), Packed.imm(DROP), Packed.imm(1));
        code.rrr(Op.ADD, 4, SCRATCH2, SCRATCH2, SCRATCH);
        code.arithmetic(Op.ADD, 4, SCRATCH2, SCRATCH2, half & 0xFFF000);
        code.arithmetic(Op.ADD, 4, SCRATCH2, SCRATCH2, half & 0xFFF);
        code.rri(Op.LSR, 4, SCRATCH2, SCRATCH2, DROP);
        code.arithmetic(Op.SUB, 4, SCRATCH2, SCRATCH2, 127 - 15 << F8_FRACTION);
        code.branch(done);
        code.bind(small);
        code.constant(SCRATCH2, 14 + F8_FRACTION << F32_FRACTION);
        code.rrr(Op.ADD, 4, SCRATCH2, SCRATCH2, SCRATCH);
        floats.toFloat(FloatType.F32, FLOAT_SCRATCH, SCRATCH2);
        code.ff(Op.FABS, FloatType.F32, FLOAT_SCRATCH, FLOAT_SCRATCH);
        code.emit(Op.FCVTNS, Packed.w(SCRATCH2), Packed.s(FLOAT_SCRATCH));
        code.branch(done);
        code.bind(large);
        code.emit(Op.FCMP, Packed.s(FLOAT_SCRATCH), Packed.s(FLOAT_SCRATCH));
        code.constant(SCRATCH2, 0x7C);
        code.branch(Condition.VC, done);
        code.constant(SCRATCH2, 0x7E);
        code.bind(done);
        code.rri(Op.LSR, 4, SCRATCH, SCRATCH, 31);
        code.emit(Op.BFI, Packed.w(SCRATCH2), Packed.w(SCRATCH), Packed.imm(7), Packed.imm(1));
        code.op(Op.RET);
    }

    // Arithmetic

    void binary(FloatBinaryOp op, FloatType type, int d, int a, int b) {
        switch (op) {
            case FADD -> arithmetic(Op.FADD, type, d, a, b);
            case FSUB -> arithmetic(Op.FSUB, type, d, a, b);
            case FMUL -> arithmetic(Op.FMUL, type, d, a, b);
            case FDIV -> arithmetic(Op.FDIV, type, d, a, b);
            case FMIN -> arithmetic(Op.FMIN, type, d, a, b);
            case FMAX -> arithmetic(Op.FMAX, type, d, a, b);
            case FCOPYSIGN -> {
                sign(type);
                if (d == b) {
                    code.emit(Op.BIF, A64Code.bytes(d), A64Code.bytes(a), A64Code.bytes(FLOAT_SCRATCH));
                } else {
                    code.moveFloat(d, a);
                    code.emit(Op.BIT, A64Code.bytes(d), A64Code.bytes(b), A64Code.bytes(FLOAT_SCRATCH));
                }
            }
        }
    }

    private void arithmetic(Op op, FloatType type, int d, int a, int b) {
        widen(FloatType.F32, type, FLOAT_SCRATCH, b);
        widen(FloatType.F32, type, d, a);
        code.fff(op, FloatType.F32, d, d, FLOAT_SCRATCH);
        narrow(type, d, d);
    }

    /// The float scratch register gets the bit of the sign.
    private void sign(FloatType type) {
        if (type == FloatType.F8) {
            code.emit(Op.MOVI, A64Code.bytes(FLOAT_SCRATCH), Packed.imm(0x80));
        } else {
            code.emit(Op.MOVI, halves(FLOAT_SCRATCH), Packed.immLsl(0x80, 8));
        }
    }

    void unary(FloatUnaryOp op, FloatType type, int d, int a) {
        switch (op) {
            case FNEG, FABS -> {
                sign(type);
                Op change = op == FloatUnaryOp.FNEG ? Op.EOR : Op.BIC;
                code.emit(change, A64Code.bytes(d), A64Code.bytes(a), A64Code.bytes(FLOAT_SCRATCH));
            }
            case FSQRT, FFLOOR, FCEIL, FTRUNC, FNEAREST -> {
                widen(FloatType.F32, type, d, a);
                floats.unary(op, FloatType.F32, d, d);
                narrow(type, d, d);
            }
        }
    }

    /// The product is exact in binary32; both its factors are widened in one register, for d may be c.
    void fma(FloatType type, int d, int a, int b, int c) {
        code.emit(Op.ZIP1, halves(FLOAT_SCRATCH), halves(a), halves(b));
        if (type == FloatType.F8) {
            code.emit(Op.SHL, halves(FLOAT_SCRATCH), halves(FLOAT_SCRATCH), Packed.imm(8));
        }
        code.emit(Op.FCVTL, Packed.v(FLOAT_SCRATCH, Arrangement.S4), halves(FLOAT_SCRATCH));
        code.emit(Op.FMUL, Packed.s(FLOAT_SCRATCH), Packed.s(FLOAT_SCRATCH), Packed.element(FLOAT_SCRATCH, 4, 1));
        code.emit(Op.FCVT, Packed.d(FLOAT_SCRATCH), Packed.s(FLOAT_SCRATCH));
        widen(FloatType.F64, type, d, c);
        code.fff(Op.FADD, FloatType.F64, d, d, FLOAT_SCRATCH);
        narrowDouble(type, d, d);
    }

    /// Sets the flags to a compared with b. There is one scratch register for two widened values: the other takes
    /// the place of b for the time.
    void compare(FloatType type, int a, int b) {
        widen(FloatType.F32, type, FLOAT_SCRATCH, a);
        if (a == b) {
            code.ff(Op.FCMP, FloatType.F32, FLOAT_SCRATCH, FLOAT_SCRATCH);
            return;
        }
        code.emit(Op.STR, Packed.q(b), Packed.preIndex(Packed.SP, -16));
        widen(FloatType.F32, type, b, b);
        code.ff(Op.FCMP, FloatType.F32, FLOAT_SCRATCH, b);
        code.emit(Op.LDR, Packed.q(b), Packed.postIndex(Packed.SP, 16));
    }

    // Conversions

    void toFloat(FloatType to, IntType from, int d, int s) {
        floats.toFloat(FloatType.F32, from, d, s);
        narrow(to, d, d);
    }

    void toInteger(IntType to, FloatType from, int d, int s) {
        widen(FloatType.F32, from, FLOAT_SCRATCH, s);
        floats.toInteger(to, FloatType.F32, d, FLOAT_SCRATCH);
    }

    /// d = s; one of the two, which differ, is F8.
    void convert(FloatType to, FloatType from, int d, int s) {
        if (to == FloatType.F16) {
            code.emit(Op.SHL, halves(d), halves(s), Packed.imm(8));
        } else if (from == FloatType.F8) {
            widen(to, from, d, s);
        } else if (from == FloatType.F64) {
            narrowDouble(to, d, s);
        } else if (from == FloatType.F16) {
            widen(FloatType.F32, from, FLOAT_SCRATCH, s);
            narrow(to, d, FLOAT_SCRATCH);
        } else {
            narrow(to, d, s);
        }
    }
}
