package dev.kiln.x64;

/// A form for operands of known types, boiled down to what the encoder's short way needs.
///
/// *The problem.* The general way asks at every instruction what its row and the types of its operands have settled
/// long ago. *The idea.* Ask once, when the form is chosen for these types; leave a number for the shape, the bytes
/// up to ModRM with and without REX, and where the next byte goes. Forms that need more take the general way.
final class Recipe {
    /// No short way.
    static final int GENERAL = 0;
    /// Registers: ModRM.reg, ModRM.rm.
    static final int REG_REG = 1;
    /// Registers: ModRM.rm, ModRM.reg.
    static final int RM_REG = 2;
    /// ModRM.reg and memory.
    static final int REG_MEM = 3;
    /// Memory and ModRM.reg.
    static final int MEM_REG = 4;
    /// A register in ModRM.rm.
    static final int REG = 5;
    /// Memory alone.
    static final int MEM = 6;
    /// A register in the opcode.
    static final int LOW = 7;
    /// A fixed register before an immediate.
    static final int FIXED = 8;
    /// A register in ModRM.rm, and a fixed one.
    static final int REG_FIXED = 9;
    /// No operand but perhaps an immediate.
    static final int BARE = 10;
    /// VEX: ModRM.reg, vvvv, a register in ModRM.rm.
    static final int VEX_REG = 11;
    /// VEX: ModRM.reg, vvvv, memory.
    static final int VEX_MEM = 12;
    /// VEX: ModRM.reg, a register in ModRM.rm.
    static final int VEX_REG_REG = 13;
    /// VEX: ModRM.reg, memory.
    static final int VEX_REG_MEM = 14;
    /// VEX: memory, ModRM.reg.
    static final int VEX_MEM_REG = 15;

    static final Recipe NONE = new Recipe();

    int shape = GENERAL;
    /// Up to the opcode, without REX.
    long head;
    /// The same with REX 0x40 in its place.
    long headRex;
    /// Where REX is, in bits; for VEX the three bytes' second.
    int rexAt;
    /// Where ModRM goes, in bits, without REX.
    int modrmAt;
    /// REX.W as 8.
    int w;
    /// 0x40 where number 4 and above need a REX prefix, as byte registers do; else 0.
    int byteReg;

    int byteRm;
    int digit;
    int fixed;
    int immediateBytes;
    /// The immediates that surely fit.
    long least = Long.MAX_VALUE;

    long most = Long.MIN_VALUE;
    /// The two bytes of the short VEX prefix and the opcode, R and vvvv clear; 0 when there is no short one.
    int vex2;
    /// The three bytes of the long one and the opcode, likewise.
    int vex3;

    private Recipe() {}

    static Recipe of(Form form, int types) {
        Encoding e = form.encoding;
        boolean immediates = form.immediate2At >= 0 || e.is4 || e.far || e.moffs;
        if (immediates || e.address != 0 || e.wait || e.sib || form.indexed || high(types)) {
            return NONE;
        }
        if (e.kind == Encoding.VEX) {
            return vex(form, types);
        }
        return e.kind == Encoding.LEGACY ? legacy(form, types) : NONE;
    }

    private static boolean high(int types) {
        for (int i = 0; i < 4; i++) {
            if ((types >>> 6 * i & 63) == Packed.GP8H) {
                return true;
            }
        }
        return false;
    }

    private static Recipe legacy(Form form, int types) {
        int shape = shape(form, types);
        if (shape == GENERAL) {
            return NONE;
        }
        Recipe r = new Recipe();
        r.shape = shape;
        r.head = form.prefix | form.opcode << 8 * form.prefixLength;
        r.headRex = form.prefix | 0x40L << 8 * form.prefixLength | form.opcode << 8 * (form.prefixLength + 1);
        r.rexAt = 8 * form.prefixLength;
        r.modrmAt = 8 * (form.prefixLength + form.opcodeLength);
        r.w = form.rexW;
        r.digit = form.digit;
        r.byteReg = form.regAt >= 0 && form.values[form.regAt].register == Packed.GP8 ? 0x40 : 0;
        int rm = form.rmAt >= 0 ? form.rmAt : form.lowAt;
        r.byteRm = rm >= 0 && form.values[rm].register == Packed.GP8 ? 0x40 : 0;
        r.immediate(form);
        return r;
    }

