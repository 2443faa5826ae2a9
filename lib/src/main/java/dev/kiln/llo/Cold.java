package dev.kiln.llo;

import dev.kiln.code.Label;
import dev.kiln.guard.Sites;
import dev.kiln.guard.Trap;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.R;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.Width;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a function's guards branch to when they fail, written after the function so that the way of success falls
/// through.
final class Cold {
    /// An access whose quick check failed: the address is computed exactly and checked again.
    private record Exact(Label label, Label resume, Address address, Runnable access, long limit, int site) {}

    /// A pointer in parts, `base + (sign-extended index << shift)`, and the offset of an access through it.
    record Address(R index, int shift, long base, long offset) {}

    /// Code that runs rarely.
    private record Aside(Label label, Runnable code) {}

    private static final R SCRATCH = R.temp(0);

    private final Emitter out;
    private final Sites sites;
    private final Label trap;
    private int function;
    /// Traps: each leaves the program with its site.
    private Label[] traps = new Label[8];

    private int[] trapSites = new int[8];
    private int trapCount;
    private final List<Exact> accesses = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();

    Cold(Emitter out, Sites sites, Label trap, int function) {
        this.out = out;
        this.sites = sites;
        this.trap = trap;
        this.function = function;
    }

    /// Begins function number `function`.
    void begin(int function) {
        this.function = function;
    }

    /// Where to branch for op `op` to end in `kind`.
    Label trap(Trap.Kind kind, int op) {
        return trap(kind, function, op);
    }

    /// Where to branch for op `op` of function number `of` to end in `kind`.
    Label trap(Trap.Kind kind, int of, int op) {
        return trap(sites.add(kind, of, op));
    }

    private Label trap(int site) {
        if (trapCount == traps.length) {
            traps = Arrays.copyOf(traps, trapCount * 2);
            trapSites = Arrays.copyOf(trapSites, trapCount * 2);
        }
        Label label = out.label();
        traps[trapCount] = label;
        trapSites[trapCount++] = site;
        return label;
    }

    /// Where to branch for what comes from `origin` (see [Origin]) to end in `kind`.
    Label trapOf(Trap.Kind kind, int origin) {
        int of = Origin.function(origin);
        return trap(kind, of < 0 ? function : of, Origin.op(origin));
    }

    /// Where to branch for `code`, which writes what is to run there and ends in a jump.
    Label aside(Runnable code) {
        Label label = out.label();
        asides.add(new Aside(label, code));
        return label;
    }

    /// Where to branch when the quick check of `access` fails; the exact one allows addresses up to `limit`, and
    /// control goes on at `resume`.
    ///
    /// @param access writes the access, through a pointer in the first temporary
    Label exact(Label resume, Address address, Runnable access, long limit, int op) {
        Label label = out.label();
        accesses.add(
                new Exact(label, resume, address, access, limit, sites.add(Trap.Kind.OUT_OF_BOUNDS, function, op)));
        return label;
    }

    /// The scratch register = the pointer; to `label` when the access of which the last allowed address is `limit`
    /// is not.
    void compute(Address a, long limit, Label label) {
        out.unary(UnaryOp.SEXT32, Width.W64, SCRATCH, a.index());
        if (a.shift() > 0) {
            out.binary(BinaryOp.SHL, Width.W64, SCRATCH, SCRATCH, a.shift());
        }
        long added = a.offset() < 0 ? a.base() + a.offset() : a.base();
        if (added != 0) {
            out.binary(BinaryOp.ADD, Width.W64, SCRATCH, SCRATCH, added);
        }
        long most = a.offset() < 0 ? limit : limit - a.offset();
        if (most < 0) {
            out.jump(label);
        } else {
            out.branch(Cond.UGT, Width.W64, SCRATCH, most, label);
        }
        if (a.offset() < 0) {
            out.binary(BinaryOp.SUB, Width.W64, SCRATCH, SCRATCH, a.offset());
        }
    }

    /// Writes what was branched to.
    void flush() {
        for (Aside cold : asides) {
            out.bind(cold.label);
            cold.code.run();
        }
        asides.clear();
        for (Exact cold : accesses) {
            out.bind(cold.label);
            compute(cold.address, cold.limit, trap(cold.site));
            cold.access.run();
            out.jump(cold.resume);
        }
        for (int i = 0; i < trapCount; i++) {
            out.bind(traps[i]);
            out.movi(SCRATCH, trapSites[i]);
            out.jump(trap);
        }
        accesses.clear();
        trapCount = 0;
    }
}
