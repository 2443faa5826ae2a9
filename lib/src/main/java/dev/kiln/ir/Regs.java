package dev.kiln.ir;

import java.util.List;
import java.util.StringJoiner;

/// Registers in order: the arguments or results of a call, the registers that a frame saves.
///
/// @param list the registers
public record Regs(List<Reg> list) {
    /// No registers.
    public static final Regs NONE = new Regs(List.of());

    /// Holds an immutable copy.
    public Regs {
        list = List.copyOf(list);
    }

    /// The given registers.
    public static Regs of(Reg... registers) {
        return registers.length == 0 ? NONE : new Regs(List.of(registers));
    }

    /// How many there are.
    public int size() {
        return list.size();
    }

    /// Register `i`.
    public Reg get(int i) {
        return list.get(i);
    }

    /// The text form, separated by commas.
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ");
        list.forEach(register -> text.add(register.toString()));
        return text.toString();
    }
}
