package dev.kiln.target.alloc;

import dev.kiln.code.Label;
import dev.kiln.ir.Ins;
import dev.kiln.ir.Places;
import dev.kiln.ir.Program;
import java.util.List;

/// The basic blocks of a function, where each continues, and the loops. Instructions are counted from the function's
/// first.
///
/// A block begins at a label and after an instruction that may continue elsewhere; calls do not end blocks. A jump to
/// an address may reach every label of the function whose address the program takes. It is told of each instruction in
/// turn, and works out the rest at the end.
final class Flow {
    /// What is no block of this function.
    static final int ELSEWHERE = -1;

    /// How a block ends: it runs on into the next one, or it does not, or jumps to an address.
    private static final int RUNS_ON = 0;

    private static final int STOPS = 1;
    private static final int COMPUTED = 2;

    private final Program program;
    private final Places places;
    private int from;
    private int size;
    private int count;
    /// The first instruction of each block; after the last one, the end.
    private final Ints starts = new Ints();
    /// How each block ends.
    private final Ints ends = new Ints();
    /// By block, where its targets begin.
    private final Ints firstTargets = new Ints();
    /// For each label that branches name, in their order, the instruction that binds it, and then its block;
    /// or [#ELSEWHERE].
    private final Ints targets = new Ints();
    /// By block, where its successors begin.
    private final Ints firstSuccessors = new Ints();

    private final Ints successors = new Ints();
    /// The blocks that jumps to addresses may reach.
    private final Ints taken = new Ints();
    /// By instruction, its block.
    private int[] blocks = {};

    private int[] loopEnds = {};
    private int[] depths = {};
    /// True when the next instruction begins a block.
    private boolean begins;

    Flow(Program program, Places places) {
        this.program = program;
        this.places = places;
    }

    // The walk over the function

    /// Begins with the instructions `from` of the program up to, not including, `to`.
    void begin(int from, int to) {
        this.from = from;
        size = to - from;
        count = 0;
        starts.clear();
        ends.clear();
        firstTargets.clear();
        targets.clear();
        if (blocks.length < size) {
            blocks = new int[size];
        }
        begins = true;
    }

    /// Goes on to instruction `i`; returns its block.
    int instruction(int i) {
        if (begins) {
            block(i);
        }
        blocks[i] = count - 1;
        return count - 1;
    }

    /// Instruction `i` binds a label; returns its block.
    int bind(int i) {
        if (starts.last() != i) {
            block(i);
            blocks[i] = count - 1;
        }
        return count - 1;
    }

    private void block(int i) {
        starts.add(i);
        ends.add(RUNS_ON);
        firstTargets.add(targets.size());
        count++;
        begins = false;
    }

    /// The instruction may continue at `label`.
    void target(Label label) {
        int place = places.find(label) - from;
        targets.add(place >= 0 && place < size ? place : ELSEWHERE);
        begins = true;
    }

    /// What comes after the instruction does not run after it.
    void stop() {
        ends.set(count - 1, STOPS);
        begins = true;
    }

    /// The instruction jumps to an address.
    void jumpAnywhere() {
        ends.set(count - 1, COMPUTED);
        begins = true;
    }

    /// Works out where blocks continue, and the loops.
    void end() {
        starts.add(size);
        firstTargets.add(targets.size());
        for (int t = 0; t < targets.size(); t++) {
            targets.set(t, targets.get(t) == ELSEWHERE ? ELSEWHERE : blocks[targets.get(t)]);
        }
        firstSuccessors.clear();
        successors.clear();
        taken.clear();
        for (int b = 0; b < count; b++) {
            firstSuccessors.add(successors.size());
            successors(b);
        }
        firstSuccessors.add(successors.size());
        loops();
    }

    private void successors(int b) {
        if (ends.get(b) == COMPUTED) {
            findTaken();
            successors.addAll(taken);
            return;
        }
        if (runsOn(b) && b + 1 < count) {
            successors.add(b + 1);
        }
        for (int t = firstTargets.get(b); t < firstTargets.get(b + 1); t++) {
            if (targets.get(t) != ELSEWHERE) {
                successors.add(targets.get(t));
            }
        }
    }

    private void findTaken() {
        if (taken.size() > 0) {
            return;
        }
        boolean[] seen = new boolean[count];
        for (Ins instruction : program.instructions()) {
            List<Label> labels = switch (instruction) {
                case Ins.Address a -> List.of(a.label());
                case Ins.Addresses a -> a.labels();
                default -> List.of();
            };
            for (Label label : labels) {
                int place = places.find(label) - from;
                if (place > 0 && place < size && !seen[blocks[place]]) {
                    seen[blocks[place]] = true;
                    taken.add(blocks[place]);
                }
            }
        }
    }

    /// A loop is what lies between a block and the last jump back to it.
    private void loops() {
        loopEnds = Ints.zeros(loopEnds, count);
        depths = Ints.zeros(depths, count + 1);
        for (int b = 0; b < count; b++) {
            for (int s = successorsFrom(b); s < successorsTo(b); s++) {
                if (successor(s) <= b) {
                    loopEnds[successor(s)] = b + 1;
                }
            }
        }
        for (int b = 0; b < count; b++) {
            if (loopEnds[b] > 0) {
                depths[b]++;
                depths[loopEnds[b]]--;
            }
        }
        for (int b = 1; b < count; b++) {
            depths[b] += depths[b - 1];
        }
    }

    // What was found

    /// The number of blocks.
    int count() {
        return count;
    }

    /// The first instruction of a block; of block [#count()], the end.
    int start(int block) {
        return starts.get(block);
    }

    /// The block of an instruction.
    int blockOf(int instruction) {
        return blocks[instruction];
    }

    /// True when the next block may come after this one, other than by a jump.
    boolean runsOn(int block) {
        return ends.get(block) == RUNS_ON;
    }

    /// True when the block ends in a jump to an address.
    boolean isComputed(int block) {
        return ends.get(block) == COMPUTED;
    }

    /// True when the block ends in a branch, which may also continue at a label.
    boolean branches(int block) {
        return firstTargets.get(block + 1) > firstTargets.get(block);
    }

    /// The block that the `i`-th label named by a branch stands for, or [#ELSEWHERE].
    int target(int i) {
        return targets.get(i);
    }

    /// The first index of a block's successors; some may be there twice.
    int successorsFrom(int block) {
        return firstSuccessors.get(block);
    }

    /// The end of the indices of a block's successors.
    int successorsTo(int block) {
        return firstSuccessors.get(block + 1);
    }

    /// A successor, by index.
    int successor(int i) {
        return successors.get(i);
    }

    /// For a block that is jumped back to, the block after the last one that does; else 0.
    int loopEnd(int block) {
        return loopEnds[block];
    }

    /// How many loops a block is in.
    int depth(int block) {
        return depths[block];
    }
}
