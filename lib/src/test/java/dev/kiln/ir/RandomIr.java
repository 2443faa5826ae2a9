package dev.kiln.ir;

import dev.kiln.code.Label;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Random programs, the same for the same seed, that every engine must agree on.
///
/// A program has functions `f0`, `f1` … of which each calls only later ones; `f0` takes the address of a buffer of
/// [#BUFFER] bytes (a multiple of 16), two integers and two floats, and gives a mixture of its registers. Whatever
/// may differ between engines is kept out: a register is read only where it is defined on every path (a call
/// undefines those it does not preserve), a NaN never becomes an integer or memory, and addresses of code never do.
public final class RandomIr {
    /// The bytes of the buffer: integers in the lower half, then floats, see [#place].
    public static final int BUFFER = 1024;

    private static final long[] BOUNDARIES = {
        0,
        1,
        -1,
        2,
        3,
        7,
        8,
        10,
        31,
        32,
        33,
        63,
        64,
        65,
        100,
        127,
        128,
        255,
        256,
        4095,
        4096,
        65535,
        65536,
        1000000007L,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        0x8000_0000L,
        0xFFFF_FFFFL,
        0x1_0000_0000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        0x0F0F_0F0F_0F0F_0F0FL,
        0x5555_5555_5555_5555L,
        0xFFFF_0000_FFFF_0000L,
        0x1234_5678_9ABC_DEF0L,
        -128,
        -129,
        -4096
    };
    private static final double[] FLOATS = {
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.5,
        1.5,
        2.5,
        -2.5,
        3.0,
        10.0,
        1e-5,
        1e10,
        -1e18,
        9.3e18,
        1.9e19,
        4294967296.0,
        2147483648.0,
        -2147483649.0,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        Float.MAX_VALUE,
        Float.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        16777217.0,
        0.1,
        65504.0,
        -65519.0,
        65520.0,
        57344.0,
        61440.0,
        0x1p-14,
        0x1p-16,
        0x1.8p-24,
        -0x1p-25
    };

    /// Which registers a program names.
    public enum Registers {
        /// Roles.
        ROLES,
        /// Roles and the physical registers they stand for, as they come.
        PHYSICAL,
        /// Virtual registers, more than any machine has.
        VIRTUAL,
        /// Virtual ones, and some of the others.
        MIXED
    }

    private final Random random;
    private final Registers kind;
    private final Convention convention;
    private final Roles roles;
    private final Recorder out = new Recorder();
    private final List<Signature> signatures = new ArrayList<>();

    private final List<R> integers = new ArrayList<>();
    private final Map<FloatType, List<V>> floats = new EnumMap<>(FloatType.class);
    private Set<Reg> defined = new HashSet<>();
    private Optional<RandomVectors> vectors = Optional.empty();
    private R buffer = R.NONE;
    private int function;
    private boolean calls;
    private int frame;
    private int depth;
    private int budget;
    /// Whether the function has a jump to a register: with virtual registers one at most, as it may reach every
    /// label whose address is taken.
    private boolean jumped;

    private int names;
    private final List<Runnable> afterwards = new ArrayList<>();

    private RandomIr(long seed, Registers kind, Convention convention) {
        this.random = new Random(seed);
        this.kind = kind;
        this.convention = convention;
        this.roles = convention.roles();
    }

    /// The program of `seed`.
    public static Program program(long seed, Registers kind, Convention convention) {
        return new RandomIr(seed, kind, convention).build();
    }

    /// The program of `seed` with vectors, of sizes up to `largest`.
    public static Program vectors(long seed, Registers kind, Convention convention, VecSize largest) {
        RandomIr program = new RandomIr(seed, kind, convention);
        program.vectors = Optional.of(new RandomVectors(program, program.out, largest));
        return program.build();
    }

    /// Arguments for `f0` from `seed`, given the buffer's address.
    public static long[] arguments(long seed, long buffer) {
        Random random = new Random(~seed);
        return new long[] {
            buffer,
            constant(random),
            constant(random),
            Double.doubleToRawLongBits(floating(random)),
            Double.doubleToRawLongBits(floating(random))
        };
    }

