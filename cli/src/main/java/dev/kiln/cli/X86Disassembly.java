package dev.kiln.cli;

import dev.kiln.x64.Decoder;
import dev.kiln.x64.Formatter;
import dev.kiln.x64.Instruction;
import dev.kiln.x64.Mode;
import dev.kiln.x64.Syntax;

/// x86 bytes to text.
final class X86Disassembly implements Disassembly {
    private final Decoder decoder;
    private final Formatter formatter;

    X86Disassembly(Mode mode, Syntax syntax) {
        decoder = new Decoder(mode);
        formatter = Formatter.of(syntax);
    }

    @Override
    public Decoded decode(byte[] code, int offset) {
        Instruction instruction = decoder.decode(code, offset);
        return new Decoded(instruction.length(), formatter.format(instruction));
    }
}
