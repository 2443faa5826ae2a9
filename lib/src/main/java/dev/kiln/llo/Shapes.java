package dev.kiln.llo;

import java.util.Arrays;

/// The shapes that stacks of one program have, each a number.
///
/// *The problem.* Every label must see the same stack on every way to it. Copying and comparing stacks costs their
/// height at each jump, which a hostile program makes quadratic. *The idea.* A shape is a node of a tree: the shape
/// below it and the type on top. The same types give the same node, so comparing is `==`, pushing and popping are
/// one step, and the whole takes time and memory linear in the number of pushes. Shape 0 is the empty stack.
final class Shapes {
    /// The empty stack.
    static final int EMPTY = 0;

    private static final int SLOTS = 8; // 0: below, 1 to 5: above, by type code, 6: height, 7: type on top
    private int[] nodes = new int[SLOTS * 16];
    private int count = 1;

    /// The shape with a `type` (a code) on top of `shape`.
    int push(int shape, int type) {
        int above = nodes[shape * SLOTS + type];
        return above != 0 ? above : grow(shape, type);
    }

    private int grow(int shape, int type) {
        int above = count++;
        int at = above * SLOTS;
        if (at == nodes.length) {
            nodes = Arrays.copyOf(nodes, at * 2);
        }
        nodes[at] = shape;
        nodes[at + 6] = nodes[shape * SLOTS + 6] + 1;
        nodes[at + 7] = type;
        nodes[shape * SLOTS + type] = above;
        return above;
    }

    /// The shape below the top of `shape`.
    int pop(int shape) {
        return nodes[shape * SLOTS];
    }

    /// The code of the type on top; 0 on the empty stack.
    int top(int shape) {
        return nodes[shape * SLOTS + 7];
    }

    /// The number of slots.
    int height(int shape) {
        return nodes[shape * SLOTS + 6];
    }

    /// The top `most` types, the top on the right: `(… I L)`.
    String text(int shape, int most) {
        StringBuilder text = new StringBuilder();
        int at = shape;
        for (int i = 0; i < most && at != EMPTY; i++, at = pop(at)) {
            text.insert(0, LloType.of(top(at)) + (i == 0 ? "" : " "));
        }
        return "(" + (at == EMPTY ? "" : "… ") + text + ")";
    }
}
