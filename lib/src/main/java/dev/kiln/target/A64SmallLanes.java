package dev.kiln.target;

import static dev.kiln.target.A64VectorCode.SCRATCH;

import dev.kiln.a64.Op;
import dev.kiln.a64.Packed;
import dev.kiln.ir.Lane;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VecType;

/// Float lanes that the CPU has no arithmetic on, computed as ones twice as wide: E5M2 as binary16, and binary16, where
/// it is only converted, as binary32.
///
/// A sum, product, quotient or root with 2p + 2 bits, rounded again to p bits, is what rounding once gives: 24 bits are
/// enough for the 11 of binary16, and those for the 3 of E5M2. Both have the same exponents, so that this holds of
/// subnormals too: what lies near the middle of two of them has bits to spare.
final class A64SmallLanes {
    /// What is done to all lanes at once; d may be a or b, and b the scratch register.
    @FunctionalInterface
    interface Computation {
        void emit(VecType type, int d, int a, int b);
    }

    /// How lanes become twice as wide: as numbers of one kind.
    enum Widening {
        FLOAT(Op.FCVTL, Op.FCVTL2),
        SIGNED(Op.SXTL, Op.SXTL2),
        UNSIGNED(Op.UXTL, Op.UXTL2);

        private final Op lower;
        private final Op upper;

        Widening(Op lower, Op upper) {
            this.lower = lower;
            this.upper = upper;
        }
    }

    /// How they become half as wide: rounded, saturated, or by dropping the upper half of ones or zeros.
    enum Narrowing {
        FLOAT(Op.FCVTN, Op.FCVTN2),
        SIGNED(Op.SQXTN, Op.SQXTN2),
        UNSIGNED(Op.UQXTN, Op.UQXTN2),
        MASK(Op.XTN, Op.XTN2);

        private final Op lower;
        private final Op upper;

        Narrowing(Op lower, Op upper) {
            this.lower = lower;
            this.upper = upper;
        }
    }

    private final A64VectorCode vectors;
    private final A64Code code;

    A64SmallLanes(A64VectorCode vectors) {
        this.vectors = vectors;
        code = vectors.code();
    }

    /// d = computation of a, on floats.
    void unary(VecType type, int d, int a, Computation computation) {
        compute(type, Widening.FLOAT, Narrowing.FLOAT, false, d, a, a, computation);
    }

    /// Likewise, in wider lanes even where the CPU has arithmetic on these.
    void unaryWider(VecType type, int d, int a, Computation computation) {
        computeWider(type, Widening.FLOAT, Narrowing.FLOAT, false, d, a, a, computation);
    }

    /// d = computation of a and b, on floats.
    void binary(VecType type, Narrowing narrowing, int d, int a, int b, Computation computation) {
        compute(type, Widening.FLOAT, narrowing, true, d, a, b, computation);
    }

    /// d = computation of a, of numbers of one kind to those of another.
    void convert(VecType type, Widening from, Narrowing to, int d, int a, Computation computation) {
        compute(type, from, to, false, d, a, a, computation);
    }

    private void compute(
            VecType type,
            Widening widening,
            Narrowing narrowing,
            boolean two,
            int d,
            int a,
            int b,
            Computation computation) {
        if (vectors.computes(type.lane())) {
            computation.emit(type, d, a, b);
        } else {
            computeWider(type, widening, narrowing, two, d, a, b, computation);
        }
    }

