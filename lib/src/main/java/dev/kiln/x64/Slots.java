package dev.kiln.x64;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The forms by the opcode they start with, for the decoder. Made once for each mode, from all families.
final class Slots {
    private static final Slots[] MODES = new Slots[Mode.values().length];
    private static final int MAPS = 16;
    private static final Form[] NOTHING = {};

    private final Form[][] table = new Form[4 * MAPS * 256][];

    private Slots(Mode mode) {
        List<List<Form>> lists = new ArrayList<>();
        for (int i = 0; i < table.length; i++) {
            lists.add(List.of());
        }
        for (Op op : Op.values()) {
            for (Form form : Rows.of(op)) {
                if (form.in(mode)) {
                    add(lists, form);
                }
            }
        }
        for (int i = 0; i < table.length; i++) {
            table[i] = lists.get(i).isEmpty()
                    ? NOTHING
                    : lists.get(i).stream()
                            .sorted(Comparator.comparingInt(Slots::weight).reversed())
                            .toArray(Form[]::new);
        }
    }

    static Slots of(Mode mode) {
        Slots slots = MODES[mode.ordinal()];
        if (slots == null) {
            slots = new Slots(mode);
            MODES[mode.ordinal()] = slots;
        }
        return slots;
    }

    private static void add(List<List<Form>> lists, Form form) {
        Encoding e = form.encoding;
        int count = e.plus && e.second < 0 ? 8 : 1;
        for (int i = 0; i < count; i++) {
            int slot = slot(e.kind == Encoding.NOW ? 3 : e.kind, e.kind == Encoding.NOW ? 15 : e.map, e.opcode + i);
            if (lists.get(slot).isEmpty()) {
                lists.set(slot, new ArrayList<>());
            }
            lists.get(slot).add(form);
        }
    }

    private static int slot(int kind, int map, int opcode) {
        return (kind * MAPS + map) * 256 + opcode;
    }

    /// The forms of an opcode, the most demanding first.
    Form[] at(int kind, int map, int opcode) {
        return kind == Encoding.NOW ? table[slot(3, 15, opcode)] : table[slot(kind, map, opcode)];
    }

    private static int weight(Form form) {
        Encoding e = form.encoding;
        return (e.second >= 0 ? e.plus ? 128 : 256 : 0)
                + (e.repeat != 0 ? 32 : 0)
                + (e.w == 1 ? 16 : 0)
                + (e.operand16 ? 8 : 0)
                + (e.address != 0 ? 4 : 0)
                + (e.digit >= 0 ? 2 : 0)
                - (form.has("alt") || form.has("dec") ? 1 : 0);
    }
}
