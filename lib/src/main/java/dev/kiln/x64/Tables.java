package dev.kiln.x64;

/// What is known of the forms in each mode, filled as mnemonics are used.
///
/// The arrays are shared by all assemblers and all threads. Their entries are immutable and each can be made again
/// from the rows, so a lost race costs work and nothing else.
final class Tables {
    private static final Choices[][] CHOICES = new Choices[Mode.values().length][Op.values().length];

    private Tables() {}

    /// The choices of each mnemonic, by its ordinal; null where nothing was asked yet.
    static Choices[] of(Mode mode) {
        return CHOICES[mode.ordinal()];
    }

    /// Finds the forms of `op` for `key` in the rows and remembers them; null when there are none.
    static Choice learn(Op op, Mode mode, int key) {
        Choice choice = Choices.search(op, mode, key);
        if (choice != null) {
            Choices[] all = of(mode);
            Choices known = all[op.ordinal()];
            all[op.ordinal()] = (known == null ? Choices.empty() : known).with(choice);
        }
        return choice;
    }
}
