package dev.kiln.a64;

/// A half-precision register, the low 16 bits of a vector register: `h0` to `h31`.
///
/// @param number 0 to 31
public record H(int number) implements Scalar {
    /// `h0`.
    public static final H H0 = new H(0);
    /// `h1`.
    public static final H H1 = new H(1);
    /// `h2`.
    public static final H H2 = new H(2);
    /// `h3`.
    public static final H H3 = new H(3);
    /// `h4`.
    public static final H H4 = new H(4);
    /// `h5`.
    public static final H H5 = new H(5);
    /// `h6`.
    public static final H H6 = new H(6);
    /// `h7`.
    public static final H H7 = new H(7);
    /// `h8`.
    public static final H H8 = new H(8);
    /// `h9`.
    public static final H H9 = new H(9);
    /// `h10`.
    public static final H H10 = new H(10);
    /// `h11`.
    public static final H H11 = new H(11);
    /// `h12`.
    public static final H H12 = new H(12);
    /// `h13`.
    public static final H H13 = new H(13);
    /// `h14`.
    public static final H H14 = new H(14);
    /// `h15`.
    public static final H H15 = new H(15);
    /// `h16`.
    public static final H H16 = new H(16);
    /// `h17`.
    public static final H H17 = new H(17);
    /// `h18`.
    public static final H H18 = new H(18);
    /// `h19`.
    public static final H H19 = new H(19);
    /// `h20`.
    public static final H H20 = new H(20);
    /// `h21`.
    public static final H H21 = new H(21);
    /// `h22`.
    public static final H H22 = new H(22);
    /// `h23`.
    public static final H H23 = new H(23);
    /// `h24`.
    public static final H H24 = new H(24);
    /// `h25`.
    public static final H H25 = new H(25);
    /// `h26`.
    public static final H H26 = new H(26);
    /// `h27`.
    public static final H H27 = new H(27);
    /// `h28`.
    public static final H H28 = new H(28);
    /// `h29`.
    public static final H H29 = new H(29);
    /// `h30`.
    public static final H H30 = new H(30);
    /// `h31`.
    public static final H H31 = new H(31);

    /// @throws dev.kiln.code.CodeException when `number` is not in 0 to 31
    public H {
        Packed.h(number);
    }

    @Override
    public long bits() {
        return Packed.h(number);
    }

    @Override
    public String toString() {
        return "h" + number;
    }
}
