package dev.kiln.target;

import dev.kiln.code.Label;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Element;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.FloatUnaryOp;
import dev.kiln.ir.IntType;
import dev.kiln.ir.Lane;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.V;
import dev.kiln.ir.VecBinaryOp;
import dev.kiln.ir.VecReduceOp;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VecType;
import dev.kiln.ir.VecUnaryOp;
import dev.kiln.ir.VectorEmitter;
import dev.kiln.ir.Width;

/// Vector instructions by the scalar ones of the same machine: for what it has no vector instructions for.
///
/// The operands are stored below the stack pointer's new place, each lane is loaded, computed and stored, and the
/// result loaded. A machine extends this and overrides what it does better; moves, selections and what names one
/// lane it must do itself. The scalar instructions are total and round as they must, so nothing more has to be said
/// about that here.
///
/// Few lanes are written one after the other, many as a loop.
///
/// ```
/// the registers used, kept: three of integers, two of vectors
/// the result
/// a zero byte
/// c
/// b
/// a                                           ← sp
/// ```
abstract class LaneByLane implements VectorEmitter {
    private static final R INDEX = R.physical(0);
    private static final R X = R.physical(1);
    private static final R Y = R.physical(2);
    /// Up to so many lanes are written out.
    private static final int UNROLLED = 4;

    private static final int LOOP = -1;

    private final MachineEmitter out;
    private final VecSize largest;
    private final int frame;
    private final int integers;
    private final int vectors;
    /// The bytes of the largest operand or result, and the distance between them in the frame.
    private int area;
    private boolean inFloats;
    /// The lane that is computed, or [#LOOP] when INDEX holds it.
    private int lane;

    private V first = V.NONE;
    private V second = V.NONE;
    private V third = V.NONE;

    LaneByLane(MachineEmitter out, VecSize largest) {
        this.out = out;
        this.largest = largest;
        vectors = 5 * largest.bytes();
        integers = vectors + 2 * largest.bytes();
        frame = integers + 32;
    }

    // The frame

    /// Makes room for operands and a result of `size`, and frees the registers that lanes are computed in: d, which
    /// is written anyway, and others that are kept.
    private void open(VecSize size, boolean floats, V d) {
        out.nested(true);
        area = size.bytes();
        inFloats = floats;
        first = d;
        second = other(d, d);
        third = other(d, second);
        out.binary(BinaryOp.SUB, Width.W64, R.SP, R.SP, frame);
        out.stepOver();
        out.store(MemType.I64, INDEX, R.SP, R.NONE, 0, integers);
        out.store(MemType.I64, X, R.SP, R.NONE, 0, integers + 8);
        out.store(MemType.I64, Y, R.SP, R.NONE, 0, integers + 16);
        if (floats) {
            vstore(largest, second, R.SP, R.NONE, 0, vectors);
            vstore(largest, third, R.SP, R.NONE, 0, vectors + largest.bytes());
        }
    }

    private V other(V used, V usedToo) {
        int i = 0;
        while (out.v(V.physical(i)) == out.v(used) || out.v(V.physical(i)) == out.v(usedToo)) {
            i++;
        }
        return V.physical(i);
    }

    /// Loads the result, of `size` at `place`, and puts everything back.
    private void close(VecSize size, V d, int place) {
        vload(size, d, R.SP, R.NONE, 0, place);
        if (inFloats) {
            vload(largest, second, R.SP, R.NONE, 0, vectors);
            vload(largest, third, R.SP, R.NONE, 0, vectors + largest.bytes());
        }
        out.load(MemType.I64, INDEX, R.SP, R.NONE, 0, integers);
        out.load(MemType.I64, X, R.SP, R.NONE, 0, integers + 8);
        out.load(MemType.I64, Y, R.SP, R.NONE, 0, integers + 16);
        out.binary(BinaryOp.ADD, Width.W64, R.SP, R.SP, frame);
        out.stepOver();
        out.nested(false);
    }

    private void put(VecSize size, int operand, V v) {
        vstore(size, v, R.SP, R.NONE, 0, operand * area);
    }

    private int result() {
        return 4 * area;
    }

    /// The zero byte, as an offset from operand 0.
    private int zero() {
        return 3 * area;
    }

    // Lanes

