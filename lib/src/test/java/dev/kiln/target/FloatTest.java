package dev.kiln.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.code.Label;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.FloatBinaryOp;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.FloatUnaryOp;
import dev.kiln.ir.IntType;
import dev.kiln.ir.R;
import dev.kiln.ir.V;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every float operation computes what Java does, and changes nothing but its destination.
final class FloatTest {
    private static final double[] DOUBLES = {
        0.0,
        -0.0,
        1,
        -1,
        0.5,
        -0.5,
        1.5,
        -1.5,
        2.5,
        -2.5,
        0.49999999999999994,
        3.7,
        -3.7,
        1e10,
        -1e10,
        0x1p31,
        -0x1p31,
        0x1p32,
        0x1p32 - 1,
        0x1p31 - 0.5,
        -0x1p31 - 1,
        0x1p52 + 0.5,
        0x1p53 + 2,
        0x1p63,
        -0x1p63,
        0x1p64,
        0x1p63 * 1.5,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        1 / 3.0,
        Math.PI,
        -1e-320,
        1e300
    };
    private static final float[] FLOATS = {
        0.0f,
        -0.0f,
        1,
        -1,
        0.5f,
        -0.5f,
        1.5f,
        -1.5f,
        2.5f,
        -2.5f,
        0.49999997f,
        3.7f,
        -3.7f,
        1e10f,
        0x1p31f,
        -0x1p31f,
        0x1p32f,
        0x1p23f + 1,
        0x1p63f,
        -0x1p63f,
        0x1p64f,
        0x1.8p63f,
        0x1p24f,
        8388607.5f,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Float.MIN_NORMAL,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN,
        1 / 3.0f,
        1e-40f,
        1e30f
    };
    private static final long[] INTEGERS = {
        0,
        1,
        -1,
        2,
        0x7FFF_FFFFL,
        0x8000_0000L,
        0xFFFF_FFFFL,
        -0x8000_0000L,
        0x1_0000_0001L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        (1L << 53) + 1,
        (1L << 53) + 3,
        (1L << 62) + 1,
        0x8000_0000_0000_0401L,
        0x8000_0000_0000_0400L,
        0x8000_0080_0000_0000L,
        0x8000_0080_0000_0001L,
        0xFFFF_FFFF_FFFF_FC00L,
        16777217,
        33554431
    };

    static List<Target> targets() {
        return Targets.host();
    }

    private static final int[] HALVES = {
        0x0000, 0x8000, 0x3C00, 0xBC00, 0x3800, 0xB800, 0x3E00, 0xBE00, 0x4100, 0xC100, 0x37FF, 0x4367, 0xC367, 0x6400,
        0x63FF, 0xE3FF, 0x6401, 0x0001, 0x8001, 0x03FF, 0x0400, 0x8400, 0x7BFF, 0xFBFF, 0x7C00, 0xFC00, 0x7E00, 0xFD01,
        0x3555, 0x4248, 0x1001, 0x9234, 0x7801
    };
    private static final int[] QUARTERS = {
        0x00, 0x80, 0x3C, 0xBC, 0x38, 0xB8, 0x3E, 0xBE, 0x41, 0xC1, 0x37, 0x43, 0xC3, 0x64, 0x63, 0x01, 0x81, 0x03,
        0x04, 0x84, 0x7B, 0xFB, 0x7C, 0xFC, 0x7E, 0xFD, 0x35, 0x42, 0x10, 0x92, 0x78
    };

    private static long[] values(FloatType type) {
        return switch (type) {
            case F8 -> Arrays.stream(QUARTERS).asLongStream().toArray();
            case F16 -> Arrays.stream(HALVES).asLongStream().toArray();
            case F32 ->
                LongStream.range(0, FLOATS.length)
                        .map(i -> Float.floatToRawIntBits(FLOATS[(int) i]) & 0xFFFF_FFFFL)
                        .toArray();
            case F64 ->
                Arrays.stream(DOUBLES).mapToLong(Double::doubleToRawLongBits).toArray();
        };
    }

    /// A register that holds `bits`, with something above.
    private static long dirty(FloatType type, long bits) {
        return bits | 0xA5A5_5A5A_C3C3_9696L & ~type.mask();
    }

    private static long[] pattern() {
        long[] values = new long[32];
        Arrays.setAll(values, i -> 0x4010_2030_4050_6070L + 0x0001_0203_0405_0607L * i);
        return values;
    }

    /// Compares the low bits that a value of `type` has; all NaNs are one.
    private static boolean same(FloatType type, long bits, double expected) {
        long low = bits & type.mask();
        return Double.isNaN(expected) ? Double.isNaN(type.value(low)) : low == type.bits(expected);
    }

