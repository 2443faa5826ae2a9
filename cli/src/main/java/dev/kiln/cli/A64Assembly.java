package dev.kiln.cli;

import dev.kiln.a64.A64Assembler;
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
}
