package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.Scale;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RedirectTest {
    private final Arena arena = Arena.ofShared();
    private final CodeHeap heap = CodeHeap.create(arena);

    @AfterEach
    void close() {
        arena.close();
    }

    @Test
    void leadsToTheFunctionThatIsCurrent() throws Throwable {
        LoadedCode one = heap.load(Assembled.answer(1));
        LoadedCode two = heap.load(Assembled.answer(2));
        Redirect answer = heap.redirect(one.symbol("answer"));
        IntSupplier supplier = answer.as(IntSupplier.class);
        long address = answer.address();

        assertThat(supplier.getAsInt()).isEqualTo(1);
        answer.replace(two.symbol("answer"));
        one.close();
        assertThat(supplier.getAsInt()).isEqualTo(2);
        assertThat((int) answer.handle(FunctionDescriptor.of(JAVA_INT)).invokeExact())
                .isEqualTo(2);
        answer.replace(Host.of(IntSupplier.class, () -> 3));
        two.close();
        assertThat(supplier.getAsInt()).isEqualTo(3);
        assertThat(answer.address()).isEqualTo(address);
    }

    @Test
    void codeThatIsLinkedToItFollows() {
        LoadedCode one = heap.load(Assembled.answer(1));
        LoadedCode two = heap.load(Assembled.answer(2));
        Redirect answer = heap.redirect(one.symbol("answer"));
        IntSupplier caller = heap.load(Assembled.call("caller", "answer"), SymbolResolver.of(Map.of("answer", answer)))
                .as("caller", IntSupplier.class);
        answer.replace(two.symbol("answer"));
        answer.close();
        System.gc();

        assertThat(caller.getAsInt()).isEqualTo(2);
    }

    @Test
    void threadsCallOnWhileTheFunctionIsReplacedAndFreed() throws Exception {
        LoadedCode current = heap.load(Assembled.answer(0));
        Redirect answer = heap.redirect(current.symbol("answer"));
        IntSupplier direct = answer.as(IntSupplier.class);
        IntSupplier linked = heap.load(Assembled.call("caller", "answer"), SymbolResolver.of(Map.of("answer", answer)))
                .as("caller", IntSupplier.class);
        AtomicBoolean done = new AtomicBoolean();
        List<FutureTask<Integer>> callers = new ArrayList<>();
        for (IntSupplier supplier : List.of(direct, linked, direct)) {
            FutureTask<Integer> caller = new FutureTask<>(() -> {
                int last = 0;
                while (!done.get()) {
                    int seen = supplier.getAsInt();
                    assertThat(seen).isGreaterThanOrEqualTo(last);
                    last = seen;
                }
                return supplier.getAsInt();
            });
            callers.add(caller);
            new Thread(caller).start();
        }
        int versions = Scale.of(20_000);
        for (int version = 1; version <= versions; version++) {
            LoadedCode next = heap.load(Assembled.answer(version));
            answer.replace(next.symbol("answer"));
            current.close();
            current = next;
            if (version % 1000 == 0) {
                System.gc(); // so that memory is used again while calls are under way
            }
        }
        done.set(true);

        for (FutureTask<Integer> caller : callers) {
            assertThat(caller.get()).isEqualTo(versions);
        }
        assertThat(heap.mappedBytes()).isLessThanOrEqualTo(32 << 20);
    }

    @Test
    void refusesWhatIsClosed() {
        LoadedCode one = heap.load(Assembled.answer(1));
        Symbol symbol = one.symbol("answer");
        Redirect answer = heap.redirect(symbol);
        one.close();

        assertThatThrownBy(() -> answer.replace(symbol)).isInstanceOf(IllegalStateException.class);
        assertThat(answer.as(IntSupplier.class).getAsInt()).isEqualTo(1);
        answer.close();
        assertThatThrownBy(() -> answer.replace(heap.load(Assembled.answer(2)).symbol("answer")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void servesTheCodeOfItsOwnHeap() {
        Redirect answer = heap.redirect(heap.load(Assembled.answer(1)).symbol("answer"));
        CodeHeap other = CodeHeap.create(arena);

        assertThatThrownBy(() ->
                        other.load(Assembled.call("caller", "answer"), SymbolResolver.of(Map.of("answer", answer))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a redirect serves the code of its own heap");
    }

    @Test
    void isNotCalledInTheCriticalMode() {
        Redirect answer = heap.redirect(heap.load(Assembled.answer(1)).symbol("answer"));
        LoadedCode caller = heap.load(Assembled.call("caller", "answer"), SymbolResolver.of(Map.of("answer", answer)));

        assertThatThrownBy(() -> caller.handle("caller", FunctionDescriptor.of(JAVA_INT), CallMode.FFM_CRITICAL))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
