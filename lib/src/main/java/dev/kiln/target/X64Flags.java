package dev.kiln.target;

import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.FloatType;
import dev.kiln.x64.Op;

/// What the machine's flags hold, and what they could be made to hold.
///
/// *The problem.* The IR's flags live over moves, loads and stores; an addition leaves a carry that may or may not
/// be used; a comparison of floats is written before its condition is known, yet on this machine `a < b` is false
/// on NaN only when it is asked as `b > a`. *The idea.* A comparison of floats waits for its first use, which
/// chooses the order. An addition by `lea` leaves no flags, but a sum is below its operands exactly when it
/// carried: the carry is computed when it is asked for, or when the last register that tells it is about to change.
final class X64Flags {
    /// A condition is a number of the machine's condition, and perhaps one of these: it holds only when PF is clear
    /// …
    static final int AND_ORDERED = 16;
    /// … or holds also when PF is set.
    static final int OR_UNORDERED = 32;

    private enum State {
        DEAD,
        INTEGER,
        /// A comparison of floats that is not written yet.
        PENDING,
        /// Written as a, b.
        FORWARD,
        /// Written as b, a.
        SWAPPED,
        /// CF is the carry or borrow.
        CARRY,
        /// `sum = first + second`, by `lea`.
        SUM,
        /// `sum = first - constant`, by `lea`.
        DIFFERENCE,
        /// The carry is known to be 0.
        NO_CARRY
    }

    private static final int NOWHERE = -1;

    private final X64Code code;
    private final X64SmallFloats small;
    private final boolean carries;
    private State state = State.DEAD;
    private boolean borrow;
    private FloatType type = FloatType.F64;
    private int size;
    private int sum;
    private int first;
    private int second;

    /// @param carries false when no instruction will ever ask for a carry
    X64Flags(X64Code code, X64SmallFloats small, boolean carries) {
        this.code = code;
        this.small = small;
        this.carries = carries;
    }

    /// Says that the instruction about to be written ends all that the flags hold.
    void end() {
        state = State.DEAD;
    }

    /// True when an instruction that the IR's flags survive must not change the machine's.
    boolean live() {
        return switch (state) {
            case INTEGER, FORWARD, SWAPPED, CARRY -> true;
            case DEAD, PENDING, SUM, DIFFERENCE, NO_CARRY -> false;
        };
    }

    /// Says that the flags hold a comparison of integers.
    void compared() {
        state = State.INTEGER;
    }

    /// Leaves a comparison of floats to its first use.
    void compare(FloatType type, int a, int b) {
        state = State.PENDING;
        this.type = type;
        first = a;
        second = b;
    }

    /// Says that CF holds the carry of an addition, or the borrow of a subtraction.
    void carry(boolean borrow) {
        state = carries ? State.CARRY : State.DEAD;
        this.borrow = borrow;
    }

    /// Says that the carry or borrow is 0.
    void noCarry(boolean borrow) {
        state = carries ? State.NO_CARRY : State.DEAD;
        this.borrow = borrow;
    }

    /// Says that `d` holds a sum without flags of `a`, and of `b` or (when negative) something else.
    void sum(int size, int d, int a, int b) {
        state = carries ? State.SUM : State.DEAD;
        borrow = false;
        this.size = size;
        sum = d;
        first = a;
        second = b;
    }

    /// Says that `d` holds `a` minus a constant, without flags.
    void difference(int size, int d, int a) {
        sum(size, d, a, NOWHERE);
        state = carries ? State.DIFFERENCE : State.DEAD;
        borrow = true;
    }

    /// Says that integer register `d` is about to become `s` (or something else, when negative), in an instruction
    /// that keeps the flags.
    void overwrite(int d, int s) {
        if (state != State.SUM && state != State.DIFFERENCE) {
            return;
        }
        if (d == sum) {
            settle();
            return;
        }
        boolean copy = s >= 0 && (s == first || s == second);
        if (d != first && d != second) {
            first = copy && first == NOWHERE ? d : first;
        } else {
            int left = copy ? d : NOWHERE;
            boolean both = first == second;
            first = d == first ? left : first;
            second = both || d == second ? left : second;
        }
        if (first == NOWHERE && second == NOWHERE) {
            first = d; // it still holds its old value here
            settle();
        }
    }

