package dev.kiln.eacg;

import static dev.kiln.eacg.Homes.A;
import static dev.kiln.eacg.Homes.X;

import dev.kiln.code.Label;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Width;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The routines of a program: which labels may be called, where their entries are, and how one is found by the
/// number of its label.
///
/// Numbers that lie close together index a table of entries; others are searched for.
final class Routines {
    /// How many numbers there may be for each label in a table.
    private static final int SPARSE = 4;

    private static final R LOW = X;
    private static final R HIGH = R.saved(1);
    private static final R MIDDLE = R.saved(2);
    private static final R TABLE = R.saved(3);
    private static final R NUMBER = R.saved(4);

    private final EacgProgram program;
    private final Emitter out;
    /// By instruction.
    private final Label[] entries;
    private final Label table;
    private final Label search;
    private final Label none;

    Routines(EacgProgram program, Emitter out) {
        this.program = program;
        this.out = out;
        entries = new Label[program.size()];
        entries[0] = out.label();
        table = out.label();
        search = out.label();
        none = out.label();
        Labels labels = program.labels();
        if (program.uses().byValue()) {
            for (int j = 0; j < labels.count(); j++) {
                add(labels.instruction(j));
            }
        }
        for (int i = 0; i < program.size(); i++) {
            if (program.code().op(i) == EacgOp.CALL && program.target(i) >= 0) {
                add(program.target(i));
            }
        }
    }

    private void add(int i) {
        if (entries[i] == null) {
            entries[i] = out.label();
        }
    }

    boolean isEntry(int i) {
        return entries[i] != null;
    }

    Label entry(int i) {
        return entries[i];
    }

    private boolean isDense() {
        Labels labels = program.labels();
        int last = labels.count() == 0 ? 0 : labels.number(labels.count() - 1);
        return last >= 0 && last <= (long) SPARSE * labels.count() + 64;
    }

    /// Leaves in X the entry of the routine whose label has the number in A; to `bad` when there is none.
    void find(Label bad) {
        if (program.labels().count() == 0) {
            out.jump(bad);
            out.addr(X, none); // never run; what follows wants a register
            return;
        }
        if (isDense()) {
            out.branch(
                    Cond.UGT,
                    Width.W64,
                    A,
                    program.labels().number(program.labels().count() - 1),
                    bad);
            out.addr(X, table);
            out.load(MemType.I64, X, X, A, 3, 0);
        } else {
            out.call(search, Regs.NONE, Regs.NONE);
        }
        out.addr(A, none);
        out.branch(Cond.EQ, Width.W64, X, A, bad);
    }

    /// Writes what [#find] needs.
    void finish() {
        if (!program.uses().byValue()) {
            return;
        }
        Labels labels = program.labels();
        if (labels.count() > 0 && !isDense()) {
            search();
        }
        out.function("no routine", Signature.NONE);
        out.bind(none);
        out.ret(Regs.NONE);
        out.end();
    }

    /// Writes the tables, behind all code.
    void tables() {
        out.align(16);
        out.bind(out.label(Audit.TABLES));
        if (!program.uses().byValue()) {
            return;
        }
        Labels labels = program.labels();
        out.bind(table);
        List<Label> addresses = new ArrayList<>();
        for (int j = 0; j < labels.count(); j++) {
            while (isDense() && addresses.size() < labels.number(j)) {
                addresses.add(none);
            }
            addresses.add(entries[labels.instruction(j)]);
        }
        if (!isDense()) {
            long[] numbers = new long[labels.count()];
            Arrays.setAll(numbers, j -> Integer.toUnsignedLong(labels.number(j)));
            out.data(MemType.I64, numbers);
        }
        out.data(addresses.toArray(Label[]::new));
    }

    /// Finds the number in A among those in order.
    private void search() {
        int count = program.labels().count();
        Label again = out.label();
        Label above = out.label();
        Label missing = out.label();
        Label found = out.label();
        Label end = out.label();
        out.function("search for a routine", Signature.NONE);
        out.bind(search);
        out.enter(0, Regs.of(HIGH, MIDDLE, TABLE, NUMBER));
        out.movi(LOW, 0);
        out.movi(HIGH, count);
        out.addr(TABLE, table);
        out.bind(again);
        out.branch(Cond.UGE, Width.W64, LOW, HIGH, missing);
        out.binary(BinaryOp.ADD, Width.W64, MIDDLE, LOW, HIGH);
        out.binary(BinaryOp.SHR, Width.W64, MIDDLE, MIDDLE, 1);
        out.load(MemType.I64, NUMBER, TABLE, MIDDLE, 3, 0);
        out.branch(Cond.EQ, Width.W64, NUMBER, A, found);
        out.branch(Cond.ULT, Width.W64, NUMBER, A, above);
        out.mov(HIGH, MIDDLE);
        out.jump(again);
        out.bind(above);
        out.binary(BinaryOp.ADD, Width.W64, LOW, MIDDLE, 1);
        out.jump(again);
        out.bind(missing);
        out.addr(X, none);
        out.jump(end);
        out.bind(found);
        out.load(MemType.I64, X, TABLE, MIDDLE, 3, 8L * count);
        out.bind(end);
        out.leave();
        out.ret(Regs.NONE);
        out.end();
    }
}
