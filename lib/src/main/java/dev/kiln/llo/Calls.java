package dev.kiln.llo;

import dev.kiln.code.Label;
import dev.kiln.guard.Context;
import dev.kiln.guard.Trap;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;

/// Compiles calls: of functions, of hosts, through pointers.
///
/// Arguments go to the argument registers of their kind, those that find none into the context. Before the call the
/// stack below the arguments leaves the registers that calls destroy, and so do the variables that live in them.
final class Calls {
    private static final R SCRATCH = R.temp(0);

    private final FunctionCompiler f;
    private final LloCompiler unit;
    private final Emitter out;
    private final Homes homes;
    private final Operands operands;
    private final Cold cold;
    private final Moves moves;

    Calls(FunctionCompiler f) {
        this.f = f;
        unit = f.unit;
        out = f.out;
        homes = f.homes;
        operands = f.operands;
        cold = f.cold;
        moves = f.moves;
    }

    /// Compiles a call of `target`, whose arguments are the top of the stack.
    void call(Passing passing, Label target) {
        pass(passing);
        out.call(target, Regs.NONE, Regs.NONE);
        returned(passing);
    }

    /// Prepares for a call: saves what it would destroy, and passes the arguments.
    private void pass(Passing passing) {
        Reg[] places = passing.places();
        int first = operands.height() - places.length;
        for (int i = 0; i < places.length; i++) {
            if (places[i] == R.NONE) {
                LloType type = passing.types()[i];
                int field = Context.argument(i);
                if (type.isFloat()) {
                    out.fstore(Operands.floatType(type), operands.floating(first + i), Context.BASE, R.NONE, 0, field);
                } else {
                    out.store(MemType.I64, operands.integer(first + i), Context.BASE, R.NONE, 0, field);
                }
                operands.unlock();
            } else if (operands.isIndexed(first + i)) {
                operands.integer(first + i);
                operands.unlock();
            }
        }
        operands.protect(places.length);
        kept(true);
        moves.to(places, first);
    }

    /// After a call: drops the arguments, restores the variables and pushes the result.
    private void returned(Passing passing) {
        operands.drop(passing.places().length);
        operands.unlock();
        if (passing.result().isEmpty()) {
            kept(false);
            return;
        }
        LloType type = passing.result().get();
        Reg from = type.isFloat() ? V.result(0) : R.result(0);
        Reg place = type.isFloat() ? V.argument(0) : unit.roles.firstResult();
        Reg d = destinationOfCall(type, place);
        operands.move(d, from);
        operands.lock(d);
        kept(false);
        f.result(type, d);
    }

    private Reg destinationOfCall(LloType type, Reg place) {
        int v = f.assigned();
        boolean direct = v >= 0 && homes.home[v] != R.NONE && !homes.kept[v] && !operands.refersTo(v);
        return direct ? homes.home[v] : operands.allocate(type, place);
    }

    /// Saves, or restores, the variables whose registers a call destroys.
    private void kept(boolean save) {
        for (int v = 0; homes.keeps && v < homes.variables; v++) {
            if (homes.kept[v]) {
                if (save) {
                    operands.storeFrame(f.type(v), homes.home[v], homes.slot[v]);
                } else {
                    operands.loadFrame(f.type(v), homes.home[v], homes.slot[v]);
                }
            }
        }
    }

    /// Compiles `CALLP`: the token is checked, then the type, by the table of functions.
    void callPointer(int signatureIndex) {
        R token = operands.integer(operands.height() - 1);
        operands.lock(token);
        Label bad = cold.trap(Trap.Kind.BAD_CALL, f.at);
        R table = (R) operands.allocate(LloType.P, R.NONE);
        out.binary(BinaryOp.SUB, Width.W64, SCRATCH, token, 1);
        out.branch(Cond.UGE, Width.W64, SCRATCH, unit.program.functions().size(), bad);
        out.addr(table, unit.functionTable());
        out.binary(BinaryOp.SHL, Width.W64, SCRATCH, SCRATCH, 4);
        out.binary(BinaryOp.ADD, Width.W64, SCRATCH, SCRATCH, table);
        out.load(MemType.I64, table, SCRATCH, R.NONE, 0, 8);
        out.branch(Cond.NE, Width.W64, table, signatureIndex, bad);
        operands.drop();
        operands.unlock();
        out.load(MemType.I64, SCRATCH, SCRATCH, R.NONE, 0, 0);
        out.store(MemType.I64, SCRATCH, Context.BASE, R.NONE, 0, Context.CALLEE);
        Passing passing = unit.passing(signatureIndex);
        pass(passing);
        f.loadField(SCRATCH, Context.CALLEE);
        out.call(SCRATCH, Regs.NONE, Regs.NONE);
        returned(passing);
    }
}
