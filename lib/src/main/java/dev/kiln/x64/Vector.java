package dev.kiln.x64;

/// The prefixes VEX, XOP and EVEX with the opcode behind them (Intel SDM 2A 2.3, 2.7).
final class Vector {
    private Vector() {}

    /// The length of what [#vex] and [#evex] return: it never ends in a zero byte, for a sentinel stands behind it.
    static int length(long head) {
        return (63 - Long.numberOfLeadingZeros(head)) >> 3;
    }

    private static long ended(long head, int length) {
        return head | 1L << 8 * length;
    }

    private static int extension(long rm, int bit) {
        if (!Packed.isMemory(rm)) {
            return bit == 0 ? Packed.number(rm) >> 3 & 1 : 0;
        }
        return Address.rex(rm) >> bit & 1;
    }

    /// VEX or XOP and the opcode.
    static long vex(Form form, int reg, int vector, long rm, boolean three) {
        Encoding e = form.encoding;
        int notR = ~reg >> 3 & 1;
        int notX = ~extension(rm, 1) & 1;
        int notB = ~extension(rm, 0) & 1;
        int rest = (~vector & 15) << 3 | (e.length == 256 ? 4 : 0) | e.pp();
        if (e.kind == Encoding.VEX && e.map == 1 && e.w <= 0 && notX == 1 && notB == 1 && !three) {
            return ended(0xC5 | (notR << 7 | rest) << 8 | (long) e.opcode << 16, 3);
        }
        int second = notR << 7 | notX << 6 | notB << 5 | e.map;
        int third = (e.w == 1 ? 0x80 : 0) | rest;
        int first = e.kind == Encoding.XOP ? 0x8F : 0xC4;
        return ended(first | second << 8 | third << 16 | (long) e.opcode << 24, 4);
    }

    /// EVEX and the opcode.
    static long evex(Form form, int reg, int vector, long rm, long a, long b, long c, long d) {
        Encoding e = form.encoding;
        boolean memory = Packed.isMemory(rm);
        int x = memory ? extension(rm, 1) : Packed.number(rm) >> 4;
        int vectorHigh =
                memory && Packed.index(rm) >= 32 && (rm & Packed.LABEL) == 0 ? Packed.index(rm) >> 4 & 1 : vector >> 4;
        int second = (~reg >> 3 & 1) << 7 | (~x & 1) << 6 | (~extension(rm, 0) & 1) << 5 | (~reg >> 4 & 1) << 4 | e.map;
        int third = (e.w == 1 ? 0x80 : 0) | (~vector & 15) << 3 | 4 | e.pp();
        int rounding = rounding(a) | rounding(b) | rounding(c) | rounding(d);
        int length = e.length == 512 ? 2 : e.length == 256 ? 1 : 0;
        boolean broadcast = memory && (rm & Packed.BROADCASTS) != 0;
        if (rounding != 0) {
            broadcast = true;
            length = rounding <= 4 ? rounding - 1 : 0;
        }
        int mask = mask(a) | mask(b) | mask(c) | mask(d);
        boolean zeroing = zeroing(a) | zeroing(b) | zeroing(c) | zeroing(d);
        int fourth = (zeroing ? 0x80 : 0) | length << 5 | (broadcast ? 0x10 : 0) | (~vectorHigh & 1) << 3 | mask;
        return ended(0x62 | second << 8 | third << 16 | (long) fourth << 24 | (long) e.opcode << 32, 5);
    }

    private static int rounding(long operand) {
        return Decorations.rounding(operand);
    }

    private static int mask(long operand) {
        return Packed.mask(operand);
    }

    private static boolean zeroing(long operand) {
        return !Packed.isMemory(operand) && (operand & Packed.ZEROING) != 0;
    }

    /// The N of disp8*N for this operand.
    static int scale(Form form, long m) {
        return (m & Packed.BROADCASTS) != 0 ? form.values[form.rmAt].broadcast >> 3 : form.scale;
    }
}
