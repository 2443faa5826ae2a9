package dev.kiln.eacg;

import static dev.kiln.eacg.Homes.A;
import static dev.kiln.eacg.Homes.B;
import static dev.kiln.eacg.Homes.X;

import dev.kiln.code.Label;
import dev.kiln.guard.Context;
import dev.kiln.guard.Gates;
import dev.kiln.guard.Sites;
import dev.kiln.guard.Trap;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Roles;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.Width;
import java.util.HashMap;
import java.util.Map;

/// Compiles a verified program to the IR, straight into an emitter: one pass over its instructions, in physical
/// registers.
///
/// What comes out, in this order: the way out of traps; the start, which takes the registers from memory, calls the
/// program and puts them back; the routines; what they call.
///
/// *Routines.* Every one has the same frame, of nothing but its return address, so that any `ret` undoes any entry.
/// Where a label is called, its entry stands right before it: it makes the frame, looks at the limits, and notes on
/// the program's own stack what the caller's frame there was.
public final class EacgCompiler {
    /// The registers that allocation would leave alone.
    public static final Regs RESERVED = Regs.of(Context.BASE);
    /// The name of the function that an execution calls.
    static final String ENTRY = Gates.ENTERING + "the program";

    private static final int FRAME = Interpreter.FRAME;
    private static final int RSP = Register.RSP.index();

    private final EacgProgram program;
    private final Instructions code;
    private final Emitter out;
    private final Roles roles;
    private final Uses uses;
    private final Homes homes;
    private final Sites sites = new Sites();
    private final Label trap;
    private final Cold cold;
    private final Accesses accesses;
    private final Values values;
    private final Arithmetic arithmetic;
    private final WideCode wide;
    private final Jumps jumps;
    private final Routines routines;
    private final Label[] labels;
    private final Label[] hosts;
    /// By the numbers of the host functions.
    private final Map<Integer, Integer> hostIndexes = new HashMap<>();
    /// True where control goes on from the instruction before.
    private boolean falls;

    private EacgCompiler(EacgProgram program, Emitter out, Roles roles, boolean fuel) {
        this.program = program;
        this.out = out;
        this.roles = roles;
        code = program.code();
        uses = program.uses();
        homes = new Homes(code, roles);
        trap = out.label();
        cold = new Cold(out, sites, trap);
        accesses = new Accesses(out, cold, code, homes);
        values = new Values(out, code, homes, accesses);
        arithmetic = new Arithmetic(out, code, values, cold);
        wide = new WideCode(out, code, values, accesses, cold);
        labels = new Label[code.count()];
        for (int j = 0; j < program.labels().count(); j++) {
            labels[program.labels().instruction(j)] = out.label();
        }
        jumps = new Jumps(out, program, values, arithmetic, wide, cold, labels, fuel);
        routines = new Routines(program, out);
        hosts = new Label[uses.hosts().size()];
        for (int number : uses.hosts().keySet()) {
            hostIndexes.put(number, hostIndexes.size());
        }
    }

    /// Compiles `program` into `out`, a back end for a machine with `roles`.
    ///
    /// @param fuel whether the code counts fuel
    /// @return the places where it may trap: instructions by their index
    public static Sites compile(EacgProgram program, Emitter out, Roles roles, boolean fuel) {
        EacgCompiler compiler = new EacgCompiler(program, out, roles, fuel);
        compiler.compile();
        return compiler.sites;
    }

    /// True when the code of `program` has additions that use a carry.
    static boolean carries(EacgProgram program) {
        return program.uses().wide();
    }

    /// The symbol of the host functions: they are all alike.
    static String hostSymbol(int index) {
        return "host " + index;
    }

    private void compile() {
        Gates gates = new Gates(out, roles);
        Label left = out.label();
        gates.trap(left);
        out.bind(trap); // with the site in X; the registers may be looked at afterwards
        registers(true);
        out.jump(left);
        start();
        routines();
        accesses.finish();
        wide.finish();
        routines.finish();
        for (int h = 0; h < hosts.length; h++) {
            if (hosts[h] != null) {
                gates.host(hosts[h], hostSymbol(h), h, Signature.NONE);
            }
        }
        routines.tables();
    }

