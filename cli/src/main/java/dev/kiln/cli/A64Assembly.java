package dev.kiln.cli;

import dev.kiln.a64.A64Assembler;
import dev.kiln.a64.A64Decoder;
import dev.kiln.a64.A64Parser;
import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;

/// AArch64 text.
final class A64Assembly implements Assembly {
    private final A64Assembler assembler = new A64Assembler();
    private final A64Parser parser = new A64Parser(assembler);

    @Override
    public void line(String line, int number) {
        parser.line(line, number);
    }

    @Override
    public CodeBuffer buffer() {
        return assembler.buffer();
    }

    @Override
    public Code finish() {
        return assembler.finish();
    }

    /// Decodes the word at `offset`; a rest of less than a word is bytes.
    static Isa.Decoded decode(byte[] code, int offset) {
        if (code.length - offset < 4) {
            return new Isa.Decoded(1, ".byte 0x%02x".formatted(code[offset]));
        }
        int word = 0;
        for (int i = 3; i >= 0; i--) {
            word = word << 8 | code[offset + i] & 0xFF;
        }
        return new Isa.Decoded(4, A64Decoder.text(word));
    }
}
