package dev.kiln.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Scale;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.R;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.Width;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every integer operation, under every aliasing of its registers, computes what [BinaryOp] and [UnaryOp] say, and
/// changes no other register.
final class IntegerTest {
    private static final long[] FEW = {
        0,
        1,
        7,
        33,
        0x7FFF_FFFFL,
        0x8000_0000L,
        0xFFFF_FFFFL,
        Long.MAX_VALUE,
        -1,
        Long.MIN_VALUE,
        0x1234_5678_9ABC_DEF0L
    };
    private static final long[] MANY = {
        0,
        1,
        2,
        3,
        7,
        31,
        32,
        63,
        64,
        100,
        0x7F,
        0x80,
        0xFF,
        0x7FFF,
        0x8000,
        0x7FFF_FFFFL,
        0x8000_0000L,
        0xFFFF_FFFFL,
        0x1_0000_0000L,
        Long.MAX_VALUE,
        -1,
        -2,
        -7,
        -128,
        -129,
        -0x8000_0000L,
        -0x8000_0001L,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        0x1234_5678_9ABC_DEF0L,
        0xDEAD_BEEF_0BAD_F00DL
    };
    private static final long[] VALUES = Scale.of(10) > 10 ? MANY : FEW;

    static List<Target> targets() {
        return Targets.host();
    }

    private static long[] pattern(int size) {
        long[] values = new long[size];
        Arrays.setAll(values, i -> 0x0101_0101_0101_0101L * (i + 1) ^ 0x8000_0000_8000_0000L);
        return values;
    }

