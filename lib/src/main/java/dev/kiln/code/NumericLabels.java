package dev.kiln.code;

import java.util.HashMap;
import java.util.Map;

/// Labels of assembly text that are numbers and may be defined again and again: `1:`. `1b` is the nearest before,
/// `1f` the nearest after.
public final class NumericLabels {
    private final CodeBuffer buffer;
    private final Map<String, Label> before = new HashMap<>();
    private final Map<String, Label> after = new HashMap<>();

    /// The numeric labels of the text that goes into `buffer`.
    public NumericLabels(CodeBuffer buffer) {
        this.buffer = buffer;
    }

    /// True for `1b`, `12f` and the like.
    public static boolean isReference(String word) {
        int last = word.length() - 1;
        return last > 0 && (word.charAt(last) == 'b' || word.charAt(last) == 'f') && isNumber(word.substring(0, last));
    }

    /// True for decimal digits alone.
    public static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// Binds the label `number` here, in digits.
    public void bind(String number) {
        Label waiting = after.remove(number);
        Label label = waiting == null ? buffer.label() : waiting;
        buffer.bind(label);
        before.put(number, label);
    }

    /// The label that `reference` means; see [#isReference].
    ///
    /// @throws CodeException when there is none before
    public Label of(String reference) {
        String number = reference.substring(0, reference.length() - 1);
        if (reference.endsWith("f")) {
            return after.computeIfAbsent(number, n -> buffer.label());
        }
        Label label = before.get(number);
        if (label == null) {
            throw new CodeException("there is no label " + number + " before " + reference);
        }
        return label;
    }

    /// Checks that every label that was to come has come.
    ///
    /// @throws CodeException naming those that have not
    public void check() {
        if (!after.isEmpty()) {
            throw new CodeException("no label comes after " + String.join("f, ", after.keySet()) + "f");
        }
    }
}
