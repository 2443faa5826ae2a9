package dev.kiln.a64;

/// How one operand becomes bits of the word: a row's operand, compiled to a `long`.
///
/// | bits | |
/// |---|---|
/// | 0–7 | the code, below |
/// | 8–47 | up to four fields, 10 bits each, the lowest part of a value first: 5 bits shift, 5 bits width |
/// | 48–63 | a parameter: the kind of the operand, a scale, a size |
final class Step {
    /// The number of a register, a vector or a list. Parameter: the kind.
    static final int REGISTER = 0;
    /// As REGISTER, 31 is SP rather than ZR. Parameter: the kind when it is not SP.
    static final int REGISTER_SP = 1;
    /// No field: SP. Parameter: the kind.
    static final int STACK_POINTER = 2;
    /// The same number into two fields.
    static final int REGISTER_TWICE = 3;
    /// An even number.
    static final int REGISTER_EVEN = 4;
    /// One more than the number in the field.
    static final int REGISTER_NEXT = 5;
    /// The first of eight: even, at most 22.
    static final int REGISTER_BLOCK = 6;
    /// No field: one register only. Parameter: the kind, and its number from bit 8.
    static final int REGISTER_FIXED = 10;
    /// A register and an index. Parameter: the kind, and from bit 8 one more than the index when it is fixed.
    static final int ELEMENT = 7;
    /// A register with a shift. Parameter: the kind of the plain register, bit 8 set when it may rotate.
    static final int SHIFTED = 8;
    /// A register with an extension. Parameter: the kind of the plain register.
    static final int EXTENDED = 9;

    /// `field × scale + offset`. Parameter: bits 0–3 scale, 4 signed, 5–12 offset.
    static final int IMM = 16;
    /// `parameter - field`.
    static final int COMPLEMENT = 17;
    /// The parameter and nothing else.
    static final int CONSTANT = 18;
    /// 0.0 and nothing else.
    static final int ZERO = 19;
    /// 12 bits shifted left by 0 or 12; parameter 1: the value is negated.
    static final int IMM12 = 20;
    /// 16 bits shifted left by 16 times the second field.
    static final int IMM16 = 21;
    /// A logical immediate. Parameter: its size.
    static final int MASK = 22;
    /// What `mov` takes as movz, as movn, as orr. Parameter: the size.
    static final int MOVZ = 23;
    static final int MOVN = 24;
    static final int MOVMASK = 25;
    /// The amount of a left shift that ubfm does. Parameter: the size.
    static final int LSL = 26;
    /// The position of an insertion; its width; the width of an extraction. Parameter: the size.
    static final int LSB = 27;
    static final int INSERT = 28;
    static final int EXTRACT = 29;
    /// A floating-point immediate of 8 bits.
    static final int FP8 = 30;
    /// 8 bits shifted left by 8 times the third field; then with ones coming in; then a byte mask.
    static final int IMM8_LSL = 31;
    static final int IMM8_MSL = 32;
    static final int BYTES = 33;
    /// A condition; the inverse condition.
    static final int CONDITION = 34;
    static final int INVERSE = 35;
    /// A distance, `field × scale`. Parameter as IMM.
    static final int DISTANCE = 36;
    static final int SYSTEM = 37;
    /// Parameter: the list of [Names].
    static final int NAME = 38;
    /// One name only. Parameter: the list, and its value from bit 8.
    static final int WORD = 39;

    /// `[base]`.
    static final int BASE = 48;
    /// `[base, #imm]`, in three modes. Parameter: as IMM, from bit 13 the mode.
    static final int OFFSET = 49;
    /// As OFFSET, but the offset is the parameter, signed, in bits 0–12.
    static final int FIXED_OFFSET = 50;
    /// Base and index. Parameter: log2 of the scale.
    static final int INDEXED = 51;
    static final int POST_REGISTER = 52;
    static final int WRITEBACK = 53;

