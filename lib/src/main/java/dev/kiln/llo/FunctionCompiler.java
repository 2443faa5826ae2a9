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
import java.util.Arrays;

/// Turns one verified function into IR, in one pass over its ops.
///
/// Each op takes its operands from where [Operands] says they are and leaves its result in a register. One op is
/// looked ahead: when the next one stores the result in a variable, returns it or passes it on, it is computed
/// right there; when the next one jumps on a comparison, the two are one compare-and-branch.
///
/// The convention among functions of a program: arguments in the argument registers of their kind, those that find
/// none in the context; the result in result register 0; [Context#BASE] and the saved registers are preserved.
final class FunctionCompiler {
    private static final R SCRATCH = R.temp(0);
    /// Frames up to this size need no check of the stack in functions that call nothing.
    private static final int SMALL_FRAME = 4096;

    final LloCompiler unit;
    final Emitter out;
    final Usage usage;
    final Homes homes;
    final Operands operands;
    final Cold cold;
    final Accesses accesses;
    private final Operations operations;
    final Moves moves;
    private final Jumps jumps;
    private final Calls calls;
    private final Pointers pointers;
    private final Label[] labels; // by op
    private final byte[] types;

    // Of the function at hand
    LloFunction function;
    private Passing passing;
    private int parameters;
    /// The op being compiled.
    int at;
    /// True after an op behind which control does not go on.
    boolean dead;

    /// A compiler of the functions of one program, one after the other: what it works with is made once.
    FunctionCompiler(LloCompiler unit) {
        this.unit = unit;
        out = unit.out;
        usage = new Usage(unit.program);
        homes = new Homes(unit.roles, usage.mostVariables());
        operands = new Operands(out, homes, usage.greatestHeight(), usage.mostVariables());
        cold = new Cold(out, unit.sites, unit.trap, 0);
        accesses = new Accesses(out, operands, cold, unit.program, usage.mostVariables());
        operations = new Operations(out);
        moves = new Moves(operands);
        labels = new Label[usage.mostOps() + 1];
        types = new byte[usage.greatestHeight()];
        jumps = new Jumps(this);
        calls = new Calls(this);
        pointers = new Pointers(this);
        function = unit.program.functions().getFirst();
        passing = unit.passing(function.signatureIndex());
    }

    void compile(LloFunction function) {
        this.function = function;
        passing = unit.passing(function.signatureIndex());
        parameters = passing.places().length;
        Arrays.fill(labels, 0, function.opCount() + 1, null);
        usage.look(function);
        homes.find(function, usage, passing);
        operands.begin();
        cold.begin(function.index());
        accesses.forget();
        dead = false;
        out.function(function.name(), passing.signature());
        out.line(function.line());
        prologue();
        int blocks = function.blockCount();
        for (int b = 0; b < blocks; b++) {
            if (function.isReached(b)) {
                startBlock(b);
                block(b);
            } else {
                dead = true;
            }
        }
        cold.flush();
        out.end();
    }

    // Frame

    private void prologue() {
        requireStack();
        if (unit.fuel) {
            burn(0);
        }
        makeFrame();
        Reg[] incoming = passing.places();
        for (int v = 0; v < usage.variables; v++) {
            Reg home = homes.home[v];
            if (v < incoming.length) {
                arrive(v, incoming[v], home);
            } else if (home != R.NONE) {
                operands.constant(type(v), home, 0);
            } else if (homes.slot[v] >= 0) {
                operands.constant(LloType.L, SCRATCH, 0);
                operands.storeFrame(LloType.L, SCRATCH, homes.slot[v]);
            }
        }
    }

    /// Makes the frame, wherever the function is entered.
    void frame() {
        requireStack();
        makeFrame();
    }

    private void requireStack() {
        int bytes = homes.slots * 8;
        if (usage.callWeight > 0 || bytes > SMALL_FRAME) {
            R limit = SCRATCH;
            loadField(limit, Context.STACK_LIMIT);
            if (bytes > SMALL_FRAME) {
                out.binary(BinaryOp.ADD, Width.W64, limit, limit, bytes);
            }
            out.branch(Cond.ULT, Width.W64, R.SP, limit, cold.trap(Trap.Kind.STACK_OVERFLOW, 0));
        }
    }

    private void makeFrame() {
        if (hasFrame()) {
            out.enter(homes.slots * 8, homes.saved);
        }
    }

