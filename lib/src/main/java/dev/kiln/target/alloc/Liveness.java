package dev.kiln.target.alloc;

import dev.kiln.ir.IrException;

/// Which variables are alive at the start of each block.
///
/// *The problem.* Bit sets of all variables for every block take quadratic room. *The idea.* Each variable that is
/// read in a block that did not write it is followed from there against the flow, up to where it is written; each
/// block so passed is noted once. The work is what the result says, and variables that live within one block cost
/// nothing.
final class Liveness {
    private final Body body;
    private final Flow flow;
    private final Variables variables;
    /// By block, where its predecessors begin.
    private int[] firstPredecessors = {};

    private int[] predecessors = {};
    private final Chains writers = new Chains();
    /// For each block, the last variable that was found alive at its start, at its end, or written in it; plus one.
    private int[] markedIn = {};

    private int[] markedOut = {};
    private int[] written = {};
    /// The blocks that were found to have a variable alive at their start, and the variables.
    private final Ints foundIn = new Ints();

    private final Ints found = new Ints();
    private final Ints work = new Ints();
    /// By block, where the variables that are alive at its start begin.
    private int[] firstIn = {};

    private int[] in = {};

    Liveness(Body body) {
        this.body = body;
        flow = body.flow;
        variables = body.variables;
    }

    /// Finds what is alive in the function that the body has.
    void find() {
        int count = flow.count();
        findPredecessors(count);
        markedIn = Ints.zeros(markedIn, count);
        markedOut = Ints.zeros(markedOut, count);
        written = Ints.zeros(written, count);
        foundIn.clear();
        found.clear();
        if (count > 1) {
            findWriters();
        }
        for (int v = 0; v < variables.count(); v++) {
            if (variables.named(v) && variables.life(v).readers != 0) {
                follow(variables.life(v));
            }
        }
        sort(count);
        checkEntry();
    }

    /// The number of edges that lead to a block.
    int predecessorCount(int block) {
        return firstPredecessors[block + 1] - firstPredecessors[block];
    }

    /// The index of the first variable that is alive at the start of a block.
    int inFrom(int block) {
        return firstIn[block];
    }

    /// The end of the indices of the variables that are alive at the start of a block.
    int inTo(int block) {
        return firstIn[block + 1];
    }

    /// A variable by its index.
    int in(int i) {
        return in[i];
    }

    private void findPredecessors(int count) {
        firstPredecessors = Ints.zeros(firstPredecessors, count + 2);
        int edges = flow.successorsTo(count - 1);
        predecessors = Ints.zeros(predecessors, edges);
        for (int s = 0; s < edges; s++) {
            firstPredecessors[flow.successor(s) + 2]++;
        }
        for (int b = 0; b < count; b++) {
            firstPredecessors[b + 2] += firstPredecessors[b + 1];
        }
        for (int b = 0; b < count; b++) {
            for (int s = flow.successorsFrom(b); s < flow.successorsTo(b); s++) {
                predecessors[firstPredecessors[flow.successor(s) + 1]++] = b;
            }
        }
    }

    /// Notes which blocks write the variables that are read elsewhere.
    private void findWriters() {
        writers.clear();
        Operands operands = body.operands;
        for (int b = 0; b < flow.count(); b++) {
            int end = operands.start(flow.start(b + 1));
            for (int o = operands.start(flow.start(b)); o < end; o++) {
                if ((operands.get(o) & Body.DEF) != 0) {
                    Life life = variables.life(operands.get(o) >> Body.SHIFT);
                    if (life.readers != 0) {
                        life.list = writers.add(b, life.list);
                    }
                }
            }
        }
    }

    private void follow(Life life) {
        int mark = life.variable + 1;
        for (int w = life.list; w != 0; w = writers.next(w)) {
            written[writers.value(w)] = mark;
        }
        life.list = 0;
        Chains readers = body.operands.readers();
        for (int r = life.readers; r != 0; r = readers.next(r)) {
            work.add(readers.value(r));
        }
        while (work.size() > 0) {
            int block = work.removeLast();
            if (markedIn[block] == mark) {
                continue;
            }
            markedIn[block] = mark;
            foundIn.add(block);
            found.add(life.variable);
            for (int p = firstPredecessors[block]; p < firstPredecessors[block + 1]; p++) {
                int before = predecessors[p];
                if (markedOut[before] != mark) {
                    markedOut[before] = mark;
                    if (written[before] != mark) {
                        work.add(before);
                    }
                }
            }
        }
    }

    /// Sorts what was found by blocks; variables of one block ascend.
    private void sort(int count) {
        firstIn = Ints.zeros(firstIn, count + 2);
        in = Ints.zeros(in, found.size());
        for (int i = 0; i < foundIn.size(); i++) {
            firstIn[foundIn.get(i) + 2]++;
        }
        for (int b = 0; b < count; b++) {
            firstIn[b + 2] += firstIn[b + 1];
        }
        for (int i = 0; i < foundIn.size(); i++) {
            in[firstIn[foundIn.get(i) + 1]++] = found.get(i);
        }
    }

    private void checkEntry() {
        for (int i = inFrom(0); i < inTo(0); i++) {
            if (in[i] >= Body.VIRTUAL) {
                throw new IrException(body.program.describe(body.from) + ": " + variables.life(in[i]).register
                        + " may be read before it is written");
            }
        }
    }
}
