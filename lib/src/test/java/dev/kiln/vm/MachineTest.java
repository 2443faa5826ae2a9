package dev.kiln.vm;

import static dev.kiln.vm.Accumulator.ADD;
import static dev.kiln.vm.Accumulator.ADD_ADD_JNZ;
import static dev.kiln.vm.Accumulator.ADD_JNZ;
import static dev.kiln.vm.Accumulator.CALL;
import static dev.kiln.vm.Accumulator.DIV;
import static dev.kiln.vm.Accumulator.HALT;
import static dev.kiln.vm.Accumulator.JNZ;
import static dev.kiln.vm.Accumulator.LOAD;
import static dev.kiln.vm.Accumulator.MOVE;
import static dev.kiln.vm.Accumulator.SAVE;
import static dev.kiln.vm.Accumulator.SCALE;
import static dev.kiln.vm.Accumulator.UNUSED;
import static dev.kiln.vm.Accumulator.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kiln.target.Target;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What a machine does, on every engine.
final class MachineTest {
    private static void onAll(SlowPath slow, Case test) {
        Accumulator description = new Accumulator(slow);
        try (Engines engines = Engines.of(description.vm)) {
            for (Engine engine : engines.all()) {
                test.run(description, engine.machine(4096));
            }
        }
    }

    private interface Case {
        void run(Accumulator description, Machine machine);
    }

    private static MemorySegment code(Machine machine, int... values) {
        return machine.allocateFrom(ValueLayout.JAVA_BYTE, bytes(values));
    }

    private static final SlowPath NONE = (machine, arguments) -> 0;

    @Test
    void runsToItsExit() {
        onAll(NONE, (d, machine) -> {
            MemorySegment loop = code(machine, LOAD, 100, 0, 0, 0, 7, ADD, -2, JNZ, -4, ADD, 5, HALT);
            assertThat(machine.run(loop)).isEqualTo(5);
            assertThat(machine.get(d.second)).isEqualTo(7);
            assertThat(machine.offset()).isEqualTo(12);
        });
    }

    @Test
    void keepsRolesAndStateBetweenRuns() {
        onAll(NONE, (d, machine) -> {
            machine.set(d.acc, 0x1_2345_6789L);
            machine.set(d.factor, 0.5);
            assertThat(machine.run(code(machine, SAVE, SCALE, SAVE, HALT))).isEqualTo(0x9_1A2B_3C4L);
            assertThat(machine.state().get(ValueLayout.JAVA_LONG, 0)).isEqualTo(2);
            assertThat(machine.state().get(ValueLayout.JAVA_SHORT, 16)).isEqualTo((short) 0xB3C4);
            assertThat(machine.get(d.acc)).isEqualTo(0x9_1A2B_3C4L);
            assertThat(machine.get(d.factor)).isEqualTo(0.5);
        });
    }

    @Test
    void namesTheOffsetOfWhatTraps() {
        onAll(NONE, (d, machine) -> {
            MemorySegment code = code(machine, LOAD, 9, 0, 0, 0, 0, ADD, 1, DIV, HALT);
            VmTrap trap = catchThrowableOfType(VmTrap.class, () -> machine.run(code));
            assertThat(trap).hasMessage("division by zero at offset 8 (DIV)");
            assertThat(trap.offset()).isEqualTo(8);
            assertThat(machine.get(d.acc)).isEqualTo(10);
            machine.set(d.second, -2);
            assertThat(machine.resume()).isEqualTo(-5);
            assertThatThrownBy(() -> machine.run(code(machine, MOVE, 1, MOVE, -1)))
                    .hasMessage("negative at offset 2 (MOVE)");
        });
    }

    @Test
    void trapsOnAnOpcodeWithoutARoutine() {
        onAll(
                NONE,
                (d, machine) -> assertThatThrownBy(() -> machine.run(code(machine, ADD, 1, UNUSED)))
                        .isInstanceOf(VmTrap.class)
                        .hasMessage("opcode 77 has no routine at offset 2"));
    }

    @Test
    void callsJavaWithTheMachineInItsSlots() {
        SlowPath slow = (machine, arguments) -> {
            assertThat(machine.offset()).isEqualTo(6);
            return arguments[0] * 100 + arguments[1] * 10 + arguments[2];
        };
        onAll(slow, (d, machine) -> {
            machine.set(d.factor, 3.0);
            assertThat(machine.run(code(machine, LOAD, 5, 0, 0, 0, 4, CALL, 3, SCALE, HALT)))
                    .isEqualTo(543 * 3);
            assertThat(machine.get(d.second)).isEqualTo(4);
        });
    }

