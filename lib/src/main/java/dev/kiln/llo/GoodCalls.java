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
import java.util.ArrayList;
import java.util.List;

/// Writes calls and takes parameters, by the convention that [FunctionCompiler] describes.
///
/// Arguments of one kind are where every ABI has them as well, so the allocator puts them there, all at once. Of mixed
/// kinds that is not so (Windows counts both together); they are moved one by one.
final class GoodCalls {
    private final LloCompiler unit;
    private final Selection selection;
    private final Graph graph;
    private final Emitter out;
    private final Cold cold;

    GoodCalls(LloCompiler unit, Selection selection, Cold cold) {
        this.unit = unit;
        this.selection = selection;
        this.cold = cold;
        graph = selection.graph;
        out = selection.out;
    }

    /// Takes a parameter from where callers put it.
    void parameter(int v, LloSignature signature) {
        int i = (int) graph.immediate(v);
        Reg place = Homes.incoming(signature.parameters(), unit.roles)[i];
        Reg d = selection.register(v);
        if (place != R.NONE) {
            selection.move(d, place);
        } else {
            int field = Context.argument(i);
            LloType type = signature.parameters().get(i);
            switch (d) {
                case R r -> out.load(MemType.I64, r, Context.BASE, R.NONE, 0, field);
                case V f -> out.fload(Operands.floatType(type), f, Context.BASE, R.NONE, 0, field);
            }
        }
    }

    /// Writes call `v`: of a function, of a host, through a pointer, or of what computes a remainder.
    void call(int v) {
        int immediate = (int) graph.immediate(v);
        switch (graph.op(v)) {
            case CALL -> {
                LloFunction callee = unit.program.functions().get(immediate);
                call(v, callee.signature(), unit.function(immediate));
            }
            case HOST -> call(v, unit.program.hosts().get(immediate).signature(), unit.host(immediate));
            case CALLP -> callPointer(v, immediate);
            default -> {
                LloType type = LloType.of(graph.type(v));
                call(v, LloSignature.of(type, type, type), unit.remainder(type));
            }
        }
    }

    private void call(int v, LloSignature signature, Label target) {
        Regs arguments = arguments(v, signature);
        out.call(target, arguments, arguments.size() == 0 ? Regs.NONE : results(v));
        finish(v, arguments);
    }

    private void callPointer(int v, int signatureIndex) {
        LloSignature signature = unit.program.signatures().get(signatureIndex);
        Label bad = cold.trapOf(Trap.Kind.BAD_CALL, graph.at(v));
        R entry = selection.fresh();
        out.binary(BinaryOp.SUB, Width.W64, entry, selection.integer(graph.operand(v, graph.count(v) - 1)), 1);
        out.branch(Cond.UGE, Width.W64, entry, unit.program.functions().size(), bad);
        R table = selection.fresh();
        out.addr(table, unit.functionTable());
        out.binary(BinaryOp.SHL, Width.W64, entry, entry, 4);
        out.binary(BinaryOp.ADD, Width.W64, entry, entry, table);
        R signed = selection.fresh();
        out.load(MemType.I64, signed, entry, R.NONE, 0, 8);
        out.branch(Cond.NE, Width.W64, signed, signatureIndex, bad);
        R target = selection.fresh();
        out.load(MemType.I64, target, entry, R.NONE, 0, 0);
        Regs arguments = arguments(v, signature);
        out.call(target, arguments, arguments.size() == 0 ? Regs.NONE : results(v));
        finish(v, arguments);
    }

    /// Passes the arguments: stores those that find no register; gives those that the call itself is to move, and
    /// moves them when it is not to.
    private Regs arguments(int v, LloSignature signature) {
        List<LloType> types = signature.parameters();
        Reg[] places = Homes.incoming(types, unit.roles);
        List<Reg> moved = new ArrayList<>();
        boolean mixed = types.stream().map(LloType::isFloat).distinct().count() > 1;
        for (int i = 0; i < places.length; i++) {
            int operand = graph.operand(v, i);
            if (places[i] == R.NONE) {
                int field = Context.argument(i);
                switch (selection.read(operand)) {
                    case R r -> out.store(MemType.I64, r, Context.BASE, R.NONE, 0, field);
                    case V f -> out.fstore(Operands.floatType(types.get(i)), f, Context.BASE, R.NONE, 0, field);
                }
            } else if (!mixed) {
                moved.add(selection.read(operand));
            }
        }
        for (int i = 0; mixed && i < places.length; i++) {
            int operand = graph.operand(v, i);
            if (places[i] != R.NONE && graph.isConstant(operand)) {
                selection.constant(places[i], operand);
            } else if (places[i] != R.NONE) {
                selection.move(places[i], selection.register(operand));
            }
        }
        return new Regs(moved);
    }

    private Regs results(int v) {
        return graph.type(v) == 0 ? Regs.NONE : Regs.of(selection.register(v));
    }

    /// A call that names no arguments names no result either: it is in its register.
    private void finish(int v, Regs arguments) {
        if (graph.type(v) != 0 && arguments.size() == 0) {
            selection.move(selection.register(v), graph.isFloat(v) ? V.result(0) : R.result(0));
        }
    }
}
