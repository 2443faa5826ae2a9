package dev.kiln.target.alloc;

import dev.kiln.ir.Convention;
import dev.kiln.ir.Ins;
import dev.kiln.ir.IrException;
import dev.kiln.ir.Places;
import dev.kiln.ir.Program;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.V;
import java.util.Map;

/// One function after the other, laid out for the allocator: its blocks, and the registers that each instruction reads
/// and writes.
///
/// A *variable* is a register as a number: 0 to 31 the physical integer registers, 32 to 63 the physical float
/// registers, and from [#VIRTUAL] on the virtual ones, in the order in which they first appear. Instruction i (from
/// 0, the `func`) has four positions: it reads at 4i, a call destroys at 4i + 1, it writes at 4i + 2.
final class Body {
    /// The first variable of a virtual register.
    static final int VIRTUAL = 64;
    /// The first variable of a physical float register.
    static final int FLOATS = 32;

    /// An operand is a variable, shifted left, and these bits: it is written.
    static final int DEF = 1;
    /// It need not be in a register.
    static final int ANYWHERE = 2;
    /// How far the variable is shifted.
    static final int SHIFT = 2;

    private static final Ins.Enter NO_FRAME = new Ins.Enter(0, Regs.NONE);

    final Program program;
    final Convention convention;
    final Map<String, Signature> signatures;
    final Variables variables;
    final Flow flow;
    final Operands operands;
    /// The index of the `func`, and of the `end`.
    int from;

    int to;
    Signature signature = Signature.NONE;
    private int[] places = new int[16];

    Body(Program program, Places places, Convention convention, Map<String, Signature> signatures) {
        this.program = program;
        this.convention = convention;
        this.signatures = signatures;
        variables = new Variables(convention);
        flow = new Flow(program, places);
        operands = new Operands(this);
    }

    /// Lays out the function that begins at `from`, with its `func`, and ends at `to`, with its `end`.
    void layOut(int from, int to) {
        this.from = from;
        this.to = to;
        signature = ((Ins.Function) program.instructions().get(from)).signature();
        operands.scan();
        flow.end();
    }

    /// The number of instructions, without the `end`.
    int size() {
        return to - from;
    }

    Ins instruction(int i) {
        return program.instructions().get(from + i);
    }

    IrException error(int i, String message) {
        return new IrException(program.describe(from + i) + ": " + message);
    }

    /// True when the function makes a frame by itself.
    boolean entered() {
        return operands.entered();
    }

    /// The frame that the function makes by itself, an empty one when it makes none.
    Ins.Enter frame() {
        return entered() ? (Ins.Enter) instruction(1) : NO_FRAME;
    }

    /// Where the ABI puts the arguments of a call, as [Convention#places(Regs)]; good until asked again.
    int[] places(Regs arguments) {
        if (arguments.size() > places.length) {
            places = new int[2 * arguments.size()];
        }
        convention.places(arguments, places);
        return places;
    }

    /// Where the ABI puts result `i` of some.
    Reg result(Regs results, int i) {
        boolean floating = isFloat(results.get(i));
        int before = 0;
        for (int k = 0; k < i; k++) {
            before += isFloat(results.get(k)) == floating ? 1 : 0;
        }
        return (floating ? convention.floatResults() : convention.results()).get(before);
    }

    int variable(Reg register) {
        return variables.variable(register);
    }

    static boolean isFloat(Reg register) {
        return register instanceof V;
    }
}