    @Test
    void takesWhatJavaWroteInTheRoles() {
        Accumulator[] description = new Accumulator[1];
        SlowPath slow = (machine, arguments) -> {
            machine.set(description[0].second, 21);
            machine.set(description[0].factor, 2.0);
            machine.set(description[0].vm.pc(), machine.get(description[0].vm.pc()) + 2); // over ADD
            return 1;
        };
        description[0] = new Accumulator(slow);
        try (Engines engines = Engines.of(description[0].vm)) {
            for (Engine engine : engines.all()) {
                Machine machine = engine.machine(64);
                assertThat(machine.run(code(machine, CALL, 0, ADD, 50, SCALE, HALT)))
                        .isEqualTo(2);
                assertThat(machine.get(description[0].second)).isEqualTo(21);
            }
        }
    }

    @Test
    void throwsOutsideWhatJavaThrew() {
        SlowPath slow = (machine, arguments) -> {
            throw new IOException("held");
        };
        onAll(slow, (d, machine) -> {
            MemorySegment code = code(machine, ADD, 7, CALL, 0, ADD, 1, HALT);
            assertThatThrownBy(() -> machine.run(code))
                    .isInstanceOf(IOException.class)
                    .hasMessage("held");
            assertThat(machine.offset()).isEqualTo(2);
            assertThat(machine.get(d.acc)).isEqualTo(7);
            machine.start(code.asSlice(4));
            assertThat(machine.resume()).isEqualTo(8);
        });
    }

    @Test
    void executesOneRoutineAndReportsRoles() {
        onAll(NONE, (d, machine) -> {
            machine.set(d.acc, 40);
            machine.start(code(machine, ADD, 2, HALT));
            assertThat(machine.step()).isEqualTo(OptionalLong.empty());
            assertThat(machine.get(d.acc)).isEqualTo(42);
            assertThat(machine.get(d.tmp)).isEqualTo(2);
            assertThat(machine.get(d.vm.op())).isEqualTo(HALT);
            assertThat(machine.offset()).isEqualTo(2);
            assertThat(machine.step()).isEqualTo(OptionalLong.of(42));
            machine.set(d.tmp, 99);
            machine.set(d.product, 1.5);
            machine.start(code(machine, SAVE, UNUSED));
            assertThat(machine.step()).isEmpty();
            assertThat(machine.get(d.product)).isEqualTo(1.5);
            assertThat(machine.get(d.vm.op())).isEqualTo(UNUSED);
        });
    }

    @Test
    void runsAsMuchByStepsAsAtOnce() {
        onAll(NONE, (d, machine) -> {
            machine.start(code(machine, LOAD, 10, 0, 0, 0, 0, ADD, -1, JNZ, -4, ADD, 9, HALT));
            OptionalLong status = machine.step();
            int steps = 1;
            for (; status.isEmpty(); steps++) {
                status = machine.step();
            }
            assertThat(status).hasValue(9);
            assertThat(steps).isEqualTo(1 + 2 * 10 + 2);
        });
    }

    @Test
    void swapsEntriesOfTheTableWhileRunning() {
        List<Long> calls = new ArrayList<>();
        SlowPath slow = (machine, arguments) -> {
            calls.add(arguments[0]);
            if (arguments[2] == 1) {
                machine.replace(ADD, "watch");
            } else {
                machine.restore(ADD);
            }
            return arguments[0];
        };
        onAll(slow, (d, machine) -> {
            MemorySegment code = code(machine, ADD, 1, CALL, 1, ADD, 1, ADD, 1, CALL, 0, ADD, 1, HALT);
            assertThat(machine.run(code)).isEqualTo(4);
            assertThat(machine.state().get(ValueLayout.JAVA_SHORT, 16)).isEqualTo((short) ADD);
            machine.replace(UNUSED, "HALT");
            machine.set(d.acc, 6);
            assertThat(machine.run(code(machine, UNUSED))).isEqualTo(6);
            machine.restore(UNUSED);
            assertThatThrownBy(() -> machine.run(code(machine, UNUSED))).isInstanceOf(VmTrap.class);
            assertThatThrownBy(() -> machine.replace(ADD, "nobody")).hasMessageContaining("no routine nobody");
        });
    }

    @Test
    void stopsAnEndlessLoopAndGoesOn() throws InterruptedException {
        Accumulator description = new Accumulator(NONE);
        try (Engine engine = description.vm.build(Target.host()).load()) {
            Machine machine = engine.machine(64);
            MemorySegment code = code(machine, LOAD, 1, 0, 0, 0, 0, JNZ, -2, HALT);
            Thread other = Thread.ofPlatform().start(() -> {
                while (!machine.isRunning()) {
                    Thread.onSpinWait();
                }
                machine.interrupt();
            });
            assertThatThrownBy(() -> machine.run(code)).hasMessageContaining("interrupted");
            other.join();
            assertThat(machine.offset()).isIn(0L, 6L);
            machine.start(code.asSlice(6));
            machine.set(description.acc, 0);
            assertThat(machine.resume()).isEqualTo(0);
        }
    }

