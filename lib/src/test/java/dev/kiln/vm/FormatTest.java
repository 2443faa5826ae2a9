package dev.kiln.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.Scale;
import dev.kiln.ir.R;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Fields of words and members of structures are what Java says they are.
final class FormatTest {
    private static void put(MemorySegment code, int bytes, long offset, long word) {
        for (int i = 0; i < bytes; i++) {
            code.set(ValueLayout.JAVA_BYTE, offset + i, (byte) (word >>> 8 * i));
        }
    }

    /// Fields of every kind that decode early, late, and in place of the word's own register.
    @Test
    void decodesEveryField() {
        long seed = Long.getLong("kiln.tests.seed", System.nanoTime());
        Random random = new Random(seed);
        int formats = Scale.of(60);
        System.out.println("kiln.tests.seed=" + seed + ": " + formats + " formats of words");
        for (int i = 0; i < formats; i++) {
            int bytes = 2 << random.nextInt(3);
            int opcodeAt = random.nextInt(8 * bytes - 6);
            Field opcode = Field.unsigned("OP", opcodeAt, 6);
            List<Field> fields = new ArrayList<>();
            for (int f = 0; f < 4; f++) {
                int width = 1 + random.nextInt(8 * bytes);
                int at = random.nextInt(2) == 0 ? 8 * bytes - width : random.nextInt(8 * bytes - width + 1);
                int scale = random.nextInt(Math.min(5, 65 - width));
                fields.add(new Field("F" + f, at, width, random.nextBoolean(), scale));
            }
            decode(bytes, opcode, fields, random, "seed " + seed + ", format " + i);
        }
    }

    private static void decode(int bytes, Field opcode, List<Field> fields, Random random, String what) {
        Interpreter vm = new Interpreter("fields", new Format.Words(bytes, opcode));
        R early = vm.decoded(fields.get(0), "a field");
        R first = vm.kept("FIRST", "a field");
        R second = vm.kept("SECOND", "a field");
        R third = vm.kept("THIRD", "a field");
        for (int op = 0; op < 64; op++) {
            vm.routine(op, "op" + op, r -> {
                r.mov(first, early);
                r.decode(fields.get(1), second);
                r.decode(fields.get(2), third);
                r.decode(fields.get(3), early);
                r.exit(early);
            });
        }
        try (Engines engines = Engines.of(vm)) {
            for (Engine engine : engines.all()) {
                Machine machine = engine.machine(64);
                MemorySegment code = machine.allocate(8, 8);
                for (int i = 0; i < 4; i++) {
                    long word = i == 0 ? -1L >>> 64 - 8 * bytes : random.nextLong() >>> 64 - 8 * bytes;
                    put(code, bytes, 0, word);
                    String text = what + ": " + fields + " of " + Long.toHexString(word);
                    assertThat(machine.run(code))
                            .as(text)
                            .isEqualTo(fields.get(3).of(word));
                    assertThat(machine.get(first))
                            .as(text)
                            .isEqualTo(fields.get(0).of(word));
                    assertThat(machine.get(second))
                            .as(text)
                            .isEqualTo(fields.get(1).of(word));
                    assertThat(machine.get(third))
                            .as(text)
                            .isEqualTo(fields.get(2).of(word));
                }
            }
        }
    }

    @Test
    void refusesFieldsThatDoNotFit() {
        Field field = Field.signed("F", 4, 8);
        assertThat(field.with(0xF_FFFFL, -128)).isEqualTo(0xF_F80FL);
        assertThat(field.of(field.with(0, -3))).isEqualTo(-3);
        assertThatThrownBy(() -> field.with(0, 128)).hasMessage("128 does not fit in field F of 8 bits");
        assertThatThrownBy(() -> Field.unsigned("G", 60, 8)).hasMessageContaining("must lie in 64 bits");
        assertThatThrownBy(() -> Format.words(Field.signed("OP", 0, 8))).hasMessageContaining("unsigned field");
        Interpreter vm = new Interpreter("words", Format.words(Field.unsigned("OP", 0, 8)));
        assertThatThrownBy(() -> vm.decoded(Field.unsigned("H", 30, 4), "")).hasMessageContaining("does not lie in");
        assertThatThrownBy(() -> vm.routine(1, "one", List.of(dev.kiln.ir.MemType.U8), r -> r.next()))
                .hasMessageContaining("fields of the instruction word");
    }

