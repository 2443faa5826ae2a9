package dev.kiln.target;

import dev.kiln.code.CodeBuffer;
import dev.kiln.code.Fixup;
import dev.kiln.code.Label;
import dev.kiln.ir.IrException;
import dev.kiln.x64.Assembler;
import dev.kiln.x64.Mode;
import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;
import dev.kiln.x64.X64Fixup;

/// What the families of the x86-64 lowering write with: instructions over register numbers and sizes in bytes.
///
/// Letters say what the operands are: `r` an integer register, `x` a float register, `m` memory (packed), `i` a
/// constant.
final class X64Code {
    static final int RAX = 0;
    static final int RCX = 1;
    static final int RDX = 2;
    static final int RSP = 4;
    /// r11, which no ABI preserves and the IR cannot name.
    static final int SCRATCH = 11;

    // Conditions by their numbers in the machine (Intel SDM 1 B.1); the opposite of c is c ^ 1.
    static final int O = 0;
    static final int NO = 1;
    static final int B = 2;
    static final int AE = 3;
    static final int E = 4;
    static final int NE = 5;
    static final int BE = 6;
    static final int A = 7;
    static final int S = 8;
    static final int NS = 9;
    static final int P = 10;
    static final int NP = 11;
    static final int L = 12;
    static final int GE = 13;
    static final int LE = 14;
    static final int G = 15;

    static final Op[] CMOV = {
        Op.CMOVO, Op.CMOVNO, Op.CMOVB, Op.CMOVAE, Op.CMOVE, Op.CMOVNE, Op.CMOVBE, Op.CMOVA,
        Op.CMOVS, Op.CMOVNS, Op.CMOVP, Op.CMOVNP, Op.CMOVL, Op.CMOVGE, Op.CMOVLE, Op.CMOVG
    };
    private static final Op[] SET = {
        Op.SETO, Op.SETNO, Op.SETB, Op.SETAE, Op.SETE, Op.SETNE, Op.SETBE, Op.SETA,
        Op.SETS, Op.SETNS, Op.SETP, Op.SETNP, Op.SETL, Op.SETGE, Op.SETLE, Op.SETG
    };
    private static final Op[] JUMP = {
        Op.JO, Op.JNO, Op.JB, Op.JAE, Op.JE, Op.JNE, Op.JBE, Op.JA,
        Op.JS, Op.JNS, Op.JP, Op.JNP, Op.JL, Op.JGE, Op.JLE, Op.JG
    };

    final int floatScratch;
    final boolean sse41;
    final boolean popcnt;
    final boolean lzcnt;
    final boolean bmi1;
    final boolean bmi2;
    final boolean fma;
    final boolean f16c;

    private final CodeBuffer buffer;
    private final MachineEmitter emitter;
    private final Assembler assembler;
    /// True when the function has written the upper half of a ymm or zmm register, or will.
    boolean wide;

    private int flagsAt = -1;
    private int flagsSize;
    private int flagsOf;

    X64Code(MachineEmitter emitter, Target target, CodeBuffer buffer) {
        this.emitter = emitter;
        this.buffer = buffer;
        assembler = new Assembler(buffer, Mode.X64);
        floatScratch = target.abi().floatScratch();
        CpuFeatures features = target.features();
        sse41 = features.has(CpuFeature.SSE4_1);
        popcnt = features.has(CpuFeature.POPCNT);
        lzcnt = features.has(CpuFeature.LZCNT);
        bmi1 = features.has(CpuFeature.BMI1);
        bmi2 = features.has(CpuFeature.BMI2);
        fma = features.has(CpuFeature.FMA);
        f16c = features.has(CpuFeature.F16C);
    }

    /// An error at the current instruction.
    IrException error(String message) {
        return emitter.error(message);
    }

    // Operands

    static boolean fits(long value) {
        return value == (int) value;
    }

    private static long gp(int size, int number) {
        return switch (size) {
            case 8 -> Packed.gp64(number);
            case 4 -> Packed.gp32(number);
            case 2 -> Packed.gp16(number);
            default -> Packed.gp8(number);
        };
    }

    /// An address, of no size yet; see [#sized].
    static long mem(int base, int index, int shift, int displacement) {
        return index == MachineEmitter.NONE
                ? Packed.mem(Packed.M, base, displacement)
                : Packed.mem(Packed.M, base, index, shift, displacement);
    }

    /// `memory`, of 1 to 16 bytes.
    static long sized(long memory, int size) {
        return Packed.sized(
                memory,
                switch (size) {
                    case 1 -> Packed.M8;
                    case 2 -> Packed.M16;
                    case 4 -> Packed.M32;
                    case 8 -> Packed.M64;
                    default -> Packed.M128;
                });
    }

    // Instructions

    void op(Op op) {
        assembler.emit(op);
    }

