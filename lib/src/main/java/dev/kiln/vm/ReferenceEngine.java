package dev.kiln.vm;

import dev.kiln.ir.Convention;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import java.util.Collections;
import java.util.List;

/// Runs on the reference interpreter of the IR.
final class ReferenceEngine extends Engine {
    /// A stack for the frame, beside the program's data.
    private static final long STACK = 4096;

    private final Convention convention;

    ReferenceEngine(Woven woven, Convention convention) {
        super(woven);
        this.convention = convention;
    }

    @Override
    public void close() {
        // nothing is held
    }

    @Override
    long reserve() {
        return STACK + 8L * (woven().vm().format().opcodes() + woven().places().size());
    }

    @Override
    void enter(Machine machine, long mode) {
        run(machine, Weaver.ENTER, machine.stateAddress(), mode);
    }

    @Override
    void fill(Machine machine, long to, long from, long count) {
        run(machine, Weaver.FILL, to, from, count);
    }

    private void run(Machine machine, String function, long... arguments) {
        var interpreter = new dev.kiln.ir.Interpreter(woven().program(), convention, machine.all());
        for (int arity : woven().arities()) {
            Signature signature = new Signature(Collections.nCopies(arity + 2, Type.I64), List.of(Type.I64));
            interpreter.bind(Weaver.symbol(arity), signature, JavaCalls::byReference);
        }
        long[] ignored = interpreter.call(function, arguments);
    }
}
