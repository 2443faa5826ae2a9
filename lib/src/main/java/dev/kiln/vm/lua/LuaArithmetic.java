package dev.kiln.vm.lua;

import static dev.kiln.ir.Cond.EQ;
import static dev.kiln.ir.Cond.NE;
import static dev.kiln.ir.Cond.SGE;
import static dev.kiln.ir.Cond.UGE;
import static dev.kiln.ir.Cond.UGT;
import static dev.kiln.ir.Width.W32;
import static dev.kiln.ir.Width.W64;

import dev.kiln.code.Label;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.FloatUnaryOp;
import dev.kiln.ir.IntType;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.vm.JavaFunction;
import dev.kiln.vm.Routine;
import java.util.List;

/// The routines that compute. Two integers and two floats are computed here, everything else by Java.
final class LuaArithmetic {
    private static final int INTEGER = LuaValue.Kind.INTEGER.ordinal();
    private static final int FLOAT = LuaValue.Kind.FLOAT.ordinal();

    private final LuaInterpreter lua;
    private final JavaFunction slow;
    private final R a;
    private final R b;
    private final R c;
    private final R t;
    private final R u;

    LuaArithmetic(LuaInterpreter lua, JavaFunction slow) {
        this.lua = lua;
        this.slow = slow;
        a = lua.a;
        b = lua.b;
        c = lua.c;
        t = lua.t;
        u = lua.u;
    }

    void define() {
        for (LuaOp op : List.of(LuaOp.ADD, LuaOp.SUB, LuaOp.MUL, LuaOp.ADDK, LuaOp.SUBK, LuaOp.MULK)) {
            lua.define(op, r -> sum(r, op));
        }
        for (LuaOp op : List.of(LuaOp.DIV, LuaOp.DIVK)) {
            lua.define(op, r -> division(r, op));
        }
        for (LuaOp op : List.of(LuaOp.IDIV, LuaOp.IDIVK)) {
            lua.define(op, r -> floorDivision(r, op));
        }
        for (LuaOp op : List.of(LuaOp.MOD, LuaOp.MODK)) {
            lua.define(op, r -> remainder(r, op));
        }
        for (LuaOp op : List.of(LuaOp.POW, LuaOp.POWK)) {
            lua.define(op, r -> {
                r.call(slow, R.NONE, lua.vm.word());
                r.next();
            });
        }
        for (LuaOp op : List.of(LuaOp.BAND, LuaOp.BOR, LuaOp.BXOR, LuaOp.SHL, LuaOp.SHR)) {
            lua.define(op, r -> bits(r, op));
        }
        lua.define(LuaOp.UNM, this::negation);
        lua.define(LuaOp.BNOT, this::complement);
        lua.define(LuaOp.NOT, this::not);
    }

    private static boolean isConstant(LuaOp op) {
        return op.shape() == LuaOp.Shape.ABK;
    }

    private Label slow(Routine r) {
        return r.rarely(rare -> {
            rare.call(slow, R.NONE, lua.vm.word());
            rare.next();
        });
    }

    /// Decodes B and C, and takes their tags, which are the same or it goes the slow way; returns where C is.
    private R operands(Routine r, LuaOp op, Label slow) {
        R right = isConstant(op) ? lua.constants : lua.base;
        lua.decodeB(r);
        lua.decodeC(r);
        lua.tag(r, t, lua.base, b);
        lua.tag(r, u, right, c);
        r.branch(NE, W32, t, u, slow);
        return right;
    }

    private void integers(Routine r, R right) {
        r.load(MemType.I64, b, lua.base, b, 0, 0);
        r.load(MemType.I64, c, right, c, 0, 0);
    }

    private void floats(Routine r, R right) {
        r.fload(FloatType.F64, lua.x, lua.base, b, 0, 0);
        r.fload(FloatType.F64, lua.y, right, c, 0, 0);
    }

    /// R[A] = b, of the tag that t holds.
    private void giveInteger(Routine r) {
        r.store(MemType.I64, b, lua.base, a, 0, 0);
        lua.setTag(r, t);
        r.next();
    }

    /// R[A] = x, a float.
    private void giveFloat(Routine r) {
        r.fstore(FloatType.F64, lua.x, lua.base, a, 0, 0);
        lua.setTag(r, LuaValue.Kind.FLOAT);
        r.next();
    }

    private void sum(Routine r, LuaOp op) {
        Label slow = slow(r);
        Label floats = r.label();
        R right = operands(r, op, slow);
        r.branch(NE, W32, t, INTEGER, floats);
        integers(r, right);
        r.binary(
                switch (op) {
                    case ADD, ADDK -> BinaryOp.ADD;
                    case SUB, SUBK -> BinaryOp.SUB;
                    default -> BinaryOp.MUL;
                },
                W64,
                b,
                b,
                c);
        giveInteger(r);
        r.bind(floats);
        r.branch(NE, W32, t, FLOAT, slow);
        floats(r, right);
        r.fbinary(
                switch (op) {
                    case ADD, ADDK -> FloatBinaryOp.FADD;
                    case SUB, SUBK -> FloatBinaryOp.FSUB;
                    default -> FloatBinaryOp.FMUL;
                },
                FloatType.F64,
                lua.x,
                lua.x,
                lua.y);
        r.fstore(FloatType.F64, lua.x, lua.base, a, 0, 0);
        lua.setTag(r, t);
        r.next();
    }

