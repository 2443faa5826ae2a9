package dev.kiln.target;

import static dev.kiln.target.X64Code.SCRATCH;

import dev.kiln.code.Label;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.FloatUnaryOp;
import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;

/// Scalar floating point, by SSE2 and what came after it.
///
/// Constants of bits (a sign, all but a sign) are made in the scratch register by shifting all ones: two
/// instructions without memory.
final class X64Floats {
    /// MXCSR: round towards zero, and the flag of an inexact result.
    private static final int TRUNCATE = 0x6000;

    private static final int PRECISION = 0x20;

    private final X64Code code;
    private final int scratch;
    private final X64Routine fma;

    X64Floats(X64Code code) {
        this.code = code;
        this.scratch = code.floatScratch;
        fma = new X64Routine(code, () -> new X64Fma(code).write());
    }

    void constant(FloatType type, int d, double value) {
        long bits = type.bits(value);
        if (bits == 0) {
            code.xx(Op.XORPS, d, d);
        } else {
            code.constant(SCRATCH, bits);
            toFloat(type, d, SCRATCH);
        }
    }

    void binary(FloatBinaryOp op, FloatType type, int d, int a, int b) {
        boolean single = type == FloatType.F32;
        switch (op) {
            case FADD -> commutative(single ? Op.ADDSS : Op.ADDSD, d, a, b);
            case FSUB -> ordered(single ? Op.SUBSS : Op.SUBSD, d, a, b);
            case FMUL -> commutative(single ? Op.MULSS : Op.MULSD, d, a, b);
            case FDIV -> ordered(single ? Op.DIVSS : Op.DIVSD, d, a, b);
            case FMIN -> minimum(single ? Op.MINSS : Op.MINSD, d, a, b);
            case FMAX -> maximum(single ? Op.MAXSS : Op.MAXSD, single ? Op.SUBSS : Op.SUBSD, d, a, b);
            case FCOPYSIGN -> copySign(single, d, a, b);
        }
    }

    private void commutative(Op op, int d, int a, int b) {
        if (d == b) {
            code.xx(op, d, a);
        } else {
            code.moveFloat(d, a);
            code.xx(op, d, b);
        }
    }

    private void ordered(Op op, int d, int a, int b) {
        int right = b;
        if (d == b && d != a) {
            code.moveFloat(scratch, b);
            right = scratch;
        }
        code.moveFloat(d, a);
        code.xx(op, d, right);
    }

    /// The machine's minimum gives its second operand when the two are zeros or one is NaN. Taken both ways the
    /// results are the two operands then, and the same value else: `or` joins signs, and keeps a NaN one.
    private void minimum(Op op, int d, int a, int b) {
        int other = d == b ? a : b;
        code.moveFloat(d, d == b ? b : a);
        code.moveFloat(scratch, other);
        code.xx(op, scratch, d);
        code.xx(op, d, other);
        code.xx(Op.ORPS, d, scratch);
    }

    /// Likewise; with x the difference of the two results in bits, (result | x) - x is the result when x is 0, +0
    /// when the zeros differ (-0 - -0), and NaN when either was.
    private void maximum(Op op, Op subtract, int d, int a, int b) {
        int other = d == b ? a : b;
        code.moveFloat(d, d == b ? b : a);
        code.moveFloat(scratch, other);
        code.xx(op, scratch, d);
        code.xx(op, d, other);
        code.xx(Op.XORPS, d, scratch);
        code.xx(Op.ORPS, scratch, d);
        code.xx(subtract, scratch, d);
        code.moveFloat(d, scratch);
    }

    private void copySign(boolean single, int d, int a, int b) {
        if (a == b) {
            code.moveFloat(d, a);
        } else if (d == b) {
            mask(single, true);
            code.xx(Op.ANDPS, d, scratch);
            code.xx(Op.ANDNPS, scratch, a);
            code.xx(Op.ORPS, d, scratch);
        } else {
            mask(single, false);
            code.moveFloat(d, a);
            code.xx(Op.ANDPS, d, scratch);
            code.xx(Op.ANDNPS, scratch, b);
            code.xx(Op.ORPS, d, scratch);
        }
    }

    /// The scratch register becomes the bit of the sign, or all bits but that.
    private void mask(boolean single, boolean sign) {
        code.xx(Op.PCMPEQD, scratch, scratch);
        if (sign) {
            code.xi(single ? Op.PSLLD : Op.PSLLQ, scratch, single ? 31 : 63);
        } else {
            code.xi(single ? Op.PSRLD : Op.PSRLQ, scratch, 1);
        }
    }

    void unary(FloatUnaryOp op, FloatType type, int d, int a) {
        boolean single = type == FloatType.F32;
        switch (op) {
            case FNEG -> {
                mask(single, true);
                code.moveFloat(d, a);
                code.xx(Op.XORPS, d, scratch);
            }
            case FABS -> {
                mask(single, false);
                code.moveFloat(d, a);
                code.xx(Op.ANDPS, d, scratch);
            }
            case FSQRT -> {
                code.moveFloat(d, a); // else the upper part of d, which is kept, makes this wait for what wrote d last
                code.xx(single ? Op.SQRTSS : Op.SQRTSD, d, d);
            }
            case FFLOOR, FCEIL, FTRUNC, FNEAREST -> {
                if (code.sse41) {
                    code.moveFloat(d, a);
                    code.xxi(single ? Op.ROUNDSS : Op.ROUNDSD, d, d, rounding(op) | 8);
                } else {
                    round(op, single, d, a);
                }
            }
        }
    }

    /// The mode of `roundsd` (Intel SDM 2B, table 4-18); 8 suppresses the precision exception.
    private static int rounding(FloatUnaryOp op) {
        return switch (op) {
            case FNEAREST -> 0;
            case FFLOOR -> 1;
            case FCEIL -> 2;
            default -> 3;
        };
    }

