package dev.kiln.a64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The forms of one mnemonic by signature: an open hash table from the kinds of the operands to the rows that take
/// them, in the order of the file. Immutable.
///
/// Nearly always the first row is the one, so the first has an array of its own: a load less on the way to it.
final class Forms {
    private final long[] keys;
    private final Form[] first;
    private final Form[][] rest;
    private final int shift;
    /// Every form, in the order of the file.
    final List<Form> all;
    /// How many of the mnemonic's families are in here, and whether they are all.
    final int families;

    final boolean complete;

    Forms(List<Row> rows, int families, boolean complete) {
        this.families = families;
        this.complete = complete;
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
        first = new Form[1 << bits];
        rest = new Form[1 << bits][];
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
        if (first[slot] == null) {
            keys[slot] = signature;
            first[slot] = form;
            return;
        }
        Form[] there = rest[slot];
        Form[] longer = there == null ? new Form[1] : Arrays.copyOf(there, there.length + 1);
        longer[longer.length - 1] = form;
        rest[slot] = longer;
    }

    /// The slot of `signature`; an empty one when no form takes these kinds of operands.
    ///
    /// Fibonacci hashing: the signature's bytes are small numbers, the product's top bits depend on all of them.
    int slot(long signature) {
        int slot = (int) (signature * 0x9E37_79B9_7F4A_7C15L >>> shift);
        while (keys[slot] != signature && first[slot] != null) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /// The first form at `slot`; null when it is empty.
    Form first(int slot) {
        return first[slot];
    }

    /// The form that comes `i` after the second at `slot`; null when there is none.
    Form next(int slot, int i) {
        Form[] forms = rest[slot];
        return forms != null && i < forms.length ? forms[i] : null;
    }
}
