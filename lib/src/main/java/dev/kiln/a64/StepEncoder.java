package dev.kiln.a64;

/// How an operand becomes bits of the word; [StepDecoder] is the other way round.
///
/// This is the hot path: what most instructions need comes first, in methods small enough to be inlined.
final class StepEncoder {
    /// What no word is: the operand's value does not fit.
    static final long FAIL = -1;

    private StepEncoder() {}

    /// Adds an operand of a kind that the row takes to the word; [#FAIL] when its value does not fit.
    static long encode(long step, long operand, long word) {
        return (step & 0xFF) == Step.REGISTER
                ? word | (operand & 31) << (step >>> 8 & 31)
                : encodeOther(step, operand, word);
    }

    /// The steps that most instructions need, before the others: a method that stays small is inlined.
    private static long encodeOther(long step, long operand, long word) {
        int code = Step.code(step);
        return switch (code) {
            case Step.REGISTER_SP -> stackPointer(step, operand, word);
            case Step.SHIFTED ->
                Kind.of(operand) == Step.kind(step)
                        ? word | (operand & 31) << Step.shift(step, 0)
                        : shifted(step, operand, word);
            case Step.IMM12 -> imm12(step, operand, word);
            case Step.IMM, Step.DISTANCE -> scaledImmediate(step, operand, word);
            case Step.OFFSET -> scaled(step, 1, Packed.offset(operand), word | (operand & 31) << Step.shift(step, 0));
            default -> encodeRare(code, step, operand, word);
        };
    }

    private static long encodeRare(int code, long step, long operand, long word) {
        if (code < Step.IMM) {
            return register(code, step, operand, word);
        }
        return code < Step.BASE ? immediate(code, step, operand, word) : memory(code, step, operand, word);
    }

    private static long stackPointer(long step, long operand, long word) {
        long n = operand & 31;
        return n == 31 && Kind.of(operand) == Step.kind(step) ? FAIL : word | n << Step.shift(step, 0);
    }

    private static long scaledImmediate(long step, long operand, long word) {
        int kind = Kind.of(operand);
        return kind == Kind.IMM ? scaled(step, 0, operand << 8 >> 8, word) : kind == Kind.LABEL ? word : FAIL;
    }

    private static long register(int code, long step, long operand, long word) {
        long n = operand & 31;
        return switch (code) {
            case Step.STACK_POINTER -> word;
            case Step.REGISTER_FIXED -> n == Step.parameter(step) >>> 8 ? word : FAIL;
            case Step.REGISTER_TWICE -> word | n << Step.shift(step, 0) | n << Step.shift(step, 1);
            case Step.REGISTER_EVEN -> (n & 1) != 0 ? FAIL : word | n << Step.shift(step, 0);
            case Step.REGISTER_NEXT -> n == (word >>> Step.shift(step, 0) & 31) + 1 ? word : FAIL;
            case Step.REGISTER_BLOCK -> (n & 1) != 0 || n > 22 ? FAIL : word | n << Step.shift(step, 0);
            case Step.ELEMENT -> element(step, operand, word);
            case Step.EXTENDED -> extended(step, operand, word);
            default -> throw new IllegalStateException("step " + code);
        };
    }

    private static long element(long step, long operand, long word) {
        int n = Packed.number(operand);
        int index = Packed.elementIndex(operand);
        int fixed = Step.parameter(step) >>> 8;
        if (n >>> Step.width(step, 0) != 0) {
            return FAIL;
        }
        word |= (long) n << Step.shift(step, 0);
        if (fixed != 0) {
            return index == fixed - 1 ? word : FAIL;
        }
        return insert(step, 1, index, word);
    }

    private static long shifted(long step, long operand, long word) {
        word |= (operand & 31) << Step.shift(step, 0);
        int which = Packed.which(operand);
        int amount = Packed.amount(operand);
        if (amount >>> Step.width(step, 2) != 0 || which == 3 && (Step.parameter(step) & 0x100) == 0) {
            return FAIL;
        }
        return word | (long) which << Step.shift(step, 1) | (long) amount << Step.shift(step, 2);
    }

