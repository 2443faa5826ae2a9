package dev.kiln.eacg;

import static dev.kiln.eacg.Homes.A;
import static dev.kiln.eacg.Homes.X;

import dev.kiln.code.Label;
import dev.kiln.guard.Context;
import dev.kiln.guard.Trap;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.R;
import dev.kiln.ir.Width;

/// Compiles jumps, and what they look at.
///
/// The status word has a place in memory, which is written only where it is looked at from afar. The jumps that
/// follow what sets it right away are branches on the comparison itself.
final class Jumps {
    private final Emitter out;
    private final EacgProgram program;
    private final Instructions code;
    private final Values values;
    private final Arithmetic arithmetic;
    private final WideCode wide;
    private final Liveness liveness;
    private final Cold cold;
    private final Label[] labels;
    private final boolean fuel;

    /// @param labels for each label, by the instruction that sets it, where it is
    /// @param fuel whether it is counted
    Jumps(
            Emitter out,
            EacgProgram program,
            Values values,
            Arithmetic arithmetic,
            WideCode wide,
            Cold cold,
            Label[] labels,
            boolean fuel) {
        this.out = out;
        this.program = program;
        this.code = program.code();
        this.values = values;
        this.arithmetic = arithmetic;
        this.wide = wide;
        this.cold = cold;
        this.labels = labels;
        this.fuel = fuel;
        liveness = new Liveness(program);
    }

    // Fuel and cancellation

    /// Looks whether the program is to stop.
    private void poll(int i) {
        values.load(X, Context.CANCEL);
        out.branch(Cond.NE, Width.W64, X, 0, cold.trap(Trap.Kind.CANCELLED, i));
    }

    /// Pays for instruction `i`, when fuel is counted.
    void burn(int i) {
        if (fuel) {
            values.load(X, Context.FUEL);
            out.binary(BinaryOp.SUB, Width.W64, X, X, 1);
            values.store(X, Context.FUEL);
            out.branch(Cond.SLT, Width.W64, X, 0, cold.trap(Trap.Kind.OUT_OF_FUEL, i));
        }
    }

    private boolean isBackward(int i) {
        return program.target(i) <= i;
    }

    /// Where a branch of jump `i` goes: when it must pay, by way of where it does.
    private Label target(int i) {
        Label label = labels[program.target(i)];
        if (!isBackward(i) || !fuel) {
            return label;
        }
        return cold.aside(() -> {
            burn(i);
            out.jump(label);
        });
    }

    // What follows

    /// The first instruction from `i` on that is no conditional jump.
    private int endOfJumps(int i) {
        int end = i;
        while (code.op(end).isConditional()) {
            end++;
        }
        return end;
    }

    /// True when the status word that instruction `i` sets is looked at by others than the jumps right after it.
    private boolean isKept(int i) {
        int end = endOfJumps(i + 1);
        boolean kept = liveness.at(end);
        for (int jump = i + 1; jump < end; jump++) {
            kept |= liveness.at(program.target(jump));
        }
        return kept;
    }

    /// Looks whether the program is to stop, when a jump right after instruction `i` may be backward: before the
    /// comparison, so that nothing comes between it and its branch.
    private void pollBefore(int i) {
        int end = endOfJumps(i + 1);
        for (int jump = i + 1; jump < end; jump++) {
            if (isBackward(jump)) {
                poll(jump);
                return;
            }
        }
    }

    // What sets the status word

    /// Compiles `cmp` and the jumps right after it, and gives the next instruction.
    int compare(int i) {
        if (!liveness.after(i)) {
            touch(i);
            return i + 1;
        }
        if (arithmetic.size(i) == Size.B128) {
            wide.compare(i);
            return i + 1;
        }
        pollBefore(i);
        Arithmetic.Pair pair = arithmetic.compare(i);
        if (isKept(i)) {
            compare(pair);
            values.keep(Cond.ULT, Cond.SLT);
            return i + 1;
        }
        int end = endOfJumps(i + 1);
        if (end == i + 2) {
            branch(condition(code.op(i + 1)), pair, target(i + 1));
        } else {
            compare(pair);
            for (int jump = i + 1; jump < end; jump++) {
                out.branch(condition(code.op(jump)), target(jump));
            }
        }
        return end;
    }