    /// Runs `body` for each of `count` lanes.
    private void each(int count, Runnable body) {
        if (count <= UNROLLED) {
            for (lane = count - 1; lane >= 0; lane--) {
                body.run();
            }
        } else {
            lane = LOOP;
            Label again = out.label();
            out.movi(INDEX, count - 1);
            out.bind(again);
            body.run();
            out.binary(BinaryOp.SUB, Width.W64, INDEX, INDEX, 1);
            out.branch(Cond.SGE, Width.W64, INDEX, 0, again);
        }
    }

    private R index() {
        return lane == LOOP ? INDEX : R.NONE;
    }

    private int shift(int bytes) {
        return lane == LOOP ? Integer.numberOfTrailingZeros(bytes) : 0;
    }

    private long at(int place, int bytes) {
        return lane == LOOP ? place : place + (long) lane * bytes;
    }

    private void load(R d, int place, int bytes, boolean signed) {
        out.load(memory(bytes, signed), d, R.SP, index(), shift(bytes), at(place, bytes));
    }

    private void store(R s, int place, int bytes) {
        out.store(memory(bytes, false), s, R.SP, index(), shift(bytes), at(place, bytes));
    }

    private void load(V d, int place, FloatType type) {
        out.fload(type, d, R.SP, index(), shift(type.bytes()), at(place, type.bytes()));
    }

    private void store(V s, int place, FloatType type) {
        out.fstore(type, s, R.SP, index(), shift(type.bytes()), at(place, type.bytes()));
    }

    private static MemType memory(int bytes, boolean signed) {
        return switch (bytes) {
            case 1 -> signed ? MemType.S8 : MemType.U8;
            case 2 -> signed ? MemType.S16 : MemType.U16;
            case 4 -> signed ? MemType.S32 : MemType.U32;
            default -> MemType.I64;
        };
    }

    private static Width width(Lane lane) {
        return lane.bits() == 64 ? Width.W64 : Width.W32;
    }

