package dev.kiln.x64;

import dev.kiln.code.CodeException;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The forms by the opcode they start with, for the decoder.
///
/// Which mnemonics have rows with an opcode is found once, by a glance at each row's encoding; the rows themselves are
/// taken apart when their opcode is first met. A program of a hundred different instructions pays for those.
final class Slots {
    private static final Slots[] MODES = new Slots[Mode.values().length];
    private static final int MAPS = 16;
    private static final int COUNT = 4 * MAPS * 256;
    private static final Op[] NOBODY = {};
    /// Families that have rows with a VEX, EVEX or XOP prefix; [Family#GENERAL] has both kinds.
    private static final Set<Family> VECTORS = EnumSet.of(
            Family.GENERAL, Family.AVX, Family.AVX2, Family.FMA, Family.AVX512, Family.FP16, Family.AMX, Family.AMD);
    /// Those that have others.
    private static final Set<Family> OTHERS =
            EnumSet.of(Family.GENERAL, Family.SYSTEM, Family.X87, Family.MMX, Family.SSE, Family.SSE4);
    /// The mnemonics of each slot, in the order of [Op]: of the vector prefixes, and of what has none.
    private static final Op[][][] OPS = new Op[2][][];

    private final Mode mode;
    private final Form[][] table = new Form[COUNT][];

    private Slots(Mode mode) {
        this.mode = mode;
    }

    static Slots of(Mode mode) {
        Slots slots = MODES[mode.ordinal()];
        if (slots == null) {
            slots = new Slots(mode);
            VarHandle.releaseFence();
            MODES[mode.ordinal()] = slots;
        }
        return slots;
    }

    private static Op[][] ops(boolean vectors) {
        Op[][] ops = OPS[vectors ? 0 : 1];
        if (ops == null) {
            ops = index(vectors ? VECTORS : OTHERS);
            OPS[vectors ? 0 : 1] = ops;
        }
        return ops;
    }

    private static Op[][] index(Set<Family> families) {
        Op[][] ops = new Op[COUNT][];
        Arrays.fill(ops, NOBODY);
        for (Op op : Op.values()) {
            for (String encoding : families.contains(op.family()) ? Rows.encodings(op) : List.<String>of()) {
                long glance = glance(encoding);
                for (int i = 0; i < (int) (glance >> 32); i++) {
                    int slot = (int) glance + i;
                    Op[] others = ops[slot];
                    if (others.length == 0 || others[others.length - 1] != op) {
                        ops[slot] = Arrays.copyOf(others, others.length + 1);
                        ops[slot][others.length] = op;
                    }
                }
            }
        }
        return ops;
    }

    /// The slot of an encoding, and × 2³² how many from there on: 8 where the opcode holds a register.
    private static long glance(String encoding) {
        int kind = Encoding.LEGACY;
        int map = 0;
        int start = 0;
        while (start < encoding.length()) {
            int space = encoding.indexOf(' ', start);
            int end = space < 0 ? encoding.length() : space;
            char first = encoding.charAt(start);
            int length = end - start;
            if (encoding.startsWith("3DNOW", start)) {
                kind = Encoding.NOW;
                map = 15;
            } else if (length > 5 && (first == 'V' || first == 'E' || first == 'X')) {
                kind = first == 'V' ? Encoding.VEX : first == 'E' ? Encoding.EVEX : Encoding.XOP;
                int dot = encoding.indexOf('.', encoding.indexOf('.', encoding.indexOf('.', start) + 1) + 1) + 1;
                map = map(encoding.substring(dot, encoding.indexOf('.', dot)));
            } else if (kind == Encoding.LEGACY && prefix(encoding, start, end, map)) {
                map = encoding.startsWith("0F", start)
                        ? 1
                        : map == 1 && encoding.startsWith("38", start)
                                ? 2
                                : map == 1 && encoding.startsWith("3A", start) ? 3 : map;
            } else {
                int opcode = Integer.parseInt(encoding, start, start + 2, 16);
                return slot(kind, map, opcode) | (length > 2 ? 8L : 1L) << 32;
            }
            start = end + 1;
        }
        throw new CodeException("encoding `" + encoding + "` has no opcode");
    }

    /// True for what stands before the opcode of a legacy encoding: prefixes, the bytes of a map, 9B before another.
    private static boolean prefix(String encoding, int start, int end, int map) {
        boolean more = end < encoding.length() && Character.digit(encoding.charAt(end + 1), 16) >= 0;
        return switch (encoding.substring(start, end)) {
            case "NP", "REX.W", "a16", "a32", "a64" -> true;
            case "66", "F2", "F3", "0F" -> map == 0;
            case "38", "3A" -> map == 1;
            case "9B" -> map == 0 && more;
            default -> false;
        };
    }

    private static int map(String name) {
        return switch (name) {
            case "0F" -> 1;
            case "0F38" -> 2;
            case "0F3A" -> 3;
            case "MAP5" -> 5;
            case "MAP6" -> 6;
            case "MAP7" -> 7;
            case "X8" -> 8;
            case "X9" -> 9;
            default -> 10;
        };
    }

    private static int slot(int kind, int map, int opcode) {
        return ((kind == Encoding.NOW ? 3 : kind) * MAPS + map) * 256 + opcode;
    }

    /// The forms of an opcode, the most demanding first.
    Form[] at(int kind, int map, int opcode) {
        int slot = slot(kind, kind == Encoding.NOW ? 15 : map, opcode);
        Form[] forms = table[slot];
        if (forms == null) {
            forms = forms(slot, kind != Encoding.LEGACY && kind != Encoding.NOW);
            table[slot] = forms;
        }
        return forms;
    }

    private Form[] forms(int slot, boolean vectors) {
        List<Form> forms = new ArrayList<>();
        for (Op op : ops(vectors)[slot]) {
            for (Form form : Rows.of(op)) {
                if (form.in(mode) && starts(form.encoding, slot)) {
                    forms.add(form);
                }
            }
        }
        forms.sort(Comparator.comparingInt(Slots::weight).reversed());
        return forms.toArray(Form[]::new);
    }

    private static boolean starts(Encoding e, int slot) {
        int first = slot(e.kind, e.kind == Encoding.NOW ? 15 : e.map, e.opcode);
        return slot >= first && slot < first + (e.plus && e.second < 0 ? 8 : 1);
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
