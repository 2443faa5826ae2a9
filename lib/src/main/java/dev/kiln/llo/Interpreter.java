package dev.kiln.llo;

import dev.kiln.guard.Trap;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One call from outside, run to its end.
///
/// Arguments, locals and stack of a function lie in `slots` in that order, from `base`; the arguments are where the
/// caller's stack had them. Frames of callers lie in three arrays of their own.
final class Interpreter {
    /// The most slots of all frames together: 32 MiB.
    private static final int MAX_SLOTS = 1 << 22;

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final LloReference owner;
    private final LloProgram program;
    private final MemorySegment memory;
    private final long size;

    private long[] slots = new long[256];
    private int sp; // the first free slot

    // The function that runs
    private LloFunction function;
    private int[] codes;
    private long[] immediates;
    private int base;
    private int locals; // the slot of local 0
    private int pc;

    // Its callers
    private LloFunction[] functions = new LloFunction[16];
    private int[] bases = new int[16];
    private int[] pcs = new int[16]; // of the calls
    private int frames;

    Interpreter(LloReference owner) {
        this.owner = owner;
        this.program = owner.program();
        this.memory = owner.memory();
        this.size = memory.byteSize();
    }

    /// Runs `entry` and gives its result, `null` when it has none, as method handles do.
    Object run(LloFunction entry, Object[] arguments) throws Throwable {
        List<LloType> types = entry.signature().parameters();
        for (int i = 0; i < arguments.length; i++) {
            slots[sp++] = Arguments.slot(types.get(i), arguments[i]);
        }
        function = entry;
        if (owner.depth >= owner.options().callDepth()) {
            throw trap(Trap.Kind.STACK_OVERFLOW);
        }
        enter(entry);
        while (step()) {}
        return entry.signature().result().isPresent()
                ? Arguments.value(entry.signature().result().get(), slots[sp - 1])
                : null;
    }

    private Trap trap(Trap.Kind kind) {
        return program.trap(kind, function, pc);
    }

    /// What every function entered and every backward jump taken costs, and where a cancelled program stops.
    private void charge() {
        if (--owner.fuel < 0) {
            throw trap(Trap.Kind.OUT_OF_FUEL);
        }
        if (owner.cancelled) {
            throw trap(Trap.Kind.CANCELLED);
        }
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
        owner.depth++;
        switchTo(next);
        base = first - count;
        locals = first;
        sp = end;
        pc = 0;
        charge();
    }

    private void call(LloFunction callee) {
        if (owner.depth >= owner.options().callDepth()) {
            throw trap(Trap.Kind.STACK_OVERFLOW);
        }
        if (frames == pcs.length) {
            functions = Arrays.copyOf(functions, frames * 2);
            bases = Arrays.copyOf(bases, frames * 2);
            pcs = Arrays.copyOf(pcs, frames * 2);
        }
        functions[frames] = function;
        bases[frames] = base;
        pcs[frames] = pc;
        enter(callee);
        frames++;
    }

    private void callPointer() {
        long token = slots[--sp];
        List<LloFunction> all = program.functions();
        if (token < 1 || token > all.size() || all.get((int) token - 1).signatureIndex() != immediates[pc]) {
            throw trap(Trap.Kind.BAD_CALL);
        }
        call(all.get((int) token - 1));
    }

    /// Returns from the function; false when there is no caller.
    private boolean ret() {
        owner.depth--;
        if (function.signature().result().isPresent()) {
            slots[base] = slots[sp - 1];
            sp = base + 1;
        } else {
            sp = base;
        }
        if (frames == 0) {
            return false;
        }
        frames--;
        switchTo(functions[frames]);
        base = bases[frames];
        locals = base + function.signature().parameters().size();
        pc = pcs[frames] + 1;
        return true;
    }