    private static long extended(long step, long operand, long word) {
        int kind = Kind.of(operand);
        int size = Step.kind(step);
        int amount = Packed.amount(operand);
        int which = Packed.which(operand);
        word |= (operand & 31) << Step.shift(step, 0);
        if (kind == size || kind == size + 4) { // plain or lsl: the extension that changes nothing
            if (kind != size && (which != 0 || amount > 4)) {
                return FAIL;
            }
            which = size == Kind.X ? 3 : 2;
            amount = kind == size ? 0 : amount;
        } else if (size == Kind.X && (which & 3) == 3 != (kind == Kind.X_EXTENDED)) {
            return FAIL;
        }
        return word | (long) which << Step.shift(step, 1) | (long) amount << Step.shift(step, 2);
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
        int width = Step.totalWidth(step) - (field == 0 ? 0 : Step.width(step, 0));
        long high = value >> width - 1;
        return high != 0 && high != -1 ? FAIL : insert(step, field, value & (1L << width) - 1, word);
    }

    private static long scaled(long step, int field, long value, long word) {
        int code = Step.parameter(step) & 15;
        long rest = value - Step.bias(step);
        long units = code < Step.SCALE_90 ? rest >> code : rest / Step.scale(step);
        if ((code < Step.SCALE_90 ? units << code : units * Step.scale(step)) != rest) {
            return FAIL;
        }
        return Step.signed(step) ? insertSigned(step, field, units, word) : insert(step, field, units, word);
    }

