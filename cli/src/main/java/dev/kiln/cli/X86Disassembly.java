package dev.kiln.cli;

import dev.kiln.x64.Decoder;
import dev.kiln.x64.Formatter;
import dev.kiln.x64.Instruction;
import dev.kiln.x64.Mode;

/// x86 bytes to text, in Intel's syntax.
final class X86Disassembly implements Disassembly {
    private final Decoder decoder;
    private final Formatter formatter = Formatter.intel();

    X86Disassembly(Mode mode) {
        decoder = new Decoder(mode);
    }

    @Override
    public Decoded decode(byte[] code, int offset) {
        Instruction instruction = decoder.decode(code, offset);
        return new Decoded(instruction.length(), formatter.format(instruction));
    }
}
