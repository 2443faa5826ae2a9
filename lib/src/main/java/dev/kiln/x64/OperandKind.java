package dev.kiln.x64;

/// What an operand is, for [Op#accepts].
public enum OperandKind {
    /// A general-purpose register of 8 bits.
    REG8(1L << Packed.GP8),
    /// Of 16 bits.
    REG16(1L << Packed.GP16),
    /// Of 32 bits.
    REG32(1L << Packed.GP32),
    /// Of 64 bits.
    REG64(1L << Packed.GP64),
    /// A register of the floating-point stack.
    ST(1L << Packed.ST),
    /// An MMX register.
    MM(1L << Packed.MM),
    /// A 128-bit vector register.
    XMM(1L << Packed.XMM),
    /// A 256-bit vector register.
    YMM(1L << Packed.YMM),
    /// A 512-bit vector register.
    ZMM(1L << Packed.ZMM),
    /// A mask register.
    MASK(1L << Packed.K),
    /// A segment register.
    SEGMENT(1L << Packed.SEG),
    /// Memory of any size.
    MEM(0x1FFFL << Packed.M),
    /// A place in the code.
    LABEL(1L << Packed.CODE),
    /// A number.
    IMM(0);

    private final long types;

    OperandKind(long types) {
        this.types = types;
    }

    static boolean fit(Form form, OperandKind... kinds) {
        if (kinds.length != form.operands.length) {
            return false;
        }
        for (int i = 0; i < kinds.length; i++) {
            Spec spec = form.operands[i];
            boolean number = spec.immediate != Spec.NO_IMM;
            if (kinds[i] == IMM ? !number : (spec.types & kinds[i].types) == 0) {
                return false;
            }
        }
        return true;
    }
}
