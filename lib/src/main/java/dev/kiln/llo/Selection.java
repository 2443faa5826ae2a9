package dev.kiln.llo;

import dev.kiln.code.Label;
import dev.kiln.guard.Context;
import dev.kiln.guard.Trap;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;

/// Writes the instructions of values that compute, over virtual registers: one for each web. An `I` in a register has a
/// zero upper half, as everywhere in compiled programs.
final class Selection {
    private static final int I = LloType.I.code();

    final Emitter out;
    final Graph graph;
    final Webs webs;
    private final Ranges ranges;
    private final Operations operations;
    private final Cold cold;
    private final Reg[] registers;
    private int integers;
    private int floats;

    Selection(Emitter out, Graph graph, Webs webs, Ranges ranges, Cold cold) {
        this.out = out;
        this.graph = graph;
        this.webs = webs;
        this.ranges = ranges;
        this.cold = cold;
        operations = new Operations(out);
        registers = new Reg[graph.size()];
    }

    // Registers

    /// An integer register for something short.
    R fresh() {
        return R.virtual(integers++);
    }

    /// A float register for something short.
    V freshFloat() {
        return V.virtual(floats++);
    }

    /// The register of the web of `v`.
    Reg register(int v) {
        int web = webs.web(v);
        if (registers[web] == null) {
            registers[web] = graph.isFloat(v) ? freshFloat() : fresh();
        }
        return registers[web];
    }

    /// A register that holds `v`, loaded if it is a constant.
    Reg read(int v) {
        if (!graph.isConstant(v)) {
            return register(v);
        }
        Reg d = graph.isFloat(v) ? freshFloat() : fresh();
        constant(d, v);
        return d;
    }

    R integer(int v) {
        return (R) read(v);
    }

    V floating(int v) {
        return (V) read(v);
    }

    private R result(int v) {
        return (R) register(v);
    }

    /// `d` = the bits of the constant `c`.
    void constant(Reg d, int c) {
        load(d, graph.type(c), graph.immediate(c));
    }

    private void load(Reg d, int type, long bits) {
        switch (d) {
            case R r -> out.movi(r, type == I ? bits & 0xFFFF_FFFFL : bits);
            case V v -> real(v, LloType.of(type), bits);
        }
    }

    private void real(V d, LloType type, long bits) {
        boolean single = type == LloType.F;
        double value = single ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
        if (Double.isNaN(value)) { // its bits are the program's
            R r = fresh();
            out.movi(r, bits);
            out.bits(Operands.floatType(type), d, r);
        } else {
            out.fmovi(Operands.floatType(type), d, value);
        }
    }

    /// `d` = `s`, nothing when they are the same.
    void move(Reg d, Reg s) {
        if (!d.equals(s)) {
            switch (d) {
                case R r -> out.mov(r, (R) s);
                case V v -> out.fmov(v, (V) s);
            }
        }
    }

    // Values

    /// Writes `v`, which computes something.
    void compute(int v) {
        int code = graph.code(v);
        if (code == Graph.SELECT) {
            select(v);
        } else if (code == Graph.PLACED) {
            load(register(v), graph.type(v), graph.immediate(v));
        } else if (code >= Graph.SUM) {
            R p = integer(graph.operand(v, 0));
            out.lea(result(v), p, integer(graph.operand(v, 1)), code - Graph.SUM, graph.immediate(v));
        } else if (code >= Graph.INDEX) {
            int index = graph.operand(v, 0);
            address(result(v), integer(index), ranges.isPositive(index), code - Graph.INDEX, graph.immediate(v));
        } else if (Operations.isBinary(graph.op(v))) {
            binary(v);
        } else if (Operations.isComparison(graph.op(v))) {
            Cond cond = compare(code, graph.operand(v, 0), graph.operand(v, 1));
            out.set(cond, result(v));
        } else {
            unary(v);
        }
    }

    private void unary(int v) {
        int a = graph.operand(v, 0);
        boolean widens = graph.is(v, LloOp.CVT) && graph.type(a) == I && !graph.isFloat(v) && ranges.isPositive(a);
        if (widens || graph.is(v, LloOp.CVTU)) {
            move(register(v), read(a));
        } else {
            operations.unary(graph.code(v), register(v), read(a));
        }
    }

