package dev.kiln.x64;

/// How an AVX-512 instruction rounds, or that it just suppresses exceptions (Intel SDM 2A 2.7.8).
public enum Rounding {
    /// To the nearest, ties to even; no exceptions.
    RN_SAE("rn-sae"),
    /// Towards minus infinity; no exceptions.
    RD_SAE("rd-sae"),
    /// Towards plus infinity; no exceptions.
    RU_SAE("ru-sae"),
    /// Towards zero; no exceptions.
    RZ_SAE("rz-sae"),
    /// No exceptions.
    SAE("sae");

    private final String text;

    Rounding(String text) {
        this.text = text;
    }

    /// As it stands between braces.
    String text() {
        return text;
    }

    /// As it stands in a packed operand: 1 to 5.
    int bits() {
        return ordinal() + 1 << Packed.ROUNDING_AT;
    }
}