    /// By conversion to an integer and back. What an integer cannot hold is integral already, or NaN. The sign is
    /// that of the operand even where the result is zero.
    private void round(FloatUnaryOp op, boolean single, int d, int a) {
        Label done = code.label();
        code.moveFloat(d, a);
        boolean nearest = op == FloatUnaryOp.FNEAREST;
        Op toInteger = nearest ? single ? Op.CVTSS2SI : Op.CVTSD2SI : single ? Op.CVTTSS2SI : Op.CVTTSD2SI;
        Op toFloat = single ? Op.CVTSI2SS : Op.CVTSI2SD;
        code.rx(toInteger, 8, SCRATCH, d);
        code.ri(Op.CMP, 8, SCRATCH, 1); // overflows for MIN alone, which stands for "does not fit"
        code.jcc(X64Code.O, done);
        code.xr(toFloat, 8, scratch, SCRATCH);
        if (op == FloatUnaryOp.FFLOOR || op == FloatUnaryOp.FCEIL) {
            Label whole = code.label();
            boolean floor = op == FloatUnaryOp.FFLOOR;
            code.xx(single ? Op.UCOMISS : Op.UCOMISD, scratch, d);
            code.jcc(floor ? X64Code.BE : X64Code.AE, whole);
            code.ri(floor ? Op.SUB : Op.ADD, 8, SCRATCH, 1);
            code.xr(toFloat, 8, scratch, SCRATCH);
            code.bind(whole);
        }
        int bits = single ? 31 : 63;
        code.xi(single ? Op.PSRLD : Op.PSRLQ, d, bits);
        code.xi(single ? Op.PSLLD : Op.PSLLQ, d, bits);
        code.xx(Op.ORPS, d, scratch);
        code.bind(done);
    }

    /// d = a × b + c: the operand that d is decides the form.
    void fma(FloatType type, int d, int a, int b, int c) {
        boolean single = type == FloatType.F32;
        if (!code.fma) {
            if (single) {
                fma32(d, a, b, c);
            } else {
                fma64(d, a, b, c);
            }
        } else if (d == c && d != a && d != b) {
            code.xxx(single ? Op.VFMADD231SS : Op.VFMADD231SD, d, a, b);
        } else {
            int other = d == b ? a : b;
            code.moveFloat(d, d == b ? b : a);
            code.xxx(single ? Op.VFMADD213SS : Op.VFMADD213SD, d, other, c);
        }
    }

    /// In binary64, where the product is exact. The sum is truncated, and its last bit set when anything was lost:
    /// rounded to odd, it has the bits that make the rounding to binary32 the only one (Boldo and Melquiond, IEEE
    /// TC 57(4), 2008). Truncation and the mark of a loss are MXCSR's (Intel SDM 1 10.2.3).
    private void fma32(int d, int a, int b, int c) {
        Label exact = code.label();
        code.addToStack(-32);
        widened(b, 16);
        widened(c, 8);
        code.xx(Op.CVTSS2SD, scratch, a);
        code.xm(Op.MULSD, scratch, stack(Packed.M64, 16));
        code.m(Op.STMXCSR, stack(Packed.M32, 0));
        code.rm(Op.MOV, 4, SCRATCH, stack(Packed.M32, 0));
        code.ri(Op.OR, 4, SCRATCH, TRUNCATE);
        code.ri(Op.AND, 4, SCRATCH, ~PRECISION);
        code.mr(Op.MOV, 4, stack(Packed.M32, 4), SCRATCH);
        code.m(Op.LDMXCSR, stack(Packed.M32, 4));
        code.xm(Op.ADDSD, scratch, stack(Packed.M64, 8));
        code.m(Op.STMXCSR, stack(Packed.M32, 4));
        code.m(Op.LDMXCSR, stack(Packed.M32, 0));
        code.rm(Op.MOV, 4, SCRATCH, stack(Packed.M32, 4));
        code.addToStack(32);
        code.ri(Op.TEST, 4, SCRATCH, PRECISION);
        code.jcc(X64Code.E, exact);
        code.rx(Op.MOVQ, 8, SCRATCH, scratch);
        code.ri(Op.OR, 8, SCRATCH, 1);
        code.xr(Op.MOVQ, 8, scratch, SCRATCH);
        code.bind(exact);
        code.xx(Op.CVTSD2SS, d, scratch);
    }

    private void fma64(int d, int a, int b, int c) {
        code.addToStack(-24);
        code.mx(Op.MOVSD, stack(Packed.M64, 0), a);
        code.mx(Op.MOVSD, stack(Packed.M64, 8), b);
        code.mx(Op.MOVSD, stack(Packed.M64, 16), c);
        fma.call();
        code.addToStack(24);
        code.xr(Op.MOVQ, 8, d, SCRATCH);
    }

    private void widened(int s, int offset) {
        code.xx(Op.CVTSS2SD, scratch, s);
        code.mx(Op.MOVSD, stack(Packed.M64, offset), scratch);
    }

    private static long stack(int type, int offset) {
        return Packed.mem(type, X64Code.RSP, offset);
    }

    // Bits

    void toFloat(FloatType type, int d, int s) {
        if (type == FloatType.F64) {
            code.xr(Op.MOVQ, 8, d, s);
        } else {
            code.xr(Op.MOVD, 4, d, s);
        }
    }

    void toInteger(FloatType type, int d, int s) {
        if (type == FloatType.F64) {
            code.rx(Op.MOVQ, 8, d, s);
        } else {
            code.rx(Op.MOVD, 4, d, s);
            if (type.isSmall()) {
                code.extend(Op.MOVZX, 4, d, type.bytes(), d);
            }
        }
    }
}
