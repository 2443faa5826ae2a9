package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.guard.Trap;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// What engines with machine code do beyond computing: traps, threads, hosts, cancellation.
@ParameterizedClass
@MethodSource("dev.kiln.llo.LloEngines#withMachineCode")
final class LloCompiledTest {
    private static final String TRAPS = """
            heap 64
            func forever(I) I
                LDARG_I 0
                LDC_I 1
                ADD_I
                CALL forever
                RET
            end
            func divide(I I) I
                LDARG_I 0
                LDARG_I 1
                DIV_I
                RET
            end
            func peek(P) I
                LDARG_P 0
                LD_I
                RET
            end
            func spin() I
            again:
                JMP again
            end
            func deep() I
                LDC_I 0
                CALL forever
                RET
            end
            """;

    @Parameter
    private LloEngine engine;

    private LloInstance load(String text) {
        return load(text, LloHosts.NONE);
    }

    private LloInstance load(String text, LloHosts hosts) {
        return engine.load(LloProgram.parse("t.llo", text), hosts, LloOptions.DEFAULT);
    }

    @Test
    void trapsNameKindFunctionOpAndLineAndLeaveTheProgramUsable() {
        try (LloInstance program = load(TRAPS)) {
            assertThatThrownBy(() -> program.call("divide", 1, 0))
                    .isInstanceOfSatisfying(Trap.class, trap -> {
                        assertThat(trap.kind()).isEqualTo(Trap.Kind.DIVISION_BY_ZERO);
                        assertThat(trap.function()).isEqualTo("divide");
                        assertThat(trap.op()).isEqualTo("DIV_I");
                        assertThat(trap.line()).isEqualTo(12);
                    })
                    .hasMessage("t.llo:12: division by zero in divide at DIV_I");
            assertThat(program.call("divide", 7, 2)).isEqualTo(3);
            assertThat(program.call("divide", Integer.MIN_VALUE, -1)).isEqualTo(Integer.MIN_VALUE);
            for (long p : new long[] {-1, 77, 80, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE}) {
                assertThatThrownBy(() -> program.call("peek", p))
                        .isInstanceOfSatisfying(
                                Trap.class, trap -> assertThat(trap.kind()).isEqualTo(Trap.Kind.OUT_OF_BOUNDS));
            }
            assertThat(program.call("peek", 76L)).isEqualTo(0);
            assertThatThrownBy(() -> program.call("forever", 0))
                    .isInstanceOfSatisfying(
                            Trap.class, trap -> assertThat(trap.kind()).isEqualTo(Trap.Kind.STACK_OVERFLOW));
        }
    }