    static final long FAIL = -1;
    /// The scales that are no powers of two, by their codes; the others' codes are their logarithms.
    private static final int SCALE_90 = 13;
    private static final int SCALE_180 = 14;
    private static final int SCALE_MINUS_4 = 15;

    private Step() {}

    static int scaleCode(int scale) {
        return switch (scale) {
            case 90 -> SCALE_90;
            case 180 -> SCALE_180;
            case -4 -> SCALE_MINUS_4;
            default -> Integer.numberOfTrailingZeros(scale);
        };
    }

    static int code(long step) {
        return (int) step & 0xFF;
    }

    static int parameter(long step) {
        return (int) (step >>> 48);
    }

    static int kind(long step) {
        return (int) (step >>> 48) & 0xFF;
    }

    static int shift(long step, int field) {
        return (int) (step >>> 8 + 10 * field) & 31;
    }

    static int width(long step, int field) {
        return (int) (step >>> 13 + 10 * field) & 31;
    }

    static int totalWidth(long step) {
        return width(step, 0) + width(step, 1) + width(step, 2) + width(step, 3);
    }

    static int scale(long step) {
        int code = parameter(step) & 15;
        return switch (code) {
            case SCALE_90 -> 90;
            case SCALE_180 -> 180;
            case SCALE_MINUS_4 -> -4;
            default -> 1 << code;
        };
    }

    static boolean signed(long step) {
        return (parameter(step) & 16) != 0;
    }

    static int bias(long step) {
        return parameter(step) >>> 5 & 0xFF;
    }

    /// Adds an operand of a kind that the row takes to the word; [#FAIL] when its value does not fit.
    static long encode(long step, long operand, long word) {
        return (step & 0xFF) == REGISTER
                ? word | (operand & 31) << (step >>> 8 & 31)
                : encodeOther(step, operand, word);
    }

    /// The steps that most instructions need, before the others: a method that stays small is inlined.
    private static long encodeOther(long step, long operand, long word) {
        int code = code(step);
        return switch (code) {
            case REGISTER_SP -> stackPointer(step, operand, word);
            case SHIFTED ->
                Kind.of(operand) == kind(step) ? word | (operand & 31) << shift(step, 0) : shifted(step, operand, word);
            case IMM12 -> imm12(step, operand, word);
            case IMM, DISTANCE -> scaledImmediate(step, operand, word);
            case OFFSET -> scaled(step, 1, Packed.offset(operand), word | (operand & 31) << shift(step, 0));
            default -> encodeRare(code, step, operand, word);
        };
    }

    private static long encodeRare(int code, long step, long operand, long word) {
        if (code < IMM) {
            return register(code, step, operand, word);
        }
        return code < BASE ? immediate(code, step, operand, word) : memory(code, step, operand, word);
    }

    private static long stackPointer(long step, long operand, long word) {
        long n = operand & 31;
        return n == 31 && Kind.of(operand) == kind(step) ? FAIL : word | n << shift(step, 0);
    }

    private static long scaledImmediate(long step, long operand, long word) {
        int kind = Kind.of(operand);
        return kind == Kind.IMM ? scaled(step, 0, operand << 8 >> 8, word) : kind == Kind.LABEL ? word : FAIL;
    }

    private static long register(int code, long step, long operand, long word) {
        long n = operand & 31;
        return switch (code) {
            case STACK_POINTER -> word;
            case REGISTER_FIXED -> n == parameter(step) >>> 8 ? word : FAIL;
            case REGISTER_TWICE -> word | n << shift(step, 0) | n << shift(step, 1);
            case REGISTER_EVEN -> (n & 1) != 0 ? FAIL : word | n << shift(step, 0);
            case REGISTER_NEXT -> n == (word >>> shift(step, 0) & 31) + 1 ? word : FAIL;
            case REGISTER_BLOCK -> (n & 1) != 0 || n > 22 ? FAIL : word | n << shift(step, 0);
            case ELEMENT -> element(step, operand, word);
            case EXTENDED -> extended(step, operand, word);
            default -> throw new IllegalStateException("step " + code);
        };
    }

