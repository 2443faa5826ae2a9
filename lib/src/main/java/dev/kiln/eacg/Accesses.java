package dev.kiln.eacg;

import static dev.kiln.eacg.Homes.X;

import dev.kiln.code.Label;
import dev.kiln.guard.Context;
import dev.kiln.guard.Trap;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Width;

/// Memory operands: each access is checked against the regions.
///
/// The quick way takes the first region: the address less its base must be below the number of addresses that may be
/// accessed. What fails there goes to a routine that searches the others, one for each size and direction, written
/// once.
final class Accesses {
    private static final R REGION = R.saved(1);
    private static final R END = R.saved(2);
    private static final R DISTANCE = R.saved(3);

    private final Emitter out;
    private final Cold cold;
    private final Instructions code;
    private final Homes homes;
    private final Label[] searches = new Label[2 * Size.values().length];

    Accesses(Emitter out, Cold cold, Instructions code, Homes homes) {
        this.out = out;
        this.cold = cold;
        this.code = code;
        this.homes = homes;
    }

    /// Checks operand `k` of instruction `i`: the bytes are then at `[other + X]`.
    void check(int i, int k, boolean writes, R other) {
        Size size = code.size(i, k);
        R address = X;
        if (code.kind(i, k) == Kind.ABSOLUTE) {
            out.movi(X, code.value(i, k));
        } else if (homes.of(code.register(i, k)) != R.NONE) {
            address = homes.of(code.register(i, k));
        } else {
            field(X, Layout.register(code.register(i, k)));
        }
        Label done = out.label();
        Label slow = cold.aside(() -> {
            out.call(search(size, writes), Regs.NONE, Regs.NONE);
            out.branch(Cond.EQ, Width.W64, X, 0, cold.trap(Trap.Kind.OUT_OF_BOUNDS, i));
            out.mov(other, X);
            out.movi(X, 0);
            out.jump(done);
        });
        field(other, Layout.REGION_BASE);
        out.binary(BinaryOp.SUB, Width.W64, X, address, other);
        field(other, Layout.bound(size, writes));
        out.branch(Cond.UGE, Width.W64, X, other, slow);
        field(other, Layout.REGION_ADDRESS);
        out.bind(done);
    }

    private void field(R d, int field) {
        out.load(MemType.I64, d, Context.BASE, R.NONE, 0, field);
    }

    private Label search(Size size, boolean writes) {
        int which = 2 * size.ordinal() + (writes ? 1 : 0);
        if (searches[which] == null) {
            searches[which] = out.label();
        }
        return searches[which];
    }

    /// Writes the searches that are called.
    void finish() {
        for (int which = 0; which < searches.length; which++) {
            if (searches[which] != null) {
                search(searches[which], Size.of(which / 2), which % 2 == 1);
            }
        }
    }

    /// Comes with an address less the first base in X, and leaves with the machine address there, or 0.
    private void search(Label label, Size size, boolean writes) {
        Label again = out.label();
        Label next = out.label();
        Label none = out.label();
        Label end = out.label();
        out.function("search " + (writes ? "written " : "read ") + size, Signature.NONE);
        out.bind(label);
        out.enter(0, Regs.of(REGION, END, DISTANCE));
        field(DISTANCE, Layout.REGION_BASE);
        out.binary(BinaryOp.ADD, Width.W64, X, X, DISTANCE);
        field(END, Layout.REGION_COUNT);
        out.branch(Cond.EQ, Width.W64, END, 0, none);
        out.binary(BinaryOp.MUL, Width.W64, END, END, Layout.REGION_SIZE);
        out.lea(REGION, Context.BASE, R.NONE, 0, Layout.REGIONS);
        out.binary(BinaryOp.ADD, Width.W64, END, END, REGION);
        out.bind(again);
        out.load(MemType.I64, DISTANCE, REGION, R.NONE, 0, Layout.REGION_BASE);
        out.binary(BinaryOp.SUB, Width.W64, X, X, DISTANCE);
        out.load(MemType.I64, DISTANCE, REGION, R.NONE, 0, Layout.bound(size, writes));
        out.branch(Cond.UGE, Width.W64, X, DISTANCE, next);
        out.load(MemType.I64, DISTANCE, REGION, R.NONE, 0, Layout.REGION_ADDRESS);
        out.binary(BinaryOp.ADD, Width.W64, X, X, DISTANCE);
        out.jump(end);
        out.bind(next);
        out.load(MemType.I64, DISTANCE, REGION, R.NONE, 0, Layout.REGION_BASE);
        out.binary(BinaryOp.ADD, Width.W64, X, X, DISTANCE);
        out.binary(BinaryOp.ADD, Width.W64, REGION, REGION, Layout.REGION_SIZE);
        out.branch(Cond.ULT, Width.W64, REGION, END, again);
        out.bind(none);
        out.movi(X, 0);
        out.bind(end);
        out.leave();
        out.ret(Regs.NONE);
        out.end();
    }
}
