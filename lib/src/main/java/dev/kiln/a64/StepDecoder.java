package dev.kiln.a64;

/// How bits of a word become an operand: [StepEncoder#encode] the other way round.
final class StepDecoder {
    /// What no operand is: the word is not of this row.
    static final long NONE = 0;

    private StepDecoder() {}

    private static long extract(long step, int field, int word) {
        long value = 0;
        int at = 0;
        for (int i = field; i < 4; i++) {
            int width = Step.width(step, i);
            value |= (word >>> Step.shift(step, i) & (1L << width) - 1) << at;
            at += width;
        }
        return value;
    }

    private static int field(long step, int i, int word) {
        return word >>> Step.shift(step, i) & (1 << Step.width(step, i)) - 1;
    }

    private static long pack(int kind, long content) {
        return (long) kind << 56 | content;
    }

    /// The operand that `step` put into `word`; [#NONE] when the row excludes these bits.
    static long decode(long step, int word) {
        int code = Step.code(step);
        if (code < Step.IMM) {
            return register(code, step, word);
        }
        return code < Step.BASE ? immediate(code, step, word) : memory(code, step, word);
    }

    private static long register(int code, long step, int word) {
        int kind = Step.kind(step);
        int n = field(step, 0, word);
        return switch (code) {
            case Step.REGISTER -> pack(kind, n);
            case Step.REGISTER_SP -> pack(n == 31 ? kind + 2 : kind, n);
            case Step.STACK_POINTER -> pack(kind, 31);
            case Step.REGISTER_FIXED -> pack(kind, Step.parameter(step) >>> 8);
            case Step.REGISTER_TWICE -> n == field(step, 1, word) ? pack(kind, n) : NONE;
            case Step.REGISTER_EVEN -> (n & 1) == 0 ? pack(kind, n) : NONE;
            case Step.REGISTER_NEXT -> pack(kind, n + 1 & 31);
            case Step.REGISTER_BLOCK -> (n & 1) == 0 && n <= 22 ? pack(kind, n) : NONE;
            case Step.ELEMENT -> {
                int fixed = Step.parameter(step) >>> 8;
                yield pack(kind, n | (fixed != 0 ? fixed - 1 : extract(step, 1, word)) << 5);
            }
            case Step.SHIFTED -> shifted(step, word);
            case Step.EXTENDED -> extended(step, word);
            default -> throw new IllegalStateException("step " + code);
        };
    }

    private static long shifted(long step, int word) {
        long register = pack(Step.kind(step), field(step, 0, word));
        int which = field(step, 1, word);
        int amount = field(step, 2, word);
        if (which == 3 && (Step.parameter(step) & 0x100) == 0) {
            return NONE;
        }
        return which == 0 && amount == 0 ? register : Packed.shifted(register, SHIFTS[which], amount);
    }

    private static final Shift[] SHIFTS = Shift.values();
    private static final Extend[] EXTENDS = Extend.values();

    /// With SP, the extension that changes nothing is printed as `lsl`, or not at all (C6.2 ADD (extended
    /// register)).
    private static long extended(long step, int word) {
        int kind = Step.kind(step);
        int n = field(step, 0, word);
        int which = field(step, 1, word);
        int amount = field(step, 2, word);
        if (amount > 4) {
            return NONE;
        }
        boolean setsFlags = (word & 1 << 29) != 0;
        boolean stackPointer = (word >>> 5 & 31) == 31 || (word & 31) == 31 && !setsFlags;
        if (stackPointer && which == (kind == Kind.X ? 3 : 2)) {
            return amount == 0 ? pack(kind, n) : Packed.shifted(pack(kind, n), Shift.LSL, amount);
        }
        long register = pack(kind == Kind.X && (which & 3) == 3 ? Kind.X : Kind.W, n);
        return Packed.extended(register, EXTENDS[which], amount);
    }

    private static long signed(long step, int field, int word) {
        int width = Step.totalWidth(step) - (field == 0 ? 0 : Step.width(step, 0));
        long value = extract(step, field, word);
        return Step.signed(step) ? value << 64 - width >> 64 - width : value;
    }

    private static long scaled(long step, int field, int word) {
        return signed(step, field, word) * Step.scale(step) + Step.bias(step);
    }

