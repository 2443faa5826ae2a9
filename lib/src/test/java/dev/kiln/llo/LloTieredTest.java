package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.guard.Trap;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How a tiered program gets from one tier to the next: wherever it does, nobody can tell by what it computes.
final class LloTieredTest {
    /// Enough that what is tested here has ended in the interpreter.
    private static final int MOST_OPS = 150;

    /// Counts down with everything that may be alive at the head of a loop: a stack of every type, more variables of
    /// every type than there are registers, arguments that come in none; calls, so that some are in the frame.
    private static final String CROWDED = """
            func id(L) L
                LDARG_L 0
                RET
            end
            func f(I I I I I I I I I I D D D D D D D D D D F) D
            locals I L P F D L L L L L L L L L L L L L L L L L L L L L L L L L D D D D D D D D D D D D D D D D D D D D
                LDC_I -7
                LDC_L -9000000000
                LDC_P 77
                LDC_F 1.25
                LDC_D -0.5
            again:
                LDC_D 3.5
                ADD_D
                LDARG_I 9
                CVT_I_D
                ADD_D
                STLOC_D 4
                LDC_F 2.5
                ADD_F
                LDARG_F 20
                ADD_F
                STLOC_F 3
                LDC_P 5
                ADD_P
                STLOC_P 2
                LDC_L 11
                ADD_L
                CALL id
                STLOC_L 1
                LDARG_I 0
                SUB_I
                STLOC_I 0
                %s
                LDLOC_I 0
                LDLOC_L 1
                LDLOC_P 2
                LDLOC_F 3
                LDLOC_D 4
                LDARG_I 0
                LDC_I 1
                SUB_I
                DUP
                STARG_I 0
                LDC_I 0
                JGT_I again
                SWAP
                CVT_F_D
                ADD_D
                SWAP
                CVT_P_L
                CVT_L_D
                ADD_D
                SWAP
                CVT_L_D
                ADD_D
                SWAP
                CVTU_I_L
                CVT_L_D
                ADD_D
                %s
                RET
            end
            """.formatted(crowd("""
                            LDLOC_%1$s %2$d
                            LDC_%1$s %2$d
                            ADD_%1$s
                            STLOC_%1$s %2$d
                            """), crowd("""
                            LDLOC_%1$s %2$d
                            CVT_%1$s_D
                            ADD_D
                            """).replace("CVT_D_D\n", ""));

    /// Ops for locals 5 to 49: integers first, then floats.
    private static String crowd(String ops) {
        StringBuilder all = new StringBuilder();
        for (int n = 5; n < 50; n++) {
            all.append(ops.formatted(n < 30 ? "L" : "D", n));
        }
        return all.toString();
    }

    private static final Object[] CROWD = Stream.concat(
                    Stream.of(9, 1, 2, 3, 4, 5, 6, 7, 8, -123456789),
                    Stream.of(0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 0.25f))
            .toArray();

    private static final String NESTED = """
            heap 64
            host again(I) I
            func sum(I) I
            locals I I
            outer:
                LDARG_I 0
                STLOC_I 1
            inner:
                LDLOC_I 0
                LDLOC_I 1
                ADD_I
                STLOC_I 0
                LDLOC_I 1
                LDC_I 1
                SUB_I
                DUP
                STLOC_I 1
                JT inner
                LDC_P 16
                LDLOC_I 0
                ST_I
                LDLOC_I 0
                LDARG_I 0
                LDC_I 1
                SUB_I
                HOST again
                ADD_I
                STLOC_I 0
                LDARG_I 0
                LDC_I 1
                SUB_I
                DUP
                STARG_I 0
                SWITCH done : outer
            done:
                LDLOC_I 0
                RET
            end
            func divide(I I) I
                LDARG_I 0
                LDARG_I 1
                DIV_I
                RET
            end
            """;

    private static LloTiered load(String text, LloHosts hosts, LloOptions options, int ops, int calls) {
        LloProgram program = LloProgram.parse("t.llo", text);
        return new LloTiered(program, hosts, options, new LloTiered.Patience(ops, calls, Long.MAX_VALUE));
    }

