package dev.kiln.eacg;

import dev.kiln.guard.Trap;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Arrays;

/// One execution by the reference.
///
/// Operands are fetched into a value of two halves, brought to a size on the way; what an instruction gives goes to
/// its destination the same way.
///
/// *The stack* grows downward from the rights' size. A routine that is entered takes 16 bytes of it, where the
/// place and the limit of its caller's frame are kept, and must have left what its `stack_size` says. It returns to
/// where it began, whatever it left pushed.
final class Interpreter {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final int RSP = Register.RSP.index();
    /// What a routine that is entered takes.
    static final int FRAME = 16;
    /// The bits of the status word: those of x86's CF, ZF and SF.
    static final int LOWER = 1;
    static final int ZERO = 0x40;
    static final int SIGNED_LOWER = 0x80;

    private final EacgReference instance;
    private final EacgProgram program;
    private final Instructions code;
    private final Rights rights;
    private final long[] registers;
    private final long[] vectors = new long[2 * Vector.COUNT];
    private final long[] slots;
    private int[] returns = new int[16];
    private int depth;
    private long frame;
    private long limit;
    private int flags;
    /// The instruction being executed.
    private int at;
    /// The value fetched last.
    private long low;
    private long high;

    Interpreter(EacgReference instance, Rights rights, long[] registers, long rsp) {
        this.instance = instance;
        this.rights = rights;
        this.registers = registers;
        program = instance.program();
        code = program.code();
        registers[RSP] = rsp;
        slots = new long[(int) (rsp / Long.BYTES)];
    }

    long[] registers() {
        return registers;
    }

    long run() {
        enter(0, -1);
        while (at >= 0) {
            at = step(code.op(at));
        }
        return registers[0];
    }

    private Trap trap(Trap.Kind kind) {
        return program.trap(kind, at);
    }

    /// Executes the instruction, and gives the next one.
    private int step(EacgOp op) {
        switch (op) {
            case SET_LABEL, STACK_SIZE -> {}
            case MOV, MOVSX -> {
                fetch(0, code.size(at, 1), op.isSigned());
                store(1);
            }
            case ADD, SUB, MUL, DIV, MOD, SDIV, SMOD, AND, OR, XOR, SHL, SHR, SAR -> arithmetic(op);
            case CMP -> compare();
            case PUSH -> push();
            case POP -> pop();
            case CALL -> {
                return call();
            }
            case RET -> {
                return ret();
            }
            case JMP -> {
                return jump();
            }
            case JE, JNE, JLT, JGT, JLTE, JGTE, JSLT, JSGT, JSLTE, JSGTE -> {
                if (holds(op)) {
                    return jump();
                }
            }
        }
        return at + 1;
    }

    // Operands

    /// Fetches operand `k`, brought to `size`.
    private void fetch(int k, Size size, boolean signed) {
        Size own = code.size(at, k);
        high = 0;
        switch (code.kind(at, k)) {
            case REGISTER ->
                low = code.register(at, k) == Register.FLAGS_INDEX ? flags : registers[code.register(at, k)];
            case VECTOR -> {
                low = vectors[2 * code.register(at, k)];
                high = vectors[2 * code.register(at, k) + 1];
            }
            case IMMEDIATE, TARGET -> {
                low = code.value(at, k);
                high = code.high(at, k);
            }
            case MEMORY, ABSOLUTE -> load(address(k), own);
        }
        if (own != Size.B128) {
            low = signed ? own.signExtend(low) : own.zeroExtend(low);
            high = signed ? low >> 63 : 0;
        }
        low = size.zeroExtend(low);
        high = size == Size.B128 ? high : 0;
    }

    private long address(int k) {
        return code.kind(at, k) == Kind.MEMORY ? registers[code.register(at, k)] : code.value(at, k);
    }

