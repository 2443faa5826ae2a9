package dev.kiln.a64;

import dev.kiln.code.CodeException;
import dev.kiln.code.Fixup;

/// The fields of instructions that depend on where something is (Arm ELF for AArch64, 5.7.6 to 5.7.10).
///
/// [#ADRP_PAGE] and the `LO12` kinds together make an address: they are settled in the code's own offsets, so code
/// that uses them on its own labels must be loaded at a multiple of 4096. `adr` and literal loads ask for nothing.
public enum A64Fixup implements Fixup {
    /// `b`: ±128 MB.
    JUMP26,
    /// `bl`: ±128 MB.
    CALL26,
    /// A conditional branch to a symbol: ±1 MB.
    BRANCH19,
    /// A test branch to a symbol: ±32 KB.
    BRANCH14,
    /// A literal load: ±1 MB.
    LITERAL19,
    /// `adr`: ±1 MB.
    ADR21,
    /// `adrp`: ±4 GB, in pages.
    ADRP_PAGE,
    /// The offset in its page, of `add`.
    ADD_LO12,
    /// The offset in its page, of a byte's load or store.
    MEM8_LO12,
    /// Of a halfword's.
    MEM16_LO12,
    /// Of a word's.
    MEM32_LO12,
    /// Of a doubleword's.
    MEM64_LO12,
    /// Of a quadword's.
    MEM128_LO12;

    @Override
    public boolean absolute() {
        return false;
    }

    @Override
    public boolean branch() {
        return this == JUMP26 || this == CALL26;
    }

    @Override
    public boolean fits(long value) {
        return switch (this) {
            case JUMP26, CALL26 -> Words.reaches(value, 26);
            case BRANCH19, LITERAL19 -> Words.reaches(value, 19);
            case BRANCH14 -> Words.reaches(value, 14);
            case ADR21 -> value >> 20 == value >> 63;
            case ADRP_PAGE -> value >> 32 == value >> 63;
            default -> true;
        };
    }

    @Override
    public void patch(byte[] code, int at, long value) {
        int word = Words.get(code, at);
        Words.set(
                code,
                at,
                switch (this) {
                    case JUMP26, CALL26 -> word & ~0x03FF_FFFF | Words.distance(value, 26);
                    case BRANCH19, LITERAL19 -> word & ~(0x7FFFF << 5) | Words.distance(value, 19) << 5;
                    case BRANCH14 -> word & ~(0x3FFF << 5) | Words.distance(value, 14) << 5;
                    case ADR21 -> adr(word, (int) value);
                    case ADRP_PAGE -> adr(word, (int) ((at + value >> 12) - (at >> 12)));
                    case ADD_LO12, MEM8_LO12 -> low12(word, at + value, 0);
                    default -> low12(word, at + value, ordinal() - MEM8_LO12.ordinal());
                });
    }

    private static int adr(int word, int value) {
        return word & ~(0x7FFFF << 5 | 3 << 29) | (value & 3) << 29 | (value >> 2 & 0x7FFFF) << 5;
    }

    private int low12(int word, long place, int scale) {
        int low = (int) place & 0xFFF;
        if ((low & (1 << scale) - 1) != 0) {
            throw new CodeException(name() + " of a place at " + place + ", not a multiple of " + (1 << scale));
        }
        return word & ~(0xFFF << 10) | low >> scale << 10;
    }
}