    private void division(Routine r, LuaOp op) {
        Label slow = slow(r);
        Label integers = r.label();
        Label divide = r.label();
        R right = operands(r, op, slow);
        r.branch(NE, W32, t, FLOAT, integers);
        floats(r, right);
        r.bind(divide);
        r.fbinary(FloatBinaryOp.FDIV, FloatType.F64, lua.x, lua.x, lua.y);
        giveFloat(r);
        r.bind(integers);
        r.branch(NE, W32, t, INTEGER, slow);
        integers(r, right);
        r.cvt(FloatType.F64, IntType.S64, lua.x, b);
        r.cvt(FloatType.F64, IntType.S64, lua.y, c);
        r.jump(divide);
    }

    /// Truncated, and one less when that is above: when there is a rest, and the signs differ.
    private void floorDivision(Routine r, LuaOp op) {
        Label slow = slow(r);
        Label floats = r.label();
        Label exact = r.label();
        R right = operands(r, op, slow);
        r.branch(NE, W32, t, INTEGER, floats);
        integers(r, right);
        r.branch(EQ, W64, c, 0, slow);
        r.binary(BinaryOp.SDIV, W64, u, b, c);
        r.binary(BinaryOp.XOR, W64, a, b, c);
        r.branch(SGE, W64, a, 0, exact);
        r.binary(BinaryOp.MUL, W64, c, c, u);
        r.branch(EQ, W64, b, c, exact);
        r.binary(BinaryOp.SUB, W64, u, u, 1);
        r.bind(exact);
        lua.decodeA(r);
        r.mov(b, u);
        giveInteger(r);
        r.bind(floats);
        r.branch(NE, W32, t, FLOAT, slow);
        floats(r, right);
        r.fbinary(FloatBinaryOp.FDIV, FloatType.F64, lua.x, lua.x, lua.y);
        r.funary(FloatUnaryOp.FFLOOR, FloatType.F64, lua.x, lua.x);
        giveFloat(r);
    }

    /// The rest of a truncated division, and the divisor more when it has another sign.
    private void remainder(Routine r, LuaOp op) {
        Label slow = slow(r);
        Label done = r.label();
        R right = operands(r, op, slow);
        r.branch(NE, W32, t, INTEGER, slow);
        integers(r, right);
        r.branch(EQ, W64, c, 0, slow);
        r.binary(BinaryOp.SREM, W64, b, b, c);
        r.branch(EQ, W64, b, 0, done);
        r.binary(BinaryOp.XOR, W64, u, b, c);
        r.branch(SGE, W64, u, 0, done);
        r.binary(BinaryOp.ADD, W64, b, b, c);
        r.bind(done);
        giveInteger(r);
    }

    private void bits(Routine r, LuaOp op) {
        Label slow = slow(r);
        R right = operands(r, op, slow);
        r.branch(NE, W32, t, INTEGER, slow);
        r.load(MemType.I64, c, right, c, 0, 0);
        if (op == LuaOp.SHL || op == LuaOp.SHR) {
            r.branch(UGE, W64, c, 64, slow);
        }
        r.load(MemType.I64, b, lua.base, b, 0, 0);
        r.binary(
                switch (op) {
                    case BAND -> BinaryOp.AND;
                    case BOR -> BinaryOp.OR;
                    case BXOR -> BinaryOp.XOR;
                    case SHL -> BinaryOp.SHL;
                    default -> BinaryOp.SHR;
                },
                W64,
                b,
                b,
                c);
        giveInteger(r);
    }

    private void negation(Routine r) {
        Label slow = slow(r);
        Label floats = r.label();
        lua.decodeB(r);
        lua.tag(r, t, lua.base, b);
        r.branch(NE, W32, t, INTEGER, floats);
        r.load(MemType.I64, b, lua.base, b, 0, 0);
        r.unary(dev.kiln.ir.UnaryOp.NEG, W64, b, b);
        giveInteger(r);
        r.bind(floats);
        r.branch(NE, W32, t, FLOAT, slow);
        r.fload(FloatType.F64, lua.x, lua.base, b, 0, 0);
        r.funary(FloatUnaryOp.FNEG, FloatType.F64, lua.x, lua.x);
        giveFloat(r);
    }

    private void complement(Routine r) {
        lua.decodeB(r);
        lua.tag(r, t, lua.base, b);
        r.branch(NE, W32, t, INTEGER, slow(r));
        r.load(MemType.I64, b, lua.base, b, 0, 0);
        r.unary(dev.kiln.ir.UnaryOp.NOT, W64, b, b);
        giveInteger(r);
    }

    /// Nil and false come first among the kinds, then true.
    private void not(Routine r) {
        lua.decodeB(r);
        lua.tag(r, u, lua.base, b);
        r.movi(t, LuaValue.Kind.TRUE.ordinal());
        r.movi(b, LuaValue.Kind.FALSE.ordinal());
        r.cmp(W32, u, LuaValue.Kind.FALSE.ordinal());
        r.select(UGT, t, b, t);
        lua.setTag(r, t);
        r.next();
    }
}