    private static long immediate(int code, long step, long operand, long word) {
        return switch (code) {
            case Step.IMM, Step.DISTANCE ->
                Kind.of(operand) == Kind.LABEL ? word : scaled(step, 0, Packed.value(operand), word);
            case Step.COMPLEMENT -> insert(step, 0, Step.parameter(step) - Packed.value(operand), word);
            case Step.CONSTANT -> Packed.value(operand) == Step.parameter(step) ? word : FAIL;
            case Step.ZERO -> (operand & -1L >>> 8) == 0 ? word : FAIL;
            case Step.IMM16 -> imm16(step, operand, word);
            case Step.MASK, Step.MOVMASK -> mask(step, operand, word);
            case Step.MOVZ -> chunk(step, sized(step, Packed.value(operand)), operand, word);
            case Step.MOVN -> chunk(step, ~sized(step, Packed.value(operand)), operand, word);
            case Step.LSL, Step.LSB, Step.INSERT, Step.EXTRACT -> bitfield(code, step, Packed.value(operand), word);
            case Step.FP8 -> insert(step, 0, Immediates.fp8(real(operand)), word);
            case Step.IMM8_LSL, Step.IMM8_MSL -> imm8(code, step, operand, word);
            case Step.BYTES -> insert(step, 0, Immediates.bytes(Packed.value(operand)), word);
            case Step.CONDITION -> word | (operand & 15) << Step.shift(step, 0);
            case Step.INVERSE -> (operand & 15) > 13 ? FAIL : word | (operand & 15 ^ 1) << Step.shift(step, 0);
            case Step.SYSTEM -> (operand & 0x8000) == 0 ? FAIL : word | (operand & 0x7FFF) << Step.shift(step, 0);
            case Step.NAME ->
                insert(step, 0, Kind.of(operand) == Kind.IMM ? Packed.value(operand) : operand & -1L >>> 8, word);
            case Step.WORD -> (operand & 0xFF) == Step.parameter(step) >>> 8 ? word : FAIL;
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
        long value = Step.parameter(step) == 0 ? immediate : -immediate;
        if ((value & ~0xFFFL) == 0) {
            return word | value << Step.shift(step, 0);
        }
        return (value & ~0xFFF000L) == 0
                ? word | value >>> 12 << Step.shift(step, 0) | 1L << Step.shift(step, 1)
                : FAIL;
    }

    private static long imm12Shifted(long step, long operand, long word) {
        int amount = Packed.shiftAmount(operand);
        long value = Step.parameter(step) == 0 ? Packed.unshifted(operand) : -Packed.unshifted(operand);
        if ((value & ~0xFFFL) != 0 || amount != 0 && amount != 12) {
            return FAIL;
        }
        return word | value << Step.shift(step, 0) | (amount == 0 ? 0L : 1L << Step.shift(step, 1));
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
        if (Step.parameter(step) == 64) {
            return value;
        }
        return value >> 32 == 0 || value >> 31 == -1 ? value & 0xFFFF_FFFFL : -1;
    }

    private static long mask(long step, long operand, long word) {
        long value = sized(step, Packed.value(operand));
        int bits = Step.parameter(step) == 64 ? Immediates.mask(value) : value < 0 ? -1 : Immediates.mask32(value);
        return bits < 0 ? FAIL : insert(step, 0, bits, word);
    }

    private static long chunk(long step, long value, long operand, long word) {
        if (Step.parameter(step) == 32) {
            if (sized(step, Packed.value(operand)) < 0) {
                return FAIL;
            }
            value &= 0xFFFF_FFFFL;
        }
        int bits = Immediates.chunk(value);
        return bits < 0 ? FAIL : insert(step, 0, bits, word);
    }

    private static long bitfield(int code, long step, long value, long word) {
        int size = Step.parameter(step);
        if (value < 0 || value > size) {
            return FAIL;
        }
        if (code == Step.LSL) {
            return value == size
                    ? FAIL
                    : word | size - 1 - value << Step.shift(step, 0) | (size - value & size - 1) << Step.shift(step, 1);
        }
        if (code == Step.LSB) {
            return value == size ? FAIL : word | (size - value & size - 1) << Step.shift(step, 0);
        }
        long immr = word >>> 16 & size - 1;
        long lsb = code == Step.INSERT ? size - immr & size - 1 : immr;
        if (value == 0 || lsb + value > size) {
            return FAIL;
        }
        return word | (code == Step.INSERT ? value - 1 : lsb + value - 1) << Step.shift(step, 0);
    }

    private static long imm8(int code, long step, long operand, long word) {
        boolean plain = Kind.of(operand) == Kind.IMM;
        int amount = plain ? 0 : Packed.shiftAmount(operand);
        long value = plain ? Packed.value(operand) : Packed.unshifted(operand);
        if (value >>> 8 != 0 || (amount & 7) != 0) {
            return FAIL;
        }
        int units = amount >>> 3;
        return insert(step, 0, value | (long) (code == Step.IMM8_LSL ? units : units - 1) << 8, word);
    }

    private static long memory(int code, long step, long operand, long word) {
        long base = (operand & 31) << Step.shift(step, 0);
        return switch (code) {
            case Step.BASE -> Packed.offset(operand) == 0 ? word | base : FAIL;
            case Step.FIXED_OFFSET -> Packed.offset(operand) == Step.parameter(step) << 19 >> 19 ? word | base : FAIL;
            case Step.INDEXED -> indexed(step, operand, word | base);
            case Step.POST_REGISTER -> word | base | (long) Packed.index(operand) << Step.shift(step, 1);
            case Step.WRITEBACK -> (operand & 31) == 31 ? FAIL : word | base;
            default -> throw new IllegalStateException("step " + code);
        };
    }

    private static long indexed(long step, long operand, long word) {
        int amount = Packed.indexAmount(operand);
        int log = Step.parameter(step);
        if (amount != 0 && amount != log) {
            return FAIL;
        }
        boolean scaled = amount != 0 || log == 0 && Packed.indexAmountWritten(operand);
        return word
                | (long) Packed.index(operand) << Step.shift(step, 1)
                | (long) Packed.indexExtend(operand) << Step.shift(step, 2)
                | (scaled ? 1L << Step.shift(step, 3) : 0);
    }
}
