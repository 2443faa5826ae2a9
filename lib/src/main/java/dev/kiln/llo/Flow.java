package dev.kiln.llo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The control flow of a function as the good compiler lays it out: blocks, the edges between them, dominators and
/// loops.
///
/// A block is the ops of a verified block and perhaps, in place of the `JMP` that ends them, those of the short block
/// that it leads back to: a loop that begins with its test then ends with it too, and makes one jump a round. Block 0
/// is the function's entry and has no ops; a loop is entered by a block that has none and leads nowhere else. Where
/// fuel is counted, a backward jump that may not be taken goes by way
/// of a block of its own, which pays.
///
/// Flow that no structure bounds (hostile programs have it) is given up: see [#settled].
final class Flow {
    /// The longest block that is copied to where a loop ends.
    private static final int LONGEST_TEST = 12;
    /// The longest block, in ops, that is a loop by itself and is laid out twice.
    private static final int LONGEST_TWICE = 24;
    /// How many rounds the search for dominators may take; structured flow takes two.
    private static final int MOST_ROUNDS = 16;

    private static final int NONE = -1;

    /// Ops of a block: `from` up to `to`, then those of the copied test.
    record Part(int from, int to, int testFrom, int testTo, boolean quiet) {
        /// The ops of a block without a copied test.
        Part(int from, int to) {
            this(from, to, 0, 0, false);
        }

        /// The last op, which says where the block continues; -1 when it has none.
        int last() {
            return testTo > testFrom ? testTo - 1 : to - 1;
        }
    }

    final LloFunction function;
    /// What each block is made of.
    final List<Part> parts = new ArrayList<>();
    /// For each block, the backward jump that it pays for, -1 for none.
    final IntList pays = new IntList();
    /// The blocks that each continues at, none twice; of a conditional jump the one it takes first.
    final List<int[]> next = new ArrayList<>();
    /// The blocks that come before each, in no order.
    int[][] before;
    /// The blocks that control can reach, each after one that comes before it, and after what dominates it.
    int[] order;
    /// For each block, the one that is closest on every way to it.
    final int[] dominator;
    /// For each block, the head of the innermost loop that it is in, -1 for none; a head is in its own loop.
    final int[] loop;
    /// For each head of a loop, the head of the loop around it.
    final int[] outer;
    /// How many loops each block is in.
    final int[] depth;
    /// False when the flow has no structure: then the rest means nothing.
    final boolean settled;
    /// All blocks, in the order in which they are laid out.
    final int[] layout;

    private final boolean fuel;
    private final int[] blockOf;
    private final int[] place;
    private final int[] enter;
    private final int[] leave;

    Flow(LloFunction function, boolean fuel) {
        this.function = function;
        this.fuel = fuel;
        blockOf = new int[function.blockCount()];
        add(new Part(0, 0));
        for (int b = 0; b < blockOf.length; b++) {
            blockOf[b] = NONE;
            if (function.isReached(b)) {
                blockOf[b] = parts.size();
                add(part(b));
            }
        }
        next.set(0, new int[] {1});
        int laidOut = parts.size();
        for (int b = 1; b < laidOut; b++) {
            next.set(b, successors(b));
        }
        int[] twin = twice(laidOut);
        layout = layout(laidOut, twin, entrances(laidOut, twin));
        int count = parts.size();
        place = new int[count];
        order = reversePostorder();
        before = predecessors();
        dominator = new int[count];
        settled = findDominators();
        enter = new int[count];
        leave = new int[count];
        loop = new int[count];
        outer = new int[count];
        depth = new int[count];
        if (settled) {
            numberDominators();
            findLoops();
        }
    }

    private int add(Part part) {
        parts.add(part);
        pays.add(NONE);
        next.add(new int[0]);
        return parts.size() - 1;
    }

    /// The number of blocks.
    int count() {
        return parts.size();
    }

    // Blocks

    private Part part(int b) {
        int from = function.blockStart(b);
        int to = function.blockEnd(b);
        int last = to - 1;
        if (function.op(last) == LloOp.JMP && function.immediate(last) <= last) {
            int test = function.blockAt((int) function.immediate(last));
            if (test != b && isTest(test)) {
                return new Part(from, to, function.blockStart(test), function.blockEnd(test), false);
            }
        }
        return new Part(from, to);
    }