    private void computeWider(
            VecType type,
            Widening widening,
            Narrowing narrowing,
            boolean two,
            int d,
            int a,
            int b,
            Computation computation) {
        Lane lane = type.lane();
        VecType wide = VecType.of(lane == Lane.F8 ? Lane.F16 : Lane.F32, VecSize.V128);
        if (type.size() == VecSize.V64) {
            if (two) {
                widen(lane, widening, false, SCRATCH, b);
            }
            widen(lane, widening, false, d, a);
            compute(wide, widening, narrowing, two, d, d, two ? SCRATCH : d, computation);
            narrow(lane, narrowing, false, d, d);
            return;
        }
        int upper = vectors.borrow(d, a, b);
        int second = two && b == SCRATCH ? vectors.borrow(d, a, upper) : SCRATCH;
        if (two) {
            widen(lane, widening, true, second, b);
        }
        widen(lane, widening, true, upper, a);
        compute(wide, widening, narrowing, two, upper, upper, two ? second : upper, computation);
        if (two) {
            widen(lane, widening, false, second, b);
        }
        widen(lane, widening, false, d, a);
        compute(wide, widening, narrowing, two, d, d, two ? second : d, computation);
        narrow(lane, narrowing, false, d, d);
        narrow(lane, narrowing, true, d, upper);
        if (second != SCRATCH) {
            vectors.giveBack(second);
        }
        vectors.giveBack(upper);
    }

    /// d = the lower or upper lanes of s.
    private void widen(Lane lane, Widening widening, boolean upper, int d, int s) {
        VecSize half = upper ? VecSize.V128 : VecSize.V64;
        long from = A64VectorCode.lanes(lane.bytes(), half, s);
        long to = A64VectorCode.lanes(2 * lane.bytes(), VecSize.V128, d);
        if (lane == Lane.F8 && widening == Widening.FLOAT) {
            code.emit(upper ? Op.SHLL2 : Op.SHLL, to, from, Packed.imm(8));
        } else {
            code.emit(upper ? widening.upper : widening.lower, to, from);
        }
    }

    /// The lower or upper lanes of d = s, which may change.
    private void narrow(Lane lane, Narrowing narrowing, boolean upper, int d, int s) {
        VecSize half = upper ? VecSize.V128 : VecSize.V64;
        if (lane == Lane.F8 && narrowing == Narrowing.FLOAT) {
            round(half, d, s);
        } else {
            code.emit(
                    upper ? narrowing.upper : narrowing.lower,
                    A64VectorCode.lanes(lane.bytes(), half, d),
                    A64VectorCode.lanes(2 * lane.bytes(), VecSize.V128, s));
        }
    }

    /// E5M2 of binary16, whose upper byte it is: half a unit of the last place less one is added, and the bit that
    /// decides ties, so that a carry goes into the exponent.
    ///
    /// That makes of a NaN another one when its lower byte is 0, as it is when it came from E5M2.
    private void round(VecSize half, int d, int s) {
        VecType type = VecType.of(Lane.I16, VecSize.V128);
        vectors.vvi(Op.SHL, type, SCRATCH, s, 7);
        vectors.vvi(Op.USRA, type, s, SCRATCH, 15);
        code.emit(Op.MOVI, A64VectorCode.v(type, SCRATCH), Packed.imm(0x7F));
        code.emit(
                half == VecSize.V64 ? Op.ADDHN : Op.ADDHN2,
                A64VectorCode.bits(half, d),
                A64VectorCode.v(type, s),
                A64VectorCode.v(type, SCRATCH));
    }

    /// d = a, binary16 to E5M2. Where a is a NaN its lower byte may be anything: those lanes are made NaN afterwards.
    void toF8(int d, int a) {
        VecType type = VecType.of(Lane.I16, VecSize.V128);
        int nan = vectors.borrow(d, a, SCRATCH);
        vectors.vvi(Op.SHL, type, nan, a, 1);
        code.emit(Op.MOVI, A64VectorCode.v(type, SCRATCH), Packed.immLsl(0xF8, 8));
        vectors.vvv(Op.CMHI, type, nan, nan, SCRATCH);
        code.emit(Op.XTN, A64VectorCode.bits(VecSize.V64, nan), A64VectorCode.v(type, nan));
        vectors.move(VecSize.V128, d, a);
        round(VecSize.V64, d, d);
        vectors.fill(VecSize.V64, SCRATCH, 0x7E);
        vectors.bbb(Op.BIT, VecSize.V64, d, SCRATCH, nan);
        vectors.giveBack(nan);
    }
}
