package dev.kiln.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.Scale;
import dev.kiln.Tool;
import dev.kiln.code.CodeBuffer;
import dev.kiln.exec.LoadedCode;
import dev.kiln.exec.Symbol;
import dev.kiln.exec.SymbolResolver;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Calls in both directions, with every mix of up to 12 integers and floats, judged by the C compiler's idea of an
/// ABI and by the JVM's.
///
/// Every function does the same: `h = 0; for each argument: h = h * 31 + its bits`.
final class CallTest {
    private static final int SIGNATURES = Scale.of(60);

    static List<Target> targets() {
        return Targets.host();
    }

    private static List<List<Type>> signatures(Random random) {
        List<List<Type>> all = new ArrayList<>();
        for (int i = 0; i < SIGNATURES; i++) {
            List<Type> types = new ArrayList<>();
            int count = i < 13 ? i : random.nextInt(13);
            for (int j = 0; j < count; j++) {
                types.add(Type.values()[random.nextInt(4)]);
            }
            all.add(types);
        }
        return all;
    }

    private static Random random() {
        long seed = Long.getLong("kiln.tests.seed", System.nanoTime());
        System.out.println("CallTest: -Dkiln.tests.seed=" + seed);
        return new Random(seed);
    }

    // In Java

    private static long hash(List<Type> types, long... bits) {
        long h = 0;
        for (int i = 0; i < bits.length; i++) {
            boolean half = types.get(i) == Type.I32 || types.get(i) == Type.F32;
            h = h * 31 + (half ? bits[i] & 0xFFFF_FFFFL : bits[i]);
        }
        return h;
    }

    private static long[] pattern(int salt) {
        long[] values = new long[32];
        for (int i = 0; i < values.length; i++) {
            values[i] = 0x3FF0_0102_4080_1003L * (i + 1) + salt;
        }
        return values;
    }

    // In IR

    /// The function as IR, which also changes every register that it has to preserve.
    private static void define(Emitter out, Target target, String name, List<Type> types, Random random) {
        List<R> free = new ArrayList<>(new ArrayList<>(allIntegers(target)));
        List<V> floats = new ArrayList<>(allFloats(target));
        Collections.shuffle(free, random);
        Collections.shuffle(floats, random);
        R h = free.removeLast();
        R x = free.removeLast();
        Reg[] places = new Reg[types.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = types.get(i).isFloat() ? floats.removeLast() : free.removeLast();
        }
        List<Reg> saved = new ArrayList<>(target.abi().convention().saved());
        saved.addAll(target.abi().convention().floatSaved());
        out.function(name, new Signature(types, List.of(Type.I64)));
        out.enter(random.nextInt(100), new Regs(saved));
        out.params(Regs.of(places));
        out.movi(h, 0);
        for (int i = 0; i < places.length; i++) {
            if (places[i] instanceof V v) {
                out.bits(types.get(i) == Type.F32 ? FloatType.F32 : FloatType.F64, x, v);
            } else if (places[i] instanceof R r) {
                out.unary(UnaryOp.ZEXT32, Width.W64, x, r);
                if (types.get(i) == Type.I64) {
                    out.mov(x, r);
                }
            }
            out.binary(BinaryOp.MUL, Width.W64, h, h, 31);
            out.binary(BinaryOp.ADD, Width.W64, h, h, x);
        }
        out.mov(R.temp(0), h);
        for (Reg register : saved) {
            if (register instanceof R r) {
                out.movi(r, -1);
            } else if (register instanceof V v) {
                out.fmovi(FloatType.F64, v, -1);
            }
        }
        out.leave();
        out.ret(Regs.of(R.temp(0)));
        out.end();
    }

    private static List<R> allIntegers(Target target) {
        try (Probe probe = new Probe(target)) {
            return probe.integers();
        }
    }

    private static List<V> allFloats(Target target) {
        try (Probe probe = new Probe(target)) {
            return probe.floats();
        }
    }

