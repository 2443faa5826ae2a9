package dev.kiln.target;

import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.LoadedCode;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.Program;
import dev.kiln.ir.VecSize;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Vectors of `f8` and `f16` compute what their lanes would, in every size: all pairs of `f8`, all `f16`.
final class SmallLanesTest {
    private static final List<FloatType> SMALL = List.of(FloatType.F8, FloatType.F16);
    private static final long[] LEFT = LongStream.range(0, 1 << 16).toArray();
    private static final long[] RIGHT = Arrays.stream(LEFT).map(x -> x >>> 8).toArray();

    static List<Target> targets() {
        return Targets.vectors();
    }

    /// Results of `body`, from `$0` and `$1` to `$9`: lanes of `in` and `out` bytes. A vector of operands has `size`.
    private static long[] run(Target target, VecSize size, int in, int out, String body, long[] a, long[] b) {
        VecSize to = VecSize.values()[size.ordinal() + Integer.compare(out, in)];
        Program program = Program.parse("lanes.ir", """
                func f(i64, i64, i64, i64)
                    params %0, %1, %2, %3
                    movi %4, 0
                    movi %5, 0
                again:
                    vld.SIZE $0, [%0 + %4]
                    vld.SIZE $1, [%1 + %4]
                    BODY
                    vst.RESULT $9, [%2 + %5]
                    add.64 %4, %4, FROM
                    add.64 %5, %5, TO
                    b.ult.64 %4, %3, again
                    ret
                end
                """.replace("BODY", body)
                .replace("SIZE", size.toString())
                .replace("RESULT", to.toString())
                .replace("FROM", "" + size.bytes())
                .replace("TO", "" + to.bytes()));
        try (Arena arena = Arena.ofConfined();
                LoadedCode code = CodeHeap.create(arena).load(target.compile(program))) {
            MemorySegment results = arena.allocate((long) a.length * out, 64);
            code.handle(
                            "f",
                            FunctionDescriptor.ofVoid(
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG))
                    .invokeExact(
                            lanes(arena, a, in).address(),
                            lanes(arena, b, in).address(),
                            results.address(),
                            (long) a.length * in);
            long[] bits = new long[a.length];
            Arrays.setAll(bits, i -> Loop.get(results, i, out));
            return bits;
        } catch (Throwable e) {
            throw new AssertionError(body, e);
        }
    }

    private static MemorySegment lanes(Arena arena, long[] values, int bytes) {
        MemorySegment memory = arena.allocate((long) values.length * bytes, 64);
        for (int i = 0; i < values.length; i++) {
            if (bytes == 1) {
                memory.set(ValueLayout.JAVA_BYTE, i, (byte) values[i]);
            } else {
                memory.setAtIndex(ValueLayout.JAVA_SHORT, i, (short) values[i]);
            }
        }
        return memory;
    }

    private static List<VecSize> sizes(Target target) {
        return Arrays.stream(VecSize.values())
                .filter(size -> size.compareTo(target.vectors()) <= 0)
                .toList();
    }

    private static final Map<String, DoubleBinaryOperator> BINARIES = Map.of(
            "vadd", (a, b) -> a + b,
            "vsub", (a, b) -> a - b,
            "vmul", (a, b) -> a * b,
            "vdiv", (a, b) -> a / b,
            "vmin", Math::min,
            "vmax", Math::max);

    @ParameterizedTest
    @MethodSource("targets")
    void arithmeticRoundsOnce(Target target) {
        long count = 0;
        for (VecSize size : sizes(target)) {
            for (FloatType type : SMALL) {
                Judge judge = Judge.of(type);
                long[] a = type == FloatType.F8 ? low(LEFT) : LEFT;
                long[] b = type == FloatType.F8 ? RIGHT : scrambled();
                for (var op : BINARIES.entrySet()) {
                    String body = op.getKey() + "." + type + "." + size + " $9, $0, $1";
                    long[] results = run(target, size, type.bytes(), type.bytes(), body, a, b);
                    for (int i = 0; i < a.length; i++) {
                        double exact = op.getValue().applyAsDouble(judge.value(a[i]), judge.value(b[i]));
                        check(judge.accepts(results[i], exact), body, a[i], b[i], results[i]);
                    }
                    count += a.length;
                }
            }
        }
        Compared.report("lanes of small floats, two operands", count, target);
    }

    private static long[] low(long[] values) {
        return Arrays.stream(values).map(x -> x & 0xFF).toArray();
    }

    private static long[] scrambled() {
        return Arrays.stream(LEFT).map(x -> x * 40_503 + 12_345 & 0xFFFF).toArray();
    }

    private static void check(boolean right, String body, long a, long b, long result) {
        if (!right) {
            throw new AssertionError("%s of %x and %x is %x".formatted(body, a, b, result));
        }
    }

    private static final Map<String, DoubleUnaryOperator> UNARIES = Map.of(
            "vneg", a -> -a,
            "vabs", Math::abs,
            "vsqrt", Math::sqrt,
            "vfloor", Math::floor,
            "vceil", Math::ceil,
            "vtrunc", a -> a < 0 || 1 / a < 0 ? Math.ceil(a) : Math.floor(a),
            "vnearest", Math::rint);

