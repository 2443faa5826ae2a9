package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.Scale;
import dev.kiln.code.Code;
import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongBinaryOperator;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HostTest {

    private final Arena arena = Arena.ofShared();
    private final CodeHeap heap = CodeHeap.create(arena);

    @AfterEach
    void close() {
        arena.close();
    }

    private LongUnaryOperator calling(LongUnaryOperator function) {
        return calling(Host.of(LongUnaryOperator.class, function), LongUnaryOperator.class);
    }

    /// Machine code that calls `host` with what it was called with.
    private <T> T calling(Host host, Class<T> type) {
        return heap.load(Assembled.call("f", "host"), SymbolResolver.of(Map.of("host", host)))
                .as("f", type);
    }

    @Test
    void callsJava() {
        assertThat(calling(x -> x * 2).applyAsLong(21)).isEqualTo(42);
    }

    @Test
    void callsAMethodHandle() throws Throwable {
        MethodHandle max = MethodHandles.lookup()
                .findStatic(Math.class, "max", MethodType.methodType(long.class, long.class, long.class));
        Host host = Host.of(max, FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG));

        assertThat(calling(host, LongBinaryOperator.class).applyAsLong(4, 7)).isEqualTo(7);
    }

    /// Twelve arguments, integers and floats mixed, more of both than registers.
    @FunctionalInterface
    public interface Twelve {
        double apply(
                int a, double b, long c, float d, long e, double f, int g, long h, float i, long j, double k, long l);
    }

    @Test
    void passesTwelveMixedArgumentsThroughMachineCode() {
        Host host = Host.of(
                Twelve.class,
                (a, b, c, d, e, f, g, h, i, j, k, l) ->
                        a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k + 12 * l);
        // a jump, so that the stack arguments are where the host expects them
        Twelve twelve = heap.load(Assembled.forward("f", "host"), SymbolResolver.of(Map.of("host", host)))
                .as("f", Twelve.class);

        assertThat(twelve.apply(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)).isEqualTo(650);
        assertThat(twelve.apply(-1, 0, 0, 0.5f, 0, 0.25, 0, 0, 0, -7, 0, 1L << 40))
                .isEqualTo(-1 + 2 + 1.5 - 70 + 12.0 * (1L << 40));
    }

    @Test
    void whatAHostThrowsIsThrownOutside() {
        ArithmeticException thrown = new ArithmeticException("in Java");
        LongUnaryOperator function = calling(x -> {
            throw thrown;
        });

        assertThatThrownBy(() -> function.applyAsLong(1)).isSameAs(thrown);
        assertThat(calling(x -> x).applyAsLong(5)).isEqualTo(5);
    }

    @FunctionalInterface
    public interface Reading {
        int read() throws IOException;
    }

    @Test
    void checkedExceptionsAndErrorsAreThrownOutside() {
        Reading reading = calling(
                Host.of(Reading.class, () -> {
                    throw new IOException("gone");
                }),
                Reading.class);
        assertThatThrownBy(reading::read).isInstanceOf(IOException.class).hasMessage("gone");

        LongUnaryOperator endless = calling(HostTest::endless);
        assertThatThrownBy(() -> endless.applyAsLong(1)).isInstanceOf(StackOverflowError.class);
    }

    private static long endless(long depth) {
        return endless(depth + 1) + 1;
    }

    @Test
    void aHostThatThrewReturnsZeroAndFurtherHostsAreSkipped() {
        AtomicInteger calls = new AtomicInteger();
        Host failing = Host.of(LongUnaryOperator.class, x -> {
            calls.incrementAndGet();
            throw new IllegalArgumentException("call " + calls);
        });
        LoadedCode inner = heap.load(Assembled.call("f", "host"), SymbolResolver.of(Map.of("host", failing)));
        List<Long> seen = new ArrayList<>();
        Host noting = Host.of(LongUnaryOperator.class, x -> {
            seen.add(x);
            return x;
        });
        // f(x): note(f'(x)), then f'(x) again, where f' calls the failing host
        Code twice = new Assembled()
                .label("f")
                // push rbx; mov rax, inner
                .add("53 48B8", "FD7BBFA9 30010058 00023FD6 30010058 00023FD6 30010058 00023FD6 FD7BC1A8 C0035FD6")
                .add("", "1F2003D5")
                .address("inner")
                .add("FFD0 4889C7 48B8", "") // call rax; mov rdi, rax; mov rax, note
                .address("note")
                .add("FFD0 48BB", "") // call rax; mov rbx, inner
                .address("inner")
                .add("FFD3 5B C3", "") // call rbx; pop rbx; ret
                .finish();
        LongUnaryOperator function = heap.load(
                        twice, SymbolResolver.of(Map.of("inner", inner.symbol("f"), "note", noting)))
                .as("f", LongUnaryOperator.class);

        assertThatThrownBy(() -> function.applyAsLong(9)).hasMessage("call 1");
        assertThat(seen).isEmpty();
        assertThat(calls).hasValue(1);
    }

    @Test
    void callsNestAndTheInnermostRethrows() {
        LongUnaryOperator failing = calling(x -> {
            throw new IllegalStateException("depth " + x);
        });
        LongUnaryOperator catching = calling(x -> {
            try {
                return failing.applyAsLong(x);
            } catch (IllegalStateException e) {
                return -x;
            }
        });
        LongUnaryOperator passing = calling(x -> failing.applyAsLong(x + 1));

        assertThat(catching.applyAsLong(3)).isEqualTo(-3);
        assertThatThrownBy(() -> passing.applyAsLong(3)).hasMessage("depth 4");
        assertThat(calling(catching).applyAsLong(8)).isEqualTo(-8);
    }

    @Test
    void recursesThroughMachineCode() {
        LongUnaryOperator[] factorial = new LongUnaryOperator[1];
        factorial[0] = calling(n -> n == 0 ? 1 : n * factorial[0].applyAsLong(n - 1));

        assertThat(factorial[0].applyAsLong(20)).isEqualTo(2432902008176640000L);
    }

    @Test
    void threadsDoNotMeetEachOthersExceptions() throws Exception {
        LongUnaryOperator odd = calling(x -> {
            if ((x & 1) != 0) {
                throw new IllegalArgumentException(Long.toString(x));
            }
            return x;
        });
        long seed = new Random().nextLong();
        System.out.println("HostTest seed " + seed);
        List<FutureTask<Integer>> tasks = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Random random = new Random(seed + t);
            FutureTask<Integer> task = new FutureTask<>(() -> {
                int failures = 0;
                for (int i = 0; i < Scale.of(20_000); i++) {
                    long x = random.nextLong();
                    try {
                        assertThat(odd.applyAsLong(x)).isEqualTo(x);
                        assertThat(x & 1).isZero();
                    } catch (IllegalArgumentException e) {
                        assertThat(e.getMessage()).isEqualTo(Long.toString(x));
                        failures++;
                    }
                }
                return failures;
            });
            tasks.add(task);
            new Thread(task).start();
        }
        for (FutureTask<Integer> task : tasks) {
            assertThat(task.get()).isBetween(1, Scale.of(20_000) - 1);
        }
    }

    @Test
    void aContextLearnsAtOnceThatSomethingIsPending() throws Throwable {
        MemorySegment context = arena.allocate(16, 8);
        MethodHandle divide = MethodHandles.lookup()
                .findStatic(Math.class, "floorDiv", MethodType.methodType(long.class, long.class, long.class));
        Host host = Host.withContext(
                MethodHandles.dropArguments(divide, 0, MemorySegment.class),
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG),
                12);
        MethodHandle function = heap.load(Assembled.call("f", "host"), SymbolResolver.of(Map.of("host", host)))
                .handle("f", FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG));

        assertThat((long) function.invokeExact(context, 7L, 2L)).isEqualTo(3);
        assertThat(context.get(JAVA_INT, 12)).isZero();
        assertThatThrownBy(() -> function.invoke(context, 7L, 0L)).isInstanceOf(ArithmeticException.class);
        assertThat(context.get(JAVA_INT, 12)).isEqualTo(1);
        assertThat(context.get(JAVA_INT, 8)).isZero();
    }

    @FunctionalInterface
    public interface ToAddress {
        MemorySegment apply(long x);
    }

    @Test
    void aHostThatReturnsNoNativeAddressIsAnException() {
        for (MemorySegment bad : new MemorySegment[] {null, MemorySegment.ofArray(new byte[8])}) {
            ToAddress function = calling(Host.of(ToAddress.class, x -> bad), ToAddress.class);

            assertThatThrownBy(() -> function.apply(1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("native memory was expected");
        }
    }

    @Test
    void aMisalignedAddressIsNoProblem() throws Throwable {
        AddressLayout toLong = ADDRESS.withoutTargetLayout();
        AddressLayout target = Alignment.of(toLong, JAVA_LONG);
        MethodHandle size =
                MethodHandles.lookup().findVirtual(MemorySegment.class, "byteSize", MethodType.methodType(long.class));
        Host host = Host.of(size, FunctionDescriptor.of(JAVA_LONG, target));

        assertThat(calling(host, LongUnaryOperator.class).applyAsLong(0x1001)).isEqualTo(8);
    }

    /// Restricted for good reason, and what a user may well write.
    private static final class Alignment {
        @SuppressWarnings("restricted")
        static AddressLayout of(AddressLayout address, MemoryLayout target) {
            return address.withTargetLayout(target);
        }
    }

    @Test
    void rejectsAHandleOfAnotherType() {
        MethodHandle identity = MethodHandles.identity(int.class);

        assertThatThrownBy(() -> Host.of(identity, FunctionDescriptor.of(JAVA_LONG, JAVA_LONG)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a host of type (int)int for the signature (long)long");
        assertThatThrownBy(() -> Host.of(
                        MethodHandles.empty(MethodType.methodType(MemorySegment.class)),
                        FunctionDescriptor.of(MemoryLayout.structLayout(ValueLayout.JAVA_INT))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a host cannot return a struct");
    }

    @Test
    void codeThatIsLinkedToAHostIsNotCalledInTheCriticalMode() {
        Host host = Host.of(LongSupplier.class, () -> 1);
        LoadedCode direct = heap.load(Assembled.call("f", "host"), SymbolResolver.of(Map.of("host", host)));
        LoadedCode indirect = heap.load(Assembled.call("g", "f"), SymbolResolver.of(direct));

        for (LoadedCode code : List.of(direct, indirect)) {
            String name = code.code().names().getFirst();
            assertThatThrownBy(() -> code.handle(name, FunctionDescriptor.of(JAVA_LONG), CallMode.FFM_CRITICAL))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("linked to a host");
        }
    }

    @Test
    void aHostLivesWhileCodeThatIsLinkedToItIsLoaded() throws Exception {
        LongUnaryOperator function = calling(x -> x + 1);
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(5);
            calling(x -> x + 2);
        }

        assertThat(function.applyAsLong(41)).isEqualTo(42);
    }
}
