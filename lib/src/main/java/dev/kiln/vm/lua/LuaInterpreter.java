package dev.kiln.vm.lua;

import static dev.kiln.ir.Cond.EQ;
import static dev.kiln.ir.Cond.NE;
import static dev.kiln.ir.Cond.UGE;
import static dev.kiln.ir.Cond.UGT;
import static dev.kiln.ir.Width.W32;
import static dev.kiln.ir.Width.W64;

import dev.kiln.code.Label;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.V;
import dev.kiln.vm.Field;
import dev.kiln.vm.Format;
import dev.kiln.vm.Interpreter;
import dev.kiln.vm.JavaFunction;
import dev.kiln.vm.Routine;
import dev.kiln.vm.SlowPath;
import dev.kiln.vm.Structure;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.util.function.Consumer;

/// The description: roles, structures, and the routines that move values and control. See [LuaArithmetic] for those
/// that compute, and [LuaTests] for those that compare.
///
/// `BASE` points to register 0 of the running function, values lie one after the other. The function itself lies
/// below its registers: there its results go.
final class LuaInterpreter {
    /// A value.
    static final int VALUE = 16;
    /// Where its tag is.
    static final int TAG = 8;

    static final MemoryLayout STATE = MemoryLayout.structLayout(
            ValueLayout.JAVA_LONG.withName("stackLimit"), ValueLayout.JAVA_LONG.withName("frameLimit"));
    static final MemoryLayout FUNCTION = MemoryLayout.structLayout(
            ValueLayout.JAVA_LONG.withName("code"),
            ValueLayout.JAVA_LONG.withName("constants"),
            ValueLayout.JAVA_INT.withName("parameterBytes"),
            ValueLayout.JAVA_INT.withName("registerBytes"));
    /// What a call leaves for its return.
    static final MemoryLayout FRAME = MemoryLayout.structLayout(
            ValueLayout.JAVA_LONG.withName("pc"),
            ValueLayout.JAVA_LONG.withName("base"),
            ValueLayout.JAVA_LONG.withName("constants"));

    private static final Field A = Field.unsigned("A", 8, 8).scaled(4);
    private static final Field B = Field.unsigned("B", 16, 8).scaled(4);
    private static final Field C = Field.unsigned("C", 24, 8).scaled(4);
    private static final Field BX = Field.unsigned("Bx", 16, 16).scaled(4);
    private static final Field NUMBER = Field.signed("sBx", 16, 16);
    private static final Field DISTANCE = Field.signed("sBx", 16, 16).scaled(2);
    private static final String OVERFLOW = "stack overflow";

    private final Structure function = Structure.of(FUNCTION);
    private final Structure frame = Structure.of(FRAME);

    final Interpreter vm;
    final R base;
    final R constants;
    final R frames;
    /// The offsets that A, B and C name; B and C when asked for.
    final R a;

    final R b;
    final R c;
    final R t;
    final R u;
    final V x;
    final V y;
    final V z;
    private final JavaFunction other;

    /// @param arithmetic a function of the instruction word that computes what machine code does not
    /// @param comparison likewise: 1 when the test holds
    /// @param preparation likewise, for FORPREP
    /// @param call likewise, for CALL of what is no function of the program
    LuaInterpreter(SlowPath arithmetic, SlowPath comparison, SlowPath preparation, SlowPath call) {
        vm = new Interpreter("lua", Format.words(Field.unsigned("OP", 0, 8)), STATE);
        base = vm.kept("BASE", "register 0 of the running function");
        constants = vm.kept("K", "its constants");
        frames = vm.kept("FRAME", "the frame of the innermost call");
        a = vm.decoded(A, "the offset of register A");
        b = vm.scratch("B", "the offset of register B, then its value");
        c = vm.scratch("C", "the offset of register C, then its value");
        t = vm.scratch("T", "a tag, or whatever a routine needs");
        u = vm.scratch("U", "likewise");
        x = vm.scratchFloat("X", "a float");
        y = vm.scratchFloat("Y", "a float");
        z = vm.scratchFloat("Z", "zero");
        other = vm.java("call", call);
        moves();
        jumps();
        calls();
        new LuaArithmetic(this, vm.java("arithmetic", arithmetic)).define();
        new LuaTests(this, vm.java("comparison", comparison), vm.java("preparation", preparation)).define();
        fuse();
    }