    private static LloTiered load(String text, LloHosts hosts, int ops, int calls) {
        return load(text, hosts, LloOptions.DEFAULT, ops, calls);
    }

    @Test
    void takesEverythingAliveAtALoopsHeadAlong() {
        LloProgram program = LloProgram.parse("t.llo", CROWDED);
        for (LloOptions options : List.of(LloOptions.DEFAULT, LloOptions.DEFAULT.fuel(1_000))) {
            LloInstance reference = new LloReference(program, LloHosts.NONE, options);
            Object expected = reference.call("f", CROWD);
            for (int ops = 0; ops < 3_000; ops += 37) {
                try (LloTiered tiered = load(CROWDED, LloHosts.NONE, options, ops, 1)) {
                    assertThat(tiered.call("f", CROWD)).as("after %d ops", ops).isEqualTo(expected);
                    assertThat(tiered.fuelLeft()).isEqualTo(fuelLeft(reference, options));
                    assertThat(tiered.tier() == LloTiered.Tier.QUICK || ops > 1_500)
                            .isTrue();
                    assertThat(tiered.call("f", CROWD)).isEqualTo(expected);
                    assertThat(tiered.call("f", CROWD)).isEqualTo(expected);
                    assertThat(tiered.fuelLeft()).isEqualTo(fuelLeft(reference, options));
                }
            }
        }
    }

    private static long fuelLeft(LloInstance reference, LloOptions options) {
        return options.fuel() == LloOptions.UNLIMITED ? LloOptions.UNLIMITED : reference.fuelLeft();
    }

