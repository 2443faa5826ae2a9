package dev.kiln.llo;

import dev.kiln.code.Label;
import dev.kiln.guard.Context;
import dev.kiln.guard.Trap;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;
import java.util.ArrayList;
import java.util.List;

/// Compiles jumps. Before a backward one the code looks whether it is asked to stop, and pays fuel when it is
/// counted. The stack goes to its slots before every jump, so that each way to a label finds it at the same place.
final class Jumps {
    private static final R SCRATCH = R.temp(0);

    private final FunctionCompiler f;
    private final LloCompiler unit;
    private final Emitter out;
    private final Usage usage;
    private final Operands operands;
    private final Cold cold;

    Jumps(FunctionCompiler f) {
        this.f = f;
        unit = f.unit;
        out = f.out;
        usage = f.usage;
        operands = f.operands;
        cold = f.cold;
    }

    /// Compiles a jump to a label.
    void jump(LloOp op, int code) {
        int target = (int) f.function.immediate(f.at);
        switch (op) {
            case JMP -> {
                operands.spillAll();
                poll(target);
                if (usage.test(f.at) > 0) {
                    rotated(usage.test(f.at));
                } else if (target != f.at + 1) {
                    out.jump(f.label(target));
                }
                f.dead = true;
            }
            case JT, JF -> {
                R condition = operands.integer(operands.height() - 1);
                operands.lock(condition);
                operands.drop();
                spillKeeping(condition, condition);
                poll(target);
                taken(target, op == LloOp.JT ? Cond.NE : Cond.EQ, condition);
            }
            default -> branch(op.comparison(), LloOp.type(code), false, target);
        }
    }

    /// In place of a jump to a loop's head: the head's test, op `test`, the other way round.
    private void rotated(int test) {
        int jump = f.at;
        int exit = (int) f.function.immediate(test);
        for (f.at = (int) f.function.immediate(jump); f.at < test; f.at++) {
            f.other(f.function.op(f.at), f.function.code(f.at));
        }
        f.at = jump;
        LloOp op = f.function.op(test);
        Label body = f.label(test + 1);
        if (op == LloOp.JT || op == LloOp.JF) {
            R condition = operands.integer(operands.height() - 1);
            operands.drop();
            out.branch(op == LloOp.JT ? Cond.EQ : Cond.NE, Width.W32, condition, 0, body);
        } else {
            LloType type = LloOp.type(f.function.code(test));
            Cond cond = Operations.condition(op.comparison(), type).negate();
            compareAndBranch(cond, type, body);
        }
        if (exit != jump + 1) {
            out.jump(f.label(exit));
        }
    }

    private void compareAndBranch(Cond cond, LloType type, Label target) {
        int b = operands.height() - 1;
        R x = operands.integer(b - 1);
        Width width = Operations.width(type);
        if (operands.isConstant(b)) {
            out.branch(cond, width, x, width.signed(operands.value(b)), target);
        } else {
            out.branch(cond, width, x, operands.integer(b), target);
        }
        operands.drop(2);
    }

    private void taken(int target, Cond cond, R condition) {
        if (unit.fuel && target <= f.at) {
            Label skip = out.label();
            out.branch(cond.negate(), Width.W32, condition, 0, skip);
            f.burn(f.at);
            out.jump(f.label(target));
            out.bind(skip);
        } else {
            out.branch(cond, Width.W32, condition, 0, f.label(target));
        }
    }

    /// Everything on the stack goes to its slot, while the registers of the op f.at hand stay as they are.
    private void spillKeeping(Reg a, Reg b) {
        operands.spillAll(a, b);
        operands.lock(a);
        operands.lock(b);
    }

    /// Goes to op `target` when the comparison of the top two entries holds or, `negated`, when it does not.
    void branch(LloOp comparison, LloType type, boolean negated, int target) {
        int b = operands.height() - 1;
        int a = b - 1;
        Cond cond = Operations.condition(comparison, type);
        boolean constant = !type.isFloat() && operands.isConstant(b);
        long y = constant ? Operations.width(type).signed(operands.value(b)) : 0;
        Reg x = type.isFloat() ? operands.floating(a) : operands.integer(a);
        Reg z = constant ? x : type.isFloat() ? operands.floating(b) : operands.integer(b);
        operands.drop(2);
        spillKeeping(x, z);
        poll(target);
        boolean backwards = unit.fuel && target <= f.at;
        boolean inverse = negated && type.isFloat() && cond != Cond.FEQ && cond != Cond.FNE;
        if (negated && !inverse) {
            cond = cond.negate();
        }
        if (type.isFloat()) {
            out.cmpf(Operands.floatType(type), (V) x, (V) z);
            floatBranch(cond, inverse, backwards, target);
            return;
        }
        Width width = Operations.width(type);
        Label skip = backwards ? out.label() : f.label(target);
        Cond test = backwards ? cond.negate() : cond;
        if (constant) {
            out.branch(test, width, (R) x, y, skip);
        } else {
            out.branch(test, width, (R) x, (R) z, skip);
        }
        if (backwards) {
            f.burn(f.at);
            out.jump(f.label(target));
            out.bind(skip);
        }
    }

    /// Goes to `target` when `cond` holds or, `inverse`, when it does not.
    private void floatBranch(Cond cond, boolean inverse, boolean backwards, int target) {
        if (!inverse && !backwards) {
            out.branch(cond, f.label(target));
            return;
        }
        Label skip = out.label();
        if (inverse) {
            out.branch(cond, skip);
        } else {
            Label go = out.label();
            out.branch(cond, go);
            out.jump(skip);
            out.bind(go);
        }
        if (backwards) {
            f.burn(f.at);
        }
        out.jump(f.label(target));
        out.bind(skip);
    }

    /// Before a backward jump: stops when another thread asks for it. With fuel, `JMP` and `SWITCH` pay here.
    private void poll(int target) {
        if (target > f.at) {
            return;
        }
        f.loadField(SCRATCH, Context.CANCEL);
        out.branch(Cond.NE, Width.W64, SCRATCH, 0, cold.trap(Trap.Kind.CANCELLED, f.at));
        if (unit.fuel && f.function.op(f.at) == LloOp.JMP) {
            f.burn(f.at);
        }
    }

    /// Compiles `SWITCH` over table number `table`.
    void switchOn(int table) {
        R index = operands.integer(operands.height() - 1);
        operands.lock(index);
        operands.drop();
        spillKeeping(index, index);
        int count = f.function.tableSize(table) - 1;
        List<Label> targets = new ArrayList<>();
        List<Label> stubs = new ArrayList<>();
        boolean backwards = false;
        for (int i = 0; i <= count; i++) {
            backwards |= f.function.target(table, i) <= f.at;
        }
        if (backwards) {
            f.loadField(SCRATCH, Context.CANCEL);
            out.branch(Cond.NE, Width.W64, SCRATCH, 0, cold.trap(Trap.Kind.CANCELLED, f.at));
        }
        for (int i = 0; i <= count; i++) {
            boolean pays = unit.fuel && f.function.target(table, i) <= f.at;
            stubs.add(pays ? out.label() : f.label(f.function.target(table, i)));
            targets.add(stubs.getLast());
        }
        Label otherwise = targets.removeLast();
        out.jumpTable(index, targets, otherwise);
        for (int i = 0; i <= count; i++) {
            if (unit.fuel && f.function.target(table, i) <= f.at) {
                out.bind(stubs.get(i));
                f.burn(f.at);
                out.jump(f.label(f.function.target(table, i)));
            }
        }
        f.dead = true;
    }
}
