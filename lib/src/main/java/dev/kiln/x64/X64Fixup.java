package dev.kiln.x64;

import dev.kiln.code.Fixup;

/// The fields of x86 instructions that depend on where something is. The distance counts from the field itself, so
/// the addend makes up for the bytes from there to the end of the instruction.
public enum X64Fixup implements Fixup {
    /// An 8-bit signed distance.
    PC8(1, false),
    /// A 32-bit signed distance.
    PC32(4, false),
    /// A 32-bit signed distance of a call or jump.
    PLT32(4, false),
    /// A 32-bit address that is zero-extended, or in IA-32 the whole address.
    ABS32(4, true),
    /// A 32-bit address that is sign-extended.
    ABS32S(4, true);

    private final int size;
    private final boolean absolute;

    X64Fixup(int size, boolean absolute) {
        this.size = size;
        this.absolute = absolute;
    }

    @Override
    public boolean absolute() {
        return absolute;
    }

    @Override
    public boolean branch() {
        return this == PLT32;
    }

    @Override
    public boolean fits(long value) {
        return switch (this) {
            case PC8 -> value == (byte) value;
            case PC32, PLT32, ABS32S -> value == (int) value;
            case ABS32 -> value >>> 32 == 0;
        };
    }

    @Override
    public void patch(byte[] code, int at, long value) {
        for (int i = 0; i < size; i++) {
            code[at + i] = (byte) (value >>> 8 * i);
        }
    }
}
