package dev.kiln.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Scale;
import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.LoadedCode;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.Program;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Machine code that computes with floats of 8 and 16 bits gives the nearest value, ties to even.
///
/// The judge knows nothing of Kiln: it has a table of all values, by the JDK's binary16, and looks for the nearest to
/// the exact result. That result is a double: sums and products of these floats are exact in one, and a quotient or
/// root of theirs is no closer to a middle between two values than 2⁻²⁶ of itself unless it is that middle.
final class SmallFloatTest {
    private static final long SEED = Long.getLong("kiln.tests.seed", System.nanoTime());
    private static final List<FloatType> SMALL = List.of(FloatType.F8, FloatType.F16);

    static List<Target> targets() {
        return Targets.host();
    }

    private static void report(Target target, String what, long count) {
        System.out.println("kiln.tests.seed=" + SEED + ": " + count + " " + what + " on " + target);
    }

    private record Binary(String name, DoubleBinaryOperator exact) {}

    private static final List<Binary> BINARIES = List.of(
            new Binary("fadd", (a, b) -> a + b),
            new Binary("fsub", (a, b) -> a - b),
            new Binary("fmul", (a, b) -> a * b),
            new Binary("fdiv", (a, b) -> a / b),
            new Binary("fmin", Math::min),
            new Binary("fmax", Math::max));

    /// All pairs of 8 bits; every binary16 with some that come again and again and some at random.
    @ParameterizedTest
    @MethodSource("targets")
    void binaryOperationsRoundOnce(Target target) {
        try (Arena arena = Arena.ofConfined()) {
            CodeHeap heap = CodeHeap.create(arena);
            for (FloatType type : SMALL) {
                Judge judge = Judge.of(type);
                long[] right = type == FloatType.F8 ? judge.all().toArray() : sample();
                long count = 0;
                for (Binary op : BINARIES) {
                    try (Loop loop =
                            new Loop(heap, target, "" + type, "" + type, op.name + "." + type + " $9, $0, $1")) {
                        long[] a = judge.all().toArray();
                        long[] b = new long[a.length];
                        for (long y : right) {
                            Arrays.fill(b, y);
                            long[] results = loop.run(a, b);
                            for (int i = 0; i < a.length; i++) {
                                double exact = op.exact.applyAsDouble(judge.value(a[i]), judge.value(y));
                                if (!judge.accepts(results[i], exact)) {
                                    throw new AssertionError("%s.%s of %x and %x is %x; the exact result is %s"
                                            .formatted(op.name, type, a[i], y, results[i], exact));
                                }
                            }
                            count += a.length;
                        }
                    }
                }
                report(target, "results of arithmetic on pairs of " + type, count);
            }
        }
    }

    private static long[] sample() {
        long[] often = {0x0000, 0x8000, 0x0001, 0x03FF, 0x0400, 0x3BFF, 0x3C00, 0xBC01, 0x3555, 0x7BFF, 0x7C00, 0xFE00};
        return LongStream.concat(Arrays.stream(often), new Random(SEED).longs(Scale.of(40), 0, 1 << 16))
                .toArray();
    }

    private record Unary(String name, DoubleUnaryOperator exact) {}

    private static final List<Unary> UNARIES = List.of(
            new Unary("fneg", a -> -a),
            new Unary("fabs", Math::abs),
            new Unary("fsqrt", Math::sqrt),
            new Unary("ffloor", Math::floor),
            new Unary("fceil", Math::ceil),
            new Unary("ftrunc", a -> a < 0 ? Math.ceil(a) : Math.floor(a)),
            new Unary("fnearest", Math::rint));

    @ParameterizedTest
    @MethodSource("targets")
    void unaryOperationsRoundOnce(Target target) {
        try (Arena arena = Arena.ofConfined()) {
            CodeHeap heap = CodeHeap.create(arena);
            long count = 0;
            for (FloatType type : SMALL) {
                Judge judge = Judge.of(type);
                for (Unary op : UNARIES) {
                    count += convert(
                            heap,
                            target,
                            "" + type,
                            "" + type,
                            op.name + "." + type + " $9, $0",
                            judge.all().toArray(),
                            bits -> op.exact.applyAsDouble(judge.value(bits)));
                }
            }
            report(target, "results of unary operations", count);
        }
    }

