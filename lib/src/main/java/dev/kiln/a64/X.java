package dev.kiln.a64;

/// A general register of 64 bits: `x0` to `x30`.
///
/// @param number 0 to 30
public record X(int number) implements XOrZr, XOrSp {
    /// `x0`.
    public static final X X0 = new X(0);
    /// `x1`.
    public static final X X1 = new X(1);
    /// `x2`.
    public static final X X2 = new X(2);
    /// `x3`.
    public static final X X3 = new X(3);
    /// `x4`.
    public static final X X4 = new X(4);
    /// `x5`.
    public static final X X5 = new X(5);
    /// `x6`.
    public static final X X6 = new X(6);
    /// `x7`.
    public static final X X7 = new X(7);
    /// `x8`.
    public static final X X8 = new X(8);
    /// `x9`.
    public static final X X9 = new X(9);
    /// `x10`.
    public static final X X10 = new X(10);
    /// `x11`.
    public static final X X11 = new X(11);
    /// `x12`.
    public static final X X12 = new X(12);
    /// `x13`.
    public static final X X13 = new X(13);
    /// `x14`.
    public static final X X14 = new X(14);
    /// `x15`.
    public static final X X15 = new X(15);
    /// `x16`.
    public static final X X16 = new X(16);
    /// `x17`.
    public static final X X17 = new X(17);
    /// `x18`.
    public static final X X18 = new X(18);
    /// `x19`.
    public static final X X19 = new X(19);
    /// `x20`.
    public static final X X20 = new X(20);
    /// `x21`.
    public static final X X21 = new X(21);
    /// `x22`.
    public static final X X22 = new X(22);
    /// `x23`.
    public static final X X23 = new X(23);
    /// `x24`.
    public static final X X24 = new X(24);
    /// `x25`.
    public static final X X25 = new X(25);
    /// `x26`.
    public static final X X26 = new X(26);
    /// `x27`.
    public static final X X27 = new X(27);
    /// `x28`.
    public static final X X28 = new X(28);
    /// `x29`.
    public static final X X29 = new X(29);
    /// `x30`.
    public static final X X30 = new X(30);

    /// @throws dev.kiln.code.CodeException when `number` is not in 0 to 30
    public X {
        if (number < 0 || number > 30) {
            throw new dev.kiln.code.CodeException("there is no register x" + number);
        }
    }

    @Override
    public long bits() {
        return Packed.x(number);
    }

    /// This register shifted left.
    public ShiftedX lsl(int amount) {
        return new ShiftedX(Packed.shifted(bits(), Shift.LSL, amount));
    }

    /// This register shifted right, zeros coming in.
    public ShiftedX lsr(int amount) {
        return new ShiftedX(Packed.shifted(bits(), Shift.LSR, amount));
    }

    /// This register shifted right, the sign coming in.
    public ShiftedX asr(int amount) {
        return new ShiftedX(Packed.shifted(bits(), Shift.ASR, amount));
    }

    /// This register shifted round to the right.
    public ShiftedX ror(int amount) {
        return new ShiftedX(Packed.shifted(bits(), Shift.ROR, amount));
    }

    /// This register extended (`uxtx`), then shifted left by 0 to 4.
    public ExtendedX uxtx(int amount) {
        return new ExtendedX(Packed.extended(bits(), Extend.UXTX, amount));
    }

    /// This register extended (`sxtx`), then shifted left by 0 to 4.
    public ExtendedX sxtx(int amount) {
        return new ExtendedX(Packed.extended(bits(), Extend.SXTX, amount));
    }

    @Override
    public String toString() {
        return "x" + number;
    }
}
