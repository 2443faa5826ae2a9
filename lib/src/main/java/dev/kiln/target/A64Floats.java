package dev.kiln.target;

import static dev.kiln.target.A64Code.FLOAT_SCRATCH;
import static dev.kiln.target.A64Code.SCRATCH;
import static dev.kiln.target.A64Code.ZERO;

import dev.kiln.a64.Immediates;
import dev.kiln.a64.Op;
import dev.kiln.a64.Packed;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.FloatUnaryOp;
import dev.kiln.ir.IntType;

/// Scalar floating point. The machine's minimum and maximum, roundings and conversions are what the IR wants: NaN
/// is propagated, zeros are ordered, integers saturate.
final class A64Floats {
    private final A64Code code;

    A64Floats(A64Code code) {
        this.code = code;
    }

    void constant(FloatType type, int d, double value) {
        long bits = type.bits(value);
        double rounded = type.value(bits);
        if (code.computes(type) && Immediates.fp8(rounded) >= 0) {
            code.emit(Op.FMOV, A64Code.f(type, d), Packed.fp(rounded));
        } else {
            toFloat(type, d, bits == 0 ? ZERO : code.constant(SCRATCH, bits));
        }
    }

    void binary(FloatBinaryOp op, FloatType type, int d, int a, int b) {
        switch (op) {
            case FADD -> code.fff(Op.FADD, type, d, a, b);
            case FSUB -> code.fff(Op.FSUB, type, d, a, b);
            case FMUL -> code.fff(Op.FMUL, type, d, a, b);
            case FDIV -> code.fff(Op.FDIV, type, d, a, b);
            case FMIN -> code.fff(Op.FMIN, type, d, a, b);
            case FMAX -> code.fff(Op.FMAX, type, d, a, b);
            case FCOPYSIGN -> copySign(type, d, a, b);
        }
    }

    /// Takes the bits under a mask (the sign: zero, negated) from b, the others from a.
    private void copySign(FloatType type, int d, int a, int b) {
        code.emit(Op.MOVI, Packed.d(FLOAT_SCRATCH), Packed.imm(0));
        code.ff(Op.FNEG, type, FLOAT_SCRATCH, FLOAT_SCRATCH);
        if (d == b) {
            code.emit(Op.BIF, A64Code.bytes(d), A64Code.bytes(a), A64Code.bytes(FLOAT_SCRATCH));
        } else {
            code.moveFloat(d, a);
            code.emit(Op.BIT, A64Code.bytes(d), A64Code.bytes(b), A64Code.bytes(FLOAT_SCRATCH));
        }
    }

    void unary(FloatUnaryOp op, FloatType type, int d, int a) {
        Op instruction = switch (op) {
            case FNEG -> Op.FNEG;
            case FABS -> Op.FABS;
            case FSQRT -> Op.FSQRT;
            case FFLOOR -> Op.FRINTM;
            case FCEIL -> Op.FRINTP;
            case FTRUNC -> Op.FRINTZ;
            case FNEAREST -> Op.FRINTN;
        };
        code.ff(instruction, type, d, a);
    }

    void fma(FloatType type, int d, int a, int b, int c) {
        code.ffff(Op.FMADD, type, d, a, b, c);
    }

    // Conversions

    void toFloat(FloatType to, IntType from, int d, int s) {
        boolean signed = from == IntType.S32 || from == IntType.S64;
        code.emit(signed ? Op.SCVTF : Op.UCVTF, A64Code.f(to, d), A64Code.g(size(from), s));
    }

    void toInteger(IntType to, FloatType from, int d, int s) {
        boolean signed = to == IntType.S32 || to == IntType.S64;
        code.emit(signed ? Op.FCVTZS : Op.FCVTZU, A64Code.g(size(to), d), A64Code.f(from, s));
        if (to == IntType.S32) {
            code.extend(Op.SXTW, 8, d, 4, d);
        }
    }

    private static int size(IntType type) {
        return type == IntType.S32 || type == IntType.U32 ? 4 : 8;
    }

    void convert(FloatType to, FloatType from, int d, int s) {
        if (to == from) {
            code.moveFloat(d, s);
        } else {
            code.emit(Op.FCVT, A64Code.f(to, d), A64Code.f(from, s));
        }
    }

    void toFloat(FloatType type, int d, int s) {
        code.emit(Op.FMOV, whole(type, d), A64Code.g(type.bytes(), s));
    }

    void toInteger(FloatType type, int d, int s) {
        code.emit(Op.FMOV, A64Code.g(type.bytes(), d), whole(type, s));
        if (type.isSmall()) {
            code.emit(Op.UBFX, Packed.w(d), Packed.w(d), Packed.imm(0), Packed.imm(8 * type.bytes()));
        }
    }

    /// As `fmov` takes it from and to integer registers: not smaller than 32 bits.
    private static long whole(FloatType type, int number) {
        return type == FloatType.F64 ? Packed.d(number) : Packed.s(number);
    }
}
