package dev.kiln.target;

import static dev.kiln.target.X64Code.SCRATCH;

import dev.kiln.code.Label;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.IntType;
import dev.kiln.x64.Op;

/// Conversions between integers and floats. The machine's only know signed integers, and give MIN for everything
/// that does not fit; what is rare is put after a test that the common case passes.
final class X64Conversions {
    private static final long MINUS_2_63 = Double.doubleToRawLongBits(-0x1p63);
    private static final long MINUS_2_63_SINGLE = Float.floatToRawIntBits(-0x1p63f) & 0xFFFF_FFFFL;

    private final X64Code code;
    private final int scratch;

    X64Conversions(X64Code code) {
        this.code = code;
        this.scratch = code.floatScratch;
    }

    /// d = s as a float. d is cleared first: the conversion would wait for its old upper half.
    void toFloat(FloatType to, IntType from, int d, int s) {
        Op convert = to == FloatType.F32 ? Op.CVTSI2SS : Op.CVTSI2SD;
        code.xx(Op.XORPS, d, d);
        switch (from) {
            case S32 -> code.xr(convert, 4, d, s);
            case S64 -> code.xr(convert, 8, d, s);
            case U32 -> {
                code.move(4, SCRATCH, s);
                code.xr(convert, 8, d, SCRATCH);
            }
            case U64 -> {
                Label high = code.label();
                Label done = code.label();
                Label even = code.label();
                code.rr(Op.TEST, 8, s, s);
                code.jcc(X64Code.S, high);
                code.xr(convert, 8, d, s);
                code.jmp(done);
                code.bind(high); // half of it, whose lowest bit says whether anything is below
                code.move(8, SCRATCH, s);
                code.ri(Op.SHR, 8, SCRATCH, 1);
                code.jcc(X64Code.AE, even);
                code.ri(Op.OR, 8, SCRATCH, 1);
                code.bind(even);
                code.xr(convert, 8, d, SCRATCH);
                code.xx(to == FloatType.F32 ? Op.ADDSS : Op.ADDSD, d, d);
                code.bind(done);
            }
        }
    }

    /// d = s as an integer.
    void toInteger(IntType to, FloatType from, int d, int s) {
        boolean single = from == FloatType.F32;
        Op convert = single ? Op.CVTTSS2SI : Op.CVTTSD2SI;
        Op compare = single ? Op.UCOMISS : Op.UCOMISD;
        Label done = code.label();
        switch (to) {
            case S32, S64 -> {
                int size = to == IntType.S32 ? 4 : 8;
                code.rx(convert, size, d, s);
                code.ri(Op.CMP, size, d, 1); // overflows for MIN alone
                code.jcc(X64Code.NO, done);
                saturate(compare, size, d, s, done);
                code.bind(done);
                if (size == 4) {
                    code.extend(Op.MOVSXD, 8, d, 4, d);
                }
            }
            case U32 -> {
                code.rx(convert, 8, d, s);
                code.move(4, SCRATCH, d);
                code.rr(Op.CMP, 8, SCRATCH, d);
                code.jcc(X64Code.E, done);
                orZero(compare, d, s, done);
                code.constant(d, 0xFFFF_FFFFL);
                code.bind(done);
            }
            case U64 -> {
                Label largest = code.label();
                code.rx(convert, 8, d, s);
                code.rr(Op.TEST, 8, d, d);
                code.jcc(X64Code.NS, done);
                orZero(compare, d, s, done);
                code.constant(SCRATCH, single ? MINUS_2_63_SINGLE : MINUS_2_63);
                code.xr(single ? Op.MOVD : Op.MOVQ, single ? 4 : 8, scratch, SCRATCH);
                code.xx(single ? Op.ADDSS : Op.ADDSD, scratch, s);
                code.rx(convert, 8, d, scratch);
                code.rr(Op.TEST, 8, d, d);
                code.jcc(X64Code.S, largest);
                code.ri(Op.BTC, 8, d, 63);
                code.jmp(done);
                code.bind(largest);
                code.constant(d, -1);
                code.bind(done);
            }
        }
    }

    /// d, which is MIN, becomes MAX when s is positive and 0 when it is NaN.
    private void saturate(Op compare, int size, int d, int s, Label done) {
        Label nan = code.label();
        code.xx(Op.XORPS, scratch, scratch);
        code.xx(compare, s, scratch);
        code.jcc(X64Code.P, nan);
        code.jcc(X64Code.BE, done);
        code.r(Op.NOT, size, d);
        code.jmp(done);
        code.bind(nan);
        code.rr(Op.XOR, 4, d, d);
    }

    /// d becomes 0, and all is done when s is negative or NaN.
    private void orZero(Op compare, int d, int s, Label done) {
        code.xx(Op.XORPS, scratch, scratch);
        code.xx(compare, s, scratch);
        code.constantKeepingFlags(d, 0);
        code.jcc(X64Code.BE, done);
    }

    /// d = s as the other type.
    void convert(FloatType to, FloatType from, int d, int s) {
        if (to == from) {
            code.moveFloat(d, s);
        } else {
            code.moveFloat(d, s); // as for square roots: what wrote d last is not to be waited for
            code.xx(to == FloatType.F32 ? Op.CVTSD2SS : Op.CVTSS2SD, d, d);
        }
    }
}