    void r(Op op, int size, int a) {
        assembler.emit(op, gp(size, a));
    }

    void rr(Op op, int size, int d, int s) {
        assembler.emit(op, gp(size, d), gp(size, s));
    }

    void rrr(Op op, int size, int d, int a, int b) {
        assembler.emit(op, gp(size, d), gp(size, a), gp(size, b));
    }

    void ri(Op op, int size, int d, int value) {
        assembler.emitImm(op, gp(size, d), value);
    }

    void rri(Op op, int size, int d, int a, int value) {
        assembler.emitImm(op, gp(size, d), gp(size, a), value);
    }

    /// An instruction whose operands differ in size: `movzx`, `movsx`, `movsxd`.
    void extend(Op op, int toSize, int d, int fromSize, int s) {
        assembler.emit(op, gp(toSize, d), gp(fromSize, s));
    }

    void m(Op op, long memory) {
        assembler.emit(op, memory);
    }

    void rm(Op op, int size, int d, long memory) {
        assembler.emit(op, gp(size, d), memory);
    }

    void mr(Op op, int size, long memory, int s) {
        assembler.emit(op, memory, gp(size, s));
    }

    /// With a lock; `xchg` has it anyway.
    void lock(Op op, int size, long memory, int s) {
        if (op != Op.XCHG) {
            buffer.byte_(0xF0);
        }
        mr(op, size, memory, s);
    }

    // Of floats. Among wide vectors they are VEX instructions: the others keep the upper half of their destination, so
    // that they wait for what wrote that, be it only to make a zero.

    private void sse(Op op, long d, long s) {
        if (!wide) {
            assembler.emit(op, d, s);
        } else if (X64Vex.isThreeOperand(op)) {
            assembler.emit(X64Vex.of(op), d, d, s);
        } else {
            assembler.emit(X64Vex.of(op), d, s);
        }
    }

    void xx(Op op, int d, int s) {
        sse(op, Packed.xmm(d), Packed.xmm(s));
    }

    void xm(Op op, int d, long memory) {
        sse(op, Packed.xmm(d), memory);
    }

    void mx(Op op, long memory, int s) {
        sse(op, memory, Packed.xmm(s));
    }

    void xr(Op op, int size, int d, int s) {
        sse(op, Packed.xmm(d), gp(size, s));
    }

    void rx(Op op, int size, int d, int s) {
        sse(op, gp(size, d), Packed.xmm(s));
    }

    void xi(Op op, int d, int value) {
        if (wide) {
            assembler.emitImm(X64Vex.of(op), Packed.xmm(d), Packed.xmm(d), value);
        } else {
            assembler.emitImm(op, Packed.xmm(d), value);
        }
    }

    void xxi(Op op, int d, int s, int value) {
        if (wide && X64Vex.isThreeOperand(op)) {
            assembler.emitImm(X64Vex.of(op), Packed.xmm(d), Packed.xmm(d), Packed.xmm(s), value);
        } else {
            assembler.emitImm(op, Packed.xmm(d), Packed.xmm(s), value);
        }
    }

    void xxx(Op op, int d, int a, int b) {
        assembler.emit(op, Packed.xmm(d), Packed.xmm(a), Packed.xmm(b));
    }

    // Over operands as the assembler packs them: vectors

    /// The destination comes first.
    private void writes(long operand) {
        int type = Packed.type(operand);
        wide |= type == Packed.YMM || type == Packed.ZMM;
    }

    /// Clears the upper halves of registers that the function may have written: while they are not clear, SSE
    /// instructions wait for them, and some CPUs are slower altogether (Intel Optimization Manual 15.3).
    void clearUpperHalves() {
        if (wide) {
            op(Op.VZEROUPPER);
        }
    }

    void emit(Op op, long a, long b) {
        writes(a);
        assembler.emit(op, a, b);
    }

    void emit(Op op, long a, long b, long c) {
        writes(a);
        assembler.emit(op, a, b, c);
    }

    void emit(Op op, long a, long b, long c, long d) {
        writes(a);
        assembler.emit(op, a, b, c, d);
    }

    void emitImm(Op op, long a, long b, int value) {
        writes(a);
        assembler.emitImm(op, a, b, value);
    }

    void emitImm(Op op, long a, long b, long c, int value) {
        writes(a);
        assembler.emitImm(op, a, b, c, value);
    }

    void shiftByCl(Op op, int size, int d) {
        assembler.emit(op, gp(size, d), Packed.gp8(RCX));
    }

    /// `shld` and `shrd` of 64 bits.
    void doubleShift(Op op, int d, int s, int count) {
        assembler.emitImm(op, gp(8, d), gp(8, s), count);
    }

