package dev.kiln.llo;

import static dev.kiln.llo.LloType.D;
import static dev.kiln.llo.LloType.F;
import static dev.kiln.llo.LloType.I;
import static dev.kiln.llo.LloType.L;
import static dev.kiln.llo.LloType.P;

import dev.kiln.guard.Trap;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// A random program and calls of it, all from one seed: the same seed is the same program.
///
/// It always verifies, and always ends: functions call only later ones, loops count down, and what still takes too
/// long runs out of fuel. Most pointers lie in the region and most divisors are not zero. The bits of a NaN, which
/// engines need not agree on, are never looked at: [RandomCode] puts a number in its place before it stores or
/// reinterprets a float.
final class RandomLlo {
    static final int DATA = 2;
    /// The smallest data, and the heap, have so many bytes.
    static final int ROOM = 64;

    /// How the message of the exception begins that a host throws.
    static final String FUSSY = "not ";

    private static final List<LloHost> HOSTS = List.of(
            new LloHost("puti", LloSignature.ofVoid(I)),
            new LloHost("putl", LloSignature.ofVoid(L)),
            new LloHost("putd", LloSignature.ofVoid(D)),
            new LloHost("putchar", LloSignature.of(I, I)),
            new LloHost("half", LloSignature.of(D, D)),
            new LloHost("mix", LloSignature.of(L, L, L)),
            new LloHost("less", LloSignature.of(I, I, I)),
            new LloHost("fussy", LloSignature.of(I, I)),
            new LloHost("many", LloSignature.of(D, I, D, L, F, P, D, I, F, L, D, P, F, D, F)));

    /// What functions are of. The JVM never forgets the adapters between interpreted and compiled code that it makes
    /// for
    /// each shape of Java method; those of a hundred thousand programs fill its code cache.
    private static final List<LloSignature> SIGNATURES = signatures();

    final Random random;
    final List<LloSignature> functions = new ArrayList<>();

    private final long seed;
    private final LloProgram program;
    private final List<Call> calls = new ArrayList<>();
    private final long fuel;

