package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.Arrays;
import java.util.List;

/// What the interpreter knows of a program before it runs: where its labels are, which frame each `leave` undoes,
/// how its data lie.
final class Layout {
    /// What stands for code in a register: this plus the index of an instruction.
    static final long CODE = 0x6B00_0000_0000_0000L;

    private final List<Ins> instructions;
    private final Places places;
    /// For each instruction, the index of the `enter` in force, -1 when there is none.
    private final int[] frames;
    /// For each instruction, the bytes of data before it.
    private final int[] dataOffsets;
    /// For each instruction, the number of virtual integer registers of its function.
    private final int[] integers;
    /// For each instruction, the number of virtual float registers of its function.
    private final int[] floats;

    private final int alignment;

    Layout(Program program) {
        instructions = program.instructions();
        places = new Places(program);
        int size = instructions.size();
        frames = new int[size + 1];
        dataOffsets = new int[size + 1];
        integers = new int[size];
        floats = new int[size];
        int frame = -1;
        int data = 0;
        int widest = 16;
        for (int i = 0; i < size; i++) {
            frames[i] = frame;
            dataOffsets[i] = data;
            switch (instructions.get(i)) {
                case Ins.Function f -> frame = -1;
                case Ins.Enter e -> frame = i;
                case Ins.Align a -> {
                    data = Math.addExact(data, -data & a.bytes() - 1);
                    widest = Math.max(widest, a.bytes());
                }
                case Ins.Data d ->
                    data = Math.addExact(
                            data, Math.multiplyExact(d.values().size(), d.type().bytes()));
                case Ins.Addresses a ->
                    data = Math.addExact(data, Math.multiplyExact(a.labels().size(), 8));
                default -> {}
            }
        }
        dataOffsets[size] = data;
        alignment = widest;
        countVirtuals();
    }

    private void countVirtuals() {
        VirtualCount count = new VirtualCount();
        int start = 0;
        for (int i = 0; i <= instructions.size(); i++) {
            if (i == instructions.size() || instructions.get(i) instanceof Ins.Function) {
                Arrays.fill(integers, start, i, count.integers);
                Arrays.fill(floats, start, i, count.floats);
                count = new VirtualCount();
                start = i;
            }
            if (i < instructions.size()) {
                instructions.get(i).emit(count);
            }
        }
    }

    /// The index of the instruction that binds `label`.
    int index(Label label) {
        return places.index(label);
    }

    /// The index of the function `name`.
    int function(String name) {
        int index = places.find(Label.create(name));
        if (index < 0 || !(instructions.get(index) instanceof Ins.Function)) {
            throw new IrException("there is no function `" + name + "`");
        }
        return index;
    }

    /// The frame in force at an instruction.
    ///
    /// @throws IrException when there is none
    Ins.Enter frame(int index) {
        if (frames[index] < 0) {
            throw new IrException("no `enter` comes before it in its function");
        }
        return (Ins.Enter) instructions.get(frames[index]);
    }

    boolean hasFrame(int index) {
        return frames[index] >= 0;
    }

    int integers(int index) {
        return integers[index];
    }

    int floats(int index) {
        return floats[index];
    }

    /// The bytes that the program's data take.
    int dataBytes() {
        return dataOffsets[instructions.size()];
    }

    /// What the start of the data must be a multiple of.
    int alignment() {
        return alignment;
    }

    int dataOffset(int index) {
        return dataOffsets[index];
    }

    /// What `addr` gives for a label: the address of the data it stands before, else a token of its code.
    long address(Label label, long dataStart) {
        int index = index(label);
        for (int i = index; i < instructions.size(); i++) {
            switch (instructions.get(i)) {
                case Ins.Data d -> {
                    return dataStart + dataOffsets[index];
                }
                case Ins.Addresses a -> {
                    return dataStart + dataOffsets[index];
                }
                case Ins.Bind b -> {}
                case Ins.Align a -> {}
                default -> {
                    return CODE + index;
                }
            }
        }
        return dataStart + dataOffsets[index];
    }

    /// Counts the virtual registers that are named.
    private static final class VirtualCount extends Rewriter {
        private int integers;
        private int floats;

        VirtualCount() {
            super(new Sink());
        }

        @Override
        protected R use(R register) {
            integers = register.virtual() ? Math.max(integers, register.index() + 1) : integers;
            return register;
        }

        @Override
        protected R def(R register) {
            return use(register);
        }

        @Override
        protected V use(V register) {
            floats = register.virtual() ? Math.max(floats, register.index() + 1) : floats;
            return register;
        }

        @Override
        protected V def(V register) {
            return use(register);
        }
    }
}