    private static long element(long step, long operand, long word) {
        int n = Packed.number(operand);
        int index = Packed.elementIndex(operand);
        int fixed = parameter(step) >>> 8;
        if (n >>> width(step, 0) != 0) {
            return FAIL;
        }
        word |= (long) n << shift(step, 0);
        if (fixed != 0) {
            return index == fixed - 1 ? word : FAIL;
        }
        return insert(step, 1, index, word);
    }

    private static long shifted(long step, long operand, long word) {
        word |= (operand & 31) << shift(step, 0);
        int which = Packed.which(operand);
        int amount = Packed.amount(operand);
        if (amount >>> width(step, 2) != 0 || which == 3 && (parameter(step) & 0x100) == 0) {
            return FAIL;
        }
        return word | (long) which << shift(step, 1) | (long) amount << shift(step, 2);
    }

    private static long extended(long step, long operand, long word) {
        int kind = Kind.of(operand);
        int size = kind(step);
        int amount = Packed.amount(operand);
        int which = Packed.which(operand);
        word |= (operand & 31) << shift(step, 0);
        if (kind == size || kind == size + 4) { // plain or lsl: the extension that changes nothing
            if (kind != size && (which != 0 || amount > 4)) {
                return FAIL;
            }
            which = size == Kind.X ? 3 : 2;
            amount = kind == size ? 0 : amount;
        } else if (size == Kind.X && (which & 3) == 3 != (kind == Kind.X_EXTENDED)) {
            return FAIL;
        }
        return word | (long) which << shift(step, 1) | (long) amount << shift(step, 2);
    }

    /// Spreads `value` over the fields from `field` on; [#FAIL] when a bit is left.
    private static long insert(long step, int field, long value, long word) {
        long fields = step >>> 8 + 10 * field & (1L << 40 - 10 * field) - 1;
        if (fields >>> 10 == 0) {
            return value >>> (fields >>> 5) != 0 ? FAIL : word | value << (fields & 31);
        }
        return spread(fields, value, word);
    }

    private static long spread(long list, long value, long word) {
        for (long fields = list; fields != 0; fields >>>= 10) {
            int width = (int) (fields >>> 5) & 31;
            word |= (value & (1L << width) - 1) << (fields & 31);
            value >>>= width;
        }
        return value == 0 ? word : FAIL;
    }

    /// As [#insert], of a value that must fit with its sign.
    private static long insertSigned(long step, int field, long value, long word) {
        int width = totalWidth(step) - (field == 0 ? 0 : width(step, 0));
        long high = value >> width - 1;
        return high != 0 && high != -1 ? FAIL : insert(step, field, value & (1L << width) - 1, word);
    }

    private static long scaled(long step, int field, long value, long word) {
        int code = parameter(step) & 15;
        long rest = value - bias(step);
        long units = code < SCALE_90 ? rest >> code : rest / scale(step);
        if ((code < SCALE_90 ? units << code : units * scale(step)) != rest) {
            return FAIL;
        }
        return signed(step) ? insertSigned(step, field, units, word) : insert(step, field, units, word);
    }

    private static long immediate(int code, long step, long operand, long word) {
        return switch (code) {
            case IMM, DISTANCE -> Kind.of(operand) == Kind.LABEL ? word : scaled(step, 0, Packed.value(operand), word);
            case COMPLEMENT -> insert(step, 0, parameter(step) - Packed.value(operand), word);
            case CONSTANT -> Packed.value(operand) == parameter(step) ? word : FAIL;
            case ZERO -> (operand & -1L >>> 8) == 0 ? word : FAIL;
            case IMM16 -> imm16(step, operand, word);
            case MASK, MOVMASK -> mask(step, operand, word);
            case MOVZ -> chunk(step, sized(step, Packed.value(operand)), operand, word);
            case MOVN -> chunk(step, ~sized(step, Packed.value(operand)), operand, word);
            case LSL, LSB, INSERT, EXTRACT -> bitfield(code, step, Packed.value(operand), word);
            case FP8 -> insert(step, 0, Immediates.fp8(real(operand)), word);
            case IMM8_LSL, IMM8_MSL -> imm8(code, step, operand, word);
            case BYTES -> insert(step, 0, Immediates.bytes(Packed.value(operand)), word);
            case CONDITION -> word | (operand & 15) << shift(step, 0);
            case INVERSE -> (operand & 15) > 13 ? FAIL : word | (operand & 15 ^ 1) << shift(step, 0);
            case SYSTEM -> (operand & 0x8000) == 0 ? FAIL : word | (operand & 0x7FFF) << shift(step, 0);
            case NAME ->
                insert(step, 0, Kind.of(operand) == Kind.IMM ? Packed.value(operand) : operand & -1L >>> 8, word);
            case WORD -> (operand & 0xFF) == parameter(step) >>> 8 ? word : FAIL;
            default -> throw new IllegalStateException("step " + code);
        };
    }

