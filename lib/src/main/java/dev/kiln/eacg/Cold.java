package dev.kiln.eacg;

import dev.kiln.code.Label;
import dev.kiln.guard.Sites;
import dev.kiln.guard.Trap;
import dev.kiln.ir.Emitter;
import java.util.ArrayList;
import java.util.List;

/// What guards branch to when they fail, and what else runs rarely: written after the routine, so that the way of
/// success falls through.
final class Cold {
    private record Aside(Label label, Runnable code) {}

    private final Emitter out;
    private final Sites sites;
    private final Label trap;
    private final List<Aside> asides = new ArrayList<>();

    /// @param trap where control goes with the number of a site in [Homes#X]
    Cold(Emitter out, Sites sites, Label trap) {
        this.out = out;
        this.sites = sites;
        this.trap = trap;
    }

    /// Where to branch for instruction `i` to end in `kind`.
    Label trap(Trap.Kind kind, int i) {
        int site = sites.add(kind, 0, i);
        return aside(() -> {
            out.movi(Homes.X, site);
            out.jump(trap);
        });
    }

    /// Where to branch for `code`, which writes what is to run there and ends in a jump.
    Label aside(Runnable code) {
        Label label = out.label();
        asides.add(new Aside(label, code));
        return label;
    }

    /// Writes what was branched to; that may branch to more.
    void flush() {
        for (int i = 0; i < asides.size(); i++) {
            out.bind(asides.get(i).label);
            asides.get(i).code.run();
        }
        asides.clear();
    }
}