    /// What the buffer holds at first.
    public static byte[] contents(long seed) {
        Random random = new Random(seed + 1);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < BUFFER / 2; i += 8) {
            bytes.putLong(i, constant(random));
        }
        for (FloatType type : FloatType.values()) {
            for (int i = 0; i < places(type); i++) {
                double value = floating(random);
                bytes.put(
                        place(type, i),
                        ByteBuffer.allocate(8)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putLong(0, type.bits(Double.isNaN(value) ? 1 : value))
                                .array(),
                        0,
                        type.bytes());
            }
        }
        return bytes.array();
    }

    /// Where the buffer holds float i of `type`: binary64 are the largest half of all floats, the next are half of the
    /// rest, and so on; E5M2 have as much room as binary16.
    private static int place(FloatType type, int i) {
        int start = switch (type) {
            case F64 -> BUFFER / 2;
            case F32 -> BUFFER * 3 / 4;
            case F16 -> BUFFER * 7 / 8;
            case F8 -> BUFFER * 15 / 16;
        };
        return start + type.bytes() * i;
    }

    private static int places(FloatType type) {
        return switch (type) {
            case F64 -> BUFFER / 4 / 8;
            case F32 -> BUFFER / 8 / 4;
            case F16 -> BUFFER / 16 / 2;
            case F8 -> BUFFER / 16;
        };
    }

    // Choices

    /// A number from 0 up to, not including, `limit`.
    int random(int limit) {
        return random.nextInt(limit);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    private final <T> T one(T... list) {
        return list[random.nextInt(list.length)];
    }

    private static long constant(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(256) - 128;
            case 1 -> random.nextLong() >> random.nextInt(64);
            default ->
                BOUNDARIES[random.nextInt(BOUNDARIES.length)] + (random.nextInt(8) == 0 ? random.nextInt(3) - 1 : 0);
        };
    }

    private long constant() {
        return constant(random);
    }

    private static double floating(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(200) - 100;
            case 1 -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(44) - 25);
            case 2 -> random.nextDouble() * Math.pow(2, random.nextInt(140) - 70);
            default -> FLOATS[random.nextInt(FLOATS.length)];
        };
    }

    private Width width() {
        return chance(60) ? Width.W64 : Width.W32;
    }

    private FloatType type() {
        FloatType type = chance(40) ? FloatType.F64 : one(FloatType.values());
        return pool(type).isEmpty() ? FloatType.F64 : type;
    }

    /// The registers that hold floats of `type`.
    private List<V> pool(FloatType type) {
        return floats.get(type);
    }

    private List<? extends Reg> pool(Type type) {
        return switch (type) {
            case F32 -> pool(FloatType.F32);
            case F64 -> pool(FloatType.F64);
            case I32, I64 -> integers;
        };
    }

    Cond integerCondition() {
        return one(Cond.values().clone(), 0, 10);
    }

    Cond floatCondition() {
        return one(Cond.values().clone(), 10, 18);
    }

    private Cond one(Cond[] all, int from, int to) {
        return all[from + random.nextInt(to - from)];
    }

    // Registers

    /// A register under any of its names.
    private R named(R register) {
        if (kind != Registers.PHYSICAL || register.virtual() || chance(50)) {
            return register;
        }
        return R.physical(convention.integerCodes()[register.code()]);
    }

    V named(V register) {
        if (kind != Registers.PHYSICAL || register.virtual() || chance(50)) {
            return register;
        }
        return V.physical(convention.floatCodes()[register.code()]);
    }

    R source() {
        List<R> possible = integers.stream().filter(defined::contains).toList();
        if (possible.isEmpty() || chance(3)) {
            R fresh = one(integers);
            out.movi(fresh, constant());
            defined.add(fresh);
            return named(fresh);
        }
        return named(one(possible));
    }

    private V source(FloatType type) {
        List<V> pool = pool(type);
        List<V> possible = pool.stream().filter(defined::contains).toList();
        if (possible.isEmpty() || chance(3)) {
            V fresh = one(pool);
            out.fmovi(type, fresh, floating(random));
            defined.add(fresh);
            return named(fresh);
        }
        return named(one(possible));
    }

    R destination() {
        R d = one(integers);
        defined.add(d);
        return named(d);
    }

    V destination(FloatType type) {
        V d = one(pool(type));
        defined.add(d);
        return named(d);
    }

    boolean isDefined(Reg register) {
        return defined.contains(register);
    }

    void define(Reg register) {
        defined.add(register);
    }

    /// The register that holds the buffer's address.
    R buffer() {
        return buffer;
    }

    /// Gives float register number `i` of a kind to what is kept in it.
    private void share(int i, V register) {
        if (vectors.isPresent() && i % 5 > 2) {
            vectors.get().add(register);
        } else {
            pool(TURNS[i % TURNS.length]).add(register);
        }
    }

    /// Takes a register out of circulation; its value survives calls when the function calls.
    private R reserve() {
        List<R> possible = integers.stream()
                .filter(register -> !calls || preserved(register))
                .toList();
        R register = one(possible);
        integers.remove(register);
        return register;
    }

    private boolean preserved(R register) {
        return register.virtual() || register.code() >= Reg.SAVED && register.code() < Reg.STACK_POINTER;
    }

    private boolean preserved(Reg register) {
        return register.virtual() || register instanceof R r && preserved(r);
    }

    private void clobber() {
        defined.removeIf(register -> !preserved(register));
    }

    // The program

    private Program build() {
        int functions = 1 + random.nextInt(4);
        signatures.add(Signature.of(Type.I64, Type.I64, Type.I64, Type.I64, Type.F64, Type.F64));
        for (int i = 1; i < functions; i++) {
            signatures.add(signature());
        }
        for (function = 0; function < functions; function++) {
            function();
        }
        return out.program();
    }

    private Signature signature() {
        List<Type> parameters = new ArrayList<>();
        parameters.add(Type.I64);
        for (int n = random.nextInt(chance(30) ? 14 : 6); n > 0; n--) {
            parameters.add(chance(60) ? Type.I64 : chance(60) ? Type.F64 : Type.F32);
        }
        List<Type> results = new ArrayList<>();
        int integerResults = Math.min(random.nextInt(3), roles.results());
        int floatResults = Math.min(random.nextInt(3), roles.floatResults());
        for (int i = 0; i < integerResults; i++) {
            results.add(Type.I64);
        }
        for (int i = 0; i < floatResults; i++) {
            results.add(random.nextInt(results.size() + 1), chance(60) ? Type.F64 : Type.F32);
        }
        return new Signature(parameters, results);
    }

    private static final FloatType[] TURNS = {
        FloatType.F32, FloatType.F64, FloatType.F16, FloatType.F8, FloatType.F64, FloatType.F64
    };

    private void fillPools() {
        integers.clear();
        for (FloatType type : FloatType.values()) {
            floats.put(type, new ArrayList<>());
        }
        vectors.ifPresent(RandomVectors::begin);
        boolean virtual = kind == Registers.VIRTUAL || kind == Registers.MIXED;
        if (virtual) {
            int count = chance(50) ? 8 : 40;
            for (int i = 0; i < count; i++) {
                integers.add(R.virtual(i));
                share(i, V.virtual(i));
            }
        }
        if (kind == Registers.VIRTUAL) {
            return;
        }
        int most = virtual ? 2 : 16;
        for (int i = 0; i < Math.min(roles.temps(), most); i++) {
            integers.add(R.temp(i));
        }
        if (!virtual) {
            for (int i = 0; i < roles.arguments(); i++) {
                integers.add(R.argument(i));
            }
        }
        for (int i = 0; calls && i < Math.min(roles.saved(), most); i++) {
            integers.add(R.saved(i));
        }
        for (int i = 0; i < Math.min(roles.floatArguments() + roles.floatTemps(), most); i++) {
            V v = i < roles.floatTemps() ? V.temp(i) : V.argument(i - roles.floatTemps());
            share(i, v);
        }
        if (pool(FloatType.F64).isEmpty()) {
            pool(FloatType.F64).add(V.argument(0));
        }
    }

    private void function() {
        Signature signature = signatures.get(function);
        calls = function + 1 < signatures.size() || chance(20);
        frame = calls ? 16 * random.nextInt(4) + (chance(30) ? 8 : 0) : 0;
        budget = 10 + random.nextInt(40);
        defined = new HashSet<>();
        jumped = false;
        fillPools();
        out.function("f" + function, signature);
        if (calls) {
            out.enter(
                    frame,
                    new Regs(integers.stream()
                            .filter(r -> !r.virtual() && preserved(r))
                            .<Reg>map(r -> r)
                            .toList()));
        }
        buffer = reserve();
        parameters(signature);
        for (int i = 0; i + 8 <= frame; i += 8) {
            out.store(MemType.I64, buffer, R.SP, R.NONE, 0, i);
        }
        if (frame >= 8) {
            R d = source();
            for (int i = 0; i + 8 <= frame; i += 8) {
                out.store(MemType.I64, d, R.SP, R.NONE, 0, i);
            }
        }
        statements();
        finish(signature);
        out.end();
        afterwards.forEach(Runnable::run);
        afterwards.clear();
    }

    private void parameters(Signature signature) {
        List<Reg> destinations = new ArrayList<>();
        destinations.add(buffer);
        List<Type> types = signature.parameters();
        for (Type type : types.subList(1, types.size())) {
            List<? extends Reg> pool = pool(type);
            List<? extends Reg> free =
                    pool.stream().filter(r -> !destinations.contains(r)).toList();
            Reg none = type.isFloat() ? V.NONE : R.NONE;
            destinations.add(free.isEmpty() || chance(5) ? none : free.get(random.nextInt(free.size())));
        }
        boolean plain = !convention.positional() && destinations.size() == 1;
        if (plain && types.size() == 1 && chance(50)) {
            out.mov(buffer, R.argument(0));
        } else {
            out.params(new Regs(destinations));
        }
        defined.addAll(destinations.subList(1, destinations.size()));
        defined.remove(R.NONE);
        defined.remove(V.NONE);
    }

    /// Mixes what is defined into results and returns.
    private void finish(Signature signature) {
        R mixed = reserve();
        out.movi(mixed, 17);
        R scratch = reserveAny();
        for (R register : List.copyOf(integers)) {
            if (defined.contains(register) && chance(80)) {
                out.binary(BinaryOp.ROL, Width.W64, mixed, mixed, 7);
                out.binary(BinaryOp.ADD, Width.W64, mixed, mixed, register);
            }
        }
        vectors.ifPresent(v -> v.finish(mixed, scratch));
        for (FloatType type : FloatType.values()) {
            List<V> pool = pool(type);
            for (V register : pool.size() > 1 ? List.copyOf(pool.subList(1, pool.size())) : List.<V>of()) {
                if (defined.contains(register) && chance(80)) {
                    V clean = pool.getFirst();
                    clean(type, clean, register);
                    out.bits(type, scratch, clean);
                    out.binary(BinaryOp.ROR, Width.W64, mixed, mixed, 5);
                    out.binary(BinaryOp.XOR, Width.W64, mixed, mixed, scratch);
                }
            }
        }
        List<Reg> values = new ArrayList<>();
        for (Type type : signature.results()) {
            values.add(type == Type.I64 ? mixed : source(type == Type.F64 ? FloatType.F64 : FloatType.F32));
        }
        if (calls) {
            int next = function + 1;
            if (next < signatures.size() && chance(20) && tails(signature, signatures.get(next))) {
                out.tail(out.label("f" + next), arguments(signatures.get(next)));
                return;
            }
            if (values.stream().allMatch(this::survivesLeave)) {
                out.leave();
            } else {
                List<Reg> moved = new ArrayList<>();
                int integer = 0;
                for (Reg value : values) {
                    if (value instanceof R r && !r.virtual()) {
                        R to = R.temp(integer++);
                        out.mov(to, r);
                        moved.add(to);
                    } else {
                        moved.add(value);
                    }
                }
                values = moved;
                out.leave();
            }
        }
        out.ret(new Regs(values));
    }

    private boolean survivesLeave(Reg register) {
        return register instanceof V || register.virtual();
    }

    private R reserveAny() {
        R register = one(integers);
        integers.remove(register);
        return register;
    }

    private boolean tails(Signature mine, Signature other) {
        long floats = other.parameters().stream().filter(Type::isFloat).count();
        int slots = convention.positional() ? other.parameters().size() : 0;
        return mine.results().equals(other.results())
                && floats <= roles.floatArguments()
                && other.parameters().size() - floats <= roles.arguments()
                && slots <= roles.arguments();
    }

    /// d = the value of s, or 1 when it is NaN.
    private void clean(FloatType type, V d, V s) {
        if (d.equals(s)) {
            return;
        }
        out.fmovi(type, d, 1);
        out.cmpf(type, s, s);
        out.select(Cond.FORD, d, s, d);
        defined.add(d);
    }

    /// A register of `type` that is no NaN; it is out of circulation for good when the caller does not put it back.
    V cleaned(FloatType type) {
        V s = source(type);
        List<V> pool = pool(type);
        V d = one(pool);
        if (convention.floatCodes().length > 0 && same(d, s)) {
            out.fmovi(type, d, 2);
            defined.add(d);
            return d;
        }
        clean(type, d, s);
        return d;
    }

    boolean same(V a, V b) {
        return physical(a) == physical(b);
    }

    private int physical(V v) {
        return v.virtual() ? v.code() : convention.floatCodes()[v.code()];
    }

    // Statements

    private void statements() {
        while (budget-- > 0) {
            if (depth < 3 && chance(12)) {
                structure();
            } else if (calls && function + 1 < signatures.size() && chance(depth == 0 ? 12 : 4)) {
                call();
            } else {
                straight();
            }
            if (depth > 0 && chance(20)) {
                return;
            }
        }
    }

    private void block() {
        depth++;
        statements();
        depth--;
    }

    private Label fresh() {
        return chance(30) ? out.label() : out.label("l" + names++);
    }

    private void structure() {
        switch (random.nextInt(4)) {
            case 0 -> conditional();
            case 1 -> loop();
            case 2 -> table();
            default -> {
                if (!jumped || kind == Registers.ROLES || kind == Registers.PHYSICAL) {
                    jumped = true;
                    computedJump();
                }
            }
        }
    }

    private void branch(Label target) {
        switch (random.nextInt(4)) {
            case 0 -> out.branch(integerCondition(), width(), source(), constant(), target);
            case 1 -> out.branch(integerCondition(), width(), source(), source(), target);
            case 2 -> {
                compare();
                out.branch(integerCondition(), target);
            }
            default -> {
                FloatType type = type();
                out.cmpf(type, source(type), source(type));
                out.branch(floatCondition(), target);
            }
        }
    }

    private void compare() {
        R a = source();
        switch (random.nextInt(4)) {
            case 0 -> out.cmp(width(), a, source());
            case 1 -> out.cmp(width(), a, constant());
            case 2 -> out.test(width(), a, source());
            default -> out.test(width(), a, constant());
        }
    }

    private void conditional() {
        Label otherwise = fresh();
        Label end = fresh();
        branch(otherwise);
        Set<Reg> before = new HashSet<>(defined);
        block();
        Set<Reg> after = defined;
        out.jump(end);
        out.bind(otherwise);
        defined = before;
        if (chance(60)) {
            block();
        }
        out.bind(end);
        defined.retainAll(after);
    }

    private void loop() {
        if (integers.stream().filter(r -> !calls || preserved(r)).count() < 3) {
            return;
        }
        R counter = reserve();
        defined.remove(counter);
        out.movi(counter, 1 + random.nextInt(4));
        if (calls) {
            clobber();
        }
        Set<Reg> before = new HashSet<>(defined);
        Label again = fresh();
        out.bind(again);
        block();
        out.binary(BinaryOp.SUB, Width.W64, counter, counter, 1);
        out.branch(Cond.NE, Width.W64, counter, 0, again);
        integers.add(counter);
        defined.addAll(before);
        defined.add(counter);
        if (calls) {
            clobber();
        }
    }

    private void table() {
        int cases = random.nextInt(5);
        List<Label> targets = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            targets.add(i > 0 && chance(20) ? targets.getFirst() : fresh());
        }
        Label otherwise = fresh();
        Label end = fresh();
        R index = source();
        if (chance(80)) {
            R d = destination();
            out.binary(BinaryOp.AND, Width.W64, d, index, 7);
            index = d;
        }
        out.jumpTable(index, targets, otherwise);
        Set<Reg> before = new HashSet<>(defined);
        Set<Reg> after = null;
        Set<Label> distinct = new LinkedHashSet<>(targets);
        distinct.add(otherwise);
        for (Label target : distinct) {
            out.bind(target);
            defined = new HashSet<>(before);
            block();
            after = after == null ? defined : after;
            after.retainAll(defined);
            out.jump(end);
        }
        out.bind(end);
        defined = after;
    }

    /// A jump through a table of addresses that lies after the function.
    private void computedJump() {
        Label table = fresh();
        Label first = fresh();
        Label second = fresh();
        Label end = fresh();
        R index = source();
        R d = reserveAny();
        R i = destination();
        out.binary(BinaryOp.AND, Width.W64, i, index, 1);
        out.addr(d, table);
        int half = chance(50) ? 0 : 16;
        if (chance(50)) {
            out.load(MemType.I64, d, d, i, 3, half);
            out.jump(d);
        } else {
            out.jump(d, i, 3, half);
        }
        integers.add(d);
        defined.add(d);
        Set<Reg> before = new HashSet<>(defined);
        out.bind(first);
        out.movi(d, 1); // nobody may see an address of code
        block();
        Set<Reg> after = defined;
        defined = before;
        out.jump(end);
        out.bind(second);
        out.movi(d, 2);
        block();
        out.bind(end);
        defined.retainAll(after);
        afterwards.add(() -> {
            out.align(8);
            out.bind(table);
            out.data(first, second, second, first);
        });
    }

    private Regs arguments(Signature signature) {
        List<Reg> arguments = new ArrayList<>();
        arguments.add(buffer);
        for (Type type :
                signature.parameters().subList(1, signature.parameters().size())) {
            arguments.add(
                    switch (type) {
                        case F64 -> source(FloatType.F64);
                        case F32 -> source(FloatType.F32);
                        default -> source();
                    });
        }
        return new Regs(arguments);
    }

    private void call() {
        int callee = function + 1 + random.nextInt(signatures.size() - function - 1);
        Signature signature = signatures.get(callee);
        Label target = out.label("f" + callee);
        Regs arguments = arguments(signature);
        R register = R.NONE;
        if (chance(20)) {
            R d = one(integers);
            List<Reg> without =
                    arguments.list().stream().filter(a -> same(a, d)).toList();
            if (without.isEmpty()) {
                register = d;
                out.addr(d, target);
            }
        }
        clobber();
        if (register != R.NONE) {
            defined.remove(register);
        }
        List<Reg> results = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        if (chance(90)) {
            for (Type type : signature.results()) {
                List<? extends Reg> pool = pool(type);
                List<? extends Reg> free =
                        pool.stream().filter(r -> !results.contains(r)).toList();
                if (free.isEmpty()) {
                    break;
                }
                Reg result = free.get(random.nextInt(free.size()));
                results.add(result);
                if (result instanceof R r) {
                    taken.add(r.code());
                }
            }
        }
        if (register == R.NONE) {
            out.call(target, arguments, new Regs(results));
        } else {
            out.call(register, arguments, new Regs(results));
            if (!taken.contains(register.code())) {
                out.movi(register, 3);
                defined.add(register);
            }
        }
        defined.addAll(results);
    }

    private boolean same(Reg a, R b) {
        return a instanceof R r && physical(r) == physical(b);
    }

    private int physical(R r) {
        return r.virtual() ? r.code() : convention.integerCodes()[r.code()];
    }

    private void straight() {
        if (vectors.isPresent() && chance(40)) {
            vectors.get().emit();
            return;
        }
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> arithmetic();
            case 5 ->
                out.unary(one(UnaryOp.values()), width(), chance(50) ? source() : destinationOf(source()), source());
            case 6 -> {
                R s = source();
                out.mov(destination(), s);
            }
            case 7 -> out.movi(destination(), constant());
            case 8 -> use();
            case 9 -> carry();
            case 10, 11 -> memory();
            case 12 -> frameAccess();
            case 13 -> atomic();
            case 14, 15, 16, 17 -> floats();
            case 18 -> conversion();
            default -> {
                R base = source();
                R index = chance(70) ? source() : R.NONE;
                out.lea(
                        destination(),
                        base,
                        index,
                        random.nextInt(4),
                        chance(50) ? random.nextInt(64) - 32 : constant());
            }
        }
    }

    /// `s` again: a destination that is known to be defined.
    private R destinationOf(R s) {
        return s;
    }

    private void arithmetic() {
        List<BinaryOp> all = List.of(BinaryOp.values());
        BinaryOp op = one(all.stream().filter(o -> !o.usesCarry()).toList());
        R a = source();
        if (chance(50)) {
            R b = source();
            out.binary(op, width(), destination(), a, b);
        } else {
            out.binary(op, width(), destination(), a, constant());
        }
    }

    /// A comparison and uses of its flags, with instructions that keep them in between.
    private void use() {
        boolean integer = chance(60);
        R t = source();
        R f = source();
        V x = source(FloatType.F64);
        V y = source(FloatType.F64);
        if (integer) {
            compare();
        } else {
            FloatType type = type();
            out.cmpf(type, source(type), source(type));
        }
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            Cond cond = integer ? integerCondition() : floatCondition();
            switch (random.nextInt(6)) {
                case 0 -> out.movi(destination(), constant());
                case 1 ->
                    out.load(one(MemType.values()), destination(), buffer, R.NONE, 0, random.nextInt(BUFFER / 2 - 8));
                case 2 -> out.select(cond, destination(FloatType.F64), x, y);
                case 3 -> out.set(cond, destination());
                default -> out.select(cond, destination(), t, f);
            }
        }
    }

    private void carry() {
        Width width = width();
        boolean add = chance(50);
        R a = source();
        R b = source();
        R c = source();
        List<R> low = integers.stream().filter(r -> !same(c, r)).toList();
        if (low.isEmpty()) {
            return;
        }
        R d = one(low);
        defined.add(d);
        if (chance(50)) {
            out.binary(add ? BinaryOp.ADD : BinaryOp.SUB, width, d, a, b);
        } else {
            out.binary(add ? BinaryOp.ADD : BinaryOp.SUB, width, d, a, constant());
        }
        for (int n = random.nextInt(3); n >= 0; n--) {
            if (chance(30)) {
                List<R> other = integers.stream().filter(r -> !same(c, r)).toList();
                R e = one(other);
                defined.add(e);
                out.movi(e, constant());
            }
            R e = one(low);
            defined.add(e);
            if (chance(50)) {
                out.binary(add ? BinaryOp.ADC : BinaryOp.SBB, chance(80) ? width : width(), e, c, c);
            } else {
                out.binary(add ? BinaryOp.ADC : BinaryOp.SBB, width, e, c, constant());
            }
        }
    }

    private void memory() {
        MemType type = one(MemType.values());
        int shift = random.nextInt(4);
        R base = buffer;
        R index = R.NONE;
        long displacement = random.nextInt(BUFFER / 2 - 80);
        R s = source();
        if (chance(60)) {
            R from = source();
            R i = one(integers);
            if (same(s, i)) {
                return;
            }
            defined.add(i);
            out.binary(BinaryOp.AND, Width.W64, i, from, 7);
            index = i;
        }
        if (chance(20)) {
            R far = one(integers);
            if (!same(s, far) && (index == R.NONE || !same(index, far))) {
                long away = one(100_000L, -100_000L, 0x1_0000_0000L, 5_000L, -300L);
                out.lea(far, buffer, R.NONE, 0, -away);
                base = far;
                displacement += away;
                defined.remove(far);
            }
        }
        if (chance(60)) {
            out.load(type, destination(), base, index, shift, displacement);
        } else {
            out.store(type, s, base, index, shift, displacement);
        }
    }

    private void frameAccess() {
        if (frame < 8) {
            return;
        }
        int at = 8 * random.nextInt(frame / 8);
        if (chance(50)) {
            out.load(MemType.I64, destination(), R.SP, R.NONE, 0, at);
        } else {
            out.store(MemType.I64, source(), R.SP, R.NONE, 0, at);
        }
    }

    private void atomic() {
        MemType size = one(MemType.U8, MemType.U16, MemType.U32, MemType.I64);
        R address = one(integers);
        R s = source();
        R t = source();
        if (same(s, address) || same(t, address)) {
            return;
        }
        out.binary(BinaryOp.ADD, Width.W64, address, buffer, 8L * random.nextInt(BUFFER / 16));
        defined.remove(address);
        List<R> others = integers.stream().filter(r -> !same(address, r)).toList();
        R d = one(others);
        defined.add(d);
        if (chance(50)) {
            out.atomic(one(AtomicOp.values()), size, d, address, s);
        } else {
            if (chance(50)) {
                List<R> free = integers.stream()
                        .filter(r -> !same(address, r) && !same(t, r))
                        .toList();
                R expected = one(free);
                defined.add(expected);
                out.load(size, expected, address, R.NONE, 0, 0);
                out.cas(size, d, address, expected, t);
            } else {
                out.cas(size, d, address, s, t);
            }
        }
        if (chance(10)) {
            out.fence();
        }
    }

    private void floats() {
        FloatType type = type();
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> {
                FloatBinaryOp op = one(FloatBinaryOp.values());
                V a = source(type);
                V b = op == FloatBinaryOp.FCOPYSIGN ? cleaned(type) : source(type);
                out.fbinary(op, type, destination(type), a, b);
            }
            case 4, 5 -> {
                V a = source(type);
                out.funary(one(FloatUnaryOp.values()), type, destination(type), a);
            }
            case 6 -> {
                V a = source(type);
                V b = source(type);
                V c = source(type);
                out.fma(type, destination(type), a, b, c);
            }
            case 7 -> {
                V s = source(type);
                out.fmov(destination(type), s);
            }
            case 8 -> out.fmovi(type, destination(type), floating(random));
            default -> {
                int at = place(type, random.nextInt(places(type)));
                if (chance(50)) {
                    out.fload(type, destination(type), buffer, R.NONE, 0, at);
                } else {
                    out.fstore(type, cleaned(type), buffer, R.NONE, 0, at);
                }
            }
        }
    }

    private void conversion() {
        FloatType type = type();
        switch (random.nextInt(5)) {
            case 0 -> {
                R s = source();
                out.cvt(type, one(IntType.values()), destination(type), s);
            }
            case 1 -> {
                V s = source(type);
                out.cvt(one(IntType.values()), type, destination(), s);
            }
            case 2 -> {
                FloatType from = type();
                V s = source(from);
                out.cvt(type, from, destination(type), s);
            }
            case 3 -> {
                R s = source();
                out.bits(type, destination(type), s);
            }
            default -> {
                V s = cleaned(type);
                out.bits(type, destination(), s);
            }
        }
    }
}
