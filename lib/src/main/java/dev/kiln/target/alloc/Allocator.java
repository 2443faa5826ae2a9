package dev.kiln.target.alloc;

import dev.kiln.ir.Convention;
import dev.kiln.ir.Emitter;
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
/// The passes: what each instruction reads and writes, and where it may continue ([Body]), what is alive between
/// blocks ([Liveness]), the life of each variable as ranges ([Intervals]), registers for them ([LinearScan]), the
/// moves that joins and splits need ([Moves]), and the function written again ([Assembly]) into whatever emitter is
/// there: the back end's, or a recorder that makes a program of it. The objects of a pass serve one function after the
/// other. Functions without virtual registers stay as they are. A function with them gets a frame when it needs one; if
/// it has its own, that is its first instruction and grows; it does not change `sp`, and each `leave` is followed by
/// `ret`.
public final class Allocator {
    private final Program program;
    private final Output output;
    private final Body body;
    private final Liveness liveness;
    private final Intervals intervals;
    private final LinearScan scan;
    private final Moves moves;
    private final Frame frame;
    private final Assembly rehearsal;
    private final Assembly assembly;

    private Allocator(Program program, Convention convention, Regs reserved, Emitter out, Trace trace) {
        this.program = program;
        output = new Output(program, out, trace);
        Map<String, Signature> signatures = new HashMap<>();
        program.functions().forEach(f -> signatures.put(f.name(), f.signature()));
        body = new Body(program, new Places(program), convention, signatures);
        liveness = new Liveness(body);
        intervals = new Intervals(body, liveness);
        long bits = 0;
        for (Reg register : reserved.list()) {
            bits |= 1L << body.variable(register);
        }
        scan = new LinearScan(body, bits);
        moves = new Moves(body, liveness, output);
        frame = new Frame(body);
        rehearsal = new Assembly(body, moves, frame, new Output(program, new Sink(), Trace.none()));
        assembly = new Assembly(body, moves, frame, output);
    }

    /// The program over physical registers.
    ///
    /// @throws IrException when a function does what one with virtual registers may not
    public static Program allocate(Program program, Convention convention) {
        return hasVirtual(program) ? trace(program, convention).program() : program;
    }

    /// The program over physical registers, with the origin of each instruction.
    ///
    /// @throws IrException as above
    public static Allocation trace(Program program, Convention convention) {
        Recorder recorder = new Recorder();
        Trace trace = new Trace(recorder);
        new Allocator(program, convention, Regs.NONE, recorder, trace).run();
        return new Allocation(recorder.program(), trace.origins());
    }

    /// Makes the calls of the program over physical registers on `out`, with labels of `out`'s own. No variable is put
    /// into one of `reserved`: registers that keep a value of their own throughout the program.
    ///
    /// @throws IrException as above
    public static void emit(Program program, Convention convention, Regs reserved, Emitter out) {
        if (hasVirtual(program)) {
            new Allocator(program, convention, reserved, out, Trace.none()).run();
        } else {
            program.emit(out);
        }
    }

    /// True when `program` names a virtual register.
    public static boolean hasVirtual(Program program) {
        return hasVirtual(program, 0, program.size());
    }

    private static boolean hasVirtual(Program program, int from, int to) {
        Virtual virtual = new Virtual();
        for (int i = from; i < to && !virtual.found; i++) {
            program.instructions().get(i).emit(virtual);
        }
        return virtual.found;
    }

    private void run() {
        List<Ins> instructions = program.instructions();
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i) instanceof Ins.Function) {
                int end = end(i);
                if (hasVirtual(program, i, end)) {
                    function(i, end);
                } else {
                    for (int k = i; k <= end; k++) {
                        output.copy(k);
                    }
                }
                i = end;
            } else {
                output.copy(i);
            }
        }
    }

    /// The end of the function that begins at `start`.
    private int end(int start) {
        List<Ins> instructions = program.instructions();
        for (int i = start + 1; i < instructions.size() && !(instructions.get(i) instanceof Ins.Function); i++) {
            if (instructions.get(i) instanceof Ins.End) {
                return i;
            }
        }
        throw new IrException(program.describe(start) + ": the function lacks its `end`");
    }

    private void function(int from, int to) {
        body.layOut(from, to);
        liveness.find();
        intervals.build();
        scan.run();
        moves.find(scan.divided());
        frame.layOut(scan.divided(), scan.used());
        if (rehearsal.exchanges()) {
            frame.addExchange();
        }
        assembly.write();
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
