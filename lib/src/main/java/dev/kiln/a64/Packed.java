package dev.kiln.a64;

import dev.kiln.code.CodeException;

/// Packed packed in `long`s: what the funnel works on, and the interface for back ends, which allocate nothing.
///
/// The top byte is the kind, the low 56 bits are the content:
///
/// | operand | bits |
/// |---|---|
/// | register | 0–4 number; 31 is ZR in `x` and `w`; SP has kinds of its own |
/// | shifted, extended register | 0–4 number, 5–7 which, 8–13 amount, 14 set when an amount is written |
/// | immediate | 0–55 signed; wider: see [#imm] |
/// | immediate with a shift | 0–39 signed, 40–45 amount |
/// | floating-point immediate | the top 56 bits of the `double` |
/// | memory, immediate | 0–4 base (31: SP), 8–39 signed offset in bytes |
/// | memory, register | 0–4 base, 5–9 index (31: ZR), 10–12 extension, 13–15 amount, 16 set when one is written |
/// | vector, list | 0–4 (first) register |
/// | element | 0–4 (first) register, 5–8 index |
/// | condition, name, system register | their number |
public final class Packed {
    /// The stack pointer, 64 bits.
    public static final long SP = (long) Kind.SP << 56 | 31;

    /// The stack pointer, 32 bits.
    public static final long WSP = (long) Kind.WSP << 56 | 31;

    /// The zero register, 64 bits.
    public static final long XZR = (long) Kind.X << 56 | 31;

    /// The zero register, 32 bits.
    public static final long WZR = (long) Kind.W << 56 | 31;

    private static final long AMOUNT = 1 << 14;
    private static final long INDEX_AMOUNT = 1 << 16;

    private Packed() {}

    private static long pack(int kind, long content) {
        return (long) kind << 56 | content;
    }

    private static int register(int n) {
        if ((n & ~31) != 0) {
            throw new CodeException("register number " + n + " is not in 0 to 31");
        }
        return n;
    }

    /// `X0` to `X30`; 31 is `XZR`.
    public static long x(int n) {
        return pack(Kind.X, register(n));
    }

    /// `W0` to `W30`; 31 is `WZR`.
    public static long w(int n) {
        return pack(Kind.W, register(n));
    }

    /// `X0` to `X30`; 31 is `SP`.
    public static long xsp(int n) {
        return n == 31 ? SP : x(n);
    }

    /// `W0` to `W30`; 31 is `WSP`.
    public static long wsp(int n) {
        return n == 31 ? WSP : w(n);
    }

    /// The byte register `B0` to `B31`.
    public static long b(int n) {
        return pack(Kind.B, register(n));
    }

    /// The half-precision register `H0` to `H31`.
    public static long h(int n) {
        return pack(Kind.H, register(n));
    }

    /// The single-precision register `S0` to `S31`.
    public static long s(int n) {
        return pack(Kind.S, register(n));
    }

    /// The double-precision register `D0` to `D31`.
    public static long d(int n) {
        return pack(Kind.D, register(n));
    }

    /// The 128-bit register `Q0` to `Q31`.
    public static long q(int n) {
        return pack(Kind.Q, register(n));
    }

    /// `Vn.4S` and the like.
    public static long v(int n, Arrangement arrangement) {
        return pack(Kind.VECTOR + arrangement.ordinal(), register(n));
    }

    /// `Vn.S[index]` and the like; `lane` is the size of a lane in bytes: 1, 2, 4 or 8.
    public static long element(int n, int lane, int index) {
        if (Integer.bitCount(lane) != 1 || lane > 8 || index < 0 || index >= 16 / lane) {
            throw new CodeException("no element " + index + " of " + lane + " bytes in a vector register");
        }
        return elementOf(Kind.ELEMENT + Integer.numberOfTrailingZeros(lane), n, index);
    }

    /// `Vn.4B[index]`: four bytes together, as the dot products select them.
    public static long element4B(int n, int index) {
        return elementOf(Kind.ELEMENT_4B, n, index);
    }

    /// `Vn.2H[index]`: two halfwords together, as the dot products select them.
    public static long element2H(int n, int index) {
        return elementOf(Kind.ELEMENT_2H, n, index);
    }

