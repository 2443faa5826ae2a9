package dev.kiln.a64;

import dev.kiln.code.CodeException;
import java.util.LinkedHashSet;
import java.util.Set;

/// Says why a mnemonic does not take its operands: which of them, and what would fit.
///
/// Of all rows of the mnemonic those count that take the most operands from the first on; the next operand is the
/// wrong one, and what these rows take there would fit. If some of them take its kind, and only not its value, they
/// alone.
final class Diagnosis {
    private Diagnosis() {}

    static CodeException of(Op op, long... operands) {
        int best = -1;
        Set<String> expected = new LinkedHashSet<>();
        for (Form form : Tables.all(op).all) {
            int matched = matched(form, operands);
            boolean kind = matched < Math.min(form.count, operands.length)
                    && takes(form.step(matched), Kind.of(operands[matched]));
            int rank = 2 * matched + (kind ? 1 : 0);
            if (rank > best) {
                best = rank;
                expected.clear();
            }
            if (rank == best) {
                expected.add(matched < form.count ? Expectation.of(form, matched) : "nothing more");
            }
        }
        int reached = best / 2;
        String text = Formatter.text(op, operands);
        String what = String.join("; or ", expected);
        return new CodeException(
                reached < operands.length
                        ? "%s: operand %d, %s, does not fit; expected %s"
                                .formatted(text, reached + 1, Formatter.operand(operands[reached]), what)
                        : "%s: operand %d is missing; expected %s".formatted(text, operands.length + 1, what));
    }

    /// How many operands from the first on the form takes.
    private static int matched(Form form, long[] operands) {
        long word = form.word & 0xFFFF_FFFFL;
        for (int i = 0; i < operands.length; i++) {
            if (i == form.count || !takes(form.step(i), Kind.of(operands[i]))) {
                return i;
            }
            word = StepEncoder.encode(form.step(i), operands[i], word);
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
