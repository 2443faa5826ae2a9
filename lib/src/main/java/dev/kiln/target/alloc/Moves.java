package dev.kiln.target.alloc;

import dev.kiln.code.Label;
import dev.kiln.ir.Blocks;
import dev.kiln.ir.Ins;
import java.util.ArrayList;
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
    record Move(int position, Interval.Life life, int from, int to) {}

    private final Body body;
    private final Liveness liveness;
    private final Intervals intervals;
    private final List<Move> inside = new ArrayList<>();
    private final Map<Integer, List<Move>> atStart = new HashMap<>();
    private final Map<Integer, List<Move>> atEnd = new HashMap<>();
    private final Map<Integer, List<Move>> after = new HashMap<>();
    /// By block, the detour to each block it continues at.
    private final Map<Integer, Map<Integer, Label>> detours = new HashMap<>();
    private final List<Detour> detourList = new ArrayList<>();

    /// A block of moves on the way to `target`.
    record Detour(Label label, List<Move> moves, Label target) {}

    Moves(Body body, Liveness liveness, Intervals intervals) {
        this.body = body;
        this.liveness = liveness;
        this.intervals = intervals;
        for (Interval.Life life : intervals.virtual()) {
            if (life.first.next != null) {
                chooseStore(life);
                splits(life);
            }
        }
        inside.sort(Comparator.comparingInt(Move::position));
        for (int b = 0; b < body.blocks.count(); b++) {
            edges(b);
        }
    }

    /// Moves inside blocks, by position: 4i and 4i + 1 stand before instruction i, in this order.
    List<Move> inside() {
        return inside;
    }

    List<Move> atStart(int block) {
        return atStart.getOrDefault(block, List.of());
    }

    /// Moves before the last instruction of a block, or after it when it runs on.
    List<Move> atEnd(int block) {
        return atEnd.getOrDefault(block, List.of());
    }

    /// Moves on the edge from a block to the next one.
    List<Move> after(int block) {
        return after.getOrDefault(block, List.of());
    }

    /// Where the last instruction of a block is sent instead of a label.
    Label target(int block, Label label) {
        Map<Integer, Label> map = detours.get(block);
        return map == null ? label : map.getOrDefault(body.blockOf(body.places.index(label) - body.from), label);
    }

    List<Detour> detours() {
        return detourList;
    }

    /// A variable written once is stored once, right there, unless that is deeper in loops than where it goes to
    /// the frame.
    private void chooseStore(Interval.Life life) {
        if (life.defs != 1 || life.constant != null) {
            return;
        }
        int depth = body.depths[body.blockOf(life.def / 4)];
        for (Interval interval = life.first; interval != null; interval = interval.next) {
            if (interval.inSlot() && depth <= body.depths[body.blockOf(interval.from / 4)]) {
                life.stored = true;
                return;
            }
        }
    }

    private void splits(Interval.Life life) {
        for (Interval a = life.first; a.next != null; a = a.next) {
            Interval b = a.next;
            boolean atBlock = (b.from & 3) == 0 && body.start(body.blockOf(b.from / 4)) == b.from / 4;
            if (a.to == b.from && !atBlock) {
                add(inside, b.from, life, a.place, b.place);
            }
        }
    }

    private static void add(List<Move> list, int position, Interval.Life life, int from, int to) {
        if (from != to && !(to == Interval.SLOT && (life.stored || life.constant != null))) {
            list.add(new Move(position, life, from, to));
        }
    }

    private void edges(int block) {
        int[] successors = body.blocks.successors(block);
        int end = body.start(block + 1);
        Ins last = body.instruction(end - 1);
        for (int i = 0; i < successors.length; i++) {
            List<Move> moves = edge(block, successors[i]);
            if (moves.isEmpty()) {
                continue;
            }
            boolean runsOn = i == 0 && successors[0] == block + 1 && runsOn(last);
            if (Blocks.isComputed(last)) {
                toSlots(block, moves);
            } else if (last instanceof Ins.Jump || successors.length == 1 && runsOn && !branches(last)) {
                atEnd.put(block, moves);
            } else if (liveness.predecessorCount(successors[i]) == 1) {
                atStart.put(successors[i], moves);
            } else if (runsOn) {
                after.put(block, moves);
            } else {
                detour(block, successors[i], moves);
            }
        }
    }

    /// A jump to a register finds what any of its targets needs in the frame.
    private void toSlots(int block, List<Move> moves) {
        List<Move> all = atEnd.computeIfAbsent(block, b -> new ArrayList<>());
        for (Move move : moves) {
            if (all.stream().noneMatch(other -> other.life == move.life)) {
                all.add(move);
            }
        }
    }

    private static boolean runsOn(Ins last) {
        return !(last instanceof Ins.Jump || last instanceof Ins.JumpTable || Blocks.isComputed(last));
    }

    private static boolean branches(Ins last) {
        return last instanceof Ins.Branch || last instanceof Ins.CmpBranch || last instanceof Ins.CmpBranchImm;
    }

    private List<Move> edge(int block, int next) {
        Ints alive = liveness.in(next);
        List<Move> moves = List.of();
        int end = 4 * body.start(block + 1) - 1;
        int start = 4 * body.start(next);
        for (int i = 0; i < alive.size(); i++) {
            if (alive.get(i) < Body.VIRTUAL) {
                continue;
            }
            Interval.Life life = intervals.life(alive.get(i));
            if (life.first.next != null) {
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
        Label target = ((Ins.Bind) body.instruction(body.start(next))).label();
        Map<Integer, Label> map = detours.computeIfAbsent(block, b -> new HashMap<>());
        if (!map.containsKey(next)) {
            Label label = Label.create();
            map.put(next, label);
            detourList.add(new Detour(label, moves, target));
        }
    }
}
