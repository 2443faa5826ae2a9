package dev.kiln.vm;

import dev.kiln.ir.MemType;
import java.util.List;
import java.util.function.Consumer;

/// What the description says of a routine.
///
/// @param opcode its opcode, -1 when it has none and is only ever put in another's place
/// @param name its name
/// @param length bytes of the instruction
/// @param operands of a stream of bytes, the types of what follows the opcode
/// @param body writes it
record Instruction(int opcode, String name, int length, List<MemType> operands, Consumer<Routine> body) {
    static final int NO_OPCODE = -1;

    Instruction {
        operands = List.copyOf(operands);
    }

    /// Where operand `index` lies, in bytes from the opcode.
    int operandOffset(int index) {
        if (index < 0 || index >= operands.size()) {
            throw new VmException(name + " has " + operands.size() + " operands and no operand " + index);
        }
        return 1 + operands.subList(0, index).stream().mapToInt(MemType::bytes).sum();
    }
}
