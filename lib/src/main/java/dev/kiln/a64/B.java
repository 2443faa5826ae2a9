package dev.kiln.a64;

/// A byte register, the low 8 bits of a vector register: `b0` to `b31`.
///
/// @param number 0 to 31
public record B(int number) implements Scalar {
    /// `b0`.
    public static final B B0 = new B(0);
    /// `b1`.
    public static final B B1 = new B(1);
    /// `b2`.
    public static final B B2 = new B(2);
    /// `b3`.
    public static final B B3 = new B(3);
    /// `b4`.
    public static final B B4 = new B(4);
    /// `b5`.
    public static final B B5 = new B(5);
    /// `b6`.
    public static final B B6 = new B(6);
    /// `b7`.
    public static final B B7 = new B(7);
    /// `b8`.
    public static final B B8 = new B(8);
    /// `b9`.
    public static final B B9 = new B(9);
    /// `b10`.
    public static final B B10 = new B(10);
    /// `b11`.
    public static final B B11 = new B(11);
    /// `b12`.
    public static final B B12 = new B(12);
    /// `b13`.
    public static final B B13 = new B(13);
    /// `b14`.
    public static final B B14 = new B(14);
    /// `b15`.
    public static final B B15 = new B(15);
    /// `b16`.
    public static final B B16 = new B(16);
    /// `b17`.
    public static final B B17 = new B(17);
    /// `b18`.
    public static final B B18 = new B(18);
    /// `b19`.
    public static final B B19 = new B(19);
    /// `b20`.
    public static final B B20 = new B(20);
    /// `b21`.
    public static final B B21 = new B(21);
    /// `b22`.
    public static final B B22 = new B(22);
    /// `b23`.
    public static final B B23 = new B(23);
    /// `b24`.
    public static final B B24 = new B(24);
    /// `b25`.
    public static final B B25 = new B(25);
    /// `b26`.
    public static final B B26 = new B(26);
    /// `b27`.
    public static final B B27 = new B(27);
    /// `b28`.
    public static final B B28 = new B(28);
    /// `b29`.
    public static final B B29 = new B(29);
    /// `b30`.
    public static final B B30 = new B(30);
    /// `b31`.
    public static final B B31 = new B(31);

    /// @throws dev.kiln.code.CodeException when `number` is not in 0 to 31
    public B {
        Packed.b(number);
    }

    @Override
    public long bits() {
        return Packed.b(number);
    }

    @Override
    public String toString() {
        return "b" + number;
    }
}