    static long elementOf(int kind, int n, int index) {
        return pack(kind, register(n) | (long) index << 5);
    }

    /// `{Vn.T, …}`: `count` registers from `n`, 1 to 4, wrapping after 31.
    public static long list(int n, Arrangement arrangement, int count) {
        if (count < 1 || count > 4 || arrangement.ordinal() > 7) {
            throw new CodeException("no list of " + count + " registers of " + arrangement);
        }
        return pack(Kind.LIST + (count - 1) * 8 + arrangement.ordinal(), register(n));
    }

    /// `{Vn.S, …}[index]`: one lane of `count` registers; `lane` is its size in bytes.
    public static long listElement(int n, int lane, int count, int index) {
        if (count < 1 || count > 4) {
            throw new CodeException("no list of " + count + " registers");
        }
        int size = Kind.of(element(n, lane, index)) - Kind.ELEMENT;
        return pack(Kind.LIST_ELEMENT + (count - 1) * 4 + size, n | (long) index << 5);
    }

    /// A register (`x` or `w`) with a shift; `shift` is one of [Shift].
    public static long shifted(long register, Shift shift, int amount) {
        int kind = general(register);
        if ((amount & ~63) != 0) {
            throw new CodeException("shift amount " + amount + " is not in 0 to 63");
        }
        return pack(kind + 4, register & 31 | (long) shift.ordinal() << 5 | (long) amount << 8 | AMOUNT);
    }

    /// A register (`x` or `w`) extended, then shifted left by 0 to 4.
    public static long extended(long register, Extend extend, int amount) {
        int kind = general(register);
        if (amount < 0 || amount > 4) {
            throw new CodeException("extended register's shift " + amount + " is not in 0 to 4");
        }
        long written = amount == 0 ? 0 : AMOUNT;
        return pack(kind + 6, register & 31 | (long) extend.ordinal() << 5 | (long) amount << 8 | written);
    }

    private static int general(long register) {
        int kind = Kind.of(register);
        if (kind != Kind.X && kind != Kind.W) {
            throw new CodeException("only a register of X or W can be shifted or extended");
        }
        return kind;
    }

    /// An immediate of any 64-bit value.
    ///
    /// A value of more than 56 bits is kept as what some instruction can hold: a logical immediate, a byte mask, 16
    /// bits in place, or their inverse. No instruction takes any other, and this says so.
    public static long imm(long value) {
        return value << 8 >> 8 == value ? value & -1L >>> 8 | (long) Kind.IMM << 56 : Immediates.pack(value);
    }

    /// `#value, lsl #amount`.
    public static long immLsl(long value, int amount) {
        return shiftedImmediate(Kind.IMM_LSL, value, amount);
    }

    /// `#value, msl #amount`: shifted left, ones coming in.
    public static long immMsl(long value, int amount) {
        return shiftedImmediate(Kind.IMM_MSL, value, amount);
    }

    private static long shiftedImmediate(int kind, long value, int amount) {
        if (value << 24 >> 24 != value || (amount & ~63) != 0) {
            throw new CodeException("immediate " + value + " shifted by " + amount + " cannot be an operand");
        }
        return pack(kind, value & -1L >>> 24 | (long) amount << 40);
    }

    /// A floating-point immediate.
    public static long fp(double value) {
        long bits = Double.doubleToRawLongBits(value);
        if ((bits & 0xFF) != 0) {
            throw new CodeException(value + " is not ±n/16 × 2^r with n in 16 to 31 and r in -3 to 4");
        }
        return pack(Kind.FLOAT, bits >>> 8);
    }

    /// A condition.
    public static long cond(Condition condition) {
        return pack(Kind.COND, condition.ordinal());
    }

    /// `[base]`: `base` is an `x` or `SP`.
    public static long mem(long base) {
        return mem(base, 0);
    }

    /// `[base, #offset]`, in bytes.
    public static long mem(long base, long offset) {
        return memory(Kind.MEM, base, offset);
    }

    /// `[base, #offset]!`.
    public static long preIndex(long base, long offset) {
        return memory(Kind.MEM_PRE, base, offset);
    }

    /// `[base], #offset`.
    public static long postIndex(long base, long offset) {
        return memory(Kind.MEM_POST, base, offset);
    }

