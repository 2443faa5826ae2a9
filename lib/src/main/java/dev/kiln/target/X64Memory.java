package dev.kiln.target;

import static dev.kiln.target.X64Code.RAX;
import static dev.kiln.target.X64Code.RSP;
import static dev.kiln.target.X64Code.SCRATCH;

import dev.kiln.code.Label;
import dev.kiln.ir.AtomicOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.MemType;
import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;

/// Loads, stores and atomics. Nothing here changes the flags, but for the atomics.
final class X64Memory {
    private final X64Code code;

    X64Memory(X64Code code) {
        this.code = code;
    }

    /// The address as an operand, of no size yet. A displacement beyond 32 bits is computed in the scratch
    /// register.
    long address(int base, int index, int shift, long displacement) {
        if (!X64Code.fits(displacement)) {
            code.constantKeepingFlags(SCRATCH, displacement);
            if (index == MachineEmitter.NONE) {
                return X64Code.mem(base, SCRATCH, 0, 0);
            }
            code.lea(8, SCRATCH, SCRATCH, index, shift, 0);
            return X64Code.mem(base, SCRATCH, 0, 0);
        }
        return X64Code.mem(base, index, shift, (int) displacement);
    }

    void load(MemType type, int d, int base, int index, int shift, long displacement) {
        long from = address(base, index, shift, displacement);
        switch (type) {
            case U8 -> code.rm(Op.MOVZX, 4, d, Packed.sized(from, Packed.M8));
            case S8 -> code.rm(Op.MOVSX, 8, d, Packed.sized(from, Packed.M8));
            case U16 -> code.rm(Op.MOVZX, 4, d, Packed.sized(from, Packed.M16));
            case S16 -> code.rm(Op.MOVSX, 8, d, Packed.sized(from, Packed.M16));
            case U32 -> code.rm(Op.MOV, 4, d, Packed.sized(from, Packed.M32));
            case S32 -> code.rm(Op.MOVSXD, 8, d, Packed.sized(from, Packed.M32));
            case I64 -> code.rm(Op.MOV, 8, d, Packed.sized(from, Packed.M64));
        }
    }

    void jump(int base, int index, int shift, long displacement) {
        code.m(Op.JMP, X64Code.sized(address(base, index, shift, displacement), 8));
    }

    void store(MemType type, int s, int base, int index, int shift, long displacement) {
        code.mr(Op.MOV, type.bytes(), X64Code.sized(address(base, index, shift, displacement), type.bytes()), s);
    }

    void load(FloatType type, int d, int base, int index, int shift, long displacement) {
        switch (type) {
            case F8, F16 -> {
                load(type == FloatType.F8 ? MemType.U8 : MemType.U16, SCRATCH, base, index, shift, displacement);
                code.xr(Op.MOVD, 4, d, SCRATCH);
            }
            case F32 -> code.xm(Op.MOVSS, d, floating(type, base, index, shift, displacement));
            case F64 -> code.xm(Op.MOVSD, d, floating(type, base, index, shift, displacement));
        }
    }

    void store(FloatType type, int s, int base, int index, int shift, long displacement) {
        switch (type) {
            case F8, F16 -> storeSmall(type, s, base, index, shift, displacement);
            case F32 -> code.mx(Op.MOVSS, floating(type, base, index, shift, displacement), s);
            case F64 -> code.mx(Op.MOVSD, floating(type, base, index, shift, displacement), s);
        }
    }

    /// By the scratch register, unless the address needs that.
    private void storeSmall(FloatType type, int s, int base, int index, int shift, long displacement) {
        if (X64Code.fits(displacement)) {
            code.rx(Op.MOVD, 4, SCRATCH, s);
            code.mr(Op.MOV, type.bytes(), floating(type, base, index, shift, displacement), SCRATCH);
            return;
        }
        int value = code.other(base, index, index);
        code.push(value);
        code.rx(Op.MOVD, 4, value, s);
        long pushed = base == RSP ? displacement + 8 : displacement;
        code.mr(Op.MOV, type.bytes(), floating(type, base, index, shift, pushed), value);
        code.pop(value);
    }

    private long floating(FloatType type, int base, int index, int shift, long displacement) {
        return X64Code.sized(address(base, index, shift, displacement), type.bytes());
    }

    void prefetch(int base, int index, int shift, long displacement) {
        code.m(Op.PREFETCHT0, Packed.sized(address(base, index, shift, displacement), Packed.M8));
    }