    /// Says that float register `d` is about to change, in an instruction that keeps the flags.
    void overwriteFloat(int d) {
        if (state == State.PENDING && (d == first || d == second)) {
            write(false);
        }
    }

    private void settle() {
        if (state == State.SUM) {
            code.rr(Op.CMP, size, sum, first == NOWHERE ? second : first);
        } else if (state == State.DIFFERENCE) {
            code.rr(Op.CMP, size, first, sum);
        }
        state = State.CARRY;
    }

    private void write(boolean swapped) {
        int left = swapped ? second : first;
        int right = swapped ? first : second;
        switch (type) {
            case F8, F16 -> small.compare(type, left, right);
            case F32 -> code.xx(Op.UCOMISS, left, right);
            case F64 -> code.xx(Op.UCOMISD, left, right);
        }
        state = swapped ? State.SWAPPED : State.FORWARD;
    }

    /// Puts the carry that `op` takes into CF.
    void need(BinaryOp op) {
        boolean wanted = op == BinaryOp.SBB;
        boolean held = switch (state) {
            case CARRY, SUM, DIFFERENCE, NO_CARRY -> borrow == wanted;
            case DEAD, INTEGER, PENDING, FORWARD, SWAPPED -> false;
        };
        if (!carries) {
            throw code.error(op + " in a program that was said to have none");
        }
        if (!held) {
            throw code.error(op + " needs the " + (wanted ? "borrow of a sub or sbb" : "carry of an add or adc")
                    + ", and nothing between");
        }
        if (state == State.NO_CARRY) {
            code.op(Op.CLC);
            state = State.CARRY;
        } else {
            settle();
        }
    }

    /// The machine's condition for `cond`; see [#AND_ORDERED].
    int condition(Cond cond) {
        if (!cond.isFloat()) {
            if (state != State.INTEGER) {
                throw code.error("condition " + cond + " needs the flags of cmp or test, and nothing between");
            }
            return integer(cond);
        }
        if (state == State.PENDING) {
            write(cond == Cond.FLT || cond == Cond.FLE);
        }
        if (state != State.FORWARD && state != State.SWAPPED) {
            throw code.error("condition " + cond + " needs the flags of cmpf, and nothing between");
        }
        return floating(state == State.SWAPPED ? cond.swap() : cond);
    }

    /// The machine's condition for an integer condition, after `cmp` (Intel SDM 1 B.1).
    int integer(Cond cond) {
        return switch (cond) {
            case EQ -> X64Code.E;
            case NE -> X64Code.NE;
            case SLT -> X64Code.L;
            case SLE -> X64Code.LE;
            case SGT -> X64Code.G;
            case SGE -> X64Code.GE;
            case ULT -> X64Code.B;
            case ULE -> X64Code.BE;
            case UGT -> X64Code.A;
            case UGE -> X64Code.AE;
            default -> throw code.error("condition " + cond + " is one of floats, and integers are compared");
        };
    }

    /// After `ucomisd`, which sets ZF, PF and CF when either operand is NaN (Intel SDM 2B UCOMISD).
    private int floating(Cond cond) {
        return switch (cond) {
            case FEQ -> X64Code.E | AND_ORDERED;
            case FNE -> X64Code.NE | OR_UNORDERED;
            case FLT -> X64Code.B | AND_ORDERED;
            case FLE -> X64Code.BE | AND_ORDERED;
            case FGT -> X64Code.A;
            case FGE -> X64Code.AE;
            case FORD -> X64Code.NP;
            case FUNO -> X64Code.P;
            default -> throw code.error("condition " + cond + " is not one of floats");
        };
    }
}
