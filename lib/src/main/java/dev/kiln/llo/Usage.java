package dev.kiln.llo;

import java.util.Arrays;

/// What one look over a function's ops tells before code is generated: how often each variable is likely to be
/// used, what calls there are, where jumps lead.
///
/// Variables are the arguments, then the locals. A use counts 8 to the power of the number of loops around it (at
/// most 4), a loop being what lies between a backward jump and its target.
final class Usage {
    private static final byte NONE = 0;
    private static final byte INTEGER = 1;
    private static final byte FLOAT = 2;
    private static final int[] WEIGHT = {1, 8, 64, 512, 4096};

    /// Whether a jump leads to op `i`.
    final boolean[] target;
    /// Of each `JMP` back to a loop's head that only pushes and tests: the index of the conditional jump there; 0
    /// for all others.
    final int[] test;
    /// Whether a `JMP` that makes the head's test itself goes to op `i`, which follows that test.
    final boolean[] body;
    /// The weight of the uses of each variable.
    final long[] weight;
    /// The weight of all calls: of functions, of hosts, of what the machine has no instruction for.
    long callWeight;
    /// The most computed integers that wait on the stack while something is called.
    int crossing;
    /// Whether entries of the stack are sure to go to the frame: at the ends of blocks, or floats while something
    /// is called.
    boolean slots;

    private final LloFunction function;
    private final LloProgram program;
    /// What is on the stack: 0 for what needs no register, 1 for a computed integer, 2 for a computed float.
    private final byte[] computed;

    Usage(LloProgram program, LloFunction function) {
        this.program = program;
        this.function = function;
        target = new boolean[function.opCount() + 1];
        test = new int[function.opCount()];
        body = new boolean[function.opCount() + 1];
        weight = new long[function.signature().parameters().size() + function.localCount()];
        computed = new byte[function.maxHeight() + 1];
        int[] depth = loops();
        for (int b = 0; b < function.blockCount(); b++) {
            if (function.isReached(b)) {
                block(b, depth);
            }
        }
    }

    private int[] loops() {
        int[] change = new int[function.opCount() + 1];
        for (int i = 0; i < function.opCount(); i++) {
            LloOp op = function.op(i);
            if (op.operand() == LloOperand.LABEL) {
                jump(i, (int) function.immediate(i), change);
                if (op == LloOp.JMP) {
                    rotate(i, (int) function.immediate(i));
                }
            } else if (op.operand() == LloOperand.LABELS) {
                int table = (int) function.immediate(i);
                for (int t = 0; t < function.tableSize(table); t++) {
                    jump(i, function.target(table, t), change);
                }
            }
        }
        int depth = 0;
        for (int i = 0; i < change.length; i++) {
            depth += change[i];
            change[i] = Math.min(depth, WEIGHT.length - 1);
        }
        return change;
    }

    /// A loop that begins with its test and ends with a `JMP` to it makes two jumps a round; with the test made at
    /// the end as well, one.
    private void rotate(int jump, int head) {
        int i = head;
        while (i < jump && i < head + 3 && pushes(function.op(i))) {
            i++;
        }
        LloOp op = function.op(i);
        boolean tests = op == LloOp.JT
                || op == LloOp.JF
                || op.comparison() != op && !LloOp.type(function.code(i)).isFloat();
        int operands = op == LloOp.JT || op == LloOp.JF ? 1 : 2;
        int block = function.blockAt(head);
        boolean leaves = tests && function.immediate(i) > jump;
        if (i < jump && leaves && i - head == operands && function.isReached(block) && function.height(block) == 0) {
            test[jump] = i;
            body[i + 1] = true;
        }
    }

    private static boolean pushes(LloOp op) {
        return op == LloOp.LDC || op == LloOp.LDARG || op == LloOp.LDLOC || op == LloOp.LDA;
    }

    private void jump(int from, int to, int[] change) {
        target[to] = true;
        if (to <= from) {
            change[to]++;
            change[from + 1]--;
        }
    }

    private void block(int b, int[] depth) {
        int height = function.height(b);
        Arrays.fill(computed, 0, height, NONE);
        slots |= height > 0 && target[function.blockStart(b)];
        int arguments = function.signature().parameters().size();
        for (int i = function.blockStart(b); i < function.blockEnd(b); i++) {
            int code = function.code(i);
            LloOp op = LloOp.of(code);
            int times = WEIGHT[depth[i]];
            switch (op) {
                case LDARG, LDLOC -> {
                    weight[variable(op == LloOp.LDARG, i, arguments)] += times;
                    computed[height++] = NONE;
                }
                case STARG, STLOC -> {
                    weight[variable(op == LloOp.STARG, i, arguments)] += times;
                    height--;
                }
                case DUP -> {
                    computed[height] = computed[height - 1];
                    height++;
                }
                case OVER -> {
                    computed[height] = computed[height - 2];
                    height++;
                }
                case DROP -> height--;
                case SWAP, ROT -> {
                    for (int k = op == LloOp.ROT ? 3 : 2; k > 0; k--) { // of any order: take the worst
                        computed[height - k] = FLOAT;
                    }
                }
                case CALL ->
                    height = call(
                            height,
                            program.functions().get((int) function.immediate(i)).signature(),
                            times);
                case HOST ->
                    height = call(
                            height,
                            program.hosts().get((int) function.immediate(i)).signature(),
                            times);
                case CALLP -> height = call(height - 1, program.signatures().get((int) function.immediate(i)), times);
                case RET -> {}
                default -> {
                    Effect effect = LloOp.effect(code);
                    height -= effect.pops().length;
                    if (op == LloOp.MOD && LloOp.type(code).isFloat()) {
                        cross(height, times);
                    }
                    if (effect.push() != 0) {
                        boolean constant = op == LloOp.LDC || op == LloOp.LDA || op == LloOp.LDFN;
                        computed[height++] = constant ? NONE : kind(LloType.of(effect.push()));
                    }
                    slots |= op.isJump() && height > 0;
                }
            }
        }
    }

    private int variable(boolean argument, int i, int arguments) {
        return (int) function.immediate(i) + (argument ? 0 : arguments);
    }

    private int call(int height, LloSignature signature, int times) {
        int below = height - signature.parameters().size();
        cross(below, times);
        if (signature.result().isPresent()) {
            computed[below] = kind(signature.result().get());
            return below + 1;
        }
        return below;
    }

    private void cross(int below, int times) {
        callWeight += times;
        int count = 0;
        for (int k = 0; k < below; k++) {
            count += computed[k] == INTEGER ? 1 : 0;
            slots |= computed[k] == FLOAT;
        }
        crossing = Math.max(crossing, count);
    }

    private static byte kind(LloType type) {
        return type.isFloat() ? FLOAT : INTEGER;
    }
}
