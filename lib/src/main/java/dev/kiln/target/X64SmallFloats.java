package dev.kiln.target;

import static dev.kiln.target.X64Code.RSP;
import static dev.kiln.target.X64Code.SCRATCH;

import dev.kiln.code.Label;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.FloatUnaryOp;
import dev.kiln.ir.IntType;
import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;

/// Floats of 8 and 16 bits, which are computed with as binary32: widened, the operation, and rounded again.
///
/// *Why that rounds once.* A binary32 has 24 bits, at least twice those of a binary16 and two more. A sum,
/// difference, product, quotient or root that is rounded to so many bits is never half-way between two values of
/// the smaller type unless it was before (Figueroa, SIGNUM 30(3), 1995; where the result is subnormal it is exact
/// or far from half-way). A sum of a product has no such bound and is taken in binary64: see [FloatType#fma].
/// Binary64 goes to binary32 by rounding to odd, which leaves the decision to the last step (see [X64Floats]).
/// Integers that a binary32 does not hold are infinite in the small types anyway.
///
/// An E5M2 is the upper byte of a binary16: it is widened by a shift first. The way back is from binary32 at once,
/// for two steps would round twice.
final class X64SmallFloats {
    private static final int F32_INFINITY = 0x7F80_0000;
    /// The bits of a binary64 that a binary32 has no room for, and the last one that it has.
    private static final int BELOW_F32 = (1 << 29) - 1;

    private static final int LAST_OF_F32 = 1 << 29;

    private final X64Code code;
    private final X64Halves halves;
    private final X64Floats floats;
    private final X64Conversions conversions;
    private final int scratch;

    X64SmallFloats(X64Code code, X64Floats floats, X64Conversions conversions) {
        this.code = code;
        this.floats = floats;
        this.conversions = conversions;
        halves = new X64Halves(code);
        scratch = code.floatScratch;
    }

    /// d = s as a binary32. Without F16C the scratch registers and flags change.
    private void widen(FloatType type, int d, int s) {
        if (code.f16c && type == FloatType.F16) {
            code.xx(Op.VCVTPH2PS, d, s);
            return;
        }
        int via = code.f16c ? d : scratch;
        code.moveFloat(via, s);
        if (type == FloatType.F8) {
            code.xi(Op.PSLLW, via, 8);
        }
        if (code.f16c) {
            code.xx(Op.VCVTPH2PS, d, d);
        } else {
            halves.widen();
            code.moveFloat(d, scratch);
        }
    }

    /// d = s, a binary32, rounded. The scratch registers and flags change.
    private void narrow(FloatType type, int d, int s) {
        if (code.f16c && type == FloatType.F16) {
            code.xxi(Op.VCVTPS2PH, d, s, 0);
        } else {
            code.moveFloat(scratch, s);
            halves.narrow(type);
            code.xr(Op.MOVD, 4, d, SCRATCH);
        }
    }

    /// d = s, a binary64, rounded.
    private void narrowDouble(FloatType type, int d, int s) {
        Label exact = code.label();
        code.rx(Op.MOVQ, 8, SCRATCH, s);
        code.ri(Op.TEST, 4, SCRATCH, BELOW_F32);
        code.jcc(X64Code.E, exact);
        code.ri(Op.AND, 8, SCRATCH, ~BELOW_F32);
        code.ri(Op.OR, 8, SCRATCH, LAST_OF_F32);
        code.bind(exact);
        code.xr(Op.MOVQ, 8, scratch, SCRATCH);
        code.xx(Op.CVTSD2SS, scratch, scratch);
        narrow(type, d, scratch);
    }

    // Arithmetic

    void binary(FloatBinaryOp op, FloatType type, int d, int a, int b) {
        switch (op) {
            case FADD -> arithmetic(Op.ADDSS, type, d, a, b);
            case FSUB -> arithmetic(Op.SUBSS, type, d, a, b);
            case FMUL -> arithmetic(Op.MULSS, type, d, a, b);
            case FDIV -> arithmetic(Op.DIVSS, type, d, a, b);
            case FMIN, FMAX -> extreme(op == FloatBinaryOp.FMAX, type, d, a, b);
            case FCOPYSIGN -> copySign(type, d, a, b);
        }
    }

    private void arithmetic(Op op, FloatType type, int d, int a, int b) {
        int left = widenBoth(type, d, a, b);
        code.xx(op, left, right(left, d, a, b));
        narrow(type, d, left);
    }

    /// Widens a and b to d and the scratch register, or to the scratch register alone if they are one; returns where
    /// a is. The first that is widened may need the scratch register, and the second may be in d.
    private int widenBoth(FloatType type, int d, int a, int b) {
        if (a == b) {
            widen(type, scratch, a);
            return scratch;
        }
        widen(type, d, d == a ? a : b);
        widen(type, scratch, d == a ? b : a);
        return d == a ? d : scratch;
    }

    private int right(int left, int d, int a, int b) {
        return a == b || left == d ? scratch : d;
    }

    /// As [X64Floats] does it, but that both operands are in registers that may change, and there is no third.
    private void extreme(boolean maximum, FloatType type, int d, int a, int b) {
        if (a == b) {
            code.moveFloat(d, a);
            return;
        }
        int left = widenBoth(type, d, a, b);
        int right = right(left, d, a, b);
        Op op = maximum ? Op.MAXSS : Op.MINSS;
        code.rx(Op.MOVD, 4, SCRATCH, left);
        code.push(SCRATCH);
        code.xx(op, left, right);
        code.xm(op, right, stack());
        code.pop(SCRATCH);
        if (maximum) {
            code.xx(Op.XORPS, left, right);
            code.xx(Op.ORPS, right, left);
            code.xx(Op.SUBSS, right, left);
        } else {
            code.xx(Op.ORPS, right, left);
        }
        narrow(type, d, right);
    }

