package dev.kiln.ir;

/// An integer type of a conversion.
public enum IntType {
    /// 32 bits, signed. As a result it is sign-extended to 64.
    S32("s32"),
    /// 32 bits, unsigned. As a result it is zero-extended.
    U32("u32"),
    /// 64 bits, signed.
    S64("s64"),
    /// 64 bits, unsigned.
    U64("u64");

    private final String text;

    IntType(String text) {
        this.text = text;
    }

    /// The text form: `s32 u32 s64 u64`.
    @Override
    public String toString() {
        return text;
    }
}
