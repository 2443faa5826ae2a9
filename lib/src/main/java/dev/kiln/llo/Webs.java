package dev.kiln.llo;

import java.util.Arrays;

/// Which values are needed, and which of them share a virtual register.
///
/// A *web* is a set of values in one register: a phi and what flows into it, as far as no two of them are alive at the
/// same time. What is left over of a phi's operands is copied on the way to it ([Edges]). Lives are ranges of
/// positions: a block's phis are made at its start, its values one position each, and what flows out of it is read at
/// its end, which is the start of the next.
final class Webs {
    private static final int NONE = -1;
    /// How many ranges all lives together may have; beyond it the function is given up.
    private static final int MOST_RANGES = 1 << 20;
    /// How many ranges a web may have: checking whether two can be one takes as long as they are.
    private static final int MOST_IN_WEB = 1 << 12;
    /// How many accesses may each compute the address from the same index.
    private static final int MOST_FOLDED = 2;

    private final Graph graph;
    private final Flow flow;
    /// Whether control reaches a block, decided branches being decided.
    final boolean[] reached;
    /// Whether a value is needed.
    final boolean[] needed;
    /// For an [Graph#INDEX], whether the accesses through it compute it.
    final boolean[] folded;

    private final int[] parent;
    private final int[][] ranges;
    private final int[] start;
    private final int[] end;
    private final int[] position;
    private int[] useStarts;
    private int[] usePositions;
    private int[] useBlocks;
    private int total;
    /// False when lives have too many ranges: then there are no webs.
    final boolean settled;

    Webs(Graph graph, Flow flow, Ranges known) {
        this.graph = graph;
        this.flow = flow;
        reached = new boolean[flow.count()];
        needed = new boolean[graph.size()];
        folded = new boolean[graph.size()];
        parent = new int[graph.size()];
        ranges = new int[graph.size()][];
        start = new int[flow.count()];
        end = new int[flow.count()];
        position = new int[graph.size()];
        for (int v = 0; v < parent.length; v++) {
            parent[v] = v;
        }
        reach();
        need();
        foldIndices(known);
        number();
        findUses();
        settled = findRanges();
        if (settled) {
            join();
        }
    }

    // What is needed

    private void reach() {
        IntList work = new IntList();
        work.add(0);
        reached[0] = true;
        while (work.size() > 0) {
            int b = work.removeLast();
            int[] next = flow.next.get(b);
            int only = decided(b);
            for (int i = 0; i < next.length; i++) {
                if ((only == NONE || i == only) && !reached[next[i]]) {
                    reached[next[i]] = true;
                    work.add(next[i]);
                }
            }
        }
    }

    /// Which successor of `b` is the only one that control takes; -1 when there are more, or none.
    int decided(int b) {
        IntList list = graph.lists[b];
        int last = list.get(list.size() - 1);
        if (graph.code(last) != Graph.BRANCH
                || !graph.isConstant(graph.operand(last, 0))
                || !graph.isConstant(graph.operand(last, 1))) {
            return NONE;
        }
        int test = (int) graph.immediate(last);
        boolean holds = Arithmetic.compare(
                LloOp.of(test),
                test & 15,
                graph.immediate(graph.operand(last, 0)),
                graph.immediate(graph.operand(last, 1)));
        boolean negated = (graph.immediate(last) & Graph.NEGATED) != 0;
        return holds != negated ? 0 : 1;
    }

    private void need() {
        IntList work = new IntList();
        for (int b : flow.layout) {
            for (int i = 0; reached[b] && i < graph.lists[b].size(); i++) {
                int v = graph.lists[b].get(i);
                if (graph.isRoot(v)) {
                    needed[v] = true;
                    work.add(v);
                }
            }
        }
        while (work.size() > 0) {
            int v = work.removeLast();
            for (int o = 0; o < graph.count(v); o++) {
                int operand = graph.operand(v, o);
                boolean flows = graph.code(v) != Graph.PHI || reached[flow.before[graph.block(v)][o]];
                if (flows && !needed[operand]) {
                    needed[operand] = true;
                    work.add(operand);
                }
            }
        }
    }

