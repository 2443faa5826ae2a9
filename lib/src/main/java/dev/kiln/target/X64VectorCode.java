package dev.kiln.target;

import dev.kiln.ir.VecSize;
import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// What the vector families of the x86-64 lowering write with: instructions named as SSE names them, of three
/// operands whatever the CPU has, and registers for a sequence.
///
/// With AVX2 each is one VEX or EVEX instruction; without, a move comes before where the destination is not the
/// first operand. A size of 8 bytes is done in 16, where the upper half is not defined and does not matter.
///
/// *Registers.* There is one that the IR cannot name, and with AVX-512 16 more. Without, a sequence that needs more
/// than one saves some on the stack for the time.
final class X64VectorCode {
    private static final int FIRST_UNNAMED = 16;
    private static final int LAST_UNNAMED = 31;
    private static final int NONE = -1;

    private static final Set<Op> COMMUTATIVE = EnumSet.of(
            Op.PADDB,
            Op.PADDW,
            Op.PADDD,
            Op.PADDQ,
            Op.PADDUSB,
            Op.PMULLW,
            Op.PMULLD,
            Op.PMULUDQ,
            Op.PAND,
            Op.POR,
            Op.PXOR,
            Op.PMINUB,
            Op.PMINUW,
            Op.PMINUD,
            Op.PMINSB,
            Op.PMINSW,
            Op.PMINSD,
            Op.PMAXUB,
            Op.PMAXUW,
            Op.PMAXUD,
            Op.PMAXSB,
            Op.PMAXSW,
            Op.PMAXSD,
            Op.PCMPEQB,
            Op.PCMPEQW,
            Op.PCMPEQD,
            Op.PCMPEQQ,
            Op.ADDPS,
            Op.ADDPD,
            Op.MULPS,
            Op.MULPD,
            Op.ANDPS,
            Op.ORPS,
            Op.XORPS);

    /// The EVEX form, where its name is another than with VEX.
    private static final Op[] EVEX;

    static {
        EVEX = Arrays.stream(Op.values()).map(X64Vex::of).toArray(Op[]::new);
        EVEX[Op.PAND.ordinal()] = Op.VPANDQ;
        EVEX[Op.PANDN.ordinal()] = Op.VPANDNQ;
        EVEX[Op.POR.ordinal()] = Op.VPORQ;
        EVEX[Op.PXOR.ordinal()] = Op.VPXORQ;
        EVEX[Op.MOVDQU.ordinal()] = Op.VMOVDQU64;
    }

    final X64Code code;
    final X64Constants constants;
    final boolean ssse3;
    final boolean sse41;
    final boolean avx2;
    final boolean avx512;
    final boolean fma;
    final boolean f16c;

    private final int scratch;
    /// Registers that the sequence uses, one bit each.
    private int used;
    /// The destination, when it is no operand and no temporary yet, else [#NONE].
    private int spare;
    /// The register whose place as a second operand memory takes, else [#NONE].
    private int replaced = NONE;

    private long replacement;
    /// Saved registers, in order; the sequence's last temporary.
    private final int[] saved = new int[8];
    private int savedCount;
    private int temps;

    X64VectorCode(X64Code code, Target target) {
        this.code = code;
        constants = new X64Constants(code);
        CpuFeatures features = target.features();
        avx2 = features.has(CpuFeature.AVX2);
        avx512 = target.vectors() == VecSize.V512;
        sse41 = avx2 || features.has(CpuFeature.SSE4_1);
        ssse3 = sse41 || features.has(CpuFeature.SSSE3);
        f16c = avx512 || avx2 && features.has(CpuFeature.F16C);
        fma = avx512 || avx2 && features.has(CpuFeature.FMA);
        scratch = code.floatScratch;
    }

    // Registers for a sequence

    /// Begins a sequence over these registers, of which some may be the same.
    void begin(int d, int a, int b, int c) {
        used = 1 << d | 1 << a | 1 << b | 1 << c;
        spare = avx512 || d == a || d == b || d == c ? NONE : d;
        temps = 0;
        savedCount = 0;
    }

