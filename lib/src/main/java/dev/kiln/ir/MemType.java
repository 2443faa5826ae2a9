package dev.kiln.ir;

/// What a load or store of an integer register moves.
public enum MemType {
    /// 8 bits, zero-extended when loaded.
    U8("u8", 1),
    /// 8 bits, sign-extended to 64 when loaded.
    S8("s8", 1),
    /// 16 bits, zero-extended.
    U16("u16", 2),
    /// 16 bits, sign-extended.
    S16("s16", 2),
    /// 32 bits, zero-extended.
    U32("u32", 4),
    /// 32 bits, sign-extended.
    S32("s32", 4),
    /// 64 bits.
    I64("64", 8);

    private final String text;
    private final int bytes;

    MemType(String text, int bytes) {
        this.text = text;
        this.bytes = bytes;
    }

    /// 1, 2, 4 or 8.
    public int bytes() {
        return bytes;
    }

    /// What a load leaves in a register when the low bytes of `value` are in memory.
    public long extend(long value) {
        return switch (this) {
            case U8 -> value & 0xFF;
            case S8 -> (byte) value;
            case U16 -> value & 0xFFFF;
            case S16 -> (short) value;
            case U32 -> value & 0xFFFF_FFFFL;
            case S32 -> (int) value;
            case I64 -> value;
        };
    }

    /// The text form: `u8 s8 u16 s16 u32 s32 64`.
    @Override
    public String toString() {
        return text;
    }
}
