package dev.kiln.ir;

import java.util.Locale;

/// An integer operation of two operands. All are total; shift counts are taken modulo the width.
public enum BinaryOp {
    /// a + b; its carry lives for [#ADC].
    ADD,
    /// a - b; its borrow lives for [#SBB].
    SUB,
    /// a + b + carry of the `add` or `adc` before it.
    ADC,
    /// a - b - borrow of the `sub` or `sbb` before it.
    SBB,
    /// The low half of a × b.
    MUL,
    /// The high half of a × b, unsigned.
    MULHU,
    /// The high half of a × b, signed.
    MULHS,
    /// a ÷ b, unsigned; 0 when b is 0.
    UDIV,
    /// a ÷ b, signed, truncated; 0 when b is 0; MIN ÷ -1 is MIN.
    SDIV,
    /// The remainder of [#UDIV]; a when b is 0.
    UREM,
    /// The remainder of [#SDIV], with the sign of a; a when b is 0; MIN rem -1 is 0.
    SREM,
    /// a & b.
    AND,
    /// a | b.
    OR,
    /// a ^ b.
    XOR,
    /// a & ~b.
    ANDN,
    /// a << b.
    SHL,
    /// a >> b, zeros shifted in.
    SHR,
    /// a >> b, the sign shifted in.
    SAR,
    /// a rotated left by b.
    ROL,
    /// a rotated right by b.
    ROR,
    /// The smaller, unsigned.
    UMIN,
    /// The larger, unsigned.
    UMAX,
    /// The smaller, signed.
    SMIN,
    /// The larger, signed.
    SMAX;

    private final String text = name().toLowerCase(Locale.ROOT);

    /// The text form: the name in lower case.
    @Override
    public String toString() {
        return text;
    }
}
