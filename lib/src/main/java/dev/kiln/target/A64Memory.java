package dev.kiln.target;

import static dev.kiln.target.A64Code.FLOAT_SCRATCH;
import static dev.kiln.target.A64Code.SCRATCH;
import static dev.kiln.target.A64Code.SCRATCH2;
import static dev.kiln.target.A64Code.SP;

import dev.kiln.a64.Condition;
import dev.kiln.a64.Op;
import dev.kiln.a64.Packed;
import dev.kiln.a64.Shift;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.Label;
import dev.kiln.ir.AtomicOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.MemType;
import dev.kiln.ir.VecSize;

/// Loads, stores and atomics. Loads and stores leave the flags.
final class A64Memory {
    /// `dmb ish` (Arm C6.2.98): all accesses, between all that share memory.
    private static final int DMB_ISH = 0xD503_3BBF;
    /// `prfm pldl1keep, [x0]` (Arm C6.2.248).
    private static final int PRFM = 0xF980_0000;

    private final A64Code code;
    private final CodeBuffer buffer;

    A64Memory(A64Code code, CodeBuffer buffer) {
        this.code = code;
        this.buffer = buffer;
    }

    /// The address as an operand of an access to `bytes` bytes. What no addressing mode holds is computed in the
    /// scratch registers.
    private long address(int bytes, int base, int index, int shift, long displacement) {
        if (index == MachineEmitter.NONE) {
            if (fits(bytes, displacement)) {
                return A64Code.mem(base, displacement);
            }
            long low = displacement & 0xFFF;
            if (displacement > 0xFFFF && A64Code.isArithmetic(displacement - low) && fits(bytes, low)) {
                code.arithmetic(Op.ADD, 8, SCRATCH, base, displacement - low);
                return A64Code.mem(SCRATCH, low);
            }
            return A64Code.mem(base, code.constant(SCRATCH, displacement), 0);
        }
        if (displacement == 0) {
            if (shift == 0 || 1 << shift == bytes) {
                return A64Code.mem(base, index, shift);
            }
            sum(SCRATCH, base, index, shift);
            return A64Code.mem(SCRATCH, 0);
        }
        sum(SCRATCH, base, index, shift);
        return fits(bytes, displacement)
                ? A64Code.mem(SCRATCH, displacement)
                : A64Code.mem(SCRATCH, code.constant(SCRATCH2, displacement), 0);
    }

    /// 12 bits in units of the access, or 9 bits with a sign (Arm C1.3.3).
    private static boolean fits(int bytes, long displacement) {
        return displacement >= -256 && displacement < 256
                || displacement >= 0 && displacement < 4096L * bytes && displacement % bytes == 0;
    }

    private void sum(int d, int base, int index, int shift) {
        if (base == SP) {
            code.withStack(Op.ADD, d, base, index, shift);
        } else if (shift == 0) {
            code.rrr(Op.ADD, 8, d, base, index);
        } else {
            code.shifted(Op.ADD, 8, d, base, index, Shift.LSL, shift);
        }
    }

    /// d = base + (index << shift) + displacement.
    void lea(int d, int base, int index, int shift, long displacement) {
        int from = base;
        if (index != MachineEmitter.NONE) {
            int to = displacement == 0 ? d : SCRATCH2;
            sum(to, base, index, shift);
            from = to;
        }
        if (displacement == 0) {
            if (from != d) {
                code.move(8, d, from);
            }
        } else if (A64Code.isArithmetic(displacement)) {
            code.arithmetic(Op.ADD, 8, d, from, displacement);
        } else if (A64Code.isArithmetic(-displacement)) {
            code.arithmetic(Op.SUB, 8, d, from, -displacement);
        } else if (displacement > 0xFFFF && A64Code.isArithmetic(displacement & ~0xFFF)) {
            code.arithmetic(Op.ADD, 8, d, from, displacement & ~0xFFF);
            code.arithmetic(Op.ADD, 8, d, d, displacement & 0xFFF);
        } else {
            code.constant(SCRATCH, displacement);
            sum(d, from, SCRATCH, 0);
        }
    }

    void load(MemType type, int d, int base, int index, int shift, long displacement) {
        long from = address(type.bytes(), base, index, shift, displacement);
        switch (type) {
            case U8 -> code.memory(Op.LDRB, 4, d, from);
            case S8 -> code.memory(Op.LDRSB, 8, d, from);
            case U16 -> code.memory(Op.LDRH, 4, d, from);
            case S16 -> code.memory(Op.LDRSH, 8, d, from);
            case U32 -> code.memory(Op.LDR, 4, d, from);
            case S32 -> code.memory(Op.LDRSW, 8, d, from);
            case I64 -> code.memory(Op.LDR, 8, d, from);
        }
    }

    void jump(int base, int index, int shift, long displacement) {
        code.memory(Op.LDR, 8, SCRATCH, address(8, base, index, shift, displacement));
        code.r(Op.BR, SCRATCH);
    }

    void store(MemType type, int s, int base, int index, int shift, long displacement) {
        long to = address(type.bytes(), base, index, shift, displacement);
        switch (type) {
            case U8, S8 -> code.memory(Op.STRB, 4, s, to);
            case U16, S16 -> code.memory(Op.STRH, 4, s, to);
            case U32, S32 -> code.memory(Op.STR, 4, s, to);
            case I64 -> code.memory(Op.STR, 8, s, to);
        }
    }

