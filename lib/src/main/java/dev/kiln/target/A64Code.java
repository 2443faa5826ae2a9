package dev.kiln.target;

import dev.kiln.a64.A64Assembler;
import dev.kiln.a64.Arrangement;
import dev.kiln.a64.Condition;
import dev.kiln.a64.Extend;
import dev.kiln.a64.Op;
import dev.kiln.a64.Packed;
import dev.kiln.a64.Shift;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.Fixup;
import dev.kiln.code.Label;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.IrException;

/// What the families of the AArch64 lowering write with: instructions over register numbers and sizes in bytes.
///
/// Letters say what the operands are: `r` an integer register, `f` a scalar float register, `i` a constant.
final class A64Code {
    /// Register 31: the stack pointer where the instruction takes one, zero elsewhere.
    static final int SP = 31;
    static final int ZERO = 31;
    /// x16 and x17, which belong to whoever moves between functions (AAPCS64 6.1.1).
    static final int SCRATCH = 16;
    static final int SCRATCH2 = 17;
    static final int FLOAT_SCRATCH = 31;
    static final int FRAME = 29;
    static final int LINK = 30;

    final boolean lse;
    final boolean fp16;

    private final MachineEmitter emitter;
    private final CodeBuffer buffer;
    private final A64Assembler assembler;

    A64Code(MachineEmitter emitter, Target target, CodeBuffer buffer) {
        this.emitter = emitter;
        this.buffer = buffer;
        assembler = new A64Assembler(buffer);
        lse = target.features().has(CpuFeature.LSE);
        fp16 = target.features().has(CpuFeature.FP16);
    }

    /// An error at the current instruction.
    IrException error(String message) {
        return emitter.error(message);
    }

    // Operands

    static long g(int size, int number) {
        return size == 8 ? Packed.x(number) : Packed.w(number);
    }

    private static long gsp(int size, int number) {
        return size == 8 ? Packed.xsp(number) : Packed.wsp(number);
    }

    static long f(FloatType type, int number) {
        return switch (type) {
            case F8 -> Packed.b(number);
            case F16 -> Packed.h(number);
            case F32 -> Packed.s(number);
            case F64 -> Packed.d(number);
        };
    }

    // Instructions over integer registers

    void op(Op op) {
        assembler.emit(op);
    }

    void r(Op op, int a) {
        assembler.emit(op, Packed.x(a));
    }

    void rr(Op op, int size, int d, int s) {
        assembler.emit(op, g(size, d), g(size, s));
    }

    /// An instruction whose operands differ in size.
    void extend(Op op, int toSize, int d, int fromSize, int s) {
        assembler.emit(op, g(toSize, d), g(fromSize, s));
    }

    void rrr(Op op, int size, int d, int a, int b) {
        assembler.emit(op, g(size, d), g(size, a), g(size, b));
    }

    void rrrr(Op op, int size, int d, int a, int b, int c) {
        assembler.emit(op, g(size, d), g(size, a), g(size, b), g(size, c));
    }

    /// `d = a op (b shifted)`.
    void shifted(Op op, int size, int d, int a, int b, Shift shift, int amount) {
        assembler.emit(op, g(size, d), g(size, a), Packed.shifted(g(size, b), shift, amount));
    }

    /// A product of 32-bit factors.
    void widening(Op op, int d, int a, int b) {
        assembler.emit(op, Packed.x(d), Packed.w(a), Packed.w(b));
    }

    void rri(Op op, int size, int d, int a, long value) {
        assembler.emit(op, g(size, d), g(size, a), Packed.imm(value));
    }

    void ri(Op op, int size, int a, long value) {
        assembler.emit(op, g(size, a), Packed.imm(value));
    }

    // Addition, the one family that names sp

    /// True when `add` or `sub` can hold `value`: 12 bits, or 12 bits shifted left by 12.
    static boolean isArithmetic(long value) {
        return value >>> 12 == 0 || (value & 0xFFF) == 0 && value >>> 24 == 0;
    }

