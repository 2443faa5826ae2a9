package dev.kiln.target;

import dev.kiln.code.CodeBuffer;
import dev.kiln.code.Fixup;
import dev.kiln.code.Label;
import dev.kiln.ir.Convention;
import dev.kiln.ir.IrException;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.V;
import java.util.List;

/// What the lowerings to all machines have in common: registers by number, instructions counted for the source map
/// and for messages, data.
abstract class MachineEmitter extends MachineVectors {
    /// The number of "no register", as the index of an address.
    static final int NONE = -1;

    final Abi abi;
    final CodeBuffer buffer;

    private final Numbers numbers;
    private final int stackPointer;
    private int instruction = -1;
    private boolean nested;
    /// True when something is left to write before the next instruction.
    boolean postponed;

    private int line;
    private Signature signature = Signature.NONE;
    private int[] places = new int[16];
    private int integerCount;
    private int floatCount;
    private int slots;

    /// @param stackPointer the machine's number of `sp`
    MachineEmitter(Target target, CodeBuffer buffer, int stackPointer) {
        super(target);
        abi = target.abi();
        this.buffer = buffer;
        numbers = Numbers.of(abi);
        this.stackPointer = stackPointer;
    }

    // Registers

    /// The machine's number of a register that an instruction may name.
    final int r(R register) {
        int code = register.code();
        int number = code < Reg.VIRTUAL ? numbers.integer(code) : -1;
        if (number < 0 || code == Reg.STACK_POINTER) {
            throw refused(register);
        }
        return number;
    }

    /// Likewise, of a register that may be `sp`.
    final int rsp(R register) {
        return register.code() == Reg.STACK_POINTER ? stackPointer : r(register);
    }

    /// Likewise, of an index: [#NONE] when there is none.
    final int index(R register, int shift) {
        if ((shift & ~3) != 0) {
            throw error("an index is shifted by 0 to 3, not by " + shift);
        }
        return register.code() == Reg.ABSENT ? NONE : r(register);
    }

    final int v(V register) {
        int code = register.code();
        int number = code < Reg.VIRTUAL ? numbers.floating(code) : -1;
        if (number < 0) {
            throw refused(register);
        }
        return number;
    }

    private IrException refused(Reg register) {
        return error(
                register.virtual()
                        ? "register " + register + " is virtual: registers must be allocated first"
                        : register.code() == Reg.STACK_POINTER
                                ? "sp cannot be used here: it may be a base, and in mov, add, sub, cmp and b"
                                : "register " + register + " does not exist under " + abi.name());
    }

    // Instructions

    @Override
    final void step() {
        if (!nested) {
            if (postponed) {
                postponed = false;
                settle();
            }
            buffer.source(++instruction, line);
        }
    }

    /// Writes what an instruction before, which set [#postponed], left to the next.
    void settle() {
        throw new AssertionError("nothing was left");
    }

    final boolean nested() {
        return nested;
    }

    /// Says that what follows, until told otherwise, is part of the instruction begun last and not counted itself.
    final void nested(boolean nested) {
        this.nested = nested;
    }

    @Override
    final IrException error(String message) {
        return new IrException("instruction " + instruction + (line == 0 ? "" : ", line " + line) + ": " + message);
    }

    @Override
    public final void line(int line) {
        this.line = line;
    }

    @Override
    public final Label label() {
        return buffer.label();
    }

    @Override
    public final Label label(String name) {
        return buffer.label(name);
    }

    final void signature(Signature signature) {
        this.signature = signature;
    }

    final Signature signature() {
        return signature;
    }

    // Places

    /// Where argument `i` of the last [#assign] goes: the machine's number of a register of its kind, or `~n` for
    /// slot n of the stack.
    final int place(int i) {
        return places[i];
    }

    /// Finds the place of every argument of a call.
    ///
    /// @return how many slots of the stack they take
    final int assign(Regs registers) {
        int count = begin(registers.size());
        for (int i = 0; i < count; i++) {
            assign(i, registers.get(i) instanceof V);
        }
        return slots;
    }

    /// Finds the place of every parameter of the function.
    final void assignParameters() {
        List<Type> types = signature.parameters();
        int count = begin(types.size());
        for (int i = 0; i < count; i++) {
            assign(i, types.get(i).isFloat());
        }
    }

    private int begin(int count) {
        if (places.length < count) {
            places = new int[count * 2];
        }
        integerCount = 0;
        floatCount = 0;
        slots = 0;
        return count;
    }

    private void assign(int i, boolean isFloat) {
        Convention convention = abi.convention();
        int index = convention.positional() ? i : isFloat ? floatCount : integerCount;
        int limit = (isFloat ? convention.floatArguments() : convention.arguments()).size();
        if (isFloat) {
            floatCount++;
        } else {
            integerCount++;
        }
        places[i] = index >= limit
                ? ~slots++
                : isFloat ? numbers.floating(Reg.ARGUMENT + index) : numbers.integer(Reg.ARGUMENT + index);
    }

    /// How many of the arguments of the last [#assign] are floats in registers.
    final int floatsInRegisters() {
        return Math.min(floatCount, abi.convention().floatArguments().size());
    }

    /// Finds the registers that results are in, as [#place]s.
    final void assignResults(Regs registers) {
        int count = begin(registers.size());
        for (int i = 0; i < count; i++) {
            boolean isFloat = registers.get(i) instanceof V;
            int index = isFloat ? floatCount++ : integerCount++;
            if (index > 1) {
                throw error("a function gives at most two integer and two float results");
            }
            places[i] = isFloat ? numbers.floating(Reg.RESULT + index) : numbers.integer(Reg.RESULT + index);
        }
    }

    // Data

    @Override
    public final void data(MemType type, long... values) {
        step();
        for (long value : values) {
            buffer.put(value, type.bytes());
        }
    }

    @Override
    public final void data(Label... labels) {
        step();
        for (Label label : labels) {
            buffer.fixup(buffer.position(), Fixup.Data.ABS64, label, 0);
            buffer.qword(0);
        }
    }
}
