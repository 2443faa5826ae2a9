package dev.kiln.cli;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.x64.Assembler;
import dev.kiln.x64.Mode;
import dev.kiln.x64.TextAssembler;

/// x86 text, in Intel's syntax.
final class X86Assembly implements Assembly {
    private final CodeBuffer buffer = new CodeBuffer();
    private final Assembler assembler;
    private final TextAssembler text;

    X86Assembly(Mode mode) {
        assembler = new Assembler(buffer, mode);
        text = new TextAssembler(assembler);
    }

    @Override
    public void line(String line, int number) {
        text.line(line);
    }

    @Override
    public CodeBuffer buffer() {
        return buffer;
    }

    @Override
    public Code finish() {
        return assembler.finish();
    }
}
