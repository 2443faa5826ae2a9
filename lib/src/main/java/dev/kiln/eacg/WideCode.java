package dev.kiln.eacg;

import static dev.kiln.eacg.Homes.A;
import static dev.kiln.eacg.Homes.B;
import static dev.kiln.eacg.Homes.X;
import static dev.kiln.eacg.Layout.WIDE_A;
import static dev.kiln.eacg.Layout.WIDE_B;

import dev.kiln.code.Label;
import dev.kiln.guard.Context;
import dev.kiln.guard.Trap;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Regs;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.Width;

/// Compiles what has 128 bits: pairs of halves in memory, the lower first.
///
/// A source is where it lies, when that is a vector register, else it is brought to one of two places in the layout.
/// Results go to their vector register, or to the first of these places and on from there.
final class WideCode {
    private static final int HALF = Long.BYTES;
    private static final int BITS = 64;

    private final Emitter out;
    private final Instructions code;
    private final Values values;
    private final Accesses accesses;
    private final Cold cold;
    private final Division division;

    WideCode(Emitter out, Instructions code, Values values, Accesses accesses, Cold cold) {
        this.out = out;
        this.code = code;
        this.values = values;
        this.accesses = accesses;
        this.cold = cold;
        division = new Division(out);
    }

    /// Writes the routines that are called.
    void finish() {
        division.finish();
    }

    // Operands

    /// Where operand `k` lies, brought to 128 bits.
    private int fetch(int i, int k, boolean signed, int place) {
        if (code.kind(i, k) == Kind.VECTOR) {
            return Layout.vector(code.register(i, k));
        }
        bring(i, k, signed, place);
        return place;
    }

    private void bring(int i, int k, boolean signed, int place) {
        Size size = code.size(i, k);
        if (code.kind(i, k) == Kind.VECTOR) {
            copy(Layout.vector(code.register(i, k)), place);
        } else if (size != Size.B128) {
            R value = values.fetch(i, k, Size.B64, signed, true, A);
            values.store(value, place);
            if (signed) {
                out.binary(BinaryOp.SAR, Width.W64, A, value, BITS - 1);
            } else {
                out.movi(A, 0);
            }
            values.store(A, place + HALF);
        } else if (code.kind(i, k) == Kind.IMMEDIATE) {
            out.movi(A, code.value(i, k));
            values.store(A, place);
            out.movi(A, code.high(i, k));
            values.store(A, place + HALF);
        } else {
            accesses.check(i, k, false, A);
            out.load(MemType.I64, B, A, X, 0, 0);
            values.store(B, place);
            out.load(MemType.I64, B, A, X, 0, HALF);
            values.store(B, place + HALF);
        }
    }

    private void copy(int from, int to) {
        values.load(X, from);
        values.load(B, from + HALF);
        values.store(X, to);
        values.store(B, to + HALF);
    }

    /// Where the result for operand `k` is best computed.
    private int place(int i, int k) {
        return code.kind(i, k) == Kind.VECTOR ? Layout.vector(code.register(i, k)) : WIDE_A;
    }

    /// Writes to operand `k` what lies at `from`.
    private void put(int i, int k, int from) {
        if (code.kind(i, k) == Kind.VECTOR) {
            if (from != place(i, k)) {
                copy(from, place(i, k));
            }
            return;
        }
        accesses.check(i, k, true, B);
        values.load(A, from);
        out.store(MemType.I64, A, B, X, 0, 0);
        values.load(A, from + HALF);
        out.store(MemType.I64, A, B, X, 0, HALF);
    }

    // Moves

    /// Compiles `mov` and `movsx` to 128 bits.
    void move(int i, boolean signed) {
        put(i, 1, fetch(i, 0, signed, WIDE_A));
    }

    /// Fetches operand 0 of a push: it is checked before the stack is.
    int pushed(int i) {
        return fetch(i, 0, false, WIDE_A);
    }

