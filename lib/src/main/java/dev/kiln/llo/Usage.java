package dev.kiln.llo;

import java.util.Arrays;

/// What one look over a function's ops tells before code is generated: how often each variable is likely to be
/// used, what calls there are, where jumps lead.
///
/// Variables are the arguments, then the locals. A use counts 8 to the power of the number of loops around it (at
/// most 4), a loop being what lies between a backward jump and its target.
///
/// One object serves all functions of a program, one after the other, in arrays that are large enough for each.
final class Usage {
    private static final byte NONE = 0;
    private static final byte INTEGER = 1;
    private static final byte FLOAT = 2;
    private static final int[] WEIGHT = {1, 8, 64, 512, 4096};

    private static final byte TARGET = 1;
    private static final byte BODY = 2;

    /// The weight of the uses of each variable.
    final long[] weight;
    /// The number of variables.
    int variables;
    /// The weight of all calls: of functions, of hosts, of what the machine has no instruction for.
    long callWeight;
    /// The most computed integers that wait on the stack while something is called.
    int crossing;
    /// Whether entries of the stack are sure to go to the frame: at the ends of blocks, or floats while something
    /// is called.
    boolean slots;

    private final LloProgram program;
    private LloFunction function;
    /// By op: [#TARGET], [#BODY] or both.
    private final byte[] marks;

    private final int[] test;
    /// By op where a block begins: how many more loops are around it than around the block before.
    private final int[] change;
    /// What is on the stack: 0 for what needs no register, 1 for a computed integer, 2 for a computed float.
    private final byte[] computed;

    Usage(LloProgram program) {
        this.program = program;
        int ops = 0;
        int most = 0;
        int height = 0;
        for (LloFunction f : program.functions()) {
            ops = Math.max(ops, f.opCount());
            most = Math.max(most, variables(f));
            height = Math.max(height, f.maxHeight());
        }
        marks = new byte[ops + 1];
        test = new int[ops];
        change = new int[ops + 1];
        weight = new long[most];
        computed = new byte[height + 1];
    }

    private static int variables(LloFunction function) {
        return function.signature().parameters().size() + function.localCount();
    }

    /// The most ops, variables and slots of the stack that a function of the program has.
    int mostOps() {
        return test.length;
    }

    int mostVariables() {
        return weight.length;
    }

    int greatestHeight() {
        return computed.length - 1;
    }

    /// Whether a jump leads to op `i`.
    boolean isTarget(int i) {
        return (marks[i] & TARGET) != 0;
    }

    /// Whether a `JMP` that makes the head's test itself goes to op `i`, which follows that test.
    boolean isBody(int i) {
        return (marks[i] & BODY) != 0;
    }

    /// Whether op `i` has a label, in one of these ways.
    boolean isMarked(int i) {
        return marks[i] != 0;
    }

    /// Of a `JMP` back to a loop's head that only pushes and tests: the index of the conditional jump there; 0 for all
    /// others.
    int test(int jump) {
        return test[jump];
    }

    /// Looks at `function`.
    void look(LloFunction function) {
        this.function = function;
        variables = variables(function);
        callWeight = 0;
        crossing = 0;
        slots = false;
        int ops = function.opCount();
        Arrays.fill(weight, 0, variables, 0);
        Arrays.fill(marks, 0, ops + 1, (byte) 0);
        Arrays.fill(test, 0, ops, 0);
        Arrays.fill(change, 0, ops + 1, 0);
        int blocks = function.blockCount();
        for (int b = 0; b < blocks; b++) {
            jumps(function.blockEnd(b) - 1);
        }
        int depth = 0;
        for (int b = 0; b < blocks; b++) {
            depth += change[function.blockStart(b)];
            if (function.isReached(b)) {
                block(b, WEIGHT[Math.min(depth, WEIGHT.length - 1)]);
            }
        }
    }

    /// Notes where op `i`, the last of its block, leads.
    private void jumps(int i) {
        LloOp op = function.op(i);
        if (op.operand() == LloOperand.LABEL) {
            jump(i, (int) function.immediate(i));
            if (op == LloOp.JMP) {
                rotate(i, (int) function.immediate(i));
            }
        } else if (op.operand() == LloOperand.LABELS) {
            int table = (int) function.immediate(i);
            for (int t = 0; t < function.tableSize(table); t++) {
                jump(i, function.target(table, t));
            }
        }
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
            marks[i + 1] |= BODY;
        }
    }

    private static boolean pushes(LloOp op) {
        return op == LloOp.LDC || op == LloOp.LDARG || op == LloOp.LDLOC || op == LloOp.LDA;
    }

    private void jump(int from, int to) {
        marks[to] |= TARGET;
        if (to <= from) {
            change[to]++;
            change[from + 1]--;
        }
    }

    private void block(int b, int times) {
        int height = function.height(b);
        Arrays.fill(computed, 0, height, NONE);
        int start = function.blockStart(b);
        int end = function.blockEnd(b);
        slots |= height > 0 && isTarget(start);
        int arguments = function.signature().parameters().size();
        for (int i = start; i < end; i++) {
            int code = function.code(i);
            LloOp op = LloOp.of(code);
            switch (op) {
                case LDARG, LDLOC -> {
                    weight[(int) function.immediate(i) + (op == LloOp.LDARG ? 0 : arguments)] += times;
                    computed[height++] = NONE;
                }
                case STARG, STLOC -> {
                    weight[(int) function.immediate(i) + (op == LloOp.STARG ? 0 : arguments)] += times;
                    height--;
                }
                case LDC, LDA, LDFN -> computed[height++] = NONE;
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
                case CALL -> height = call(height, called(i).signature(), times);
                case HOST -> height = call(height, host(i).signature(), times);
                case CALLP -> height = call(height - 1, program.signatures().get((int) function.immediate(i)), times);
                case RET -> {}
                default -> {
                    Effect effect = LloOp.effect(code);
                    height -= effect.pops().length;
                    if (op == LloOp.MOD && LloOp.type(code).isFloat()) {
                        cross(height, times);
                    }
                    if (effect.push() != 0) {
                        computed[height++] = kind(LloType.of(effect.push()));
                    }
                    slots |= op.isJump() && height > 0;
                }
            }
        }
    }

    private LloFunction called(int i) {
        return program.functions().get((int) function.immediate(i));
    }

    private LloHost host(int i) {
        return program.hosts().get((int) function.immediate(i));
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