    private Region region(long address, Size size, boolean writes) {
        for (Region region : rights.regions()) {
            if (region.holds(address, size.bytes()) && (writes ? region.writable() : region.readable())) {
                return region;
            }
        }
        throw trap(Trap.Kind.OUT_OF_BOUNDS);
    }

    private void load(long address, Size size) {
        Region region = region(address, size, false);
        MemorySegment memory = region.memory();
        long place = address - region.base();
        switch (size) {
            case B8 -> low = memory.get(ValueLayout.JAVA_BYTE, place);
            case B16 -> low = memory.get(SHORT, place);
            case B32 -> low = memory.get(INT, place);
            case B64 -> low = memory.get(LONG, place);
            case B128 -> {
                low = memory.get(LONG, place);
                high = memory.get(LONG, place + Long.BYTES);
            }
        }
    }

    /// Stores the value fetched last in operand `k`.
    private void store(int k) {
        Size size = code.size(at, k);
        int r = code.register(at, k);
        switch (code.kind(at, k)) {
            case REGISTER -> {
                if (r == Register.FLAGS_INDEX) {
                    flags = (int) low & (LOWER | ZERO | SIGNED_LOWER);
                } else {
                    registers[r] = EacgRegisters.merged(size, registers[r], low);
                }
            }
            case VECTOR -> {
                vectors[2 * r] = low;
                vectors[2 * r + 1] = high;
            }
            case MEMORY, ABSOLUTE -> store(address(k), size);
            case IMMEDIATE, TARGET -> throw new IllegalStateException("not a destination");
        }
    }

    private void store(long address, Size size) {
        Region region = region(address, size, true);
        MemorySegment memory = region.memory();
        long place = address - region.base();
        switch (size) {
            case B8 -> memory.set(ValueLayout.JAVA_BYTE, place, (byte) low);
            case B16 -> memory.set(SHORT, place, (short) low);
            case B32 -> memory.set(INT, place, (int) low);
            case B64 -> memory.set(LONG, place, low);
            case B128 -> {
                memory.set(LONG, place, low);
                memory.set(LONG, place + Long.BYTES, high);
            }
        }
    }

    // Arithmetic

    private void arithmetic(EacgOp op) {
        Size size = code.size(at, 2);
        fetch(0, size, op.isSigned());
        long a = low;
        long aHigh = high;
        fetch(1, size, op == EacgOp.SDIV || op == EacgOp.SMOD);
        boolean divides = op == EacgOp.DIV || op == EacgOp.MOD || op == EacgOp.SDIV || op == EacgOp.SMOD;
        if (divides && (low | high) == 0) {
            throw trap(Trap.Kind.DIVISION_BY_ZERO);
        }
        if (size == Size.B128) {
            BigInteger result = Wide.apply(op, Wide.of(a, aHigh), Wide.of(low, high));
            low = result.longValue();
            high = result.shiftRight(64).longValue();
        } else {
            low = size.zeroExtend(apply(op, size, a, low));
            high = 0;
        }
        flags = flagsOf(size);
        store(2);
    }

    private static long apply(EacgOp op, Size size, long a, long b) {
        int count = (int) b & size.bits() - 1;
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> Long.divideUnsigned(a, b);
            case MOD -> Long.remainderUnsigned(a, b);
            case SDIV -> size.signExtend(a) / size.signExtend(b);
            case SMOD -> size.signExtend(a) % size.signExtend(b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> a << count;
            case SHR -> a >>> count;
            case SAR -> size.signExtend(a) >> count;
            default -> throw new IllegalArgumentException(op + " is no arithmetic");
        };
    }

    private int flagsOf(Size size) {
        boolean negative = size == Size.B128 ? high < 0 : size.signExtend(low) < 0;
        return ((low | high) == 0 ? ZERO : 0) | (negative ? LOWER | SIGNED_LOWER : 0);
    }

