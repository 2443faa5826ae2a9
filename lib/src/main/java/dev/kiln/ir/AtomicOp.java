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

    /// What memory becomes, in its low bytes.
    public long apply(long memory, long operand) {
        return switch (this) {
            case XCHG -> operand;
            case XADD -> memory + operand;
            case XAND -> memory & operand;
            case XOR -> memory | operand;
            case XXOR -> memory ^ operand;
        };
    }

    /// The text form: the name in lower case, with the size: `xadd.32`.
    @Override
    public String toString() {
        return text;
    }
}
