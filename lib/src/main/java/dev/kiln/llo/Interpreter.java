package dev.kiln.llo;

import dev.kiln.guard.Trap;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One call from outside, run op by op to its end, or until machine code takes over.
///
/// Arguments, locals and stack of a function lie in `slots` in that order, from `base`; the arguments are where the
/// caller's stack had them. Frames of callers lie in three arrays of their own. While ops run one after the other,
/// [#run()] has `sp` and `pc` to itself; whoever it calls finds them in the fields.
final class Interpreter {
    /// The most slots of all frames together: 32 MiB.
    private static final int MAX_SLOTS = 1 << 22;

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Owner owner;
    private final Session session;
    private final LloProgram program;
    private final MemorySegment memory;
    private final long size;

    private long[] slots = new long[64];
    private int sp; // the first free slot

    // The function that runs
    private LloFunction function;
    private int[] codes;
    private long[] immediates;
    private int base;
    private int locals; // the slot of local 0
    private int pc;

    // Its callers
    private LloFunction[] functions = {};
    private int[] bases = {};
    private int[] pcs = {}; // of the calls
    private int frames;
    private boolean ended;

    Interpreter(Owner owner, Session session, MemorySegment memory) {
        this.owner = owner;
        this.session = session;
        this.program = session.program;
        this.memory = memory;
        this.size = memory.byteSize();
    }

    /// Runs `entry` and gives its result, 0 when it has none.
    long run(LloFunction entry, long[] arguments) throws Throwable {
        if (arguments.length > slots.length) {
            slots = new long[arguments.length * 2];
        }
        System.arraycopy(arguments, 0, slots, 0, arguments.length);
        sp = arguments.length;
        function = entry;
        if (session.depth >= session.options.callDepth()) {
            throw trap(Trap.Kind.STACK_OVERFLOW);
        }
        enter(entry);
        while (!ended) {
            run();
        }
        return entry.signature().result().isPresent() ? slots[sp - 1] : 0;
    }

    private Trap trap(Trap.Kind kind) {
        return program.trap(kind, function, pc);
    }

    /// What every function entered and every backward jump taken costs, and where a cancelled program stops.
    ///
    /// @param ops about so many are going to run, or have run
    private void charge(int ops) {
        if (--session.fuel < 0) {
            throw trap(Trap.Kind.OUT_OF_FUEL);
        }
        if (session.cancelled) {
            throw trap(Trap.Kind.CANCELLED);
        }
        session.patience -= ops;
    }

    // Calls

    private void switchTo(LloFunction next) {
        function = next;
        codes = next.body().codes();
        immediates = next.body().immediates();
    }

    private void enter(LloFunction next) {
        int count = next.signature().parameters().size();
        int first = sp;
        int end = first + next.localCount();
        if (end + next.maxHeight() > slots.length) {
            if (end + next.maxHeight() > MAX_SLOTS) {
                throw trap(Trap.Kind.STACK_OVERFLOW);
            }
            slots = Arrays.copyOf(slots, Math.max(slots.length * 2, end + next.maxHeight()));
        }
        Arrays.fill(slots, first, end, 0);
        session.depth++;
        switchTo(next);
        base = first - count;
        locals = first;
        sp = end;
        pc = 0;
        charge(next.opCount());
    }

    private void call(LloFunction callee) throws Throwable {
        if (session.depth >= session.options.callDepth()) {
            throw trap(Trap.Kind.STACK_OVERFLOW);
        }
        if (session.patience <= 0) {
            callMachineCode(callee);
            return;
        }
        if (frames == pcs.length) {
            functions = Arrays.copyOf(functions, frames * 2 + 8);
            bases = Arrays.copyOf(bases, frames * 2 + 8);
            pcs = Arrays.copyOf(pcs, frames * 2 + 8);
        }
        functions[frames] = function;
        bases[frames] = base;
        pcs[frames] = pc;
        enter(callee);
        frames++;
    }

    private void callPointer() throws Throwable {
        long token = slots[--sp];
        List<LloFunction> all = program.functions();
        if (token < 1 || token > all.size() || all.get((int) token - 1).signatureIndex() != immediates[pc]) {
            throw trap(Trap.Kind.BAD_CALL);
        }
        call(all.get((int) token - 1));
    }

    /// Returns `result`, if any, from the function.
    private void finish(long result) {
        session.depth--;
        sp = base;
        if (function.signature().result().isPresent()) {
            slots[sp++] = result;
        }
        if (frames == 0) {
            ended = true;
            return;
        }
        frames--;
        switchTo(functions[frames]);
        base = bases[frames];
        locals = base + function.signature().parameters().size();
        pc = pcs[frames] + 1;
    }

