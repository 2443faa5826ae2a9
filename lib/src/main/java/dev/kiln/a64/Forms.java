package dev.kiln.a64;

import java.util.ArrayList;
import java.util.List;

/// The forms of one mnemonic by signature: an open hash table from the kinds of the operands to the rows that take
/// them,
/// in the order of the file. Immutable.
final class Forms {
    private static final Form[] NO_FORMS = {};

    private final long[] keys;
    private final Form[][] values;
    private final int shift;
    /// Every form, in the order of the file.
    final List<Form> all;
    /// How many of the mnemonic's families are in here.
    final int families;

    Forms(List<Row> rows, int families) {
        this.families = families;
        List<Form> forms = new ArrayList<>(rows.size());
        int entries = 0;
        for (Row row : rows) {
            Form form = new Form(row);
            forms.add(form);
            entries += combinations(form);
        }
        all = List.copyOf(forms);
        int bits = 33 - Integer.numberOfLeadingZeros(entries * 2 | 1);
        shift = 64 - bits;
        keys = new long[1 << bits];
        values = new Form[1 << bits][];
        for (Form form : forms) {
            enter(form, 0, 0);
        }
    }

    private static int combinations(Form form) {
        int product = 1;
        for (int i = 0; i < form.count; i++) {
            product *= Step.kinds(form.step(i)).length;
        }
        return product;
    }

    private void enter(Form form, int i, long signature) {
        if (i < form.count) {
            for (int kind : Step.kinds(form.step(i))) {
                enter(form, i + 1, signature | (long) kind << 8 * i);
            }
            return;
        }
        int slot = slot(signature);
        Form[] there = values[slot] == null ? NO_FORMS : values[slot];
        Form[] longer = java.util.Arrays.copyOf(there, there.length + 1);
        longer[there.length] = form;
        keys[slot] = signature;
        values[slot] = longer;
    }

    /// Fibonacci hashing: the signature's bytes are small numbers, the product's top bits depend on all of them.
    private int slot(long signature) {
        int slot = (int) (signature * 0x9E37_79B9_7F4A_7C15L >>> shift);
        while (values[slot] != null && keys[slot] != signature) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /// The forms that take these kinds of operands; empty when none does.
    Form[] find(long signature) {
        Form[] found = values[slot(signature)];
        return found == null ? NO_FORMS : found;
    }
}
