package dev.kiln.llo;

import static dev.kiln.guard.Context.BASE;

import dev.kiln.code.Label;
import dev.kiln.guard.Context;
import dev.kiln.guard.Gates;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;

/// The way into quick code for those who have interpreted it so far: at the beginning of a function, or in the middle
/// of one, at the head of a loop.
///
/// *The idea.* All values are passed in the context, as arguments are that find no register: arguments, locals, then
/// the stack. A function takes the number of a place ([Points]), and looks up in a table whom to call: a piece of code
/// that takes the values from the context, makes the function's frame if need be, and goes on in the function. What
/// the function returns comes back to it.
///
/// *Why that is all.* At the head of a loop, as at every label, a variable is in its home and what is on the stack is
/// in its slots; nothing else that [Operands] or [Accesses] know is taken for granted there.
///
/// An integer result is returned; a float result lies where the first value was passed.
final class Resume {
    /// The name of the function that takes the number: none of the program's. A trace ends there.
    static final String ENTRY = Gates.ENTERING + "at a place";
    /// What the names begin with of the pieces of code that lead into functions.
    private static final String INTO = "into ";

    private static final R SCRATCH = R.temp(0);
    private static final V FLOAT_SCRATCH = V.temp(0);
    private static final R TARGET = R.temp(1);

    private final LloCompiler unit;
    private final Emitter out;
    private final Points points;
    private final Label table;
    /// By the number of a place: whom to call, and the label to which it leads.
    private final Label[] pieces;

    private final Label[] places;

    Resume(LloCompiler unit, Points points) {
        this.unit = unit;
        this.points = points;
        out = unit.out;
        table = out.label();
        pieces = new Label[points.count()];
        places = new Label[points.count()];
    }

    /// Writes what takes the number.
    void entry() {
        out.function(ENTRY, Signature.of(Type.I64, Type.I64));
        out.enter(0, Regs.NONE);
        R number = R.argument(0);
        out.binary(BinaryOp.SHL, Width.W64, number, number, 4);
        out.addr(TARGET, table);
        out.binary(BinaryOp.ADD, Width.W64, TARGET, TARGET, number);
        out.load(MemType.I64, SCRATCH, TARGET, R.NONE, 0, 8);
        out.store(MemType.I64, SCRATCH, BASE, R.NONE, 0, Context.CALLEE);
        out.load(MemType.I64, SCRATCH, TARGET, R.NONE, 0, 0);
        out.call(SCRATCH, Regs.NONE, Regs.NONE);
        out.fstore(FloatType.F64, V.result(0), BASE, R.NONE, 0, value(0));
        out.leave();
        out.ret(Regs.NONE);
        out.end();
    }

    private static int value(int i) {
        return Context.argument(i);
    }

    /// Writes what leads into the function that `f` has compiled.
    void of(FunctionCompiler f) {
        int beginning = points.of(f.function);
        pieces[beginning] = out.label();
        places[beginning] = unit.function(f.function.index());
        beginning(f.function, pieces[beginning]);
        int[] heads = points.heads(f.function);
        if (heads.length == 0) {
            return;
        }
        Label middle = out.label();
        int height = 0;
        for (int head : heads) {
            pieces[points.of(f.function, head)] = middle;
            places[points.of(f.function, head)] = f.label(head);
            height = Math.max(height, f.function.height(f.function.blockAt(head)));
        }
        middle(f, middle, height);
    }

    private void beginning(LloFunction function, Label label) {
        LloSignature signature = function.signature();
        out.function(INTO + function.name(), unit.signature(signature));
        out.bind(label);
        Reg[] incoming = Homes.incoming(signature.parameters(), unit.roles);
        for (int i = 0; i < incoming.length; i++) {
            take(signature.parameters().get(i), i, incoming[i]);
        }
        out.jump(unit.function(function.index()));
        out.end();
    }

    /// @param height how many slots there are on the stack at most: for heads with fewer, the rest may be anything
    private void middle(FunctionCompiler f, Label label, int height) {
        out.function(INTO + "a loop of " + f.function.name(), unit.signature(f.function.signature()));
        out.bind(label);
        f.frame();
        Homes homes = f.homes;
        int variables = homes.variables;
        for (int v = 0; v < variables; v++) {
            if (homes.home[v] != R.NONE) {
                take(f.type(v), v, homes.home[v]);
            } else if (homes.slot[v] >= 0) {
                copy(v, homes.slot[v]);
            }
        }
        for (int k = 0; k < height; k++) {
            copy(variables + k, k);
        }
        out.load(MemType.I64, SCRATCH, BASE, R.NONE, 0, Context.CALLEE);
        out.jump(SCRATCH);
        f.cold.flush();
        out.end();
    }

    private void take(LloType type, int i, Reg to) {
        switch (to) {
            case R r -> {
                if (r != R.NONE) {
                    out.load(MemType.I64, r, BASE, R.NONE, 0, value(i));
                }
            }
            case V v -> out.fload(Operands.floatType(type), v, BASE, R.NONE, 0, value(i));
        }
    }

    private void copy(int i, int slot) {
        out.fload(FloatType.F64, FLOAT_SCRATCH, BASE, R.NONE, 0, value(i));
        out.fstore(FloatType.F64, FLOAT_SCRATCH, R.SP, R.NONE, 0, 8L * slot);
    }

    /// Writes the table: for each place whom to call, and where that leads.
    void table() {
        out.align(16);
        out.bind(table);
        for (int i = 0; i < pieces.length; i++) {
            out.data(pieces[i], places[i]);
        }
    }
}
