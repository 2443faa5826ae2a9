package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.BitSet;

/// Checks that a function writes each virtual register before it reads it, on every path, and that its branches
/// stay inside it.
///
/// The registers surely written at the start of a block are those surely written at the end of every block before
/// it: the largest solution, found by visiting blocks until nothing changes.
final class Assignment extends Rewriter {
    private final Program program;
    private final BitSet written = new BitSet();
    private int index;
    private boolean report;

    private Assignment(Program program) {
        super(new Sink());
        this.program = program;
    }

    static void check(Program program, Places places, int from, int to) {
        for (int i = from; i < to; i++) {
            for (Label label : Blocks.targets(program.instructions().get(i))) {
                int target = places.index(label);
                if (target <= from || target >= to) {
                    throw new IrException(program.describe(i) + ": label " + label
                            + " is outside the function, which has virtual registers");
                }
            }
        }
        new Assignment(program).run(new Blocks(program, places, from, to));
    }

    private void run(Blocks blocks) {
        BitSet[] before = new BitSet[blocks.count()];
        before[0] = new BitSet();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int b = 0; b < before.length; b++) {
                if (before[b] == null) {
                    continue;
                }
                visit(blocks, b, before[b]);
                for (int next : blocks.successors(b)) {
                    if (before[next] == null) {
                        before[next] = (BitSet) written.clone();
                        changed |= next <= b;
                    } else {
                        int size = before[next].cardinality();
                        before[next].and(written);
                        changed |= next <= b && before[next].cardinality() != size;
                    }
                }
            }
        }
        report = true;
        for (int b = 0; b < before.length; b++) {
            if (before[b] != null) {
                visit(blocks, b, before[b]);
            }
        }
    }

    private void visit(Blocks blocks, int block, BitSet before) {
        written.clear();
        written.or(before);
        for (index = blocks.start(block); index < blocks.start(block + 1); index++) {
            program.instructions().get(index).emit(this);
        }
    }

    private void read(Reg register, int bit) {
        if (report && register.virtual() && !written.get(bit)) {
            throw new IrException(program.describe(index) + ": " + register + " is read before it is written");
        }
    }

    private void write(Reg register, int bit) {
        if (register.virtual()) {
            written.set(bit);
        }
    }

    @Override
    protected R use(R register) {
        read(register, 2 * register.code());
        return register;
    }

    @Override
    protected R def(R register) {
        write(register, 2 * register.code());
        return register;
    }

    @Override
    protected V use(V register) {
        read(register, 2 * register.code() + 1);
        return register;
    }

    @Override
    protected V def(V register) {
        write(register, 2 * register.code() + 1);
        return register;
    }
}
