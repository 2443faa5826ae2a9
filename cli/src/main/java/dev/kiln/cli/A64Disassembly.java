package dev.kiln.cli;

import dev.kiln.a64.A64Decoder;

/// AArch64 words to text.
final class A64Disassembly implements Disassembly {
    /// A rest of less than a word is bytes.
    @Override
    public Decoded decode(byte[] code, int offset) {
        if (code.length - offset < 4) {
            return new Decoded(1, ".byte 0x%02x".formatted(code[offset]));
        }
        int word = 0;
        for (int i = 3; i >= 0; i--) {
            word = word << 8 | code[offset + i] & 0xFF;
        }
        return new Decoded(4, A64Decoder.text(word));
    }
}
