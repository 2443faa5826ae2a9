package dev.kiln.llo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// What memory is known to hold: what was stored at an address, and which loads gave the same as one would now.
///
/// Memory goes from state to state: by a store, or, where several ways join, by any of the stores on them. A call
/// makes a state of which nothing is known. What lies beside all that was stored since an earlier state is as it was
/// then. Two places lie beside each other when their addresses are the same value and constants that are far enough
/// apart, or when nothing that the one can be is what the other can be ([Ranges]).
final class Memory {
    /// How many states back one looks.
    private static final int MOST_STATES = 16;
    /// How many stores may lie on the ways that join.
    private static final int MOST_STORES = 8;
    /// How many blocks may.
    private static final int MOST_BLOCKS = 24;
    /// How many constants added to a pointer are looked through.
    private static final int MOST_STEPS = 4;

    private static final int NONE = -1;
    private static final int L = LloType.L.code();

    /// A state: what was stored since the one before it.
    ///
    /// @param before [#NONE] when nothing is known
    /// @param join the block whose ways join here, [#NONE] when it is one store, made on the only way
    private record State(int before, int join, int... stores) {}

    /// What access `access` takes: `bytes` from `root + offset` on, root [#NONE] being 0.
    private record Place(int access, int root, long offset, int bytes) {}

    private final Graph graph;
    private final Flow flow;
    private final Ranges ranges;
    private final IntUnaryOperator same;
    private final List<State> states = new ArrayList<>();
    private int state;
    private final int[] atStart;
    private final int[] atEnd;
    /// Which blocks store, and which call.
    private final IntList[] stores;

    private final boolean[] calls;
    /// The join that last found each block on its ways.
    private final int[] marks;
    /// The states that hold what the load that was looked for would give now.
    private final int[] clean = new int[MOST_STATES];

    private int cleanCount;

    Memory(Graph graph, Flow flow, Ranges ranges, IntUnaryOperator same) {
        this.graph = graph;
        this.flow = flow;
        this.ranges = ranges;
        this.same = same;
        atStart = new int[flow.count()];
        atEnd = new int[flow.count()];
        marks = new int[flow.count()];
        stores = new IntList[flow.count()];
        calls = new boolean[flow.count()];
        for (int b : flow.order) {
            IntList list = graph.lists[b];
            stores[b] = new IntList();
            for (int i = 0; i < list.size(); i++) {
                calls[b] |= graph.isCall(list.get(i));
                if (graph.isStore(list.get(i))) {
                    stores[b].add(list.get(i));
                }
            }
        }
    }

    // States

    private int add(State next) {
        states.add(next);
        return states.size() - 1;
    }

    /// Begins block `b`.
    void begin(int b) {
        state = flow.before[b].length == 1 ? atEnd[flow.before[b][0]] : join(b);
        atStart[b] = state;
    }

    private int join(int b) {
        IntList between = b == 0 ? null : between(flow.dominator[b], b);
        return between == null
                ? add(new State(NONE, b))
                : between.size() == 0
                        ? atEnd[flow.dominator[b]]
                        : add(new State(atEnd[flow.dominator[b]], b, between.toArray()));
    }

    void end(int b) {
        atEnd[b] = state;
    }

    /// The state at hand.
    int state() {
        return state;
    }

    void store(int v) {
        state = add(new State(state, NONE, v));
    }

    void call() {
        state = add(new State(NONE, NONE));
    }

    /// The stores on all ways from the end of `from`, which dominates `to`, to the start of `to`; null when something
    /// is called there, or when it is too much.
    private IntList between(int from, int to) {
        IntList found = new IntList();
        IntList work = new IntList();
        work.add(to);
        int blocks = 0;
        while (work.size() > 0) {
            int at = work.removeLast();
            for (int p : flow.before[at]) {
                if (p == from || marks[p] == to) {
                    continue;
                }
                marks[p] = to;
                if (calls[p] || ++blocks > MOST_BLOCKS || found.size() + stores[p].size() > MOST_STORES) {
                    return null;
                }
                for (int i = 0; i < stores[p].size(); i++) {
                    found.add(stores[p].get(i));
                }
                work.add(p);
            }
        }
        return found;
    }

    // What loads give