    /// d = base + (index << shift) + displacement.
    void lea(int d, int base, int index, int shift, long displacement) {
        if (displacement == 0 && index == MachineEmitter.NONE) {
            code.moveIfOther(8, d, base);
        } else if (X64Code.fits(displacement)) {
            code.lea(8, d, base, index, shift, (int) displacement);
        } else {
            code.constantKeepingFlags(SCRATCH, displacement);
            if (index != MachineEmitter.NONE) {
                code.lea(8, SCRATCH, SCRATCH, index, shift, 0);
            }
            code.lea(8, d, base, SCRATCH, 0, 0);
        }
    }

    // Atomics. A locked instruction orders everything before it and after it (Intel SDM 3A 9.2.3.9).

    void atomic(AtomicOp op, int size, int d, int address, int s) {
        switch (op) {
            case XCHG -> exchange(Op.XCHG, size, d, address, s);
            case XADD -> exchange(Op.XADD, size, d, address, s);
            case XAND -> update(Op.AND, size, d, address, s);
            case XOR -> update(Op.OR, size, d, address, s);
            case XXOR -> update(Op.XOR, size, d, address, s);
        }
    }

    private void exchange(Op op, int size, int d, int address, int s) {
        int value = d == address ? SCRATCH : d;
        code.moveIfOther(8, value, s);
        code.lock(op, size, X64Code.sized(X64Code.mem(address, MachineEmitter.NONE, 0, 0), size), value);
        zeroExtend(size, d, value);
    }

    private void zeroExtend(int size, int d, int s) {
        if (size < 4) {
            code.extend(Op.MOVZX, 4, d, size, s);
        } else {
            code.moveIfOther(8, d, s); // a 32-bit exchange has cleared the upper half
        }
    }

    /// Reads, computes and tries to replace until nobody came between: the machine's `lock and` does not tell the
    /// old value. rax holds the old value and the scratch register the new one, so what was in rax must move: to d,
    /// if that is neither operand, else to a register that is pushed for the time.
    private void update(Op op, int size, int d, int address, int s) {
        boolean operandInRax = s == RAX || address == RAX;
        boolean toDestination = d != RAX && d != s && d != address;
        boolean pushed = !toDestination && (d != RAX || operandInRax);
        int home = toDestination ? d : pushed ? code.other(d, address, s) : RAX;
        if (pushed) {
            code.push(home);
        }
        code.moveIfOther(8, home, RAX);
        int value = s == RAX ? home : s;
        int base = address == RAX ? home : address;
        long memory = X64Code.mem(base, MachineEmitter.NONE, 0, pushed && base == RSP ? 8 : 0);
        memory = X64Code.sized(memory, size);
        if (size < 4) {
            code.rm(Op.MOVZX, 4, RAX, memory);
        } else {
            code.rm(Op.MOV, size, RAX, memory);
        }
        Label again = code.label();
        code.bind(again);
        code.move(8, SCRATCH, RAX);
        code.rr(op, 8, SCRATCH, value);
        code.lock(Op.CMPXCHG, size, memory, SCRATCH);
        code.jcc(X64Code.NE, again);
        if (size < 4) {
            code.extend(Op.MOVZX, 4, RAX, size, RAX);
        } else if (size == 4) {
            code.move(4, RAX, RAX);
        }
        if (toDestination) {
            code.rr(Op.XCHG, 8, d, RAX);
        } else if (pushed) {
            if (d != RAX) {
                code.move(8, d, RAX);
                code.move(8, RAX, home);
            }
            code.pop(home);
        }
    }

    /// d = what was there; it becomes `replacement` if that was `expected`, which the machine wants in rax.
    void cas(int size, int d, int address, int expected, int replacement) {
        boolean keep = d != RAX || address == RAX || replacement == RAX;
        if (keep) {
            code.move(8, SCRATCH, RAX);
        }
        int base = address == RAX ? SCRATCH : address;
        int value = replacement == RAX ? SCRATCH : replacement;
        code.moveIfOther(8, RAX, expected);
        code.lock(Op.CMPXCHG, size, X64Code.sized(X64Code.mem(base, MachineEmitter.NONE, 0, 0), size), value);
        if (size < 4) {
            code.extend(Op.MOVZX, 4, d, size, RAX);
        } else {
            code.zeroExtendingMove(size, d, RAX);
        }
        if (d != RAX) {
            code.move(8, RAX, SCRATCH);
        }
    }

    void fence() {
        code.op(Op.MFENCE);
    }
}
