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

/// Loads and stores, guarded.
///
/// An access of n bytes at p + off is allowed when the sum, computed without wrapping, is at most the region's size
/// - n. For an offset that is not negative that is one compare of p with a constant, and the sum is left to the
/// addressing of the access. A pointer that is a variable need not be checked again while it keeps its value and no
/// label comes in between, if an earlier access through it went as far.
///
/// An index that scales from a constant address is an `I` with a zero upper half: it too is compared with a
/// constant, *the quick check*. One that fails it may be negative and yet allowed, so the sum is computed off the
/// straight way and checked again.
final class Accesses {
    private static final R SCRATCH = R.temp(0);

    private final Emitter out;
    private final Operands operands;
    private final Cold cold;
    private final long size;
    private final boolean trusted;
    /// How many bytes from where each variable points are known to be in the region; in force when `since` says so.
    private final long[] proven;

    private final int[] since;
    private int now = 1;

    /// @param variables the most that a function of the program has
    Accesses(Emitter out, Operands operands, Cold cold, LloProgram program, int variables) {
        this.out = out;
        this.operands = operands;
        this.cold = cold;
        this.size = program.regionSize();
        this.trusted = program.isTrusted();
        proven = new long[variables];
        since = new int[variables];
    }

    /// Variable `v` changes: nothing is known of it.
    void forget(int v) {
        since[v] = 0;
    }

    /// Control may come from elsewhere: nothing is known.
    void forget() {
        now++;
    }

    /// Loads `r` from, or stores it to, where entry `at`, a pointer (and variable `v`, if that is not -1), plus
    /// `offset`
    /// points to: the access of `code`, op number `op`.
    void access(int code, Reg r, int at, int v, long offset, int op) {
        long limit = size - bytes(code); // may be negative: then nothing is allowed
        if (operands.isConstant(at)) {
            long p = operands.value(at);
            long sum = p + offset;
            boolean wraps = offset >= 0 && Long.compareUnsigned(sum, p) < 0;
            if (!trusted && (limit < 0 || wraps || Long.compareUnsigned(sum, limit) > 0)) {
                trap(op);
            }
            emit(code, r, R.NONE, 0, sum);
        } else if (operands.isIndexed(at)) {
            indexed(code, r, at, operands.value(at), offset, limit, op);
        } else {
            R p = operands.integer(at);
            if (!trusted) {
                check(p, v, offset, bytes(code), op);
            }
            emit(code, r, p, 0, offset);
        }
    }

    private void trap(int op) {
        out.jump(cold.trap(Trap.Kind.OUT_OF_BOUNDS, op));
    }

    private void indexed(int code, Reg r, int at, long address, long offset, long limit, int op) {
        R index = operands.index(at);
        int shift = operands.shift(at);
        long displacement = address + offset;
        if (trusted) {
            out.unary(UnaryOp.SEXT32, Width.W64, SCRATCH, index);
            emit(code, r, SCRATCH, shift, displacement);
            return;
        }
        // the pointer is address + index: its sum with the offset may not wrap, so the pointer itself is in bounds too
        long low = Math.min(address, displacement);
        long most = low < 0 || limit < Math.max(address, displacement) ? -1 : limit - displacement >> shift;
        Cold.Address parts = new Cold.Address(index, shift, address, offset);
        if (most < 0) {
            cold.compute(parts, limit, cold.trap(Trap.Kind.OUT_OF_BOUNDS, op));
            emit(code, r, SCRATCH, 0, offset);
        } else {
            Label resume = out.label();
            Label exact = cold.exact(resume, parts, () -> emit(code, r, SCRATCH, 0, offset), limit, op);
            out.branch(Cond.UGT, Width.W32, index, Math.min(most, Integer.MAX_VALUE), exact);
            emit(code, r, index, shift, displacement);
            out.bind(resume);
        }
    }

    private void check(R p, int v, long offset, int bytes, int op) {
        if (offset < 0) {
            out.binary(BinaryOp.ADD, Width.W64, SCRATCH, p, offset);
            guard(SCRATCH, size - bytes, op);
            return;
        }
        long reach = offset + bytes;
        if (v >= 0 && since[v] == now && proven[v] >= reach) {
            return;
        }
        guard(p, size - reach, op);
        if (v >= 0) {
            proven[v] = reach;
            since[v] = now;
        }
    }

    private void guard(R value, long most, int op) {
        if (most < 0) {
            trap(op);
        } else {
            out.branch(Cond.UGT, Width.W64, value, most, cold.trap(Trap.Kind.OUT_OF_BOUNDS, op));
        }
    }

    private static int bytes(int code) {
        return switch (LloOp.of(code)) {
            case LDB, LDUB, STB -> 1;
            case LDW, LDUW, STW -> 2;
            default -> LloOp.type(code).size();
        };
    }

    /// The access itself, at `(index << shift) + displacement` in the memory.
    private void emit(int code, Reg r, R index, int shift, long displacement) {
        boolean loads = LloOp.of(code).compareTo(LloOp.LDUW) <= 0;
        if (r instanceof R integer) {
            if (loads) {
                load(code, integer, index, shift, displacement);
            } else {
                out.store(memType(code), integer, Context.BASE, index, shift, displacement);
            }
        } else {
            FloatType type = Operands.floatType(LloOp.type(code));
            if (loads) {
                out.fload(type, (V) r, Context.BASE, index, shift, displacement);
            } else {
                out.fstore(type, (V) r, Context.BASE, index, shift, displacement);
            }
        }
    }

    private void load(int code, R d, R index, int shift, long displacement) {
        MemType type = memType(code);
        out.load(type, d, Context.BASE, index, shift, displacement);
        if (type == MemType.S8 || type == MemType.S16) {
            out.unary(UnaryOp.ZEXT32, Width.W64, d, d);
        }
    }

    private static MemType memType(int code) {
        return switch (LloOp.of(code)) {
            case LDB -> MemType.S8;
            case LDUB, STB -> MemType.U8;
            case LDW -> MemType.S16;
            case LDUW, STW -> MemType.U16;
            default -> LloOp.type(code) == LloType.I ? MemType.U32 : MemType.I64;
        };
    }
}
