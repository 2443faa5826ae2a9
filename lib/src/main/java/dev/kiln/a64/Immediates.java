package dev.kiln.a64;

import dev.kiln.code.CodeException;

/// The immediates that hold more than they are wide: logical, byte mask, 16 bits in place, floating point.
///
/// A logical immediate (Arm ARM, shared pseudocode `DecodeBitMasks`) is an element of 2, 4, … 64 bits, a rotated
/// run of ones, repeated over 64 bits. `N:immr:imms` are 13 bits: the rotation, and the run's length under a prefix
/// of ones that tells the element's size.
public final class Immediates {
    private static final int MASK = 0;
    private static final int BYTES = 1;
    private static final int CHUNK = 2;
    private static final int INVERTED_CHUNK = 3;

    private Immediates() {}

    /// The 13 bits `N:immr:imms` of a 64-bit logical immediate, -1 when `value` is none.
    ///
    /// Rotating the lowest complete run of ones down to bit 0 shows its length at the bottom and the length of the
    /// zeros at the top; the sum is the element's size, if rotating by it changes nothing.
    public static int mask(long value) {
        if (value == 0 || value == -1) {
            return -1;
        }
        int start = Long.numberOfTrailingZeros(value & value + 1) & 63;
        long run = Long.rotateRight(value, start);
        int ones = Long.numberOfTrailingZeros(~run);
        int size = Long.numberOfLeadingZeros(run) + ones;
        if (Long.rotateRight(value, size) != value) {
            return -1;
        }
        int immr = -start & size - 1;
        int imms = -(size << 1) & 0x3F | ones - 1;
        return (size >>> 6) << 12 | immr << 6 | imms;
    }

    /// The value of `N:immr:imms`, repeated over 64 bits; 0 when the bits are reserved.
    public static long unmask(int bits) {
        int imms = bits & 0x3F;
        int immr = bits >>> 6 & 0x3F;
        int length = 31 - Integer.numberOfLeadingZeros((bits >>> 12) << 6 | ~imms & 0x3F);
        if (length < 1) {
            return 0;
        }
        int size = 1 << length;
        int ones = (imms & size - 1) + 1;
        int rotate = immr & size - 1;
        if (ones == size) {
            return 0;
        }
        long run = -1L >>> 64 - ones;
        long all = size == 64 ? -1L : (1L << size) - 1;
        long element = (run >>> rotate | (rotate == 0 ? 0 : run << size - rotate)) & all;
        for (int s = size; s < 64; s *= 2) {
            element |= element << s;
        }
        return element;
    }

    /// The 13 bits of a 32-bit logical immediate, -1 when the low half of `value` is none.
    public static int mask32(long value) {
        long low = value & 0xFFFF_FFFFL;
        return mask(low << 32 | low);
    }

    /// The 8 bits of a floating-point immediate, -1 when `value` is none: ±n/16 × 2^r, n 16 to 31, r -3 to 4.
    public static int fp8(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        if ((bits & 0xFFFF_FFFF_FFFFL) != 0 || exponent < 1020 || exponent > 1027) {
            return -1;
        }
        return (int) (bits >>> 56) & 0x80 | exponent - 1020 << 4 & 0x70 ^ 0x40 | (int) (bits >>> 48) & 0xF;
    }

    /// The value of 8 bits of a floating-point immediate.
    public static double unfp8(int bits) {
        long exponent = (bits >>> 4 & 7 ^ 4) + 1020;
        return Double.longBitsToDouble((long) (bits & 0x80) << 56 | exponent << 52 | (long) (bits & 0xF) << 48);
    }

    /// One bit for each byte of ones, -1 when another byte than 0 and 255 is there.
    static int bytes(long value) {
        long low = value & 0x0101_0101_0101_0101L;
        if (value != low * 0xFF) {
            return -1;
        }
        return (int) (low * 0x0102_0408_1020_4080L >>> 56);
    }

    static long unbytes(int bits) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value |= (bits >>> i & 1) * 0xFFL << 8 * i;
        }
        return value;
    }

    /// `hw:imm16` of a value with at most one 16-bit chunk that is not zero, -1 for any other.
    static int chunk(long value) {
        int hw = value == 0 ? 0 : Long.numberOfTrailingZeros(value) >>> 4;
        return value == (value >>> 16 * hw & 0xFFFF) << 16 * hw ? hw << 16 | (int) (value >>> 16 * hw) & 0xFFFF : -1;
    }

    static long unchunk(int bits) {
        return (bits & 0xFFFFL) << 16 * (bits >>> 16);
    }

    /// A packed operand of a value of more than 56 bits: bits 48–49 say what the rest is.
    static long pack(long value) {
        int bits = mask(value);
        if (bits >= 0) {
            return wide(MASK, bits);
        }
        bits = chunk(value);
        if (bits >= 0) {
            return wide(CHUNK, bits);
        }
        bits = chunk(~value);
        if (bits >= 0) {
            return wide(INVERTED_CHUNK, bits);
        }
        bits = bytes(value);
        if (bits >= 0) {
            return wide(BYTES, bits);
        }
        throw new CodeException("immediate 0x" + Long.toHexString(value) + " fits no instruction");
    }

    private static long wide(int tag, int bits) {
        return (long) Kind.IMM_WIDE << 56 | (long) tag << 48 | bits;
    }

    static long unpack(long operand) {
        int bits = (int) operand;
        return switch ((int) (operand >>> 48) & 3) {
            case MASK -> unmask(bits);
            case BYTES -> unbytes(bits);
            case CHUNK -> unchunk(bits);
            default -> ~unchunk(bits);
        };
    }
}