    /// Copies what lies at `from` to the stack: `rsp` is where it goes.
    void push(int from, R rsp) {
        values.load(X, from);
        out.store(MemType.I64, X, Context.BASE, rsp, 0, Layout.STACK);
        values.load(X, from + HALF);
        out.store(MemType.I64, X, Context.BASE, rsp, 0, Layout.STACK + HALF);
    }

    /// Copies from the stack at `rsp` to the first place.
    void popped(R rsp) {
        out.load(MemType.I64, X, Context.BASE, rsp, 0, Layout.STACK);
        values.store(X, WIDE_A);
        out.load(MemType.I64, X, Context.BASE, rsp, 0, Layout.STACK + HALF);
        values.store(X, WIDE_A + HALF);
    }

    /// Writes what was popped to operand 0.
    void pop(int i) {
        put(i, 0, WIDE_A);
    }

    // Arithmetic

    /// Compiles arithmetic with a destination of 128 bits.
    ///
    /// @param kept whether the status word is looked at after it
    void arithmetic(int i, EacgOp op, boolean kept) {
        int to = switch (op) {
            case DIV, MOD, SDIV, SMOD -> divide(i, op);
            case SHL, SHR, SAR -> shift(i, op);
            case MUL -> multiply(i);
            default -> byHalves(i, op);
        };
        if (kept) {
            keep(to);
        }
        put(i, 2, to);
    }

    private int byHalves(int i, EacgOp op) {
        int a = fetch(i, 0, false, WIDE_A);
        int b = fetch(i, 1, false, WIDE_B);
        int to = place(i, 2);
        half(op == EacgOp.ADD ? BinaryOp.ADD : op == EacgOp.SUB ? BinaryOp.SUB : bitwise(op), a, b, to);
        half(
                op == EacgOp.ADD ? BinaryOp.ADC : op == EacgOp.SUB ? BinaryOp.SBB : bitwise(op),
                a + HALF,
                b + HALF,
                to + HALF);
        return to;
    }

    private static BinaryOp bitwise(EacgOp op) {
        return op == EacgOp.AND ? BinaryOp.AND : op == EacgOp.OR ? BinaryOp.OR : BinaryOp.XOR;
    }

    /// Loads and stores keep the carry between the halves.
    private void half(BinaryOp op, int a, int b, int to) {
        values.load(X, a);
        values.load(B, b);
        out.binary(op, Width.W64, X, X, B);
        values.store(X, to);
    }

    /// The low half of the product: the product of the low halves, and the two mixed ones in its upper half.
    private int multiply(int i) {
        int a = fetch(i, 0, false, WIDE_A);
        int b = fetch(i, 1, false, WIDE_B);
        int to = place(i, 2);
        values.load(X, a);
        values.load(B, b + HALF);
        out.binary(BinaryOp.MUL, Width.W64, X, X, B);
        values.load(A, a + HALF);
        values.load(B, b);
        out.binary(BinaryOp.MUL, Width.W64, A, A, B);
        out.binary(BinaryOp.ADD, Width.W64, X, X, A);
        values.load(A, a);
        values.store(X, to + HALF); // a and b are in registers, as far as they are needed
        out.binary(BinaryOp.MULHU, Width.W64, X, A, B);
        out.binary(BinaryOp.MUL, Width.W64, A, A, B);
        values.store(A, to);
        values.load(B, to + HALF);
        out.binary(BinaryOp.ADD, Width.W64, X, X, B);
        values.store(X, to + HALF);
        return to;
    }

    private int divide(int i, EacgOp op) {
        boolean signed = op.isSigned();
        bring(i, 0, signed, WIDE_A);
        bring(i, 1, signed, WIDE_B);
        values.load(A, WIDE_B);
        values.load(B, WIDE_B + HALF);
        out.binary(BinaryOp.OR, Width.W64, A, A, B);
        out.branch(Cond.EQ, Width.W64, A, 0, cold.trap(Trap.Kind.DIVISION_BY_ZERO, i));
        out.call(division.label(signed), Regs.NONE, Regs.NONE);
        return op == EacgOp.DIV || op == EacgOp.SDIV ? WIDE_A : WIDE_B;
    }

