package dev.kiln.target;

import dev.kiln.code.Label;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.Lane;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.V;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VectorEmitter;
import dev.kiln.ir.Width;

/// Where vector instructions are computed lane by lane: operands in memory below the stack pointer's new place, each
/// lane loaded, computed in the registers here and stored, and the result loaded.
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
abstract class LaneFrame implements VectorEmitter {
    private static final R INDEX = R.physical(0);
    static final R X = R.physical(1);
    static final R Y = R.physical(2);
    /// Up to so many lanes are written out.
    private static final int UNROLLED = 4;

    private static final int LOOP = -1;

    final MachineEmitter out;
    private final VecSize largest;
    private final int frame;
    private final int integers;
    private final int vectors;
    /// The bytes of the largest operand or result, and the distance between them in the frame.
    int area;
    private boolean inFloats;
    /// The lane that is computed, or [#LOOP] when INDEX holds it.
    private int lane;

    V first = V.NONE;
    V second = V.NONE;
    V third = V.NONE;

    LaneFrame(MachineEmitter out, VecSize largest) {
        this.out = out;
        this.largest = largest;
        vectors = 5 * largest.bytes();
        integers = vectors + 2 * largest.bytes();
        frame = integers + 32;
    }

    // The frame

    /// Makes room for operands and a result of `size`, and frees the registers that lanes are computed in: d, which
    /// is written anyway, and others that are kept.
    final void open(VecSize size, boolean floats, V d) {
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
    final void close(VecSize size, V d, int place) {
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

    final void put(VecSize size, int operand, V v) {
        vstore(size, v, R.SP, R.NONE, 0, operand * area);
    }

    final int result() {
        return 4 * area;
    }

    /// The zero byte, as an offset from operand 0.
    final int zero() {
        return 3 * area;
    }

    // Lanes

    /// Runs `body` for each of `count` lanes.
    final void each(int count, Runnable body) {
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

    final void load(R d, int place, int bytes, boolean signed) {
        out.load(memory(bytes, signed), d, R.SP, index(), shift(bytes), at(place, bytes));
    }

    final void store(R s, int place, int bytes) {
        out.store(memory(bytes, false), s, R.SP, index(), shift(bytes), at(place, bytes));
    }

    final void load(V d, int place, FloatType type) {
        out.fload(type, d, R.SP, index(), shift(type.bytes()), at(place, type.bytes()));
    }

    final void store(V s, int place, FloatType type) {
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

    static Width width(Lane lane) {
        return lane.bits() == 64 ? Width.W64 : Width.W32;
    }
}
