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
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;
import java.util.ArrayList;
import java.util.List;

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

    private final LloCompiler unit;
    private final LloFunction function;
    private final Emitter out;
    private final Usage usage;
    private final Homes homes;
    private final Operands operands;
    private final Cold cold;
    private final Accesses accesses;
    private final Operations operations;
    private final Moves moves;
    private final Label[] labels;
    private final List<LloType> parameters;
    /// The op being compiled.
    private int at;
    /// True after an op behind which control does not go on.
    private boolean dead;

    FunctionCompiler(LloCompiler unit, LloFunction function) {
        this.unit = unit;
        this.function = function;
        out = unit.out;
        usage = new Usage(unit.program, function);
        homes = new Homes(function, usage, unit.roles);
        operands = new Operands(out, homes, function.maxHeight());
        cold = new Cold(out, unit.sites, unit.trap, function.index());
        accesses = new Accesses(out, operands, cold, unit.program, usage.weight.length);
        operations = new Operations(out);
        moves = new Moves(operands);
        labels = new Label[function.opCount() + 1];
        parameters = function.signature().parameters();
    }

    void compile() {
        out.function(function.name(), unit.signature(function.signature()));
        out.line(function.line());
        out.bind(unit.function(function.index()));
        prologue();
        byte[] types = new byte[function.maxHeight()];
        for (int b = 0; b < function.blockCount(); b++) {
            if (function.isReached(b)) {
                startBlock(b, types);
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
        int bytes = homes.slots * 8;
        if (usage.callWeight > 0 || bytes > SMALL_FRAME) {
            R limit = SCRATCH;
            load(limit, Context.STACK_LIMIT);
            if (bytes > SMALL_FRAME) {
                out.binary(BinaryOp.ADD, Width.W64, limit, limit, bytes);
            }
            out.branch(Cond.ULT, Width.W64, R.SP, limit, cold.trap(Trap.Kind.STACK_OVERFLOW, 0));
        }
        if (unit.fuel) {
            burn(0);
        }
        if (hasFrame()) {
            out.enter(bytes, homes.saved);
        }
        Reg[] incoming = Homes.incoming(parameters, unit.roles);
        for (int v = 0; v < usage.weight.length; v++) {
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

    private void arrive(int v, Reg from, Reg home) {
        LloType type = type(v);
        if (from == R.NONE) {
            boolean isFloat = type.isFloat();
            Reg to = home != R.NONE ? home : isFloat ? V.temp(0) : SCRATCH;
            switch (to) {
                case R r -> load(r, Context.ARGUMENTS - 8 * v);
                case V f -> out.fload(Operands.floatType(type), f, Context.BASE, R.NONE, 0, Context.ARGUMENTS - 8 * v);
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

    private boolean hasFrame() {
        return usage.callWeight > 0 || homes.slots > 0 || homes.saved.size() > 0;
    }

    private LloType type(int variable) {
        return variable < parameters.size() ? parameters.get(variable) : function.local(variable - parameters.size());
    }

    private void load(R d, int field) {
        out.load(MemType.I64, d, Context.BASE, R.NONE, 0, field);
    }

    private void burn(int op) {
        load(SCRATCH, Context.FUEL);
        out.binary(BinaryOp.SUB, Width.W64, SCRATCH, SCRATCH, 1);
        out.store(MemType.I64, SCRATCH, Context.BASE, R.NONE, 0, Context.FUEL);
        out.branch(Cond.SLT, Width.W64, SCRATCH, 0, cold.trap(Trap.Kind.OUT_OF_FUEL, op));
    }

    // Blocks

    private Label label(int op) {
        if (labels[op] == null) {
            labels[op] = out.label();
        }
        return labels[op];
    }

    private void startBlock(int b, byte[] types) {
        int start = function.blockStart(b);
        if (usage.target[start]) {
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
            if (usage.body[at] && !usage.target[at]) {
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
    private int next() {
        int next = at + 1;
        boolean sure = next < function.opCount() && !usage.target[next] && !usage.body[next];
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
            jump(op, code);
        } else {
            other(op, code);
        }
    }

    private void other(LloOp op, int code) {
        int immediate = (int) function.immediate(at);
        switch (op) {
            case LDC -> operands.pushConstant(LloOp.type(code), function.immediate(at));
            case LDA -> operands.pushConstant(LloType.P, unit.program.dataAddress(immediate));
            case LDFN -> operands.pushConstant(LloType.P, immediate + 1L);
            case LDARG -> operands.pushVariable(LloOp.type(code), immediate);
            case LDLOC -> operands.pushVariable(LloOp.type(code), immediate + parameters.size());
            case STARG -> assign(immediate);
            case STLOC -> assign(immediate + parameters.size());
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
            case LD, LDB, LDUB, LDW, LDUW -> load(code);
            case ST, STB, STW -> store(code);
            case LEA -> lea();
            case SWITCH -> switchOn(immediate);
            case CALL -> call(unit.program.functions().get(immediate).signature(), unit.function(immediate));
            case HOST -> call(unit.program.hosts().get(immediate).signature(), unit.host(immediate));
            case CALLP -> callPointer(immediate);
            case RET -> ret();
            default -> unary(code);
        }
    }

    // Results

    /// Where the result of this op, of `type`, is best computed, the operands being dropped already; the next op is
    /// left out when it would only move it there. Ends with [#result].
    private Reg destination(LloType type, Reg preferred) {
        int next = next();
        if (next >= 0) {
            LloOp op = LloOp.of(next);
            if (op == LloOp.STARG || op == LloOp.STLOC) {
                int v = (int) function.immediate(at + 1) + (op == LloOp.STLOC ? parameters.size() : 0);
                if (homes.home[v] != R.NONE && !operands.refersTo(v)) {
                    return homes.home[v];
                }
            } else if (op == LloOp.RET && !type.isFloat() && operands.isUnreferenced(unit.roles.firstResult())) {
                return unit.roles.firstResult();
            } else if (op == LloOp.RET && type.isFloat() && operands.isUnreferenced(V.argument(0))) {
                return V.argument(0);
            } else if (op == LloOp.CALL) {
                Reg place = lastPlace(unit.program
                        .functions()
                        .get((int) function.immediate(at + 1))
                        .signature());
                if (place != R.NONE && operands.isUnreferenced(place)) {
                    return place;
                }
            }
        }
        return operands.isUnreferenced(preferred) ? preferred : operands.allocate(type, preferred);
    }

    private Reg lastPlace(LloSignature signature) {
        return signature.parameters().isEmpty()
                ? R.NONE
                : Homes.incoming(signature.parameters(), unit.roles)[
                        signature.parameters().size() - 1];
    }

    /// The result of this op is in `d`, which [#destination] gave.
    private void result(LloType type, Reg d) {
        int next = next();
        if (next >= 0 && (LloOp.of(next) == LloOp.STARG || LloOp.of(next) == LloOp.STLOC)) {
            int v = (int) function.immediate(at + 1) + (LloOp.of(next) == LloOp.STLOC ? parameters.size() : 0);
            if (homes.home[v] == d) {
                accesses.forget(v);
                at++;
                return;
            }
        }
        operands.push(type, d);
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
            call(LloSignature.of(type, type, type), unit.remainder(type));
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
            branch(comparison, type, op == LloOp.JF, (int) function.immediate(at));
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
        Reg d = operands.isUnreferenced(whenTrue) ? whenTrue : operands.allocate(type, R.NONE);
        switch (d) {
            case R r -> out.select(cond, r, (R) whenTrue, (R) whenFalse);
            case V v -> out.select(cond, v, (V) whenTrue, (V) whenFalse);
        }
        operands.push(type, d);
    }

    // Jumps

    private void jump(LloOp op, int code) {
        int target = (int) function.immediate(at);
        switch (op) {
            case JMP -> {
                operands.spillAll();
                poll(target);
                if (usage.test[at] > 0) {
                    rotated(usage.test[at]);
                } else if (target != at + 1) {
                    out.jump(label(target));
                }
                dead = true;
            }
            case JT, JF -> {
                R condition = operands.integer(operands.height() - 1);
                operands.lock(condition);
                operands.drop();
                spillKeeping(condition, condition);
                poll(target);
                taken(target, op == LloOp.JT ? Cond.NE : Cond.EQ, condition);
            }
            default -> branch(op.comparison(), LloOp.type(code), false, target);
        }
    }

    /// In place of a jump to a loop's head: the head's test, op `test`, the other way round.
    private void rotated(int test) {
        int jump = at;
        int exit = (int) function.immediate(test);
        for (at = (int) function.immediate(jump); at < test; at++) {
            other(function.op(at), function.code(at));
        }
        at = jump;
        LloOp op = function.op(test);
        Label body = label(test + 1);
        if (op == LloOp.JT || op == LloOp.JF) {
            R condition = operands.integer(operands.height() - 1);
            operands.drop();
            out.branch(op == LloOp.JT ? Cond.EQ : Cond.NE, Width.W32, condition, 0, body);
        } else {
            LloType type = LloOp.type(function.code(test));
            Cond cond = Operations.condition(op.comparison(), type).negate();
            compareAndBranch(cond, type, body);
        }
        if (exit != jump + 1) {
            out.jump(label(exit));
        }
    }

    private void compareAndBranch(Cond cond, LloType type, Label target) {
        int b = operands.height() - 1;
        R x = operands.integer(b - 1);
        Width width = Operations.width(type);
        if (operands.isConstant(b)) {
            out.branch(cond, width, x, width.signed(operands.value(b)), target);
        } else {
            out.branch(cond, width, x, operands.integer(b), target);
        }
        operands.drop(2);
    }

    private void taken(int target, Cond cond, R condition) {
        if (unit.fuel && target <= at) {
            Label skip = out.label();
            out.branch(cond.negate(), Width.W32, condition, 0, skip);
            burn(at);
            out.jump(label(target));
            out.bind(skip);
        } else {
            out.branch(cond, Width.W32, condition, 0, label(target));
        }
    }

    /// Everything on the stack goes to its slot, while the registers of the op at hand stay as they are.
    private void spillKeeping(Reg a, Reg b) {
        operands.spillAll(a, b);
        operands.lock(a);
        operands.lock(b);
    }

    private void branch(LloOp comparison, LloType type, boolean negated, int target) {
        int b = operands.height() - 1;
        int a = b - 1;
        Cond cond = Operations.condition(comparison, type);
        boolean constant = !type.isFloat() && operands.isConstant(b);
        long y = constant ? Operations.width(type).signed(operands.value(b)) : 0;
        Reg x = type.isFloat() ? operands.floating(a) : operands.integer(a);
        Reg z = constant ? x : type.isFloat() ? operands.floating(b) : operands.integer(b);
        operands.drop(2);
        spillKeeping(x, z);
        poll(target);
        boolean backwards = unit.fuel && target <= at;
        boolean inverse = negated && type.isFloat() && cond != Cond.FEQ && cond != Cond.FNE;
        if (negated && !inverse) {
            cond = cond.negate();
        }
        if (type.isFloat()) {
            out.cmpf(Operands.floatType(type), (V) x, (V) z);
            floatBranch(cond, inverse, backwards, target);
            return;
        }
        Width width = Operations.width(type);
        Label skip = backwards ? out.label() : label(target);
        Cond test = backwards ? cond.negate() : cond;
        if (constant) {
            out.branch(test, width, (R) x, y, skip);
        } else {
            out.branch(test, width, (R) x, (R) z, skip);
        }
        if (backwards) {
            burn(at);
            out.jump(label(target));
            out.bind(skip);
        }
    }

    /// Goes to `target` when `cond` holds or, `inverse`, when it does not.
    private void floatBranch(Cond cond, boolean inverse, boolean backwards, int target) {
        if (!inverse && !backwards) {
            out.branch(cond, label(target));
            return;
        }
        Label skip = out.label();
        if (inverse) {
            out.branch(cond, skip);
        } else {
            Label go = out.label();
            out.branch(cond, go);
            out.jump(skip);
            out.bind(go);
        }
        if (backwards) {
            burn(at);
        }
        out.jump(label(target));
        out.bind(skip);
    }

    /// Before a backward jump: stops when another thread asks for it. With fuel, `JMP` and `SWITCH` pay here.
    private void poll(int target) {
        if (target > at) {
            return;
        }
        load(SCRATCH, Context.CANCEL);
        out.branch(Cond.NE, Width.W64, SCRATCH, 0, cold.trap(Trap.Kind.CANCELLED, at));
        if (unit.fuel && function.op(at) == LloOp.JMP) {
            burn(at);
        }
    }

    private void switchOn(int table) {
        R index = operands.integer(operands.height() - 1);
        operands.lock(index);
        operands.drop();
        spillKeeping(index, index);
        int count = function.tableSize(table) - 1;
        List<Label> targets = new ArrayList<>();
        List<Label> stubs = new ArrayList<>();
        boolean backwards = false;
        for (int i = 0; i <= count; i++) {
            backwards |= function.target(table, i) <= at;
        }
        if (backwards) {
            load(SCRATCH, Context.CANCEL);
            out.branch(Cond.NE, Width.W64, SCRATCH, 0, cold.trap(Trap.Kind.CANCELLED, at));
        }
        for (int i = 0; i <= count; i++) {
            boolean pays = unit.fuel && function.target(table, i) <= at;
            stubs.add(pays ? out.label() : label(function.target(table, i)));
            targets.add(stubs.getLast());
        }
        Label otherwise = targets.removeLast();
        out.jumpTable(index, targets, otherwise);
        for (int i = 0; i <= count; i++) {
            if (unit.fuel && function.target(table, i) <= at) {
                out.bind(stubs.get(i));
                burn(at);
                out.jump(label(function.target(table, i)));
            }
        }
        dead = true;
    }

    // Memory

    private void load(int code) {
        int top = operands.height() - 1;
        LloOp op = LloOp.of(code);
        LloType type = op == LloOp.LD ? LloOp.type(code) : LloType.I;
        int variable = operands.variable(top);
        Reg address = operands.settleAddress(top);
        operands.drop(); // its place can be read until something is pushed
        Reg d = destination(type, type.isFloat() ? R.NONE : address);
        accesses.load(code, d, top, variable, function.immediate(at), at);
        result(type, d);
    }

    private void store(int code) {
        int top = operands.height() - 1;
        Reg s = operands.type(top).isFloat() ? operands.floating(top) : operands.integer(top);
        accesses.store(code, s, top - 1, operands.variable(top - 1), function.immediate(at), at);
        operands.drop(2);
    }

    private void lea() {
        int top = operands.height() - 1;
        int shift = (int) (function.immediate(at) >> 32);
        int offset = (int) function.immediate(at);
        if (operands.isConstant(top - 1) && !operands.isConstant(top) && shift <= 3) {
            operands.index(operands.value(top - 1) + offset, shift);
            return;
        }
        if (operands.isConstant(top) && operands.isConstant(top - 1)) {
            long address = operands.value(top - 1) + ((long) (int) operands.value(top) << shift) + offset;
            operands.drop(2);
            operands.pushConstant(LloType.P, address);
            return;
        }
        if (operands.isConstant(top)) {
            long displacement = ((long) (int) operands.value(top) << shift) + offset;
            R p = operands.integer(top - 1);
            operands.drop(2);
            Reg d = operands.allocate(LloType.P, p);
            out.binary(BinaryOp.ADD, Width.W64, (R) d, p, displacement);
            operands.push(LloType.P, d);
            return;
        }
        R p = operands.integer(top - 1);
        R index = operands.integer(top);
        out.unary(UnaryOp.SEXT32, Width.W64, SCRATCH, index);
        if (shift > 3) {
            out.binary(BinaryOp.SHL, Width.W64, SCRATCH, SCRATCH, shift);
        }
        operands.drop(2);
        Reg d = operands.isUnreferenced(index) ? index : operands.allocate(LloType.P, R.NONE);
        out.lea((R) d, p, SCRATCH, shift > 3 ? 0 : shift, offset);
        operands.push(LloType.P, d);
    }

    // Calls

    private void call(LloSignature signature, Label target) {
        int count = signature.parameters().size();
        Reg[] places = pass(signature, count);
        moves.to(places, operands.height() - count);
        out.call(target, Regs.NONE, Regs.NONE);
        returned(signature, count);
    }

    /// Prepares for a call: saves what it would destroy, and passes the arguments that find no register.
    private Reg[] pass(LloSignature signature, int count) {
        Reg[] places = Homes.incoming(signature.parameters(), unit.roles);
        int first = operands.height() - count;
        for (int i = 0; i < count; i++) {
            LloType type = signature.parameters().get(i);
            if (places[i] == R.NONE) {
                int field = Context.ARGUMENTS - 8 * i;
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
        operands.protect(count);
        kept(true);
        return places;
    }

    /// After a call: drops the arguments, restores the variables and pushes the result.
    private void returned(LloSignature signature, int count) {
        operands.drop(count);
        operands.unlock();
        if (signature.result().isEmpty()) {
            kept(false);
            return;
        }
        LloType type = signature.result().get();
        Reg from = type.isFloat() ? V.result(0) : R.result(0);
        Reg place = type.isFloat() ? V.argument(0) : unit.roles.firstResult();
        Reg d = destinationOfCall(type, place);
        operands.move(d, from);
        operands.lock(d);
        kept(false);
        result(type, d);
    }

    private Reg destinationOfCall(LloType type, Reg place) {
        int next = next();
        if (next >= 0 && (LloOp.of(next) == LloOp.STARG || LloOp.of(next) == LloOp.STLOC)) {
            int v = (int) function.immediate(at + 1) + (LloOp.of(next) == LloOp.STLOC ? parameters.size() : 0);
            if (homes.home[v] != R.NONE && !homes.kept[v] && !operands.refersTo(v)) {
                return homes.home[v];
            }
        }
        return operands.allocate(type, place);
    }

    /// Saves, or restores, the variables whose registers a call destroys.
    private void kept(boolean save) {
        for (int v = 0; v < homes.kept.length; v++) {
            if (homes.kept[v]) {
                if (save) {
                    operands.storeFrame(type(v), homes.home[v], homes.slot[v]);
                } else {
                    operands.loadFrame(type(v), homes.home[v], homes.slot[v]);
                }
            }
        }
    }

    private void callPointer(int signatureIndex) {
        LloSignature signature = unit.program.signatures().get(signatureIndex);
        R token = operands.integer(operands.height() - 1);
        operands.lock(token);
        Label bad = cold.trap(Trap.Kind.BAD_CALL, at);
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
        int count = signature.parameters().size();
        Reg[] places = pass(signature, count);
        moves.to(places, operands.height() - count);
        load(SCRATCH, Context.CALLEE);
        out.call(SCRATCH, Regs.NONE, Regs.NONE);
        returned(signature, count);
    }

    private void ret() {
        if (function.signature().result().isPresent()) {
            LloType type = function.signature().result().get();
            operands.copyTo(operands.height() - 1, type.isFloat() ? V.result(0) : R.result(0));
        }
        if (hasFrame()) {
            out.leave();
        }
        out.ret(Regs.NONE);
        dead = true;
    }
}