    void load(FloatType type, int d, int base, int index, int shift, long displacement) {
        code.memory(Op.LDR, type, d, address(type.bytes(), base, index, shift, displacement));
    }

    void store(FloatType type, int s, int base, int index, int shift, long displacement) {
        code.memory(Op.STR, type, s, address(type.bytes(), base, index, shift, displacement));
    }

    void load(VecSize size, int d, int base, int index, int shift, long displacement) {
        code.emit(Op.LDR, register(size, d), address(size.bytes(), base, index, shift, displacement));
    }

    void store(VecSize size, int s, int base, int index, int shift, long displacement) {
        code.emit(Op.STR, register(size, s), address(size.bytes(), base, index, shift, displacement));
    }

    private static long register(VecSize size, int number) {
        return size == VecSize.V64 ? Packed.d(number) : Packed.q(number);
    }

    void prefetch(int base, int index, int shift, long displacement) {
        lea(SCRATCH, base, index, shift, displacement);
        buffer.dword(PRFM | SCRATCH << 5);
    }

    // Atomics

    private static final Op[] SWAP = {Op.SWPALB, Op.SWPALH, Op.SWPAL, Op.SWPAL};
    private static final Op[] ADD = {Op.LDADDALB, Op.LDADDALH, Op.LDADDAL, Op.LDADDAL};
    private static final Op[] CLEAR = {Op.LDCLRALB, Op.LDCLRALH, Op.LDCLRAL, Op.LDCLRAL};
    private static final Op[] SET = {Op.LDSETALB, Op.LDSETALH, Op.LDSETAL, Op.LDSETAL};
    private static final Op[] TOGGLE = {Op.LDEORALB, Op.LDEORALH, Op.LDEORAL, Op.LDEORAL};
    private static final Op[] COMPARE = {Op.CASALB, Op.CASALH, Op.CASAL, Op.CASAL};
    private static final Op[] LOAD = {Op.LDAXRB, Op.LDAXRH, Op.LDAXR, Op.LDAXR};
    private static final Op[] STORE = {Op.STLXRB, Op.STLXRH, Op.STLXR, Op.STLXR};

    private static Op of(Op[] ops, int bytes) {
        return ops[Integer.numberOfTrailingZeros(bytes)];
    }

    void atomic(AtomicOp op, int bytes, int d, int address, int s) {
        long memory = A64Code.mem(address, 0);
        int size = bytes == 8 ? 8 : 4;
        if (code.lse) {
            int operand = s;
            if (op == AtomicOp.XAND) {
                code.rr(Op.MVN, 8, SCRATCH, s);
                operand = SCRATCH;
            }
            Op[] ops = switch (op) {
                case XCHG -> SWAP;
                case XADD -> ADD;
                case XAND -> CLEAR;
                case XOR -> SET;
                case XXOR -> TOGGLE;
            };
            code.memory(of(ops, bytes), A64Code.g(size, operand), A64Code.g(size, d), memory);
            return;
        }
        exclusive(op, bytes, size, d, memory, s);
    }

    /// Reads exclusively, computes, and tries to store until nobody came between. The old value waits in the float
    /// scratch register: there are two integer ones, for the new value and the store's outcome.
    private void exclusive(AtomicOp op, int bytes, int size, int d, long memory, int s) {
        Label again = code.label();
        code.bind(again);
        code.memory(of(LOAD, bytes), size, SCRATCH, memory);
        code.emit(Op.FMOV, Packed.d(FLOAT_SCRATCH), Packed.x(SCRATCH));
        switch (op) {
            case XCHG -> code.rr(Op.MOV, 8, SCRATCH, s);
            case XADD -> code.rrr(Op.ADD, 8, SCRATCH, SCRATCH, s);
            case XAND -> code.rrr(Op.AND, 8, SCRATCH, SCRATCH, s);
            case XOR -> code.rrr(Op.ORR, 8, SCRATCH, SCRATCH, s);
            case XXOR -> code.rrr(Op.EOR, 8, SCRATCH, SCRATCH, s);
        }
        code.memory(of(STORE, bytes), Packed.w(SCRATCH2), A64Code.g(size, SCRATCH), memory);
        code.branch(Op.CBNZ, 4, SCRATCH2, again);
        buffer.dword(DMB_ISH);
        code.emit(Op.FMOV, Packed.x(d), Packed.d(FLOAT_SCRATCH));
    }

    /// d = what was there; it becomes `replacement` if that was `expected`.
    void cas(int bytes, int d, int address, int expected, int replacement) {
        long memory = A64Code.mem(address, 0);
        int size = bytes == 8 ? 8 : 4;
        if (code.lse) {
            code.rr(Op.MOV, 8, SCRATCH, expected);
            code.memory(of(COMPARE, bytes), A64Code.g(size, SCRATCH), A64Code.g(size, replacement), memory);
            code.rr(Op.MOV, size, d, SCRATCH);
            return;
        }
        Label again = code.label();
        Label done = code.label();
        code.bind(again);
        code.memory(of(LOAD, bytes), size, SCRATCH, memory);
        code.compareLow(bytes, SCRATCH, expected);
        code.branch(Condition.NE, done);
        code.memory(of(STORE, bytes), Packed.w(SCRATCH2), A64Code.g(size, replacement), memory);
        code.branch(Op.CBNZ, 4, SCRATCH2, again);
        code.bind(done);
        buffer.dword(DMB_ISH);
        code.rr(Op.MOV, size, d, SCRATCH);
    }

    void fence() {
        buffer.dword(DMB_ISH);
    }
}