    /// The value that was stored where load `v` loads from, -1 when none is known; from then on, [#sees] is about `v`.
    int stored(int v) {
        Place place = null;
        cleanCount = 0;
        for (int at = state; at != NONE && cleanCount < MOST_STATES; at = states.get(at).before) {
            clean[cleanCount++] = at;
            State last = states.get(at);
            for (int store : last.stores) {
                place = place == null ? place(v) : place;
                Place other = place(store);
                boolean sameRound = last.join == NONE || isFixed(place.root, last.join);
                if (last.join == NONE && isSame(other, place) && isWhole(store, v)) {
                    return graph.operand(store, 1);
                }
                if (!isBeside(other, place, sameRound)) {
                    return NONE;
                }
            }
        }
        return NONE;
    }

    /// True when the load that was looked for gives what it gave in state `earlier`.
    boolean sees(int earlier) {
        for (int i = 0; i < cleanCount; i++) {
            if (clean[i] == earlier) {
                return true;
            }
        }
        return false;
    }

    /// True when nothing in the loop of `head` stores to what `v` loads, an address that does not change there.
    boolean isSteady(int v, int head) {
        State atHead = states.get(atStart[head]);
        if (atHead.join != head) {
            return true; // nothing is stored there
        }
        boolean steady = atHead.before != NONE;
        Place place = place(v);
        for (int store : atHead.stores) {
            steady = steady && isBeside(place(store), place, isFixed(place.root, head));
        }
        return steady;
    }

    /// The state at the end of block `b`.
    int stateAfter(int b) {
        return atEnd[b];
    }

    /// True when what was stored is all that is loaded, and of its type.
    private boolean isWhole(int store, int load) {
        return graph.is(store, LloOp.ST)
                && graph.is(load, LloOp.LD)
                && LloOp.type(graph.code(store)) == LloOp.type(graph.code(load));
    }

    // Places

    private Place place(int access) {
        int p = same.applyAsInt(graph.operand(access, 0));
        int bytes = graph.bytes(access);
        long offset = graph.immediate(access);
        for (int step = 0; step < MOST_STEPS && isSum(p); step++) {
            offset += graph.immediate(same.applyAsInt(graph.operand(p, 1)));
            p = same.applyAsInt(graph.operand(p, 0));
        }
        if (graph.isConstant(p)) {
            return new Place(access, NONE, offset + graph.immediate(p), bytes);
        }
        return new Place(access, p, isComputed(p) ? offset + graph.immediate(p) : offset, bytes);
    }

    private boolean isSum(int p) {
        return graph.is(p, LloOp.ADD) && graph.type(p) == L && graph.isConstant(same.applyAsInt(graph.operand(p, 1)));
    }

    private boolean isComputed(int p) {
        return graph.code(p) >= Graph.INDEX && graph.code(p) < Graph.PLACED;
    }

    private boolean hasSameRoot(Place a, Place b) {
        if (a.root == b.root) {
            return true;
        }
        boolean same =
                a.root != NONE && b.root != NONE && isComputed(a.root) && graph.code(a.root) == graph.code(b.root);
        for (int o = 0; same && o < graph.count(a.root); o++) {
            same = graph.operand(a.root, o) == graph.operand(b.root, o);
        }
        return same;
    }

    private boolean isSame(Place a, Place b) {
        return hasSameRoot(a, b) && a.offset == b.offset && a.bytes == b.bytes;
    }

    /// True when a store at `a` leaves `b` as it is.
    ///
    /// @param sameRound whether a value that both have is the same one: not that of another round of a loop
    private boolean isBeside(Place a, Place b, boolean sameRound) {
        if (sameRound && hasSameRoot(a, b)) {
            return a.offset + a.bytes <= b.offset || b.offset + b.bytes <= a.offset;
        }
        return address(a).isApart(a.bytes, address(b), b.bytes);
    }

    private Range address(Place place) {
        int p = graph.operand(place.access, 0);
        long offset = graph.immediate(place.access);
        return ranges.at(p, graph.block(place.access)).plus(L, Range.constant(offset));
    }

    /// True when a root is computed before the ways part that join in block `join`.
    private boolean isFixed(int root, int join) {
        if (root == NONE) {
            return true;
        }
        int from = flow.dominator[join];
        boolean fixed = isComputed(root) || flow.dominates(graph.block(root), from);
        for (int o = 0; isComputed(root) && o < graph.count(root); o++) {
            int operand = graph.operand(root, o);
            fixed &= graph.isConstant(operand) || flow.dominates(graph.block(operand), from);
        }
        return fixed;
    }
}