    private void copySign(FloatType type, int d, int a, int b) {
        if (a == b) {
            code.moveFloat(d, a);
            return;
        }
        mask(type, d == b);
        int other = d == b ? a : b;
        code.moveFloat(d, d == b ? b : a);
        code.xx(Op.ANDPS, d, scratch);
        code.xx(Op.ANDNPS, scratch, other);
        code.xx(Op.ORPS, d, scratch);
    }

    /// The scratch register becomes the bit of the sign, or all bits of a value but that.
    private void mask(FloatType type, boolean sign) {
        int unused = 16 - 8 * type.bytes();
        code.xx(Op.PCMPEQD, scratch, scratch);
        if (sign) {
            code.xi(Op.PSLLW, scratch, 15);
        }
        if (!sign || unused > 0) {
            code.xi(Op.PSRLW, scratch, sign ? unused : unused + 1);
        }
    }

    void unary(FloatUnaryOp op, FloatType type, int d, int a) {
        switch (op) {
            case FNEG -> {
                mask(type, true);
                code.moveFloat(d, a);
                code.xx(Op.XORPS, d, scratch);
            }
            case FABS -> {
                mask(type, false);
                code.moveFloat(d, a);
                code.xx(Op.ANDPS, d, scratch);
            }
            case FSQRT, FFLOOR, FCEIL, FTRUNC, FNEAREST -> {
                widen(type, d, a);
                floats.unary(op, FloatType.F32, d, d);
                narrow(type, d, d);
            }
        }
    }

    /// The product is exact in binary32.
    void fma(FloatType type, int d, int a, int b, int c) {
        code.addToStack(-8);
        widen(type, scratch, c);
        code.mx(Op.MOVSS, stack(), scratch);
        int left = widenBoth(type, d, a, b);
        code.xx(Op.MULSS, left, right(left, d, a, b));
        code.moveFloat(scratch, left);
        code.xx(Op.CVTSS2SD, scratch, scratch);
        code.xm(Op.CVTSS2SD, d, stack());
        code.addToStack(8);
        code.xx(Op.ADDSD, scratch, d);
        narrowDouble(type, d, scratch);
    }

    private static long stack() {
        return Packed.mem(Packed.M32, RSP, 0);
    }

    /// Sets the flags to a compared with b. The scratch registers change.
    void compare(FloatType type, int a, int b) {
        if (a == b) {
            widen(type, scratch, a);
            code.xx(Op.UCOMISS, scratch, scratch);
            return;
        }
        widen(type, scratch, b);
        code.lea(8, RSP, RSP, MachineEmitter.NONE, 0, -8);
        code.mx(Op.MOVSS, stack(), scratch);
        widen(type, scratch, a);
        code.xm(Op.UCOMISS, scratch, stack());
        code.lea(8, RSP, RSP, MachineEmitter.NONE, 0, 8);
    }

    // Conversions

    void toFloat(FloatType to, IntType from, int d, int s) {
        conversions.toFloat(FloatType.F32, from, d, s);
        narrow(to, d, d);
    }

    /// d = s as an integer: any but an infinity and a NaN fits once it is not negative where that is not wanted.
    void toInteger(IntType to, FloatType from, int d, int s) {
        Label done = code.label();
        Label special = code.label();
        boolean signed = to == IntType.S32 || to == IntType.S64;
        widen(from, scratch, s);
        code.rx(Op.CVTTSS2SI, 8, d, scratch);
        code.ri(Op.CMP, 8, d, 1); // overflows for MIN alone, which stands for "does not fit"
        code.jcc(X64Code.O, special);
        if (!signed) {
            code.rr(Op.TEST, 8, d, d);
            code.jcc(X64Code.NS, done);
            code.constant(d, 0);
        }
        code.jmp(done);
        code.bind(special);
        code.rx(Op.MOVD, 4, SCRATCH, scratch);
        code.constant(d, to.truncate(Double.POSITIVE_INFINITY));
        code.ri(Op.CMP, 4, SCRATCH, F32_INFINITY);
        code.jcc(X64Code.E, done);
        code.constant(d, to.truncate(Double.NEGATIVE_INFINITY));
        if (signed) {
            code.ri(Op.CMP, 4, SCRATCH, F32_INFINITY | Integer.MIN_VALUE);
            code.jcc(X64Code.E, done);
            code.constant(d, 0);
        }
        code.bind(done);
    }

    /// d = s; at least one of the types is a small one.
    void convert(FloatType to, FloatType from, int d, int s) {
        if (to == from) {
            code.moveFloat(d, s);
        } else if (from == FloatType.F64) {
            narrowDouble(to, d, s);
        } else if (from == FloatType.F32) {
            narrow(to, d, s);
        } else if (to == FloatType.F16) {
            code.moveFloat(d, s);
            code.xi(Op.PSLLW, d, 8);
        } else {
            widen(from, d, s);
            if (to == FloatType.F64) {
                code.xx(Op.CVTSS2SD, d, d);
            } else if (to == FloatType.F8) {
                narrow(to, d, d);
            }
        }
    }
}