    @Test
    void fusesWhatStandsTogether() {
        onAll(NONE, (d, machine) -> {
            MemorySegment code = code(machine, LOAD, 100, 0, 0, 0, 0, ADD, -1, ADD, -3, JNZ, -6, ADD, 1, JNZ, 0, HALT);
            assertThat(d.vm.fuse(code)).isEqualTo(3);
            assertThat(code.get(ValueLayout.JAVA_BYTE, 6)).isEqualTo((byte) ADD_ADD_JNZ);
            assertThat(code.get(ValueLayout.JAVA_BYTE, 8)).isEqualTo((byte) ADD_JNZ);
            assertThat(machine.run(code)).isEqualTo(1);
            assertThat(machine.offset()).isEqualTo(16);
            machine.start(code.asSlice(8));
            machine.set(d.acc, 3);
            assertThat(machine.step()).isEmpty();
            assertThat(machine.offset()).isEqualTo(4);
            machine.set(d.acc, 4);
            machine.start(code.asSlice(8));
            assertThat(machine.step()).isEmpty();
            assertThat(machine.offset()).isEqualTo(-2);
        });
    }

    @Test
    void refusesASecondRunOfTheSameMachine() {
        SlowPath slow = (machine, arguments) -> machine.resume();
        onAll(
                slow,
                (d, machine) -> assertThatThrownBy(() -> machine.run(code(machine, CALL, 0, HALT)))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("the machine is running"));
    }

    @Test
    void runsAnotherMachineWithinAFunctionOfJava() {
        Machine[] inner = new Machine[1];
        SlowPath slow = (machine, arguments) -> inner[0].resume() + arguments[0];
        onAll(slow, (d, machine) -> {
            Accumulator other = new Accumulator((m, arguments) -> arguments[0] * 2);
            try (Engine engine = other.vm.build(Target.host()).load()) {
                inner[0] = engine.machine(64);
                inner[0].start(code(inner[0], LOAD, 50, 0, 0, 0, 0, CALL, 0, HALT));
                assertThat(machine.run(code(machine, ADD, 7, CALL, 0, CALL, 0, HALT)))
                        .isEqualTo(7 + 100 + 100);
            }
        });
    }

    /// One load for the bytecode, one jump through the table, nothing between that is not the routine's.
    @Test
    void dispatchesInThreeInstructions() {
        assertThat(routine(Target.X64_SYSV)).containsExactly("movsx", "add", "movzx", "add", "jmp");
        assertThat(routine(Target.X64_WIN64)).containsExactly("movsx", "add", "movzx", "add", "jmp");
        assertThat(routine(Target.A64_AAPCS64)).containsExactly("ldrsb", "add", "ldrb", "add", "ldr", "br");
    }

    /// The mnemonics of ADD.
    private static List<String> routine(Target target) {
        ThreadedCode code = new Accumulator(NONE).vm.build(target);
        assertThat(code.table()[ADD]).isEqualTo(code.code().offset("ADD").orElseThrow());
        assertThat(code.table()[UNUSED])
                .isEqualTo(code.code().offset("<unknown>").orElseThrow());
        List<String> mnemonics = new ArrayList<>();
        code.listing()
                .lines()
                .dropWhile(line -> !line.equals("ADD:"))
                .skip(1)
                .takeWhile(line -> !line.endsWith(":"))
                .map(line -> line.strip().split("\\s+")[2])
                .forEach(mnemonics::add);
        int end = mnemonics.indexOf(target.equals(Target.A64_AAPCS64) ? "br" : "jmp");
        return mnemonics.subList(0, end + 1);
    }

    @Test
    void saysWhatIsWrongWithADescription() {
        Consumer<Routine> body = r -> r.next();
        Interpreter vm = new Interpreter("wrong", Format.bytes());
        vm.routine(1, "one", body);
        assertThatThrownBy(() -> vm.routine(1, "two", body)).hasMessage("opcode 1 is that of one already");
        assertThatThrownBy(() -> vm.routine(2, "one", body)).hasMessage("wrong has two of the name one");
        assertThatThrownBy(() -> vm.routine(256, "far", body)).hasMessageContaining("0 to 255 exist");
        assertThatThrownBy(() -> vm.fuse(3, "few", 1)).hasMessageContaining("at least two");
        assertThatThrownBy(() -> vm.fuse(3, "none", 1, 9)).hasMessageContaining("opcode 9 has no routine");
        vm.routine(4, "foreign", r -> r.movi(dev.kiln.ir.R.temp(0), 1));
        assertThatThrownBy(() -> vm.reference(dev.kiln.ir.Convention.PLAIN))
                .isInstanceOf(VmException.class)
                .hasMessageContaining("a routine names tmp0");
        Interpreter greedy = new Interpreter("greedy", Format.bytes());
        for (int i = 0; i < 11; i++) {
            greedy.kept("R" + i, "");
        }
        assertThatThrownBy(() -> greedy.roleTable(dev.kiln.target.Abi.SYSV))
                .hasMessageContaining("there is no register for role");
    }
}