    /// Whoever calls the host is seen on Java's stack: the interpreter, or a stub of machine code.
    @Test
    void goesOverInTheMiddleOfALoop() {
        List<Boolean> interpreted = new ArrayList<>();
        IntUnaryOperator look = n -> {
            interpreted.add(StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().equals(Interpreter.class.getName())
                                    && frame.getMethodName().equals("host"))));
            return n - 1;
        };
        String text = "host look(I) I\nfunc f(I)\nagain:\nLDARG_I 0\nHOST look\nDUP\nSTARG_I 0\nJT again\nRET\nend\n";
        try (LloTiered tiered = load(text, LloHosts.NONE.with("look", look), 30, 1)) {
            tiered.call("f", 20);
            assertThat(interpreted).hasSize(20).startsWith(true, true).endsWith(false, false);
            int first = interpreted.indexOf(false);
            assertThat(interpreted.subList(0, first)).doesNotContain(false);
            assertThat(interpreted.subList(first, 20)).doesNotContain(true);
            assertThat(tiered.tier()).isEqualTo(LloTiered.Tier.QUICK);
        }
    }

    @Test
    void givesHandlesThatStayTheSameFromTierToTier() throws Throwable {
        String text = "func f(I F D) D\nLDARG_I 0\nCVT_I_D\nLDARG_F 1\nCVT_F_D\nADD_D\nLDARG_D 2\nADD_D\nRET\nend\n"
                + "func nothing()\nRET\nend\n";
        try (LloTiered tiered = load(text, LloHosts.NONE, 50, 5)) {
            MethodHandle f = tiered.function("f");
            MethodHandle nothing = tiered.function("nothing");
            List<LloTiered.Tier> tiers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                assertThat((double) f.invokeExact(i, 0.5f, 0.25)).isEqualTo(i + 0.75);
                nothing.invokeExact();
                assertThat(tiered.call("f", -i, 0.5f, 0.25)).isEqualTo(-i + 0.75);
                tiers.add(tiered.tier());
                assertThat(tiered.function("f")).isSameAs(f);
            }
            assertThat(tiers).isSorted().containsAll(List.of(LloTiered.Tier.values()));
        }
    }

    @Test
    void hostsThatCallBackInFindWhicheverTierThereIs() {
        Object expected = nested(LloReference::new);
        for (int ops = 0; ops < 400; ops++) {
            assertThat(nested(LloEngines.tiered(ops, 2)))
                    .as("after %d ops", ops)
                    .isEqualTo(expected);
        }
    }

    /// The results of two calls, what they stored, and the fuel they left.
    private static Object nested(LloEngine engine) {
        LloInstance[] holder = new LloInstance[1];
        LloHosts hosts = LloHosts.NONE.with("again", (int n) -> n <= 0 ? 1 : (int) holder[0].call("sum", n));
        LloProgram program = LloProgram.parse("t.llo", NESTED);
        try (LloInstance instance = engine.load(program, hosts, LloOptions.DEFAULT.fuel(300))) {
            holder[0] = instance;
            List<Object> seen = new ArrayList<>();
            for (int n : new int[] {4, 3, 2, 4}) {
                seen.add(instance.call("sum", n));
                seen.add(instance.fuelLeft());
                seen.add(instance.memory().get(ValueLayout.JAVA_INT_UNALIGNED, 16));
            }
            assertThatThrownBy(() -> instance.call("sum", 9)).hasMessageContaining("out of fuel in sum");
            return seen;
        }
    }

    @Test
    void oneTraceHasTheFramesOfEveryTier() {
        String text = """
                host boom(I) I
                func inner(I) I
                again:
                    LDARG_I 0
                    LDC_I 1
                    SUB_I
                    DUP
                    STARG_I 0
                    JT again
                    LDC_I 7
                    HOST boom
                    RET
                end
                func middle(I) I
                    LDARG_I 0
                    CALL inner
                    LDC_I 1
                    ADD_I
                    RET
                end
                func top(I) I
                    LDARG_I 0
                    CALL middle
                    LDC_I 1
                    ADD_I
                    RET
                end
                """;
        IntUnaryOperator boom = n -> {
            throw new IllegalArgumentException("boom");
        };
        LloHosts hosts = LloHosts.NONE.with("boom", boom);
        List<StackTraceElement> expected =
                trace(new LloReference(LloProgram.parse("t.llo", text), hosts, LloOptions.DEFAULT));
        assertThat(expected).extracting(StackTraceElement::getMethodName).containsExactly("inner", "middle", "top");
        for (int ops = 0; ops < MOST_OPS; ops++) {
            try (LloTiered tiered = load(text, hosts, ops, 2)) {
                for (int i = 0; i < 4; i++) {
                    assertThat(trace(tiered)).as("after %d ops", ops).isEqualTo(expected);
                }
            }
        }
    }

    private static List<StackTraceElement> trace(LloInstance instance) {
        try {
            instance.call("top", 5);
            throw new AssertionError("the host throws");
        } catch (IllegalArgumentException e) {
            assertThat(e.getSuppressed()).hasSize(1);
            return LloTrace.of(e);
        }
    }

    @Test
    void trapsTellTheSameInEveryTier() {
        for (int ops = 0; ops < 40; ops++) {
            try (LloTiered tiered = load(NESTED, LloHosts.NONE.with("again", (int n) -> n), ops, 2)) {
                for (int i = 0; i < 8; i++) {
                    assertThatThrownBy(() -> tiered.call("divide", 1, 0))
                            .isInstanceOf(Trap.class)
                            .hasMessage("t.llo:42: division by zero in divide at DIV_I");
                }
                assertThat(tiered.call("divide", 7, 2)).isEqualTo(3);
            }
        }
    }

    @Test
    void isNotClosedWhileItRunsInAnyTier() {
        LloTiered[] holder = new LloTiered[1];
        IntUnaryOperator close = n -> {
            assertThatThrownBy(holder[0]::close)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("running");
            return n;
        };
        String text = "host close(I) I\nfunc f(I) I\nLDARG_I 0\nHOST close\nRET\nend\n";
        for (int calls = 1; calls < 6; calls++) {
            LloTiered tiered = load(text, LloHosts.NONE.with("close", close), 5, 1);
            holder[0] = tiered;
            MethodHandle f = tiered.function("f");
            for (int i = 0; i < calls; i++) {
                assertThat(tiered.call("f", i)).isEqualTo(i);
            }
            tiered.close();
            tiered.close();
            assertThatThrownBy(() -> tiered.call("f", 1)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> f.invokeWithArguments(1)).isInstanceOf(IllegalStateException.class);
            tiered.cancel();
        }
    }

    @Test
    void aCancelledProgramStaysSoInEveryTier() throws InterruptedException {
        for (int calls = 0; calls < 6; calls++) {
            try (LloTiered tiered = load(NESTED, LloHosts.NONE.with("again", (int n) -> n), 5, 1)) {
                for (int i = 0; i < calls; i++) {
                    assertThat(tiered.call("divide", 7, 2)).isEqualTo(3);
                }
                Thread other = Thread.ofPlatform().start(tiered::cancel);
                other.join();
                for (int i = 0; i < 4; i++) {
                    assertThatThrownBy(() -> tiered.call("divide", 7, 2)).hasMessageContaining("cancelled in divide");
                }
            }
        }
    }

    @Test
    void anotherThreadStopsALoopThatWentOver() throws InterruptedException {
        CountDownLatch there = new CountDownLatch(1);
        String text = "host there()\nfunc f()\nlocals I\nagain:\nLDLOC_I 0\nLDC_I 1\nADD_I\nDUP\nSTLOC_I 0\nLDC_I 100\n"
                + "JNE_I again\nHOST there\nJMP again\nend\n";
        MethodHandle down = MethodHandles.insertArguments(COUNT_DOWN, 0, there);
        LloHosts hosts = LloHosts.NONE.with("there", LloSignature.ofVoid(), down);
        List<Throwable> thrown = new ArrayList<>();
        try (LloTiered tiered = load(text, hosts, 200, 1)) {
            Thread runs = Thread.ofPlatform().start(() -> {
                try {
                    tiered.call("f");
                } catch (Trap trap) {
                    thrown.add(trap);
                }
            });
            there.await();
            tiered.cancel();
            runs.join();
            assertThat(tiered.tier()).isEqualTo(LloTiered.Tier.QUICK);
        }
        assertThat(thrown).singleElement().asString().contains("cancelled in f");
    }

    private static final MethodHandle COUNT_DOWN = countDown();

    private static MethodHandle countDown() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(CountDownLatch.class, "countDown", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a program leaves in memory that nobody else saw goes to nobody.
    @Test
    void everyProgramBeginsWithZeros() {
        String text = """
                data word: i32 7
                heap %d
                func f() I
                    LDA heap
                    LD_I
                    LDA heap
                    LDC_I -1
                    ST_I
                    LDA word
                    LD_I
                    ADD_I
                    LDA word
                    LDC_I -1
                    ST_I
                    RET
                end
                """;
        for (int heap : new int[] {16, 10_000, 1_000_000}) {
            for (int ops = 0; ops < 40; ops++) {
                try (LloTiered tiered = load(text.formatted(heap), LloHosts.NONE, ops, 1)) {
                    assertThat(tiered.call("f")).isEqualTo(7);
                    assertThat(tiered.call("f")).isEqualTo(-2);
                }
            }
        }
    }

    @Test
    void memoryThatWasShownToSomebodyIsNotGivenToTheNext() {
        String text = "heap 100\nfunc f() I\nLDC_P 16\nLD_I\nRET\nend\n";
        List<MemorySegment> kept = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            try (LloTiered tiered = load(text, LloHosts.NONE, i, 1)) {
                assertThat(tiered.call("f")).isEqualTo(0);
                kept.add(tiered.memory());
                assertThat(tiered.memory().address()).isEqualTo(kept.getLast().address());
                tiered.memory().set(ValueLayout.JAVA_INT_UNALIGNED, 16, 5);
                assertThat(tiered.call("f")).isEqualTo(5);
            }
            kept.forEach(memory -> memory.fill((byte) 1));
        }
        LloTiered tiered = load(text, LloHosts.NONE, 0, 1);
        tiered.close();
        assertThatThrownBy(tiered::memory).hasMessageContaining("closed");
    }
}
