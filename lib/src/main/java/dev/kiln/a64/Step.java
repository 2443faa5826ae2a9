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

    /// The scales that are no powers of two, by their codes; the others' codes are their logarithms.
    static final int SCALE_90 = 13;
    static final int SCALE_180 = 14;
    static final int SCALE_MINUS_4 = 15;

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
