package dev.kiln.a64;

/// A general register of 32 bits: `w0` to `w30`.
///
/// @param number 0 to 30
public record W(int number) implements WOrZr, WOrSp {
    /// `w0`.
    public static final W W0 = new W(0);
    /// `w1`.
    public static final W W1 = new W(1);
    /// `w2`.
    public static final W W2 = new W(2);
    /// `w3`.
    public static final W W3 = new W(3);
    /// `w4`.
    public static final W W4 = new W(4);
    /// `w5`.
    public static final W W5 = new W(5);
    /// `w6`.
    public static final W W6 = new W(6);
    /// `w7`.
    public static final W W7 = new W(7);
    /// `w8`.
    public static final W W8 = new W(8);
    /// `w9`.
    public static final W W9 = new W(9);
    /// `w10`.
    public static final W W10 = new W(10);
    /// `w11`.
    public static final W W11 = new W(11);
    /// `w12`.
    public static final W W12 = new W(12);
    /// `w13`.
    public static final W W13 = new W(13);
    /// `w14`.
    public static final W W14 = new W(14);
    /// `w15`.
    public static final W W15 = new W(15);
    /// `w16`.
    public static final W W16 = new W(16);
    /// `w17`.
    public static final W W17 = new W(17);
    /// `w18`.
    public static final W W18 = new W(18);
    /// `w19`.
    public static final W W19 = new W(19);
    /// `w20`.
    public static final W W20 = new W(20);
    /// `w21`.
    public static final W W21 = new W(21);
    /// `w22`.
    public static final W W22 = new W(22);
    /// `w23`.
    public static final W W23 = new W(23);
    /// `w24`.
    public static final W W24 = new W(24);
    /// `w25`.
    public static final W W25 = new W(25);
    /// `w26`.
    public static final W W26 = new W(26);
    /// `w27`.
    public static final W W27 = new W(27);
    /// `w28`.
    public static final W W28 = new W(28);
    /// `w29`.
    public static final W W29 = new W(29);
    /// `w30`.
    public static final W W30 = new W(30);

    /// @throws dev.kiln.code.CodeException when `number` is not in 0 to 30
    public W {
        if (number < 0 || number > 30) {
            throw new dev.kiln.code.CodeException("there is no register w" + number);
        }
    }

    @Override
    public long bits() {
        return Packed.w(number);
    }

    /// This register shifted left.
    public ShiftedW lsl(int amount) {
        return new ShiftedW(Packed.shifted(bits(), Shift.LSL, amount));
    }

    /// This register shifted right, zeros coming in.
    public ShiftedW lsr(int amount) {
        return new ShiftedW(Packed.shifted(bits(), Shift.LSR, amount));
    }

    /// This register shifted right, the sign coming in.
    public ShiftedW asr(int amount) {
        return new ShiftedW(Packed.shifted(bits(), Shift.ASR, amount));
    }

    /// This register shifted round to the right.
    public ShiftedW ror(int amount) {
        return new ShiftedW(Packed.shifted(bits(), Shift.ROR, amount));
    }

    /// This register extended (`uxtb`), then shifted left by 0 to 4.
    public ExtendedW uxtb(int amount) {
        return new ExtendedW(Packed.extended(bits(), Extend.UXTB, amount));
    }

    /// This register extended (`uxth`), then shifted left by 0 to 4.
    public ExtendedW uxth(int amount) {
        return new ExtendedW(Packed.extended(bits(), Extend.UXTH, amount));
    }

    /// This register extended (`uxtw`), then shifted left by 0 to 4.
    public ExtendedW uxtw(int amount) {
        return new ExtendedW(Packed.extended(bits(), Extend.UXTW, amount));
    }

    /// This register extended (`sxtb`), then shifted left by 0 to 4.
    public ExtendedW sxtb(int amount) {
        return new ExtendedW(Packed.extended(bits(), Extend.SXTB, amount));
    }

    /// This register extended (`sxth`), then shifted left by 0 to 4.
    public ExtendedW sxth(int amount) {
        return new ExtendedW(Packed.extended(bits(), Extend.SXTH, amount));
    }

    /// This register extended (`sxtw`), then shifted left by 0 to 4.
    public ExtendedW sxtw(int amount) {
        return new ExtendedW(Packed.extended(bits(), Extend.SXTW, amount));
    }

    @Override
    public String toString() {
        return "w" + number;
    }
}