    private void arrive(int v, Reg from, Reg home) {
        LloType type = type(v);
        if (from == R.NONE) {
            boolean isFloat = type.isFloat();
            Reg to = home != R.NONE ? home : isFloat ? V.temp(0) : SCRATCH;
            if (to instanceof R r) {
                loadField(r, Context.argument(v));
            } else {
                out.fload(Operands.floatType(type), (V) to, Context.BASE, R.NONE, 0, Context.argument(v));
            }
            if (home == R.NONE && homes.slot[v] >= 0) {
                operands.storeFrame(type, to, homes.slot[v]);
            }
        } else if (home != R.NONE) {
            operands.move(home, from);
        } else if (homes.slot[v] >= 0) {
            operands.storeFrame(type, from, homes.slot[v]);
        }
    }

    boolean hasFrame() {
        return usage.callWeight > 0 || homes.slots > 0 || homes.saved.size() > 0;
    }

    LloType type(int variable) {
        return variable < parameters ? passing.types()[variable] : function.local(variable - parameters);
    }

    void loadField(R d, int field) {
        out.load(MemType.I64, d, Context.BASE, R.NONE, 0, field);
    }

    void burn(int op) {
        loadField(SCRATCH, Context.FUEL);
        out.binary(BinaryOp.SUB, Width.W64, SCRATCH, SCRATCH, 1);
        out.store(MemType.I64, SCRATCH, Context.BASE, R.NONE, 0, Context.FUEL);
        out.branch(Cond.SLT, Width.W64, SCRATCH, 0, cold.trap(Trap.Kind.OUT_OF_FUEL, op));
    }

    // Blocks

    Label label(int op) {
        if (labels[op] == null) {
            labels[op] = out.label();
        }
        return labels[op];
    }

    private void startBlock(int b) {
        int start = function.blockStart(b);
        if (usage.isTarget(start)) {
            if (!dead) {
                operands.spillAll();
            }
            operands.reset(types, function.stack(b, types));
            accesses.forget();
            out.bind(label(start));
        }
        dead = false;
    }

    private void block(int b) {
        int end = function.blockEnd(b);
        at = function.blockStart(b);
        while (at < end && !dead) {
            if (usage.isBody(at) && !usage.isTarget(at)) {
                accesses.forget();
                out.bind(label(at));
            }
            out.line(function.line(at));
            op(function.code(at));
            operands.unlock();
            at++;
        }
    }

    /// The op after this one when it is sure to run right after it; -1 when there is none.
    int next() {
        int next = at + 1;
        boolean sure = next < function.opCount() && !usage.isMarked(next);
        return sure ? function.code(next) : -1;
    }

    // Ops

    private void op(int code) {
        LloOp op = LloOp.of(code);
        if (Operations.isBinary(op)) {
            binary(op, LloOp.type(code));
        } else if (Operations.isComparison(op)) {
            compare(op, LloOp.type(code));
        } else if (op.operand() == LloOperand.LABEL) {
            jumps.jump(op, code);
        } else {
            other(op, code);
        }
    }

    void other(LloOp op, int code) {
        int immediate = (int) function.immediate(at);
        switch (op) {
            case LDC -> operands.pushConstant(LloOp.type(code), function.immediate(at));
            case LDA -> operands.pushConstant(LloType.P, unit.program.dataAddress(immediate));
            case LDFN -> operands.pushConstant(LloType.P, immediate + 1L);
            case LDARG -> operands.pushVariable(LloOp.type(code), immediate);
            case LDLOC -> operands.pushVariable(LloOp.type(code), immediate + parameters);
            case STARG -> assign(immediate);
            case STLOC -> assign(immediate + parameters);
            case DUP -> operands.copy(operands.height() - 1);
            case OVER -> operands.copy(operands.height() - 2);
            case DROP -> operands.drop();
            case SWAP -> operands.swap(operands.height() - 1, operands.height() - 2);
            case ROT -> {
                operands.swap(operands.height() - 3, operands.height() - 2);
                operands.swap(operands.height() - 2, operands.height() - 1);
            }
            case CVTU -> {
                int top = operands.height() - 1;
                if (operands.isConstant(top)) {
                    long bits = operands.value(top) & 0xFFFF_FFFFL;
                    operands.drop();
                    operands.pushConstant(LloType.L, bits);
                } else {
                    operands.retype(LloType.L); // an I in a register, or in a slot, has a zero upper half
                }
            }
            case SEL -> select();
            case LD, LDB, LDUB, LDW, LDUW -> pointers.load(code);
            case ST, STB, STW -> pointers.store(code);
            case LEA -> pointers.lea();
            case SWITCH -> jumps.switchOn(immediate);
            case CALL -> calls.call(unit.passing(called(immediate)), unit.function(immediate));
            case HOST -> calls.call(unit.hostPassing(immediate), unit.host(immediate));
            case CALLP -> calls.callPointer(immediate);
            case RET -> ret();
            default -> unary(code);
        }
    }

