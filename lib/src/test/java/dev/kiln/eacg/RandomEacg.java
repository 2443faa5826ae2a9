package dev.kiln.eacg;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Random programs that are verified and end, or trap, or run out of fuel.
///
/// A body of instructions of every kind, with labels among them, and routines after it. Addresses come from
/// registers that are set to places in and near two regions.
final class RandomEacg {
    /// The regions that programs aim at: see [#environment()].
    static final long FIRST = 0x1000;
    static final long SECOND = 0x7fff_ffff_0000L;
    static final int SIZE = 64;

    private static final Size[] SIZES = Size.values();
    private static final long[] INTERESTING = {
        0,
        1,
        2,
        3,
        7,
        8,
        0x7f,
        0x80,
        0xff,
        0x100,
        0x7fff,
        0x8000,
        0xffff,
        0x7fffffffL,
        0x80000000L,
        0xffffffffL,
        0x100000000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        -1,
        -2,
        63,
        64,
        127
    };

    private final SplittableRandom seeds;
    private SplittableRandom random = new SplittableRandom();
    private long seed;
    private Eacg buffer = new Eacg(1);
    private int labels;
    private boolean strict;
    /// How many of a hundred operands have 128 bits.
    private int wide;

    RandomEacg(long seed) {
        seeds = new SplittableRandom(seed);
        this.seed = seed;
    }

    /// The seed to begin with: given by `-Dkiln.tests.seed`, else a new one; printed.
    static long seed() {
        long seed = Long.getLong("kiln.tests.seed", System.nanoTime());
        System.out.println("EACG: -Dkiln.tests.seed=" + seed);
        return seed;
    }

    long seedOfProgram() {
        return seed;
    }

    /// Two small regions, one of them sometimes not to be written, little stack and fuel, two host functions.
    static Environment environment(SplittableRandom random) {
        Environment environment = new Environment();
        environment.region(FIRST, SIZE);
        if (random.nextBoolean()) {
            environment.region(SECOND, SIZE - 3);
            if (random.nextInt(3) == 0) {
                boolean readable = random.nextBoolean();
                environment.update(r -> r.access(SECOND, readable, !readable));
            }
        }
        environment.host(1, "mix", EacgHost.binary((a, b) -> a * 31 + b));
        environment.host(2, "turn", registers -> {
            registers.set(Register.R9D, registers.get(Register.CL));
            registers.set(Register.BX, registers.get(Register.R15) + registers.get(Register.RSP));
        });
        environment.stack(random.nextInt(4) == 0 ? 16L * random.nextInt(1, 40) : 4096);
        environment.fuel(random.nextInt(5) == 0 ? random.nextInt(5) : 100);
        return environment;
    }

    EacgProgram program() {
        seed = seeds.nextLong();
        return program(seed);
    }