    @ParameterizedTest
    @MethodSource("targets")
    void operationsOnOneOperandRoundOnce(Target target) {
        long count = 0;
        for (VecSize size : sizes(target)) {
            for (FloatType type : SMALL) {
                Judge judge = Judge.of(type);
                long[] a = judge.all().toArray();
                for (var op : UNARIES.entrySet()) {
                    String body = op.getKey() + "." + type + "." + size + " $9, $0";
                    long[] results = run(target, size, type.bytes(), type.bytes(), body, a, a);
                    for (int i = 0; i < a.length; i++) {
                        double exact = op.getValue().applyAsDouble(judge.value(a[i]));
                        check(judge.accepts(results[i], exact), body, a[i], 0, results[i]);
                    }
                    count += a.length;
                }
            }
        }
        Compared.report("lanes of small floats, one operand", count, target);
    }

    private interface Comparison {
        boolean holds(double a, double b);
    }

    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "feq", (a, b) -> a == b,
            "fne", (a, b) -> a != b,
            "flt", (a, b) -> a < b,
            "fle", (a, b) -> a <= b,
            "fgt", (a, b) -> a > b,
            "fge", (a, b) -> a >= b,
            "ford", (a, b) -> a == a && b == b,
            "funo", (a, b) -> a != a || b != b);

    @ParameterizedTest
    @MethodSource("targets")
    void comparisonsKnowNaNsAndZeros(Target target) {
        long count = 0;
        for (VecSize size : sizes(target)) {
            for (FloatType type : SMALL) {
                Judge judge = Judge.of(type);
                long[] a = type == FloatType.F8 ? low(LEFT) : LEFT;
                long[] b = type == FloatType.F8 ? RIGHT : scrambled();
                b[0x8000] = 0; // -0 compared with 0
                for (var cond : COMPARISONS.entrySet()) {
                    String body = "vcmp." + cond.getKey() + "." + type + "." + size + " $9, $0, $1";
                    long[] results = run(target, size, type.bytes(), type.bytes(), body, a, b);
                    for (int i = 0; i < a.length; i++) {
                        boolean holds = cond.getValue().holds(judge.value(a[i]), judge.value(b[i]));
                        long expected = holds ? (1L << judge.bits()) - 1 : 0;
                        check(results[i] == expected, body, a[i], b[i], results[i]);
                    }
                    count += a.length;
                }
            }
        }
        Compared.report("lanes of small floats compared", count, target);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void conversionsRoundOnceAndSaturate(Target target) {
        long count = 0;
        for (VecSize size : sizes(target)) {
            if (size != VecSize.V64) {
                long[] results = run(target, size, 2, 1, "vcvt.f8.f16." + size + " $9, $0", LEFT, LEFT);
                for (int i = 0; i < LEFT.length; i++) {
                    check(
                            Judge.F8.accepts(results[i], Judge.F16.value(LEFT[i])),
                            "vcvt.f8.f16",
                            LEFT[i],
                            0,
                            results[i]);
                }
            }
            if (size != target.vectors()) {
                long[] all = Judge.F8.all().toArray();
                long[] results = run(target, size, 1, 2, "vcvt.f16.f8." + size + " $9, $0", all, all);
                for (int i = 0; i < all.length; i++) {
                    double expected = Judge.F8.value(all[i]);
                    check(Judge.F16.accepts(results[i], expected), "vcvt.f16.f8", all[i], 0, results[i]);
                }
            }
            for (FloatType type : SMALL) {
                for (boolean signed : new boolean[] {true, false}) {
                    count += integers(target, size, type, signed);
                }
            }
        }
        Compared.report("lanes of small floats converted", count, target);
    }

    private static long integers(Target target, VecSize size, FloatType type, boolean signed) {
        Judge judge = Judge.of(type);
        int bits = judge.bits();
        long[] all = judge.all().toArray();
        String integer = (signed ? "s" : "u") + bits;
        String to = "vcvt." + integer + "." + type + "." + size + " $9, $0";
        String from = "vcvt." + type + "." + integer + "." + size + " $9, $0";
        long[] truncated = run(target, size, bits / 8, bits / 8, to, all, all);
        long[] rounded = run(target, size, bits / 8, bits / 8, from, all, all);
        long least = signed ? -(1L << bits - 1) : 0;
        long most = signed ? -least - 1 : (1L << bits) - 1;
        for (int i = 0; i < all.length; i++) {
            long expected = Math.clamp((long) judge.value(all[i]), least, most) & (1L << bits) - 1;
            check(truncated[i] == expected, to, all[i], 0, truncated[i]);
            long value = signed ? all[i] << 64 - bits >> 64 - bits : all[i];
            check(judge.accepts(rounded[i], value), from, all[i], 0, rounded[i]);
        }
        return 2L * all.length;
    }
}