    void begin(int d, int a, int b) {
        begin(d, a, b, b);
    }

    void begin(int d, int a) {
        begin(d, a, a, a);
    }

    /// A register that the sequence may change.
    int temp() {
        if (temps++ == 0) {
            return scratch; // VEX has a shorter way to name it than EVEX has for those above 15
        }
        if (avx512) {
            return FIRST_UNNAMED + temps;
        }
        int register = Integer.numberOfTrailingZeros(~(used | 1 << scratch));
        used |= 1 << register;
        saved[savedCount++] = register;
        save(register);
        return register;
    }

    /// As [#temp()], and perhaps the destination: not for what is still needed when that is written.
    int early() {
        if (spare == NONE) {
            return temp();
        }
        int register = spare;
        spare = NONE;
        return register;
    }

    /// Ends the sequence: what was saved is put back.
    void end() {
        while (savedCount > 0) {
            putBack(saved[--savedCount]);
        }
        temps = 0;
    }

    /// A register for a series of sequences over d and a: the scratch register, if none of these takes a temporary.
    int hold(int d, int a, boolean simple) {
        if (simple) {
            return scratch;
        }
        if (avx512) {
            return LAST_UNNAMED;
        }
        int register = Integer.numberOfTrailingZeros(~(1 << d | 1 << a | 1 << scratch));
        save(register);
        return register;
    }

    void release(int register) {
        if (register != scratch && register != LAST_UNNAMED) {
            putBack(register);
        }
    }

    private void save(int register) {
        int bytes = avx2 ? 32 : 16;
        code.addToStack(-bytes);
        store(bytes, Packed.mem(memory(bytes), X64Code.RSP, 0), register);
    }

    private void putBack(int register) {
        int bytes = avx2 ? 32 : 16;
        load(bytes, register, Packed.mem(memory(bytes), X64Code.RSP, 0));
        code.addToStack(bytes);
    }

    // Operands

    static int memory(int bytes) {
        return switch (bytes) {
            case 8 -> Packed.M64;
            case 16 -> Packed.M128;
            case 32 -> Packed.M256;
            default -> Packed.M512;
        };
    }

    static long x(int bytes, int number) {
        return Packed.reg(bytes == 64 ? Packed.ZMM : bytes == 32 ? Packed.YMM : Packed.XMM, number);
    }

    private Op form(Op op, int bytes, int registers) {
        return !avx2 ? op : bytes == 64 || registers >= FIRST_UNNAMED ? EVEX[op.ordinal()] : X64Vex.of(op);
    }

    /// Takes `memory` where a second operand would be `register`, until told otherwise. AVX2.
    void replace(int register, long memory) {
        replaced = register;
        replacement = memory;
    }

    // Moves

    void move(int bytes, int d, int s) {
        if (d != s) {
            code.emit(form(Op.MOVAPS, bytes, d | s), x(bytes, d), x(bytes, s));
        }
    }

    void load(int bytes, int d, long memory) {
        code.emit(form(bytes == 8 ? Op.MOVSD : Op.MOVUPS, bytes, d), x(bytes, d), memory);
    }

    void store(int bytes, long memory, int s) {
        code.emit(form(bytes == 8 ? Op.MOVSD : Op.MOVUPS, bytes, s), memory, x(bytes, s));
    }

    /// d = a constant, over and over.
    void constant(int bytes, int d, long pattern) {
        if (pattern == 0) {
            zero(d);
        } else if (pattern == -1 && bytes < 64) {
            ones(bytes, d);
        } else {
            code.emit(form(Op.MOVAPS, bytes, d), x(bytes, d), all(bytes, pattern));
        }
    }

    /// Memory filled with `pattern`, as an operand of an instruction of this size.
    long all(int bytes, long pattern) {
        return constants.all(Math.max(bytes, 16), pattern);
    }

