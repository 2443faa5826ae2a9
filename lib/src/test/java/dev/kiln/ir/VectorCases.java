package dev.kiln.ir;

import dev.kiln.ir.VectorCase.Expected;
import dev.kiln.ir.VectorCase.Instruction;
import dev.kiln.ir.VectorCase.Match;
import dev.kiln.ir.VectorCase.Result;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Every vector instruction, for every type and size, with registers that are the same and that are not, on the
/// boundary values of its lanes: what any engine must make of them.
public final class VectorCases {
    /// Runs programs.
    public interface Engine {
        /// Which physical registers there are.
        Convention convention();

        /// The largest vectors it has.
        VecSize largest();

        /// Native memory, all of which the engine may use after the first [#BYTES] bytes.
        MemorySegment memory();

        /// Makes the program ready to run.
        Code compile(Program program);
    }

    /// A program that is ready: `f`, which takes two addresses.
    public interface Code extends AutoCloseable {
        /// Calls it.
        void run(long in, long out);

        @Override
        void close();
    }

    /// The instructions, by kind.
    public enum Group {
        /// `vmov vld vst`.
        MOVES,
        /// `vadd` … of integers.
        INTEGERS,
        /// `vadd` … of floats.
        FLOATS,
        /// Shifts.
        SHIFTS,
        /// `vneg` …
        UNARY,
        /// `vcmp`.
        COMPARE,
        /// `vsel` and `vshuf`.
        SELECT,
        /// `vsplat vget vset`.
        LANES,
        /// `vsum` …
        REDUCE,
        /// `vcvt`.
        CONVERT,
        /// `vfma`.
        FUSED
    }

    /// The memory that the cases use.
    public static final int BYTES = VectorCase.BYTES;

    private static final int[] DISTINCT = {0, 1, 2, 3};
    private static final int[] D_IS_A = {0, 0, 2, 3};
    private static final int[] D_IS_B = {0, 1, 0, 3};
    private static final int[] D_IS_C = {0, 1, 2, 0};
    private static final int[] A_IS_B = {0, 1, 1, 3};
    private static final int[] ALL_SAME = {0, 0, 0, 0};
    private static final List<int[]> ONE = List.of(DISTINCT, D_IS_A);
    private static final List<int[]> TWO = List.of(DISTINCT, D_IS_A, D_IS_B, A_IS_B, ALL_SAME);
    private static final List<int[]> THREE = List.of(DISTINCT, D_IS_A, D_IS_B, D_IS_C, A_IS_B, ALL_SAME);

    private final MemorySegment memory;
    private final List<VectorCase> cases = new ArrayList<>();

    private VectorCases(MemorySegment memory) {
        this.memory = memory;
    }

    /// Runs all cases of `group` that the engine has vectors for, each on at most `rows` rows of values.
    ///
    /// @return the numbers of cases and of lanes compared
    public static long[] run(Engine engine, Group group, int rows, long seed) {
        VectorCases all = new VectorCases(engine.memory());
        all.add(group);
        Random random = new Random(seed);
        long count = 0;
        long lanes = 0;
        for (VectorCase one : all.cases) {
            if (one.in().compareTo(engine.largest()) <= 0 && one.out().compareTo(engine.largest()) <= 0) {
                lanes += one.run(engine, (int) count++, rows, random);
            }
        }
        return new long[] {count, lanes};
    }

    private void add(Group group) {
        switch (group) {
            case MOVES -> moves();
            case INTEGERS -> binaries(false);
            case FLOATS -> binaries(true);
            case SHIFTS -> shifts();
            case UNARY -> unaries();
            case COMPARE -> compares();
            case SELECT -> selects();
            case LANES -> lanes();
            case REDUCE -> reductions();
            case CONVERT -> conversions();
            case FUSED -> fused();
        }
    }

    private static boolean exact(long a, long expected, long actual) {
        return expected == actual;
    }