    /// `d = a + value` or `d = a - value`, any of them possibly sp, for a value that [#isArithmetic].
    void arithmetic(Op op, int size, int d, int a, long value) {
        assembler.emit(op, gsp(size, d), gsp(size, a), Packed.imm(value));
    }

    /// `d = a + b` or `d = a - b` where d or a may be sp.
    void withStack(Op op, int d, int a, int b, int shift) {
        assembler.emit(op, Packed.xsp(d), Packed.xsp(a), Packed.extended(Packed.x(b), Extend.UXTX, shift));
    }

    /// d = d + value, for any value; the scratch register may be needed.
    void addTo(int d, int value) {
        int magnitude = Math.abs(value);
        Op op = value < 0 ? Op.SUB : Op.ADD;
        if (value == 0) {
            return;
        }
        if (magnitude >>> 24 == 0) {
            if ((magnitude & 0xFFF) != 0) {
                arithmetic(op, 8, d, d, magnitude & 0xFFF);
            }
            if (magnitude >>> 12 != 0) {
                arithmetic(op, 8, d, d, magnitude & 0xFFF000);
            }
        } else {
            withStack(op, d, d, constant(SCRATCH, magnitude), 0);
        }
    }

    // Moves

    /// d = s; of 4 bytes, the upper half of d becomes 0. Either may be sp.
    void move(int size, int d, int s) {
        if (d == SP || s == SP) {
            arithmetic(Op.ADD, size, d, s, 0);
        } else {
            rr(Op.MOV, size, d, s);
        }
    }

    void moveIfOther(int size, int d, int s) {
        if (size == 4 || d != s) {
            rr(Op.MOV, size, d, s);
        }
    }

    /// d = value; returns d. Leaves the flags.
    int constant(int d, long value) {
        assembler.movImmediate(Packed.x(d), value);
        return d;
    }

    void moveFloat(int d, int s) {
        if (d != s) {
            assembler.emit(Op.FMOV, Packed.d(d), Packed.d(s));
        }
    }

    // Conditions

    void compare(int size, int a, int b) {
        if (a == SP || b == SP) {
            int left = a;
            int right = b;
            if (b == SP) {
                move(8, SCRATCH, b);
                right = SCRATCH;
            }
            assembler.emit(
                    Op.CMP, gsp(size, left), Packed.extended(g(size, right), size == 8 ? Extend.UXTX : Extend.UXTW, 0));
        } else {
            rr(Op.CMP, size, a, b);
        }
    }

    void compare(int size, int a, long value) {
        long b = size == 4 ? (int) value : value;
        if (isArithmetic(b)) {
            assembler.emit(Op.CMP, gsp(size, a), Packed.imm(b));
        } else if (isArithmetic(-b)) {
            assembler.emit(Op.CMN, gsp(size, a), Packed.imm(-b));
        } else {
            compare(size, a, constant(SCRATCH, b));
        }
    }

    /// Compares a with the low bytes of b.
    void compareLow(int bytes, int a, int b) {
        if (bytes >= 4) {
            rr(Op.CMP, bytes, a, b);
        } else {
            assembler.emit(
                    Op.CMP, Packed.w(a), Packed.extended(Packed.w(b), bytes == 1 ? Extend.UXTB : Extend.UXTH, 0));
        }
    }

    /// `csel` and its kin.
    void select(Op op, int size, int d, int t, int f, Condition condition) {
        assembler.emit(op, g(size, d), g(size, t), g(size, f), Packed.cond(condition));
    }

    void set(int d, Condition condition) {
        assembler.emit(Op.CSET, Packed.w(d), Packed.cond(condition));
    }

    void negateIf(int size, int d, int s, Condition condition) {
        assembler.emit(Op.CNEG, g(size, d), g(size, s), Packed.cond(condition));
    }

    // Memory

    /// `op r, memory` with an integer register of the given size.
    void memory(Op op, int size, int r, long memory) {
        assembler.emit(op, g(size, r), memory);
    }

    void memory(Op op, FloatType type, int v, long memory) {
        assembler.emit(op, f(type, v), memory);
    }

    void memory(Op op, long first, long second, long memory) {
        assembler.emit(op, first, second, memory);
    }

