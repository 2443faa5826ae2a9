package dev.kiln.a64;

/// Where a form keeps the distance to a label.
enum Site {
    NONE,
    COMPARE,
    TEST,
    JUMP,
    CALL,
    LITERAL,
    ADR,
    ADRP;

    static Site of(String mnemonic, long last) {
        if (Step.code(last) != Step.DISTANCE) {
            return NONE;
        }
        return switch (mnemonic) {
            case "b.cond", "bc.cond", "cbz", "cbnz" -> COMPARE;
            case "tbz", "tbnz" -> TEST;
            case "b" -> JUMP;
            case "bl" -> CALL;
            case "adr" -> ADR;
            case "adrp" -> ADRP;
            default -> LITERAL;
        };
    }

    A64Fixup fixup() {
        return switch (this) {
            case COMPARE -> A64Fixup.BRANCH19;
            case TEST -> A64Fixup.BRANCH14;
            case JUMP -> A64Fixup.JUMP26;
            case CALL -> A64Fixup.CALL26;
            case ADR -> A64Fixup.ADR21;
            case ADRP -> A64Fixup.ADRP_PAGE;
            case LITERAL -> A64Fixup.LITERAL19;
            case NONE -> throw new IllegalStateException("no place in this instruction");
        };
    }
}
