package dev.kiln.llo;

import dev.kiln.ir.Reg;
import dev.kiln.ir.V;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The copies on the ways between blocks: what flows into a phi and is not in its register already.
final class Edges {
    /// The register of a phi becomes value `from`.
    record Copy(Reg to, int from) {}

    private final Flow flow;
    private final Graph graph;
    private final Webs webs;
    private final Selection selection;

    Edges(Flow flow, Graph graph, Webs webs, Selection selection) {
        this.flow = flow;
        this.graph = graph;
        this.webs = webs;
        this.selection = selection;
    }

    /// The copies on the way from `b` to `next`.
    List<Copy> copies(int b, int next) {
        List<Copy> copies = new ArrayList<>();
        IntList list = graph.lists[next];
        int place = -1;
        for (int i = 0; i < list.size() && graph.code(list.get(i)) == Graph.PHI; i++) {
            int phi = list.get(i);
            if (webs.needed[phi]) {
                place = place < 0 ? place(b, next) : place;
                int from = graph.operand(phi, place);
                if (graph.isConstant(from) || webs.web(from) != webs.web(phi)) {
                    copies.add(new Copy(selection.register(phi), from));
                }
            }
        }
        return copies;
    }

    private int place(int b, int next) {
        int[] before = flow.before[next];
        int place = 0;
        while (before[place] != b) {
            place++;
        }
        return place;
    }

    /// Writes copies that all happen at once: every register is read before it is written. Constants come last.
    void write(List<Copy> copies) {
        Map<Reg, Reg> sources = new HashMap<>();
        Map<Reg, Integer> readers = new HashMap<>();
        List<Reg> order = new ArrayList<>();
        for (Copy copy : copies) {
            if (!graph.isConstant(copy.from)) {
                Reg from = selection.register(copy.from);
                sources.put(copy.to, from);
                readers.merge(from, 1, Integer::sum);
                order.add(copy.to);
            }
        }
        Map<Reg, Reg> saved = new HashMap<>();
        Deque<Reg> ready = new ArrayDeque<>();
        for (Reg to : order) {
            if (!readers.containsKey(to)) {
                ready.add(to);
            }
        }
        for (Reg to : order) {
            run(ready, sources, readers, saved);
            if (sources.containsKey(to)) { // in a cycle: what `to` held is read from elsewhere
                Reg elsewhere = to instanceof V ? selection.freshFloat() : selection.fresh();
                selection.move(elsewhere, to);
                saved.put(to, elsewhere);
                readers.remove(to);
                ready.add(to);
            }
        }
        run(ready, sources, readers, saved);
        for (Copy copy : copies) {
            if (graph.isConstant(copy.from)) {
                selection.constant(copy.to, copy.from);
            }
        }
    }

    private void run(Deque<Reg> ready, Map<Reg, Reg> sources, Map<Reg, Integer> readers, Map<Reg, Reg> saved) {
        while (!ready.isEmpty()) {
            Reg to = ready.remove();
            Reg from = sources.remove(to);
            selection.move(to, saved.getOrDefault(from, from));
            Integer left = readers.get(from);
            if (left != null) {
                if (left > 1) {
                    readers.put(from, left - 1);
                } else {
                    readers.remove(from);
                    if (sources.containsKey(from)) {
                        ready.add(from);
                    }
                }
            }
        }
    }
}
