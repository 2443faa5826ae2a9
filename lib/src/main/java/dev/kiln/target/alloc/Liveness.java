package dev.kiln.target.alloc;

import dev.kiln.ir.IrException;
import java.util.Arrays;

/// Which variables are alive at the start and at the end of each block.
///
/// *The problem.* Bit sets of all variables for every block take quadratic room. *The idea.* Each variable that is
/// read in a block that did not write it is followed from there against the flow, up to where it is written; each
/// block so passed is noted once. The work is what the result says, and variables that live within one block cost
/// nothing.
final class Liveness {
    private final Body body;
    private final int[][] predecessors;
    private final Ints[] in;
    private final Ints[] out;

    /// For each block, the last variable that was found alive at its start, at its end, or written in it; plus one.
    private final int[] markedIn;

    private final int[] markedOut;
    private final int[] written;

    Liveness(Body body) {
        this.body = body;
        int count = body.blocks.count();
        predecessors = predecessors();
        in = new Ints[count];
        out = new Ints[count];
        markedIn = new int[count];
        markedOut = new int[count];
        written = new int[count];
        run();
    }

    private int[][] predecessors() {
        int count = body.blocks.count();
        int[] sizes = new int[count];
        for (int b = 0; b < count; b++) {
            for (int next : body.blocks.successors(b)) {
                sizes[next]++;
            }
        }
        int[][] result = new int[count][];
        for (int b = 0; b < count; b++) {
            result[b] = new int[sizes[b]];
        }
        for (int b = 0; b < count; b++) {
            for (int next : body.blocks.successors(b)) {
                result[next][--sizes[next]] = b;
            }
        }
        return result;
    }

    /// The number of edges that lead to a block.
    int predecessorCount(int block) {
        return predecessors[block].length;
    }

    /// The variables alive at the start of a block.
    Ints in(int block) {
        return in[block] == null ? EMPTY : in[block];
    }

    /// The variables alive at the end of a block.
    Ints out(int block) {
        return out[block] == null ? EMPTY : out[block];
    }

    private static final Ints EMPTY = new Ints();

    /// Events are a block, shifted left, and whether it is one of reading before any writing (0) or of writing (1).
    private void run() {
        int variables = body.variables.count();
        Ints events = new Ints();
        Ints owners = new Ints();
        int[] count = new int[variables + 1];
        int[] writtenIn = new int[variables];
        int[] readIn = new int[variables];
        boolean[] across = new boolean[variables];
        for (int b = 0; b < body.blocks.count(); b++) {
            // operands read come before operands written, instruction by instruction
            int end = body.starts[body.start(b + 1)];
            for (int o = body.starts[body.start(b)]; o < end; o++) {
                int variable = body.operands.get(o) >> Body.SHIFT;
                int def = body.operands.get(o) & Body.DEF;
                if (writtenIn[variable] == b + 1 || def == 0 && readIn[variable] == b + 1) {
                    continue;
                }
                (def != 0 ? writtenIn : readIn)[variable] = b + 1;
                across[variable] |= def == 0;
                events.add(b << 1 | def);
                owners.add(variable);
                count[variable]++;
            }
        }
        int[] starts = new int[variables + 1];
        for (int v = 0; v < variables; v++) {
            starts[v + 1] = starts[v] + count[v];
        }
        int[] sorted = new int[events.size()];
        int[] next = Arrays.copyOf(starts, variables);
        for (int e = 0; e < events.size(); e++) {
            sorted[next[owners.get(e)]++] = events.get(e);
        }
        Ints work = new Ints();
        for (int v = 0; v < variables; v++) {
            if (across[v]) {
                follow(v, sorted, starts[v], starts[v + 1], work);
            }
        }
        checkEntry();
    }

    private void follow(int variable, int[] events, int from, int to, Ints work) {
        for (int e = from; e < to; e++) {
            if ((events[e] & 1) != 0) {
                written[events[e] >> 1] = variable + 1;
            }
        }
        for (int e = from; e < to; e++) {
            if ((events[e] & 1) == 0) {
                work.add(events[e] >> 1);
            }
        }
        while (work.size() > 0) {
            int block = work.removeLast();
            if (markedIn[block] == variable + 1) {
                continue;
            }
            markedIn[block] = variable + 1;
            in[block] = add(in[block], variable);
            for (int before : predecessors[block]) {
                if (markedOut[before] != variable + 1) {
                    markedOut[before] = variable + 1;
                    out[before] = add(out[before], variable);
                    if (written[before] != variable + 1) {
                        work.add(before);
                    }
                }
            }
        }
    }

    private static Ints add(Ints list, int variable) {
        Ints result = list == null ? new Ints() : list;
        result.add(variable);
        return result;
    }

    private void checkEntry() {
        Ints entry = in(0);
        for (int i = 0; i < entry.size(); i++) {
            if (entry.get(i) >= Body.VIRTUAL) {
                throw new IrException(body.program.describe(body.from) + ": " + body.variables.register(entry.get(i))
                        + " may be read before it is written");
            }
        }
    }
}
