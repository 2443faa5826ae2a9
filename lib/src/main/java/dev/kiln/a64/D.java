package dev.kiln.a64;

/// A double-precision register, the low 64 bits of a vector register: `d0` to `d31`.
///
/// @param number 0 to 31
public record D(int number) implements Scalar {
    /// `d0`.
    public static final D D0 = new D(0);
    /// `d1`.
    public static final D D1 = new D(1);
    /// `d2`.
    public static final D D2 = new D(2);
    /// `d3`.
    public static final D D3 = new D(3);
    /// `d4`.
    public static final D D4 = new D(4);
    /// `d5`.
    public static final D D5 = new D(5);
    /// `d6`.
    public static final D D6 = new D(6);
    /// `d7`.
    public static final D D7 = new D(7);
    /// `d8`.
    public static final D D8 = new D(8);
    /// `d9`.
    public static final D D9 = new D(9);
    /// `d10`.
    public static final D D10 = new D(10);
    /// `d11`.
    public static final D D11 = new D(11);
    /// `d12`.
    public static final D D12 = new D(12);
    /// `d13`.
    public static final D D13 = new D(13);
    /// `d14`.
    public static final D D14 = new D(14);
    /// `d15`.
    public static final D D15 = new D(15);
    /// `d16`.
    public static final D D16 = new D(16);
    /// `d17`.
    public static final D D17 = new D(17);
    /// `d18`.
    public static final D D18 = new D(18);
    /// `d19`.
    public static final D D19 = new D(19);
    /// `d20`.
    public static final D D20 = new D(20);
    /// `d21`.
    public static final D D21 = new D(21);
    /// `d22`.
    public static final D D22 = new D(22);
    /// `d23`.
    public static final D D23 = new D(23);
    /// `d24`.
    public static final D D24 = new D(24);
    /// `d25`.
    public static final D D25 = new D(25);
    /// `d26`.
    public static final D D26 = new D(26);
    /// `d27`.
    public static final D D27 = new D(27);
    /// `d28`.
    public static final D D28 = new D(28);
    /// `d29`.
    public static final D D29 = new D(29);
    /// `d30`.
    public static final D D30 = new D(30);
    /// `d31`.
    public static final D D31 = new D(31);

    /// @throws dev.kiln.code.CodeException when `number` is not in 0 to 31
    public D {
        Packed.d(number);
    }

    @Override
    public long bits() {
        return Packed.d(number);
    }

    @Override
    public String toString() {
        return "d" + number;
    }
}
