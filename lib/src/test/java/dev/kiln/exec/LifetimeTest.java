package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.Scale;
import dev.kiln.code.CodeBuffer;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

final class LifetimeTest {
    private static final FunctionDescriptor LONG_LONG = FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG);
    private static final VarHandle WORD = JAVA_INT.varHandle();

    @Test
    void refusesToBeUsedAfterItsArenaIsClosed() {
        Arena arena = Arena.ofConfined();
        CodeHeap heap = CodeHeap.create(arena);
        LoadedCode loaded = heap.load(Assembled.add());
        MethodHandle handle = loaded.handle("add", LONG_LONG);
        LongBinaryOperator add = loaded.as("add", LongBinaryOperator.class);
        arena.close();

        String message = "the code heap's arena is closed";
        assertThat(heap.isOpen()).isFalse();
        assertThat(loaded.isOpen()).isFalse();
        refuses(message, () -> heap.load(Assembled.add()));
        refuses(message, loaded::address);
        refuses(message, () -> loaded.handle("add", LONG_LONG));
        refuses(message, () -> handle.invoke(1L, 2L));
        refuses(message, () -> add.applyAsLong(1, 2));
        loaded.close();
    }

    @Test
    void refusesToBeUsedAfterItIsClosed() {
        try (Arena arena = Arena.ofConfined()) {
            CodeHeap heap = CodeHeap.create(arena);
            LoadedCode loaded = heap.load(Assembled.add());
            LoadedCode other = heap.load(Assembled.add());
            MethodHandle handle = loaded.handle("add", LONG_LONG);
            LongBinaryOperator add = loaded.as("add", LongBinaryOperator.class);
            loaded.close();
            loaded.close();

            String message = "this code is closed";
            assertThat(loaded.isOpen()).isFalse();
            refuses(message, loaded::address);
            refuses(message, () -> handle.invoke(1L, 2L));
            refuses(message, () -> add.applyAsLong(1, 2));
            refuses(message, () -> heap.load(Assembled.forward("sum", "add"), SymbolResolver.of(loaded)));
            assertThat(other.as("add", LongBinaryOperator.class).applyAsLong(1, 2))
                    .isEqualTo(3);
        }
    }

    @Test
    void refusesAnArenaThatIsClosed() {
        Arena arena = Arena.ofConfined();
        arena.close();

        assertThatThrownBy(() -> CodeHeap.create(arena)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void worksInEveryKindOfArena() {
        for (Arena arena : List.of(Arena.ofAuto(), Arena.global())) {
            LongBinaryOperator add =
                    CodeHeap.create(arena).load(Assembled.add()).as("add", LongBinaryOperator.class);
            System.gc();

            assertThat(add.applyAsLong(1, 2)).isEqualTo(3);
        }
    }

    @Test
    void letsACallUnderWayReturnAfterItsCodeIsClosed() throws Exception {
        try (Arena arena = Arena.ofShared()) {
            CodeHeap heap = CodeHeap.create(arena);
            LoadedCode spin = heap.load(Assembled.spin());
            long place = spin.address();
            Spinning spinning = Spinning.start(arena, spin);
            spin.close();

            System.gc();
            for (int i = 0; i < 200; i++) {
                assertThat(heap.load(Assembled.answer(i)).address()).isNotEqualTo(place);
            }
            assertThat(spinning.end()).isEqualTo(1);
            assertThat(reused(heap, place)).isTrue();
        }
    }

    @Test
    void letsACallUnderWayReturnAfterItsArenaIsClosed() throws Exception {
        try (Arena words = Arena.ofShared()) {
            Arena arena = Arena.ofShared();
            LoadedCode spin = CodeHeap.create(arena).load(Assembled.spin());
            Spinning spinning = Spinning.start(words, spin);
            arena.close();
            System.gc();
            System.gc();

            assertThat(spinning.end()).isEqualTo(1);
        }
    }

    /// A thread inside `spin`.
    private record Spinning(FutureTask<Integer> result, MemorySegment word) {
        static Spinning start(Arena arena, LoadedCode spin) throws InterruptedException {
            MethodHandle handle = spin.handle("spin", FunctionDescriptor.of(JAVA_INT, ADDRESS));
            MemorySegment word = arena.allocate(JAVA_INT);
            AtomicBoolean started = new AtomicBoolean();
            FutureTask<Integer> result = new FutureTask<>(() -> {
                started.set(true);
                return call(handle, word);
            });
            Thread thread = new Thread(result, "spinning");
            thread.start();
            while (!started.get() || thread.getState() != Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
            Thread.sleep(50); // now it is inside, or will find its code closed: `end` tells
            return new Spinning(result, word);
        }

        int end() throws ExecutionException, InterruptedException {
            assertThat(result.isDone()).isFalse();
            WORD.setVolatile(word, 0L, 1);
            return result.get();
        }

        private static int call(MethodHandle handle, MemorySegment word) {
            try {
                return (int) handle.invokeExact(word);
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }
    }

    private static boolean reused(CodeHeap heap, long place) throws InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            System.gc();
            Thread.sleep(10);
            for (int i = 0; i < 10; i++) {
                if (heap.load(Assembled.answer(1)).address() == place) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void threadsSeeTheResultOrTheClosing() throws Exception {
        try (Arena arena = Arena.ofShared()) {
            CodeHeap heap = CodeHeap.create(arena);
            for (int round = 0; round < Scale.of(50); round++) {
                int expected = round;
                LoadedCode loaded = heap.load(Assembled.answer(round));
                IntSupplier answer = loaded.as("answer", IntSupplier.class);
                List<FutureTask<Integer>> callers = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    FutureTask<Integer> caller = new FutureTask<>(() -> {
                        int calls = 0;
                        try {
                            while (true) {
                                assertThat(answer.getAsInt()).isEqualTo(expected);
                                calls++;
                            }
                        } catch (IllegalStateException e) {
                            assertThat(e).hasMessage("this code is closed");
                            return calls;
                        }
                    });
                    callers.add(caller);
                    new Thread(caller).start();
                }
                Thread.sleep(1);
                loaded.close();
                heap.load(Assembled.answer(-1));
                for (FutureTask<Integer> caller : callers) {
                    assertThat(caller.get()).isNotNegative();
                }
            }
        }
    }

    /// Codes come and go as fast as they can, and the collector runs all the time: a call that ended up in memory which
    /// another code has by now would give the wrong number.
    @Test
    void callsNeverReachCodeThatCameAfterTheirs() throws Exception {
        try (Arena arena = Arena.ofShared()) {
            CodeHeap heap = CodeHeap.create(arena);
            AtomicReference<Numbered> current = new AtomicReference<>(Numbered.load(heap, 0));
            AtomicBoolean over = new AtomicBoolean();
            List<FutureTask<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                FutureTask<Integer> caller = new FutureTask<>(() -> {
                    int calls = 0;
                    while (!over.get()) {
                        Numbered code = current.get();
                        for (boolean open = true; open && !over.get(); calls++) {
                            open = code.answersOrIsClosed() && code == current.get();
                        }
                    }
                    return calls;
                });
                callers.add(caller);
                new Thread(caller).start();
            }
            Set<Long> places = new HashSet<>();
            for (int i = 1; i < Scale.of(20_000); i++) {
                Numbered next = Numbered.load(heap, i & 0xFFFF);
                places.add(next.code.address());
                current.getAndSet(next).code.close();
                if (i % 500 == 0) {
                    System.gc();
                }
            }
            over.set(true);
            for (FutureTask<Integer> caller : callers) {
                assertThat(caller.get()).isPositive();
            }
            assertThat(places).hasSizeLessThan(1000 + Scale.of(20_000) / 2); // they were used again
        }
    }

    private record Numbered(int number, LoadedCode code, IntSupplier answer) {
        static Numbered load(CodeHeap heap, int number) {
            LoadedCode code = heap.load(Assembled.answer(number));
            return new Numbered(number, code, code.as("answer", IntSupplier.class));
        }

        boolean answersOrIsClosed() {
            try {
                assertThat(answer.getAsInt()).isEqualTo(number);
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        }
    }

    @Test
    void whatAHostHoldsGoesWithTheCodeThatCalledIt() throws Exception {
        try (Arena arena = Arena.ofShared()) {
            CodeHeap heap = CodeHeap.create(arena);
            WeakReference<Object> held = loadedAndClosed(heap);
            for (int i = 0; i < 100 && !held.refersTo(null); i++) {
                System.gc();
                Thread.sleep(10);
            }
            assertThat(held.refersTo(null)).isTrue();
        }
    }

    private static WeakReference<Object> loadedAndClosed(CodeHeap heap) {
        Object held = new Object();
        Host host = Host.of(LongUnaryOperator.class, n -> n + System.identityHashCode(held));
        try (LoadedCode loaded =
                heap.load(Assembled.forward("call", "host"), SymbolResolver.of(Map.of("host", host)))) {
            assertThat(loaded.as("call", LongUnaryOperator.class).applyAsLong(1))
                    .isEqualTo(1 + System.identityHashCode(held));
        }
        return new WeakReference<>(held);
    }

    @Test
    void codeThatWasLinkedToStaysAsLongAsItIsNeeded() throws Exception {
        try (Arena arena = Arena.ofShared()) {
            Arena another = Arena.ofShared();
            CodeHeap heap = CodeHeap.create(arena);
            LoadedCode add = heap.load(Assembled.add());
            long place = add.address();
            LoadedCode sum = CodeHeap.create(another).load(Assembled.forward("sum", "add"), SymbolResolver.of(add));
            LongBinaryOperator call = sum.as("sum", LongBinaryOperator.class);
            add.close();
            for (int i = 0; i < 5; i++) {
                System.gc();
                for (int k = 0; k < 200; k++) {
                    LoadedCode answer = heap.load(Assembled.answer(k));
                    assertThat(answer.address()).isNotEqualTo(place);
                    answer.close();
                }
                assertThat(call.applyAsLong(i, 2)).isEqualTo(i + 2);
            }
            sum.close();
            another.close();

            assertThat(reused(heap, place)).isTrue();
        }
    }

    @Test
    void loadingAndFreeingDoesNotGrow() throws Throwable {
        try (Arena arena = Arena.ofShared()) {
            CodeHeap heap = CodeHeap.create(arena);
            heap.load(Assembled.add());
            long mapped = heap.mappedBytes();
            long used = heap.usedBytes();
            for (int i = 0; i < Scale.of(20_000); i++) {
                try (LoadedCode loaded = heap.load(Assembled.answer(i & 0xFFFF))) {
                    MethodHandle answer = loaded.handle("answer", FunctionDescriptor.of(JAVA_INT));
                    assertThat((int) answer.invokeExact()).isEqualTo(i & 0xFFFF);
                }
            }

            assertThat(heap.mappedBytes()).isEqualTo(mapped);
            assertThat(heap.usedBytes()).isEqualTo(used);
        }
    }

    @Test
    void regionsThatNobodyUsesAreGivenUp() {
        try (Arena arena = Arena.ofShared()) {
            CodeHeap heap = CodeHeap.create(arena);
            heap.load(Assembled.add());
            long mapped = heap.mappedBytes();
            var buffer = new CodeBuffer();
            buffer.zero(Math.toIntExact(mapped));
            LoadedCode large = heap.load(buffer.finish());
            assertThat(heap.mappedBytes()).isEqualTo(2 * mapped);
            large.close();
            for (int i = 0; i < 100 && heap.mappedBytes() > mapped; i++) {
                System.gc();
                heap.load(Assembled.add()).close();
            }
            assertThat(heap.mappedBytes()).isEqualTo(mapped);
        }
    }

    @Test
    void largeCodesComeAndGoInFewRegions() {
        try (Arena arena = Arena.ofShared()) {
            CodeHeap heap = CodeHeap.create(arena);
            var buffer = new CodeBuffer();
            buffer.zero(1 << 20);
            var code = buffer.finish();
            for (int i = 0; i < 300; i++) {
                heap.load(code).close();
            }

            assertThat(heap.mappedBytes()).isLessThanOrEqualTo(4 * (32L << 20)); // of 300 MB
        }
    }

    @Test
    void heapsThatEndGiveTheirMappingsBack() throws IOException {
        int most = 0;
        for (int i = 0; i < Scale.of(3000); i++) {
            try (Arena arena = Arena.ofConfined()) {
                LongBinaryOperator add =
                        CodeHeap.create(arena).load(Assembled.add()).as("add", LongBinaryOperator.class);
                assertThat(add.applyAsLong(i, 1)).isEqualTo(i + 1);
            }
            most = Math.max(most, Mappings.live());
        }

        assertThat(most).isLessThanOrEqualTo(2500); // of 6,000, where nothing is scaled
        if (Os.host() instanceof Linux) {
            assertThat(mappings()).isLessThanOrEqualTo(2500L);
        }
    }

    private static long mappings() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.filter(line -> line.contains("kiln-code")).count();
        }
    }

    private interface Call {
        Object run() throws Throwable;
    }

    private static void refuses(String message, Call call) {
        assertThatThrownBy(call::run).isInstanceOf(IllegalStateException.class).hasMessage(message);
    }
}
