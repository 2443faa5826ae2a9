package dev.kiln.x64;

import java.lang.invoke.VarHandle;

/// What is known of the forms in a mode, filled as mnemonics are used: one hash table from a mnemonic with the
/// types of its operands to the forms that take them.
///
/// Tables are shared by all assemblers and all threads. Their entries are immutable and each can be made again from
/// the rows, so a lost race costs work and nothing else.
final class Tables {
    private static final Tables X64 = new Tables(Mode.X64);
    private static final Tables IA32 = new Tables(Mode.IA32);
    private static final long HASH = 0x9E37_79B9_7F4A_7C15L;

    private final Mode mode;
    private Choice[] table = new Choice[2048];
    private int count;

    private Tables(Mode mode) {
        this.mode = mode;
    }

    static Tables of(Mode mode) {
        return mode == Mode.X64 ? X64 : IA32;
    }

    /// The forms for `key`, best first; null when none is known yet.
    Choice find(long key) {
        Choice[] all = table;
        int at = (int) (key * HASH >>> 40) & all.length - 1;
        Choice choice = all[at];
        while (choice != null && choice.key != key) {
            at = at + 1 & all.length - 1;
            choice = all[at];
        }
        return choice;
    }

    /// Finds the forms of `op` for `key` in the rows and remembers them; null when there are none.
    Choice learn(Op op, long key) {
        Choice choice = Choices.search(op, mode, key);
        if (choice != null) {
            if (count > table.length / 4) {
                Choice[] grown = new Choice[table.length * 4];
                for (Choice known : table) {
                    if (known != null) {
                        put(grown, known);
                    }
                }
                table = grown;
            }
            VarHandle.releaseFence(); // whoever finds the choice finds it whole
            put(table, choice);
            count++;
        }
        return choice;
    }

    private static void put(Choice[] all, Choice choice) {
        int at = (int) (choice.key * HASH >>> 40) & all.length - 1;
        while (all[at] != null && all[at].key != choice.key) {
            at = at + 1 & all.length - 1;
        }
        all[at] = choice;
    }
}
