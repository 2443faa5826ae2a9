package dev.kiln.a64;

/// How a register operand is extended before it is shifted left (Arm ARM C1.2.5, "extended register"). The order is
/// the encoding's.
public enum Extend {
    /// Zero-extends a byte.
    UXTB,
    /// Zero-extends a halfword.
    UXTH,
    /// Zero-extends a word.
    UXTW,
    /// Takes the doubleword as it is; in addresses this is `lsl`.
    UXTX,
    /// Sign-extends a byte.
    SXTB,
    /// Sign-extends a halfword.
    SXTH,
    /// Sign-extends a word.
    SXTW,
    /// Takes the doubleword as it is.
    SXTX
}
