package dev.kiln.x64;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which forms of a mnemonic take operands of given types.
///
/// The key of a call is six bits for the type of each of up to four operands, one bit for an immediate, and the
/// mnemonic. The first call with a key asks every row; [Tables] keeps the answer.
final class Choices {
    /// Set in a key when there is an immediate.
    static final int WITH_IMMEDIATE = 1 << 24;

    private Choices() {}

    static long key(Op op, long a, long b, long c, long d, int immediate) {
        return (long) op.ordinal() << 32 | types(a, b, c, d, immediate);
    }

    private static int types(long a, long b, long c, long d, int immediate) {
        return (int) a & 63 | ((int) b & 63) << 6 | ((int) c & 63) << 12 | ((int) d & 63) << 18 | immediate;
    }

    /// The forms of `op` that the types in `key` admit, best first; null when there are none.
    static Choice search(Op op, Mode mode, long call) {
        int key = (int) call;
        List<Form> admitted = new ArrayList<>();
        for (Form form : Rows.of(op)) {
            if (form.in(mode) && admits(form, mode, key)) {
                admitted.add(form);
            }
        }
        boolean ambiguous = ambiguous(admitted, key);
        admitted.sort(Comparator.comparingInt(Choices::cost));
        Choice first = null;
        for (int i = admitted.size() - 1; i >= 0; i--) {
            Form form = admitted.get(i);
            first = new Choice(call, form, first, ambiguous, mirrored(form, key, first));
        }
        return first;
    }

    /// True when a form that follows is the same for registers with ModRM.reg and ModRM.rm exchanged.
    private static boolean mirrored(Form form, int key, Choice followers) {
        Encoding e = form.encoding;
        if (e.kind != Encoding.VEX || e.map != 1 || e.w > 0 || form.regAt < 0 || form.rmAt < 0) {
            return false;
        }
        if (Packed.isMemory(key >>> 6 * form.rmAt)) {
            return false;
        }
        for (Choice other = followers; other != null; other = other.next) {
            Encoding o = other.form.encoding;
            if (o.kind == Encoding.VEX
                    && o.map == 1
                    && o.w <= 0
                    && other.form.regAt == form.rmAt
                    && other.form.rmAt == form.regAt) {
                return true;
            }
        }
        return false;
    }

    /// The shortest first; what is only another spelling after all others.
    private static int cost(Form form) {
        return form.weight() + (form.has("alt") ? 1000 : form.has("dec") ? 2000 : 0);
    }

    private static boolean admits(Form form, Mode mode, int key) {
        int position = 0;
        boolean immediate = false;
        for (Spec spec : form.operands) {
            if (spec.types == 0) {
                immediate = true;
            } else {
                int type = position < 4 ? key >>> 6 * position & 63 : 0;
                if (type == 0 || (spec.types >>> type & 1) == 0) {
                    return false;
                }
                if (mode == Mode.X64 && type >= Packed.M && spec.moffs()) {
                    return false; // just an address of 64 bits needs that form
                }
                position++;
                immediate |= type >= Packed.MOFFS && type <= Packed.CODE;
            }
        }
        return (position == 4 || (key >>> 6 * position & 63) == 0) && immediate == ((key & WITH_IMMEDIATE) != 0);
    }

    /// True when memory without a size fits several forms for memory of different sizes.
    private static boolean ambiguous(List<Form> forms, int key) {
        for (int position = 0; position < 4; position++) {
            if ((key >>> 6 * position & 63) != Packed.M) {
                continue;
            }
            int size = -1;
            for (Form form : forms) {
                int memory = memoryAt(form, position);
                if (memory == 0 || form.has("alt") || form.has("dec")) {
                    continue;
                }
                if (size >= 0 && memory != size && memory < Packed.FAR32) {
                    return true;
                }
                size = memory < Packed.FAR32 ? memory : size;
            }
        }
        return false;
    }

    private static int memoryAt(Form form, int position) {
        int at = 0;
        for (Spec spec : form.operands) {
            if (spec.types != 0 && at++ == position) {
                return spec.reads || spec.writes ? spec.memory : 0;
            }
        }
        return 0;
    }
}
