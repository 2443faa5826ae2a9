package dev.kiln.ir;

import java.util.Locale;

/// An atomic read-modify-write of memory; sequentially consistent. The destination receives the old value.
public enum AtomicOp {
    /// Memory becomes the operand.
    XCHG,
    /// The operand is added.
    XADD,
    /// Memory & operand.
    XAND,
    /// Memory | operand.
    XOR,
    /// Memory ^ operand.
    XXOR;

    private final String text = name().toLowerCase(Locale.ROOT);

    /// The text form: the name in lower case, with the size: `xadd.32`.
    @Override
    public String toString() {
        return text;
    }
}
