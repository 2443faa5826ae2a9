package dev.kiln.target.alloc;

import dev.kiln.ir.Blocks;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Ins;
import dev.kiln.ir.IrException;
import dev.kiln.ir.Places;
import dev.kiln.ir.Program;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Signature;
import dev.kiln.ir.V;
import java.util.List;
import java.util.Map;

/// One function, laid out for the allocator: its blocks, and the registers that each instruction reads and writes.
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

    final Program program;
    final Places places;
    final Convention convention;
    final Map<String, Signature> signatures;
    /// The index of the `func`, and of the `end`.
    final int from;

    final int to;
    final Signature signature;
    /// Whether the function enters a frame by itself; it is instruction 1 then.
    final Ins.Enter frame;

    final Blocks blocks;
    final int[] depths;
    /// For each block that is jumped back to, the block after the last one that does; else 0.
    final int[] loopEnds;
    /// For each instruction, where its operands begin.
    final int[] starts;

    final Ints operands = new Ints();
    /// The instructions that are calls.
    final Ints calls = new Ints();
    /// The physical register of every register code below [Reg#VIRTUAL].
    final int[] integerCodes;

    final int[] floatCodes;
    /// The register that each virtual variable is.
    final Variables variables;

    Body(
            Program program,
            Places places,
            Convention convention,
            Map<String, Signature> signatures,
            int from,
            int to,
            Variables variables) {
        this.program = program;
        this.places = places;
        this.convention = convention;
        this.signatures = signatures;
        this.from = from;
        this.to = to;
        this.variables = variables;
        integerCodes = variables.integerCodes();
        floatCodes = variables.floatCodes();
        Ins.Function function = (Ins.Function) program.instructions().get(from);
        signature = function.signature();
        blocks = new Blocks(program, places, from, to);
        loopEnds = loopEnds();
        depths = depths();
        starts = new int[to - from + 1];
        Operands scan = new Operands(this);
        scan.scan();
        frame = scan.frame();
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

    /// The first instruction of a block.
    int start(int block) {
        return blocks.start(block) - from;
    }

    int variable(Reg register) {
        return variables.variable(register);
    }

    static boolean isFloat(Reg register) {
        return register instanceof V;
    }

    private int[] loopEnds() {
        int count = blocks.count();
        int[] ends = new int[count];
        for (int b = 0; b < count; b++) {
            for (int next : blocks.successors(b)) {
                if (next <= b) {
                    ends[next] = b + 1;
                }
            }
        }
        return ends;
    }

    /// How many loops each block is in: a loop is what lies between a block and the last jump back to it.
    private int[] depths() {
        int count = blocks.count();
        int[] change = new int[count + 1];
        for (int b = 0; b < count; b++) {
            if (loopEnds[b] > 0) {
                change[b]++;
                change[loopEnds[b]]--;
            }
        }
        int[] result = new int[count];
        int depth = 0;
        for (int b = 0; b < count; b++) {
            depth += change[b];
            result[b] = depth;
        }
        return result;
    }

    /// The block of an instruction.
    int blockOf(int instruction) {
        int low = 0;
        int high = blocks.count() - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (start(middle) <= instruction) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    List<Ins> instructions() {
        return program.instructions().subList(from, to);
    }
}
