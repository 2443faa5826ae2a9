package dev.kiln.target;

import dev.kiln.x64.Op;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// SSE instructions and what they are with a VEX prefix (Intel SDM 1 14.1).
final class X64Vex {
    /// Those of the scalar families that have as many operands with the prefix; the others name their destination
    /// twice.
    private static final Set<Op> SAME_OPERANDS = EnumSet.of(
            Op.MOVD,
            Op.MOVQ,
            Op.MOVSS,
            Op.MOVSD,
            Op.MOVAPS,
            Op.UCOMISS,
            Op.UCOMISD,
            Op.CVTSS2SI,
            Op.CVTSD2SI,
            Op.CVTTSS2SI,
            Op.CVTTSD2SI);

    private static final Op[] OPS;

    static {
        Map<String, Op> named = Arrays.stream(Op.values()).collect(Collectors.toMap(Op::name, op -> op));
        OPS = Arrays.stream(Op.values())
                .map(op -> named.getOrDefault("V" + op.name(), op))
                .toArray(Op[]::new);
    }

    private X64Vex() {}

    /// The instruction with the prefix; itself when it has it already.
    static Op of(Op op) {
        return OPS[op.ordinal()];
    }

    /// True when the destination is named again as the first operand. Not for moves between two registers.
    static boolean isThreeOperand(Op op) {
        return OPS[op.ordinal()] != op && !SAME_OPERANDS.contains(op);
    }
}
