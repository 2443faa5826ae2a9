package dev.kiln.eacg;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The operations, in the order of their opcodes.
///
/// What operands one takes is a string, a letter for each: `s` a source (register, memory or immediate), `d` a
/// destination (register or memory), `i` an immediate, `L` a label, `c` what can be called.
public enum EacgOp {
    /// Binds a label.
    SET_LABEL(0x00, "L"),
    /// The bytes of stack that the routine may push.
    STACK_SIZE(0x01, "i"),
    /// Truncates, or extends with zeros.
    MOV(0x02, "sd"),
    /// The sum.
    ADD(0x03, "ssd"),
    /// The difference.
    SUB(0x04, "ssd"),
    /// The low half of the product.
    MUL(0x05, "ssd"),
    /// The quotient, unsigned.
    DIV(0x06, "ssd"),
    /// The remainder, unsigned.
    MOD(0x07, "ssd"),
    /// Calls a host function, a routine, or the routine whose label's number the operand holds.
    CALL(0x08, "c"),
    /// Returns from the routine.
    RET(0x09, ""),
    /// Pushes one slot of 64 bits; two for 128.
    PUSH(0x0a, "s"),
    /// Pops one slot of 64 bits; two for 128.
    POP(0x0b, "d"),
    /// Sets the status word: equal, lower, signed lower.
    CMP(0x0c, "ss"),
    /// Jumps when equal, or zero.
    JE(0x0d, "L"),
    /// Jumps when not equal, or not zero.
    JNE(0x0e, "L"),
    /// Jumps when lower, unsigned.
    JLT(0x0f, "L"),
    /// Jumps when greater, unsigned.
    JGT(0x10, "L"),
    /// Jumps when lower or equal, unsigned.
    JLTE(0x11, "L"),
    /// Jumps when greater or equal, unsigned.
    JGTE(0x12, "L"),
    /// The quotient, signed, truncated.
    SDIV(0x13, "ssd"),
    /// The remainder, signed, with the sign of the dividend.
    SMOD(0x14, "ssd"),
    /// Jumps when lower, signed.
    JSLT(0x15, "L"),
    /// Jumps when greater, signed.
    JSGT(0x16, "L"),
    /// Jumps when lower or equal, signed.
    JSLTE(0x17, "L"),
    /// Jumps when greater or equal, signed.
    JSGTE(0x18, "L"),
    /// Truncates, or extends with the sign.
    MOVSX(0x19, "sd"),
    /// Jumps.
    JMP(0x1a, "L"),
    /// The bits that both have.
    AND(0x1b, "ssd"),
    /// The bits that one has.
    OR(0x1c, "ssd"),
    /// The bits that just one has.
    XOR(0x1d, "ssd"),
    /// Shifted left.
    SHL(0x1f, 0x00),
    /// Shifted right, zeros coming in.
    SHR(0x1f, 0x01),
    /// Shifted right, the sign coming in.
    SAR(0x1f, 0x02);

    /// The opcode after which a second byte says more.
    static final int ESCAPE = 0x1f;

    private static final EacgOp[] VALUES = values();
    private static final EacgOp[] PLAIN = new EacgOp[0x20];
    private static final EacgOp[] ESCAPED = {SHL, SHR, SAR};
    private static final Map<String, EacgOp> NAMED = new HashMap<>();

    static {
        for (EacgOp op : VALUES) {
            NAMED.put(op.text, op);
            if (op.code != ESCAPE) {
                PLAIN[op.code] = op;
            }
        }
        NAMED.put("jz", JE);
        NAMED.put("jnz", JNE);
    }

    private final int code;
    private final int second;
    private final String operands;
    private final String text = name().toLowerCase(Locale.ROOT);

    EacgOp(int code, String operands) {
        this.code = code;
        this.second = -1;
        this.operands = operands;
    }

    EacgOp(int code, int second) {
        this.code = code;
        this.second = second;
        this.operands = "ssd";
    }

    /// The operation of the given ordinal.
    static EacgOp at(int ordinal) {
        return VALUES[ordinal];
    }

    /// The operation with the given opcode, which is not the escape.
    static Optional<EacgOp> of(int code) {
        return Optional.ofNullable(PLAIN[code]);
    }

    /// The operation with the given byte after the escape.
    static Optional<EacgOp> escaped(int second) {
        return second < ESCAPED.length ? Optional.of(ESCAPED[second]) : Optional.empty();
    }

    /// The operation of the given name, `jz` and `jnz` among them.
    static Optional<EacgOp> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    /// All names.
    static Set<String> names() {
        return NAMED.keySet();
    }

    /// The opcode: bits 4 to 0 of the first byte.
    public int code() {
        return code;
    }

    /// True when a second byte tells it from others of the same opcode.
    boolean isEscaped() {
        return second >= 0;
    }

    /// That byte.
    int second() {
        return second;
    }

    /// How many operands it takes.
    public int count() {
        return operands.length();
    }

    /// The letter of operand `k`: see above.
    char operand(int k) {
        return operands.charAt(k);
    }

    /// True when the seed lacks it, and a strict program must not use it.
    public boolean isExtension() {
        return code >= SDIV.code;
    }

    /// True for operations of two sources and a destination, which set the status word.
    public boolean isArithmetic() {
        return operands.equals("ssd");
    }

    /// True when control may go elsewhere than to the next instruction: a jump to a label.
    public boolean isJump() {
        return operands.equals("L") && this != SET_LABEL;
    }

    /// True for jumps that look at the status word.
    public boolean isConditional() {
        return isJump() && this != JMP;
    }

    /// True when the sources are extended with their sign, rather than with zeros.
    boolean isSigned() {
        return this == SDIV || this == SMOD || this == SAR || this == MOVSX;
    }

    /// The name, as the text form writes it.
    @Override
    public String toString() {
        return text;
    }
}