    private static Match number(Lane lane) {
        return lane.isFloat() ? (a, expected, actual) -> LaneMath.same(lane, expected, actual) : VectorCases::exact;
    }

    /// A case for each alias of an instruction whose operands and result have the lanes of `type`.
    private void each(
            List<int[]> aliases,
            int inputs,
            VecType type,
            List<long[]> values,
            Match match,
            Instruction instruction,
            Expected expected) {
        for (int[] alias : aliases) {
            cases.add(new VectorCase(
                    instruction,
                    alias,
                    inputs,
                    type.size(),
                    type.size(),
                    Result.VECTOR,
                    values,
                    type.lane(),
                    type.lane(),
                    type.lanes(),
                    expected,
                    match));
        }
    }

    private static List<long[]> values(Lane lane, int inputs) {
        return java.util.Collections.nCopies(inputs, LaneValues.of(lane));
    }

    private void moves() {
        for (VecSize size : VecSize.values()) {
            VecType type = VecType.of(Lane.I64, size);
            each(
                    ONE,
                    1,
                    type,
                    values(Lane.I64, 1),
                    VectorCases::exact,
                    (out, o) -> out.vmov(size, o.d(), o.a()),
                    (o, i) -> o.a()[i]);
            for (long displacement : new long[] {0, 8, -8, 1, 255, 256, 4088, 40_000, -300, 1L << 33}) {
                address(type, false, 0, displacement);
                for (int shift = 0; shift < 4; shift++) {
                    address(type, true, shift, displacement);
                }
            }
        }
    }

    /// Loads from, and stores to, an unaligned place that is reached in a given way.
    private void address(VecType type, boolean indexed, int shift, long displacement) {
        long base =
                memory.address() + VectorCase.AREA - displacement - (indexed ? (long) VectorCase.INDEX << shift : 0);
        for (boolean store : new boolean[] {false, true}) {
            cases.add(new VectorCase(
                    (out, o) -> {
                        R index = indexed ? o.r() : R.NONE;
                        if (store) {
                            out.vstore(type.size(), o.a(), o.s(), index, shift, displacement);
                        } else {
                            out.vload(type.size(), o.d(), o.s(), index, shift, displacement);
                        }
                    },
                    DISTINCT,
                    store ? 1 : 0,
                    type.size(),
                    type.size(),
                    store ? Result.MEMORY : Result.VECTOR,
                    store
                            ? List.of(LaneValues.of(Lane.I64), new long[] {base + VectorCase.OUT})
                            : List.of(new long[] {base}),
                    type.lane(),
                    type.lane(),
                    type.lanes(),
                    (o, i) -> store ? o.a()[i] : memory.get(ValueLayout.JAVA_LONG_UNALIGNED, VectorCase.AREA + 8L * i),
                    VectorCases::exact));
        }
    }

    private void binaries(boolean floats) {
        for (VecBinaryOp op : VecBinaryOp.values()) {
            for (VecType type : VecType.values()) {
                Lane lane = type.lane();
                if (op.takes(lane) && !op.isShift() && lane.isFloat() == floats) {
                    boolean bits = op.compareTo(VecBinaryOp.VAND) >= 0;
                    each(
                            TWO,
                            2,
                            type,
                            values(lane, 2),
                            bits ? VectorCases::exact : number(lane),
                            (out, o) -> out.vbinary(op, type, o.d(), o.a(), o.b()),
                            (o, i) -> LaneMath.binary(op, lane, o.a()[i], o.b()[i]));
                }
            }
        }
    }

