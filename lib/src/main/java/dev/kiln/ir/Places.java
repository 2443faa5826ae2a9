package dev.kiln.ir;

import dev.kiln.code.Label;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// Where the labels of a program are: the index of the instruction that binds each, a function binding its name.
public final class Places {
    private final Map<Label, Integer> anonymous = new IdentityHashMap<>();
    private final Map<String, Integer> named = new HashMap<>();

    /// The places of `program`.
    ///
    /// @throws IrException when a label is bound twice
    public Places(Program program) {
        for (int i = 0; i < program.size(); i++) {
            Ins instruction = program.instructions().get(i);
            Integer before = switch (instruction) {
                case Ins.Function f -> named.putIfAbsent(f.name(), i);
                case Ins.Bind b when b.label().name().isEmpty() -> anonymous.putIfAbsent(b.label(), i);
                case Ins.Bind b -> named.putIfAbsent(b.label().name(), i);
                default -> null;
            };
            if (before != null) {
                throw new IrException(program.describe(i) + " binds a label for the second time: the first is "
                        + program.describe(before));
            }
        }
    }

    /// The index of the instruction that binds `label`, -1 when there is none.
    public int find(Label label) {
        return (label.name().isEmpty() ? anonymous.getOrDefault(label, -1) : named.getOrDefault(label.name(), -1));
    }

    /// The index of the instruction that binds `label`.
    ///
    /// @throws IrException when there is none
    public int index(Label label) {
        int index = find(label);
        if (index < 0) {
            throw new IrException("label " + label + " is bound nowhere");
        }
        return index;
    }
}