    /// Calls `symbol` (by name, or through a register) with arguments in any registers, and checks the result and
    /// that what calls preserve is preserved.
    private static void callFromIr(
            Probe probe, SymbolResolver symbols, String symbol, List<Type> types, Random random) {
        Reg[] arguments = new Reg[types.size()];
        for (int i = 0; i < arguments.length; i++) {
            List<? extends Reg> all = types.get(i).isFloat() ? probe.floats() : probe.integers();
            arguments[i] = all.get(random.nextInt(all.size()));
        }
        R result = probe.integers().get(random.nextInt(probe.integers().size()));
        R through = probe.integers().get(random.nextInt(probe.integers().size()));
        boolean indirect = random.nextBoolean();
        try (Probe.Run run = probe.compile(
                out -> {
                    if (indirect) {
                        out.addr(through, symbol);
                        out.call(through, Regs.of(arguments), Regs.of(result));
                    } else {
                        out.call(symbol, Regs.of(arguments), Regs.of(result));
                    }
                },
                symbols)) {
            for (int salt = 0; salt < 3; salt++) {
                long[] r = pattern(salt);
                long[] v = pattern(salt + 100);
                if (indirect) {
                    r[through.index()] = symbols.find(symbol).orElseThrow().address();
                }
                long[] bits = new long[arguments.length];
                for (int i = 0; i < bits.length; i++) {
                    bits[i] = arguments[i] instanceof R a ? r[a.index()] : v[((V) arguments[i]).index()];
                }
                long[] integers = r.clone();
                long[] floats = v.clone();
                run.run(r, v);
                String what =
                        types + " from " + List.of(arguments) + " -> " + result + (indirect ? " by " + through : "");
                assertThat(r[result.index()]).as(what).isEqualTo(hash(types, bits));
                for (R saved : probe.target().abi().convention().saved()) {
                    if (!saved.equals(result) && !(indirect && saved.equals(through))) {
                        assertThat(r[saved.index()]).as(what + ": " + saved).isEqualTo(integers[saved.index()]);
                    }
                }
                for (V saved : probe.target().abi().convention().floatSaved()) {
                    assertThat(v[saved.index()]).as(what + ": " + saved).isEqualTo(floats[saved.index()]);
                }
            }
        }
    }

    // The JVM as the judge

    private static MemoryLayout layout(Type type) {
        return switch (type) {
            case I32 -> ValueLayout.JAVA_INT;
            case I64 -> ValueLayout.JAVA_LONG;
            case F32 -> ValueLayout.JAVA_FLOAT;
            case F64 -> ValueLayout.JAVA_DOUBLE;
        };
    }

    private static FunctionDescriptor descriptor(List<Type> types) {
        return FunctionDescriptor.of(
                ValueLayout.JAVA_LONG, types.stream().map(CallTest::layout).toArray(MemoryLayout[]::new));
    }

    private static Object argument(Type type, long bits) {
        return switch (type) {
            case I32 -> (Object) (int) bits;
            case I64 -> (Object) bits;
            case F32 -> (Object) Float.intBitsToFloat((int) bits);
            case F64 -> (Object) Double.longBitsToDouble(bits);
        };
    }

    @ParameterizedTest
    @MethodSource("targets")
    void isCalledByJavaAndByItself(Target target) throws Throwable {
        Random random = random();
        try (Probe probe = new Probe(target)) {
            for (List<Type> types : signatures(random)) {
                CodeBuffer buffer = new CodeBuffer();
                define(target.emitter(buffer), target, "hash", types, random);
                try (LoadedCode code = probe.heap().load(buffer.finish())) {
                    MethodHandle handle = code.handle("hash", descriptor(types));
                    long[] bits = pattern(1);
                    List<Object> arguments = new ArrayList<>();
                    for (int i = 0; i < types.size(); i++) {
                        arguments.add(argument(types.get(i), bits[i]));
                    }
                    assertThat(handle.invokeWithArguments(arguments))
                            .as(types::toString)
                            .isEqualTo(hash(types, Arrays.copyOf(bits, types.size())));
                    callFromIr(probe, SymbolResolver.of(code), "hash", types, random);
                }
            }
        }
    }

    // The C compiler as the judge

    private static String c(Type type) {
        return switch (type) {
            case I32 -> "int";
            case I64 -> "long";
            case F32 -> "float";
            case F64 -> "double";
        };
    }