    private void shifts() {
        for (VecBinaryOp op : VecBinaryOp.values()) {
            for (VecType type : VecType.values()) {
                if (!op.isShift() || !op.takes(type.lane())) {
                    continue;
                }
                Lane lane = type.lane();
                each(
                        TWO,
                        2,
                        type,
                        values(lane, 2),
                        VectorCases::exact,
                        (out, o) -> out.vbinary(op, type, o.d(), o.a(), o.b()),
                        (o, i) -> LaneMath.binary(op, lane, o.a()[i], o.b()[i]));
                for (long count :
                        new long[] {0, 1, 2, 7, lane.bits() - 1, lane.bits(), lane.bits() + 3, -1, 1L << 40}) {
                    each(
                            ONE,
                            1,
                            type,
                            values(lane, 1),
                            VectorCases::exact,
                            (out, o) -> out.vbinary(op, type, o.d(), o.a(), count),
                            (o, i) -> LaneMath.binary(op, lane, o.a()[i], LaneMath.mask(count, lane.bits())));
                }
            }
        }
    }

    private void unaries() {
        for (VecUnaryOp op : VecUnaryOp.values()) {
            for (VecType type : VecType.values()) {
                Lane lane = type.lane();
                if (op.takes(lane)) {
                    Match match = switch (op) {
                        case VNEG, VNOT, VABS -> VectorCases::exact;
                        case VRECPE, VRSQRTE -> (a, want, got) -> LaneMath.estimates(lane, a, want, got);
                        case VSQRT, VFLOOR, VCEIL, VTRUNC, VNEAREST -> number(lane);
                    };
                    each(
                            ONE,
                            1,
                            type,
                            values(lane, 1),
                            match,
                            (out, o) -> out.vunary(op, type, o.d(), o.a()),
                            (o, i) -> LaneMath.unary(op, lane, o.a()[i]));
                }
            }
        }
    }

    private void compares() {
        for (Cond cond : Cond.values()) {
            for (VecType type : VecType.values()) {
                Lane lane = type.lane();
                if (cond.isFloat() == lane.isFloat()) {
                    each(
                            TWO,
                            2,
                            type,
                            values(lane, 2),
                            VectorCases::exact,
                            (out, o) -> out.vcmp(cond, type, o.d(), o.a(), o.b()),
                            (o, i) -> LaneMath.compare(cond, lane, o.a()[i], o.b()[i]));
                }
            }
        }
    }

    private void selects() {
        for (VecSize size : VecSize.values()) {
            each(
                    THREE,
                    3,
                    VecType.of(Lane.I64, size),
                    values(Lane.I64, 3),
                    VectorCases::exact,
                    (out, o) -> out.vselect(size, o.d(), o.a(), o.b(), o.c()),
                    (o, i) -> o.b()[i] & o.a()[i] | o.c()[i] & ~o.a()[i]);
            each(
                    TWO,
                    2,
                    VecType.of(Lane.I8, size),
                    List.of(LaneValues.of(Lane.I8), LaneValues.indices(size)),
                    VectorCases::exact,
                    (out, o) -> out.vshuffle(size, o.d(), o.a(), o.b()),
                    (o, i) -> o.b()[i] < size.bytes() ? o.a()[(int) o.b()[i]] : 0);
        }
    }

    private void fused() {
        for (VecType type : VecType.values()) {
            Lane lane = type.lane();
            if (lane.isFloat()) {
                each(
                        THREE,
                        3,
                        type,
                        values(lane, 3),
                        number(lane),
                        (out, o) -> out.vfma(type, o.d(), o.a(), o.b(), o.c()),
                        (o, i) -> LaneMath.fma(lane, o.a()[i], o.b()[i], o.c()[i]));
            }
        }
    }

    private void lanes() {
        for (VecType type : VecType.values()) {
            long[] all = LaneValues.of(type.lane());
            long mask = LaneMath.mask(-1, type.lane().bits());
            each(
                    List.of(DISTINCT),
                    0,
                    type,
                    List.of(LaneValues.of(Lane.I64)),
                    VectorCases::exact,
                    (out, o) -> out.vsplat(type, o.d(), o.s()),
                    (o, i) -> o.s() & mask);
            if (type.lane().isFloat()) {
                each(
                        ONE,
                        1,
                        type,
                        List.of(all),
                        VectorCases::exact,
                        (out, o) -> out.vsplat(type, o.d(), o.a()),
                        (o, i) -> o.a()[0]);
            }
            for (int lane : java.util.stream.IntStream.of(0, 1, type.lanes() / 2, type.lanes() - 1)
                    .distinct()
                    .filter(i -> i < type.lanes())
                    .toArray()) {
                lane(type, lane, mask);
            }
        }
    }

