package dev.kiln.a64;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// `movImmediate` makes the value, in no more instructions than needed.
final class MoveImmediateTest {
    /// What the instructions leave in the register, interpreted from their encodings.
    private static long run(byte[] code, boolean wide) {
        long value = 0;
        for (int at = 0; at < code.length; at += 4) {
            int word = Words.get(code, at);
            int amount = (word >>> 21 & 3) * 16;
            long chunk = (long) (word >>> 5 & 0xFFFF) << amount;
            assertThat(word & 31).isEqualTo(3);
            assertThat(word < 0).isEqualTo(wide);
            value = switch (word >>> 23 & 0xFF) {
                case 0b10100101 -> chunk;
                case 0b00100101 -> ~chunk;
                case 0b11100101 -> value & ~(0xFFFFL << amount) | chunk;
                case 0b01100100 -> Immediates.unmask(word >>> 10 & 0x1FFF);
                default -> throw new AssertionError(A64Decoder.text(word));
            };
            value = wide ? value : value & 0xFFFF_FFFFL;
        }
        return value;
    }

    /// The fewest instructions, by trying: which chunks can stay what the first instruction made them?
    private static int fewest(long value) {
        int best = 4;
        for (int keep = 0; keep < 16; keep++) {
            int others = 4 - Integer.bitCount(keep);
            if (1 + others < best && first(value, keep)) {
                best = 1 + others;
            }
        }
        return best;
    }

    private static boolean first(long value, int keep) {
        long mask = 0;
        for (int i = 0; i < 4; i++) {
            mask |= (keep >>> i & 1) * 0xFFFFL << 16 * i;
        }
        for (int i = 0; i < 4; i++) {
            long chunk = 0xFFFFL << 16 * i;
            if (((value & mask) & ~chunk) == 0 || ((~value & mask) & ~chunk) == 0) {
                return true;
            }
        }
        for (long candidate : MASKS) {
            if (((candidate ^ value) & mask) == 0) {
                return true;
            }
        }
        return false;
    }

    private static final long[] MASKS = java.util.stream.IntStream.range(0, 1 << 13)
            .mapToLong(Immediates::unmask)
            .filter(v -> v != 0)
            .distinct()
            .toArray();

    private static void check(long value) {
        A64Assembler assembler = new A64Assembler();
        assembler.movImmediate(Packed.x(3), value);
        byte[] code = assembler.finish().bytes();
        assertThat(run(code, true)).as("0x%x", value).isEqualTo(value);
        assertThat(code.length / 4).as("instructions for 0x%x", value).isEqualTo(fewest(value));
        assembler = new A64Assembler();
        assembler.movImmediate(Packed.w(3), value);
        assertThat(run(assembler.finish().bytes(), false)).as("w 0x%x", value).isEqualTo(value & 0xFFFF_FFFFL);
    }

    @Test
    void isRightAndShortestWhereChunksRepeat() {
        int[] chunks = {0, 0xFFFF, 0x1234, 0xFF00, 0x5555, 0x8000};
        for (int a : chunks) {
            for (int b : chunks) {
                for (int c : chunks) {
                    for (int d : chunks) {
                        check((long) a << 48 | (long) b << 32 | (long) c << 16 | d);
                    }
                }
            }
        }
    }

    @Test
    void isRightAndShortestNearLogicalImmediates() {
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 2000 * Tools.scale(); i++) {
            long value = MASKS[random.nextInt(MASKS.length)];
            for (int n = random.nextInt(3); n > 0; n--) {
                value ^= (long) random.nextInt(1 << 16) << 16 * random.nextInt(4);
            }
            check(value);
        }
    }

    @Test
    void movesAnythingInto32Bits() {
        A64Assembler assembler = new A64Assembler();
        assembler.movImmediate(Packed.w(3), 0xFFFF_1234L);
        assembler.movImmediate(Packed.w(3), 0x5555_5555L);
        assembler.movImmediate(Packed.w(3), 0x1234_0000L);
        assertThat(assembler.finish().size()).isEqualTo(12);
    }
}
