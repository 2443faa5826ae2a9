package dev.kiln.target.alloc;

import dev.kiln.code.Label;
import dev.kiln.ir.Ins;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The moves between the places of each variable: where it was split inside a block, and on the edges between
/// blocks.
///
/// An edge's moves stand at the end of the block before it when nothing else follows that block, at the start of
/// the block after it when nothing else comes before that one, between the two when one runs into the other, and
/// else in a block of their own at the function's end, which the branch is sent to. They run where flags may be
/// alive, so they keep them.
final class Moves {
    /// A variable goes from one place to another, all at one position at once.
    record Move(int position, Life life, int from, int to) {}

    private final Body body;
    private final Flow flow;
    private final Variables variables;
    private final Liveness liveness;
    private final Output output;
    /// True when some variable is stored where it is written.
    private boolean stores;

    private final List<Move> inside = new ArrayList<>();
    /// By block.
    private final List<List<Move>> atStart = new ArrayList<>();

    private final List<List<Move>> atEnd = new ArrayList<>();
    private final List<List<Move>> after = new ArrayList<>();
    /// By block, the detour to each block it continues at.
    private final Map<Integer, Map<Integer, Label>> detours = new HashMap<>();
    private final List<Detour> detourList = new ArrayList<>();

    /// A block of moves on the way to `target`.
    record Detour(Label label, List<Move> moves, Label target) {}

    Moves(Body body, Liveness liveness, Output output) {
        this.body = body;
        this.liveness = liveness;
        this.output = output;
        flow = body.flow;
        variables = body.variables;
    }

    /// Finds the moves of the function that the body has.
    ///
    /// @param divided the variables that have more than one place
    void find(List<Life> divided) {
        stores = false;
        inside.clear();
        detours.clear();
        detourList.clear();
        for (List<List<Move>> byBlock : List.of(atStart, atEnd, after)) {
            byBlock.clear();
            byBlock.addAll(Collections.nCopies(flow.count(), NONE));
        }
        for (Life life : divided) {
            if (life.split()) {
                chooseStore(life);
                splits(life);
            }
        }
        inside.sort(Comparator.comparingInt(Move::position));
        for (int b = 0; b < flow.count(); b++) {
            edges(b);
        }
    }

    private static final List<Move> NONE = List.of();

    /// Moves inside blocks, by position: 4i and 4i + 1 stand before instruction i, in this order.
    List<Move> inside() {
        return inside;
    }

    /// True when some variable is stored right where it is written.
    boolean stores() {
        return stores;
    }

    List<Move> atStart(int block) {
        return atStart.get(block);
    }

    /// Moves before the last instruction of a block, or after it when it runs on.
    List<Move> atEnd(int block) {
        return atEnd.get(block);
    }

    /// Moves on the edge from a block to the next one.
    List<Move> after(int block) {
        return after.get(block);
    }

    /// Where the last instruction of a block is sent on its way to block `next`, which has the label `label`.
    Label target(int block, int next, Label label) {
        if (detours.isEmpty()) {
            return label;
        }
        Map<Integer, Label> map = detours.get(block);
        return map == null ? label : map.getOrDefault(next, label);
    }

    List<Detour> detours() {
        return detourList;
    }

    /// A variable written once is stored once, right there, unless that is deeper in loops than where it goes to
    /// the frame.
    private void chooseStore(Life life) {
        if (!life.isWrittenOnce() || life.constant != null) {
            return;
        }
        int depth = flow.depth(flow.blockOf(life.def / 4));
        for (Interval interval = life.first; interval != null; interval = interval.next) {
            if (interval.inSlot() && depth <= flow.depth(flow.blockOf(interval.from / 4))) {
                life.stored = true;
                stores = true;
                return;
            }
        }
    }

    private void splits(Life life) {
        for (Interval a = life.first; a.next != null; a = a.next) {
            Interval b = a.next;
            boolean atBlock = (b.from & 3) == 0 && flow.start(flow.blockOf(b.from / 4)) == b.from / 4;
            if (a.to == b.from && !atBlock) {
                add(inside, b.from, life, a.place, b.place);
            }
        }
    }

    private static void add(List<Move> list, int position, Life life, int from, int to) {
        if (from != to && !(to == Interval.SLOT && (life.stored || life.constant != null))) {
            list.add(new Move(position, life, from, to));
        }
    }

    private void edges(int block) {
        int first = flow.successorsFrom(block);
        int end = flow.successorsTo(block);
        for (int s = first; s < end; s++) {
            int next = flow.successor(s);
            List<Move> moves = edge(block, next);
            if (moves.isEmpty()) {
                continue;
            }
            boolean runsOn = s == first && next == block + 1 && flow.runsOn(block);
            Ins last = body.instruction(flow.start(block + 1) - 1);
            if (flow.isComputed(block)) {
                toSlots(block, moves);
            } else if (last instanceof Ins.Jump || runsOn && end - first == 1 && !flow.branches(block)) {
                atEnd.set(block, moves);
            } else if (liveness.predecessorCount(next) == 1) {
                atStart.set(next, moves);
            } else if (runsOn) {
                after.set(block, moves);
            } else {
                detour(block, next, moves);
            }
        }
    }

    /// A jump to an address finds what any of its targets needs in the frame.
    private void toSlots(int block, List<Move> moves) {
        if (atEnd.get(block).isEmpty()) {
            atEnd.set(block, new ArrayList<>());
        }
        List<Move> all = atEnd.get(block);
        for (Move move : moves) {
            if (all.stream().noneMatch(other -> other.life == move.life)) {
                all.add(move);
            }
        }
    }

    private List<Move> edge(int block, int next) {
        List<Move> moves = NONE;
        int end = 4 * flow.start(block + 1) - 1;
        int start = 4 * flow.start(next);
        for (int i = liveness.inFrom(next); i < liveness.inTo(next); i++) {
            if (liveness.in(i) < Body.VIRTUAL) {
                continue;
            }
            Life life = variables.life(liveness.in(i));
            if (life.split()) {
                int from = life.at(end).place;
                int to = life.at(start).place;
                if (from != to) {
                    moves = moves.isEmpty() ? new ArrayList<>() : moves;
                    add(moves, start, life, from, to);
                }
            }
        }
        return moves;
    }

    private void detour(int block, int next, List<Move> moves) {
        Map<Integer, Label> map = detours.computeIfAbsent(block, b -> new HashMap<>());
        if (!map.containsKey(next)) {
            Label label = output.label();
            map.put(next, label);
            Label target = ((Ins.Bind) body.instruction(flow.start(next))).label();
            detourList.add(new Detour(label, moves, target));
        }
    }
}