    private void compare() {
        Size a = code.size(at, 0);
        Size size = a.compareTo(code.size(at, 1)) > 0 ? a : code.size(at, 1);
        fetch(0, size, false);
        long x = low;
        long xHigh = high;
        fetch(1, size, false);
        int order =
                size == Size.B128 && xHigh != high ? Long.compareUnsigned(xHigh, high) : Long.compareUnsigned(x, low);
        int signed = size != Size.B128
                ? Long.compare(size.signExtend(x), size.signExtend(low))
                : xHigh != high ? Long.compare(xHigh, high) : order;
        flags = (order == 0 ? ZERO : 0) | (order < 0 ? LOWER : 0) | (signed < 0 ? SIGNED_LOWER : 0);
    }

    private boolean holds(EacgOp jump) {
        boolean equal = (flags & ZERO) != 0;
        boolean lower = (flags & (jump.isExtension() ? SIGNED_LOWER : LOWER)) != 0;
        return switch (jump) {
            case JE -> equal;
            case JNE -> !equal;
            case JLT, JSLT -> lower;
            case JGT, JSGT -> !lower && !equal;
            case JLTE, JSLTE -> lower || equal;
            default -> !lower;
        };
    }

    // Flow

    private int jump() {
        int target = program.target(at);
        if (target <= at) {
            instance.burn(at);
        }
        return target;
    }

    /// Enters the routine at `target`.
    private int enter(int target, int from) {
        at = target;
        int size = program.stackSize(target);
        if (registers[RSP] - FRAME - size < 0) {
            throw trap(Trap.Kind.STACK_OVERFLOW);
        }
        instance.burn(target);
        if (depth == returns.length) {
            returns = Arrays.copyOf(returns, depth * 2);
        }
        returns[depth++] = from;
        registers[RSP] -= FRAME;
        slot(0, frame);
        slot(1, limit);
        frame = registers[RSP];
        limit = frame - size;
        return target;
    }

    private int ret() {
        registers[RSP] = frame;
        frame = slot(0);
        limit = slot(1);
        registers[RSP] += FRAME;
        return returns[--depth];
    }

    private int call() {
        return switch (code.kind(at, 0)) {
            case IMMEDIATE -> {
                try {
                    instance.call(rights.host((int) code.value(at, 0)), registers, registers[RSP]);
                } catch (Throwable thrown) {
                    throw Admission.<RuntimeException>unchanged(thrown);
                }
                yield at + 1;
            }
            case TARGET -> enter(program.target(at), at + 1);
            case REGISTER, VECTOR, MEMORY, ABSOLUTE -> {
                fetch(0, Size.B64, false);
                int target = low >>> 32 == 0 ? program.labels().find((int) low) : -1;
                if (target < 0) {
                    throw trap(Trap.Kind.BAD_CALL);
                }
                yield enter(target, at + 1);
            }
        };
    }

    // Stack

    private long slot(int i) {
        return slots[(int) (registers[RSP] / Long.BYTES) + i];
    }

    private void slot(int i, long value) {
        slots[(int) (registers[RSP] / Long.BYTES) + i] = value;
    }

    private void push() {
        Size size = code.size(at, 0) == Size.B128 ? Size.B128 : Size.B64;
        fetch(0, size, false);
        int bytes = size.bytes();
        if (registers[RSP] - bytes < limit) {
            throw trap(Trap.Kind.STACK_OVERFLOW);
        }
        registers[RSP] -= bytes;
        slot(0, low);
        if (size == Size.B128) {
            slot(1, high);
        }
    }

    private void pop() {
        int bytes = code.size(at, 0) == Size.B128 ? Size.B128.bytes() : Long.BYTES;
        if (registers[RSP] + bytes > frame) {
            throw trap(Trap.Kind.STACK_UNDERFLOW);
        }
        low = slot(0);
        high = bytes > Long.BYTES ? slot(1) : 0;
        registers[RSP] += bytes;
        low = code.size(at, 0).zeroExtend(low);
        store(0);
    }
}
