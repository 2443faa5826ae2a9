package dev.kiln.bench;

import dev.kiln.code.Label;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.IntType;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;
import java.util.List;

/// One function of any length, as a front end would write it: loads, arithmetic on what was loaded, comparisons,
/// stores, in statements of twelve instructions over a few variables that live throughout.
///
/// Over physical registers it writes roles; over virtual ones, each value that a statement computes is a new register.
final class Stream {
    /// The instructions of a statement.
    private static final int STATEMENT = 12;

    private static final int VARIABLES = 4;
    private static final int CROWD = 40;
    private static final int DEPTH = 8;
    private static final Signature SIGNATURE = new Signature(List.of(Type.I64), List.of(Type.I64));

    private final Lowering.Shape shape;
    private final boolean virtual;
    private final R[] variables;
    private final V[] floats = new V[VARIABLES];
    private final R base;
    private final Label[] heads = new Label[DEPTH];
    private int fresh;
    private int freshFloat;
    private int statements;

    Stream(Lowering.Shape shape, boolean virtual) {
        this.shape = shape;
        this.virtual = virtual;
        variables = new R[shape == Lowering.Shape.PRESSURE && virtual ? CROWD : VARIABLES];
        for (int i = 0; i < variables.length; i++) {
            variables[i] = virtual ? R.virtual(i) : R.saved(i);
        }
        for (int i = 0; i < VARIABLES; i++) {
            floats[i] = virtual ? V.virtual(i) : V.argument(i);
        }
        base = virtual ? R.virtual(variables.length) : R.saved(VARIABLES);
    }

    private R value(int k) {
        return virtual ? R.virtual(fresh++) : k == 0 ? R.temp(0) : R.argument(k);
    }

    private V floatValue(int k) {
        return virtual ? V.virtual(freshFloat++) : V.argument(VARIABLES + k);
    }

    /// Writes a function of about `instructions` instructions.
    void write(Emitter out, int instructions) {
        fresh = variables.length + 1;
        freshFloat = VARIABLES;
        out.function("f", SIGNATURE);
        if (!virtual) {
            out.enter(64, SAVED);
        }
        out.mov(base, R.argument(0));
        for (int i = 0; i < variables.length; i++) {
            out.movi(variables[i], i + 1);
        }
        for (V register : floats) {
            out.cvt(FloatType.F64, IntType.S64, register, variables[0]);
        }
        statements = Math.max(1, (instructions - variables.length - VARIABLES) / STATEMENT);
        for (int s = 0; s < statements; s++) {
            statement(out, s);
        }
        for (int i = 1; i < variables.length; i++) {
            out.binary(BinaryOp.XOR, Width.W64, variables[0], variables[0], variables[i]);
        }
        out.mov(R.result(0), variables[0]);
        if (!virtual) {
            out.leave();
        }
        out.ret(Regs.NONE);
        out.end();
    }

    private static final Regs SAVED = Regs.of(R.saved(0), R.saved(1), R.saved(2), R.saved(3), R.saved(4));

    private void statement(Emitter out, int s) {
        R x = variables[s % variables.length];
        R y = variables[(s + 1) % variables.length];
        V f = floats[s % VARIABLES];
        R a = value(0);
        R b = value(1);
        R c = value(2);
        int depth = s % (2 * DEPTH);
        if (shape == Lowering.Shape.LOOPS && depth < DEPTH) {
            heads[depth] = out.label();
            out.bind(heads[depth]);
        }
        out.load(MemType.I64, a, base, R.NONE, 0, s % 64 * 8);
        out.binary(BinaryOp.ADD, Width.W64, b, a, wide(s, x));
        out.binary(BinaryOp.SHL, Width.W32, c, y, 3);
        out.binary(BinaryOp.XOR, Width.W64, x, b, c);
        Label over = label(out);
        if (shape == Lowering.Shape.BLOCKS) {
            out.branch(Cond.EQ, Width.W64, x, y, over);
            out.bind(over);
        } else if (shape == Lowering.Shape.CALLS) {
            out.call("g", virtual ? Regs.of(x, a) : Regs.NONE, virtual ? Regs.of(x) : Regs.NONE);
        } else {
            out.binary(BinaryOp.MUL, Width.W64, y, y, a);
        }
        V g = floatValue(0);
        V h = floatValue(1);
        out.fload(FloatType.F64, g, base, R.NONE, 0, s % 64 * 8);
        out.fbinary(FloatBinaryOp.FMUL, FloatType.F64, h, g, f);
        out.fbinary(FloatBinaryOp.FADD, FloatType.F64, f, f, h);
        R d = value(3);
        out.unary(UnaryOp.ZEXT8, Width.W64, d, x);
        if (shape == Lowering.Shape.BLOCKS) {
            Label next = out.label();
            out.branch(Cond.ULT, Width.W32, d, 10, next);
            out.bind(next);
        } else {
            out.binary(BinaryOp.SUB, Width.W64, y, y, d);
        }
        out.store(MemType.I64, y, base, R.NONE, 0, s % 64 * 8);
        if (shape == Lowering.Shape.LOOPS && depth >= DEPTH) {
            out.branch(Cond.NE, Width.W64, x, 0, heads[2 * DEPTH - 1 - depth]);
        } else {
            out.binary(BinaryOp.ADD, Width.W32, x, x, 1000);
        }
    }

    /// What the first half of a function computed, in the second half of a wide one; else `usual`.
    private R wide(int s, R usual) {
        int early = s - statements / 2;
        return shape == Lowering.Shape.WIDE && virtual && early >= 0
                ? R.virtual(variables.length + 4 + 4 * early)
                : usual;
    }

    private Label label(Emitter out) {
        return shape == Lowering.Shape.BLOCKS ? out.label() : NONE;
    }

    private static final Label NONE = Label.create();
}
