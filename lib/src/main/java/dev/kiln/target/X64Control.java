package dev.kiln.target;

import static dev.kiln.target.X64Code.SCRATCH;
import static dev.kiln.target.X64Flags.AND_ORDERED;
import static dev.kiln.target.X64Flags.OR_UNORDERED;

import dev.kiln.code.Fixup;
import dev.kiln.code.Label;
import dev.kiln.ir.Cond;
import dev.kiln.x64.Op;
import java.util.List;

/// Comparisons, what is done by their outcome, and jumps.
///
/// The IR's flags outlive `set` and `sel`, so nothing here changes flags after they were set.
final class X64Control {
    private static final int CONDITION = 15;

    private final X64Code code;
    private final X64Flags flags;

    X64Control(X64Code code, X64Flags flags) {
        this.code = code;
        this.flags = flags;
    }

    // Comparisons

    void compare(int size, int a, long b) {
        if (b == 0 && a != X64Code.RSP) {
            code.rr(Op.TEST, size, a, a);
        } else if (size == 4 || X64Code.fits(b)) {
            code.ri(Op.CMP, size, a, (int) b);
        } else {
            code.rr(Op.CMP, size, a, code.constant(SCRATCH, b));
        }
    }

    /// Compares and branches. Against zero, an addition or the like right before has set the flags.
    void branch(Cond cond, int size, int a, long b, Label target) {
        if (b == 0 && code.zeroFlagOf(size, a)) {
            int condition = ofResult(cond);
            if (condition >= 0) {
                code.jcc(condition, target);
                return;
            }
        }
        compare(size, a, b);
        code.jcc(flags.integer(cond), target);
    }

    /// The condition that says of the flags of a result how it compares with zero, whether it overflowed or not.
    private static int ofResult(Cond cond) {
        return switch (cond) {
            case EQ, ULE -> X64Code.E;
            case NE, UGT -> X64Code.NE;
            case SLT -> X64Code.S;
            case SGE -> X64Code.NS;
            default -> -1;
        };
    }

    void test(int size, int a, long b) {
        if (b >>> 7 == 0) { // a byte tells the same: the sign of the result is clear
            code.ri(Op.TEST, 1, a, (int) b);
        } else if (size == 8 && b >>> 31 == 0) { // the sign of the result is clear in either size
            code.ri(Op.TEST, 4, a, (int) b);
        } else if (size == 4 || X64Code.fits(b)) {
            code.ri(Op.TEST, size, a, (int) b);
        } else {
            code.rr(Op.TEST, size, a, code.constant(SCRATCH, b));
        }
    }

    // Uses

    void branch(Cond cond, Label target) {
        branch(flags.condition(cond), target);
    }

    private void branch(int condition, Label target) {
        if ((condition & AND_ORDERED) != 0) {
            Label over = code.label();
            code.jcc(X64Code.P, over);
            code.jcc(condition & CONDITION, target);
            code.bind(over);
        } else {
            if ((condition & OR_UNORDERED) != 0) {
                code.jcc(X64Code.P, target);
            }
            code.jcc(condition & CONDITION, target);
        }
    }

    void select(Cond cond, int d, int t, int f) {
        int condition = flags.condition(cond);
        if ((condition & AND_ORDERED) != 0) {
            selectOrdered(condition & CONDITION, d, t, f);
        } else if ((condition & OR_UNORDERED) != 0) {
            selectOrdered(condition & CONDITION ^ 1, d, f, t);
        } else if (d == t) {
            if (t != f) {
                code.rr(X64Code.CMOV[condition ^ 1], 8, d, f);
            }
        } else {
            code.moveIfOther(8, d, f);
            code.rr(X64Code.CMOV[condition], 8, d, t);
        }
    }

    /// d = t when the condition holds and PF is clear.
    private void selectOrdered(int condition, int d, int t, int f) {
        int result = d == f && t != f ? SCRATCH : d;
        code.moveIfOther(8, result, t);
        code.rr(X64Code.CMOV[condition ^ 1], 8, result, f);
        code.rr(X64Code.CMOV[X64Code.P], 8, result, f);
        code.moveIfOther(8, d, result);
    }

    void selectFloat(Cond cond, int d, int t, int f) {
        int condition = flags.condition(cond);
        if (t == f) {
            code.moveFloat(d, t);
            return;
        }
        Label done = code.label();
        if (d == f) {
            branchUnless(condition, done);
            code.moveFloat(d, t);
        } else {
            code.moveFloat(d, t);
            branch(condition, done);
            code.moveFloat(d, f);
        }
        code.bind(done);
    }

    private void branchUnless(int condition, Label target) {
        int opposite = condition & CONDITION ^ 1;
        if ((condition & AND_ORDERED) != 0) {
            branch(opposite | OR_UNORDERED, target);
        } else if ((condition & OR_UNORDERED) != 0) {
            branch(opposite | AND_ORDERED, target);
        } else {
            branch(opposite, target);
        }
    }

    void set(Cond cond, int d) {
        int condition = flags.condition(cond);
        if ((condition & ~CONDITION) == 0) {
            code.setcc(condition, d);
            code.extend(Op.MOVZX, 4, d, 1, d);
            return;
        }
        boolean ordered = (condition & AND_ORDERED) != 0;
        code.setcc(ordered ? X64Code.NP : X64Code.P, SCRATCH);
        code.extend(Op.MOVZX, 4, SCRATCH, 1, SCRATCH);
        code.constantKeepingFlags(d, ordered ? 0 : 1);
        int decisive = condition & CONDITION;
        code.rr(X64Code.CMOV[ordered ? decisive : decisive ^ 1], 8, d, SCRATCH);
    }

    // Jumps

    /// A table of distances from itself. The index may not change and one scratch register is not enough for a base
    /// and an entry, so another is borrowed for the time.
    void jumpTable(int index, List<Label> targets, Label otherwise) {
        Label table = code.label();
        code.ri(Op.CMP, 8, index, targets.size());
        code.jcc(X64Code.AE, otherwise);
        int entry = code.borrow(index);
        code.address(SCRATCH, table);
        code.rm(Op.MOVSXD, 8, entry, X64Code.sized(X64Code.mem(SCRATCH, index, 2, 0), 4));
        code.rr(Op.ADD, 8, SCRATCH, entry);
        code.giveBack(entry);
        code.r(Op.JMP, 8, SCRATCH);
        code.alignData(4);
        code.bind(table);
        for (int i = 0; i < targets.size(); i++) {
            code.distance(Fixup.Data.REL32, targets.get(i), table);
        }
    }
}
