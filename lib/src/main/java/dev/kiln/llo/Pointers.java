package dev.kiln.llo;

import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.Width;

/// Compiles what has to do with memory: loads, stores and addresses.
final class Pointers {
    private static final R SCRATCH = R.temp(0);

    private final FunctionCompiler f;
    private final Emitter out;
    private final Operands operands;
    private final Accesses accesses;

    Pointers(FunctionCompiler f) {
        this.f = f;
        out = f.out;
        operands = f.operands;
        accesses = f.accesses;
    }

    /// Compiles a load.
    void load(int code) {
        int top = operands.height() - 1;
        LloOp op = LloOp.of(code);
        LloType type = op == LloOp.LD ? LloOp.type(code) : LloType.I;
        int variable = operands.variable(top);
        Reg address = operands.settleAddress(top);
        operands.drop(); // its place can be read until something is pushed
        Reg d = f.destination(type, type.isFloat() ? R.NONE : address);
        accesses.access(code, d, top, variable, f.function.immediate(f.at), f.at);
        f.result(type, d);
    }

    /// Compiles a store.
    void store(int code) {
        int top = operands.height() - 1;
        Reg s = operands.type(top).isFloat() ? operands.floating(top) : operands.integer(top);
        accesses.access(code, s, top - 1, operands.variable(top - 1), f.function.immediate(f.at), f.at);
        operands.drop(2);
    }

    /// Compiles `LEA`: from a constant address it makes no code, but an entry that loads and stores take as it is.
    void lea() {
        int top = operands.height() - 1;
        int shift = (int) (f.function.immediate(f.at) >> 32);
        int offset = (int) f.function.immediate(f.at);
        if (operands.isConstant(top - 1)
                && !operands.isConstant(top)
                && shift <= 3
                && operands.index(operands.value(top - 1) + offset, shift)) {
            return;
        }
        if (operands.isConstant(top) && operands.isConstant(top - 1)) {
            long address = operands.value(top - 1) + ((long) (int) operands.value(top) << shift) + offset;
            operands.drop(2);
            operands.pushConstant(LloType.P, address);
            return;
        }
        if (operands.isConstant(top)) {
            long displacement = ((long) (int) operands.value(top) << shift) + offset;
            R p = operands.integer(top - 1);
            operands.drop(2);
            Reg d = operands.allocate(LloType.P, p);
            out.binary(BinaryOp.ADD, Width.W64, (R) d, p, displacement);
            operands.push(LloType.P, d);
            return;
        }
        R p = operands.integer(top - 1);
        R index = operands.integer(top);
        out.unary(UnaryOp.SEXT32, Width.W64, SCRATCH, index);
        if (shift > 3) {
            out.binary(BinaryOp.SHL, Width.W64, SCRATCH, SCRATCH, shift);
        }
        operands.drop(2);
        Reg d = operands.isUnreferenced(index) ? index : operands.allocate(LloType.P, R.NONE);
        out.lea((R) d, p, SCRATCH, shift > 3 ? 0 : shift, offset);
        operands.push(LloType.P, d);
    }
}