    private boolean isTest(int b) {
        int from = function.blockStart(b);
        int to = function.blockEnd(b);
        if (to - from > LONGEST_TEST || !isConditional(function.op(to - 1))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (calls(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean calls(int i) {
        LloOp op = function.op(i);
        return op == LloOp.CALL
                || op == LloOp.CALLP
                || op == LloOp.HOST
                || op == LloOp.MOD && LloOp.type(function.code(i)).isFloat();
    }

    static boolean isConditional(LloOp op) {
        return op.operand() == LloOperand.LABEL && op != LloOp.JMP;
    }

    /// Lays out a short block that jumps back to itself a second time: both jump to each other, and only one of them
    /// looks whether the program is asked to stop.
    private int[] twice(int laidOut) {
        int[] twin = new int[laidOut];
        for (int b = 1; b < laidOut && !fuel; b++) {
            int[] to = next.get(b);
            Part part = parts.get(b);
            boolean brief = part.to - part.from + part.testTo - part.testFrom <= LONGEST_TWICE;
            if (brief && isConditional(function.op(part.last())) && contains(to, b) && !calls(part)) {
                int copy = add(new Part(part.from, part.to, part.testFrom, part.testTo, true));
                next.set(copy, to);
                int[] changed = to.clone();
                for (int i = 0; i < changed.length; i++) {
                    changed[i] = changed[i] == b ? copy : changed[i];
                }
                next.set(b, changed);
                twin[b] = copy;
            }
        }
        return twin;
    }

    /// Gives each loop an empty block that it is entered by, and that leads nowhere else, where it has none: there is
    /// room for what does not change in the loop. A block that is jumped back to is taken for a loop's head.
    private int[] entrances(int laidOut, int[] twin) {
        int[] entrance = new int[laidOut];
        int[] entries = new int[count()];
        boolean[] back = new boolean[count()];
        int[] after = new int[count()]; // the block that each comes after in the function
        for (int b = 0; b < after.length; b++) {
            after[b] = b; // of one that pays for going back, high enough
        }
        for (int b = 0; b < laidOut; b++) {
            after[twin[b] > 0 ? twin[b] : b] = b;
        }
        for (int b = 0; b < after.length; b++) {
            int[] to = next.get(b);
            for (int n : to) {
                back[n] |= after[b] >= n;
                entries[n] += after[b] >= n ? 0 : to.length; // more than 1 if it leads elsewhere
            }
        }
        for (int b = 1; b < laidOut; b++) {
            if (back[b] && entries[b] > 1) {
                int from = parts.get(b).from;
                entrance[b] = add(new Part(from, from));
                next.set(entrance[b], new int[] {b});
            }
        }
        for (int b = 0; b < after.length; b++) {
            int[] to = next.get(b).clone(); // twins share theirs
            for (int i = 0; i < to.length; i++) {
                if (to[i] < laidOut && entrance[to[i]] > 0 && after[b] < to[i]) {
                    to[i] = entrance[to[i]];
                }
            }
            next.set(b, to);
        }
        return entrance;
    }

    private int[] layout(int laidOut, int[] twin, int[] entrance) {
        IntList list = new IntList();
        for (int b = 0; b < laidOut; b++) {
            if (entrance[b] > 0) {
                list.add(entrance[b]);
            }
            list.add(b);
            if (twin[b] > 0) {
                list.add(twin[b]);
            }
        }
        for (int b = laidOut; b < count(); b++) {
            if (pays.get(b) >= 0) {
                list.add(b);
            }
        }
        return list.toArray();
    }

    private boolean calls(Part part) {
        boolean calls = false;
        for (int i = part.from; i < part.to; i++) {
            calls |= calls(i);
        }
        return calls;
    }

    private static boolean contains(int[] list, int value) {
        for (int item : list) {
            if (item == value) {
                return true;
            }
        }
        return false;
    }

    // Edges

    private int[] successors(int b) {
        int last = parts.get(b).last();
        LloOp op = function.op(last);
        if (op == LloOp.RET) {
            return new int[0];
        } else if (op == LloOp.JMP) {
            return new int[] {blockAt((int) function.immediate(last))};
        } else if (op == LloOp.SWITCH) {
            int table = (int) function.immediate(last);
            IntList targets = new IntList();
            int[] seen = new int[function.tableSize(table)];
            for (int i = 0; i < seen.length; i++) {
                seen[i] = function.target(table, i);
            }
            Arrays.sort(seen);
            for (int i = 0; i < seen.length; i++) {
                if (i == 0 || seen[i] != seen[i - 1]) {
                    targets.add(edge(last, seen[i]));
                }
            }
            return targets.toArray();
        } else if (isConditional(op)) {
            int taken = edge(last, (int) function.immediate(last));
            int falls = blockAt(last + 1);
            return taken == falls ? new int[] {taken} : new int[] {taken, falls};
        }
        return new int[] {blockAt(last + 1)};
    }

    /// The block that a jump of op `jump` to op `target`, which may not be taken, leads to.
    private int edge(int jump, int target) {
        if (!fuel || target > jump) {
            return blockAt(target);
        }
        parts.add(new Part(0, 0));
        pays.add(jump);
        next.add(new int[] {blockAt(target)});
        return parts.size() - 1;
    }

    /// The block that begins at op `op`.
    int blockAt(int op) {
        return blockOf[function.blockAt(op)];
    }

    /// Of a block that ends in `SWITCH`, the block that op `target` is reached by.
    int through(int b, int target) {
        int wanted = blockAt(target);
        for (int n : next.get(b)) {
            Part part = parts.get(n);
            if (n == wanted || part.from == part.to && next.get(n)[0] == wanted) {
                return n;
            }
        }
        throw new IllegalStateException("block " + b + " does not lead to op " + target);
    }

    private int[] reversePostorder() {
        int[] result = new int[count()];
        int[] stack = new int[count()];
        int[] at = new int[count()];
        boolean[] seen = new boolean[count()];
        int height = 1;
        int left = count();
        seen[0] = true;
        while (height > 0) {
            int b = stack[height - 1];
            int[] to = next.get(b);
            if (at[b] < to.length) {
                int n = to[to.length - 1 - at[b]++];
                if (!seen[n]) {
                    seen[n] = true;
                    stack[height++] = n;
                }
            } else {
                height--;
                result[--left] = b;
            }
        }
        Arrays.fill(place, NONE);
        int[] reached = Arrays.copyOfRange(result, left, result.length);
        for (int i = 0; i < reached.length; i++) {
            place[reached[i]] = i;
        }
        return reached;
    }

    /// True when control can reach block `b`.
    boolean isReached(int b) {
        return place[b] >= 0;
    }

    private int[][] predecessors() {
        int[] sizes = new int[count()];
        for (int b : order) {
            for (int n : next.get(b)) {
                sizes[n]++;
            }
        }
        int[][] result = new int[count()][];
        for (int b = 0; b < result.length; b++) {
            result[b] = new int[sizes[b]];
        }
        for (int b : order) {
            for (int n : next.get(b)) {
                result[n][--sizes[n]] = b;
            }
        }
        return result;
    }

    // Dominators (Cooper, Harvey, Kennedy, "A simple, fast dominance algorithm", 2001)

    private boolean findDominators() {
        Arrays.fill(dominator, NONE);
        dominator[0] = 0;
        boolean changed = true;
        for (int round = 0; changed; round++) {
            if (round == MOST_ROUNDS) {
                return false;
            }
            changed = false;
            for (int i = 1; i < order.length; i++) {
                int b = order[i];
                int closest = NONE;
                for (int p : before[b]) {
                    if (dominator[p] != NONE) {
                        closest = closest == NONE ? p : common(p, closest);
                    }
                }
                changed |= dominator[b] != closest;
                dominator[b] = closest;
            }
        }
        return true;
    }

    private int common(int first, int second) {
        int a = first;
        int b = second;
        while (a != b) {
            while (place[a] > place[b]) {
                a = dominator[a];
            }
            while (place[b] > place[a]) {
                b = dominator[b];
            }
        }
        return a;
    }

    /// Numbers the tree of dominators so that a block dominates another when its numbers enclose the other's.
    private void numberDominators() {
        int[] size = new int[count()];
        for (int i = order.length - 1; i > 0; i--) {
            size[dominator[order[i]]] += ++size[order[i]];
        }
        size[0]++;
        int[] free = new int[count()];
        free[0] = 1;
        leave[0] = size[0];
        for (int i = 1; i < order.length; i++) {
            int b = order[i];
            int parent = dominator[b];
            enter[b] = free[parent];
            free[parent] += size[b];
            free[b] = enter[b] + 1;
            leave[b] = enter[b] + size[b];
        }
    }

    /// True when every way to `b` leads through `a`, which may be `b`.
    boolean dominates(int a, int b) {
        return enter[a] <= enter[b] && enter[b] < leave[a];
    }

    // Loops

    /// A loop is what leads to a jump back to a block that dominates it, without passing that block. Inner ones are
    /// found first.
    private void findLoops() {
        Arrays.fill(loop, NONE);
        Arrays.fill(outer, NONE);
        IntList work = new IntList();
        for (int i = order.length - 1; i >= 0; i--) {
            int head = order[i];
            for (int p : before[head]) {
                if (dominates(head, p)) {
                    work.add(p);
                }
            }
            if (work.size() > 0 && loop[head] == NONE) {
                loop[head] = head;
            }
            while (work.size() > 0) {
                int b = outermost(work.removeLast());
                if (b == head) {
                    continue;
                }
                if (loop[b] == NONE) {
                    loop[b] = head;
                } else {
                    outer[b] = head; // b heads a loop within
                }
                for (int p : before[b]) {
                    if (dominates(head, p)) {
                        work.add(p);
                    }
                }
            }
        }
        for (int b : order) {
            int head = loop[b];
            depth[b] = head == NONE ? 0 : head == b ? 1 + (outer[b] == NONE ? 0 : depth[outer[b]]) : depth[head];
        }
    }

    /// The head of the outermost loop found so far that `b` is in; `b` itself when there is none.
    private int outermost(int block) {
        int b = loop[block] == NONE ? block : loop[block];
        while (outer[b] != NONE) {
            b = outer[b];
        }
        return b;
    }
}