    static long mem(int base, long offset) {
        return Packed.mem(Packed.xsp(base), offset);
    }

    static long mem(int base, int index, int shift) {
        return Packed.mem(Packed.xsp(base), Packed.x(index), Extend.UXTX, shift);
    }

    // Floats

    /// True when the CPU has arithmetic on `type`.
    boolean computes(FloatType type) {
        return type != FloatType.F8 && (type != FloatType.F16 || fp16);
    }

    void ff(Op op, FloatType type, int d, int s) {
        assembler.emit(op, f(type, d), f(type, s));
    }

    void fff(Op op, FloatType type, int d, int a, int b) {
        assembler.emit(op, f(type, d), f(type, a), f(type, b));
    }

    void ffff(Op op, FloatType type, int d, int a, int b, int c) {
        assembler.emit(op, f(type, d), f(type, a), f(type, b), f(type, c));
    }

    void selectFloat(FloatType type, int d, int t, int f, Condition condition) {
        assembler.emit(Op.FCSEL, f(type, d), f(type, t), f(type, f), Packed.cond(condition));
    }

    /// Operands of any kind.
    void emit(Op op, long a, long b) {
        assembler.emit(op, a, b);
    }

    void emit(Op op, long a, long b, long c) {
        assembler.emit(op, a, b, c);
    }

    void emit(Op op, long a, long b, long c, long d) {
        assembler.emit(op, a, b, c, d);
    }

    static long bytes(int v) {
        return Packed.v(v, Arrangement.B8);
    }

    // Places

    Label label() {
        return buffer.label();
    }

    void bind(Label label) {
        buffer.bind(label);
    }

    void branch(Label target) {
        assembler.emit(Op.B, target);
    }

    void branch(Condition condition, Label target) {
        assembler.emit(Op.B_COND, Packed.cond(condition), target);
    }

    /// `cbz`, `cbnz`.
    void branch(Op op, int size, int a, Label target) {
        assembler.emit(op, g(size, a), target);
    }

    /// `tbz`, `tbnz`.
    void branchOnBit(Op op, int a, int bit, Label target) {
        assembler.emit(op, bit < 32 ? Packed.w(a) : Packed.x(a), Packed.imm(bit), target);
    }

    void branch(String symbol) {
        assembler.emitSymbol(Op.B, symbol, 0);
    }

    void call(Label target) {
        assembler.emit(Op.BL, target);
    }

    void call(String symbol) {
        assembler.emitSymbol(Op.BL, symbol, 0);
    }

    void address(int d, Label label) {
        assembler.address(Packed.x(d), label);
    }

    /// By a literal in the way, jumped over: what a loader fills in is 64 bits together.
    void address(int d, String symbol) {
        Label literal = buffer.label();
        Label over = buffer.label();
        assembler.emit(Op.LDR, Packed.x(d), literal);
        branch(over);
        buffer.bind(literal);
        buffer.relocation(buffer.position(), Fixup.Data.ABS64, symbol, 0);
        buffer.qword(0);
        buffer.bind(over);
    }

    void align(int bytes) {
        assembler.align(bytes);
    }

    /// Makes the instruction at `offset` set the flags, once the code is finished.
    void setFlags(int offset, Label anywhere) {
        buffer.fixup(offset, SetFlags.ADD_SUB, anywhere, 0);
    }

    int position() {
        return buffer.position();
    }

    /// A field of data: the distance from `base` to `target`.
    void distance(Label target, Label base) {
        buffer.fixup(buffer.position(), Fixup.Data.REL32, target, base);
        buffer.dword(0);
    }

    /// Not a field that holds a place but the bit that makes `add` and its kin set the flags (Arm C4.1.92), known
    /// only when a later instruction asks for the carry.
    private enum SetFlags implements Fixup {
        ADD_SUB;

        private static final int S = 1 << 29;

        @Override
        public boolean absolute() {
            return false;
        }

        @Override
        public boolean fits(long value) {
            return true;
        }

        @Override
        public void patch(byte[] code, int at, long value) {
            code[at + 3] |= (byte) (S >>> 24);
        }
    }
}
