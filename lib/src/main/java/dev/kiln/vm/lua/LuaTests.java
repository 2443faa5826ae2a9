package dev.kiln.vm.lua;

import static dev.kiln.ir.Cond.EQ;
import static dev.kiln.ir.Cond.NE;
import static dev.kiln.ir.Cond.SGE;
import static dev.kiln.ir.Cond.SGT;
import static dev.kiln.ir.Cond.UGT;
import static dev.kiln.ir.Width.W32;
import static dev.kiln.ir.Width.W64;

import dev.kiln.code.Label;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.vm.JavaFunction;
import dev.kiln.vm.Routine;
import java.util.List;

/// The routines that compare, and the loops.
final class LuaTests {
    private static final int INTEGER = LuaValue.Kind.INTEGER.ordinal();
    private static final int FLOAT = LuaValue.Kind.FLOAT.ordinal();

    /// What is followed by a jump.
    static final List<LuaOp> TESTS = List.of(
            LuaOp.EQ,
            LuaOp.NE,
            LuaOp.LT,
            LuaOp.NLT,
            LuaOp.LE,
            LuaOp.NLE,
            LuaOp.EQK,
            LuaOp.NEK,
            LuaOp.LTK,
            LuaOp.NLTK,
            LuaOp.LEK,
            LuaOp.NLEK,
            LuaOp.TEST,
            LuaOp.NTEST);

    private final LuaInterpreter lua;
    private final JavaFunction slow;
    private final JavaFunction preparation;
    private final R a;
    private final R b;
    private final R t;
    private final R u;

    LuaTests(LuaInterpreter lua, JavaFunction slow, JavaFunction preparation) {
        this.lua = lua;
        this.slow = slow;
        this.preparation = preparation;
        a = lua.a;
        b = lua.b;
        t = lua.t;
        u = lua.u;
    }

    void define() {
        for (LuaOp op : TESTS) {
            if (op == LuaOp.TEST || op == LuaOp.NTEST) {
                lua.define(op, r -> truth(r, op));
            } else {
                lua.define(op, r -> comparison(r, op));
            }
        }
        lua.define(LuaOp.FORPREP, this::prepare);
        lua.define(LuaOp.FORLOOP, this::loop);
    }

    /// Passes over the next instruction.
    private static void skip(Routine r) {
        r.next(r.length());
    }

    private void truth(Routine r, LuaOp op) {
        Label holds = r.label();
        lua.tag(r, t, lua.base, a);
        r.branch(op == LuaOp.TEST ? UGT : Cond.ULE, W32, t, LuaValue.Kind.FALSE.ordinal(), holds);
        skip(r);
        r.bind(holds);
        r.next();
    }

    private static Cond integers(LuaOp op) {
        return switch (op) {
            case EQ, EQK -> Cond.EQ;
            case NE, NEK -> Cond.NE;
            case LT, LTK -> Cond.SLT;
            case NLT, NLTK -> Cond.SGE;
            case LE, LEK -> Cond.SLE;
            default -> Cond.SGT;
        };
    }

    private static Cond floats(LuaOp op) {
        return switch (op) {
            case EQ, EQK, NE, NEK -> Cond.FEQ;
            case LT, LTK, NLT, NLTK -> Cond.FLT;
            default -> Cond.FLE;
        };
    }

    private static boolean isOpposite(LuaOp op) {
        return op.name().startsWith("N");
    }

    private void comparison(Routine r, LuaOp op) {
        R right = op.shape() == LuaOp.Shape.AK ? lua.constants : lua.base;
        Label skip = r.label();
        Label floats = r.label();
        Label holds = r.label();
        Label slow = r.rarely(rare -> {
            rare.call(this.slow, t, lua.vm.word());
            rare.branch(EQ, W64, t, 0, skip);
            rare.next();
        });
        if (right == lua.constants) {
            lua.decodeBx(r);
        } else {
            lua.decodeB(r);
        }
        lua.tag(r, t, lua.base, a);
        lua.tag(r, u, right, b);
        r.branch(NE, W32, t, u, slow);
        r.branch(NE, W32, t, INTEGER, floats);
        r.load(MemType.I64, a, lua.base, a, 0, 0);
        r.load(MemType.I64, b, right, b, 0, 0);
        r.branch(integers(op), W64, a, b, holds);
        r.bind(skip);
        skip(r);
        r.bind(floats);
        r.branch(NE, W32, t, FLOAT, slow);
        r.fload(FloatType.F64, lua.x, lua.base, a, 0, 0);
        r.fload(FloatType.F64, lua.y, right, b, 0, 0);
        r.cmpf(FloatType.F64, lua.x, lua.y);
        if (isOpposite(op)) {
            r.branch(floats(op), skip);
        } else {
            r.branch(floats(op), holds);
            r.jump(skip);
        }
        r.bind(holds); // last, so that a superinstruction goes on here
        r.next();
    }