    /// A count of 64 or more moves a whole half. Else what passes from one half to the other is shifted by one, and
    /// then by the count's complement: never by 64, which the machine takes for 0.
    private int shift(int i, EacgOp op) {
        int a = fetch(i, 0, op.isSigned(), WIDE_A);
        R count = values.fetch(i, 1, Size.B64, false, false, B);
        if (count != B) {
            out.mov(B, count);
        }
        int to = place(i, 2);
        boolean left = op == EacgOp.SHL;
        BinaryOp there = left ? BinaryOp.SHL : op == EacgOp.SHR ? BinaryOp.SHR : BinaryOp.SAR;
        int first = left ? 0 : HALF;
        int second = HALF - first;
        Label far = out.label();
        Label done = out.label();
        out.test(Width.W64, B, BITS);
        out.branch(Cond.NE, far);
        values.load(X, a + first);
        out.binary(left ? BinaryOp.SHR : BinaryOp.SHL, Width.W64, A, X, 1);
        out.unary(UnaryOp.NOT, Width.W64, B, B);
        out.binary(left ? BinaryOp.SHR : BinaryOp.SHL, Width.W64, A, A, B);
        out.unary(UnaryOp.NOT, Width.W64, B, B);
        out.binary(there, Width.W64, X, X, B);
        values.store(X, to + first);
        values.load(X, a + second);
        out.binary(left ? BinaryOp.SHL : BinaryOp.SHR, Width.W64, X, X, B);
        out.binary(BinaryOp.OR, Width.W64, X, X, A);
        values.store(X, to + second);
        out.jump(done);
        out.bind(far);
        values.load(X, a + first);
        out.binary(there, Width.W64, A, X, B);
        values.store(A, to + second);
        if (op == EacgOp.SAR) {
            out.binary(BinaryOp.SAR, Width.W64, X, X, BITS - 1);
        } else {
            out.movi(X, 0);
        }
        values.store(X, to + first);
        out.bind(done);
        return to;
    }

    // The status word

    private void keep(int from) {
        values.load(A, from + HALF);
        out.cmp(Width.W64, A, 0);
        out.set(Cond.SLT, X);
        values.store(X, Layout.LOWER);
        values.store(X, Layout.SIGNED_LOWER);
        values.load(X, from);
        out.binary(BinaryOp.OR, Width.W64, A, A, X);
        out.cmp(Width.W64, A, 0);
        out.set(Cond.EQ, X);
        values.store(X, Layout.EQUAL);
    }

    /// Compiles `cmp` at 128 bits: the upper halves decide, unless they are equal.
    void compare(int i) {
        int a = fetch(i, 0, false, WIDE_A);
        int b = fetch(i, 1, false, WIDE_B);
        values.load(A, a);
        values.load(B, b);
        out.cmp(Width.W64, A, B);
        out.set(Cond.ULT, A);
        out.set(Cond.EQ, X);
        values.store(X, Layout.EQUAL);
        values.load(X, a + HALF);
        values.load(B, b + HALF);
        out.cmp(Width.W64, X, B);
        out.set(Cond.SLT, X);
        values.store(X, Layout.SIGNED_LOWER);
        out.set(Cond.ULT, X);
        values.store(X, Layout.LOWER);
        out.set(Cond.EQ, B);
        out.binary(BinaryOp.AND, Width.W64, A, A, B);
        or(Layout.SIGNED_LOWER);
        or(Layout.LOWER);
        values.load(X, Layout.EQUAL);
        out.binary(BinaryOp.AND, Width.W64, X, X, B);
        values.store(X, Layout.EQUAL);
    }

    private void or(int field) {
        values.load(X, field);
        out.binary(BinaryOp.OR, Width.W64, X, X, A);
        values.store(X, field);
    }
}
