package dev.kiln.llo;

/// Finds the code of a mnemonic that stands in a text, without making a string of it.
///
/// No mnemonic has more than eight letters, so that its letters are one `long`, its *key*, which a reader gathers as it
/// looks for the end of the word. A table of four places a mnemonic, open addressing.
final class Mnemonics {
    /// The most letters of a mnemonic.
    static final int LONGEST = Long.BYTES;

    private static final int PLACES = 1024;
    private static final long[] KEYS = new long[PLACES];
    private static final int[] CODES = new int[PLACES];

    static {
        for (String name : LloOp.mnemonics()) {
            if (name.length() > LONGEST) {
                throw new IllegalStateException(name + " has more than " + LONGEST + " letters");
            }
            long key = 0;
            for (int i = 0; i < name.length(); i++) {
                key = key << Byte.SIZE | name.charAt(i);
            }
            int i = place(key);
            while (KEYS[i] != 0) {
                i = i + 1 & PLACES - 1;
            }
            KEYS[i] = key;
            CODES[i] = LloOp.codeOf(name);
        }
    }

    private Mnemonics() {}

    private static int place(long key) {
        return (int) (key * 0x9E37_79B9_7F4A_7C15L >>> Long.SIZE - 10);
    }

    /// The code of the mnemonic with the letters of `key`, the last one lowest; -1 when it is none.
    static int find(long key) {
        for (int i = place(key); KEYS[i] != 0; i = i + 1 & PLACES - 1) {
            if (KEYS[i] == key) {
                return CODES[i];
            }
        }
        return -1;
    }
}
