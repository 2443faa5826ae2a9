package dev.kiln.x64;

/// ModRM, SIB and displacement of a memory operand with a base register, perhaps an index and a displacement (Intel
/// SDM 2A 2.1.5): what a [Recipe] takes. [Address] does all others.
final class PlainAddress {
    private PlainAddress() {}

    /// Three things in one number, which is nothing left to compute where the operand is a constant: what to turn in
    /// ModRM, and in SIB behind it, where ModRM.rm has the low bits of the base already; the bytes of SIB; and the
    /// bytes of the displacement.
    static long of(long m) {
        int bits = (int) m;
        int displacement = (int) (m >> 32);
        int base = bits >>> Packed.NUMBER_AT & 7;
        int index = bits >>> Packed.INDEX_AT & 15;
        long address = displacement == 0 && base != 5
                ? 0
                : displacement == (byte) displacement ? 1L << 40 | 0x40 : 4L << 40 | 0x80;
        if (index == Packed.NO_INDEX && base != 4) {
            return address;
        }
        int sib = bits >>> Packed.SCALE_AT - 6 & 0xC0 | (index & 7) << 3 | base;
        return address | 1L << 32 | base ^ 4 | sib << 8;
    }

    static int bits(long address) {
        return (int) address;
    }

    static int sibLength(long address) {
        return (int) (address >> 32) & 1;
    }

    static int displacementLength(long address) {
        return (int) (address >> 40);
    }
}