    // Results

    /// The variable that the next op, sure to run, stores the result of this one in; -1 when it does something
    /// else.
    int assigned() {
        int next = next();
        LloOp op = next < 0 ? LloOp.RET : LloOp.of(next);
        return op == LloOp.STARG || op == LloOp.STLOC
                ? (int) function.immediate(at + 1) + (op == LloOp.STLOC ? parameters : 0)
                : -1;
    }

    /// Where the result of this op, of `type`, is best computed, the operands being dropped already; the next op is
    /// left out when it would only move it there. Ends with [#result].
    Reg destination(LloType type, Reg preferred) {
        int v = assigned();
        if (v >= 0 && homes.home[v] != R.NONE && !operands.refersTo(v)) {
            return homes.home[v];
        }
        Reg wanted = wanted(type);
        if (operands.isUnreferenced(wanted)) {
            return wanted;
        }
        return operands.isUnreferenced(preferred) ? preferred : operands.allocate(type, preferred);
    }

    /// The register in which the next op would like to find a result of `type`, [R#NONE] when it does not care.
    private Reg wanted(LloType type) {
        int next = next();
        LloOp op = next < 0 ? LloOp.DROP : LloOp.of(next);
        return switch (op) {
            case RET -> type.isFloat() ? V.argument(0) : unit.roles.firstResult();
            case CALL ->
                lastPlace(unit.passing(called((int) function.immediate(at + 1))).places());
            default -> R.NONE;
        };
    }

    private static Reg lastPlace(Reg[] places) {
        return places.length == 0 ? R.NONE : places[places.length - 1];
    }

    /// The number of the signature of function number `index`.
    private int called(int index) {
        return unit.program.functions().get(index).signatureIndex();
    }

    /// The result of this op is in `d`, which [#destination] gave.
    void result(LloType type, Reg d) {
        int v = assigned();
        if (v >= 0 && homes.home[v] == d) {
            accesses.forget(v);
            at++;
        } else {
            operands.push(type, d);
        }
    }

    private void assign(int v) {
        int top = operands.height() - 1;
        LloType type = type(v);
        Reg home = homes.home[v];
        accesses.forget(v);
        if (home == R.NONE && homes.slot[v] < 0) {
            operands.drop();
            return;
        }
        Reg source = operands.current(top);
        if (home == R.NONE) {
            source = type.isFloat() ? operands.floating(top) : operands.integer(top);
        }
        if (source != R.NONE) {
            operands.lock(source);
            operands.drop();
            operands.detach(v);
            if (home == R.NONE) {
                operands.storeFrame(type, source, homes.slot[v]);
            } else {
                operands.move(home, source);
            }
        } else {
            operands.detach(v);
            operands.copyTo(top, home);
            operands.drop();
        }
    }

    // Operations

    private void binary(LloOp op, LloType type) {
        int b = operands.height() - 1;
        int a = b - 1;
        if (type.isFloat()) {
            floatBinary(op, type, a, b);
            return;
        }
        if (operands.isConstant(a) && !operands.isConstant(b) && Operations.commutes(op)) {
            operands.swap(a, b);
        }
        Width width = Operations.width(type);
        boolean divides = op == LloOp.DIV || op == LloOp.MOD || op == LloOp.UDIV || op == LloOp.UMOD;
        R x = operands.integer(a);
        if (operands.isConstant(b)) {
            long y = width.signed(operands.value(b));
            if (divides && y == 0) {
                out.jump(cold.trap(Trap.Kind.DIVISION_BY_ZERO, at));
            }
            operands.drop(2);
            Reg d = destination(type, x);
            out.binary(Operations.binary(op), width, (R) d, x, y);
            result(type, d);
            return;
        }
        R y = operands.integer(b);
        if (divides) {
            out.branch(Cond.EQ, width, y, 0, cold.trap(Trap.Kind.DIVISION_BY_ZERO, at));
        }
        operands.drop(2);
        Reg d = destination(type, x);
        out.binary(Operations.binary(op), width, (R) d, x, y);
        result(type, d);
    }