    private static double real(long operand) {
        return Kind.of(operand) == Kind.FLOAT ? Packed.doubleValue(operand) : Packed.value(operand);
    }

    private static long imm12(long step, long operand, long word) {
        if (Kind.of(operand) != Kind.IMM) {
            return imm12Shifted(step, operand, word);
        }
        long immediate = operand << 8 >> 8;
        long value = parameter(step) == 0 ? immediate : -immediate;
        if ((value & ~0xFFFL) == 0) {
            return word | value << shift(step, 0);
        }
        return (value & ~0xFFF000L) == 0 ? word | value >>> 12 << shift(step, 0) | 1L << shift(step, 1) : FAIL;
    }

    private static long imm12Shifted(long step, long operand, long word) {
        int amount = Packed.shiftAmount(operand);
        long value = parameter(step) == 0 ? Packed.unshifted(operand) : -Packed.unshifted(operand);
        if ((value & ~0xFFFL) != 0 || amount != 0 && amount != 12) {
            return FAIL;
        }
        return word | value << shift(step, 0) | (amount == 0 ? 0L : 1L << shift(step, 1));
    }

    private static long imm16(long step, long operand, long word) {
        boolean plain = Kind.of(operand) == Kind.IMM;
        int amount = plain ? 0 : Packed.shiftAmount(operand);
        long value = plain ? Packed.value(operand) : Packed.unshifted(operand);
        return (value & ~0xFFFFL) != 0 || (amount & 15) != 0
                ? FAIL
                : insert(step, 0, value | (long) amount >>> 4 << 16, word);
    }

    /// The value as a number of the instruction's size; -1, which nothing takes, when it is too large for 32 bits.
    private static long sized(long step, long value) {
        if (parameter(step) == 64) {
            return value;
        }
        return value >> 32 == 0 || value >> 31 == -1 ? value & 0xFFFF_FFFFL : -1;
    }

    private static long mask(long step, long operand, long word) {
        long value = sized(step, Packed.value(operand));
        int bits = parameter(step) == 64 ? Immediates.mask(value) : value < 0 ? -1 : Immediates.mask32(value);
        return bits < 0 ? FAIL : insert(step, 0, bits, word);
    }

    private static long chunk(long step, long value, long operand, long word) {
        if (parameter(step) == 32) {
            if (sized(step, Packed.value(operand)) < 0) {
                return FAIL;
            }
            value &= 0xFFFF_FFFFL;
        }
        int bits = Immediates.chunk(value);
        return bits < 0 ? FAIL : insert(step, 0, bits, word);
    }

    private static long bitfield(int code, long step, long value, long word) {
        int size = parameter(step);
        if (value < 0 || value > size) {
            return FAIL;
        }
        if (code == LSL) {
            return value == size
                    ? FAIL
                    : word | size - 1 - value << shift(step, 0) | (size - value & size - 1) << shift(step, 1);
        }
        if (code == LSB) {
            return value == size ? FAIL : word | (size - value & size - 1) << shift(step, 0);
        }
        long immr = word >>> 16 & size - 1;
        long lsb = code == INSERT ? size - immr & size - 1 : immr;
        if (value == 0 || lsb + value > size) {
            return FAIL;
        }
        return word | (code == INSERT ? value - 1 : lsb + value - 1) << shift(step, 0);
    }

