package dev.kiln.target;

import static dev.kiln.target.A64Code.FLOAT_SCRATCH;

import dev.kiln.a64.Arrangement;
import dev.kiln.a64.Op;
import dev.kiln.a64.Packed;
import dev.kiln.ir.Lane;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VecType;

/// What the families of the AArch64 lowering of vectors write with: instructions over the numbers of vector registers.
///
/// A vector of one lane of 64 bits is a scalar to this machine, which has most of its vector instructions for that too.
final class A64VectorCode {
    private static final Arrangement[] SMALL = {Arrangement.B8, Arrangement.H4, Arrangement.S2, Arrangement.D1};
    private static final Arrangement[] WHOLE = {Arrangement.B16, Arrangement.H8, Arrangement.S4, Arrangement.D2};

    /// The register that belongs to the lowering.
    static final int SCRATCH = FLOAT_SCRATCH;

    private final A64Code code;

    A64VectorCode(A64Code code) {
        this.code = code;
    }

    A64Code code() {
        return code;
    }

    /// True when the CPU has arithmetic on such floats.
    boolean computes(Lane lane) {
        return code.computes(lane.scalar());
    }

    // Operands

    /// A register as lanes of `bytes`.
    static long lanes(int bytes, VecSize size, int number) {
        Arrangement[] all = size == VecSize.V64 ? SMALL : WHOLE;
        return Packed.v(number, all[Integer.numberOfTrailingZeros(bytes)]);
    }

    /// A register as an operand of instructions on `type`.
    static long v(VecType type, int number) {
        return type.lanes() == 1 ? Packed.d(number) : lanes(type.lane().bytes(), type.size(), number);
    }

    /// A register as bytes, whatever its lanes are.
    static long bits(VecSize size, int number) {
        return lanes(1, size, number);
    }

    /// A lane.
    static long element(Lane lane, int number, int index) {
        return Packed.element(number, lane.bytes(), index);
    }

    /// A register's lowest `bytes`, as a scalar.
    static long scalar(int bytes, int number) {
        return switch (bytes) {
            case 1 -> Packed.b(number);
            case 2 -> Packed.h(number);
            case 4 -> Packed.s(number);
            default -> Packed.d(number);
        };
    }

    /// The integer register that lanes of `lane` are moved from and to.
    static long general(Lane lane, int number) {
        return A64Code.g(lane == Lane.I64 || lane == Lane.F64 ? 8 : 4, number);
    }

    // Instructions

    void vv(Op op, VecType type, int d, int a) {
        code.emit(op, v(type, d), v(type, a));
    }

    void vvv(Op op, VecType type, int d, int a, int b) {
        code.emit(op, v(type, d), v(type, a), v(type, b));
    }

    void vvi(Op op, VecType type, int d, int a, long value) {
        code.emit(op, v(type, d), v(type, a), Packed.imm(value));
    }

    /// Bits, without lanes.
    void bb(Op op, VecSize size, int d, int a) {
        code.emit(op, bits(size, d), bits(size, a));
    }

    void bbb(Op op, VecSize size, int d, int a, int b) {
        code.emit(op, bits(size, d), bits(size, a), bits(size, b));
    }

    /// Every byte of d becomes `value`.
    void fill(VecSize size, int d, int value) {
        code.emit(Op.MOVI, bits(size, d), Packed.imm(value));
    }

    /// d = s.
    void move(VecSize size, int d, int s) {
        if (size == VecSize.V64) {
            code.moveFloat(d, s);
        } else if (d != s) {
            bb(Op.MOV, size, d, s);
        }
    }

    /// The scratch register's lowest `bytes` become those of a that lie right above as many.
    void upper(int bytes, int a) {
        code.emit(Op.DUP, scalar(bytes, SCRATCH), Packed.element(a, bytes, 1));
    }

    // Registers beside the scratch register

    /// A register other than three, whose value is kept until [#giveBack].
    int borrow(int a, int b, int c) {
        int number = 0;
        while (number == a || number == b || number == c) {
            number++;
        }
        code.emit(Op.STR, Packed.q(number), Packed.preIndex(Packed.SP, -16));
        return number;
    }

    /// Undoes the last [#borrow] that is not undone.
    void giveBack(int number) {
        code.emit(Op.LDR, Packed.q(number), Packed.postIndex(Packed.SP, 16));
    }
}
