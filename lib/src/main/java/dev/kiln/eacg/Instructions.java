package dev.kiln.eacg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Decoded instructions, packed into arrays: what the verifier, the interpreter and the compiler read.
final class Instructions {
    private static final int MOST_OPERANDS = 3;

    private int count;
    private byte[] ops;
    private int[] offsets;
    /// For each operand its kind, its size and the index of its register.
    private int[] operands;
    /// For each operand its value, address or label.
    private long[] values;
    /// For each operand the upper half of its value; empty until there is one.
    private long[] highs = {};

    /// No instructions, with room for `room`.
    Instructions(int room) {
        ops = new byte[room];
        offsets = new int[room];
        operands = new int[room * MOST_OPERANDS];
        values = new long[room * MOST_OPERANDS];
    }

    /// Begins the next instruction.
    void add(EacgOp op, int offset) {
        if (count == ops.length) {
            int room = count * 2 + 4;
            ops = Arrays.copyOf(ops, room);
            offsets = Arrays.copyOf(offsets, room);
            operands = Arrays.copyOf(operands, room * MOST_OPERANDS);
            values = Arrays.copyOf(values, room * MOST_OPERANDS);
        }
        ops[count] = (byte) op.ordinal();
        offsets[count++] = offset;
    }

    /// Sets operand `k` of the instruction begun last.
    ///
    /// @param index of the register, 0 when there is none
    void operand(int k, Kind kind, Size size, int index, long value, long high) {
        int at = (count - 1) * MOST_OPERANDS + k;
        operands[at] = kind.ordinal() | size.ordinal() << 4 | index << 8;
        values[at] = value;
        if (high != 0) {
            if (highs.length < values.length) {
                highs = Arrays.copyOf(highs, values.length);
            }
            highs[at] = high;
        }
    }

    int count() {
        return count;
    }

    EacgOp op(int i) {
        return EacgOp.at(ops[i]);
    }

    /// Where instruction `i` begins, in bytes.
    int offset(int i) {
        return offsets[i];
    }

    Kind kind(int i, int k) {
        return Kind.at(operands[i * MOST_OPERANDS + k] & 15);
    }

    Size size(int i, int k) {
        return Size.of(operands[i * MOST_OPERANDS + k] >> 4 & 15);
    }

    /// The index of the register: see [Register#index()]; of a vector register its number.
    int register(int i, int k) {
        return operands[i * MOST_OPERANDS + k] >> 8;
    }

    /// The immediate, its lower 64 bits; the address; the label's number.
    long value(int i, int k) {
        return values[i * MOST_OPERANDS + k];
    }

    /// The upper 64 bits of an immediate.
    long high(int i, int k) {
        int at = i * MOST_OPERANDS + k;
        return at < highs.length ? highs[at] : 0;
    }

    /// The number of the label that instruction `i` names.
    int label(int i) {
        return (int) value(i, 0);
    }

    /// Operand `k` of instruction `i` as an object.
    Operand object(int i, int k) {
        Size size = size(i, k);
        return switch (kind(i, k)) {
            case REGISTER -> new Register(Register.number(register(i, k)), size);
            case VECTOR -> new Vector(register(i, k));
            case IMMEDIATE -> new Immediate(size, value(i, k), high(i, k));
            case MEMORY -> new Memory(size, Register.at(register(i, k)));
            case ABSOLUTE -> new Absolute(size, value(i, k));
            case TARGET -> new Target((int) value(i, k));
        };
    }

    /// Instruction `i` as an object.
    EacgInstruction object(int i) {
        List<Operand> list = new ArrayList<>();
        for (int k = 0; k < op(i).count(); k++) {
            list.add(object(i, k));
        }
        return new EacgInstruction(op(i), list);
    }
}
