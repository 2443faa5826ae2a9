package dev.kiln.a64;

/// Any constant in the shortest sequence of one `movz`, `movn` or `orr`, then `movk`s.
///
/// A `movk` sets one of the four 16-bit chunks. So: the first instruction has to get as many chunks right as it
/// can. `movz` gets every chunk of zeros right and one more, `movn` every chunk of ones and one more. A logical
/// immediate gets `4 - k` chunks right when there is one that agrees with the value on those and has anything in
/// the other `k`. A pattern that repeats has in those what it has 16 or 32 bits further on; one run of ones over 64
/// bits has all zeros or all ones there, unless it begins or ends there: and then a `movz` or `movn` does as well.
/// So it is enough to try for each chunk: itself, zeros, ones, and each other chunk.
final class MoveImmediate {
    private MoveImmediate() {}

    static void emit(Funnel to, long register, long value) {
        if (Kind.of(register) == Kind.W) {
            word(to, register, (int) value);
            return;
        }
        int zeros = 0;
        int ones = 0;
        for (int i = 0; i < 4; i++) {
            int chunk = chunk(value, i);
            zeros += chunk == 0 ? 1 : 0;
            ones += chunk == 0xFFFF ? 1 : 0;
        }
        int wide = Math.max(1, 4 - Math.max(zeros, ones));
        if (wide > 1) {
            long mask = mask(value, wide - 2);
            if (mask != 0) {
                to.emit(Op.ORR, register, Packed.XZR, Packed.imm(mask));
                keep(to, register, value, mask, 4);
                return;
            }
        }
        wide(to, register, value, ones > zeros, 4);
    }

    private static void word(Funnel to, long register, int value) {
        int low = value & 0xFFFF;
        int high = value >>> 16;
        boolean single = low == 0 || high == 0 || low == 0xFFFF || high == 0xFFFF;
        if (!single && Immediates.mask32(value) >= 0) {
            to.emit(Op.ORR, register, Packed.WZR, Packed.imm(value & 0xFFFF_FFFFL));
            return;
        }
        wide(to, register, value, low != 0 && high != 0 && (low == 0xFFFF || high == 0xFFFF), 2);
    }

    private static int chunk(long value, int i) {
        return (int) (value >>> 16 * i) & 0xFFFF;
    }

    private static void wide(Funnel to, long register, long value, boolean inverted, int chunks) {
        int rest = inverted ? 0xFFFF : 0;
        int first = 0;
        while (first < chunks - 1 && chunk(value, first) == rest) {
            first++;
        }
        int chunk = chunk(value, first) ^ rest;
        long start = (long) chunk << 16 * first ^ (inverted ? -1L : 0);
        to.emit(inverted ? Op.MOVN : Op.MOVZ, register, Packed.immLsl(chunk, 16 * first));
        keep(to, register, value, start, chunks);
    }

    private static void keep(Funnel to, long register, long value, long start, int chunks) {
        for (int i = 0; i < chunks; i++) {
            if (chunk(value, i) != chunk(start, i)) {
                to.emit(Op.MOVK, register, Packed.immLsl(chunk(value, i), 16 * i));
            }
        }
    }

    /// A logical immediate that differs from `value` in at most `most` chunks, the fewest possible; 0 when there is
    /// none.
    private static long mask(long value, int most) {
        if (Immediates.mask(value) >= 0) {
            return value;
        }
        if (most >= 1) {
            for (int i = 0; i < 4; i++) {
                for (int from = -2; from < 4; from++) {
                    long candidate = with(value, i, filler(value, from));
                    if (Immediates.mask(candidate) >= 0) {
                        return candidate;
                    }
                }
            }
        }
        return most >= 2 ? maskOfTwo(value) : 0;
    }

    private static long maskOfTwo(long value) {
        for (int i = 0; i < 4; i++) {
            for (int j = i + 1; j < 4; j++) {
                for (int k = -2; k < 4; k++) {
                    for (int l = -2; l < 4; l++) {
                        long candidate = with(with(value, i, filler(value, k)), j, filler(value, l));
                        if (Immediates.mask(candidate) >= 0) {
                            return candidate;
                        }
                    }
                }
            }
        }
        return 0;
    }

    private static int filler(long value, int from) {
        return from < 0 ? (from == -1 ? 0xFFFF : 0) : chunk(value, from);
    }

    private static long with(long value, int i, int chunk) {
        return value & ~(0xFFFFL << 16 * i) | (long) chunk << 16 * i;
    }
}
