package dev.kiln.x64;

import java.lang.invoke.VarHandle;

/// What is known of the forms in a mode, filled as mnemonics are used: one hash table from a mnemonic with the
/// types of its operands to the forms that take them, and beside it the recipes.
///
/// Recipes are found without a key, for each says itself which types it is for. A mnemonic has four times eight
/// places; those whose types meet in one place follow one another.
///
/// Tables are shared by all assemblers and all threads. Whoever reads while another thread learns misses something at
/// the worst, and then asks [#learn].
final class Tables {
    /// Where the eight places start: for up to two operands, for three, and for as many with an immediate. What has
    /// an operand or an immediate more must not be found by what has not.
    static final int TWO = 0;

    static final int THREE = 8;
    static final int TWO_IMMEDIATE = 16;
    static final int THREE_IMMEDIATE = 24;
    private static final int PLACES = 32;

    private static final long HASH = 0x9E37_79B9_7F4A_7C15L;

    private final Mode mode;
    private Choice[] table = new Choice[2048];
    private int count;

    final Recipe[] recipes = new Recipe[Op.values().length * PLACES];

    private Tables(Mode mode) {
        this.mode = mode;
    }

    // A class for each mode, for most programs have but one.

    private static final class Wide {
        static final Tables TABLES = new Tables(Mode.X64);
    }

    private static final class Narrow {
        static final Tables TABLES = new Tables(Mode.IA32);
    }

    static Tables of(Mode mode) {
        return mode == Mode.X64 ? Wide.TABLES : Narrow.TABLES;
    }

    /// The place of the recipes for these operands: the first, and the last where there are several.
    static int place(Op op, int kind, long first, long last) {
        return op.ordinal() * PLACES + kind + ((int) first + 2 * (int) last & 7);
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
    synchronized Choice learn(Op op, long key) {
        Choice choice = find(key);
        if (choice != null) {
            return choice;
        }
        choice = Choices.search(op, mode, key);
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
            prepare(choice);
            VarHandle.releaseFence(); // likewise
            put(table, choice);
            count++;
        }
        return choice;
    }

    /// Puts the recipes of `choice` where [ShortWay] looks for them.
    private void prepare(Choice choice) {
        Recipe recipe = Recipe.of(choice, mode);
        if (recipe != null) {
            int types = (int) choice.key;
            boolean three = (types >>> 12 & Packed.TYPE) != 0;
            int kind = (three ? THREE : TWO) + ((types & Choices.WITH_IMMEDIATE) != 0 ? TWO_IMMEDIATE : 0);
            int place = place(choice.form.op, kind, types, types >>> (three ? 12 : 6));
            Recipe all = recipe.before(recipes[place]);
            VarHandle.releaseFence(); // whoever finds the recipe finds it whole
            recipes[place] = all;
        }
    }

    private static void put(Choice[] all, Choice choice) {
        int at = (int) (choice.key * HASH >>> 40) & all.length - 1;
        while (all[at] != null && all[at].key != choice.key) {
            at = at + 1 & all.length - 1;
        }
        all[at] = choice;
    }
}