    private void lane(VecType type, int lane, long mask) {
        long[] all = LaneValues.of(type.lane());
        one(
                type,
                Result.INTEGER,
                DISTINCT,
                List.of(all),
                (out, o) -> out.vget(type, o.r(), o.a(), lane),
                (o, i) -> o.a()[lane]);
        each(
                ONE,
                1,
                type,
                List.of(all, LaneValues.of(Lane.I64)),
                VectorCases::exact,
                (out, o) -> out.vset(type, o.d(), o.a(), lane, o.s()),
                (o, i) -> i == lane ? o.s() & mask : o.a()[i]);
        if (type.lane().isFloat()) {
            for (int[] alias : ONE) {
                one(
                        type,
                        Result.SCALAR,
                        alias,
                        List.of(all),
                        (out, o) -> out.vget(type, o.d(), o.a(), lane),
                        (o, i) -> o.a()[lane]);
            }
            each(
                    TWO,
                    2,
                    type,
                    List.of(all, all),
                    VectorCases::exact,
                    (out, o) -> out.vset(type, o.d(), o.a(), lane, o.b()),
                    (o, i) -> i == lane ? o.b()[0] : o.a()[i]);
        }
    }

    /// A case of an instruction that makes one number of a vector.
    private void one(
            VecType type, Result result, int[] alias, List<long[]> values, Instruction instruction, Expected expected) {
        one(type, result, alias, values, VectorCases::exact, instruction, expected);
    }

    private void one(
            VecType type,
            Result result,
            int[] alias,
            List<long[]> values,
            Match match,
            Instruction instruction,
            Expected expected) {
        cases.add(new VectorCase(
                instruction,
                alias,
                1,
                type.size(),
                VecSize.V64,
                result,
                values,
                type.lane(),
                type.lane(),
                1,
                expected,
                match));
    }

    private void reductions() {
        for (VecReduceOp op : VecReduceOp.values()) {
            for (VecType type : VecType.values()) {
                if (op.takes(type.lane())) {
                    for (int[] alias : ONE) {
                        one(
                                type,
                                Result.SCALAR,
                                alias,
                                values(type.lane(), 1),
                                number(type.lane()),
                                (out, o) -> out.vreduce(op, type, o.d(), o.a()),
                                (o, i) -> joined(op, type.lane(), o.a(), 0, 1, type.lanes()));
                    }
                }
            }
        }
    }

    /// What lanes `from`, `from + step` … join to: the even ones of these with the odd ones is the last addition.
    private static long joined(VecReduceOp op, Lane lane, long[] lanes, int from, int step, int end) {
        return from + step >= end
                ? lanes[from]
                : LaneMath.binary(
                        op.step(),
                        lane,
                        joined(op, lane, lanes, from, 2 * step, end),
                        joined(op, lane, lanes, from + step, 2 * step, end));
    }

    private void conversions() {
        for (Element to : Element.values()) {
            for (Element from : Element.values()) {
                for (VecSize size : VecSize.values()) {
                    if (VectorRules.convert(to, from, size).isEmpty()) {
                        for (int[] alias : ONE) {
                            cases.add(new VectorCase(
                                    (out, o) -> out.vcvt(to, from, size, o.d(), o.a()),
                                    alias,
                                    1,
                                    size,
                                    to.size(from, size),
                                    Result.VECTOR,
                                    values(from.lane(), 1),
                                    from.lane(),
                                    to.lane(),
                                    size.bytes() / from.lane().bytes(),
                                    (o, i) -> LaneMath.convert(to, from, o.a()[i]),
                                    number(to.lane())));
                        }
                    }
                }
            }
        }
    }
}
