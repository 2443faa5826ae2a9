package dev.kiln.ir;

import java.util.Locale;

/// An integer operation of two operands. All are total; shift counts are taken modulo the width.
public enum BinaryOp {
    /// a + b; its carry lives for [#ADC].
    ADD,
    /// a - b; its borrow lives for [#SBB].
    SUB,
    /// a + b + carry of the `add` or `adc` before it.
    ADC,
    /// a - b - borrow of the `sub` or `sbb` before it.
    SBB,
    /// The low half of a × b.
    MUL,
    /// The high half of a × b, unsigned.
    MULHU,
    /// The high half of a × b, signed.
    MULHS,
    /// a ÷ b, unsigned; 0 when b is 0.
    UDIV,
    /// a ÷ b, signed, truncated; 0 when b is 0; MIN ÷ -1 is MIN.
    SDIV,
    /// The remainder of [#UDIV]; a when b is 0.
    UREM,
    /// The remainder of [#SDIV], with the sign of a; a when b is 0; MIN rem -1 is 0.
    SREM,
    /// a & b.
    AND,
    /// a | b.
    OR,
    /// a ^ b.
    XOR,
    /// a & ~b.
    ANDN,
    /// a << b.
    SHL,
    /// a >> b, zeros shifted in.
    SHR,
    /// a >> b, the sign shifted in.
    SAR,
    /// a rotated left by b.
    ROL,
    /// a rotated right by b.
    ROR,
    /// The smaller, unsigned.
    UMIN,
    /// The larger, unsigned.
    UMAX,
    /// The smaller, signed.
    SMIN,
    /// The larger, signed.
    SMAX;

    private final String text = name().toLowerCase(Locale.ROOT);

    /// True for the operations that take a carry or borrow: [#ADC] and [#SBB].
    public boolean usesCarry() {
        return this == ADC || this == SBB;
    }

    /// The result, as the operation leaves it in a register: the upper half zero at 32 bits.
    ///
    /// @throws IrException for [#ADC] and [#SBB], which need a carry
    public long apply(Width width, long a, long b) {
        return switch (this) {
            case ADD -> width.truncate(a + b);
            case SUB -> width.truncate(a - b);
            case ADC, SBB -> throw new IrException(text + " has no value without a carry");
            case MUL -> width.truncate(a * b);
            case MULHU, MULHS, UDIV, SDIV, UREM, SREM ->
                width.truncate(width == Width.W32 ? multiply32(a, b) : multiply64(a, b));
            case AND -> width.truncate(a & b);
            case OR -> width.truncate(a | b);
            case XOR -> width.truncate(a ^ b);
            case ANDN -> width.truncate(a & ~b);
            case SHL, SHR, SAR, ROL, ROR ->
                width.truncate(width == Width.W32 ? shift32((int) a, (int) b) : shift64(a, (int) b));
            case UMIN ->
                Long.compareUnsigned(width.truncate(a), width.truncate(b)) <= 0 ? width.truncate(a) : width.truncate(b);
            case UMAX ->
                Long.compareUnsigned(width.truncate(a), width.truncate(b)) >= 0 ? width.truncate(a) : width.truncate(b);
            case SMIN -> width.truncate(Math.min(width.signed(a), width.signed(b)));
            case SMAX -> width.truncate(Math.max(width.signed(a), width.signed(b)));
        };
    }

    /// The result, given the carry (or borrow) of the operation before: the same as without it but for [#ADC] and
    /// [#SBB].
    public long apply(Width width, long a, long b, boolean carry) {
        return switch (this) {
            case ADC -> width.truncate(a + b + (carry ? 1 : 0));
            case SBB -> width.truncate(a - b - (carry ? 1 : 0));
            default -> apply(width, a, b);
        };
    }

    /// The carry or borrow that the operation leaves, given the one before it; false for operations that leave none.
    public boolean carry(Width width, long a, long b, boolean carry) {
        long x = width.truncate(a);
        long y = width.truncate(b);
        boolean in = carry && usesCarry();
        return switch (this) {
            case ADD, ADC -> {
                int order = Long.compareUnsigned(width.truncate(x + y + (in ? 1 : 0)), x);
                yield order < 0 || in && order == 0;
            }
            case SUB, SBB -> {
                int order = Long.compareUnsigned(x, y);
                yield order < 0 || in && order == 0;
            }
            default -> false;
        };
    }

    private long multiply32(long a, long b) {
        int x = (int) a;
        int y = (int) b;
        return switch (this) {
            case MULHU -> (x & 0xFFFF_FFFFL) * (y & 0xFFFF_FFFFL) >>> 32;
            case MULHS -> (long) x * y >> 32;
            case UDIV -> y == 0 ? 0 : Integer.divideUnsigned(x, y);
            case SDIV -> y == 0 ? 0 : x / y;
            case UREM -> y == 0 ? x : Integer.remainderUnsigned(x, y);
            default -> y == 0 ? x : x % y;
        };
    }

    private long multiply64(long a, long b) {
        return switch (this) {
            case MULHU -> Math.unsignedMultiplyHigh(a, b);
            case MULHS -> Math.multiplyHigh(a, b);
            case UDIV -> b == 0 ? 0 : Long.divideUnsigned(a, b);
            case SDIV -> b == 0 ? 0 : a / b;
            case UREM -> b == 0 ? a : Long.remainderUnsigned(a, b);
            default -> b == 0 ? a : a % b;
        };
    }

    private int shift32(int a, int count) {
        return switch (this) {
            case SHL -> a << count;
            case SHR -> a >>> count;
            case SAR -> a >> count;
            case ROL -> Integer.rotateLeft(a, count);
            default -> Integer.rotateRight(a, count);
        };
    }

    private long shift64(long a, int count) {
        return switch (this) {
            case SHL -> a << count;
            case SHR -> a >>> count;
            case SAR -> a >> count;
            case ROL -> Long.rotateLeft(a, count);
            default -> Long.rotateRight(a, count);
        };
    }

    /// The text form: the name in lower case.
    @Override
    public String toString() {
        return text;
    }
}
