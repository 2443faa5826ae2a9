package dev.kiln.llo;

/// Finds the code of a mnemonic that stands in a text, without making a string of it.
///
/// A table of twice as many places as there are mnemonics or more, open addressing, by the hash that
/// [String#hashCode()] defines, which the lexer computes as it looks for the end of the word. About a third of the
/// time that reading text took went into strings and boxed codes.
final class Mnemonics {
    private static final int PLACES = 1024;
    private static final String[] NAMES = new String[PLACES];
    private static final int[] CODES = new int[PLACES];

    static {
        for (String name : LloOp.mnemonics()) {
            int i = place(name.hashCode());
            while (NAMES[i] != null) {
                i = i + 1 & PLACES - 1;
            }
            NAMES[i] = name;
            CODES[i] = LloOp.codeOf(name);
        }
    }

    private Mnemonics() {}

    private static int place(int hash) {
        return (hash ^ hash >>> 10 ^ hash >>> 20) & PLACES - 1;
    }

    /// The code of the mnemonic between `from` and `to` of `text`, whose hash is `hash`; -1 when it is none.
    static int find(String text, int from, int to, int hash) {
        for (int i = place(hash); NAMES[i] != null; i = i + 1 & PLACES - 1) {
            if (NAMES[i].length() == to - from && text.startsWith(NAMES[i], from)) {
                return CODES[i];
            }
        }
        return -1;
    }
}
