package dev.kiln.x64;

import dev.kiln.code.CodeException;

/// ModRM, SIB and displacement of memory operands in their full variety (Intel SDM 2A 2.1.5).
final class Address {
    private static final int[] SEGMENT_PREFIX = {0, 0x26, 0x2E, 0x36, 0x3E, 0x64, 0x65};
    /// ModRM.rm of 16-bit addresses: bx+si bx+di bp+si bp+di si di bp bx.
    private static final int[][] PAIRS = {{3, 6}, {3, 7}, {5, 6}, {5, 7}, {6, -1}, {7, -1}, {5, -1}, {3, -1}};

    private Address() {}

    static int segmentPrefix(int segment) {
        return SEGMENT_PREFIX[segment];
    }

    /// REX.X and REX.B.
    static int rex(long m) {
        int base = Packed.number(m);
        int index = (m & Packed.LABEL) != 0 && base == Packed.RIP ? Packed.NO_INDEX : Packed.index(m);
        return (base < 16 ? base >> 3 : 0) | index >> 2 & 2;
    }

    /// Refuses what cannot be addressed by this form in this mode.
    static void check(Form form, long m, Mode mode) {
        int size = (int) m & Packed.ADDRESSES;
        boolean label = (m & Packed.LABEL) != 0;
        if (mode == Mode.X64 && size == Packed.ADDRESS16) {
            throw new CodeException(form + ": there are no 16-bit addresses in 64-bit mode: " + Names.operand(m));
        }
        if (mode == Mode.IA32 && size == Packed.ADDRESS64) {
            throw new CodeException(form + ": there are no 64-bit addresses in IA-32: " + Names.operand(m));
        }
        if (mode == Mode.IA32 && Packed.number(m) == Packed.RIP && !label) {
            throw new CodeException(form + ": IA-32 has no addresses relative to eip");
        }
        if (mode == Mode.X64 && label && Packed.number(m) != Packed.RIP) {
            throw new CodeException(form + ": in 64-bit mode a label cannot be combined with registers");
        }
        if (mode == Mode.IA32 && !label && (rex(m) & 3) != 0) {
            throw new CodeException(form + ": IA-32 has no registers above number 7");
        }
        int index = label && Packed.number(m) == Packed.RIP ? 0 : Packed.index(m) >> 5;
        int wanted = form.rmAt < 0 || form.values[form.rmAt].indexes == 0
                ? 0
                : form.values[form.rmAt].indexes - Packed.XMM + 1;
        if (index != wanted) {
            throw new CodeException(form + ": " + Names.operand(m)
                    + (wanted == 0
                            ? " has a vector for its index"
                            : " needs an index of type "
                                    + Names.register(form.values[form.rmAt].indexes, 0)
                                            .substring(0, 3)));
        }
    }

    /// ModRM and SIB; the caller learns their length by [#length] and appends [#displacementLength] bytes.
    static long encode(long m, int reg, int scale, Mode mode, boolean far, boolean near) {
        if (((int) m & Packed.ADDRESSES) == Packed.ADDRESS16) {
            return encode16(m, reg, scale, far, near);
        }
        int base = Packed.number(m);
        int index = Packed.index(m) & 31;
        boolean indexed = Packed.index(m) != Packed.NO_INDEX;
        int field = reg << 3;
        if (base == Packed.RIP) {
            return field | 5;
        }
        if (base == Packed.NO_BASE) {
            if (!indexed && mode == Mode.IA32) {
                return field | 5;
            }
            return field | 4 | (Packed.scale(m) << 6 | (index & 7) << 3 | 5) << 8;
        }
        int disp = Packed.displacement(m);
        int mod;
        if (disp == 0 && (base & 7) != 5 && !far && !near) {
            mod = 0;
        } else if (!far && disp % scale == 0 && disp / scale == (byte) (disp / scale)) {
            mod = 0x40;
        } else {
            mod = 0x80;
        }
        if (!indexed && (base & 7) != 4) {
            return mod | field | base & 7;
        }
        return mod | field | 4 | (Packed.scale(m) << 6 | (index & 7) << 3 | base & 7) << 8;
    }

    /// The same with a SIB byte, where there was none (SDM 2A 2.4.5: the address of a tile).
    static long withSib(Form form, long bytes, long m) {
        if (Packed.number(m) == Packed.RIP) {
            throw new CodeException(form + ": the address of a tile cannot be relative to the instruction");
        }
        return (bytes & 7) == 4 ? bytes : bytes & ~7 | 4 | (4 << 3 | bytes & 7) << 8;
    }

    private static long encode16(long m, int reg, int scale, boolean far, boolean near) {
        int base = Packed.number(m);
        int index = Packed.index(m) == Packed.NO_INDEX ? -1 : Packed.index(m);
        int disp = Packed.displacement(m);
        if (base == Packed.NO_BASE && index < 0) {
            return reg << 3 | 6;
        }
        for (int rm = 0; rm < 8; rm++) {
            if (base == PAIRS[rm][0] && index == PAIRS[rm][1] || base == PAIRS[rm][1] && index == PAIRS[rm][0]) {
                int mod = disp == 0 && rm != 6 && !far && !near
                        ? 0
                        : disp % scale == 0 && disp / scale == (byte) (disp / scale) && !far ? 0x40 : 0x80;
                return mod | reg << 3 | rm;
            }
        }
        throw new CodeException("no 16-bit address is made of these registers: " + Names.operand(m));
    }

    /// The base that ModRM.rm means in a 16-bit address.
    static int base16(int rm) {
        return PAIRS[rm][0];
    }

    /// The index that goes with it, -1 when there is none.
    static int index16(int rm) {
        return PAIRS[rm][1];
    }

    private static boolean sib(long bytes, long m) {
        return ((int) m & Packed.ADDRESSES) != Packed.ADDRESS16 && (bytes & 7) == 4 && (bytes & 0xC0) != 0xC0;
    }

    /// Bytes of ModRM and SIB.
    static int length(long bytes, long m, Mode mode) {
        return sib(bytes, m) ? 2 : 1;
    }

    /// Bytes of the displacement.
    static int displacementLength(long bytes, long m, Mode mode) {
        boolean wide = ((int) m & Packed.ADDRESSES) != Packed.ADDRESS16;
        return switch ((int) bytes & 0xC0) {
            case 0x40 -> 1;
            case 0x80 -> wide ? 4 : 2;
            default -> {
                if (!wide) {
                    yield (bytes & 7) == 6 ? 2 : 0;
                }
                yield (bytes & 7) == 5 || sib(bytes, m) && (bytes >> 8 & 7) == 5 ? 4 : 0;
            }
        };
    }
}