    /// `value`, of `bits` bits, over and over.
    static long splat(int bits, long value) {
        long pattern = bits == 64 ? value : value & (1L << bits) - 1;
        for (int at = bits; at < 64; at *= 2) {
            pattern |= pattern << at;
        }
        return pattern;
    }

    void zero(int d) {
        op(Op.PXOR, 16, d, d, d);
    }

    private void ones(int bytes, int d) {
        if (d >= FIRST_UNNAMED) {
            code.emitImm(Op.VPTERNLOGQ, x(bytes, d), x(bytes, d), x(bytes, d), 0xFF);
        } else {
            op(Op.PCMPEQD, bytes, d, d, d);
        }
    }

    // Instructions

    /// d = op a.
    void unary(Op op, int bytes, int d, int a) {
        code.emit(form(op, bytes, d | a), x(bytes, d), x(bytes, a));
    }

    /// Likewise, of operands of two sizes.
    void resize(Op op, int toBytes, int d, int fromBytes, int a) {
        code.emit(form(op, Math.max(toBytes, fromBytes), d | a), x(toBytes, d), x(fromBytes, a));
    }

    /// Likewise, with a constant.
    void resize(Op op, int toBytes, int d, int fromBytes, int a, int value) {
        code.emitImm(form(op, Math.max(toBytes, fromBytes), d | a), x(toBytes, d), x(fromBytes, a), value);
    }

    /// d = op a, constant.
    void unary(Op op, int bytes, int d, int a, int value) {
        code.emitImm(form(op, bytes, d | a), x(bytes, d), x(bytes, a), value);
    }

    /// d = a op b. Without AVX, a or b may be the scratch register only if that is d, or d is neither.
    void op(Op op, int bytes, int d, int a, int b) {
        if (avx2) {
            code.emit(form(op, bytes, d | a | b), x(bytes, d), x(bytes, a), b == replaced ? replacement : x(bytes, b));
        } else if (d == b && d != a) {
            if (COMMUTATIVE.contains(op)) {
                code.xx(op, d, a);
            } else {
                spare(d, a);
                move(16, scratch, b);
                move(16, d, a);
                code.xx(op, d, scratch);
            }
        } else {
            move(16, d, a);
            code.xx(op, d, b);
        }
    }

    /// Sequences must not be written so that this is needed; better no code than wrong code.
    private void spare(int d, int a) {
        if (temps > 0 || d == scratch || a == scratch) {
            throw new AssertionError("no register to spare");
        }
    }

    /// d = a op memory, 16-aligned.
    void op(Op op, int bytes, int d, int a, long memory) {
        if (avx2) {
            code.emit(form(op, bytes, d | a), x(bytes, d), x(bytes, a), memory);
        } else {
            move(16, d, a);
            code.xm(op, d, memory);
        }
    }

    /// d = a op b, constant.
    void op(Op op, int bytes, int d, int a, int b, int value) {
        if (avx2) {
            code.emitImm(form(op, bytes, d | a | b), x(bytes, d), x(bytes, a), x(bytes, b), value);
        } else if (d == b && d != a) {
            spare(d, a);
            move(16, scratch, b);
            move(16, d, a);
            code.xxi(op, d, scratch, value);
        } else {
            move(16, d, a);
            code.xxi(op, d, b, value);
        }
    }

    /// d = a shifted by a constant.
    void shift(Op op, int bytes, int d, int a, int count) {
        if (avx2) {
            code.emitImm(form(op, bytes, d | a), x(bytes, d), x(bytes, a), count);
        } else {
            move(16, d, a);
            code.xi(op, d, count);
        }
    }

    /// d = the bytes of x where those of the mask are negative, else of y. AVX2.
    void blend(int bytes, int d, int mask, int x, int y) {
        code.emit(Op.VPBLENDVB, x(bytes, d), x(bytes, y), x(bytes, x), x(bytes, mask));
    }
}