    /// Runs `body` over `operands`; `exact` gives what the result must be nearest to.
    private static long convert(
            CodeHeap heap,
            Target target,
            String from,
            String to,
            String body,
            long[] operands,
            LongToDoubleFunction exact) {
        Judge judge = to.equals("f8") ? Judge.F8 : Judge.F16;
        try (Loop loop = new Loop(heap, target, from, to, body)) {
            long[] results = loop.run(operands);
            for (int i = 0; i < operands.length; i++) {
                double value = exact.applyAsDouble(operands[i]);
                if (!judge.accepts(results[i], value)) {
                    throw new AssertionError("%s with an operand %x: %x; the exact result is %s"
                            .formatted(body, operands[i], results[i], value));
                }
            }
        }
        return operands.length;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void copiesSigns(Target target) {
        try (Arena arena = Arena.ofConfined()) {
            CodeHeap heap = CodeHeap.create(arena);
            for (FloatType type : SMALL) {
                long sign = type.mask() ^ type.mask() >>> 1;
                try (Loop loop = new Loop(heap, target, "" + type, "" + type, "fcopysign." + type + " $9, $0, $1")) {
                    long[] a = Judge.of(type).all().toArray();
                    long[] b = new Random(SEED).longs(a.length).toArray();
                    long[] results = loop.run(a, b);
                    for (int i = 0; i < a.length; i++) {
                        assertThat(results[i]).isEqualTo(a[i] & ~sign | b[i] & sign);
                    }
                }
            }
        }
    }

    /// All triples of 8 bits, and binary16 at random, half of them with a sum that is close to a middle or to zero.
    @ParameterizedTest
    @MethodSource("targets")
    void multiplicationWithAdditionRoundsOnce(Target target) {
        try (Arena arena = Arena.ofConfined()) {
            CodeHeap heap = CodeHeap.create(arena);
            try (Loop loop = new Loop(heap, target, "f8", "f8", "fma.f8 $9, $0, $1, $2")) {
                long[] a = LongStream.range(0, 1 << 16).map(i -> i & 0xFF).toArray();
                long[] b = LongStream.range(0, 1 << 16).map(i -> i >>> 8).toArray();
                long count = 0;
                int step = Math.max(1, 256 / Scale.of(256));
                for (long z = 0; z < 256; z += step) {
                    long[] c = new long[1 << 16];
                    Arrays.fill(c, z);
                    count += fma(Judge.F8, loop.run(a, b, c), a, b, c);
                }
                report(target, "results of fma.f8", count);
            }
            try (Loop loop = new Loop(heap, target, "f16", "f16", "fma.f16 $9, $0, $1, $2")) {
                Random random = new Random(SEED);
                int count = Scale.of(400_000);
                long[] a = random.longs(count, 0, 1 << 16).toArray();
                long[] b = random.longs(count, 0, 1 << 16).toArray();
                long[] c = random.longs(count, 0, 1 << 16).toArray();
                for (int i = 0; i < count; i += 4) {
                    float product = (float) (Judge.F16.value(a[i]) * Judge.F16.value(b[i]));
                    c[i] = Float.floatToFloat16(-product) + random.nextInt(3) - 1 & 0xFFFF;
                    c[i + 1] = random.nextInt(32) | random.nextInt(2) << 15;
                    b[i + 1] = random.nextInt(16) << 6 | 0x3C00;
                }
                report(target, "results of fma.f16", fma(Judge.F16, loop.run(a, b, c), a, b, c));
            }
        }
    }

    private static long fma(Judge judge, long[] results, long[] a, long[] b, long[] c) {
        for (int i = 0; i < a.length; i++) {
            double x = judge.value(a[i]);
            double y = judge.value(b[i]);
            double z = judge.value(c[i]);
            if (!judge.accepts(results[i], toOdd(x, y, z))) {
                throw new AssertionError(
                        "fma of %x, %x and %x (%s × %s + %s) is %x".formatted(a[i], b[i], c[i], x, y, z, results[i]));
            }
        }
        return a.length;
    }

    /// x × y + z, exact where a double can hold it, else the double next to it that is odd: on the same side of every
    /// middle. The product is exact, and so is the difference of the sum from the exact one (Knuth's two-sum).
    private static double toOdd(double x, double y, double z) {
        double product = x * y;
        double sum = product + z;
        double part = sum - product;
        double error = product - (sum - part) + (z - part);
        if (error == 0 || Double.isNaN(error) || (Double.doubleToRawLongBits(sum) & 1) == 1) {
            return sum;
        }
        return error > 0 ? Math.nextUp(sum) : Math.nextDown(sum);
    }

    /// Each value, each middle between two, and the doubles or floats beside them.
    private static long[] corners(Judge judge, boolean single) {
        LongStream.Builder corners = LongStream.builder();
        double[] values = judge.values();
        for (int i = 0; i < values.length - 1; i++) {
            double middle = (values[i] + values[i + 1]) / 2;
            for (double at : new double[] {values[i], middle, values[i + 1]}) {
                double[] near = single
                        ? new double[] {Math.nextDown((float) at), at, Math.nextUp((float) at)}
                        : new double[] {Math.nextDown(at), at, Math.nextUp(at)};
                for (double value : near) {
                    corners.add(bits(value, single)).add(bits(-value, single));
                }
            }
        }
        Random random = new Random(SEED);
        for (int i = 0; i < Scale.of(100_000); i++) {
            corners.add(random.nextLong());
            corners.add(bits(Math.scalb(random.nextDouble() - 0.5, random.nextInt(60) - 40), single));
        }
        return corners.build().toArray();
    }

    private static long bits(double value, boolean single) {
        return single ? Float.floatToRawIntBits((float) value) & 0xFFFF_FFFFL : Double.doubleToRawLongBits(value);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void conversionsFromLargerFloatsRoundOnce(Target target) {
        try (Arena arena = Arena.ofConfined()) {
            CodeHeap heap = CodeHeap.create(arena);
            long count = 0;
            for (FloatType type : SMALL) {
                Judge judge = Judge.of(type);
                String to = type.toString();
                long[] singles = corners(judge, true);
                long[] doubles = corners(judge, false);
                count += convert(
                        heap,
                        target,
                        "f32",
                        to,
                        "cvt." + to + ".f32 $9, $0",
                        singles,
                        x -> Float.intBitsToFloat((int) x));
                count += convert(
                        heap, target, "f64", to, "cvt." + to + ".f64 $9, $0", doubles, Double::longBitsToDouble);
            }
            long[] halves = Judge.F16.all().toArray();
            count += convert(heap, target, "f16", "f8", "cvt.f8.f16 $9, $0", halves, Judge.F16::value);
            report(target, "floats rounded to smaller ones", count);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void conversionsToLargerFloatsAreExact(Target target) {
        try (Arena arena = Arena.ofConfined()) {
            CodeHeap heap = CodeHeap.create(arena);
            for (FloatType from : SMALL) {
                Judge judge = Judge.of(from);
                long[] all = judge.all().toArray();
                for (FloatType to : FloatType.values()) {
                    if (to.compareTo(from) > 0) {
                        String body = "cvt." + to + "." + from + " $9, $0";
                        try (Loop loop = new Loop(heap, target, "" + from, "" + to, body)) {
                            long[] results = loop.run(all);
                            for (int i = 0; i < all.length; i++) {
                                double value = switch (to) {
                                    case F8, F16 -> Judge.F16.value(results[i]);
                                    case F32 -> Float.intBitsToFloat((int) results[i]);
                                    case F64 -> Double.longBitsToDouble(results[i]);
                                };
                                assertThat(Double.compare(value, judge.value(all[i])))
                                        .as("%s of %x: %x", body, all[i], results[i])
                                        .isZero();
                            }
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void conversionsFromIntegersRoundOnce(Target target) {
        Random random = new Random(SEED);
        long[] integers = LongStream.concat(
                        LongStream.range(-70_000, 70_000),
                        LongStream.generate(() -> random.nextLong() >> random.nextInt(64))
                                .limit(Scale.of(50_000)))
                .toArray();
        try (Arena arena = Arena.ofConfined()) {
            CodeHeap heap = CodeHeap.create(arena);
            long count = 0;
            for (FloatType to : SMALL) {
                for (String from : List.of("s32", "u32", "s64", "u64")) {
                    count += convert(
                            heap,
                            target,
                            from,
                            "" + to,
                            "cvt." + to + "." + from + " $9, %10",
                            integers,
                            // what a double does not hold exactly is far too large
                            x -> switch (from) {
                                case "s32" -> (int) x;
                                case "u32" -> x & 0xFFFF_FFFFL;
                                case "s64" -> x;
                                default -> x < 0 ? 0x1p63 : x;
                            });
                }
            }
            report(target, "integers rounded", count);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void conversionsToIntegersTruncateAndSaturate(Target target) {
        try (Arena arena = Arena.ofConfined()) {
            CodeHeap heap = CodeHeap.create(arena);
            long count = 0;
            for (FloatType from : SMALL) {
                Judge judge = Judge.of(from);
                long[] all = judge.all().toArray();
                for (String to : List.of("s32", "u32", "s64", "u64")) {
                    try (Loop loop = new Loop(heap, target, "" + from, to, "cvt." + to + "." + from + " %9, $0")) {
                        long[] results = loop.run(all);
                        for (int i = 0; i < all.length; i++) {
                            double x = judge.value(all[i]);
                            boolean infinite = x == Double.POSITIVE_INFINITY;
                            long expected = switch (to) {
                                case "s32" -> (int) x;
                                case "u32" -> infinite ? 0xFFFF_FFFFL : Math.max(0, (long) x);
                                case "s64" -> (long) x;
                                default -> infinite ? -1 : Math.max(0, (long) x);
                            };
                            assertThat(results[i])
                                    .as("cvt.%s.%s of %s", to, from, x)
                                    .isEqualTo(expected);
                        }
                        count += all.length;
                    }
                }
            }
            report(target, "values truncated to integers", count);
        }
    }

    private interface Comparison {
        boolean holds(double a, double b);
    }

    private record Condition(String name, Comparison comparison) {}

    private static final List<Condition> CONDITIONS = List.of(
            new Condition("feq", (a, b) -> a == b),
            new Condition("fne", (a, b) -> a != b),
            new Condition("flt", (a, b) -> a < b),
            new Condition("fle", (a, b) -> a <= b),
            new Condition("fgt", (a, b) -> a > b),
            new Condition("fge", (a, b) -> a >= b),
            new Condition("ford", (a, b) -> !Double.isNaN(a) && !Double.isNaN(b)),
            new Condition("funo", (a, b) -> Double.isNaN(a) || Double.isNaN(b)));

    @ParameterizedTest
    @MethodSource("targets")
    void comparesAllPairsOfF8AndSomeOfF16(Target target) {
        try (Arena arena = Arena.ofConfined()) {
            CodeHeap heap = CodeHeap.create(arena);
            long count = 0;
            for (FloatType type : SMALL) {
                Judge judge = Judge.of(type);
                Random random = new Random(SEED);
                long[] a = type == FloatType.F8
                        ? LongStream.range(0, 1 << 16).map(i -> i & 0xFF).toArray()
                        : judge.all().toArray();
                long[] b = type == FloatType.F8
                        ? LongStream.range(0, 1 << 16).map(i -> i >>> 8).toArray()
                        : LongStream.of(a)
                                .map(x -> random.nextBoolean() ? x ^ random.nextInt(2) : random.nextInt(1 << 16))
                                .toArray();
                for (Condition condition : CONDITIONS) {
                    String body = "cmpf." + type + " $0, $1\nset." + condition.name + " %9";
                    try (Loop loop = new Loop(heap, target, "" + type, "s64", body)) {
                        long[] results = loop.run(a, b);
                        for (int i = 0; i < a.length; i++) {
                            boolean expected = condition.comparison.holds(judge.value(a[i]), judge.value(b[i]));
                            if (results[i] != (expected ? 1 : 0)) {
                                throw new AssertionError("%x %s %x".formatted(a[i], condition.name, b[i]));
                            }
                        }
                        count += a.length;
                    }
                }
            }
            report(target, "comparisons of small floats", count);
        }
    }

    static Stream<Target> conventions() {
        Target windows = new Target(Abi.WIN64, Target.host().features());
        return Target.host().abi() == Abi.SYSV ? Stream.of(Target.host(), windows) : Stream.of(Target.host());
    }

    /// In registers and on the stack.
    @ParameterizedTest
    @MethodSource("conventions")
    void callsTakeAndGiveSmallFloatsInThePlaceOfF32(Target target) throws Throwable {
        for (FloatType type : SMALL) {
            Judge judge = Judge.of(type);
            int bytes = type.bytes();
            StringBuilder loads = new StringBuilder();
            StringBuilder stores = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                loads.append("ld.%s $%d, [%%0 + %d]\n".formatted(type, i, i * bytes));
                stores.append("st.%s $%d, [%%0 + %d]\n".formatted(type, 11 - i, 64 + i * bytes));
            }
            Program program = Program.parse(
                    "calls.ir",
                    """
                    func f(i64)
                        params %0
                        LOADS
                        call g(%0, $0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) -> $0
                        st.TYPE $0, [%0 + 48]
                        ret
                    end
                    func g(i64, f32, f32, f32, f32, f32, f32, f32, f32, f32, f32, f32, f32) -> f32
                        params %0, $0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
                        STORES
                        fadd.TYPE $3, $0, $11
                        ret $3
                    end
                    """.replace("LOADS", loads).replace("STORES", stores).replace("TYPE", type.toString()));
            try (Arena arena = Arena.ofConfined();
                    LoadedCode code = CodeHeap.create(arena).load(Bridge.code(target, program))) {
                MemorySegment memory = arena.allocate(128, 16);
                for (int i = 0; i < 12 * bytes; i++) {
                    memory.set(ValueLayout.JAVA_BYTE, i, (byte) (0x30 + i));
                }
                code.handle(Bridge.entry(target), FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG))
                        .invokeExact(memory.address());
                double sum = judge.value(Loop.get(memory, 0, bytes)) + judge.value(Loop.get(memory, 11, bytes));
                assertThat(judge.accepts(Loop.get(memory, 48 / bytes, bytes), sum))
                        .isTrue();
                for (int i = 0; i < 12; i++) {
                    assertThat(Loop.get(memory, 64 / bytes + i, bytes)).isEqualTo(Loop.get(memory, 11 - i, bytes));
                }
            }
        }
    }
}