    RandomLlo(long seed) {
        this.seed = seed;
        random = spread(seed);
        LloBuilder builder = new LloBuilder("seed" + seed);
        HOSTS.forEach(host -> builder.host(host.name(), host.signature()));
        builder.data("d0")
                .i32(random.nextInt(), 1, -1)
                .f64(random.nextGaussian(), 1e300)
                .text("0123")
                .zero(ROOM);
        builder.data("d1")
                .u8(random.nextInt(256))
                .i16(-2)
                .f32(1.5f)
                .i64(random.nextLong())
                .zero(ROOM);
        builder.heap(ROOM);
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            functions.add(signature());
        }
        for (int i = 0; i < count; i++) {
            LloCode code = builder.func("f" + i, functions.get(i));
            new RandomCode(this, i, code).body();
        }
        program = builder.build();
        for (int i = 0; i < count + 2; i++) { // the first three times
            calls.add(call(Math.max(0, i - 2)));
        }
        fuel = random.nextInt(10) == 0 ? random.nextInt(30) : 5_000;
    }

    /// What `java.util.Random` gives first for neighbouring seeds is nearly the same: this spreads them out.
    static Random spread(long seed) {
        return new Random((seed + 1) * 0x9E3779B97F4A7C15L);
    }

    private record Call(String function, Object[] arguments) {}

    private Call call(int function) {
        Object[] arguments = functions.get(function).parameters().stream()
                .map(type -> Arguments.value(type, constant(type)))
                .toArray();
        return new Call("f" + function, arguments);
    }

    private static List<LloSignature> signatures() {
        Random random = spread(-2);
        return Stream.generate(() -> signature(random)).limit(300).toList();
    }

    private LloSignature signature() {
        return SIGNATURES.get(random.nextInt(SIGNATURES.size()));
    }

    private static LloSignature signature(Random random) {
        LloType[] parameters = new LloType[random.nextInt(10) == 0 ? random.nextInt(20) : random.nextInt(5)];
        Arrays.setAll(parameters, i -> type(random));
        return random.nextInt(6) == 0 ? LloSignature.ofVoid(parameters) : LloSignature.of(type(random), parameters);
    }

    private static LloType type(Random random) {
        return LloType.values()[random.nextInt(5)];
    }

    LloProgram program() {
        return program;
    }

    LloHost host() {
        return HOSTS.get(random.nextInt(HOSTS.size()));
    }

    LloType type() {
        return type(random);
    }

    /// A slot of `type`: often what lies at the edges, never a NaN that is not the usual one.
    long constant(LloType type) {
        return switch (type) {
            case I -> (int) integer(32);
            case L -> integer(64);
            case P -> random.nextInt(3) == 0 ? integer(64) : random.nextInt(240);
            case F -> Float.floatToIntBits((float) real()) & 0xFFFFFFFFL;
            case D -> Double.doubleToLongBits(real());
        };
    }

    private long integer(int bits) {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> -1;
            case 2 -> 1L << random.nextInt(bits);
            case 3 -> (1L << bits - 1) - 1;
            case 4 -> random.nextLong();
            case 5 -> -(1L << bits - 1);
            default -> random.nextInt(100) - 20;
        };
    }

    private double real() {
        return switch (random.nextInt(12)) {
            case 0 -> 0.0;
            case 1 -> -0.0;
            case 2 -> Double.POSITIVE_INFINITY;
            case 3 -> Double.NEGATIVE_INFINITY;
            case 4 -> Double.NaN;
            case 5 -> Float.MAX_VALUE;
            case 6 -> Float.MIN_VALUE;
            case 7 -> random.nextInt();
            case 8 -> random.nextLong();
            default -> random.nextGaussian() * 10;
        };
    }

    // Running

    /// What `engine` makes of it: what was written, each call's result or trap and the fuel it left, and the region.
    String outcome(LloEngine engine) {
        return outcome(engine, program);
    }

    /// What `engine` makes of it when fuel is not counted, and the program trusted or not. Only for programs that end
    /// and, trusted, stay in their region.
    String outcomeWithoutFuel(LloEngine engine, boolean trusted) {
        return outcome(engine, trusted ? program.trusted() : program, LloOptions.UNLIMITED);
    }

    /// `outcome` as it is where fuel is not counted.
    static String withoutFuel(String outcome) {
        return outcome.replaceAll(", fuel .*", "");
    }

    private static int fussy(int n) {
        if (n % 16 == 7) {
            throw new IllegalArgumentException(FUSSY + n);
        }
        return n + 1;
    }

    private static final MethodHandle MANY = many();

    private static MethodHandle many() {
        try {
            MethodType type =
                    LloSignature.of(D, I, D, L, F, P, D, I, F, L, D, P, F, D, F).methodType();
            return MethodHandles.lookup().findStatic(RandomLlo.class, "many", type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Every argument has a weight of its own, so that none can stand in another's place. As many as the registers of
    /// every ABI hold: a compiler refuses hosts of more.
    static double many(
            int a,
            double b,
            long c,
            float d,
            long e,
            double f,
            int g,
            float h,
            long i,
            double j,
            long k,
            float l,
            double m,
            float n) {
        long integers = a * 3L + c * 5 + e * 7 + g * 11L + i * 13 + k * 17;
        return ((((((b * 2 + d) * 2 + f) * 2 + h) * 2 + j) * 2 + l) * 2 + m) * 2 + n - integers;
    }

    /// What the programs call, the standard ones writing to `out`.
    static LloHosts hosts(OutputStream out) {
        return LloHosts.standard(out)
                .with("half", (double x) -> x / 2)
                .with("mix", (long a, long b) -> a * 31 ^ b)
                .with("less", (int a, int b) -> a < b ? 1 : 0)
                .with("fussy", (int n) -> fussy(n))
                .with("many", LloSignature.of(D, I, D, L, F, P, D, I, F, L, D, P, F, D, F), MANY);
    }

    /// The same of `program`, which is this one read back.
    String outcome(LloEngine engine, LloProgram program) {
        return outcome(engine, program, fuel);
    }

    private String outcome(LloEngine engine, LloProgram program, long fuel) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LloInstance instance = engine.load(program, hosts(out), LloOptions.DEFAULT.fuel(fuel))) {
            StringBuilder ends = new StringBuilder();
            for (Call call : calls) {
                ends.append(end(instance, call));
                if (fuel != LloOptions.UNLIMITED) {
                    ends.append(", fuel ").append(Math.max(instance.fuelLeft(), -1));
                }
                ends.append('\n');
            }
            CRC32 crc = new CRC32();
            crc.update(instance.memory().toArray(ValueLayout.JAVA_BYTE));
            return out.toString(StandardCharsets.ISO_8859_1) + "\n" + ends + "region "
                    + Long.toHexString(crc.getValue());
        }
    }

    private static String end(LloInstance instance, Call call) {
        try {
            return instance.call(call.function, call.arguments).toString();
        } catch (Trap trap) {
            return "! " + trap.kind().name() + " " + trap.function() + " " + trap.op() + " line " + trap.line();
        } catch (IllegalArgumentException e) {
            return "! host threw " + e.getMessage();
        }
    }

    @Override
    public String toString() {
        return "seed " + seed + ":\n" + program;
    }
}