    /// `[base]!`, of the memory copies.
    public static long writeback(long base) {
        return memory(Kind.MEM_WRITEBACK, base, 0);
    }

    private static long memory(int kind, long base, long offset) {
        if (base != SP && base >>> 5 != (long) Kind.X << 51 || base == XZR) {
            throw new CodeException("the base of an address is X0 to X30 or SP");
        }
        if (offset != (int) offset) {
            throw new CodeException("offset " + offset + " is beyond every addressing mode");
        }
        return (long) kind << 56 | (offset & 0xFFFF_FFFFL) << 8 | base & 31;
    }

    /// `[base, index, extend #amount]`: `index` an `x` with [Extend#UXTX] (which is `lsl`) or [Extend#SXTX], a `w`
    /// with [Extend#UXTW] or [Extend#SXTW]; `amount` 0 or log2 of the bytes moved.
    public static long mem(long base, long index, Extend extend, int amount) {
        return indexed(base, index, extend, amount, amount != 0);
    }

    static long indexed(long base, long index, Extend extend, int amount, boolean written) {
        int kind = Kind.of(index);
        boolean wide = (extend.ordinal() & 3) == 3;
        if ((extend.ordinal() & 2) == 0 || kind != (wide ? Kind.X : Kind.W)) {
            throw new CodeException("an index is X with lsl or sxtx, or W with uxtw or sxtw");
        }
        if (amount < 0 || amount > 4) {
            throw new CodeException("an index is shifted by 0 to 4, not " + amount);
        }
        return memory(Kind.MEM_INDEXED, base, 0)
                | (index & 31) << 5
                | (long) extend.ordinal() << 10
                | (long) amount << 13
                | (written ? INDEX_AMOUNT : 0);
    }

    /// `[base], index`, of the vector structure loads and stores.
    public static long postIndexRegister(long base, long index) {
        if (Kind.of(index) != Kind.X || index == XZR) {
            throw new CodeException("the step of a post-indexed address is X0 to X30");
        }
        return memory(Kind.MEM_POST_REGISTER, base, 0) | (index & 31) << 5;
    }

    /// The system register `S<op0>_<op1>_C<n>_C<m>_<op2>`.
    public static long system(int op0, int op1, int crn, int crm, int op2) {
        if ((op0 & ~3 | op1 & ~7 | crn & ~15 | crm & ~15 | op2 & ~7) != 0) {
            throw new CodeException("no system register S" + op0 + "_" + op1 + "_C" + crn + "_C" + crm + "_" + op2);
        }
        return pack(Kind.SYSREG, (long) op0 << 14 | op1 << 11 | crn << 7 | crm << 3 | op2);
    }

    // What follows reads operands.

    /// The number of the register, or the first register, or the base.
    static int number(long operand) {
        return (int) operand & 31;
    }

    static int which(long operand) {
        return (int) (operand >>> 5) & 7;
    }

    static int amount(long operand) {
        return (int) (operand >>> 8) & 63;
    }

    static boolean amountWritten(long operand) {
        return (operand & AMOUNT) != 0;
    }

    static int elementIndex(long operand) {
        return (int) (operand >>> 5) & 15;
    }

    static int offset(long memory) {
        return (int) (memory >>> 8);
    }

    static int index(long memory) {
        return (int) (memory >>> 5) & 31;
    }

    static int indexExtend(long memory) {
        return (int) (memory >>> 10) & 7;
    }

    static int indexAmount(long memory) {
        return (int) (memory >>> 13) & 7;
    }

    static boolean indexAmountWritten(long memory) {
        return (memory & INDEX_AMOUNT) != 0;
    }

    /// The value of an immediate without a shift.
    static long value(long immediate) {
        return Kind.of(immediate) == Kind.IMM ? immediate << 8 >> 8 : Immediates.unpack(immediate);
    }

    /// The value of an immediate with a shift, before the shift.
    static long unshifted(long immediate) {
        return immediate << 24 >> 24;
    }

    static int shiftAmount(long immediate) {
        return (int) (immediate >>> 40) & 63;
    }

    static double doubleValue(long immediate) {
        return Double.longBitsToDouble(immediate << 8);
    }
}
