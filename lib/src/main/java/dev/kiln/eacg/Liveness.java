package dev.kiln.eacg;

import java.util.Arrays;

/// Where the status word is still going to be looked at: comparisons need not leave it anywhere else.
///
/// From each instruction that looks at it, the ways that lead there are followed back to what sets it. Each
/// instruction is visited once.
final class Liveness {
    private final EacgProgram program;
    private final Instructions code;
    /// True before the instructions at which it is live.
    private final boolean[] live;

    private int[] work = new int[64];
    private int waiting;
    /// For each label, by the instruction that sets it, the jumps and calls that name it: `heads` the first one,
    /// `nexts` the one after each.
    private final int[] heads;

    private final int[] nexts;
    private boolean returns;

    Liveness(EacgProgram program) {
        this.program = program;
        code = program.code();
        live = new boolean[code.count() + 1];
        heads = new int[code.count()];
        nexts = new int[code.count()];
        Arrays.fill(heads, -1);
        for (int i = 0; i < code.count(); i++) {
            int target = program.target(i);
            if (target >= 0) {
                nexts[i] = heads[target];
                heads[target] = i;
            }
        }
        for (int i = 0; i < code.count(); i++) {
            if (looks(i)) {
                mark(i);
            }
        }
        while (waiting > 0) {
            before(work[--waiting]);
        }
    }

    /// True when it is looked at after instruction `i` has gone on to the next one.
    boolean after(int i) {
        return live[i + 1];
    }

    /// True when it is looked at from instruction `i` on.
    boolean at(int i) {
        return live[i];
    }

    private void mark(int i) {
        if (!live[i]) {
            live[i] = true;
            if (waiting == work.length) {
                work = Arrays.copyOf(work, waiting * 2);
            }
            work[waiting++] = i;
        }
    }

    /// True when instruction `i` looks at it; calls through a value may reach what does.
    private boolean looks(int i) {
        EacgOp op = code.op(i);
        if (op.isConditional()) {
            return true;
        }
        for (int k = 0; k < op.count(); k++) {
            Kind kind = code.kind(i, k);
            if (kind == Kind.REGISTER && code.register(i, k) == Register.FLAGS_INDEX && op.operand(k) != 'd') {
                return true;
            }
        }
        return op == EacgOp.CALL && code.kind(i, 0) != Kind.TARGET && code.kind(i, 0) != Kind.IMMEDIATE;
    }

    /// True when instruction `i` sets it, whatever it was.
    private boolean sets(int i) {
        EacgOp op = code.op(i);
        int last = op.count() - 1;
        return op.isArithmetic()
                || op == EacgOp.CMP
                || last >= 0
                        && op.operand(last) == 'd'
                        && code.kind(i, last) == Kind.REGISTER
                        && code.register(i, last) == Register.FLAGS_INDEX;
    }

    /// It is live before instruction `i`: and so before what leads there without setting it.
    private void before(int i) {
        if (i > 0) {
            EacgOp op = code.op(i - 1);
            if (op == EacgOp.CALL && code.kind(i - 1, 0) != Kind.IMMEDIATE) {
                returning();
            } else if (op != EacgOp.RET && op != EacgOp.JMP && !sets(i - 1)) {
                mark(i - 1);
            }
        }
        for (int jump = heads[i]; jump >= 0; jump = nexts[jump]) {
            mark(jump);
        }
    }

    /// It is live after some call: every routine may be the one called.
    private void returning() {
        if (!returns) {
            returns = true;
            for (int i = 0; i < code.count(); i++) {
                if (code.op(i) == EacgOp.RET) {
                    mark(i);
                }
            }
        }
    }
}
