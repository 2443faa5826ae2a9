package dev.kiln.target.alloc;

import dev.kiln.code.Label;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.Program;
import dev.kiln.ir.Rewriter;
import java.util.IdentityHashMap;
import java.util.Map;

/// Where the allocated program goes: an emitter, with labels of its own for those of the program.
final class Output {
    private final Program program;
    private final Emitter emitter;
    private final Trace trace;
    private final Emitter copy;
    private final Map<Label, Label> labels = new IdentityHashMap<>();
    private int line;

    /// @param trace notes the origin of what the emitter is given
    Output(Program program, Emitter emitter, Trace trace) {
        this.program = program;
        this.emitter = emitter;
        this.trace = trace;
        copy = new Copy(this);
    }

    Emitter emitter() {
        return emitter;
    }

    /// A new label.
    Label label() {
        return emitter.label();
    }

    /// What stands for a label of the program.
    Label label(Label label) {
        return label.name().isEmpty()
                ? labels.computeIfAbsent(label, l -> emitter.label())
                : emitter.label(label.name());
    }

    /// Says that what follows belongs to instruction `index` of the program.
    void line(int index) {
        int next = program.line(index);
        if (next != line) {
            line = next;
            emitter.line(next);
        }
    }

    /// Says that what follows stands for instruction `index` of the program; [Trace#INSERTED]: for none.
    ///
    /// @return what held before
    int origin(int index) {
        return trace.origin(index);
    }

    /// Writes instruction `index` as it is.
    void copy(int index) {
        line(index);
        origin(index);
        program.instructions().get(index).emit(copy);
        origin(Trace.INSERTED);
    }

    private static final class Copy extends Rewriter {
        private final Output output;

        Copy(Output output) {
            super(output.emitter);
            this.output = output;
        }

        @Override
        protected Label target(Label label) {
            return output.label(label);
        }
    }
}
