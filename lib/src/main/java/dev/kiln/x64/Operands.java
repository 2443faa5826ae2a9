package dev.kiln.x64;

import dev.kiln.code.CodeException;

/// Operands as objects, on their way into the funnel.
final class Operands {
    private Operands() {}

    static void check(int value, int most) {
        if (value < 0 || value > most) {
            throw new CodeException(value + " is not between 0 and " + most);
        }
    }

    static void emit(Assembler assembler, Op op, Operand... operands) {
        long[] values = new long[5];
        int count = 0;
        int immediates = 0;
        long immediate = 0;
        for (Operand operand : operands) {
            switch (operand) {
                case Target target -> {
                    if (operands.length != 1) {
                        throw new CodeException(op.mnemonic() + ": a label is the only operand of a branch");
                    }
                    assembler.emit(op, target.label());
                    return;
                }
                case Imm imm ->
                    immediate = immediates++ == 0 ? imm.value() : immediate & 0xFFFF_FFFFL | imm.value() << 32;
                case Mem memory -> values[count++] = memory.bits();
                case Reg register -> values[count++] = register.bits();
            }
            if (count > 4 || immediates > 2) {
                throw new CodeException(op.mnemonic() + ": no instruction has that many operands");
            }
        }
        assembler.emit(op, values, immediates > 0, immediate);
    }
}
