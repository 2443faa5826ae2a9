package dev.kiln.eacg;

/// The rules that a buffer keeps as a whole; those that an instruction keeps by itself are the [Decoder]'s.
final class Verifier {
    private Verifier() {}

    /// Checks that labels that are named are set, that `stack_size` follows a label, and that control does not fall
    /// off the end; resolves the labels.
    ///
    /// @return for each instruction the one that sets the label it names, -1 when it names none
    static int[] verify(Instructions instructions, Labels labels, Source source) {
        int count = instructions.count();
        int[] targets = new int[count];
        for (int i = 0; i < count; i++) {
            EacgOp op = instructions.op(i);
            targets[i] = -1;
            if (op.count() == 1 && instructions.kind(i, 0) == Kind.TARGET) {
                targets[i] = labels.find(instructions.label(i));
                if (targets[i] < 0) {
                    throw source.error(
                            i, instructions.offset(i), Target.text(instructions.label(i)) + " is set nowhere");
                }
            } else if (op == EacgOp.STACK_SIZE) {
                stackSize(instructions, i, source);
            } else if (op == EacgOp.CALL
                    && instructions.kind(i, 0) == Kind.IMMEDIATE
                    && instructions.value(i, 0) >>> 31 != 0) {
                throw source.error(i, instructions.offset(i), "host functions have numbers below 2^31");
            }
        }
        EacgOp last = count == 0 ? EacgOp.SET_LABEL : instructions.op(count - 1);
        if (last != EacgOp.RET && last != EacgOp.JMP) {
            int at = Math.max(0, count - 1);
            throw source.error(
                    at,
                    count == 0 ? 0 : instructions.offset(at),
                    count == 0 ? "the buffer is empty" : "control falls off the end: ret or jmp must be last");
        }
        return targets;
    }

    private static void stackSize(Instructions instructions, int i, Source source) {
        if (i == 0 || instructions.op(i - 1) != EacgOp.SET_LABEL) {
            throw source.error(i, instructions.offset(i), "stack_size must come right after a label");
        }
        if (instructions.value(i, 0) >>> 31 != 0) {
            throw source.error(i, instructions.offset(i), "stack_size is at most 2^31 - 1 bytes");
        }
    }
}
