package dev.kiln.target;

import static dev.kiln.target.A64Code.SCRATCH;
import static dev.kiln.target.A64Code.SCRATCH2;
import static dev.kiln.target.A64Code.SP;

import dev.kiln.a64.Condition;
import dev.kiln.a64.Immediates;
import dev.kiln.a64.Op;
import dev.kiln.a64.Packed;
import dev.kiln.code.Label;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.FloatType;
import java.util.List;

/// Comparisons, carries, what is done by their outcome, and jumps.
///
/// An addition sets no flags until a later instruction asks for its carry: then the bit that makes it set them is
/// set in the word written before.
final class A64Control {
    private enum State {
        DEAD,
        INTEGER,
        TESTED,
        FLOAT,
        CARRY,
        BORROW
    }

    private final A64Code code;
    private State state = State.DEAD;
    private int carryAt;
    private boolean canCarry;

    A64Control(A64Code code) {
        this.code = code;
    }

    /// Says that the instruction about to be written ends all that the flags hold.
    void end() {
        state = State.DEAD;
    }

    void compared(boolean floats) {
        state = floats ? State.FLOAT : State.INTEGER;
    }

    void tested() {
        state = State.TESTED;
    }

    // Carries

    /// Says that the last instruction written could set the carry of `op`.
    ///
    /// @param possible false when its form has no bit for that
    void carry(BinaryOp op, boolean possible) {
        state = op == BinaryOp.ADD || op == BinaryOp.ADC ? State.CARRY : State.BORROW;
        carryAt = code.position() - 4;
        canCarry = possible;
    }

    /// Makes the carry that `op` takes, if one is there.
    void need(BinaryOp op) {
        State wanted = op == BinaryOp.ADC ? State.CARRY : State.BORROW;
        if (state != wanted) {
            throw code.error(op + " needs the "
                    + (wanted == State.CARRY ? "carry of an add or adc" : "borrow of a sub or sbb")
                    + ", and nothing between");
        }
        if (!canCarry) {
            throw code.error(op + " cannot take the carry of an operation on sp");
        }
        Label here = code.label();
        code.bind(here);
        code.setFlags(carryAt, here);
    }

    // Comparisons

    void test(int size, int a, long b) {
        long bits = size == 4 ? (int) b : b;
        if (bits == -1) {
            code.emit(Op.TST, A64Code.g(size, a), A64Code.g(size, a));
        } else if (bits == 0) {
            code.emit(Op.TST, A64Code.g(size, a), A64Code.g(size, A64Code.ZERO));
        } else if ((size == 4 ? Immediates.mask32(bits) : Immediates.mask(bits)) >= 0) {
            code.ri(Op.TST, size, a, size == 4 ? bits & 0xFFFF_FFFFL : bits);
        } else {
            code.rr(Op.TST, size, a, code.constant(SCRATCH, bits));
        }
    }

    /// The machine's condition; after `fcmp` an unordered result sets C and V alone (Arm C1.2.4).
    private Condition condition(Cond cond) {
        if (!cond.isFloat() && state == State.TESTED) {
            return ofTested(cond);
        }
        State wanted = cond.isFloat() ? State.FLOAT : State.INTEGER;
        if (state != wanted) {
            throw code.error("condition " + cond + " needs the flags of " + (cond.isFloat() ? "cmpf" : "cmp or test")
                    + ", and nothing between");
        }
        return of(cond);
    }

    /// After `tst`, which clears C, where a comparison with 0 would have set it (Arm C6.2, ANDS): what never holds is C
    /// set, and what always holds is C clear.
    private static Condition ofTested(Cond cond) {
        return switch (cond) {
            case ULT -> Condition.HS;
            case UGE -> Condition.LO;
            case ULE -> Condition.EQ;
            case UGT -> Condition.NE;
            default -> of(cond);
        };
    }

    private static Condition of(Cond cond) {
        return switch (cond) {
            case EQ, FEQ -> Condition.EQ;
            case NE, FNE -> Condition.NE;
            case SLT -> Condition.LT;
            case SLE -> Condition.LE;
            case SGT, FGT -> Condition.GT;
            case SGE, FGE -> Condition.GE;
            case ULT -> Condition.LO;
            case ULE, FLE -> Condition.LS;
            case UGT -> Condition.HI;
            case UGE -> Condition.HS;
            case FLT -> Condition.MI;
            case FORD -> Condition.VC;
            case FUNO -> Condition.VS;
        };
    }

    private Condition integer(Cond cond) {
        if (cond.isFloat()) {
            throw code.error("condition " + cond + " is one of floats, and integers are compared");
        }
        return of(cond);
    }

    // Uses

    void branch(Cond cond, Label target) {
        code.branch(condition(cond), target);
    }

    void branch(Cond cond, int size, int a, int b, Label target) {
        Condition condition = integer(cond);
        code.compare(size, a, b);
        code.branch(condition, target);
    }

    void branch(Cond cond, int size, int a, long b, Label target) {
        if (b == 0 && a != SP && branchOnZero(cond, size, a, target)) {
            return;
        }
        Condition condition = integer(cond);
        code.compare(size, a, b);
        code.branch(condition, target);
    }

    private boolean branchOnZero(Cond cond, int size, int a, Label target) {
        switch (cond) {
            case EQ, ULE -> code.branch(Op.CBZ, size, a, target);
            case NE, UGT -> code.branch(Op.CBNZ, size, a, target);
            case SLT -> code.branchOnBit(Op.TBNZ, a, size * 8 - 1, target);
            case SGE -> code.branchOnBit(Op.TBZ, a, size * 8 - 1, target);
            default -> {
                return false;
            }
        }
        return true;
    }

    void select(Cond cond, int d, int t, int f) {
        code.select(Op.CSEL, 8, d, t, f, condition(cond));
    }

    void selectFloat(Cond cond, int d, int t, int f) {
        code.selectFloat(FloatType.F64, d, t, f, condition(cond));
    }

    void set(Cond cond, int d) {
        code.set(d, condition(cond));
    }

    // Jumps

    /// A table of distances from itself.
    void jumpTable(int index, List<Label> targets, Label otherwise) {
        Label table = code.label();
        code.compare(8, index, (long) targets.size());
        code.branch(Condition.HS, otherwise);
        code.address(SCRATCH, table);
        code.memory(Op.LDRSW, 8, SCRATCH2, A64Code.mem(SCRATCH, index, 2));
        code.emit(Op.ADD, Packed.x(SCRATCH), Packed.x(SCRATCH), Packed.x(SCRATCH2));
        code.r(Op.BR, SCRATCH);
        code.bind(table);
        for (int i = 0; i < targets.size(); i++) {
            code.distance(targets.get(i), table);
        }
    }
}