    @Test
    void trapsInSeveralThreadsAtOnceDisturbNobody() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int divisor = t + 1;
                Callable<Integer> work = () -> {
                    int sum = 0;
                    try (LloInstance program = load(TRAPS)) {
                        for (int i = 0; i < 50; i++) {
                            sum += trapped(program, "deep") + trapped(program, "divide", 1, 0);
                            sum += (int) program.call("divide", 100, divisor);
                        }
                    }
                    return sum;
                };
                results.add(threads.submit(work));
            }
            for (int t = 0; t < 4; t++) {
                assertThat(results.get(t).get()).isEqualTo(50 * (2 + 100 / (t + 1)));
            }
        }
    }

    private static int trapped(LloInstance program, String function, Object... arguments) {
        try {
            program.call(function, arguments);
            return 0;
        } catch (Trap trap) {
            return 1;
        }
    }

    @Test
    void recursionTrapsOnAThreadWithASmallStack() throws Exception {
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try (LloInstance program = load(TRAPS)) {
                        program.call("deep");
                    } catch (Throwable t) {
                        thrown.add(t);
                    }
                },
                "small",
                256 * 1024);
        thread.start();
        thread.join();
        assertThat(thrown)
                .singleElement()
                .isInstanceOfSatisfying(
                        Trap.class, trap -> assertThat(trap.kind()).isEqualTo(Trap.Kind.STACK_OVERFLOW));
    }

    @Test
    void anotherThreadStopsAnEndlessLoop() throws Exception {
        try (LloInstance program = load(TRAPS);
                var thread = Executors.newSingleThreadExecutor()) {
            Future<Object> result = thread.submit(() -> program.call("spin"));
            Thread.sleep(50);
            assertThat(result.isDone()).isFalse();
            assertThatThrownBy(program::close).isInstanceOf(IllegalStateException.class);
            program.cancel();
            assertThatThrownBy(result::get).hasCauseInstanceOf(Trap.class).hasMessageContaining("cancelled in spin");
            assertThatThrownBy(() -> program.call("divide", 1, 1)).hasMessageContaining("cancelled");
        }
    }

    @Test
    void fuelIsSpentByJumpsBackwardAndByFunctionsEntered() {
        LloProgram parsed = LloProgram.parse("t.llo", TRAPS);
        try (LloInstance program = engine.load(parsed, LloHosts.NONE, LloOptions.DEFAULT.fuel(1000))) {
            assertThatThrownBy(() -> program.call("spin")).hasMessageContaining("out of fuel in spin at JMP");
            assertThat(program.call("divide", 6, 3)).isEqualTo(2);
            assertThat(program.fuelLeft()).isEqualTo(999);
            assertThatThrownBy(() -> program.call("forever", 0)).hasMessageContaining("out of fuel in forever");
        }
    }

    @Test
    void whatAHostThrowsGoesThroughToTheCaller() {
        String text = """
                host boom(I) I
                func middle(I) I
                    LDARG_I 0
                    HOST boom
                    LDC_I 1
                    ADD_I
                    RET
                end
                func top(I) I
                    LDARG_I 0
                    CALL middle
                    LDC_I 10
                    MUL_I
                    RET
                end
                """;
        IntUnaryOperator boom = n -> {
            if (n < 0) {
                throw new IllegalArgumentException("negative: " + n);
            }
            return n;
        };
        try (LloInstance program = load(text, LloHosts.NONE.with("boom", boom))) {
            assertThat(program.call("top", 4)).isEqualTo(50);
            assertThatThrownBy(() -> program.call("top", -4))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("negative: -4");
            assertThat(program.call("top", 5)).isEqualTo(60);
        }
    }

    @Test
    void hostsMayCallBackIn() {
        String text = """
                host again(I) I
                func down(I) I
                    LDARG_I 0
                    JF bottom
                    LDARG_I 0
                    LDARG_I 0
                    LDC_I 1
                    SUB_I
                    HOST again
                    ADD_I
                    RET
                bottom:
                    LDC_I 0
                    RET
                end
                """;
        LloInstance[] holder = new LloInstance[1];
        LloHosts hosts = LloHosts.NONE.with("again", (int n) -> (int) holder[0].call("down", n));
        try (LloInstance program = load(text, hosts)) {
            holder[0] = program;
            assertThat(program.call("down", 20)).isEqualTo(210);
            assertThatThrownBy(() -> program.call("down", 100)).hasMessageContaining("stack overflow");
            assertThat(program.call("down", 20)).isEqualTo(210);
        }
    }

    @Test
    void passesAnyNumberOfArgumentsOfAnyType() {
        StringBuilder types = new StringBuilder();
        StringBuilder body = new StringBuilder("LDC_D 0\n");
        StringBuilder forward = new StringBuilder();
        Object[] arguments = new Object[40];
        double sum = 0;
        for (int i = 0; i < arguments.length; i++) {
            String t = "ILFD".substring(i % 4, i % 4 + 1);
            types.append(t).append(' ');
            body.append("LDARG_").append(t).append(' ').append(i).append('\n');
            body.append(t.equals("D") ? "" : "CVT_" + t + "_D\n")
                    .append("LDC_D ")
                    .append(i + 1)
                    .append("\nMUL_D\nADD_D\n");
            forward.append("LDARG_").append(t).append(' ').append(i).append('\n');
            arguments[i] = switch (t) {
                case "I" -> i - 3;
                case "L" -> -7L * i;
                case "F" -> 0.5f * i;
                default -> 0.25 * i;
            };
            sum += ((Number) arguments[i]).doubleValue() * (i + 1);
        }
        String text = "func sum(" + types.toString().strip() + ") D\n" + body + "RET\nend\n" + "func forward("
                + types.toString().strip() + ") D\n" + forward + "CALL sum\nRET\nend\n";
        try (LloInstance program = load(text)) {
            assertThat(program.call("sum", arguments)).isEqualTo(sum);
            assertThat(program.call("forward", arguments)).isEqualTo(sum);
        }
    }

    @Test
    void callsThroughPointersReachOnlyFunctionsOfTheType() {
        String text = """
                func one(I) I
                    LDARG_I 0
                    LDC_I 1
                    ADD_I
                    RET
                end
                func two(L) I
                    LDC_I 2
                    RET
                end
                func call(I P) I
                    LDARG_I 0
                    LDARG_P 1
                    CALLP (I) I
                    RET
                end
                """;
        try (LloInstance program = load(text)) {
            assertThat(program.call("call", 41, 1L)).isEqualTo(42);
            for (long token : new long[] {0, 2, 4, 5, -1, Long.MIN_VALUE, 1L << 32}) {
                assertThatThrownBy(() -> program.call("call", 41, token))
                        .isInstanceOfSatisfying(
                                Trap.class, trap -> assertThat(trap.kind()).isEqualTo(Trap.Kind.BAD_CALL));
            }
        }
    }

    @Test
    void memoryIsSharedWithJava() {
        try (LloInstance program = load(TRAPS)) {
            program.memory().set(ValueLayout.JAVA_INT, 32, 1234);
            assertThat(program.call("peek", 32L)).isEqualTo(1234);
        }
    }

    @Test
    void refusesCallsAfterTheEndAndFromASecondThread() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        String text = """
                host wait(I) I
                func f(I) I
                    LDARG_I 0
                    HOST wait
                    RET
                end
                """;
        IntUnaryOperator wait = n -> {
            inside.countDown();
            try {
                leave.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return n;
        };
        LloInstance program = load(text, LloHosts.NONE.with("wait", wait));
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<Object> result = thread.submit(() -> program.call("f", 3));
            inside.await();
            assertThatThrownBy(() -> program.call("f", 4)).hasMessageContaining("another thread");
            leave.countDown();
            assertThat(result.get()).isEqualTo(3);
        }
        program.close();
        assertThatThrownBy(() -> program.call("f", 4)).isInstanceOf(IllegalStateException.class);
    }

    /// The quick compiler once put such an index into a frame without a slot for it: over a register that its caller
    /// counted on.
    @Test
    void anIndexedAddressSurvivesACall() {
        String text = """
                heap 64
                host same(I) I
                func f(I P P) P
                    LDARG_I 0
                    LDARG_I 0
                    CALL g
                    DROP
                    LDARG_I 0
                    CVT_I_L
                    CVT_L_P
                    LDARG_P 1
                    ADD_P
                    LDARG_P 2
                    ADD_P
                    RET
                end
                func g(I I) I
                    LDA heap
                    LDARG_I 0
                    LDC_I 7
                    AND_I
                    LEA 2
                    LDARG_I 0
                    HOST same
                    DROP
                    LDARG_I 0
                    LDARG_I 1
                    ADD_I
                    ST_I
                    LDARG_I 1
                    RET
                end
                """;
        try (LloInstance instance = load(text, LloHosts.NONE.with("same", (int n) -> n))) {
            assertThat(instance.call("f", 5, 1000L, 200L)).isEqualTo(1205L);
        }
    }

    @Test
    void thousandsOfProgramsComeAndGo() {
        assertThat(IntStream.range(0, 2000)
                        .map(i -> {
                            try (LloInstance program =
                                    load("func f(I) I\nLDARG_I 0\nLDC_I " + i + "\nADD_I\nRET\nend\n")) {
                                return (int) program.call("f", 1);
                            }
                        })
                        .sum())
                .isEqualTo(2000 * 1999 / 2 + 2000);
    }
}
