package dev.kiln.a64;

/// Text of instructions, as the manual writes them, in lower case.
final class Formatter {
    private Formatter() {}

    static String text(Op op, long... operands) {
        StringBuilder text = new StringBuilder(op.mnemonic());
        for (int i = 0; i < operands.length; i++) {
            text.append(i == 0 ? " " : ", ").append(Long.toHexString(operands[i]));
        }
        return text.toString();
    }
}