    private void floatBinary(LloOp op, LloType type, int a, int b) {
        if (op == LloOp.MOD) {
            calls.call(Passing.of(LloSignature.of(type, type, type), unit.roles), unit.remainder(type));
            return;
        }
        V x = operands.floating(a);
        V y = operands.floating(b);
        operands.drop(2);
        Reg d = destination(type, x);
        operations.floatBinary(op, Operands.floatType(type), (V) d, x, y);
        result(type, d);
    }

    private void unary(int code) {
        LloOp op = LloOp.of(code);
        LloType from = LloOp.type(code);
        LloType to = op == LloOp.CVT || op == LloOp.BITS ? LloOp.second(code) : from;
        if (op == LloOp.CVT && (from == LloType.P || to == LloType.P)) {
            operands.retype(to);
            return;
        }
        int top = operands.height() - 1;
        Reg a = from.isFloat() ? operands.floating(top) : operands.integer(top);
        operands.drop();
        Reg d = destination(to, from.isFloat() == to.isFloat() ? a : R.NONE);
        operations.unary(code, d, a);
        result(to, d);
    }

    // Comparison

    /// Makes the flags of the comparison of the top two entries, and drops them; returns the condition.
    private Cond flags(LloOp comparison, LloType type) {
        int b = operands.height() - 1;
        int a = b - 1;
        Cond cond = Operations.condition(comparison, type);
        if (type.isFloat()) {
            out.cmpf(Operands.floatType(type), operands.floating(a), operands.floating(b));
        } else if (operands.isConstant(b)) {
            Width width = Operations.width(type);
            out.cmp(width, operands.integer(a), width.signed(operands.value(b)));
        } else {
            out.cmp(Operations.width(type), operands.integer(a), operands.integer(b));
        }
        operands.drop(2);
        return cond;
    }

    private void compare(LloOp comparison, LloType type) {
        int next = next();
        LloOp op = next < 0 ? LloOp.RET : LloOp.of(next);
        if (op == LloOp.JT || op == LloOp.JF) {
            at++;
            jumps.branch(comparison, type, op == LloOp.JF, (int) function.immediate(at));
        } else if (op == LloOp.SEL) {
            at++;
            selectOn(comparison, type, LloOp.type(next));
        } else {
            Cond cond = flags(comparison, type);
            operands.unlock();
            Reg d = operands.allocate(LloType.I, R.NONE);
            out.set(cond, (R) d);
            operands.push(LloType.I, d);
        }
    }

    private void selectOn(LloOp comparison, LloType type, LloType result) {
        int t = operands.height() - 4;
        Reg whenTrue = result.isFloat() ? operands.floating(t) : operands.integer(t);
        Reg whenFalse = result.isFloat() ? operands.floating(t + 1) : operands.integer(t + 1);
        Cond cond = flags(comparison, type);
        selected(cond, result, whenTrue, whenFalse);
    }

    private void select() {
        int c = operands.height() - 1;
        LloType type = operands.type(c - 1);
        Reg whenTrue = type.isFloat() ? operands.floating(c - 2) : operands.integer(c - 2);
        Reg whenFalse = type.isFloat() ? operands.floating(c - 1) : operands.integer(c - 1);
        out.cmp(Width.W32, operands.integer(c), 0);
        operands.drop();
        selected(Cond.NE, type, whenTrue, whenFalse);
    }

    private void selected(Cond cond, LloType type, Reg whenTrue, Reg whenFalse) {
        operands.drop(2);
        operands.unlock();
        operands.lock(whenTrue);
        operands.lock(whenFalse);
        Reg d = operands.isUnreferenced(whenTrue) ? whenTrue : operands.allocate(type, R.NONE);
        if (d instanceof R r) {
            out.select(cond, r, (R) whenTrue, (R) whenFalse);
        } else {
            out.select(cond, (V) d, (V) whenTrue, (V) whenFalse);
        }
        operands.push(type, d);
    }

    // Return

    private void ret() {
        if (passing.result().isPresent()) {
            LloType type = passing.result().get();
            operands.copyTo(operands.height() - 1, type.isFloat() ? V.result(0) : R.result(0));
        }
        if (hasFrame()) {
            out.leave();
        }
        out.ret(Regs.NONE);
        dead = true;
    }
}