    private void host() throws Throwable {
        int index = (int) immediates[pc];
        LloSignature signature = program.hosts().get(index).signature();
        Object[] arguments = new Object[signature.parameters().size()];
        sp -= arguments.length;
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = Arguments.value(signature.parameters().get(i), slots[sp + i]);
        }
        Object result;
        try {
            result = owner.host(index, arguments);
        } catch (Throwable thrown) {
            thrown.addSuppressed(trace());
            throw thrown;
        }
        if (signature.result().isPresent()) {
            slots[sp++] = Arguments.slot(signature.result().get(), result);
        }
        pc++;
    }

    private LloTrace trace() {
        List<StackTraceElement> trace = new ArrayList<>();
        trace.add(LloTrace.frame(program, function, pc));
        for (int i = frames - 1; i >= 0 && trace.size() < LloTrace.MOST; i--) {
            trace.add(LloTrace.frame(program, functions[i], pcs[i]));
        }
        return new LloTrace(trace);
    }

    // Ops

    /// Runs one op; false after the last.
    private boolean step() throws Throwable {
        int code = codes[pc];
        long immediate = immediates[pc];
        LloOp op = LloOp.of(code);
        switch (op) {
            case LDC -> slots[sp++] = immediate;
            case LDARG -> slots[sp++] = slots[base + (int) immediate];
            case STARG -> slots[base + (int) immediate] = slots[--sp];
            case LDLOC -> slots[sp++] = slots[locals + (int) immediate];
            case STLOC -> slots[locals + (int) immediate] = slots[--sp];
            case LDA -> slots[sp++] = program.dataAddress((int) immediate);
            case LDFN -> slots[sp++] = immediate + 1;
            case DUP, DROP, SWAP, OVER, ROT -> shuffle(op);
            case ADD, SUB, MUL, AND, OR, XOR, SHL, SHR, USHR, ROTL, ROTR, MIN, MAX -> binary(code);
            case DIV, MOD, UDIV, UMOD -> {
                if (slots[sp - 1] == 0 && !LloOp.type(code).isFloat()) {
                    throw trap(Trap.Kind.DIVISION_BY_ZERO);
                }
                binary(code);
            }
            case NEG, NOT, ABS, SQRT, FLOOR, CEIL, TRUNC, CLZ, CTZ, POPCNT, BSWAP ->
                slots[sp - 1] = Arithmetic.unary(code, slots[sp - 1]);
            case EQ, NE, LT, LE, GT, GE, ULT, ULE, UGT, UGE -> {
                boolean holds = compare(op, code);
                slots[sp - 1] = holds ? 1 : 0;
            }
            case CVT, CVTU, BITS -> slots[sp - 1] = Arithmetic.convert(code, slots[sp - 1]);
            case SEL -> {
                sp -= 2;
                slots[sp - 1] = slots[sp + 1] != 0 ? slots[sp - 1] : slots[sp];
            }
            case LD, LDB, LDUB, LDW, LDUW -> slots[sp - 1] = load(op, code);
            case ST, STB, STW -> store(op, code);
            case LEA -> {
                sp--;
                slots[sp - 1] += (slots[sp] << (int) (immediate >> 32)) + (int) immediate;
            }
            default -> {
                return control(op, code);
            }
        }
        pc++;
        return true;
    }

    private boolean control(LloOp op, int code) throws Throwable {
        switch (op) {
            case JMP -> jump(true);
            case JT -> jump(slots[--sp] != 0);
            case JF -> jump(slots[--sp] == 0);
            case JEQ, JNE, JLT, JLE, JGT, JGE, JULT, JULE, JUGT, JUGE -> {
                boolean taken = compare(op.comparison(), code);
                sp--;
                jump(taken);
            }
            case SWITCH -> {
                int[] table = function.body().tables()[(int) immediates[pc]];
                long index = slots[--sp] & 0xFFFFFFFFL;
                goTo(table[(int) Math.min(index, table.length - 1)]);
            }
            case CALL -> call(program.functions().get((int) immediates[pc]));
            case CALLP -> callPointer();
            case HOST -> host();
            case RET -> {
                return ret();
            }
            default -> throw new IllegalStateException("no meaning for " + op);
        }
        return true;
    }

    private void jump(boolean taken) {
        if (taken) {
            goTo((int) immediates[pc]);
        } else {
            pc++;
        }
    }

    private void goTo(int target) {
        if (target <= pc) {
            charge();
        }
        pc = target;
    }

    private void binary(int code) {
        sp--;
        slots[sp - 1] = Arithmetic.binary(code, slots[sp - 1], slots[sp]);
    }

    private boolean compare(LloOp op, int code) {
        sp--;
        return Arithmetic.compare(op, code & 15, slots[sp - 1], slots[sp]);
    }

    private void shuffle(LloOp op) {
        long top = slots[sp - 1];
        switch (op) {
            case DUP -> slots[sp++] = top;
            case DROP -> sp--;
            case SWAP -> {
                slots[sp - 1] = slots[sp - 2];
                slots[sp - 2] = top;
            }
            case OVER -> {
                slots[sp] = slots[sp - 2];
                sp++;
            }
            default -> {
                slots[sp - 1] = slots[sp - 3];
                slots[sp - 3] = slots[sp - 2];
                slots[sp - 2] = top;
            }
        }
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

    private long load(LloOp op, int code) {
        long p = slots[sp - 1];
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

    private void store(LloOp op, int code) {
        sp -= 2;
        long p = slots[sp];
        long value = slots[sp + 1];
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