    private static long immediate(int code, long step, int word) {
        int bits = (int) extract(step, 0, word);
        int parameter = Step.parameter(step);
        return switch (code) {
            case Step.IMM, Step.DISTANCE -> Packed.imm(scaled(step, 0, word));
            case Step.COMPLEMENT -> Packed.imm(parameter - bits);
            case Step.CONSTANT -> Packed.imm(parameter);
            case Step.ZERO -> Packed.fp(0);
            case Step.IMM12 -> bits >>> 12 == 0 ? Packed.imm(bits) : Packed.immLsl(bits & 0xFFF, 12);
            case Step.IMM16 -> bits >>> 16 == 0 ? Packed.imm(bits) : Packed.immLsl(bits & 0xFFFF, (bits >>> 16) * 16);
            case Step.MASK -> mask(bits, parameter, false);
            case Step.MOVMASK -> mask(bits, parameter, true);
            case Step.MOVZ -> wide(bits, parameter, false);
            case Step.MOVN -> wide(bits, parameter, true);
            case Step.LSL, Step.LSB, Step.INSERT, Step.EXTRACT -> bitfield(code, step, word);
            case Step.FP8 -> Packed.fp(Immediates.unfp8(bits));
            case Step.IMM8_LSL -> bits >>> 8 == 0 ? Packed.imm(bits) : Packed.immLsl(bits & 0xFF, (bits >>> 8) * 8);
            case Step.IMM8_MSL -> Packed.immMsl(bits & 0xFF, (bits >>> 8) * 8 + 8);
            case Step.BYTES -> Packed.imm(Immediates.unbytes(bits));
            case Step.CONDITION -> pack(Kind.COND, bits);
            case Step.INVERSE -> bits > 13 ? NONE : pack(Kind.COND, bits ^ 1);
            case Step.SYSTEM -> pack(Kind.SYSREG, 0x8000 | bits);
            case Step.NAME -> NameLists.takes(parameter, bits) ? pack(Kind.NAME + parameter, bits) : NONE;
            case Step.WORD -> pack(Kind.NAME + (parameter & 0xFF), parameter >>> 8);
            default -> throw new IllegalStateException("step " + code);
        };
    }

    private static long mask(int bits, int size, boolean move) {
        long value = Immediates.unmask(bits);
        if (value == 0 || size == 32 && bits >>> 12 != 0) {
            return NONE;
        }
        long low = value & 0xFFFF_FFFFL;
        if (!move) {
            return Packed.imm(size == 32 ? low : value);
        }
        boolean shorter = size == 32
                ? Immediates.chunk(low) >= 0 || Immediates.chunk(~value & 0xFFFF_FFFFL) >= 0
                : Immediates.chunk(value) >= 0 || Immediates.chunk(~value) >= 0;
        return shorter ? NONE : Packed.imm(size == 32 ? low : value);
    }

    private static long wide(int bits, int size, boolean inverted) {
        boolean zero = (bits & 0xFFFF) == 0 && bits != 0;
        if (zero || inverted && size == 32 && (bits & 0xFFFF) == 0xFFFF) {
            return NONE;
        }
        long value = inverted ? ~Immediates.unchunk(bits) : Immediates.unchunk(bits);
        return Packed.imm(size == 32 ? (int) value : value);
    }

    private static long bitfield(int code, long step, int word) {
        int size = Step.parameter(step);
        int immr = word >>> 16 & 63;
        int imms = word >>> 10 & 63;
        return switch (code) {
            case Step.LSL -> imms != size - 1 && imms + 1 == immr ? Packed.imm(size - immr) : NONE;
            case Step.LSB -> Packed.imm(size - immr & size - 1);
            case Step.INSERT -> imms < immr ? Packed.imm(imms + 1) : NONE;
            default -> imms >= immr ? Packed.imm(imms - immr + 1) : NONE;
        };
    }

    private static long memory(int code, long step, int word) {
        long base = field(step, 0, word);
        return switch (code) {
            case Step.BASE -> pack(Kind.MEM, base);
            case Step.OFFSET -> pack(Step.kinds(step)[0], base | (scaled(step, 1, word) & 0xFFFF_FFFFL) << 8);
            case Step.FIXED_OFFSET -> {
                long offset = Step.parameter(step) << 19 >> 19;
                yield pack(Step.kinds(step)[0], base | (offset & 0xFFFF_FFFFL) << 8);
            }
            case Step.INDEXED -> indexed(step, word, base);
            case Step.POST_REGISTER ->
                field(step, 1, word) == 31 ? NONE : pack(Kind.MEM_POST_REGISTER, base | field(step, 1, word) << 5);
            case Step.WRITEBACK -> base == 31 ? NONE : pack(Kind.MEM_WRITEBACK, base);
            default -> throw new IllegalStateException("step " + code);
        };
    }

    private static long indexed(long step, int word, long base) {
        int option = field(step, 2, word);
        boolean scaled = field(step, 3, word) != 0;
        if ((option & 2) == 0) {
            return NONE;
        }
        long index = pack((option & 1) == 0 ? Kind.W : Kind.X, field(step, 1, word));
        return Packed.indexed(
                base == 31 ? Packed.SP : Packed.x((int) base),
                index,
                EXTENDS[option],
                scaled ? Step.parameter(step) : 0,
                scaled);
    }
}