    private void binary(int v) {
        LloOp op = graph.op(v);
        LloType type = LloType.of(graph.type(v));
        int a = graph.operand(v, 0);
        int b = graph.operand(v, 1);
        if (type.isFloat()) {
            V x = floating(a);
            operations.floatBinary(op, Operands.floatType(type), (V) register(v), x, floating(b));
            return;
        }
        Width width = Operations.width(type);
        R x = integer(a);
        if (graph.isConstant(b)) {
            out.binary(Operations.binary(op), width, result(v), x, graph.immediate(b));
        } else {
            out.binary(Operations.binary(op), width, result(v), x, integer(b));
        }
    }

    /// Writes a division, checked if need be.
    void divide(int v, int op) {
        int divisor = graph.operand(v, 1);
        if (graph.guard(v) == Graph.Guard.CHECKED) {
            Label trap = cold.trapOf(Trap.Kind.DIVISION_BY_ZERO, op);
            if (graph.isConstant(divisor)) {
                out.jump(trap);
            } else {
                Width width = Operations.width(LloType.of(graph.type(v)));
                out.branch(Cond.EQ, width, integer(divisor), 0, trap);
            }
        }
        binary(v);
    }

    private void select(int v) {
        Reg whenTrue = read(graph.operand(v, 0));
        Reg whenFalse = read(graph.operand(v, 1));
        Cond cond = compare((int) graph.immediate(v), graph.operand(v, 2), graph.operand(v, 3));
        switch (register(v)) {
            case R d -> out.select(cond, d, (R) whenTrue, (R) whenFalse);
            case V d -> out.select(cond, d, (V) whenTrue, (V) whenFalse);
        }
    }

    /// Sets the flags to the comparison coded `test` of two values; returns the condition.
    Cond compare(int test, int a, int b) {
        LloType type = LloOp.type(test);
        if (type.isFloat()) {
            V x = floating(a);
            out.cmpf(Operands.floatType(type), x, floating(b));
        } else if (graph.isConstant(b)) {
            out.cmp(Operations.width(type), integer(a), graph.immediate(b));
        } else {
            R x = integer(a);
            out.cmp(Operations.width(type), x, integer(b));
        }
        return Operations.condition(LloOp.of(test), type);
    }

    /// Continues at `target` when `cond`, an integer condition, holds of two values.
    void branch(Cond cond, LloType type, int a, int b, Label target) {
        R x = integer(a);
        if (graph.isConstant(b)) {
            out.branch(cond, Operations.width(type), x, graph.immediate(b), target);
        } else {
            out.branch(cond, Operations.width(type), x, integer(b), target);
        }
    }

    // Addresses

    /// d = base + (the `I` in `index` << shift).
    ///
    /// @param positive whether the index is known not to be negative
    void address(R d, R index, boolean positive, int shift, long base) {
        R from = index;
        if (!positive) {
            out.unary(UnaryOp.SEXT32, Width.W64, d, index);
            from = d;
        }
        if (shift > 0) {
            out.binary(BinaryOp.SHL, Width.W64, d, from, shift);
            from = d;
        }
        if (base != 0) {
            out.binary(BinaryOp.ADD, Width.W64, d, from, base);
        } else {
            move(d, from);
        }
    }

    /// Writes the load or store that `v` is, at `[base + index << shift + displacement]`.
    void access(int v, R index, int shift, long displacement) {
        LloOp op = graph.op(v);
        LloType type = op == LloOp.LD || op == LloOp.ST ? LloOp.type(graph.code(v)) : LloType.I;
        boolean load = graph.isLoad(v);
        if (type.isFloat()) {
            FloatType real = Operands.floatType(type);
            if (load) {
                out.fload(real, (V) register(v), Context.BASE, index, shift, displacement);
            } else {
                out.fstore(real, floating(graph.operand(v, 1)), Context.BASE, index, shift, displacement);
            }
            return;
        }
        MemType size = switch (op) {
            case LDB -> MemType.S8;
            case LDUB, STB -> MemType.U8;
            case LDW -> MemType.S16;
            case LDUW, STW -> MemType.U16;
            default -> type == LloType.I ? MemType.U32 : MemType.I64;
        };
        if (!load) {
            out.store(size, integer(graph.operand(v, 1)), Context.BASE, index, shift, displacement);
            return;
        }
        R d = result(v);
        out.load(size, d, Context.BASE, index, shift, displacement);
        if (op == LloOp.LDB || op == LloOp.LDW) {
            out.unary(UnaryOp.ZEXT32, Width.W64, d, d);
        }
    }
}