    // Loops

    private void prepare(Routine r) {
        Label slow = r.rarely(rare -> {
            rare.call(preparation, R.NONE, lua.vm.word());
            rare.refetch();
            lua.jump(rare);
        });
        r.load(MemType.U32, t, lua.base, a, 0, LuaInterpreter.TAG);
        r.load(MemType.U32, u, lua.base, a, 0, LuaInterpreter.VALUE + LuaInterpreter.TAG);
        r.branch(NE, W32, t, INTEGER, slow);
        r.branch(NE, W32, u, INTEGER, slow);
        r.load(MemType.U32, u, lua.base, a, 0, 2 * LuaInterpreter.VALUE + LuaInterpreter.TAG);
        r.branch(NE, W32, u, INTEGER, slow);
        r.load(MemType.I64, t, lua.base, a, 0, 0);
        r.load(MemType.I64, u, lua.base, a, 0, 2 * LuaInterpreter.VALUE);
        r.binary(BinaryOp.SUB, W64, t, t, u);
        r.store(MemType.I64, t, lua.base, a, 0, 0);
        lua.jump(r);
    }

    private void loop(Routine r) {
        Label floats = r.label();
        Label down = r.label();
        Label on = r.label();
        Label out = r.label();
        r.load(MemType.U32, t, lua.base, a, 0, LuaInterpreter.TAG);
        r.branch(NE, W32, t, INTEGER, floats);
        r.load(MemType.I64, u, lua.base, a, 0, 2 * LuaInterpreter.VALUE);
        r.load(MemType.I64, b, lua.base, a, 0, 0);
        r.load(MemType.I64, lua.c, lua.base, a, 0, LuaInterpreter.VALUE);
        r.binary(BinaryOp.ADD, W64, b, b, u);
        r.branch(Cond.SLE, W64, u, 0, down);
        r.branch(SGT, W64, b, lua.c, out);
        r.bind(on);
        r.store(MemType.I64, b, lua.base, a, 0, 0);
        r.store(MemType.I64, b, lua.base, a, 0, 3 * LuaInterpreter.VALUE);
        r.store(MemType.I64, t, lua.base, a, 0, 3 * LuaInterpreter.VALUE + LuaInterpreter.TAG);
        lua.jump(r);
        r.bind(down);
        r.branch(SGE, W64, b, lua.c, on);
        r.bind(out);
        r.next();
        r.bind(floats);
        floats(r, out);
    }

    /// The preparation made floats of all three.
    private void floats(Routine r, Label out) {
        Label on = r.label();
        Label up = r.label();
        r.fload(FloatType.F64, lua.y, lua.base, a, 0, 2 * LuaInterpreter.VALUE);
        r.fload(FloatType.F64, lua.x, lua.base, a, 0, 0);
        r.fbinary(FloatBinaryOp.FADD, FloatType.F64, lua.x, lua.x, lua.y);
        r.fmovi(FloatType.F64, lua.z, 0);
        r.cmpf(FloatType.F64, lua.z, lua.y);
        r.fload(FloatType.F64, lua.y, lua.base, a, 0, LuaInterpreter.VALUE);
        r.branch(Cond.FLT, up);
        r.cmpf(FloatType.F64, lua.y, lua.x);
        r.branch(Cond.FLE, on);
        r.jump(out);
        r.bind(up);
        r.cmpf(FloatType.F64, lua.x, lua.y);
        r.branch(Cond.FLE, on);
        r.jump(out);
        r.bind(on);
        r.fstore(FloatType.F64, lua.x, lua.base, a, 0, 0);
        r.fstore(FloatType.F64, lua.x, lua.base, a, 0, 3 * LuaInterpreter.VALUE);
        r.store(MemType.I64, t, lua.base, a, 0, 3 * LuaInterpreter.VALUE + LuaInterpreter.TAG);
        lua.jump(r);
    }
}