    /// For each signature `hashN`, and `backN`, which calls the function that its first argument points to.
    private static String source(List<List<Type>> signatures, String attribute) {
        StringBuilder text = new StringBuilder("#include <string.h>\n#define ABI " + attribute + "\n");
        text.append("void bridge(ABI void (*f)(long, long), long a, long b) { f(a, b); }\n");
        for (int n = 0; n < signatures.size(); n++) {
            List<Type> types = signatures.get(n);
            List<String> parameters = new ArrayList<>();
            List<String> names = new ArrayList<>();
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < types.size(); i++) {
                parameters.add(c(types.get(i)) + " a" + i);
                names.add("a" + i);
                body.append("x = 0; memcpy(&x, &a%d, sizeof a%d); h = h * 31 + x; ".formatted(i, i));
            }
            String list = parameters.isEmpty() ? "void" : String.join(", ", parameters);
            text.append(
                    "ABI unsigned long hash%d(%s) { unsigned long h = 0, x; %s return h; }\n".formatted(n, list, body));
            text.append("extern ABI unsigned long (*target%d)(%s);\n".formatted(n, list));
            text.append("ABI unsigned long (*target%d)(%s);\n".formatted(n, list));
            text.append("ABI unsigned long back%d(%s) { return target%d(%s) + %d; }\n"
                    .formatted(n, list, n, String.join(", ", names), 0));
        }
        return text.toString();
    }

    /// The conventions that gcc speaks on x86-64.
    enum Convention {
        SYSV(Target.X64_SYSV, ""),
        WIN64(Target.X64_WIN64, "__attribute__((ms_abi))");

        private final Target target;
        private final String attribute;

        Convention(Target target, String attribute) {
            this.target = target;
            this.attribute = attribute;
        }
    }

    @SuppressWarnings("restricted")
    @ParameterizedTest
    @EnumSource(Convention.class)
    void agreesWithTheCCompiler(Convention convention, @TempDir Path directory) throws Exception {
        assumeTrue(Target.host().abi().equals(Abi.SYSV), "skipped: not on x86-64 under System V");
        Random random = random();
        List<List<Type>> signatures = signatures(random);
        Files.writeString(directory.resolve("calls.c"), source(signatures, convention.attribute));
        Tool.Result compiled = Tool.named("gcc").run(directory, "-O1", "-shared", "-fPIC", "-o", "calls.so", "calls.c");
        assertThat(compiled.status()).as(compiled.output()).isZero();
        try (Arena arena = Arena.ofShared()) {
            SymbolLookup library = SymbolLookup.libraryLookup(directory.resolve("calls.so"), arena);
            MethodHandle bridge = Linker.nativeLinker()
                    .downcallHandle(
                            library.findOrThrow("bridge"),
                            FunctionDescriptor.ofVoid(
                                    ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
            try (Probe probe = new Probe(convention.target, Optional.of(bridge))) {
                for (int n = 0; n < signatures.size(); n++) {
                    both(probe, library, n, signatures.get(n), random);
                }
            }
        }
    }

    @SuppressWarnings("restricted")
    private static void both(Probe probe, SymbolLookup library, int n, List<Type> types, Random random)
            throws IOException {
        Map<String, Symbol> symbols = new HashMap<>();
        symbols.put("hash", new Symbol.Address(library.findOrThrow("hash" + n).address()));
        callFromIr(probe, SymbolResolver.of(symbols), "hash", types, random);
        CodeBuffer buffer = new CodeBuffer();
        define(probe.target().emitter(buffer), probe.target(), "hash", types, random);
        try (LoadedCode code = probe.heap().load(buffer.finish())) {
            MemorySegment pointer = library.findOrThrow("target" + n).reinterpret(8);
            pointer.set(ValueLayout.JAVA_LONG, 0, code.address("hash"));
            symbols.put(
                    "back", new Symbol.Address(library.findOrThrow("back" + n).address()));
            callFromIr(probe, SymbolResolver.of(symbols), "back", types, random);
        }
    }

    @Test
    void movesInParallel() {
        Random random = random();
        for (int round = 0; round < 5000; round++) {
            int[] places = new int[8];
            int[] expected = new int[8];
            ParallelMove moves = new ParallelMove();
            for (int i = 0; i < 8; i++) {
                places[i] = i;
                expected[i] = i;
            }
            for (int d = 0; d < 8; d++) {
                if (random.nextInt(3) > 0) {
                    int s = random.nextInt(8);
                    moves.add(d, s);
                    expected[d] = s;
                }
            }
            moves.run(new ParallelMove.Mover() {
                @Override
                public void move(int d, int s) {
                    places[d] = places[s];
                }

                @Override
                public void exchange(int a, int b) {
                    int kept = places[a];
                    places[a] = places[b];
                    places[b] = kept;
                }
            });
            assertThat(places).containsExactly(expected);
        }
    }
}
