package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// A recorded program: instructions in order, each with the source line it came from. Immutable.
///
/// A label is known by its identity, or by its name when it has one: two labels of one name are the same place, and a
/// function's name is the label of its entry.
public final class Program {
    private final List<Ins> instructions;
    private final int[] lines;

    Program(List<Ins> instructions, int[] lines) {
        this.instructions = List.copyOf(instructions);
        this.lines = lines;
    }

    /// A program of the given instructions, whose lines are not known.
    public static Program of(Iterable<Ins> instructions) {
        List<Ins> list = new ArrayList<>();
        instructions.forEach(list::add);
        return new Program(list, new int[list.size()]);
    }

    /// The program written in `text`.
    ///
    /// @param file the name that errors begin with
    /// @throws IrException saying where the text is wrong (`file:line: …`) and what was expected
    public static Program parse(String file, String text) {
        return new Parser(file, text).parse();
    }

    /// The instructions, in order.
    public List<Ins> instructions() {
        return instructions;
    }

    /// The number of instructions.
    public int size() {
        return instructions.size();
    }

    /// The source line of instruction `index`, counted from 1; 0 when it is not known.
    public int line(int index) {
        return lines[index];
    }

    /// The functions, in order.
    public List<Ins.Function> functions() {
        return instructions.stream()
                .filter(Ins.Function.class::isInstance)
                .map(Ins.Function.class::cast)
                .toList();
    }

    /// Makes the calls again, on `out`, with labels of `out`'s own: a named label becomes `out`'s label of that name.
    public void emit(Emitter out) {
        Emitter relabelled = new Relabeller(out);
        int line = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] != line) {
                line = lines[i];
                out.line(line);
            }
            instructions.get(i).emit(relabelled);
        }
    }

    /// The instruction `index` as the reader of a message wants it: its text, its index, its line.
    public String describe(int index) {
        return "`" + Printer.text(this, index) + "` (instruction " + index
                + (lines[index] == 0 ? ")" : ", line " + lines[index] + ")");
    }

    /// The text form, which [#parse] reads.
    @Override
    public String toString() {
        return Printer.text(this);
    }

    /// Gives each label of a program the emitter's own.
    private static final class Relabeller extends Rewriter {
        private final Map<Label, Label> anonymous = new IdentityHashMap<>();
        private final Map<String, Label> named = new HashMap<>();

        Relabeller(Emitter out) {
            super(out);
        }

        @Override
        protected Label target(Label label) {
            return label.name().isEmpty()
                    ? anonymous.computeIfAbsent(label, l -> out().label())
                    : named.computeIfAbsent(label.name(), out()::label);
        }
    }
}
