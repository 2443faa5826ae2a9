package dev.kiln.llo;

import dev.kiln.code.Label;
import dev.kiln.guard.Context;
import dev.kiln.guard.Trap;
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
/// An access of n bytes at p + off is allowed when the sum, wrapping at 64 bits, is at most the region's size - n.
/// *The quick check* compares the register at hand, p or an index that is a zero-extended `I`, with the largest
/// value for which the sum cannot wrap and is allowed: one compare and branch, and the sum is left to the
/// addressing of the access. *The exact check*, off the straight way, computes the sum; it is rarely reached by a
/// program that does not trap.
final class Accesses {
    private static final R SCRATCH = R.temp(0);

    private final Emitter out;
    private final Operands operands;
    private final Cold cold;
    private final long size;
    private final boolean trusted;

    Accesses(Emitter out, Operands operands, Cold cold, LloProgram program) {
        this.out = out;
        this.operands = operands;
        this.cold = cold;
        this.size = program.regionSize();
        this.trusted = program.isTrusted();
    }

    /// Loads into `d` what entry `at`, a pointer, plus `offset` points to.
    void load(int code, Reg d, int at, long offset, int op) {
        access(at, offset, bytes(code), op, (base, index, shift, disp) -> emitLoad(code, d, base, index, shift, disp));
    }

    /// Stores `s` where entry `at`, a pointer, plus `offset` points to.
    void store(int code, Reg s, int at, long offset, int op) {
        access(at, offset, bytes(code), op, (base, index, shift, disp) -> emitStore(code, s, base, index, shift, disp));
    }

    private void access(int at, long offset, int bytes, int op, Cold.Access access) {
        long limit = size - bytes; // may be negative: then nothing is allowed
        if (operands.isConstant(at)) {
            constant(operands.value(at) + offset, limit, op, access);
        } else if (operands.isIndexed(at)) {
            indexed(at, operands.value(at) + offset, limit, op, access);
        } else {
            pointer(operands.integer(at), offset, limit, op, access);
        }
    }

    private void constant(long address, long limit, int op, Cold.Access access) {
        if (trusted || limit >= 0 && Long.compareUnsigned(address, limit) <= 0) {
            access.at(Context.BASE, R.NONE, 0, address);
        } else {
            out.jump(cold.trap(Trap.Kind.OUT_OF_BOUNDS, op));
        }
    }

    private void indexed(int at, long displacement, long limit, int op, Cold.Access access) {
        R index = operands.index(at);
        int shift = operands.shift(at);
        if (trusted) {
            out.unary(UnaryOp.SEXT32, Width.W64, SCRATCH, index);
            access.at(Context.BASE, SCRATCH, shift, displacement);
        } else {
            Cold.Address address = new Cold.Address(R.NONE, index, shift, displacement);
            long most = displacement < 0 || limit < displacement ? -1 : limit - displacement >> shift;
            guard(Width.W32, index, Math.min(most, Integer.MAX_VALUE), address, limit, op, access, shift, displacement);
        }
    }

    private void pointer(R p, long offset, long limit, int op, Cold.Access access) {
        if (trusted) {
            access.at(Context.BASE, p, 0, offset);
        } else {
            Cold.Address address = new Cold.Address(p, R.NONE, 0, offset);
            long most = offset < 0 || limit < offset ? -1 : limit - offset;
            guard(Width.W64, p, most, address, limit, op, access, 0, offset);
        }
    }

    /// The access at `[BASE + r << shift + displacement]` when r is at most `most`, else by the exact check.
    private void guard(
            Width width,
            R r,
            long most,
            Cold.Address address,
            long limit,
            int op,
            Cold.Access access,
            int shift,
            long displacement) {
        if (limit < 0) {
            out.jump(cold.trap(Trap.Kind.OUT_OF_BOUNDS, op));
        } else if (most < 0) {
            cold.compute(address);
            out.branch(Cond.UGT, Width.W64, SCRATCH, limit, cold.trap(Trap.Kind.OUT_OF_BOUNDS, op));
            access.at(Context.BASE, SCRATCH, 0, 0);
        } else if (width == Width.W64 && displacement == 0) {
            out.branch(Cond.UGT, width, r, most, cold.trap(Trap.Kind.OUT_OF_BOUNDS, op));
            access.at(Context.BASE, r, shift, displacement);
        } else {
            Label resume = out.label();
            out.branch(Cond.UGT, width, r, most, cold.exact(resume, address, access, limit, op));
            access.at(Context.BASE, r, shift, displacement);
            out.bind(resume);
        }
    }

    private static int bytes(int code) {
        return switch (LloOp.of(code)) {
            case LDB, LDUB, STB -> 1;
            case LDW, LDUW, STW -> 2;
            default -> LloOp.type(code).size();
        };
    }

    private void emitLoad(int code, Reg d, R base, R index, int shift, long displacement) {
        if (d instanceof V v) {
            FloatType type = Operands.floatType(LloOp.type(code));
            out.fload(type, v, base, index, shift, displacement);
            return;
        }
        R r = (R) d;
        LloOp op = LloOp.of(code);
        MemType type = switch (op) {
            case LDB -> MemType.S8;
            case LDUB -> MemType.U8;
            case LDW -> MemType.S16;
            case LDUW -> MemType.U16;
            default -> LloOp.type(code) == LloType.I ? MemType.U32 : MemType.I64;
        };
        out.load(type, r, base, index, shift, displacement);
        if (op == LloOp.LDB || op == LloOp.LDW) {
            out.unary(UnaryOp.ZEXT32, Width.W64, r, r);
        }
    }

    private void emitStore(int code, Reg s, R base, R index, int shift, long displacement) {
        if (s instanceof V v) {
            out.fstore(Operands.floatType(LloOp.type(code)), v, base, index, shift, displacement);
            return;
        }
        MemType type = switch (LloOp.of(code)) {
            case STB -> MemType.U8;
            case STW -> MemType.U16;
            default -> LloOp.type(code) == LloType.I ? MemType.U32 : MemType.I64;
        };
        out.store(type, (R) s, base, index, shift, displacement);
    }
}
