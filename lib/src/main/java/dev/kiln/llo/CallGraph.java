package dev.kiln.llo;

import java.util.Arrays;
import java.util.List;

/// Who calls whom, and who may so come to call itself.
///
/// Nodes are the functions and, after them, the signatures: an indirect call is an edge to its signature, and a
/// signature has an edge to every function of it, since a token can be any number. Strongly connected components by
/// Tarjan's algorithm with a stack of its own, linear in calls and functions.
final class CallGraph {
    private final int functions;
    private final int[][] edges;
    private final boolean[] recursive;
    private final int[] number;
    private final int[] low;
    private final int[] open; // the nodes of unfinished components
    private final boolean[] isOpen;
    private int openCount;
    private int next = 1;

    private CallGraph(List<Body> bodies, List<Facts> facts, int signatures) {
        functions = bodies.size();
        int nodes = functions + signatures;
        edges = new int[nodes][];
        recursive = new boolean[functions];
        number = new int[nodes];
        low = new int[nodes];
        open = new int[nodes];
        isOpen = new boolean[nodes];
        int[] count = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            edges[i] = new int[2];
        }
        for (int i = 0; i < functions; i++) {
            Body body = bodies.get(i);
            add(functions + body.signatureIndex(), i, count);
            int[] codes = body.codes();
            for (int op = 0; !facts.get(i).leaf() && op < codes.length; op++) {
                switch (LloOp.of(codes[op])) {
                    case CALL -> add(i, (int) body.immediates()[op], count);
                    case CALLP -> add(i, functions + (int) body.immediates()[op], count);
                    default -> {}
                }
            }
        }
        for (int i = 0; i < nodes; i++) {
            edges[i] = Arrays.copyOf(edges[i], count[i]);
        }
    }

    private void add(int from, int to, int[] count) {
        if (count[from] == edges[from].length) {
            edges[from] = Arrays.copyOf(edges[from], count[from] * 2);
        }
        edges[from][count[from]++] = to;
    }

    /// For each of `bodies`, of which these are the facts, whether it may come to call itself.
    static boolean[] recursive(List<Body> bodies, List<Facts> facts, int signatures) {
        boolean calls = false;
        for (Facts known : facts) {
            calls |= !known.leaf();
        }
        if (!calls) {
            return new boolean[bodies.size()];
        }
        CallGraph graph = new CallGraph(bodies, facts, signatures);
        for (int i = 0; i < graph.functions; i++) {
            if (graph.number[i] == 0) {
                graph.search(i);
            }
        }
        return graph.recursive;
    }

    private void search(int root) {
        int[] path = new int[16];
        int[] edge = new int[16];
        int depth = 0;
        path[0] = root;
        enter(root);
        while (depth >= 0) {
            int node = path[depth];
            if (edge[depth] < edges[node].length) {
                int to = edges[node][edge[depth]++];
                if (number[to] == 0) {
                    depth++;
                    if (depth == path.length) {
                        path = Arrays.copyOf(path, depth * 2);
                        edge = Arrays.copyOf(edge, depth * 2);
                    }
                    path[depth] = to;
                    edge[depth] = 0;
                    enter(to);
                } else if (isOpen[to]) {
                    low[node] = Math.min(low[node], number[to]);
                }
                continue;
            }
            if (low[node] == number[node]) {
                close(node);
            }
            depth--;
            if (depth >= 0) {
                low[path[depth]] = Math.min(low[path[depth]], low[node]);
            }
        }
    }

    private void enter(int node) {
        number[node] = next;
        low[node] = next++;
        open[openCount++] = node;
        isOpen[node] = true;
    }

    /// Takes the component of `root` off the open nodes: it is a cycle when it has more than one, or calls itself.
    private void close(int root) {
        boolean cycle = open[openCount - 1] != root;
        int node;
        do {
            node = open[--openCount];
            isOpen[node] = false;
            if (node < functions) {
                recursive[node] = cycle || callsItself(node);
            }
        } while (node != root);
    }

    private boolean callsItself(int node) {
        for (int to : edges[node]) {
            if (to == node) {
                return true;
            }
        }
        return false;
    }
}