    private static void check(
            Probe probe, Probe.Run run, long[] r, long[] v, V d, FloatType type, double expected, Object... what) {
        long[] before = v.clone();
        long[] integers = r.clone();
        run.run(r, v);
        if (!same(type, v[d.index()], expected)) {
            throw new AssertionError("%s: %s is %s (%x), not %s"
                    .formatted(Arrays.toString(what), d, type.value(v[d.index()]), v[d.index()], expected));
        }
        for (V other : probe.floats()) {
            if (!other.equals(d) && v[other.index()] != before[other.index()]) {
                throw new AssertionError(Arrays.toString(what) + " changed " + other);
            }
        }
        for (R other : probe.integers()) {
            if (r[other.index()] != integers[other.index()]) {
                throw new AssertionError(Arrays.toString(what) + " changed " + other);
            }
        }
    }

    private static final List<V> THREE = List.of(V.physical(0), V.physical(1), V.physical(13));

    @ParameterizedTest
    @MethodSource("targets")
    void computesEveryBinaryOperation(Target target) {
        try (Probe probe = new Probe(target)) {
            for (FloatType type : FloatType.values()) {
                long[] values = values(type);
                for (FloatBinaryOp op : FloatBinaryOp.values()) {
                    for (V d : THREE) {
                        for (V a : THREE) {
                            for (V b : THREE) {
                                binary(probe, type, values, op, d, a, b);
                            }
                        }
                    }
                }
            }
        }
    }

