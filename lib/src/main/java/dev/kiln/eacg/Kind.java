package dev.kiln.eacg;

/// What an operand is, as [Instructions] keeps it.
enum Kind {
    /// A register, or the status word.
    REGISTER,
    /// A vector register.
    VECTOR,
    /// A value.
    IMMEDIATE,
    /// Memory at the address in a register.
    MEMORY,
    /// Memory at an address.
    ABSOLUTE,
    /// A label.
    TARGET;

    private static final Kind[] VALUES = values();

    static Kind at(int ordinal) {
        return VALUES[ordinal];
    }

    /// That of `operand`.
    static Kind of(Operand operand) {
        return switch (operand) {
            case Register r -> REGISTER;
            case Vector v -> VECTOR;
            case Immediate i -> IMMEDIATE;
            case Memory m -> MEMORY;
            case Absolute a -> ABSOLUTE;
            case Target t -> TARGET;
        };
    }

    /// True for the two kinds of memory.
    boolean isMemory() {
        return this == MEMORY || this == ABSOLUTE;
    }

    /// True when an operand of this kind may stand where `letter` says: see [EacgOp].
    boolean fits(char letter) {
        return switch (letter) {
            case 's' -> this != TARGET;
            case 'd' -> this != TARGET && this != IMMEDIATE;
            case 'i' -> this == IMMEDIATE;
            case 'L' -> this == TARGET;
            default -> this != VECTOR;
        };
    }

    /// In words, for what may stand where `letter` says.
    static String expected(char letter) {
        return switch (letter) {
            case 's' -> "a register, memory or an immediate";
            case 'd' -> "a register or memory";
            case 'i' -> "an immediate";
            case 'L' -> "a label";
            default -> "an immediate, a label, a register or memory";
        };
    }
}
