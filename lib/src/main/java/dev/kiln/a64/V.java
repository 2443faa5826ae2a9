package dev.kiln.a64;

/// A vector register of 128 bits, `v0` to `v31`: instructions take it divided, `V0.s4()`, or one lane, `V0.s(1)`.
///
/// @param number 0 to 31
public record V(int number) {
    /// `v0`.
    public static final V V0 = new V(0);
    /// `v1`.
    public static final V V1 = new V(1);
    /// `v2`.
    public static final V V2 = new V(2);
    /// `v3`.
    public static final V V3 = new V(3);
    /// `v4`.
    public static final V V4 = new V(4);
    /// `v5`.
    public static final V V5 = new V(5);
    /// `v6`.
    public static final V V6 = new V(6);
    /// `v7`.
    public static final V V7 = new V(7);
    /// `v8`.
    public static final V V8 = new V(8);
    /// `v9`.
    public static final V V9 = new V(9);
    /// `v10`.
    public static final V V10 = new V(10);
    /// `v11`.
    public static final V V11 = new V(11);
    /// `v12`.
    public static final V V12 = new V(12);
    /// `v13`.
    public static final V V13 = new V(13);
    /// `v14`.
    public static final V V14 = new V(14);
    /// `v15`.
    public static final V V15 = new V(15);
    /// `v16`.
    public static final V V16 = new V(16);
    /// `v17`.
    public static final V V17 = new V(17);
    /// `v18`.
    public static final V V18 = new V(18);
    /// `v19`.
    public static final V V19 = new V(19);
    /// `v20`.
    public static final V V20 = new V(20);
    /// `v21`.
    public static final V V21 = new V(21);
    /// `v22`.
    public static final V V22 = new V(22);
    /// `v23`.
    public static final V V23 = new V(23);
    /// `v24`.
    public static final V V24 = new V(24);
    /// `v25`.
    public static final V V25 = new V(25);
    /// `v26`.
    public static final V V26 = new V(26);
    /// `v27`.
    public static final V V27 = new V(27);
    /// `v28`.
    public static final V V28 = new V(28);
    /// `v29`.
    public static final V V29 = new V(29);
    /// `v30`.
    public static final V V30 = new V(30);
    /// `v31`.
    public static final V V31 = new V(31);

    /// @throws dev.kiln.code.CodeException when `number` is not in 0 to 31
    public V {
        Packed.q(number);
    }

    /// All of it as 8 bytes, `.8B`.
    public Vector b8() {
        return new Vector(Packed.v(number, Arrangement.B8));
    }

    /// All of it as 16 bytes, `.16B`.
    public Vector b16() {
        return new Vector(Packed.v(number, Arrangement.B16));
    }

    /// All of it as 4 halfwords, `.4H`.
    public Vector h4() {
        return new Vector(Packed.v(number, Arrangement.H4));
    }

    /// All of it as 8 halfwords, `.8H`.
    public Vector h8() {
        return new Vector(Packed.v(number, Arrangement.H8));
    }

    /// All of it as 2 words, `.2S`.
    public Vector s2() {
        return new Vector(Packed.v(number, Arrangement.S2));
    }

    /// All of it as 4 words, `.4S`.
    public Vector s4() {
        return new Vector(Packed.v(number, Arrangement.S4));
    }

    /// All of it as 1 doubleword, `.1D`.
    public Vector d1() {
        return new Vector(Packed.v(number, Arrangement.D1));
    }

    /// All of it as 2 doublewords, `.2D`.
    public Vector d2() {
        return new Vector(Packed.v(number, Arrangement.D2));
    }

    /// All of it as 1 quadword, `.1Q`.
    public Vector q1() {
        return new Vector(Packed.v(number, Arrangement.Q1));
    }

    /// All of it as 2 halfwords, `.2H`.
    public Vector h2() {
        return new Vector(Packed.v(number, Arrangement.H2));
    }

    /// Byte `index`.
    public Element b(int index) {
        return new Element(Packed.element(number, 1, index));
    }

    /// Halfword `index`.
    public Element h(int index) {
        return new Element(Packed.element(number, 2, index));
    }

    /// Word `index`.
    public Element s(int index) {
        return new Element(Packed.element(number, 4, index));
    }

    /// Doubleword `index`.
    public Element d(int index) {
        return new Element(Packed.element(number, 8, index));
    }

    /// Four bytes together, as the dot products select them.
    public Element b4(int index) {
        return new Element(Packed.element4B(number, index));
    }

    /// Two halfwords together, as the dot products select them.
    public Element h2(int index) {
        return new Element(Packed.element2H(number, index));
    }

    @Override
    public String toString() {
        return "v" + number;
    }
}
