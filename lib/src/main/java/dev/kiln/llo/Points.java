package dev.kiln.llo;

import java.util.Arrays;

/// The places of a program at which machine code may be entered, by number: first each function, in order, then the
/// head of each loop.
final class Points {
    private final int[][] heads; // by function: ops, ascending
    private final int[] first; // by function: the number of the first of them
    private final int count;

    Points(LloProgram program) {
        int functions = program.functions().size();
        heads = new int[functions][];
        first = new int[functions];
        int next = functions;
        for (LloFunction function : program.functions()) {
            IntList list = new IntList();
            for (int b = 0; b < function.blockCount(); b++) {
                if (function.isReached(b) && function.isLoopHead(b)) {
                    list.add(function.blockStart(b));
                }
            }
            heads[function.index()] = list.toArray();
            first[function.index()] = next;
            next += list.size();
        }
        count = next;
    }

    /// How many values are passed at most when `program` is entered somewhere: variables and what is on the stack.
    static int mostValues(LloProgram program) {
        int most = 0;
        for (LloFunction function : program.functions()) {
            int variables = function.signature().parameters().size() + function.localCount();
            most = Math.max(most, variables + function.maxHeight());
        }
        return most;
    }

    int count() {
        return count;
    }

    /// The beginning of `function`.
    int of(LloFunction function) {
        return function.index();
    }

    /// The head of a loop of `function`, op `head`.
    int of(LloFunction function, int head) {
        return first[function.index()] + Arrays.binarySearch(heads[function.index()], head);
    }

    /// The heads of the loops of `function`: ops, ascending.
    int[] heads(LloFunction function) {
        return heads[function.index()];
    }
}
