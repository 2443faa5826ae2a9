package dev.kiln.llo;

/// The effect of an op on the stack, by type codes: what it pops, the top first, and what it pushes.
///
/// @param fixed false when it depends on what is on the stack, or on a signature: then the rest is empty
/// @param pops type codes, the top first
/// @param push a type code, 0 when nothing is pushed
record Effect(boolean fixed, byte[] pops, int push) {
    private static final Effect FREE = new Effect(false, new byte[0], 0);

    /// The effect that `text` of the op table has for `code`.
    static Effect parse(String text, int code) {
        if (text.contains("x") || text.contains("…")) {
            return FREE;
        }
        int arrow = text.indexOf('→');
        String before = text.substring(0, arrow).replace(" ", "");
        String after = text.substring(arrow + 1).trim();
        byte[] pops = new byte[before.length()];
        for (int i = 0; i < pops.length; i++) {
            pops[i] = (byte) type(before.charAt(pops.length - 1 - i), code);
        }
        return new Effect(true, pops, after.isEmpty() ? 0 : type(after.charAt(0), code));
    }

    private static int type(char letter, int code) {
        return switch (letter) {
            case 't' -> code & 15;
            case 'u' -> code >> 4 & 15;
            default -> LloType.codeOf(letter);
        };
    }
}
