package dev.kiln.x64;

/// One form that the types of the operands admit, and the next best.
///
/// What the types cannot say (a fixed register, an immediate's size, a mask) is checked by [#admits].
final class Choice {
    private static final int DEFERS = 32;

    /// The mnemonic and the types it is for; see [Choices#key].
    final long key;

    final Form form;
    final Choice next;
    /// True when memory without a size would leave open what is meant, or when the form is a branch that may not
    /// reach.
    final boolean special;

    private final int check;
    private final int immediate;
    private final int immediate2;

    Choice(long key, Form form, Choice next, boolean ambiguous, boolean deferring) {
        this.key = key;
        this.form = form;
        this.next = next;
        special = ambiguous || form.encoding.distance != 0;
        check = form.check | (form.immediate2At >= 0 ? 16 : 0) | (deferring ? DEFERS : 0);
        int kind = Spec.NO_IMM;
        for (Spec spec : form.operands) {
            if (spec.immediate != Spec.NO_IMM) {
                kind = spec.immediate;
                break;
            }
        }
        immediate = kind;
        immediate2 = form.immediate2At < 0 ? Spec.NO_IMM : form.operands[form.immediate2At].immediate;
    }

    /// True when it leaves registers to a later choice, which encodes them the other way round, where that is the
    /// shorter one: where ModRM.rm needs a bit that only the three-byte VEX prefix has.
    boolean defers() {
        return (check & DEFERS) != 0;
    }

    /// True when the form takes these operands.
    boolean admits(long a, long b, long c, long d, long imm) {
        int check = this.check;
        return check == 0
                || (check == Form.CHECK_IMMEDIATE
                        ? fits(immediate, imm, form.operandBits)
                        : admitsAll(a, b, c, d, imm));
    }

    private boolean admitsAll(long a, long b, long c, long d, long imm) {
        if ((check & DEFERS) != 0 && pick(form.rmAt, a, b, c) > 7 && pick(form.regAt, a, b, c) < 8) {
            return false;
        }
        if (form.indexed && !indexed(a, b, c, d)) {
            return false;
        }
        if ((check & Form.CHECK_FIXED) != 0 && !(fixed(0, a) && fixed(1, b) && fixed(2, c) && fixed(3, d))) {
            return false;
        }
        if ((check & Form.CHECK_PLAIN) != 0 && !(plain(a) && plain(b) && plain(c) && plain(d))) {
            return false;
        }
        if ((check & Form.CHECK_DECORATED) != 0 && !Decorations.fit(form, a, b, c, d)) {
            return false;
        }
        if ((check & 16) != 0) {
            return fits(immediate, (int) imm, 0) && fits(immediate2, imm >> 32, 0);
        }
        return (check & Form.CHECK_IMMEDIATE) == 0 || fits(immediate, imm, form.operandBits);
    }

    private static int pick(int at, long a, long b, long c) {
        return Packed.number(at == 0 ? a : at == 1 ? b : c);
    }

    /// True when the vector of indices has the length that the form wants; no register type tells it.
    private boolean indexed(long a, long b, long c, long d) {
        long m = form.rmAt == 0 ? a : form.rmAt == 1 ? b : form.rmAt == 2 ? c : d;
        return Packed.index(m) >> 5 == form.values[form.rmAt].indexes - Packed.XMM + 1;
    }

    private boolean fixed(int position, long operand) {
        if (position >= form.values.length) {
            return true;
        }
        Spec spec = form.values[position];
        if (spec.fixed >= 0) {
            return Packed.number(operand) == spec.fixed;
        }
        if (spec.fixedBase >= 0) {
            return string(spec, operand);
        }
        if (spec.moffs() && Packed.isMemory(operand)) {
            return Packed.number(operand) == Packed.NO_BASE && Packed.index(operand) == Packed.NO_INDEX
                    || (operand & Packed.LABEL) != 0 && Packed.number(operand) == Packed.RIP;
        }
        return !spec.notZero || Packed.number(operand) != 0;
    }

    private static boolean string(Spec spec, long operand) {
        return Packed.number(operand) == spec.fixedBase
                && (spec.fixedBase == 3 || Packed.index(operand) == Packed.NO_INDEX)
                && Packed.displacement(operand) == 0
                && (operand & (Packed.LABEL | Packed.BROADCASTS | Packed.MASKS)) == 0
                && (spec.fixedBase != 7 || Packed.segment(operand) < 2);
    }

    /// True for an operand without mask, rounding, broadcast, and for registers below 16.
    private static boolean plain(long operand) {
        return (operand & Packed.MEMORY) != 0
                ? (operand & (Packed.MASKS | Packed.BROADCASTS)) == 0
                : (operand & (Packed.MASKS | Packed.ROUNDINGS | Packed.ZEROING | 16 << Packed.NUMBER_AT)) == 0;
    }

    /// True when an immediate of `kind` can be `value` for an operand of `bits`.
    static boolean fits(int kind, long value, int bits) {
        return switch (kind) {
            case Spec.IMM8 -> value >= -128 && value <= 255;
            case Spec.IMM8S ->
                bits == 16
                        ? value >= -32768 && value <= 65535 && (short) value == (byte) value
                        : bits == 32
                                ? value >= Integer.MIN_VALUE && value <= 0xFFFF_FFFFL && (int) value == (byte) value
                                : value == (byte) value;
            case Spec.IMM8U -> value >= 0 && value <= 255;
            case Spec.IMM16 -> value >= -32768 && value <= 65535;
            case Spec.IMM32 -> value >= Integer.MIN_VALUE && value <= 0xFFFF_FFFFL;
            case Spec.IMM32S -> value == (int) value;
            case Spec.IMM4 -> value >= 0 && value <= 15;
            case Spec.ONE -> value == 1;
            default -> true;
        };
    }
}