    private void foldIndices(Ranges known) {
        int[] accesses = new int[graph.size()];
        int[] others = new int[graph.size()];
        for (int v = 0; v < needed.length; v++) {
            boolean access = graph.isLoad(v) || graph.isStore(v);
            for (int o = 0; needed[v] && o < graph.count(v); o++) {
                (access && o == 0 ? accesses : others)[graph.operand(v, o)]++;
            }
        }
        for (int v = 0; v < needed.length; v++) {
            boolean index = graph.code(v) >= Graph.INDEX && graph.code(v) < Graph.SUM;
            folded[v] =
                    index && others[v] == 0 && (accesses[v] <= MOST_FOLDED || known.isPositive(graph.operand(v, 0)));
        }
    }

    // Lives

    private void number() {
        int at = 0;
        for (int b : flow.layout) {
            if (!reached[b]) {
                continue;
            }
            start[b] = at++;
            IntList list = graph.lists[b];
            for (int i = 0; i < list.size(); i++) {
                int v = list.get(i);
                position[v] = graph.code(v) == Graph.PHI ? start[b] : at++;
            }
            end[b] = at;
        }
    }

    private void findUses() {
        int[] counts = new int[graph.size() + 1];
        for (int pass = 0; pass < 2; pass++) {
            for (int b : flow.layout) {
                for (int i = 0; reached[b] && i < graph.lists[b].size(); i++) {
                    int v = graph.lists[b].get(i);
                    if (needed[v] && !folded[v]) {
                        uses(v, b, counts, pass == 1);
                    }
                }
            }
            if (pass == 0) {
                int sum = 0;
                for (int v = 0; v < counts.length; v++) {
                    int count = counts[v];
                    counts[v] = sum;
                    sum += count;
                }
                useStarts = counts.clone();
                usePositions = new int[sum];
                useBlocks = new int[sum];
            }
        }
    }

    private void uses(int v, int b, int[] counts, boolean fill) {
        for (int o = 0; o < graph.count(v); o++) {
            int operand = graph.operand(v, o);
            int used = folded[operand] ? graph.operand(operand, 0) : operand;
            boolean phi = graph.code(v) == Graph.PHI;
            int from = phi ? flow.before[b][o] : b;
            if (graph.isConstant(used) || !reached[from]) {
                continue;
            }
            if (fill) {
                usePositions[counts[used]] = phi ? end[from] : position[v];
                useBlocks[counts[used]] = from;
            }
            counts[used]++;
        }
    }

    private boolean findRanges() {
        int[] marks = new int[flow.count()];
        int[] lasts = new int[flow.count()];
        IntList work = new IntList();
        IntList touched = new IntList();
        for (int v = 0; v < needed.length; v++) {
            if (needed[v] && graph.type(v) != 0 && !graph.isConstant(v) && !folded[v]) {
                ranges(v, marks, lasts, work, touched);
                if (total > MOST_RANGES) {
                    return false;
                }
            }
        }
        return true;
    }

    private void ranges(int v, int[] marks, int[] lasts, IntList work, IntList touched) {
        int home = graph.block(v);
        int last = position[v] + 1;
        for (int u = useStarts[v]; u < useStarts[v + 1]; u++) {
            int b = useBlocks[u];
            if (b == home) {
                last = Math.max(last, usePositions[u]);
            } else {
                alive(v, b, usePositions[u], marks, lasts, work, touched);
            }
        }
        while (work.size() > 0) {
            int b = work.removeLast();
            for (int p : flow.before[b]) {
                if (!reached[p]) {
                    continue;
                }
                if (p == home) {
                    last = end[home];
                } else {
                    alive(v, p, end[p], marks, lasts, work, touched);
                }
            }
        }
        ranges[v] = collected(v, last, touched, lasts);
        while (touched.size() > 0) {
            touched.removeLast();
        }
        total += ranges[v].length;
    }

