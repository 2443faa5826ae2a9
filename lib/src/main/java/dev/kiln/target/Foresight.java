package dev.kiln.target;

import dev.kiln.ir.Ins;
import dev.kiln.ir.Program;
import dev.kiln.ir.VecSize;
import java.util.BitSet;
import java.util.List;

/// What the lowering of a program asks of instructions that are yet to come.
///
/// What the allocator inserts changes none of it: it moves wide vectors only in functions that have them already.
///
/// @param complete true when nothing is written in between but the program's instructions
/// @param carries false when there is neither `adc` nor `sbb`
/// @param wide the functions with vectors of more than 128 bits, by number; 0 is what stands before the first
record Foresight(boolean complete, boolean carries, BitSet wide) {
    /// Of instructions that nobody knows yet.
    static Foresight none(boolean carries) {
        return new Foresight(false, carries, new BitSet());
    }

    static Foresight of(Program program) {
        List<Ins> instructions = program.instructions();
        boolean carries = false;
        BitSet wide = new BitSet();
        int function = 0;
        for (Ins ins : instructions) {
            if (ins instanceof Ins.Function) {
                function++;
            } else if (ins instanceof Ins.Binary i) {
                carries |= i.op().usesCarry();
            } else if (ins instanceof Ins.BinaryImm i) {
                carries |= i.op().usesCarry();
            } else if (isWide(ins)) {
                wide.set(function);
            }
        }
        return new Foresight(true, carries, wide);
    }

    /// A wide vector comes from memory, from a scalar, or from a narrower vector; all other instructions follow one of
    /// these, or a call.
    private static boolean isWide(Ins ins) {
        return ins instanceof Ins.VecLoad load && isWide(load.size())
                || ins instanceof Ins.VecSplat splat && isWide(splat.type().size())
                || ins instanceof Ins.VecSplatFloat splat && isWide(splat.type().size())
                || ins instanceof Ins.VecCvt cvt && isWide(cvt.to().size(cvt.from(), cvt.size()));
    }

    private static boolean isWide(VecSize size) {
        return size.compareTo(VecSize.V128) > 0;
    }
}
