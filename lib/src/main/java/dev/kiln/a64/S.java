package dev.kiln.a64;

/// A single-precision register, the low 32 bits of a vector register: `s0` to `s31`.
///
/// @param number 0 to 31
public record S(int number) implements Scalar {
    /// `s0`.
    public static final S S0 = new S(0);
    /// `s1`.
    public static final S S1 = new S(1);
    /// `s2`.
    public static final S S2 = new S(2);
    /// `s3`.
    public static final S S3 = new S(3);
    /// `s4`.
    public static final S S4 = new S(4);
    /// `s5`.
    public static final S S5 = new S(5);
    /// `s6`.
    public static final S S6 = new S(6);
    /// `s7`.
    public static final S S7 = new S(7);
    /// `s8`.
    public static final S S8 = new S(8);
    /// `s9`.
    public static final S S9 = new S(9);
    /// `s10`.
    public static final S S10 = new S(10);
    /// `s11`.
    public static final S S11 = new S(11);
    /// `s12`.
    public static final S S12 = new S(12);
    /// `s13`.
    public static final S S13 = new S(13);
    /// `s14`.
    public static final S S14 = new S(14);
    /// `s15`.
    public static final S S15 = new S(15);
    /// `s16`.
    public static final S S16 = new S(16);
    /// `s17`.
    public static final S S17 = new S(17);
    /// `s18`.
    public static final S S18 = new S(18);
    /// `s19`.
    public static final S S19 = new S(19);
    /// `s20`.
    public static final S S20 = new S(20);
    /// `s21`.
    public static final S S21 = new S(21);
    /// `s22`.
    public static final S S22 = new S(22);
    /// `s23`.
    public static final S S23 = new S(23);
    /// `s24`.
    public static final S S24 = new S(24);
    /// `s25`.
    public static final S S25 = new S(25);
    /// `s26`.
    public static final S S26 = new S(26);
    /// `s27`.
    public static final S S27 = new S(27);
    /// `s28`.
    public static final S S28 = new S(28);
    /// `s29`.
    public static final S S29 = new S(29);
    /// `s30`.
    public static final S S30 = new S(30);
    /// `s31`.
    public static final S S31 = new S(31);

    /// @throws dev.kiln.code.CodeException when `number` is not in 0 to 31
    public S {
        Packed.s(number);
    }

    @Override
    public long bits() {
        return Packed.s(number);
    }

    @Override
    public String toString() {
        return "s" + number;
    }
}
