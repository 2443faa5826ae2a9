package dev.kiln.a64;

import java.util.Arrays;

/// An instruction: a mnemonic and its operands, packed by [Packed].
public final class Instruction {
    private final Op op;
    private final long[] operands;

    Instruction(Op op, long[] operands) {
        this.op = op;
        this.operands = operands;
    }

    /// The mnemonic.
    public Op op() {
        return op;
    }

    /// The number of operands.
    public int count() {
        return operands.length;
    }

    /// Operand `i`, packed.
    public long operand(int i) {
        return operands[i];
    }

    /// True when the last operand is a distance to a place, in bytes: a branch, `adr`, a literal load.
    public boolean hasPlace() {
        if (operands.length == 0) {
            return false;
        }
        for (Form form : Tables.all(op).all) {
            if (form.count == operands.length && form.site != Site.NONE && form.site != Site.ADRP) {
                return Kind.of(operands[operands.length - 1]) == Kind.IMM;
            }
        }
        return false;
    }

    /// The text, with `place` for the distance when it is not empty.
    String text(String place) {
        return Formatter.text(op, operands, place);
    }

    /// Writes the instruction; distances stay as they are.
    public void emit(Funnel to) {
        long[] o = operands;
        switch (o.length) {
            case 0 -> to.emit(op);
            case 1 -> to.emit(op, o[0]);
            case 2 -> to.emit(op, o[0], o[1]);
            case 3 -> to.emit(op, o[0], o[1], o[2]);
            case 4 -> to.emit(op, o[0], o[1], o[2], o[3]);
            default -> to.emit(op, o[0], o[1], o[2], o[3], o[4]);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Instruction i && i.op == op && Arrays.equals(i.operands, operands);
    }

    @Override
    public int hashCode() {
        return 31 * op.hashCode() + Arrays.hashCode(operands);
    }

    /// The text, as the manual writes it, in lower case; distances in bytes from the instruction.
    @Override
    public String toString() {
        return Formatter.text(op, operands);
    }
}
