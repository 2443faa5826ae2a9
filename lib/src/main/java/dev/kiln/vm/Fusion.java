package dev.kiln.vm;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A superinstruction.
///
/// Its instruction begins like that of its first part, with another opcode; the other parts stay where they are. So
/// whoever jumps to one of them finds it, and nothing in the code moves.
///
/// @param opcode its opcode
/// @param name its name
/// @param parts what it does, in order
record Fusion(int opcode, String name, List<Instruction> parts) {
    Fusion {
        parts = List.copyOf(parts);
    }

    /// See [Interpreter#fuse(MemorySegment)]. What an instruction is fused to is looked up before anything is
    /// changed, so that a part may begin a superinstruction itself, for those who jump there.
    static int apply(Interpreter vm, MemorySegment code) {
        List<Instruction> instructions = new ArrayList<>();
        for (long at = 0; at < code.byteSize(); at += instructions.getLast().length()) {
            instructions.add(vm.instruction(vm.format().opcode(code, at)));
        }
        int count = 0;
        long at = 0;
        for (int i = 0; i < instructions.size(); i++) {
            Optional<Fusion> best = longest(vm.fusions(), instructions.subList(i, instructions.size()));
            if (best.isPresent()) {
                vm.format().opcode(code, at, best.get().opcode);
                count++;
            }
            at += instructions.get(i).length();
        }
        return count;
    }

    private static Optional<Fusion> longest(List<Fusion> fusions, List<Instruction> ahead) {
        Optional<Fusion> best = Optional.empty();
        for (Fusion fusion : fusions) {
            List<Instruction> parts = fusion.parts;
            boolean longer = best.isEmpty() || best.get().parts.size() < parts.size();
            if (longer
                    && parts.size() <= ahead.size()
                    && ahead.subList(0, parts.size()).equals(parts)) {
                best = Optional.of(fusion);
            }
        }
        return best;
    }
}
