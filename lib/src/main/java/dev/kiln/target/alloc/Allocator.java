package dev.kiln.target.alloc;

import dev.kiln.ir.Blocks;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Ins;
import dev.kiln.ir.IrException;
import dev.kiln.ir.Places;
import dev.kiln.ir.Program;
import dev.kiln.ir.R;
import dev.kiln.ir.Recorder;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Rewriter;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Sink;
import dev.kiln.ir.V;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives every virtual register of a program a place: a physical register, or the frame.
///
/// The passes: what each instruction reads and writes ([Body]), what is alive between blocks ([Liveness]), the life
/// of each variable as ranges ([Intervals]), registers for them ([LinearScan]), the moves that joins and splits
/// need ([Moves]), and the function written again ([Assembly]). Functions without virtual registers stay as they
/// are. A function with them gets a frame when it needs one; if it has its own, that is its first instruction and
/// grows; it does not change `sp`, and each `leave` is followed by `ret`.
public final class Allocator {
    private final Program program;
    private final Convention convention;
    private final Places places;
    private final Variables variables;
    private final Map<String, Signature> signatures = new HashMap<>();
    private final Trace trace = new Trace();
    /// The physical registers that no variable is put into, as bits.
    private final long reserved;

    private Allocator(Program program, Convention convention, Regs reserved) {
        this.program = program;
        this.convention = convention;
        this.places = new Places(program);
        this.variables = new Variables(convention);
        long bits = 0;
        for (Reg register : reserved.list()) {
            bits |= 1L << variables.variable(register);
        }
        this.reserved = bits;
        program.functions().forEach(f -> signatures.put(f.name(), f.signature()));
    }

    /// The program over physical registers.
    ///
    /// @throws IrException when a function does what one with virtual registers may not
    public static Program allocate(Program program, Convention convention) {
        return allocate(program, convention, Regs.NONE);
    }

    /// The program over physical registers, no variable of which is put into one of `reserved`: registers that keep
    /// a value of their own throughout the program.
    ///
    /// @throws IrException as above
    public static Program allocate(Program program, Convention convention, Regs reserved) {
        return hasVirtual(program)
                ? new Allocator(program, convention, reserved).run().program()
                : program;
    }

    /// The program over physical registers, with the origin of each instruction.
    public static Allocation trace(Program program, Convention convention) {
        return new Allocator(program, convention, Regs.NONE).run();
    }

    /// True when `program` names a virtual register.
    public static boolean hasVirtual(Program program) {
        Virtual virtual = new Virtual();
        for (Ins instruction : program.instructions()) {
            instruction.emit(virtual);
            if (virtual.found) {
                return true;
            }
        }
        return false;
    }

    private Allocation run() {
        List<Ins> instructions = program.instructions();
        int start = -1;
        Virtual virtual = new Virtual();
        for (int i = 0; i < instructions.size(); i++) {
            Ins instruction = instructions.get(i);
            if (instruction instanceof Ins.Function) {
                start = i;
                virtual.found = false;
            }
            if (start < 0) {
                copy(i);
                continue;
            }
            instruction.emit(virtual);
            if (instruction instanceof Ins.End) {
                if (virtual.found) {
                    function(start, i);
                } else {
                    for (int k = start; k <= i; k++) {
                        copy(k);
                    }
                }
                start = -1;
            }
        }
        if (start >= 0) {
            throw new IrException(program.describe(start) + ": the function lacks its `end`");
        }
        return new Allocation(trace.recorder().program(), trace.origins());
    }

    private void copy(int index) {
        trace.origin(index);
        trace.recorder().line(program.line(index));
        trace.recorder().add(program.instructions().get(index));
        trace.origin(Trace.INSERTED);
    }

    private void function(int from, int to) {
        variables.clear();
        Body body = new Body(program, places, convention, signatures, from, to, variables);
        Liveness liveness = new Liveness(body);
        Intervals intervals = new Intervals(body, liveness);
        if (body.size() > 0) {
            beginAtRegisterJumps(body, liveness, intervals);
        }
        LinearScan scan = new LinearScan(body, intervals, reserved);
        scan.run();
        Moves moves = new Moves(body, liveness, intervals);
        Trace part = new Trace();
        Frame frame = new Frame(body, intervals, scan.used(), false);
        if (!new Assembly(body, intervals, moves, frame, part).run()) {
            part = new Trace();
            frame = new Frame(body, intervals, scan.used(), true);
            new Assembly(body, intervals, moves, frame, part).run();
        }
        append(part);
    }

    private void append(Trace part) {
        Program written = part.recorder().program();
        int[] origins = part.origins();
        Recorder recorder = trace.recorder();
        for (int i = 0; i < origins.length; i++) {
            trace.origin(origins[i]);
            recorder.line(written.line(i));
            recorder.add(written.instructions().get(i));
        }
        trace.origin(Trace.INSERTED);
    }

    /// What a jump to a register may reach finds its variables in the frame, as such a jump cannot choose its
    /// moves.
    private static void beginAtRegisterJumps(Body body, Liveness liveness, Intervals intervals) {
        for (int b = 0; b < body.blocks.count(); b++) {
            if (Blocks.isComputed(body.instruction(body.start(b + 1) - 1))) {
                for (int target : body.blocks.successors(b)) {
                    intervals.beginInSlots(target, liveness.in(target));
                }
                return; // all such jumps share their targets
            }
        }
    }

    /// Looks for virtual registers.
    private static final class Virtual extends Rewriter {
        private boolean found;

        Virtual() {
            super(new Sink());
        }

        private void see(Reg register) {
            found |= register.virtual();
        }

        @Override
        protected R use(R register) {
            see(register);
            return register;
        }

        @Override
        protected R def(R register) {
            see(register);
            return register;
        }

        @Override
        protected V use(V register) {
            see(register);
            return register;
        }

        @Override
        protected V def(V register) {
            see(register);
            return register;
        }
    }
}