    void define(LuaOp op, Consumer<Routine> body) {
        vm.routine(op.ordinal(), op.name(), body);
    }

    // What all routines are made of

    void decodeA(Routine r) {
        r.decode(A, a);
    }

    void decodeB(Routine r) {
        r.decode(B, b);
    }

    void decodeC(Routine r) {
        r.decode(C, c);
    }

    void decodeBx(Routine r) {
        r.decode(BX, b);
    }

    /// d = the tag of the value at `from + offset`.
    void tag(Routine r, R d, R from, R offset) {
        r.load(MemType.U32, d, from, offset, 0, TAG);
    }

    void setTag(Routine r, R tag) {
        r.store(MemType.I64, tag, base, a, 0, TAG);
    }

    void setTag(Routine r, LuaValue.Kind kind) {
        r.movi(t, kind.ordinal());
        setTag(r, t);
    }

    /// Continues at the sBx of the instruction.
    void jump(Routine r) {
        r.decode(DISTANCE, t);
        r.next(t);
    }

    /// Copies a value by way of `through`, half by half: most values were stored so, and a load of both halves at
    /// once would wait until the stores are done.
    private void copy(Routine r, R through, R from, R fromOffset, R to, R toOffset, long toDisplacement) {
        r.load(MemType.I64, through, from, fromOffset, 0, 0);
        r.store(MemType.I64, through, to, toOffset, 0, toDisplacement);
        r.load(MemType.I64, through, from, fromOffset, 0, TAG);
        r.store(MemType.I64, through, to, toOffset, 0, toDisplacement + TAG);
    }

    // Moves

    private void moves() {
        define(LuaOp.MOVE, r -> {
            decodeB(r);
            copy(r, t, base, b, base, a, 0);
            r.next();
        });
        define(LuaOp.LOADK, r -> {
            decodeBx(r);
            copy(r, t, constants, b, base, a, 0);
            r.next();
        });
        define(LuaOp.LOADI, r -> {
            r.decode(NUMBER, b);
            r.store(MemType.I64, b, base, a, 0, 0);
            setTag(r, LuaValue.Kind.INTEGER);
            r.next();
        });
        define(LuaOp.LOADNIL, r -> {
            setTag(r, LuaValue.Kind.NIL);
            r.next();
        });
        define(LuaOp.LOADBOOL, r -> {
            decodeB(r);
            r.cmp(W64, b, 0);
            r.set(NE, t);
            r.binary(BinaryOp.ADD, W64, t, t, LuaValue.Kind.FALSE.ordinal());
            setTag(r, t);
            r.next();
        });
        define(LuaOp.EXIT, r -> r.exit(0));
    }

    private void jumps() {
        define(LuaOp.JMP, this::jump);
    }

    // Calls

    private void calls() {
        define(LuaOp.CALL, this::call);
        define(LuaOp.RETURN1, this::returnOne);
        define(LuaOp.RETURN, r -> {
            decodeB(r);
            r.binary(BinaryOp.SHR, W64, t, b, 4);
            r.binary(BinaryOp.SUB, W64, t, t, 1);
            giveResults(r);
        });
    }