    private void start() {
        out.function(ENTRY, Signature.of(Type.I64));
        out.enter(0, Regs.NONE);
        registers(false);
        out.call(routines.entry(0), Regs.NONE, Regs.NONE);
        registers(true);
        values.load(R.result(0), Layout.register(Register.RAX.index()));
        out.leave();
        out.ret(Regs.NONE);
        out.end();
    }

    /// Puts all registers into memory, or takes them from there.
    private void registers(boolean save) {
        for (int r = 0; r < Register.COUNT; r++) {
            if (homes.of(r) != R.NONE) {
                if (save) {
                    values.store(homes.of(r), Layout.register(r));
                } else {
                    values.load(homes.of(r), Layout.register(r));
                }
            }
        }
    }

    // Routines

    private void routines() {
        int i = 0;
        while (i < code.count()) {
            if (routines.isEntry(i)) {
                entry(i);
            }
            falls = true;
            out.line(program.line(i));
            i = instruction(i);
        }
        cold.flush();
        out.end();
    }

    private void entry(int i) {
        boolean label = code.op(i) == EacgOp.SET_LABEL;
        Label body = label ? labels[i] : out.label();
        if (i > 0) {
            if (falls) {
                out.jump(body);
            }
            cold.flush();
            out.end();
        }
        out.function(label ? Target.text(code.label(i)) : program.routine(i), Signature.NONE);
        out.line(program.line(i));
        out.bind(routines.entry(i));
        out.enter(0, Regs.NONE);
        prologue(i);
        if (!label) {
            out.bind(body);
        }
    }

    private void prologue(int i) {
        int size = program.stackSize(i);
        Label overflow = cold.trap(Trap.Kind.STACK_OVERFLOW, i);
        values.load(X, Context.STACK_LIMIT);
        out.branch(Cond.ULT, Width.W64, R.SP, X, overflow);
        R rsp = rsp();
        out.branch(Cond.SLT, Width.W64, rsp, (long) size + FRAME, overflow);
        jumps.burn(i);
        out.binary(BinaryOp.SUB, Width.W64, rsp, rsp, FRAME);
        if (uses.slots()) {
            values.load(A, Layout.FRAME);
            storeSlot(A, rsp, 0);
            values.load(A, Layout.LIMIT);
            storeSlot(A, rsp, 1);
            values.store(rsp, Layout.FRAME);
            out.binary(BinaryOp.SUB, Width.W64, A, rsp, size);
            values.store(A, Layout.LIMIT);
        }
        setRsp(rsp);
    }

    private void ret() {
        R rsp = rsp();
        if (uses.slots()) {
            values.load(rsp, Layout.FRAME);
            loadSlot(A, rsp, 0);
            values.store(A, Layout.FRAME);
            loadSlot(A, rsp, 1);
            values.store(A, Layout.LIMIT);
        }
        out.binary(BinaryOp.ADD, Width.W64, rsp, rsp, FRAME);
        setRsp(rsp);
        out.leave();
        out.ret(Regs.NONE);
        falls = false;
    }

    // The program's stack

    /// rsp, in B when it lives in memory.
    private R rsp() {
        if (homes.of(RSP) != R.NONE) {
            return homes.of(RSP);
        }
        values.load(B, Layout.register(RSP));
        return B;
    }

    private void setRsp(R rsp) {
        if (homes.of(RSP) == R.NONE) {
            values.store(rsp, Layout.register(RSP));
        }
    }

    private void loadSlot(R d, R rsp, int slot) {
        out.load(MemType.I64, d, Context.BASE, rsp, 0, Layout.STACK + 8L * slot);
    }

