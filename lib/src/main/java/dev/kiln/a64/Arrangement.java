package dev.kiln.a64;

/// How a vector register is divided: the number of lanes and their size (Arm ARM C1.2.5).
public enum Arrangement {
    /// 8 bytes.
    B8("8B"),
    /// 16 bytes.
    B16("16B"),
    /// 4 halfwords.
    H4("4H"),
    /// 8 halfwords.
    H8("8H"),
    /// 2 words.
    S2("2S"),
    /// 4 words.
    S4("4S"),
    /// 1 doubleword.
    D1("1D"),
    /// 2 doublewords.
    D2("2D"),
    /// 1 quadword, of `pmull`.
    Q1("1Q"),
    /// 2 halfwords, of the pairwise reductions and of `fmlal`.
    H2("2H");

    private final String text;

    Arrangement(String text) {
        this.text = text;
    }

    /// The manual's spelling in upper case, `4S`.
    @Override
    public String toString() {
        return text;
    }
}