    private static long imm8(int code, long step, long operand, long word) {
        boolean plain = Kind.of(operand) == Kind.IMM;
        int amount = plain ? 0 : Packed.shiftAmount(operand);
        long value = plain ? Packed.value(operand) : Packed.unshifted(operand);
        if (value >>> 8 != 0 || (amount & 7) != 0) {
            return FAIL;
        }
        int units = amount >>> 3;
        return insert(step, 0, value | (long) (code == IMM8_LSL ? units : units - 1) << 8, word);
    }

    private static long memory(int code, long step, long operand, long word) {
        long base = (operand & 31) << shift(step, 0);
        return switch (code) {
            case BASE -> Packed.offset(operand) == 0 ? word | base : FAIL;
            case FIXED_OFFSET -> Packed.offset(operand) == parameter(step) << 19 >> 19 ? word | base : FAIL;
            case INDEXED -> indexed(step, operand, word | base);
            case POST_REGISTER -> word | base | (long) Packed.index(operand) << shift(step, 1);
            case WRITEBACK -> (operand & 31) == 31 ? FAIL : word | base;
            default -> throw new IllegalStateException("step " + code);
        };
    }

    private static long indexed(long step, long operand, long word) {
        int amount = Packed.indexAmount(operand);
        int log = parameter(step);
        if (amount != 0 && amount != log) {
            return FAIL;
        }
        boolean scaled = amount != 0 || log == 0 && Packed.indexAmountWritten(operand);
        return word
                | (long) Packed.index(operand) << shift(step, 1)
                | (long) Packed.indexExtend(operand) << shift(step, 2)
                | (scaled ? 1L << shift(step, 3) : 0);
    }

    /// The kinds of operands that the step takes: the one it decodes to first.
    static int[] kinds(long step) {
        int kind = kind(step);
        return switch (code(step)) {
            case REGISTER,
                    REGISTER_TWICE,
                    REGISTER_EVEN,
                    REGISTER_NEXT,
                    REGISTER_BLOCK,
                    REGISTER_FIXED,
                    ELEMENT,
                    STACK_POINTER -> new int[] {kind};
            case REGISTER_SP -> new int[] {kind, kind + 2};
            case SHIFTED -> new int[] {kind, kind + 4};
            case EXTENDED ->
                kind == Kind.X
                        ? new int[] {kind, kind + 4, Kind.X_EXTENDED, Kind.W_EXTENDED}
                        : new int[] {kind, kind + 4, Kind.W_EXTENDED};
            case ZERO, FP8 -> new int[] {Kind.FLOAT, Kind.IMM};
            case IMM12, IMM16, IMM8_LSL -> new int[] {Kind.IMM, Kind.IMM_LSL};
            case IMM8_MSL -> new int[] {Kind.IMM_MSL};
            case MASK, MOVZ, MOVN, MOVMASK, BYTES -> new int[] {Kind.IMM, Kind.IMM_WIDE};
            case CONDITION, INVERSE -> new int[] {Kind.COND};
            case DISTANCE -> new int[] {Kind.IMM, Kind.LABEL};
            case SYSTEM -> new int[] {Kind.SYSREG};
            case NAME -> new int[] {Kind.NAME + kind, Kind.IMM};
            case WORD -> new int[] {Kind.NAME + kind};
            case BASE -> new int[] {Kind.MEM};
            case OFFSET, FIXED_OFFSET -> new int[] {Kind.MEM + (parameter(step) >>> 13)};
            case INDEXED -> new int[] {Kind.MEM_INDEXED};
            case POST_REGISTER -> new int[] {Kind.MEM_POST_REGISTER};
            case WRITEBACK -> new int[] {Kind.MEM_WRITEBACK};
            default -> new int[] {Kind.IMM};
        };
    }
}
