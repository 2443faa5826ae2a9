package dev.kiln.eacg;

import java.util.Arrays;

/// Instructions as bytes, one after the other.
///
/// An opcode byte, whose upper bits say which operands are indirect; for each operand a descriptor of 16 bits and a
/// payload; all little-endian.
final class Bytes {
    static final int REGISTER = 0;
    static final int IMMEDIATE = 1;
    static final int LABEL = 2;
    static final int VECTOR = 5;

    private byte[] bytes;
    private int size;

    Bytes(int room) {
        bytes = new byte[room];
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /// The bit of the opcode byte that says that operand `k` is indirect.
    static int indirect(int k) {
        return 0x80 >> k;
    }

    void put(EacgOp op, Operand... operands) {
        int first = op.code();
        for (int k = 0; k < operands.length; k++) {
            first |= operands[k].indirect() ? indirect(k) : 0;
        }
        put(first, 1);
        if (op.isEscaped()) {
            put(op.second(), 1);
        }
        for (Operand operand : operands) {
            put(operand);
        }
    }

    private void put(Operand operand) {
        switch (operand) {
            case Register r -> descriptor(operand, REGISTER, r.number());
            case Vector v -> descriptor(operand, VECTOR, v.number());
            case Memory m -> descriptor(operand, REGISTER, m.address().number());
            case Immediate i -> {
                descriptor(operand, IMMEDIATE, 0);
                put(i.low(), Math.min(i.size().bytes(), Long.BYTES));
                put(i.high(), i.size().bytes() - Math.min(i.size().bytes(), Long.BYTES));
            }
            case Absolute a -> {
                descriptor(operand, IMMEDIATE, 0);
                put(a.address(), Long.BYTES);
            }
            case Target t -> {
                descriptor(operand, LABEL, 0);
                put(t.number(), Integer.BYTES);
            }
        }
    }

    private void descriptor(Operand operand, int type, int number) {
        put((long) operand.size().ordinal() << 13 | type << 8 | number, 2);
    }

    private void put(long value, int count) {
        if (size + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2 + 32);
        }
        for (int i = 0; i < count; i++) {
            bytes[size++] = (byte) (value >> 8 * i);
        }
    }
}