    /// A comparison that nobody looks at still checks its memory.
    private void touch(int i) {
        for (int k = 0; k < 2; k++) {
            if (code.kind(i, k).isMemory()) {
                values.fetch(i, k, Size.B64, false, false, A);
            }
        }
    }

    private void compare(Arithmetic.Pair pair) {
        if (pair.b() == R.NONE) {
            out.cmp(pair.width(), pair.a(), pair.constant());
        } else {
            out.cmp(pair.width(), pair.a(), pair.b());
        }
    }

    private void branch(Cond cond, Arithmetic.Pair pair, Label target) {
        if (pair.b() == R.NONE) {
            out.branch(cond, pair.width(), pair.a(), pair.constant(), target);
        } else {
            out.branch(cond, pair.width(), pair.a(), pair.b(), target);
        }
    }

    /// Compiles arithmetic and the jumps right after it, and gives the next instruction.
    int arithmetic(int i, EacgOp op) {
        Size size = code.size(i, 2);
        boolean looked = liveness.after(i) && !values.isFlags(i, 2);
        if (size == Size.B128) {
            wide.arithmetic(i, op, looked);
            return i + 1;
        }
        if (!looked) {
            arithmetic.compile(i, op);
            return i + 1;
        }
        pollBefore(i);
        R result = arithmetic.test(arithmetic.compile(i, op), size);
        Width width = Values.width(size);
        if (isKept(i)) {
            out.cmp(width, result, 0);
            values.keep(Cond.SLT, Cond.SLT);
            return i + 1;
        }
        int end = endOfJumps(i + 1);
        for (int jump = i + 1; jump < end; jump++) {
            out.branch(signedCondition(code.op(jump)), width, result, 0, target(jump));
        }
        return end;
    }

    private static Cond condition(EacgOp jump) {
        return switch (jump) {
            case JE -> Cond.EQ;
            case JNE -> Cond.NE;
            case JLT -> Cond.ULT;
            case JGT -> Cond.UGT;
            case JLTE -> Cond.ULE;
            case JGTE -> Cond.UGE;
            default -> signedCondition(jump);
        };
    }

    /// After arithmetic lower is the result's sign.
    private static Cond signedCondition(EacgOp jump) {
        return switch (jump) {
            case JE -> Cond.EQ;
            case JNE -> Cond.NE;
            case JLT, JSLT -> Cond.SLT;
            case JGT, JSGT -> Cond.SGT;
            case JLTE, JSLTE -> Cond.SLE;
            case JGTE, JSGTE -> Cond.SGE;
            default -> throw new IllegalArgumentException(jump + " is no conditional jump");
        };
    }

    // Jumps alone

    /// Compiles a jump that looks at the status word in memory, if at any.
    void jump(int i, EacgOp op) {
        if (isBackward(i)) {
            poll(i);
        }
        if (op == EacgOp.JMP) {
            if (isBackward(i)) {
                burn(i);
            }
            out.jump(labels[program.target(i)]);
            return;
        }
        int lower = op.isExtension() ? Layout.SIGNED_LOWER : Layout.LOWER;
        switch (op) {
            case JE, JNE -> values.load(X, Layout.EQUAL);
            case JLT, JGTE, JSLT, JSGTE -> values.load(X, lower);
            default -> {
                values.load(X, lower);
                values.load(A, Layout.EQUAL);
                out.binary(BinaryOp.OR, Width.W64, X, X, A);
            }
        }
        boolean whenSet = switch (op) {
            case JE, JLT, JSLT, JLTE, JSLTE -> true;
            default -> false;
        };
        out.branch(whenSet ? Cond.NE : Cond.EQ, Width.W64, X, 0, target(i));
    }
}
