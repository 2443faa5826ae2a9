package dev.kiln.a64;

import java.util.ArrayList;
import java.util.List;

/// The compiled rows of each mnemonic, made when the mnemonic is first used.
///
/// They are kept in the mnemonic's constant: a memo. It is a function of the mnemonic alone and immutable, so it
/// does not matter which thread makes it, or that two do.
final class Tables {
    private Tables() {}

    /// The forms of `op` in the families read so far, the first at least.
    static Forms of(Op op) {
        Forms forms = op.forms;
        return forms == null ? read(op, 1) : forms;
    }

    /// The forms of `op` with one more of its families.
    static Forms more(Op op, Forms forms) {
        return read(op, forms.families + 1);
    }

    /// The forms of `op` in all of its families.
    static Forms all(Op op) {
        Forms forms = of(op);
        return forms.complete ? forms : read(op, op.familyCount());
    }

    private static Forms read(Op op, int families) {
        List<Row> rows = new ArrayList<>();
        String mnemonic = op.mnemonic();
        for (int i = 0; i < families; i++) {
            rows.addAll(op.family(i).sheet().rows(mnemonic));
        }
        Forms forms = new Forms(rows, families, families == op.familyCount());
        op.forms = forms;
        return forms;
    }
}