    private void alive(int v, int b, int to, int[] marks, int[] lasts, IntList work, IntList touched) {
        if (marks[b] != v + 1) {
            marks[b] = v + 1;
            lasts[b] = to;
            work.add(b);
            touched.add(b);
        } else {
            lasts[b] = Math.max(lasts[b], to);
        }
    }

    private int[] collected(int v, int last, IntList touched, int[] lasts) {
        long[] all = new long[touched.size() + 1];
        all[0] = (long) position[v] << 32 | last;
        for (int i = 0; i < touched.size(); i++) {
            int b = touched.get(i);
            all[i + 1] = (long) start[b] << 32 | lasts[b];
        }
        Arrays.sort(all);
        int[] result = new int[all.length * 2];
        int size = 0;
        for (long range : all) {
            int from = (int) (range >> 32);
            if (size > 0 && result[size - 1] == from) {
                result[size - 1] = (int) range;
            } else {
                result[size++] = from;
                result[size++] = (int) range;
            }
        }
        return Arrays.copyOf(result, size);
    }

    // Webs

    /// Phis and their operands become one where they can, those of the innermost loops first.
    private void join() {
        IntList phis = new IntList();
        IntList operands = new IntList();
        for (int b : flow.layout) {
            IntList list = graph.lists[b];
            for (int i = 0; reached[b] && i < list.size() && graph.code(list.get(i)) == Graph.PHI; i++) {
                int phi = list.get(i);
                for (int o = 0; needed[phi] && o < graph.count(phi); o++) {
                    if (reached[flow.before[b][o]] && !graph.isConstant(graph.operand(phi, o))) {
                        phis.add(phi);
                        operands.add(o);
                    }
                }
            }
        }
        long[] order = new long[phis.size()];
        for (int i = 0; i < order.length; i++) {
            int depth = flow.depth[flow.before[graph.block(phis.get(i))][operands.get(i)]];
            order[i] = (long) -depth << 32 | i;
        }
        Arrays.sort(order);
        for (long item : order) {
            int i = (int) item;
            join(phis.get(i), graph.operand(phis.get(i), operands.get(i)));
        }
    }

    private void join(int phi, int operand) {
        int a = web(phi);
        int b = web(operand);
        if (a != b && ranges[a].length + ranges[b].length <= MOST_IN_WEB && !meet(ranges[a], ranges[b])) {
            ranges[a] = united(ranges[a], ranges[b]);
            parent[b] = a;
        }
    }

    private static boolean meet(int[] a, int[] b) {
        int i = 0;
        int k = 0;
        while (i < a.length && k < b.length) {
            if (a[i] < b[k + 1] && b[k] < a[i + 1]) {
                return true;
            }
            if (a[i + 1] <= b[k + 1]) {
                i += 2;
            } else {
                k += 2;
            }
        }
        return false;
    }

    private static int[] united(int[] a, int[] b) {
        int[] result = new int[a.length + b.length];
        int i = 0;
        int k = 0;
        int size = 0;
        while (i < a.length || k < b.length) {
            boolean first = k == b.length || i < a.length && a[i] < b[k];
            int from = first ? a[i] : b[k];
            int to = first ? a[i + 1] : b[k + 1];
            i += first ? 2 : 0;
            k += first ? 0 : 2;
            if (size > 0 && result[size - 1] == from) {
                result[size - 1] = to;
            } else {
                result[size++] = from;
                result[size++] = to;
            }
        }
        return Arrays.copyOf(result, size);
    }

    /// The number of webs, those of values that are not needed left out.
    int count() {
        int count = 0;
        for (int v = 0; v < parent.length; v++) {
            count += ranges[v] != null && parent[v] == v ? 1 : 0;
        }
        return count;
    }

    /// The value that stands for the web of `v`.
    int web(int v) {
        int w = v;
        while (parent[w] != w) {
            parent[w] = parent[parent[w]];
            w = parent[w];
        }
        return w;
    }

    /// Whether something in the web of `v` is alive at the start of block `b`.
    boolean isAliveAt(int v, int b) {
        int[] lives = ranges[web(v)];
        int at = start[b];
        for (int i = 0; i < lives.length && lives[i] <= at; i += 2) {
            if (at < lives[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