    private void storeSlot(R s, R rsp, int slot) {
        out.store(MemType.I64, s, Context.BASE, rsp, 0, Layout.STACK + 8L * slot);
    }

    private void push(int i) {
        boolean isWide = code.size(i, 0) == Size.B128;
        int from = isWide ? wide.pushed(i) : 0;
        R value = isWide ? A : values.fetch(i, 0, Size.B64, false, true, A);
        if (value == homes.of(RSP)) {
            out.mov(A, value);
            value = A;
        }
        R rsp = rsp();
        values.load(X, Layout.LIMIT);
        out.binary(BinaryOp.ADD, Width.W64, X, X, isWide ? 16 : 8);
        out.branch(Cond.SLT, Width.W64, rsp, X, cold.trap(Trap.Kind.STACK_OVERFLOW, i));
        out.binary(BinaryOp.SUB, Width.W64, rsp, rsp, isWide ? 16 : 8);
        setRsp(rsp);
        if (isWide) {
            wide.push(from, rsp);
        } else {
            storeSlot(value, rsp, 0);
        }
    }

    private void pop(int i) {
        boolean isWide = code.size(i, 0) == Size.B128;
        R rsp = rsp();
        values.load(X, Layout.FRAME);
        out.binary(BinaryOp.SUB, Width.W64, X, X, isWide ? 16 : 8);
        out.branch(Cond.SGT, Width.W64, rsp, X, cold.trap(Trap.Kind.STACK_UNDERFLOW, i));
        if (isWide) {
            wide.popped(rsp);
        } else {
            loadSlot(A, rsp, 0);
        }
        out.binary(BinaryOp.ADD, Width.W64, rsp, rsp, isWide ? 16 : 8);
        setRsp(rsp);
        if (isWide) {
            wide.pop(i);
            return;
        }
        R place = values.place(i, 0);
        if (place != A) {
            values.narrow(place, code.size(i, 0));
        }
        values.put(i, 0);
    }

    // Instructions

    /// Compiles instruction `i`, with the jumps that belong to it, and gives the next one.
    private int instruction(int i) {
        EacgOp op = code.op(i);
        switch (op) {
            case SET_LABEL -> out.bind(labels[i]);
            case STACK_SIZE -> {}
            case MOV, MOVSX -> {
                if (code.size(i, 1) == Size.B128) {
                    wide.move(i, op.isSigned());
                } else {
                    values.move(i, op.isSigned());
                }
            }
            case ADD, SUB, MUL, DIV, MOD, SDIV, SMOD, AND, OR, XOR, SHL, SHR, SAR -> {
                return jumps.arithmetic(i, op);
            }
            case CMP -> {
                return jumps.compare(i);
            }
            case CALL -> call(i);
            case RET -> ret();
            case PUSH -> push(i);
            case POP -> pop(i);
            case JMP -> {
                jumps.jump(i, op);
                falls = false;
            }
            case JE, JNE, JLT, JGT, JLTE, JGTE, JSLT, JSGT, JSLTE, JSGTE -> jumps.jump(i, op);
        }
        return i + 1;
    }

    private void call(int i) {
        switch (code.kind(i, 0)) {
            case IMMEDIATE -> host((int) code.value(i, 0));
            case TARGET -> out.call(routines.entry(program.target(i)), Regs.NONE, Regs.NONE);
            case REGISTER, VECTOR, MEMORY, ABSOLUTE -> {
                R value = values.fetch(i, 0, Size.B64, false, true, A);
                if (value != A) {
                    out.mov(A, value);
                }
                routines.find(cold.trap(Trap.Kind.BAD_CALL, i));
                out.call(X, Regs.NONE, Regs.NONE);
            }
        }
    }

    /// A host function sees the registers in memory, and may change them there.
    private void host(int number) {
        int index = hostIndexes.get(number);
        if (hosts[index] == null) {
            hosts[index] = out.label();
        }
        registers(true);
        out.call(hosts[index], Regs.NONE, Regs.NONE);
        registers(false);
    }
}