    private void host() throws Throwable {
        int index = (int) immediates[pc];
        LloSignature signature = program.hosts().get(index).signature();
        sp -= signature.parameters().size();
        long result;
        try {
            result = owner.host(index, slots, sp);
        } catch (Throwable thrown) {
            thrown.addSuppressed(new LloTrace(trace(true)));
            throw thrown;
        }
        if (signature.result().isPresent()) {
            slots[sp++] = result;
        }
        pc++;
    }

    /// The calls under way, the innermost first.
    ///
    /// @param current whether the function that runs is among them
    private List<StackTraceElement> trace(boolean current) {
        List<StackTraceElement> trace = new ArrayList<>();
        if (current) {
            trace.add(LloTrace.frame(program, function, pc));
        }
        for (int i = frames - 1; i >= 0 && trace.size() < LloTrace.MOST; i--) {
            trace.add(LloTrace.frame(program, functions[i], pcs[i]));
        }
        return trace;
    }

    // Machine code

    private void callMachineCode(LloFunction callee) throws Throwable {
        sp -= callee.signature().parameters().size();
        long result;
        try {
            result = owner.call(callee, slots, sp);
        } catch (Throwable thrown) {
            throw passed(thrown, true);
        }
        if (callee.signature().result().isPresent()) {
            slots[sp++] = result;
        }
        pc++;
    }

    /// Has machine code go on with the function that runs, at op `head`, up to its end.
    private void resume(int head) throws Throwable {
        long result;
        try {
            result = owner.resume(function, head, slots, base, sp);
        } catch (Throwable thrown) {
            throw passed(thrown, false);
        }
        finish(result);
    }

    private Throwable passed(Throwable thrown, boolean current) {
        owner.traceOf(thrown).ifPresent(trace -> trace.under(trace(current)));
        return thrown;
    }

    // Ops

    /// Runs ops up to one after which another function runs, or none.
    private void run() throws Throwable {
        int[] codes = this.codes;
        long[] immediates = this.immediates;
        long[] slots = this.slots;
        int base = this.base;
        int locals = this.locals;
        int sp = this.sp;
        int pc = this.pc;
        while (true) {
            int code = codes[pc];
            LloOp op = LloOp.of(code);
            switch (op) {
                case LDC -> slots[sp++] = immediates[pc++];
                case LDARG -> slots[sp++] = slots[base + (int) immediates[pc++]];
                case STARG -> slots[base + (int) immediates[pc++]] = slots[--sp];
                case LDLOC -> slots[sp++] = slots[locals + (int) immediates[pc++]];
                case STLOC -> slots[locals + (int) immediates[pc++]] = slots[--sp];
                case LDA -> slots[sp++] = program.dataAddress((int) immediates[pc++]);
                case LDFN -> slots[sp++] = immediates[pc++] + 1;
                case DUP -> {
                    slots[sp] = slots[sp - 1];
                    sp++;
                    pc++;
                }
                case DROP -> {
                    sp--;
                    pc++;
                }
                case SWAP, OVER, ROT -> {
                    sp = shuffle(op, slots, sp);
                    pc++;
                }
                case ADD, SUB, MUL, AND, OR, XOR, SHL, SHR, USHR, ROTL, ROTR, MIN, MAX -> {
                    sp--;
                    slots[sp - 1] = Arithmetic.binary(code, slots[sp - 1], slots[sp]);
                    pc++;
                }
                case DIV, MOD, UDIV, UMOD -> {
                    sp--;
                    if (slots[sp] == 0 && !LloOp.type(code).isFloat()) {
                        this.pc = pc;
                        throw trap(Trap.Kind.DIVISION_BY_ZERO);
                    }
                    slots[sp - 1] = Arithmetic.binary(code, slots[sp - 1], slots[sp]);
                    pc++;
                }
                case NEG, NOT, ABS, SQRT, FLOOR, CEIL, TRUNC, CLZ, CTZ, POPCNT, BSWAP -> {
                    slots[sp - 1] = Arithmetic.unary(code, slots[sp - 1]);
                    pc++;
                }
                case EQ, NE, LT, LE, GT, GE, ULT, ULE, UGT, UGE -> {
                    sp--;
                    slots[sp - 1] = Arithmetic.compare(op, code & 15, slots[sp - 1], slots[sp]) ? 1 : 0;
                    pc++;
                }
                case CVT, CVTU, BITS -> {
                    slots[sp - 1] = Arithmetic.convert(code, slots[sp - 1]);
                    pc++;
                }
                case SEL -> {
                    sp -= 2;
                    slots[sp - 1] = slots[sp + 1] != 0 ? slots[sp - 1] : slots[sp];
                    pc++;
                }
                case LD, LDB, LDUB, LDW, LDUW -> {
                    this.pc = pc;
                    slots[sp - 1] = load(op, code, slots[sp - 1]);
                    pc++;
                }
                case ST, STB, STW -> {
                    this.pc = pc;
                    sp -= 2;
                    store(op, code, slots[sp], slots[sp + 1]);
                    pc++;
                }
                case LEA -> {
                    sp--;
                    slots[sp - 1] += (slots[sp] << (int) (immediates[pc] >> 32)) + (int) immediates[pc];
                    pc++;
                }
                case JMP, JT, JF, JEQ, JNE, JLT, JLE, JGT, JGE, JULT, JULE, JUGT, JUGE, SWITCH -> {
                    sp -= op == LloOp.JMP ? 0 : op.comparison() == op ? 1 : 2;
                    int target = target(op, code, sp, pc);
                    if (target <= pc) {
                        this.sp = sp;
                        this.pc = pc;
                        charge(pc - target + 1);
                        if (session.patience <= 0) {
                            resume(target);
                            return;
                        }
                    }
                    pc = target;
                }
                case HOST -> {
                    this.sp = sp;
                    this.pc = pc;
                    host();
                    sp = this.sp;
                    pc = this.pc;
                }
                case CALL, CALLP, RET -> {
                    this.sp = sp;
                    this.pc = pc;
                    control(op);
                    return;
                }
            }
        }
    }

