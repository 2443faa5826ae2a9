package dev.kiln.a64;

import dev.kiln.code.CodeException;

/// Says why a mnemonic does not take its operands: which of them, and what would fit.
final class Diagnosis {
    private Diagnosis() {}

    static CodeException of(Op op, long... operands) {
        int reached = -1;
        StringBuilder shapes = new StringBuilder();
        for (Form form : Tables.all(op).all) {
            int matched = matched(form, operands);
            if (matched > reached) {
                reached = matched;
                shapes.setLength(0);
            }
            if (matched == reached && shapes.indexOf(form.row.shape()) < 0 && shapes.length() < 400) {
                shapes.append(shapes.isEmpty() ? "" : "; ").append(form.row.shape());
            }
        }
        String what = reached < operands.length
                ? "operand " + (reached + 1) + " does not fit"
                : operands.length == 0 ? "operands are missing" : "an operand is missing";
        return new CodeException(Formatter.text(op, operands) + ": " + what + "; expected " + shapes);
    }

    /// How many operands from the first on the form takes.
    private static int matched(Form form, long[] operands) {
        long word = form.word & 0xFFFF_FFFFL;
        for (int i = 0; i < operands.length; i++) {
            if (i == form.count || !takes(form.step(i), Kind.of(operands[i]))) {
                return i;
            }
            word = Step.encode(form.step(i), operands[i], word);
            if (word < 0) {
                return i;
            }
        }
        return operands.length;
    }

    private static boolean takes(long step, int kind) {
        for (int k : Step.kinds(step)) {
            if (k == kind) {
                return true;
            }
        }
        return false;
    }
}
