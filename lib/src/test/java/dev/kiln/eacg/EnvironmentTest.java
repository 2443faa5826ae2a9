package dev.kiln.eacg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.guard.Trap;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Environments, tightened and loosened while programs live, on every engine.
final class EnvironmentTest {
    private static final String SUM = "L0: add rax, rdi, rax\nsub rdi, 1:8, rdi\njnz L0\nret";
    private static final String LOOP = "L0: jmp L0";

    private static EacgInstance load(Engines engine, Environment environment, String text) {
        return engine.load(EacgProgram.parse("p", text, environment.hostNumbers()), environment);
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void refusesAtItsNextExecutionWhatIsExcluded(Engines engine) {
        Environment environment = new Environment();
        try (EacgInstance sum = load(engine, environment, SUM);
                EacgInstance move = load(engine, environment, "mov rdi, rax\nret")) {
            assertThat(sum.execute(4)).isEqualTo(10);
            environment.exclude(EacgOp.SUB);
            assertThatThrownBy(() -> sum.execute(4)).hasMessage("p:2: offset 0xe: sub is excluded by the environment");
            assertThat(move.execute(5)).isEqualTo(5);
            environment.allow(EacgOp.SUB);
            assertThat(sum.execute(4)).isEqualTo(10);
            environment.update(r -> r.only(EacgOp.MOV, EacgOp.RET));
            assertThatThrownBy(() -> sum.execute(4)).hasMessageContaining("set_label is excluded");
            assertThat(move.execute(5)).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void refusesRegistersAndHosts(Engines engine) {
        Environment environment = new Environment().host(7, "seven", EacgHost.supplier(() -> 7));
        try (EacgInstance program = load(engine, environment, "mov rdi, rbx\ncall seven\nadd rax, rbx, rax\nret")) {
            assertThat(program.execute(5)).isEqualTo(12);
            environment.update(r -> r.excludeReading(Register.EDI));
            assertThatThrownBy(() -> program.execute(5))
                    .hasMessage("p:1: offset 0x0: reading rdi is excluded by the environment");
            environment.update(r -> r.allowReading(Register.RDI).excludeWriting(Register.BL));
            assertThatThrownBy(() -> program.execute(5))
                    .hasMessage("p:1: offset 0x0: writing rbx is excluded by the environment");
            environment.update(r -> r.allowWriting(Register.RBX).excludeHost(7));
            assertThatThrownBy(() -> program.execute(5))
                    .hasMessage("p:2: offset 0x5: host function 7 is excluded by the environment");
            environment.update(r -> r.allowHost(7));
            assertThat(program.execute(5)).isEqualTo(12);
            environment.host(7, "seven", EacgHost.supplier(() -> 70));
            assertThat(program.execute(5)).isEqualTo(75);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void refusesToLoadWhatIsExcluded(Engines engine) {
        Environment environment = new Environment().exclude(EacgOp.JE);
        assertThatThrownBy(() -> load(engine, environment, "L1: je L1\nret"))
                .isInstanceOf(EacgException.class)
                .hasMessage("p:1: offset 0x7: je is excluded by the environment");
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void movesProtectsAndRemovesRegions(Engines engine) {
        Environment environment = new Environment();
        MemorySegment first = environment.region(0x100, 16);
        try (EacgInstance load = load(engine, environment, "mov m64[rdi], rax\nret");
                EacgInstance store = load(engine, environment, "mov rsi, m64[rdi]\nret")) {
            store.execute(0x108, 77);
            assertThat(first.get(ValueLayout.JAVA_LONG, 8)).isEqualTo(77);
            environment.update(r -> r.access(0x100, true, false));
            assertThat(load.execute(0x108)).isEqualTo(77);
            assertThatThrownBy(() -> store.execute(0x108, 78)).isInstanceOf(Trap.class);
            environment.update(r -> r.access(0x100, false, true));
            assertThatThrownBy(() -> load.execute(0x108)).isInstanceOf(Trap.class);
            for (int i = 2; i <= 64; i++) {
                environment.region(0x100L * i, 16).set(ValueLayout.JAVA_LONG, 0, i);
            }
            assertThat(load.execute(0x4000)).isEqualTo(64);
            assertThatThrownBy(() -> environment.region(0x10000, 8)).hasMessage("there are 64 regions already");
            environment.update(r -> r.removeRegion(0x4000));
            assertThatThrownBy(() -> load.execute(0x4000)).isInstanceOf(Trap.class);
            assertThatThrownBy(() -> environment.update(r -> r.removeRegion(1)))
                    .hasMessage("there is no region at 0x1");
            assertThatThrownBy(() -> environment.region(0x10f, 2)).hasMessageContaining("regions overlap");
            assertThatThrownBy(() -> environment.region(-1, 2)).hasMessageContaining("passes the end of addresses");
            MemorySegment own = environment.region(8);
            own.set(ValueLayout.JAVA_LONG, 0, 5);
            assertThat(load.execute(own.address())).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void limitsStackAndFuelAnew(Engines engine) {
        Environment environment = new Environment().stack(64);
        String recursive = "L1: sub rdi, 1:8, rdi\njz L2\ncall L1\nL2: add rax, 1:8, rax\nret";
        try (EacgInstance program = load(engine, environment, recursive);
                EacgInstance loop = load(engine, environment, LOOP)) {
            assertThat(program.execute(4)).isEqualTo(4);
            assertThatThrownBy(() -> program.execute(5)).hasMessageContaining("stack overflow in L1");
            environment.stack(1 << 22);
            assertThat(program.execute(200_000)).isEqualTo(200_000);
            environment.stack(16);
            assertThat(program.execute(1)).isEqualTo(1);
            assertThatThrownBy(() -> program.execute(2)).hasMessageContaining("stack overflow");
            environment.fuel(10);
            assertThatThrownBy(() -> loop.execute()).hasMessageContaining("out of fuel");
            assertThat(loop.fuelLeft()).isEqualTo(-1);
            environment.stack(1600);
            assertThat(program.execute(10)).isEqualTo(10);
            assertThat(program.fuelLeft()).isZero();
            assertThatThrownBy(() -> program.execute(11)).hasMessageContaining("out of fuel");
            environment.fuel(Rights.UNLIMITED);
            assertThat(program.execute(11)).isEqualTo(11);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void runsHandlersAroundEachExecution(Engines engine) {
        List<String> log = new ArrayList<>();
        Environment environment = new Environment().host(1, "log", EacgHost.consumer(x -> log.add("call " + x)));
        environment.update(r -> r.prologue(() -> log.add("before")).epilogue(() -> log.add("after")));
        try (EacgInstance program = load(engine, environment, "call log\ndiv rdi, rdi, rax\nret")) {
            program.execute(3);
            assertThatThrownBy(() -> program.execute(0)).isInstanceOf(Trap.class);
            assertThat(log).containsExactly("before", "call 3", "after", "before", "call 0", "after");
            environment.update(r -> r.epilogue(() -> {
                throw new IllegalStateException("late");
            }));
            assertThatThrownBy(() -> program.execute(1)).hasMessage("late");
            assertThatThrownBy(() -> program.execute(0))
                    .isInstanceOf(Trap.class)
                    .satisfies(trap -> assertThat(trap.getSuppressed()).hasSize(1));
            log.clear();
            environment.update(r -> r.prologue(() -> {
                throw new IllegalStateException("early");
            }));
            assertThatThrownBy(() -> program.execute(1)).hasMessage("early");
            assertThat(log).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void letsWhatAHostThrowsThrough(Engines engine) {
        Environment environment = new Environment().host(1, "fail", registers -> {
            throw new IOException("disk");
        });
        try (EacgInstance program = load(engine, environment, "L1: mov 5:8, rbx\ncall fail\nret")) {
            assertThatThrownBy(program::execute).isInstanceOf(IOException.class).hasMessage("disk");
            assertThat(program.register(Register.RBX)).isEqualTo(5);
            environment.host(1, "fail", EacgHost.supplier(() -> 3));
            assertThat(program.execute()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void letsHostsSeeAndChangeRegisters(Engines engine) {
        Environment environment = new Environment().host(1, "host", registers -> {
            assertThat(registers.get(Register.CX)).isEqualTo(0x1234);
            assertThat(registers.get(Register.RSP)).isEqualTo((1 << 20) - 16);
            registers.set(Register.R15, -1);
            registers.set(Register.R15W, 0);
            registers.set(Register.EBX, -1);
            assertThatThrownBy(() -> registers.set(Register.ESP, 1)).hasMessage("rsp may not be written");
            assertThatThrownBy(() -> registers.get(Register.FLAGS)).isInstanceOf(EacgException.class);
        });
        String text = "mov 0xffff1234:32, ecx\nmov -1:64, rbx\nmov 9:8, xmm1\ncmp 1, 1\ncall host\n"
                + "je L1\nret\nL1: add r15, rbx, rax\nadd rax, xmm1, rax\nret";
        try (EacgInstance program = load(engine, environment, text)) {
            assertThat(program.execute()).isEqualTo((-1L & ~0xffffL) + 0xffffffffL + 9);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void letsHostsExecuteTheProgramAgain(Engines engine) {
        Environment environment = new Environment().stack(4096);
        AtomicReference<EacgInstance> self = new AtomicReference<>();
        environment.host(1, "again", EacgHost.unary(n -> self.get().execute(n)));
        String text = "L1: stack_size 16:8\nmov rdi, rbx\nmov 7:8, xmm3\npush rdi\ncmp rdi, 0:8\nje L2\n"
                + "sub rdi, 1:8, rdi\ncall again\nL2: pop rcx\nadd rax, rcx, rax\nmul xmm3, 1:8, rdx\nadd rax, rdx, rax\nret";
        try (EacgInstance program = load(engine, environment, text)) {
            self.set(program);
            assertThat(program.execute(3)).isEqualTo(3 + 2 + 1 + 4 * 7);
            assertThatThrownBy(() -> program.execute(1000)).hasMessageContaining("stack overflow");
            assertThat(program.execute(3)).isEqualTo(34);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void stopsWhenCancelled(Engines engine) throws InterruptedException {
        for (String text : List.of(
                "call started\nL0: jmp L0",
                "call started\nL0: add rax, 1:8, rax\njnz L0\nL1: add rax, 1:8, rax\ncmp rax, rax\nje L1\nret",
                "call started\nL0: call L1\njmp L0\nL1: ret")) {
            CountDownLatch started = new CountDownLatch(1);
            Environment environment = new Environment().host(1, "started", registers -> started.countDown());
            try (EacgInstance program = load(engine, environment, text)) {
                AtomicReference<Throwable> thrown = new AtomicReference<>();
                Thread thread = new Thread(() -> {
                    try {
                        program.execute();
                    } catch (Throwable t) {
                        thrown.set(t);
                    }
                });
                thread.start();
                started.await();
                assertThatThrownBy(() -> program.execute())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("the program is running in another thread");
                assertThatThrownBy(program::close).hasMessage("the program is running: cancel it first");
                program.cancel();
                thread.join();
                assertThat(thrown.get())
                        .isInstanceOfSatisfying(
                                Trap.class, trap -> assertThat(trap.kind()).isEqualTo(Trap.Kind.CANCELLED));
                assertThatThrownBy(program::execute).hasMessageContaining("cancelled");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void changesAtOnceForManyThreads(Engines engine) throws InterruptedException {
        Environment environment = new Environment();
        environment.region(0x1000, 8);
        AtomicBoolean stop = new AtomicBoolean();
        List<Throwable> failures = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
            EacgInstance program = load(engine, environment, "mov m64[0x1000], rbx\n" + SUM);
            Thread thread = new Thread(() -> {
                try (program) {
                    while (!stop.get()) {
                        run(program);
                    }
                } catch (Throwable failure) {
                    synchronized (failures) {
                        failures.add(failure);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (int i = 0; i < 300; i++) {
            // both at once: what runs finds both, or neither
            environment.update(r -> r.exclude(EacgOp.ADD).removeRegion(0x1000));
            environment.update(r -> r.allow(EacgOp.ADD)
                    .region(new Region(0x1000, java.lang.foreign.Arena.ofAuto().allocate(8), true, true)));
        }
        stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }

    private static void run(EacgInstance program) {
        try {
            assertThat(program.execute(10)).isEqualTo(55);
        } catch (EacgException refused) {
            assertThat(refused).hasMessageContaining("add is excluded");
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void endsWhenClosed(Engines engine) {
        EacgInstance program = load(engine, new Environment(), "mov rdi, rbx\nret");
        program.execute(8);
        program.close();
        assertThat(program.register(Register.RBX)).isEqualTo(8);
        program.cancel();
        try (EacgInstance next = load(engine, new Environment(), "mov rdi, rax\nret")) {
            program.cancel();
            assertThat(next.execute(3)).isEqualTo(3);
        }
        assertThatCode(program::close).doesNotThrowAnyException();
        assertThatThrownBy(program::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the program is closed");
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void takesUpToSixArguments(Engines engine) {
        String text = "shl rdi, 4:8, rax\nor rax, rsi, rax\nshl rax, 4:8, rax\nor rax, rdx, rax\nshl rax, 4:8, rax\n"
                + "or rax, rcx, rax\nshl rax, 4:8, rax\nor rax, r8, rax\nshl rax, 4:8, rax\nor rax, r9, rax\nret";
        try (EacgInstance program = load(engine, new Environment(), text)) {
            assertThat(program.execute(1, 2, 3, 4, 5, 6)).isEqualTo(0x123456);
            assertThat(program.execute(1)).isEqualTo(0x100000);
            assertThatThrownBy(() -> program.execute(1, 2, 3, 4, 5, 6, 7))
                    .hasMessage("a program takes at most 6 arguments, given 7");
        }
    }

    @Test
    void refusesLimitsOutOfRange() {
        Environment environment = new Environment();
        assertThatThrownBy(() -> environment.fuel(-1)).hasMessageContaining("-1 units of fuel");
        assertThatThrownBy(() -> environment.stack(15)).hasMessageContaining("15 bytes of stack");
        assertThatThrownBy(() -> environment.region(0, 0)).hasMessageContaining("0 bytes");
        assertThatThrownBy(() -> environment.host(-1, "x", EacgHost.supplier(() -> 1)))
                .hasMessageContaining("numbers from 0");
        environment.host(1, "x", EacgHost.supplier(() -> 1));
        assertThatThrownBy(() -> environment.host(2, "x", EacgHost.supplier(() -> 1)))
                .hasMessage("host function 1 is named x already");
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void findsRoutinesAmongManyLabels(Engines engine) {
        for (int step : new int[] {1, 100_003}) {
            Eacg buffer = new Eacg(50_000);
            buffer.call(Register.RDI).ret();
            for (int i = 0; i < 20_000; i++) {
                buffer.setLabel(step * i);
            }
            buffer.stackSize(8).push(Register.RDI).pop(Register.RAX).ret();
            try (EacgInstance program = engine.load(buffer.program(), new Environment())) {
                for (int i : new int[] {0, 1, 9_999, 19_999}) {
                    long number = Integer.toUnsignedLong(step * i);
                    assertThat(program.execute(number)).isEqualTo(number);
                }
                assertThatThrownBy(() -> program.execute(20_000L * step)).hasMessageContaining("not a function");
                assertThatThrownBy(() -> program.execute(1L << 32)).hasMessageContaining("not a function");
                assertThatThrownBy(() -> program.execute(-1)).hasMessageContaining("not a function");
            }
        }
    }
}