    private void call(Routine r) {
        tag(r, t, base, a);
        decodeB(r);
        r.branch(NE, W32, t, LuaValue.Kind.FUNCTION.ordinal(), r.rarely(rare -> {
            rare.call(other, R.NONE, vm.word());
            rare.next();
        }));
        r.load(MemType.I64, u, base, a, 0, 0);
        // what the new function needs of both stacks
        r.load(c, vm.state(), vm.structure().member("frameLimit"));
        r.branch(UGE, W64, frames, c, r.trapping(OVERFLOW));
        r.lea(a, base, a, 0, VALUE);
        r.load(t, u, function.member("registerBytes"));
        r.binary(BinaryOp.ADD, W64, t, t, a);
        r.load(c, vm.state(), vm.structure().member("stackLimit"));
        r.branch(UGT, W64, t, c, r.trapping(OVERFLOW));
        r.binary(BinaryOp.ADD, W64, frames, frames, FRAME.byteSize());
        r.store(vm.pc(), frames, frame.member("pc"));
        r.store(base, frames, frame.member("base"));
        r.store(constants, frames, frame.member("constants"));
        r.mov(base, a);
        // arguments that were not given are nil: B is one more than those that were
        r.load(c, u, function.member("parameterBytes"));
        Label go = r.label();
        r.branch(UGE, W64, c, b, r.rarely(rare -> {
            Label each = rare.label();
            rare.movi(t, LuaValue.Kind.NIL.ordinal());
            rare.bind(each);
            rare.store(MemType.I64, t, base, b, 0, TAG - VALUE);
            rare.binary(BinaryOp.ADD, W64, b, b, VALUE);
            rare.branch(UGE, W64, c, b, each);
            rare.jump(go);
        }));
        r.bind(go);
        r.load(constants, u, function.member("constants"));
        r.load(vm.pc(), u, function.member("code"));
        r.dispatch();
    }

    private void returnOne(Routine r) {
        r.load(u, frames, frame.member("pc"));
        r.load(MemType.U8, t, u, R.NONE, 0, 3); // C of the call
        r.branch(NE, W32, t, 2, r.rarely(rare -> {
            rare.movi(t, 1);
            giveResults(rare);
        }));
        copy(r, t, base, a, base, R.NONE, -VALUE);
        r.mov(vm.pc(), u);
        pop(r);
        r.next();
    }

    private void pop(Routine r) {
        r.load(base, frames, frame.member("base"));
        r.load(constants, frames, frame.member("constants"));
        r.binary(BinaryOp.SUB, W64, frames, frames, FRAME.byteSize());
    }

    /// Returns the `t` values from A on, with nil for those that the call wants beyond.
    private void giveResults(Routine r) {
        Label each = r.label();
        Label nil = r.label();
        Label done = r.label();
        r.lea(b, base, a, 0, 0);
        r.lea(c, base, R.NONE, 0, -VALUE);
        r.load(vm.pc(), frames, frame.member("pc"));
        r.load(MemType.U8, u, vm.pc(), R.NONE, 0, 3);
        pop(r);
        r.bind(each);
        r.binary(BinaryOp.SUB, W64, u, u, 1);
        r.branch(EQ, W64, u, 0, done);
        r.branch(EQ, W64, t, 0, nil);
        r.binary(BinaryOp.SUB, W64, t, t, 1);
        copy(r, a, b, R.NONE, c, R.NONE, 0);
        r.binary(BinaryOp.ADD, W64, b, b, VALUE);
        r.binary(BinaryOp.ADD, W64, c, c, VALUE);
        r.jump(each);
        r.bind(nil);
        r.store(MemType.I64, t, c, R.NONE, 0, TAG); // t is 0, the tag of nil
        r.binary(BinaryOp.ADD, W64, c, c, VALUE);
        r.jump(each);
        r.bind(done);
        r.next();
    }

    // Superinstructions: a comparison and the jump after it

    private void fuse() {
        int opcode = LuaOp.values().length;
        for (LuaOp op : LuaTests.TESTS) {
            vm.fuse(opcode++, op + "+JMP", op.ordinal(), LuaOp.JMP.ordinal());
        }
    }
}
