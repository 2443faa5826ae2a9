package dev.kiln.target;

import static dev.kiln.target.X64Code.RAX;
import static dev.kiln.target.X64Code.SCRATCH;

import dev.kiln.code.Label;
import dev.kiln.ir.FloatType;
import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;

/// Conversions of small floats that the CPU does not have.
///
/// Each takes its operand in the float scratch register, changes that, the integer scratch register and the flags, and
/// nothing else.
final class X64Halves {
    private static final int F16_FRACTION = 10;
    private static final int F32_FRACTION = 23;
    private static final int F32_INFINITY = 0x7F80_0000;
    /// How much larger exponents are biased in binary32 than in small floats, in place.
    private static final int REBIAS = 127 - 15 << F32_FRACTION;

    private final X64Code code;
    private final int scratch;
    private final X64Routine widening;
    private final X64Routine toF16;
    private final X64Routine toF8;

    X64Halves(X64Code code) {
        this.code = code;
        this.scratch = code.floatScratch;
        widening = new X64Routine(code, this::writeWidening);
        toF16 = new X64Routine(code, () -> writeNarrowing(F16_FRACTION));
        toF8 = new X64Routine(code, () -> writeNarrowing(2));
    }

    /// The float scratch register holds a binary16, with anything above, and then its value as a binary32.
    void widen() {
        widening.call();
    }

    /// The float scratch register holds a binary32; the scratch register then has the bits of the nearest float of a
    /// small type.
    void narrow(FloatType type) {
        (type == FloatType.F16 ? toF16 : toF8).call();
    }

    /// Moves exponent and fraction to where binary32 has them and corrects the exponent by a multiplication, which
    /// makes a normal number of a subnormal one. Infinities and NaNs get the exponent that stands for them.
    private void writeWidening() {
        Label finite = code.label();
        Label factor = code.label();
        int sign = 0x8000_0000;
        int exponent = 0x1F << F32_FRACTION;
        code.rx(Op.MOVD, 4, SCRATCH, scratch);
        code.extend(Op.MOVSX, 4, SCRATCH, 2, SCRATCH);
        code.ri(Op.SHL, 4, SCRATCH, F32_FRACTION - F16_FRACTION);
        code.ri(Op.AND, 4, SCRATCH, sign | exponent | (1 << F32_FRACTION) - 1);
        code.xr(Op.MOVD, 4, scratch, SCRATCH);
        code.xm(Op.MULSS, scratch, Packed.at(Packed.M32, factor));
        code.ri(Op.AND, 4, SCRATCH, exponent);
        code.ri(Op.CMP, 4, SCRATCH, exponent);
        code.jcc(X64Code.NE, finite);
        code.rx(Op.MOVD, 4, SCRATCH, scratch);
        code.ri(Op.OR, 4, SCRATCH, F32_INFINITY);
        code.xr(Op.MOVD, 4, scratch, SCRATCH);
        code.bind(finite);
        code.op(Op.RET);
        code.bind(factor);
        code.word(Float.floatToRawIntBits(0x1p112f));
    }

    /// Rounds by adding, so that a carry goes into the exponent: half a unit of the last place less one, and the
    /// bit that decides ties. Below the normal numbers that unit is a fixed one, and the machine rounds to it when
    /// a number is added whose last place is that unit.
    private void writeNarrowing(int fraction) {
        Label small = code.label();
        Label large = code.label();
        Label done = code.label();
        Label aligner = code.label();
        int drop = F32_FRACTION - fraction;
        int infinity = 0x1F << fraction;
        float alignment = Math.scalb(1f, F32_FRACTION - 14 - fraction);
        code.push(RAX);
        code.rx(Op.MOVD, 4, SCRATCH, scratch);
        code.move(4, RAX, SCRATCH);
        code.ri(Op.SHR, 4, RAX, 31);
        code.ri(Op.SHL, 4, RAX, fraction + 5);
        code.ri(Op.AND, 4, SCRATCH, Integer.MAX_VALUE);
        code.ri(Op.CMP, 4, SCRATCH, Float.floatToRawIntBits(0x1p16f));
        code.jcc(X64Code.AE, large);
        code.ri(Op.CMP, 4, SCRATCH, Float.floatToRawIntBits(0x1p-14f));
        code.jcc(X64Code.B, small);
        code.ri(Op.BT, 4, SCRATCH, drop);
        code.ri(Op.ADC, 4, SCRATCH, (1 << drop - 1) - 1 - REBIAS);
        code.ri(Op.SHR, 4, SCRATCH, drop);
        code.jmp(done);
        code.bind(small);
        code.xr(Op.MOVD, 4, scratch, SCRATCH);
        code.xm(Op.ADDSS, scratch, Packed.at(Packed.M32, aligner));
        code.rx(Op.MOVD, 4, SCRATCH, scratch);
        code.ri(Op.SUB, 4, SCRATCH, Float.floatToRawIntBits(alignment));
        code.jmp(done);
        code.bind(large);
        code.ri(Op.CMP, 4, SCRATCH, F32_INFINITY);
        code.constantKeepingFlags(SCRATCH, infinity);
        code.jcc(X64Code.BE, done);
        code.ri(Op.OR, 4, SCRATCH, 1 << fraction - 1); // a NaN
        code.bind(done);
        code.rr(Op.OR, 4, SCRATCH, RAX);
        code.pop(RAX);
        code.op(Op.RET);
        code.bind(aligner);
        code.word(Float.floatToRawIntBits(alignment));
    }
}