    EacgProgram program(long from) {
        random = new SplittableRandom(from);
        buffer = new Eacg(64);
        labels = random.nextInt(1, 7);
        strict = random.nextInt(4) == 0;
        wide = random.nextInt(3) == 0 ? 0 : 15;
        List<Integer> unset = new ArrayList<>();
        for (int i = 0; i < labels; i++) {
            unset.add(i);
        }
        if (random.nextInt(4) != 0) {
            buffer.setLabel(unset.removeFirst()).stackSize(8 * random.nextInt(4, 100));
        }
        int length = random.nextInt(1, 30);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(8) == 0 && !unset.isEmpty()) {
                bind(unset.remove(random.nextInt(unset.size())));
            }
            instruction();
        }
        buffer.ret();
        while (!unset.isEmpty()) {
            bind(unset.removeLast());
            for (int i = random.nextInt(6); i > 0; i--) {
                instruction();
            }
            if (strict || random.nextInt(4) != 0 || unset.isEmpty()) {
                buffer.ret();
            }
        }
        return buffer.program();
    }

    private void bind(int label) {
        buffer.setLabel(label);
        if (random.nextInt(2) == 0) {
            buffer.stackSize(random.nextInt(6) == 0 ? random.nextInt(70) : 8 * random.nextInt(9));
        }
    }

    private int label() {
        return random.nextInt(labels);
    }

    private void instruction() {
        switch (random.nextInt(24)) {
            case 0 -> buffer.mov(Operand.i64(address()), register(Size.B64));
            case 1, 2 -> buffer.mov(source(), destination());
            case 3, 4 -> {
                buffer.cmp(source(), source());
                jumps();
            }
            case 5 -> jumps();
            case 6, 7 -> buffer.push(source());
            case 8 -> {
                if (random.nextInt(4) != 0) {
                    buffer.push(source());
                }
                buffer.pop(destination());
            }
            case 10 -> buffer.call(Operand.label(label()));
            case 11 -> call();
            case 12 -> {
                if (!strict) {
                    buffer.movsx(source(), destination());
                }
            }
            default -> {
                arithmetic();
                if (random.nextInt(3) == 0) {
                    jumps();
                }
            }
        }
    }

    private void call() {
        switch (random.nextInt(4)) {
            case 0 -> buffer.call(1);
            case 1 -> buffer.call(2);
            case 2 -> {
                Register r = register(SIZES[random.nextInt(4)]);
                buffer.mov(Operand.i32(random.nextInt(20) == 0 ? 1000 : label()), r)
                        .call(r);
            }
            default -> {
                if (random.nextInt(8) == 0) {
                    buffer.call(random.nextBoolean() ? memory(SIZES[random.nextInt(4)]) : register(Size.B64));
                }
            }
        }
    }

    private void jumps() {
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            jump();
        }
    }

    private void jump() {
        int label = label();
        switch (random.nextInt(strict ? 6 : 11)) {
            case 0 -> buffer.je(label);
            case 1 -> buffer.jne(label);
            case 2 -> buffer.jlt(label);
            case 3 -> buffer.jgt(label);
            case 4 -> buffer.jlte(label);
            case 5 -> buffer.jgte(label);
            case 6 -> buffer.jslt(label);
            case 7 -> buffer.jsgt(label);
            case 8 -> buffer.jslte(label);
            case 9 -> buffer.jsgte(label);
            default -> buffer.jmp(label);
        }
    }

    private void arithmetic() {
        Operand a = source();
        int op = random.nextInt(strict ? 5 : 13);
        boolean divides = op >= 3 && op <= 6 && random.nextInt(10) != 0;
        Size divisor = size();
        Operand b = divides ? new Immediate(divisor, divisor.zeroExtend(random.nextLong()) | 1, 0) : source();
        Destination d = destination();
        switch (op) {
            case 0 -> buffer.add(a, b, d);
            case 1 -> buffer.sub(a, b, d);
            case 2 -> buffer.mul(a, b, d);
            case 3 -> buffer.div(a, b, d);
            case 4 -> buffer.mod(a, b, d);
            case 5 -> buffer.sdiv(a, b, d);
            case 6 -> buffer.smod(a, b, d);
            case 7 -> buffer.and(a, b, d);
            case 8 -> buffer.or(a, b, d);
            case 9 -> buffer.xor(a, b, d);
            case 10 -> buffer.shl(a, b, d);
            case 11 -> buffer.shr(a, b, d);
            default -> buffer.sar(a, b, d);
        }
    }

    // Operands

    private Size size() {
        return random.nextInt(100) < wide ? Size.B128 : SIZES[random.nextInt(4)];
    }

    private Operand source() {
        Size size = size();
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> immediate(size);
            case 3, 4 -> memory(size);
            default -> size == Size.B128 ? vector() : random.nextInt(12) == 0 ? odd(size) : register(size);
        };
    }

    /// The status word, or rsp.
    private Register odd(Size size) {
        return (random.nextBoolean() ? Register.RSP : Register.RFLAGS).as(size);
    }

    private Destination destination() {
        Size size = size();
        return random.nextInt(4) == 0
                ? memory(size)
                : size == Size.B128 ? vector() : random.nextInt(20) == 0 ? Register.RFLAGS.as(size) : register(size);
    }

    private Register register(Size size) {
        int index = random.nextInt(Register.COUNT - 1);
        return Register.at(index < Register.RSP.index() ? index : index + 1).as(size);
    }

    private Vector vector() {
        return new Vector(random.nextInt(4));
    }

    private Immediate immediate(Size size) {
        long low = random.nextInt(3) == 0 ? random.nextLong() : INTERESTING[random.nextInt(INTERESTING.length)];
        long high = random.nextBoolean() ? 0 : INTERESTING[random.nextInt(INTERESTING.length)];
        return new Immediate(size, size.zeroExtend(low), size == Size.B128 ? high : 0);
    }

    private Destination memory(Size size) {
        if (random.nextInt(3) == 0) {
            return new Absolute(size, address());
        }
        Register r = register(Size.B64);
        if (random.nextInt(25) != 0) {
            buffer.mov(Operand.i64(address()), r);
        }
        return new Memory(size, r);
    }

    private long address() {
        long base = random.nextInt(8) == 0 ? SECOND : FIRST;
        return random.nextInt(60) == 0 ? random.nextLong() : base + random.nextInt(random.nextInt(30) == 0 ? 70 : 48);
    }
}
