package dev.kiln.x64;

import dev.kiln.code.CodeBuffer;

/// Instructions that do nothing, of one to nine bytes each (Intel SDM 2B, NOP: recommended multi-byte sequences).
final class Nops {
    /// Fills with as few of them as possible.
    static final CodeBuffer.Filler FILL = Nops::fill;

    private static final byte[][] SEQUENCES = {
        {(byte) 0x90},
        {0x66, (byte) 0x90},
        {0x0F, 0x1F, 0x00},
        {0x0F, 0x1F, 0x40, 0x00},
        {0x0F, 0x1F, 0x44, 0x00, 0x00},
        {0x66, 0x0F, 0x1F, 0x44, 0x00, 0x00},
        {0x0F, 0x1F, (byte) 0x80, 0x00, 0x00, 0x00, 0x00},
        {0x0F, 0x1F, (byte) 0x84, 0x00, 0x00, 0x00, 0x00, 0x00},
        {0x66, 0x0F, 0x1F, (byte) 0x84, 0x00, 0x00, 0x00, 0x00, 0x00}
    };

    private Nops() {}

    private static void fill(byte[] code, int from, int to) {
        int at = from;
        while (at < to) {
            byte[] sequence = SEQUENCES[Math.min(to - at, SEQUENCES.length) - 1];
            System.arraycopy(sequence, 0, code, at, sequence.length);
            at += sequence.length;
        }
    }
}