    private static int shape(Form form, int types) {
        Spec[] values = form.values;
        for (int i = 0; i < values.length; i++) {
            boolean plain = values[i].fixed < 0 && values[i].fixedBase < 0 && !values[i].notZero;
            if (!plain
                    && !(values[i].fixed >= 0 && values.length == (form.rmAt < 0 ? 1 : 2) && i == values.length - 1)) {
                return GENERAL;
            }
        }
        boolean memory = form.rmAt >= 0 && Packed.isMemory(types >>> 6 * form.rmAt);
        if (values.length == 2 && values[1].fixed >= 0) {
            return form.rmAt == 0 && form.regAt < 0 && !memory ? REG_FIXED : GENERAL;
        }
        return switch (form.shape) {
            case Form.RM -> memory ? REG_MEM : REG_REG;
            case Form.MR -> memory ? MEM_REG : RM_REG;
            case Form.M -> memory ? MEM : REG;
            case Form.O -> LOW;
            case Form.BARE -> values.length == 1 ? FIXED : BARE;
            default -> GENERAL;
        };
    }

    private void immediate(Form form) {
        immediateBytes = form.immediateBytes;
        for (Spec spec : form.values) {
            fixed = Math.max(fixed, spec.fixed);
        }
        for (Spec spec : form.operands) {
            long[] range = range(spec.immediate);
            least = spec.immediate == Spec.NO_IMM ? least : range[0];
            most = spec.immediate == Spec.NO_IMM ? most : range[1];
        }
    }

    private static long[] range(int kind) {
        return switch (kind) {
            case Spec.IMM8 -> new long[] {-128, 255};
            case Spec.IMM8S -> new long[] {-128, 127};
            case Spec.IMM8U -> new long[] {0, 255};
            case Spec.IMM16 -> new long[] {-32768, 65535};
            case Spec.IMM32 -> new long[] {Integer.MIN_VALUE, 0xFFFF_FFFFL};
            case Spec.IMM32S -> new long[] {Integer.MIN_VALUE, Integer.MAX_VALUE};
            case Spec.IMM64 -> new long[] {Long.MIN_VALUE, Long.MAX_VALUE};
            case Spec.ONE -> new long[] {1, 1};
            default -> new long[] {Long.MAX_VALUE, Long.MIN_VALUE};
        };
    }

    private static Recipe vex(Form form, int types) {
        Encoding e = form.encoding;
        if (form.regAt < 0 || form.rmAt < 0 || form.values.length > 3 || form.values.length == 3 && form.vectorAt < 0) {
            return NONE;
        }
        boolean memory = Packed.isMemory(types >>> 6 * form.rmAt);
        int shape = GENERAL;
        if (form.regAt == 0 && form.vectorAt == 1 && form.rmAt == 2) {
            shape = memory ? VEX_MEM : VEX_REG;
        } else if (form.vectorAt < 0 && form.regAt == 0 && form.rmAt == 1) {
            shape = memory ? VEX_REG_MEM : VEX_REG_REG;
        } else if (form.vectorAt < 0 && form.regAt == 1 && form.rmAt == 0 && memory) {
            shape = VEX_MEM_REG;
        }
        if (shape == GENERAL) {
            return NONE;
        }
        Recipe r = new Recipe();
        r.shape = shape;
        int rest = (e.length == 256 ? 4 : 0) | e.pp();
        r.vex2 = e.map == 1 && e.w <= 0 ? 0xC5 | (0xF8 | rest) << 8 | e.opcode << 16 : 0;
        r.vex3 = 0xC4 | (0xE0 | e.map) << 8 | ((e.w == 1 ? 0x80 : 0) | 0x78 | rest) << 16 | e.opcode << 24;
        r.immediate(form);
        return r;
    }
}