    private void control(LloOp op) throws Throwable {
        if (op == LloOp.CALL) {
            call(program.functions().get((int) immediates[pc]));
        } else if (op == LloOp.CALLP) {
            callPointer();
        } else {
            finish(function.signature().result().isPresent() ? slots[sp - 1] : 0);
        }
    }

    /// The op after the jump at `pc`, whose operands are the slots from `sp` on.
    private int target(LloOp op, int code, int sp, int pc) {
        if (op == LloOp.SWITCH) {
            int[] table = function.body().tables()[(int) immediates[pc]];
            return table[(int) Math.min(slots[sp] & 0xFFFFFFFFL, table.length - 1)];
        }
        boolean taken = switch (op) {
            case JMP -> true;
            case JT -> slots[sp] != 0;
            case JF -> slots[sp] == 0;
            default -> Arithmetic.compare(op.comparison(), code & 15, slots[sp], slots[sp + 1]);
        };
        return taken ? (int) immediates[pc] : pc + 1;
    }

    private static int shuffle(LloOp op, long[] slots, int sp) {
        long top = slots[sp - 1];
        switch (op) {
            case SWAP -> {
                slots[sp - 1] = slots[sp - 2];
                slots[sp - 2] = top;
            }
            case OVER -> {
                slots[sp] = slots[sp - 2];
                return sp + 1;
            }
            default -> {
                slots[sp - 1] = slots[sp - 3];
                slots[sp - 3] = slots[sp - 2];
                slots[sp - 2] = top;
            }
        }
        return sp;
    }

    // Memory

    /// The address that pointer `p` and the op's offset make, for an access of `bytes` bytes.
    private long check(long p, int bytes) {
        long offset = immediates[pc];
        long address = p + offset;
        boolean wraps = offset > 0 && Long.compareUnsigned(address, p) < 0;
        if (wraps || size < bytes || Long.compareUnsigned(address, size - bytes) > 0) {
            throw trap(Trap.Kind.OUT_OF_BOUNDS);
        }
        return address;
    }

    private long load(LloOp op, int code, long p) {
        return switch (op) {
            case LDB -> memory.get(ValueLayout.JAVA_BYTE, check(p, 1));
            case LDUB -> memory.get(ValueLayout.JAVA_BYTE, check(p, 1)) & 0xFF;
            case LDW -> memory.get(SHORT, check(p, 2));
            case LDUW -> memory.get(SHORT, check(p, 2)) & 0xFFFF;
            default ->
                switch (LloOp.type(code)) {
                    case I -> memory.get(INT, check(p, 4));
                    case F -> memory.get(INT, check(p, 4)) & 0xFFFFFFFFL;
                    case L, P, D -> memory.get(LONG, check(p, 8));
                };
        };
    }

    private void store(LloOp op, int code, long p, long value) {
        switch (op) {
            case STB -> memory.set(ValueLayout.JAVA_BYTE, check(p, 1), (byte) value);
            case STW -> memory.set(SHORT, check(p, 2), (short) value);
            default -> {
                switch (LloOp.type(code)) {
                    case I, F -> memory.set(INT, check(p, 4), (int) value);
                    case L, P, D -> memory.set(LONG, check(p, 8), value);
                }
            }
        }
    }
}