    /// Registers that stand for all: two ordinary ones, those that the machine needs for something, a high one.
    private static List<R> interesting(Probe probe) {
        List<R> all = probe.integers();
        return probe.target().abi().isa() == Isa.X64
                ? all.stream()
                        .filter(r -> List.of(7, 2, 1, 0, 13)
                                .contains(probe.target().abi().integers().get(r.index())))
                        .toList()
                : List.of(all.get(0), all.get(5), all.getLast());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void computesEveryBinaryOperation(Target target) {
        long cases = 0;
        try (Probe probe = new Probe(target)) {
            for (BinaryOp op : BinaryOp.values()) {
                if (op.usesCarry()) {
                    continue;
                }
                for (Width width : Width.values()) {
                    for (R d : interesting(probe)) {
                        for (R a : interesting(probe)) {
                            for (R b : interesting(probe)) {
                                cases += binary(probe, op, width, d, a, b);
                            }
                        }
                    }
                }
            }
        }
        assertThat(cases).isGreaterThan(20_000);
    }

    private static long binary(Probe probe, BinaryOp op, Width width, R d, R a, R b) {
        long cases = 0;
        try (Probe.Run run = probe.compile(out -> out.binary(op, width, d, a, b))) {
            for (int i = 0; i < VALUES.length; i++) {
                for (int j = a == b ? i : 0; j < (a == b ? i + 1 : VALUES.length); j++) {
                    long[] r = pattern(32);
                    r[a.index()] = VALUES[i];
                    r[b.index()] = VALUES[j];
                    long[] expected = r.clone();
                    expected[d.index()] = op.apply(width, VALUES[i], VALUES[j]);
                    check(probe, run, r, expected, op, width, d, a, b, VALUES[i], VALUES[j]);
                    cases++;
                }
            }
        }
        return cases;
    }

    private static void check(Probe probe, Probe.Run run, long[] r, long[] expected, Object... what) {
        run.run(r, pattern(32));
        for (R register : probe.integers()) {
            if (r[register.index()] != expected[register.index()]) {
                throw new AssertionError("%s: %s is %x, not %x"
                        .formatted(Arrays.toString(what), register, r[register.index()], expected[register.index()]));
            }
        }
    }

    private static final long[] CONSTANTS = {
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        12,
        14,
        15,
        16,
        17,
        24,
        25,
        27,
        28,
        31,
        32,
        33,
        40,
        45,
        63,
        64,
        72,
        81,
        100,
        125,
        127,
        128,
        129,
        255,
        256,
        641,
        0xFF00,
        -0xFF00,
        1000,
        4095,
        4096,
        4097,
        65535,
        65536,
        1_000_000_007L,
        0x00FF_F000L,
        0x7FFF_FFFFL,
        0x8000_0000L,
        0x8000_0001L,
        0xFFFF_FFFFL,
        0x1_0000_0000L,
        0x1_0000_0001L,
        6_700_417L,
        0x7FFF_FFFF_FFFF_FFFFL,
        -1,
        -2,
        -3,
        -5,
        -6,
        -7,
        -8,
        -10,
        -127,
        -128,
        -129,
        -1000,
        -4096,
        -0x7FFF_FFFFL,
        -0x8000_0000L,
        -0x8000_0001L,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        0x4000_0000_0000_0000L,
        0x5555_5555_5555_5555L,
        0x1234_5678_9ABC_DEF0L,
        0xAAAA_AAAA_AAAA_AAABL,
        0xCCCC_CCCC_CCCC_CCCDL
    };

    @ParameterizedTest
    @MethodSource("targets")
    void computesEveryBinaryOperationWithAConstant(Target target) {
        long cases = 0;
        try (Probe probe = new Probe(target)) {
            List<R> registers = interesting(probe);
            for (BinaryOp op : BinaryOp.values()) {
                if (op.usesCarry()) {
                    continue;
                }
                for (Width width : Width.values()) {
                    for (long constant : CONSTANTS) {
                        for (R d : registers) {
                            R a = registers.get((registers.indexOf(d) + (int) (cases / 31)) % registers.size());
                            cases += constant(probe, op, width, d, a, constant);
                            cases += constant(probe, op, width, d, d, constant);
                        }
                    }
                }
            }
        }
        assertThat(cases).isGreaterThan(20_000);
    }

    private static long constant(Probe probe, BinaryOp op, Width width, R d, R a, long b) {
        try (Probe.Run run = probe.compile(out -> out.binary(op, width, d, a, b))) {
            for (long value : MANY) {
                long[] r = pattern(32);
                r[a.index()] = value;
                long[] expected = r.clone();
                expected[d.index()] = op.apply(width, value, b);
                check(probe, run, r, expected, op, width, d, a, b, value);
            }
        }
        return MANY.length;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void computesEveryUnaryOperation(Target target) {
        try (Probe probe = new Probe(target)) {
            for (UnaryOp op : UnaryOp.values()) {
                for (Width width : Width.values()) {
                    for (R d : interesting(probe)) {
                        for (R a : interesting(probe)) {
                            unary(probe, op, width, d, a);
                        }
                    }
                }
            }
        }
    }

    private static void unary(Probe probe, UnaryOp op, Width width, R d, R a) {
        try (Probe.Run run = probe.compile(out -> out.unary(op, width, d, a))) {
            for (long value : MANY) {
                long[] r = pattern(32);
                r[a.index()] = value;
                long[] expected = r.clone();
                expected[d.index()] = op.apply(width, value);
                check(probe, run, r, expected, op, width, d, a, value);
            }
        }
    }

    /// A carry survives moves, also of the registers that it could be computed from.
    @ParameterizedTest
    @MethodSource("targets")
    void carries(Target target) {
        R d = R.physical(0);
        R a = R.physical(1);
        R b = R.physical(2);
        R x = R.physical(3);
        R y = R.physical(4);
        try (Probe probe = new Probe(target)) {
            for (Width width : Width.values()) {
                for (boolean borrow : new boolean[] {false, true}) {
                    BinaryOp first = borrow ? BinaryOp.SUB : BinaryOp.ADD;
                    BinaryOp second = borrow ? BinaryOp.SBB : BinaryOp.ADC;
                    List<Consumer<Emitter>> between = List.of(
                            out -> {},
                            out -> out.movi(x, 0),
                            out -> out.mov(a, b),
                            out -> {
                                out.mov(a, b);
                                out.mov(b, d);
                            },
                            out -> out.mov(d, y),
                            out -> {
                                out.mov(x, a);
                                out.mov(a, y);
                                out.mov(b, y);
                                out.movi(d, 0);
                            });
                    for (Consumer<Emitter> moves : between) {
                        for (R to : List.of(d, a, b)) {
                            try (Probe.Run run = probe.compile(out -> {
                                out.binary(first, width, to, a, b);
                                moves.accept(out);
                                out.binary(second, width, x, y, y);
                                out.binary(second, width, y, y, 5);
                            })) {
                                for (long p : VALUES) {
                                    for (long q : VALUES) {
                                        carry(run, first, second, width, p, q);
                                    }
                                }
                            }
                        }
                        for (long constant : new long[] {0, 1, -1, 5, 0x8000_0000L, 0x1234_5678_9ABCL}) {
                            try (Probe.Run run = probe.compile(out -> {
                                out.binary(first, width, d, a, constant);
                                moves.accept(out);
                                out.binary(second, width, x, y, y);
                                out.binary(second, width, y, y, 5);
                            })) {
                                for (long p : VALUES) {
                                    carry(run, first, second, width, p, constant);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static void carry(Probe.Run run, BinaryOp first, BinaryOp second, Width width, long p, long q) {
        long[] r = pattern(32);
        r[1] = p;
        r[2] = q;
        long y = r[4];
        boolean carry = first.carry(width, p, q, false);
        run.run(r, pattern(32));
        assertThat(r[3]).as(() -> first + "." + width + " " + p + ", " + q).isEqualTo(second.apply(width, y, y, carry));
        boolean next = second.carry(width, y, y, carry);
        assertThat(r[4]).isEqualTo(second.apply(width, y, 5, next));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void compares(Target target) {
        R d = R.physical(0);
        R a = R.physical(1);
        R b = R.physical(2);
        R t = R.physical(3);
        R f = R.physical(4);
        R x = R.physical(5);
        try (Probe probe = new Probe(target)) {
            for (Cond cond : Cond.values()) {
                if (cond.isFloat()) {
                    continue;
                }
                for (Width width : Width.values()) {
                    try (Probe.Run run = probe.compile(out -> {
                        out.cmp(width, a, b);
                        out.movi(d, 0);
                        out.set(cond, d);
                        out.select(cond, x, t, f);
                        out.select(cond, t, t, x);
                        out.movi(f, 1);
                        var over = out.label();
                        out.branch(cond, over);
                        out.movi(f, 0);
                        out.bind(over);
                        var fused = out.label();
                        out.movi(b, 0);
                        out.branch(cond, width, a, b, fused);
                        out.movi(b, 1);
                        out.bind(fused);
                    })) {
                        for (long p : VALUES) {
                            for (long q : VALUES) {
                                long[] r = pattern(32);
                                r[1] = p;
                                r[2] = q;
                                long[] expected = r.clone();
                                boolean holds = cond.holds(width, p, q);
                                expected[0] = holds ? 1 : 0;
                                expected[5] = holds ? r[3] : r[4];
                                expected[4] = holds ? 1 : 0;
                                expected[3] = holds ? r[3] : expected[5];
                                expected[2] = cond.holds(width, p, 0) ? 0 : 1;
                                check(probe, run, r, expected, cond, width, p, q);
                            }
                        }
                    }
                    for (long constant : CONSTANTS) {
                        try (Probe.Run run = probe.compile(out -> {
                            var fused = out.label();
                            out.movi(b, 1);
                            out.branch(cond, width, a, constant, fused);
                            out.movi(b, 0);
                            out.bind(fused);
                            out.cmp(width, a, constant);
                            out.set(cond, d);
                            out.test(width, a, constant);
                            out.set(cond, x);
                        })) {
                            for (long p : VALUES) {
                                long[] r = pattern(32);
                                r[1] = p;
                                long[] expected = r.clone();
                                expected[0] = cond.holds(width, p, constant) ? 1 : 0;
                                expected[2] = expected[0];
                                expected[5] = cond.holds(width, p & constant, 0) ? 1 : 0;
                                check(probe, run, r, expected, cond, width, p, constant);
                            }
                        }
                    }
                }
            }
        }
    }

    /// A branch on a result right after the operation sees the result, whatever overflowed.
    @ParameterizedTest
    @MethodSource("targets")
    void branchesOnAResult(Target target) {
        R d = R.physical(0);
        R b = R.physical(1);
        R taken = R.physical(2);
        List<BinaryOp> ops = List.of(BinaryOp.ADD, BinaryOp.SUB, BinaryOp.AND, BinaryOp.OR, BinaryOp.XOR, BinaryOp.MUL);
        try (Probe probe = new Probe(target)) {
            for (BinaryOp op : ops) {
                for (Cond cond : Cond.values()) {
                    if (cond.isFloat()) {
                        continue;
                    }
                    for (Width width : Width.values()) {
                        for (Width compared : Width.values()) {
                            try (Probe.Run run = probe.compile(out -> {
                                var over = out.label();
                                out.movi(taken, 1);
                                out.binary(op, width, d, d, b);
                                out.branch(cond, compared, d, 0, over);
                                out.movi(taken, 0);
                                out.bind(over);
                            })) {
                                for (long p : FEW) {
                                    for (long q : FEW) {
                                        long[] r = pattern(32);
                                        r[0] = p;
                                        r[1] = q;
                                        long[] expected = r.clone();
                                        expected[0] = op.apply(width, p, q);
                                        expected[2] = cond.holds(compared, expected[0], 0) ? 1 : 0;
                                        check(probe, run, r, expected, op, width, cond, compared, p, q);
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
