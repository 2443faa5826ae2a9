package dev.kiln.eacg;

import java.util.List;
import java.util.StringJoiner;

/// One instruction.
///
/// @param op what it does
/// @param operands what with, as many as `op` takes
public record EacgInstruction(EacgOp op, List<Operand> operands) {
    /// Holds an immutable copy.
    public EacgInstruction {
        operands = List.copyOf(operands);
    }

    /// As the text form writes it.
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ");
        operands.forEach(operand -> text.add(operand.toString()));
        return operands.isEmpty() ? op.toString() : op + " " + text;
    }
}
