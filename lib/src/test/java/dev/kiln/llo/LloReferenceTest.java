package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kiln.guard.Trap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What an instance promises besides what its ops compute: on every engine where the engine is a parameter.
final class LloReferenceTest {
    private static final String COUNT = """
            func count(I) I
            locals I
            again:
                LDLOC_I 0
                LDARG_I 0
                JGE_I done
                LDLOC_I 0
                LDC_I 1
                ADD_I
                STLOC_I 0
                JMP again
            done:
                LDLOC_I 0
                RET
            end
            func deep(I) I
                LDARG_I 0
                JF done
                LDARG_I 0
                LDC_I 1
                SUB_I
                CALL deep
                RET
            done:
                LDC_I 7
                RET
            end
            func forever()
            again:
                JMP again
            end
            """;

    private static LloInstance load(LloEngine engine, String text, LloHosts hosts) {
        return engine.load(LloProgram.parse("t.llo", text), hosts, LloOptions.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("dev.kiln.llo.LloEngines#all")
    void givesMethodHandlesOfExactlyTheSignature(LloEngine engine) throws Throwable {
        String text = """
                func all(I L P F D) D
                    LDARG_I 0
                    CVT_I_D
                    LDARG_L 1
                    CVT_L_D
                    ADD_D
                    LDARG_P 2
                    CVT_P_L
                    CVT_L_D
                    ADD_D
                    LDARG_F 3
                    CVT_F_D
                    ADD_D
                    LDARG_D 4
                    ADD_D
                    RET
                end
                func nothing()
                    RET
                end
                """;
        try (LloInstance instance = load(engine, text, LloHosts.NONE)) {
            MethodHandle all = instance.function("all");
            assertThat(all.type())
                    .isEqualTo(MethodType.methodType(
                            double.class, int.class, long.class, long.class, float.class, double.class));
            assertThat((double) all.invokeExact(1, 20L, 300L, 4000f, 50000d)).isEqualTo(54321);
            assertThat(instance.function("nothing").type()).isEqualTo(MethodType.methodType(void.class));
            instance.function("nothing").invokeExact();
            assertThat(instance.call("nothing")).isEqualTo(LloInstance.Nothing.NOTHING);
            assertThat(instance.call("all", 1, 20L, 300L, 4000f, 50000d)).isEqualTo(54321d);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.kiln.llo.LloEngines#all")
    void countsFuel(LloEngine engine) {
        LloProgram program = LloProgram.parse("t.llo", COUNT);
        try (LloInstance instance = engine.load(program, LloHosts.NONE, LloOptions.DEFAULT.fuel(11))) {
            assertThat(instance.call("count", 10)).isEqualTo(10);
            assertThat(instance.fuelLeft()).isZero();
            assertThat(instance.call("count", 4)).isEqualTo(4);
            assertThat(instance.fuelLeft()).isEqualTo(6);
            assertThatThrownBy(() -> instance.call("count", 11))
                    .isInstanceOf(Trap.class)
                    .hasMessage("t.llo:11: out of fuel in count at JMP again");
            assertThat(instance.fuelLeft()).isNegative();
            assertThat(instance.call("deep", 10)).isEqualTo(7);
            assertThatThrownBy(() -> instance.call("deep", 11))
                    .hasMessage("t.llo:17: out of fuel in deep at LDARG_I 0");
            assertThat(instance.call("count", 10)).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.kiln.llo.LloEngines#all")
    @Timeout(60)
    void stopsWhenCancelled(LloEngine engine) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        String text = "host started()\nfunc f()\nHOST started\nCALL forever\nRET\nend\n" + COUNT;
        LloHosts hosts = LloHosts.NONE.with(
                "started", LloSignature.ofVoid(), MethodHandles.insertArguments(LATCH_DOWN, 0, running));
        try (LloInstance instance = load(engine, text, hosts)) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread thread = Thread.ofPlatform().start(() -> thrown.set(catchThrowable(() -> instance.call("f"))));
            running.await();
            instance.cancel();
            thread.join();
            assertThat(thrown.get()).isInstanceOf(Trap.class);
            assertThat(((Trap) thrown.get()).kind()).isEqualTo(Trap.Kind.CANCELLED);
            assertThat(((Trap) thrown.get()).function()).isEqualTo("forever");
            assertThatThrownBy(() -> instance.call("count", 0)).hasMessage("t.llo:10: cancelled in count at LDLOC_I 0");
        }
    }

    private static final MethodHandle LATCH_DOWN = find(CountDownLatch.class, "countDown", void.class);

    private static MethodHandle find(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.lookup().findVirtual(owner, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.kiln.llo.LloEngines#all")
    void recursesDeeplyOnASmallThread(LloEngine engine) throws InterruptedException {
        try (LloInstance instance = load(engine, COUNT, LloHosts.NONE)) {
            AtomicReference<Object> result = new AtomicReference<>();
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread thread = new Thread(
                    null,
                    () -> {
                        result.set(instance.call("deep", 5000));
                        thrown.set(catchThrowable(() -> instance.call("deep", Integer.MAX_VALUE)));
                    },
                    "small",
                    256 * 1024);
            thread.start();
            thread.join();
            assertThat(result.get()).isEqualTo(7);
            assertThat(((Trap) thrown.get()).kind()).isEqualTo(Trap.Kind.STACK_OVERFLOW);
            assertThat(instance.call("deep", 10)).as("after the overflow").isEqualTo(7);
        }
    }

    @Test
    void overflowsAtTheCallDepthAskedFor() {
        LloProgram program = LloProgram.parse("t.llo", COUNT);
        LloInstance instance = new LloReference(program, LloHosts.NONE, LloOptions.DEFAULT.callDepth(10));
        assertThat(instance.call("deep", 9)).isEqualTo(7);
        assertThatThrownBy(() -> instance.call("deep", 10)).hasMessage("t.llo:22: stack overflow in deep at CALL deep");
    }

    @Test
    void overflowsBeforeItsMemoryDoes() {
        String text = "func f()\nlocals" + " I".repeat(8000) + "\nCALL f\nRET\nend";
        LloProgram program = LloProgram.parse("t.llo", text);
        LloInstance instance =
                new LloReference(program, LloHosts.NONE, LloOptions.DEFAULT.callDepth(Integer.MAX_VALUE));
        assertThatThrownBy(() -> instance.call("f")).hasMessage("t.llo:3: stack overflow in f at CALL f");
    }

    // Hosts

    private static final String ASK = """
            host ask(I) I
            func outer(I) I
                LDARG_I 0
                CALL inner
                RET
            end
            func inner(I) I
                LDARG_I 0
                HOST ask
                LDC_I 1
                ADD_I
                RET
            end
            """;

    @ParameterizedTest
    @MethodSource("dev.kiln.llo.LloEngines#all")
    void letsWhatAHostThrowsThroughWithTheProgramsOwnTrace(LloEngine engine) {
        IOException checked = new IOException("no answer");
        LloHosts hosts = LloHosts.NONE.with("ask", (int n) -> {
            throw n == 0 ? Arguments.<RuntimeException>unchanged(checked) : new IllegalArgumentException("n " + n);
        });
        try (LloInstance instance = load(engine, ASK, hosts)) {
            assertThatThrownBy(() -> instance.call("outer", 5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("n 5");
            Throwable thrown = catchThrowable(() -> instance.call("outer", 0));
            assertThat(thrown).isSameAs(checked);
            assertThat(LloTrace.of(thrown).getFirst()).hasToString("llo.inner(t.llo:9)");
        }
    }

    @Test
    void tracesAHostsThrowToTheOutermostCall() {
        LloHosts hosts = LloHosts.NONE.with("ask", (int n) -> {
            throw new IllegalStateException();
        });
        LloInstance instance = load(LloReference::new, ASK, hosts);
        assertThat(LloTrace.of(catchThrowable(() -> instance.call("outer", 0))))
                .extracting(StackTraceElement::toString)
                .containsExactly("llo.inner(t.llo:9)", "llo.outer(t.llo:4)");
    }

    @ParameterizedTest
    @MethodSource("dev.kiln.llo.LloEngines#all")
    void letsHostsCallBackIn(LloEngine engine) {
        AtomicReference<LloInstance> self = new AtomicReference<>();
        LloHosts hosts = LloHosts.NONE.with(
                "ask", (int n) -> n == 0 ? 100 : (int) self.get().call("outer", n - 1));
        try (LloInstance instance = load(engine, ASK, hosts)) {
            self.set(instance);
            assertThat(instance.call("outer", 20)).isEqualTo(121);
            assertThatThrownBy(() -> instance.call("outer", 1_000_000))
                    .isInstanceOfSatisfying(
                            Trap.class, trap -> assertThat(trap.kind()).isEqualTo(Trap.Kind.STACK_OVERFLOW));
            assertThat(instance.call("outer", 20)).isEqualTo(121);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.kiln.llo.LloEngines#all")
    void sharesItsMemoryWithHostsAndCallers(LloEngine engine) throws ReflectiveOperationException {
        String text = """
                host fill(P I)
                heap 64
                data text: "abc"
                func first() I
                    LDA heap
                    LDC_I 41
                    HOST fill
                    LDA heap
                    LDUB
                    LDC_I 1
                    ADD_I
                    RET
                end
                """;
        MethodHandle fill = MethodHandles.lookup()
                .findStatic(
                        LloReferenceTest.class,
                        "fill",
                        MethodType.methodType(void.class, MemorySegment.class, long.class, int.class));
        LloHosts hosts = LloHosts.NONE.withMemory("fill", LloSignature.ofVoid(LloType.P, LloType.I), fill);
        try (LloInstance instance = load(engine, text, hosts)) {
            MemorySegment memory = instance.memory();
            assertThat(memory.byteSize()).isEqualTo(96);
            assertThat(memory.get(ValueLayout.JAVA_BYTE, 18)).isEqualTo((byte) 'c');
            assertThat(instance.call("first")).isEqualTo(42);
            assertThat(memory.get(ValueLayout.JAVA_BYTE, 32)).isEqualTo((byte) 41);
        }
    }

    static void fill(MemorySegment memory, long pointer, int value) {
        memory.asSlice(pointer, 8).fill((byte) value);
    }

    @ParameterizedTest
    @MethodSource("dev.kiln.llo.LloEngines#all")
    void writesOutWhatHostsHoldWhenACallEndsEvenInATrap(LloEngine engine) {
        String text = """
                host putchar(I) I
                host clock() L
                func f(I) I
                    LDC_I 'x'
                    HOST putchar
                    LDARG_I 0
                    DIV_I
                    RET
                end
                func time() I
                    HOST clock
                    HOST clock
                    JLE_L right
                    LDC_I 0
                    RET
                right:
                    LDC_I 1
                    RET
                end
                """;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LloInstance instance = load(engine, text, LloHosts.standard(out))) {
            assertThat(instance.call("f", 2)).isEqualTo(60);
            assertThat(out.toString()).isEqualTo("x");
            assertThatThrownBy(() -> instance.call("f", 0)).isInstanceOf(Trap.class);
            assertThat(out.toString()).isEqualTo("xx");
            assertThat(instance.call("time")).isEqualTo(1);
        }
    }

    @Test
    void checksTheTypeOfAHostsImplementation() {
        MethodHandle wrong = MethodHandles.identity(long.class);
        assertThatThrownBy(() -> LloHosts.NONE.with("h", LloSignature.of(LloType.I, LloType.I), wrong))
                .isInstanceOf(LloException.class)
                .hasMessage("host h(I) I needs a method handle of type (int)int, given (long)long");
        assertThatThrownBy(() -> LloHosts.NONE.with("no name", (int n) -> n)).hasMessageContaining("is no name");
    }

    // One thread at a time, and not after the end

    @ParameterizedTest
    @MethodSource("dev.kiln.llo.LloEngines#all")
    void refusesASecondThreadAndCallsAfterTheEnd(LloEngine engine) {
        AtomicReference<LloInstance> self = new AtomicReference<>();
        AtomicReference<Throwable> other = new AtomicReference<>();
        LloHosts hosts = LloHosts.NONE.with("ask", (int n) -> {
            try {
                Thread.ofPlatform()
                        .start(() -> other.set(catchThrowable(() -> self.get().call("outer", 0))))
                        .join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return n;
        });
        LloInstance instance = load(engine, ASK, hosts);
        self.set(instance);
        assertThat(instance.call("outer", 5)).isEqualTo(6);
        assertThat(other.get()).isInstanceOf(IllegalStateException.class);
        instance.close();
        assertThatThrownBy(() -> instance.call("outer", 5)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource("dev.kiln.llo.LloEngines#all")
    void keepsInstancesApart(LloEngine engine) {
        String text = """
                data n: i32 5
                func next() I
                    LDA n
                    LDA n
                    LD_I
                    LDC_I 1
                    ADD_I
                    ST_I
                    LDA n
                    LD_I
                    RET
                end
                """;
        try (LloInstance a = load(engine, text, LloHosts.NONE);
                LloInstance b = load(engine, text, LloHosts.NONE)) {
            assertThat(List.of(a.call("next"), a.call("next"), b.call("next"))).isEqualTo(List.of(6, 7, 6));
        }
    }
}
