package dev.kiln.x64;

/// Prefixes that a program asks for; they hold for the next instruction, which must allow them.
public enum Prefix {
    /// The instruction is atomic; its destination is in memory.
    LOCK(0xF0, "lock"),
    /// A string instruction repeats `rcx` times.
    REP(0xF3, "rep", "repz"),
    /// A string comparison repeats while equal.
    REPE(0xF3, "repz"),
    /// A string comparison repeats while not equal.
    REPNE(0xF2, "repz", "rep"),
    /// Begins an elided lock.
    XACQUIRE(0xF2, "hle"),
    /// Ends an elided lock.
    XRELEASE(0xF3, "hle", "xrel"),
    /// Bounds stay valid over the branch.
    BND(0xF2, "bnd"),
    /// The target of the indirect branch needs no `endbr`.
    NOTRACK(0x3E, "notrack"),
    /// A conditional jump is likely taken; some processors listen (Intel SDM 2A 2.1.1).
    TAKEN(0x3E, "hint"),
    /// A conditional jump is likely not taken.
    NOT_TAKEN(0x2E, "hint");

    private final int value;
    private final String[] words;

    Prefix(int value, String... words) {
        this.value = value;
        this.words = words;
    }

    int value() {
        return value;
    }

    int bit() {
        return 1 << 16 + ordinal();
    }

    /// True when the row allows it.
    boolean allowedBy(Form form) {
        for (String word : words) {
            if (form.has(word)) {
                return true;
            }
        }
        return false;
    }
}