    // Two operands

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, V b) {
        open(type.size(), type.lane().isFloat(), d);
        put(type.size(), 0, a);
        put(type.size(), 1, b);
        each(type.lanes(), () -> binary(op, type.lane()));
        close(type.size(), d, result());
    }

    private void binary(VecBinaryOp op, Lane lane) {
        int bytes = lane.bytes();
        if (lane.isFloat() && op.compareTo(VecBinaryOp.VAND) < 0) {
            FloatType type = lane.scalar();
            load(first, 0, type);
            load(second, area, type);
            out.fbinary(floats(op), type, first, first, second);
            store(first, result(), type);
        } else {
            boolean signed = op != VecBinaryOp.VUDIV
                    && op != VecBinaryOp.VUMIN
                    && op != VecBinaryOp.VUMAX
                    && op != VecBinaryOp.VSHR;
            load(X, 0, bytes, signed);
            load(Y, area, bytes, signed);
            if (op.isShift() && lane.bits() < 32) {
                out.binary(BinaryOp.AND, Width.W32, Y, Y, lane.bits() - 1);
            }
            out.binary(integers(op), width(lane), X, X, Y);
            store(X, result(), bytes);
        }
    }

    private static FloatBinaryOp floats(VecBinaryOp op) {
        return switch (op) {
            case VADD -> FloatBinaryOp.FADD;
            case VSUB -> FloatBinaryOp.FSUB;
            case VMUL -> FloatBinaryOp.FMUL;
            case VDIV -> FloatBinaryOp.FDIV;
            case VMIN -> FloatBinaryOp.FMIN;
            case VMAX -> FloatBinaryOp.FMAX;
            case VUDIV, VUMIN, VUMAX, VAND, VOR, VXOR, VANDN, VSHL, VSHR, VSAR -> throw new AssertionError(op);
        };
    }

    private static BinaryOp integers(VecBinaryOp op) {
        return switch (op) {
            case VADD -> BinaryOp.ADD;
            case VSUB -> BinaryOp.SUB;
            case VMUL -> BinaryOp.MUL;
            case VDIV -> BinaryOp.SDIV;
            case VUDIV -> BinaryOp.UDIV;
            case VMIN -> BinaryOp.SMIN;
            case VMAX -> BinaryOp.SMAX;
            case VUMIN -> BinaryOp.UMIN;
            case VUMAX -> BinaryOp.UMAX;
            case VAND -> BinaryOp.AND;
            case VOR -> BinaryOp.OR;
            case VXOR -> BinaryOp.XOR;
            case VANDN -> BinaryOp.ANDN;
            case VSHL -> BinaryOp.SHL;
            case VSHR -> BinaryOp.SHR;
            case VSAR -> BinaryOp.SAR;
        };
    }

    @Override
    public void vbinary(VecBinaryOp op, VecType type, V d, V a, long count) {
        int bytes = type.lane().bytes();
        open(type.size(), type.lane().isFloat(), d);
        put(type.size(), 0, a);
        each(type.lanes(), () -> {
            load(X, 0, bytes, op != VecBinaryOp.VSHR);
            out.binary(
                    integers(op), width(type.lane()), X, X, count & type.lane().bits() - 1);
            store(X, result(), bytes);
        });
        close(type.size(), d, result());
    }

    @Override
    public void vcmp(Cond cond, VecType type, V d, V a, V b) {
        int bytes = type.lane().bytes();
        boolean unsigned = cond.compareTo(Cond.ULT) >= 0 && cond.compareTo(Cond.UGE) <= 0;
        open(type.size(), type.lane().isFloat(), d);
        put(type.size(), 0, a);
        put(type.size(), 1, b);
        each(type.lanes(), () -> {
            if (type.lane().isFloat()) {
                load(first, 0, type.lane().scalar());
                load(second, area, type.lane().scalar());
                out.cmpf(type.lane().scalar(), first, second);
            } else {
                load(X, 0, bytes, !unsigned);
                load(Y, area, bytes, !unsigned);
                out.cmp(width(type.lane()), X, Y);
            }
            out.set(cond, X);
            out.unary(UnaryOp.NEG, Width.W64, X, X);
            store(X, result(), bytes);
        });
        close(type.size(), d, result());
    }

    @Override
    public void vshuffle(VecSize size, V d, V a, V b) {
        open(size, false, d);
        put(size, 0, a);
        put(size, 1, b);
        out.movi(Y, 0);
        out.store(MemType.U8, Y, R.SP, R.NONE, 0, zero());
        out.movi(Y, zero());
        each(size.bytes(), () -> {
            load(X, area, 1, false);
            out.cmp(Width.W32, X, size.bytes());
            out.select(Cond.ULT, X, X, Y);
            out.load(MemType.U8, X, R.SP, X, 0, 0);
            store(X, result(), 1);
        });
        close(size, d, result());
    }

    // One operand

    @Override
    public void vunary(VecUnaryOp op, VecType type, V d, V a) {
        open(type.size(), type.lane().isFloat(), d);
        put(type.size(), 0, a);
        each(type.lanes(), () -> unary(op, type.lane()));
        close(type.size(), d, result());
    }

    private void unary(VecUnaryOp op, Lane lane) {
        if (!lane.isFloat() || op == VecUnaryOp.VNOT) {
            load(X, 0, lane.bytes(), true);
            out.unary(
                    op == VecUnaryOp.VNOT ? UnaryOp.NOT : op == VecUnaryOp.VNEG ? UnaryOp.NEG : UnaryOp.ABS,
                    width(lane),
                    X,
                    X);
            store(X, result(), lane.bytes());
            return;
        }
        FloatType type = lane.scalar();
        load(first, 0, type);
        switch (op) {
            case VNEG -> out.funary(FloatUnaryOp.FNEG, type, first, first);
            case VABS -> out.funary(FloatUnaryOp.FABS, type, first, first);
            case VSQRT -> out.funary(FloatUnaryOp.FSQRT, type, first, first);
            case VFLOOR -> out.funary(FloatUnaryOp.FFLOOR, type, first, first);
            case VCEIL -> out.funary(FloatUnaryOp.FCEIL, type, first, first);
            case VTRUNC -> out.funary(FloatUnaryOp.FTRUNC, type, first, first);
            case VNEAREST -> out.funary(FloatUnaryOp.FNEAREST, type, first, first);
            case VRECPE, VRSQRTE -> reciprocal(op == VecUnaryOp.VRSQRTE, type);
            case VNOT -> throw new AssertionError(op);
        }
        store(first, result(), type);
    }

    /// By division; of small floats in binary32, so that a root is not rounded to the smaller type first.
    private void reciprocal(boolean root, FloatType type) {
        FloatType computed = type.isSmall() ? FloatType.F32 : type;
        if (computed != type) {
            out.cvt(computed, type, first, first);
        }
        if (root) {
            out.funary(FloatUnaryOp.FSQRT, computed, first, first);
        }
        out.fmovi(computed, second, 1);
        out.fbinary(FloatBinaryOp.FDIV, computed, first, second, first);
        if (computed != type) {
            out.cvt(type, computed, first, first);
        }
    }

    /// In place: the lanes that are left are the first ones of the operand.
    @Override
    public void vreduce(VecReduceOp op, VecType type, V d, V a) {
        int bytes = type.lane().bytes();
        open(type.size(), type.lane().isFloat(), d);
        put(type.size(), 0, a);
        for (int half = type.lanes() / 2; half > 0; half /= 2) {
            int upper = half * bytes;
            each(half, () -> join(op.step(), type.lane(), upper));
        }
        close(type.size(), d, 0);
    }

    private void join(VecBinaryOp op, Lane lane, int upper) {
        int bytes = lane.bytes();
        if (lane.isFloat()) {
            load(first, 0, lane.scalar());
            load(second, upper, lane.scalar());
            out.fbinary(floats(op), lane.scalar(), first, first, second);
            store(first, 0, lane.scalar());
        } else {
            boolean signed = op != VecBinaryOp.VUMIN && op != VecBinaryOp.VUMAX;
            load(X, 0, bytes, signed);
            load(Y, upper, bytes, signed);
            out.binary(integers(op), width(lane), X, X, Y);
            store(X, 0, bytes);
        }
    }

    // Three operands

    @Override
    public void vfma(VecType type, V d, V a, V b, V c) {
        FloatType lane = type.lane().scalar();
        open(type.size(), true, d);
        put(type.size(), 0, a);
        put(type.size(), 1, b);
        put(type.size(), 2, c);
        each(type.lanes(), () -> {
            load(first, 0, lane);
            load(second, area, lane);
            load(third, 2 * area, lane);
            out.fma(lane, first, first, second, third);
            store(first, result(), lane);
        });
        close(type.size(), d, result());
    }

    // Conversions

    @Override
    public void vcvt(Element to, Element from, VecSize size, V d, V a) {
        VecSize wide = to.size(from, size);
        open(wide.compareTo(size) > 0 ? wide : size, true, d);
        put(size, 0, a);
        each(size.bytes() / from.lane().bytes(), () -> {
            if (from.lane().isFloat()) {
                load(first, 0, from.lane().scalar());
                if (to.lane().isFloat()) {
                    out.cvt(to.lane().scalar(), from.lane().scalar(), first, first);
                    store(first, result(), to.lane().scalar());
                } else {
                    out.cvt(integer(to), from.lane().scalar(), X, first);
                    if (!to.isSigned() && to.lane().bits() < 32) {
                        out.binary(BinaryOp.SMAX, Width.W64, X, X, 0);
                    }
                    saturate(to);
                    store(X, result(), to.lane().bytes());
                }
            } else {
                load(X, 0, from.lane().bytes(), from.isSigned());
                if (to.lane().isFloat()) {
                    out.cvt(to.lane().scalar(), integer(from), first, X);
                    store(first, result(), to.lane().scalar());
                } else {
                    saturate(to);
                    store(X, result(), to.lane().bytes());
                }
            }
        });
        close(wide, d, result());
    }

    /// The scalar type that numbers of this kind are converted by.
    private static IntType integer(Element element) {
        boolean wide = element.lane().bits() == 64;
        return element.isSigned() || element.lane().bits() < 32
                ? wide ? IntType.S64 : IntType.S32
                : wide ? IntType.U64 : IntType.U32;
    }

    /// X becomes the nearest number that a lane of this kind holds.
    private void saturate(Element to) {
        int bits = to.lane().bits();
        if (bits == 64) {
            return;
        }
        if (to.isSigned()) {
            long most = (1L << bits - 1) - 1;
            out.binary(BinaryOp.SMIN, Width.W64, X, X, most);
            out.binary(BinaryOp.SMAX, Width.W64, X, X, -most - 1);
        } else {
            out.binary(BinaryOp.UMIN, Width.W64, X, X, (1L << bits) - 1);
        }
    }
}