    private static void binary(Probe probe, FloatType type, long[] values, FloatBinaryOp op, V d, V a, V b) {
        try (Probe.Run run = probe.compile(out -> out.fbinary(op, type, d, a, b))) {
            for (long x : values) {
                for (long y : a == b ? new long[] {x} : values) {
                    long[] v = pattern();
                    v[a.index()] = dirty(type, x);
                    v[b.index()] = dirty(type, y);
                    double expected = op.apply(type, type.value(x), type.value(y));
                    check(probe, run, pattern(), v, d, type, expected, op, type, d, a, b, type.value(x), type.value(y));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void computesEveryUnaryOperation(Target target) {
        try (Probe probe = new Probe(target)) {
            for (FloatType type : FloatType.values()) {
                for (FloatUnaryOp op : FloatUnaryOp.values()) {
                    for (V a : THREE) {
                        V d = V.physical(0);
                        try (Probe.Run run = probe.compile(out -> out.funary(op, type, d, a))) {
                            for (long x : values(type)) {
                                long[] v = pattern();
                                v[a.index()] = dirty(type, x);
                                double expected = op.apply(type, type.value(x));
                                check(probe, run, pattern(), v, d, type, expected, op, type, d, a, type.value(x));
                            }
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void multipliesAndAddsRoundingOnce(Target target) {
        try (Probe probe = new Probe(target)) {
            for (FloatType type : FloatType.values()) {
                long[] values = values(type);
                for (V d : THREE) {
                    for (V a : THREE) {
                        for (V b : THREE) {
                            for (V c : THREE) {
                                fma(probe, type, values, d, a, b, c);
                            }
                        }
                    }
                }
            }
        }
    }

    private static void fma(Probe probe, FloatType type, long[] values, V d, V a, V b, V c) {
        try (Probe.Run run = probe.compile(out -> out.fma(type, d, a, b, c))) {
            int n = values.length;
            for (int i = 0; i < 2 * n; i++) {
                long[] v = pattern();
                v[a.index()] = dirty(type, values[i % n]);
                v[b.index()] = dirty(type, values[i * 5 / 7 % n]);
                v[c.index()] = dirty(type, values[i * 11 / 13 % n]);
                double expected =
                        type.fma(type.value(v[a.index()]), type.value(v[b.index()]), type.value(v[c.index()]));
                check(
                        probe,
                        run,
                        pattern(),
                        v,
                        d,
                        type,
                        expected,
                        "fma",
                        type,
                        d,
                        a,
                        b,
                        c,
                        type.value(v[a.index()]),
                        type.value(v[b.index()]),
                        type.value(v[c.index()]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void convertsFromIntegers(Target target) {
        V d = V.physical(3);
        R s = R.physical(4);
        try (Probe probe = new Probe(target)) {
            for (FloatType to : FloatType.values()) {
                for (IntType from : IntType.values()) {
                    try (Probe.Run run = probe.compile(out -> out.cvt(to, from, d, s))) {
                        for (long x : INTEGERS) {
                            long[] r = pattern();
                            r[s.index()] = x;
                            check(probe, run, r, pattern(), d, to, from.convert(x, to), "cvt", to, from, x);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void convertsToIntegers(Target target) {
        R d = R.physical(3);
        V s = V.physical(4);
        try (Probe probe = new Probe(target)) {
            for (FloatType from : FloatType.values()) {
                for (IntType to : IntType.values()) {
                    try (Probe.Run run = probe.compile(out -> out.cvt(to, from, d, s))) {
                        for (long x : values(from)) {
                            long[] v = pattern();
                            long[] r = pattern();
                            v[s.index()] = dirty(from, x);
                            long[] expected = r.clone();
                            expected[d.index()] = to.truncate(from.value(x));
                            run.run(r, v);
                            for (R other : probe.integers()) {
                                assertThat(r[other.index()])
                                        .as(() -> "cvt." + to + " of " + from + " " + from.value(x) + ": " + other)
                                        .isEqualTo(expected[other.index()]);
                            }
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void movesConstantsAndBits(Target target) {
        V d = V.physical(3);
        try (Probe probe = new Probe(target)) {
            for (FloatType type : FloatType.values()) {
                for (long x : values(type)) {
                    double value = type.value(x);
                    try (Probe.Run run = probe.compile(out -> out.fmovi(type, d, value))) {
                        check(probe, run, pattern(), pattern(), d, type, value, "fmovi", value);
                    }
                }
                for (FloatType other : FloatType.values()) {
                    converts(probe, type, other);
                }
            }
        }
    }

    private static void converts(Probe probe, FloatType type, FloatType other) {
        V d = V.physical(3);
        V e = V.physical(5);
        R r = R.physical(3);
        try (Probe.Run run = probe.compile(out -> {
            out.bits(type, r, d);
            out.cvt(other, type, e, d);
            out.cvt(other, type, d, d);
            out.bits(type, V.physical(6), r);
        })) {
            for (long x : values(type)) {
                long[] integers = pattern();
                long[] v = pattern();
                v[d.index()] = dirty(type, x);
                run.run(integers, v);
                assertThat(integers[r.index()]).isEqualTo(x);
                assertThat(same(type, v[6], type.value(x))).isTrue();
                double converted = other.round(type.value(x));
                assertThat(same(other, v[e.index()], converted))
                        .as("cvt." + other + " of " + type + " " + type.value(x))
                        .isTrue();
                assertThat(same(other, v[d.index()], converted)).isTrue();
            }
        }
    }

    /// Each use of a comparison, with each condition first and second, and moves of the operands between.
    @ParameterizedTest
    @MethodSource("targets")
    void compares(Target target) {
        V a = V.physical(0);
        V b = V.physical(1);
        V t = V.physical(2);
        V f = V.physical(3);
        V d = V.physical(4);
        V e = V.physical(5);
        List<Cond> conditions =
                Arrays.stream(Cond.values()).filter(Cond::isFloat).toList();
        double[] values = {0.0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 2};
        try (Probe probe = new Probe(target)) {
            for (FloatType type : FloatType.values()) {
                for (Cond first : conditions) {
                    for (Cond second : type == FloatType.F64 ? conditions : List.of(first)) {
                        try (Probe.Run run = probe.compile(out -> uses(out, type, first, second))) {
                            for (double x : values) {
                                for (double y : values) {
                                    long[] r = pattern();
                                    long[] v = pattern();
                                    v[0] = dirty(type, type.bits(x));
                                    v[1] = dirty(type, type.bits(y));
                                    long[] before = v.clone();
                                    long[] integers = r.clone();
                                    run.run(r, v);
                                    boolean one = first.holds(x, y);
                                    boolean two = second.holds(x, y);
                                    String what = type + " " + x + " " + first + " " + second + " " + y;
                                    assertThat(r[0]).as(what).isEqualTo(one ? 1 : 0);
                                    assertThat(r[1]).as(what).isEqualTo(two ? 1 : 0);
                                    assertThat(r[2]).as(what).isEqualTo(two ? 1 : 0);
                                    assertThat(r[3]).as(what).isEqualTo(two ? integers[5] : integers[4]);
                                    assertThat(r[4]).as(what).isEqualTo(two ? integers[5] : integers[4]);
                                    assertThat(r[5]).as(what).isEqualTo(one ? integers[5] : r[4]);
                                    assertThat(v[d.index()]).as(what).isEqualTo(one ? before[2] : before[3]);
                                    assertThat(v[t.index()]).as(what).isEqualTo(one ? before[2] : before[3]);
                                    assertThat(v[f.index()]).as(what).isEqualTo(two ? v[t.index()] : before[3]);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static void uses(Emitter out, FloatType type, Cond first, Cond second) {
        R one = R.physical(0);
        R two = R.physical(1);
        R branched = R.physical(2);
        R d = R.physical(3);
        R f = R.physical(4);
        R t = R.physical(5);
        V a = V.physical(0);
        out.cmpf(type, a, V.physical(1));
        if (second.ordinal() % 2 == 0) {
            out.fmov(a, V.physical(6));
        }
        out.movi(branched, 0);
        out.set(first, one);
        out.set(second, two);
        Label skip = out.label();
        Label hit = out.label();
        out.movi(branched, 1);
        out.select(second, d, t, f);
        out.select(second, f, t, f);
        out.select(first, t, t, f);
        out.select(first, V.physical(4), V.physical(2), V.physical(3));
        out.select(first, V.physical(2), V.physical(2), V.physical(3));
        out.select(second, V.physical(3), V.physical(2), V.physical(3));
        out.branch(second, hit);
        out.movi(branched, 0);
        out.jump(skip);
        out.bind(hit);
        out.bind(skip);
    }
}
