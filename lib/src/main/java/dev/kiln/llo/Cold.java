package dev.kiln.llo;

import dev.kiln.code.Label;
import dev.kiln.guard.Context;
import dev.kiln.guard.Sites;
import dev.kiln.guard.Trap;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.R;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.Width;
import java.util.ArrayList;
import java.util.List;

/// What a function's guards branch to when they fail, written after the function so that the way of success falls
/// through.
final class Cold {
    /// A trap: leaves the program with `site`.
    private record TrapAt(Label label, int site) {}

    /// An access whose quick check failed: the address is computed exactly and checked again.
    private record Exact(Label label, Label resume, Address address, Access access, long limit, int site) {}

    /// An address in parts: `base + (sign-extended index << shift) + displacement`; base or index may be [R#NONE].
    record Address(R base, R index, int shift, long displacement) {}

    /// Writes one load or store at a base and a displacement.
    @FunctionalInterface
    interface Access {
        /// The value is at `[base + index << shift + displacement]`.
        void at(R base, R index, int shift, long displacement);
    }

    private static final R SCRATCH = R.temp(0);

    private final Emitter out;
    private final Sites sites;
    private final Label trap;
    private final int function;
    private final List<TrapAt> traps = new ArrayList<>();
    private final List<Exact> accesses = new ArrayList<>();

    Cold(Emitter out, Sites sites, Label trap, int function) {
        this.out = out;
        this.sites = sites;
        this.trap = trap;
        this.function = function;
    }

    /// Where to branch for op `op` to end in `kind`.
    Label trap(Trap.Kind kind, int op) {
        Label label = out.label();
        traps.add(new TrapAt(label, sites.add(kind, function, op)));
        return label;
    }

    /// Where to branch when the quick check of `access` fails; the exact one allows addresses up to `limit`, and
    /// control goes on at `resume`.
    Label exact(Label resume, Address address, Access access, long limit, int op) {
        Label label = out.label();
        accesses.add(
                new Exact(label, resume, address, access, limit, sites.add(Trap.Kind.OUT_OF_BOUNDS, function, op)));
        return label;
    }

    /// The scratch register = the address.
    void compute(Address a) {
        if (a.index() != R.NONE) {
            out.unary(UnaryOp.SEXT32, Width.W64, SCRATCH, a.index());
            if (a.shift() > 0) {
                out.binary(BinaryOp.SHL, Width.W64, SCRATCH, SCRATCH, a.shift());
            }
            if (a.base() != R.NONE) {
                out.binary(BinaryOp.ADD, Width.W64, SCRATCH, SCRATCH, a.base());
            }
            if (a.displacement() != 0) {
                out.binary(BinaryOp.ADD, Width.W64, SCRATCH, SCRATCH, a.displacement());
            }
        } else if (a.base() == R.NONE) {
            out.movi(SCRATCH, a.displacement());
        } else {
            out.binary(BinaryOp.ADD, Width.W64, SCRATCH, a.base(), a.displacement());
        }
    }

    /// Writes what was branched to.
    void flush() {
        for (Exact cold : accesses) {
            out.bind(cold.label);
            compute(cold.address);
            traps.add(new TrapAt(out.label(), cold.site));
            out.branch(Cond.UGT, Width.W64, SCRATCH, cold.limit, traps.getLast().label);
            cold.access.at(Context.BASE, SCRATCH, 0, 0);
            out.jump(cold.resume);
        }
        for (TrapAt cold : traps) {
            out.bind(cold.label);
            out.movi(SCRATCH, cold.site);
            out.jump(trap);
        }
        accesses.clear();
        traps.clear();
    }
}