    void doubleShiftByCl(Op op, int d, int s) {
        assembler.emit(op, gp(8, d), gp(8, s), Packed.gp8(RCX));
    }

    void setcc(int condition, int d) {
        assembler.emit(SET[condition], Packed.gp8(d));
    }

    void push(int register) {
        assembler.emit(Op.PUSH, Packed.gp64(register));
    }

    void pop(int register) {
        assembler.emit(Op.POP, Packed.gp64(register));
    }

    // The flags of results

    /// Says that the instruction just written set ZF and SF by `d`, its result.
    void setsFlags(int size, int d) {
        flagsAt = buffer.position();
        flagsSize = size;
        flagsOf = d;
    }

    /// True when ZF and SF tell of `register` here.
    boolean zeroFlagOf(int size, int register) {
        return flagsAt == buffer.position() && flagsOf == register && flagsSize == size;
    }

    // Moves

    /// d = s; of 4 bytes, the upper half of d becomes 0.
    void move(int size, int d, int s) {
        rr(Op.MOV, size, d, s);
    }

    void moveIfOther(int size, int d, int s) {
        if (d != s) {
            rr(Op.MOV, size, d, s);
        }
    }

    /// d = s where the upper half of s may have to go, even if they are the same register.
    void zeroExtendingMove(int size, int d, int s) {
        if (size == 4 || d != s) {
            rr(Op.MOV, size, d, s);
        }
    }

    /// The whole register: a move of the scalar alone would wait for what d held.
    void moveFloat(int d, int s) {
        if (d != s) {
            xx(Op.MOVAPS, d, s);
        }
    }

    void lea(int size, int d, int base, int index, int shift, int displacement) {
        assembler.emit(Op.LEA, gp(size, d), mem(base, index, shift, displacement));
    }

    /// d = value, in the shortest way; returns d. Changes the flags.
    int constant(int d, long value) {
        if (value == 0) {
            rr(Op.XOR, 4, d, d);
            return d;
        }
        return constantKeepingFlags(d, value);
    }

    int constantKeepingFlags(int d, long value) {
        if (value >>> 32 == 0) {
            assembler.emitImm(Op.MOV, Packed.gp32(d), (int) value);
        } else if (fits(value)) {
            assembler.emitImm(Op.MOV, Packed.gp64(d), value);
        } else {
            assembler.emitImm(Op.MOVABS, Packed.gp64(d), value);
        }
        return d;
    }

    void addToStack(int bytes) {
        if (bytes > 0) {
            ri(Op.ADD, 8, RSP, bytes);
        } else if (bytes < 0) {
            ri(Op.SUB, 8, RSP, -bytes);
        }
    }

    // A third register

    /// A register other than `used` and the scratch register, pushed until [#giveBack].
    int borrow(int used) {
        int register = used == RAX ? RCX : RAX;
        push(register);
        return register;
    }

    void giveBack(int register) {
        pop(register);
    }

    /// A register that is none of the three, nor rax.
    int other(int a, int b, int c) {
        int register = RCX;
        while (register == a || register == b || register == c || register == RSP) {
            register++;
        }
        return register;
    }

    // Places

    Label label() {
        return buffer.label();
    }

    void bind(Label label) {
        flagsAt = -1;
        buffer.bind(label);
    }

    void jcc(int condition, Label target) {
        assembler.emit(JUMP[condition], target);
    }

    void jmp(Label target) {
        assembler.emit(Op.JMP, target);
    }

    void jmp(String symbol) {
        buffer.byte_(0xE9);
        near(symbol);
    }

    /// The loader puts a jump that reaches everything in between where the symbol is out of reach.
    private void near(String symbol) {
        buffer.relocation(buffer.position(), X64Fixup.PLT32, symbol, -4);
        buffer.dword(0);
    }

    void call(Label target) {
        assembler.emit(Op.CALL, target);
    }

    void call(String symbol) {
        buffer.byte_(0xE8);
        near(symbol);
    }

    void address(int d, Label label) {
        assembler.emit(Op.LEA, Packed.gp64(d), Packed.at(Packed.M, label));
    }

    void address(int d, String symbol) {
        assembler.emitImm(Op.MOVABS, Packed.gp64(d), 0);
        buffer.relocation(buffer.position() - 8, Fixup.Data.ABS64, symbol, 0);
    }

    void align(int bytes) {
        assembler.align(bytes);
    }

    void alignData(int bytes) {
        assembler.align(bytes);
    }

    /// 32 bits of data.
    void word(int value) {
        buffer.dword(value);
    }

    /// 64 bits of data.
    void qword(long value) {
        buffer.qword(value);
    }

    /// A field of data: the distance from `base` to `target`.
    void distance(Fixup kind, Label target, Label base) {
        buffer.fixup(buffer.position(), kind, target, base);
        buffer.dword(0);
    }
}
