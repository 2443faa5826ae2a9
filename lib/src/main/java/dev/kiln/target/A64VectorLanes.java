package dev.kiln.target;

import static dev.kiln.target.A64VectorCode.SCRATCH;

import dev.kiln.a64.Arrangement;
import dev.kiln.a64.Op;
import dev.kiln.a64.Packed;
import dev.kiln.ir.Lane;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VecType;

/// Single lanes and their order.
final class A64VectorLanes {
    private final A64VectorCode vectors;
    private final A64Code code;

    A64VectorLanes(A64VectorCode vectors) {
        this.vectors = vectors;
        code = vectors.code();
    }

    /// All lanes become the low bits of the integer s.
    void splat(VecType type, int d, int s) {
        long from = A64VectorCode.general(type.lane(), s);
        if (type.lanes() == 1) {
            code.emit(Op.FMOV, Packed.d(d), from);
        } else {
            code.emit(Op.DUP, A64VectorCode.v(type, d), from);
        }
    }

    /// All lanes become the scalar s.
    void splatScalar(VecType type, int d, int s) {
        if (type.lanes() == 1) {
            code.moveFloat(d, s);
        } else {
            code.emit(Op.DUP, A64VectorCode.v(type, d), A64VectorCode.element(type.lane(), s, 0));
        }
    }

    /// The integer d = a lane.
    void get(VecType type, int d, int a, int lane) {
        code.emit(Op.UMOV, A64VectorCode.general(type.lane(), d), A64VectorCode.element(type.lane(), a, lane));
    }

    /// The scalar d = a lane.
    void getScalar(VecType type, int d, int a, int lane) {
        if (lane == 0) {
            code.moveFloat(d, a);
        } else {
            code.emit(
                    Op.DUP, A64VectorCode.scalar(type.lane().bytes(), d), A64VectorCode.element(type.lane(), a, lane));
        }
    }

    /// d = a, with a lane that is the low bits of the integer s.
    void set(VecType type, int d, int a, int lane, int s) {
        long from = A64VectorCode.general(type.lane(), s);
        if (type.lanes() == 1) {
            code.emit(Op.FMOV, Packed.d(d), from);
        } else {
            vectors.move(type.size(), d, a);
            code.emit(Op.INS, A64VectorCode.element(type.lane(), d, lane), from);
        }
    }

    /// d = a, with a lane that is the scalar s.
    void setScalar(VecType type, int d, int a, int lane, int s) {
        Lane kind = type.lane();
        if (type.lanes() == 1) {
            code.moveFloat(d, s);
        } else if (d == s && d != a) {
            vectors.move(type.size(), SCRATCH, a);
            code.emit(Op.INS, A64VectorCode.element(kind, SCRATCH, lane), A64VectorCode.element(kind, s, 0));
            vectors.move(type.size(), d, SCRATCH);
        } else {
            vectors.move(type.size(), d, a);
            code.emit(Op.INS, A64VectorCode.element(kind, d, lane), A64VectorCode.element(kind, s, 0));
        }
    }

    /// The machine's table has 16 bytes; of one with 8 the others have to be zeros.
    void shuffle(VecSize size, int d, int a, int b) {
        int table = a;
        if (size == VecSize.V64) {
            vectors.bb(Op.MOV, size, SCRATCH, a);
            table = SCRATCH;
        }
        code.emit(
                Op.TBL,
                A64VectorCode.bits(size, d),
                Packed.list(table, Arrangement.B16, 1),
                A64VectorCode.bits(size, b));
    }
}