    @Test
    void reachesMembersOfEveryType() {
        MemoryLayout inner = MemoryLayout.structLayout(
                ValueLayout.JAVA_FLOAT.withName("f"),
                MemoryLayout.paddingLayout(4),
                ValueLayout.JAVA_DOUBLE.withName("d"));
        MemoryLayout layout = MemoryLayout.structLayout(
                ValueLayout.JAVA_BYTE.withName("b"),
                ValueLayout.JAVA_BOOLEAN.withName("z"),
                ValueLayout.JAVA_SHORT.withName("s"),
                ValueLayout.JAVA_CHAR.withName("c"),
                MemoryLayout.paddingLayout(2),
                ValueLayout.JAVA_INT.withName("i"),
                MemoryLayout.paddingLayout(4),
                ValueLayout.JAVA_LONG.withName("l"),
                inner.withName("inner"),
                ValueLayout.ADDRESS.withName("a"));
        Interpreter vm = new Interpreter("members", Format.bytes(), layout);
        R t = vm.kept("T", "a value");
        var x = vm.keptFloat("X", "a float");
        List<String> names = List.of("b", "z", "s", "c", "i", "l", "a");
        for (int n = 0; n < names.size(); n++) {
            Structure.Member member = vm.structure().member(names.get(n));
            vm.routine(n, names.get(n), r -> {
                r.load(t, vm.state(), member);
                r.store(t, vm.state(), member);
                r.exit(t);
            });
        }
        for (String name : List.of("inner.f", "inner.d")) {
            Structure.Member member = vm.structure().member(name);
            vm.routine(name.equals("inner.f") ? 20 : 21, name, r -> {
                r.load(x, vm.state(), member);
                r.store(x, vm.state(), member);
                r.load(t, vm.state(), member);
                r.exit(t);
            });
        }
        try (Engines engines = Engines.of(vm)) {
            for (Engine engine : engines.all()) {
                Machine machine = engine.machine(64);
                MemorySegment state = machine.state();
                for (long i = 0; i < state.byteSize(); i++) {
                    state.set(ValueLayout.JAVA_BYTE, i, (byte) (0x81 + 3 * i));
                }
                state.set(ValueLayout.JAVA_BYTE, 1, (byte) 1);
                byte[] before = state.toArray(ValueLayout.JAVA_BYTE);
                long[] expected = {
                    (byte) 0x81,
                    1,
                    state.get(ValueLayout.JAVA_SHORT, 2),
                    state.get(ValueLayout.JAVA_CHAR, 4),
                    state.get(ValueLayout.JAVA_INT, 8),
                    state.get(ValueLayout.JAVA_LONG, 16),
                    state.get(ValueLayout.JAVA_LONG, 40)
                };
                for (int n = 0; n < names.size(); n++) {
                    assertThat(machine.run(machine.allocateFrom(ValueLayout.JAVA_BYTE, (byte) n)))
                            .as(names.get(n))
                            .isEqualTo(expected[n]);
                }
                assertThat(machine.run(machine.allocateFrom(ValueLayout.JAVA_BYTE, (byte) 20)))
                        .isEqualTo(state.get(ValueLayout.JAVA_INT, 24) & 0xFFFF_FFFFL);
                assertThat(machine.run(machine.allocateFrom(ValueLayout.JAVA_BYTE, (byte) 21)))
                        .isEqualTo(state.get(ValueLayout.JAVA_LONG, 32));
                assertThat(state.toArray(ValueLayout.JAVA_BYTE)).isEqualTo(before);
            }
        }
        assertThatThrownBy(() -> vm.structure().member("inner")).hasMessageContaining("is not a value");
        assertThatThrownBy(() -> vm.structure().member("none")).isInstanceOf(IllegalArgumentException.class);
    }
}
