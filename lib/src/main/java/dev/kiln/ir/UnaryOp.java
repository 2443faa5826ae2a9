package dev.kiln.ir;

import java.util.Locale;

/// An integer operation of one operand. Total: `clz` and `ctz` of 0 give the width.
public enum UnaryOp {
    /// ~a.
    NOT,
    /// -a.
    NEG,
    /// The absolute value; of MIN, MIN.
    ABS,
    /// The number of zero bits above the highest one.
    CLZ,
    /// The number of zero bits below the lowest one.
    CTZ,
    /// The number of one bits.
    POPCNT,
    /// The bytes in reverse order.
    BSWAP,
    /// The bits in reverse order.
    BITREV,
    /// The low 8 bits, sign-extended.
    SEXT8,
    /// The low 16 bits, sign-extended.
    SEXT16,
    /// The low 32 bits, sign-extended.
    SEXT32,
    /// The low 8 bits, zero-extended.
    ZEXT8,
    /// The low 16 bits, zero-extended.
    ZEXT16,
    /// The low 32 bits, zero-extended.
    ZEXT32;

    private final String text = name().toLowerCase(Locale.ROOT);

    /// The result, as the operation leaves it in a register: the upper half zero at 32 bits.
    public long apply(Width width, long a) {
        return width.truncate(
                switch (this) {
                    case NOT -> ~a;
                    case NEG -> -a;
                    case ABS -> Math.abs(width.signed(a));
                    case CLZ -> Long.numberOfLeadingZeros(width.truncate(a)) - (64 - width.bits());
                    case CTZ -> Math.min(Long.numberOfTrailingZeros(a), width.bits());
                    case POPCNT -> Long.bitCount(width.truncate(a));
                    case BSWAP -> Long.reverseBytes(a) >>> 64 - width.bits();
                    case BITREV -> Long.reverse(a) >>> 64 - width.bits();
                    case SEXT8 -> (byte) a;
                    case SEXT16 -> (short) a;
                    case SEXT32 -> (int) a;
                    case ZEXT8 -> a & 0xFF;
                    case ZEXT16 -> a & 0xFFFF;
                    case ZEXT32 -> a & 0xFFFF_FFFFL;
                });
    }

    /// The text form: the name in lower case.
    @Override
    public String toString() {
        return text;
    }
}
