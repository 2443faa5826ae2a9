package dev.kiln.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.code.CodeBuffer;
import dev.kiln.code.Label;
import dev.kiln.exec.LoadedCode;
import dev.kiln.ir.AtomicOp;
import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Cond;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.V;
import dev.kiln.ir.Width;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Loads, stores, addresses, atomics and jump tables, under every aliasing of their registers.
final class MemoryTest {
    private static final long VALUE = 0x8182_8384_8586_8788L;

    static List<Target> targets() {
        return Targets.host();
    }

    private static long[] pattern() {
        long[] values = new long[32];
        for (int i = 0; i < values.length; i++) {
            values[i] = 0xF1F2_F3F4_0102_0304L * (i + 1);
        }
        return values;
    }

    private static void unchanged(Probe probe, long[] r, long[] before, R d, String what) {
        for (R register : probe.integers()) {
            if (!register.equals(d)) {
                assertThat(r[register.index()])
                        .as(what + " changed " + register)
                        .isEqualTo(before[register.index()]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void loadsAndStoresAtEveryAddress(Target target) {
        long[] displacements = {
            0, 1, 8, -8, 255, -256, -257, 4096, 32760, 32761, 0x7FFF_FFFFL, -0x8000_0000L, 0x1_2345_6789L
        };
        try (Probe probe = new Probe(target)) {
            MemorySegment memory = probe.arena().allocate(64, 16);
            long address = memory.address() + 16;
            List<R> some = List.of(R.physical(0), R.physical(6), R.physical(12));
            for (MemType type : MemType.values()) {
                for (long displacement : displacements) {
                    for (int shift = 0; shift < 4; shift++) {
                        for (R d : some) {
                            R base = some.get((shift + type.ordinal()) % 3);
                            R index = R.physical(3);
                            int scale = shift;
                            long[] r = pattern();
                            r[base.index()] = address - displacement - (5L << shift);
                            r[index.index()] = 5;
                            loads(probe, type, memory, r, d, base, index, scale, displacement);
                            r = pattern();
                            r[base.index()] = address - displacement;
                            loads(probe, type, memory, r, d, base, R.NONE, 0, displacement);
                        }
                    }
                }
            }
        }
    }

    private static void loads(
            Probe probe,
            MemType type,
            MemorySegment memory,
            long[] r,
            R d,
            R base,
            R index,
            int shift,
            long displacement) {
        String what = type + " " + d + " [" + base + " + " + index + " << " + shift + " + " + displacement + "]";
        R value = R.physical(5);
        r[value.index()] = VALUE;
        try (Probe.Run run = probe.compile(out -> {
            out.store(type, value, base, index, shift, displacement);
            out.fload(FloatType.F64, V.physical(2), base, index, shift, displacement);
            out.fload(FloatType.F16, V.physical(4), base, index, shift, displacement);
            out.fload(FloatType.F8, V.physical(5), base, index, shift, displacement);
            out.fstore(FloatType.F32, V.physical(3), base, index, shift, displacement + 8);
            out.fstore(FloatType.F16, V.physical(3), base, index, shift, displacement + 12);
            out.fstore(FloatType.F8, V.physical(3), base, index, shift, displacement + 14);
            out.lea(R.physical(1), base, index, shift, displacement);
            out.load(type, d, base, index, shift, displacement);
        })) {
            memory.fill((byte) 0x55);
            long[] before = r.clone();
            long[] v = pattern();
            run.run(r, v);
            before[1] = memory.address() + 16;
            unchanged(probe, r, before, d, what);
            assertThat(r[d.index()]).as(what).isEqualTo(type.extend(VALUE));
            long stored = memory.get(ValueLayout.JAVA_LONG, 16);
            long mask = type == MemType.I64 ? -1 : (1L << 8 * type.bytes()) - 1;
            assertThat(stored).as(what).isEqualTo(VALUE & mask | 0x5555_5555_5555_5555L & ~mask);
            assertThat(v[2]).as(what).isEqualTo(stored);
            assertThat(v[4] & 0xFFFF).as(what).isEqualTo(stored & 0xFFFF);
            assertThat(v[5] & 0xFF).as(what).isEqualTo(stored & 0xFF);
            long s = pattern()[3];
            assertThat(memory.get(ValueLayout.JAVA_LONG, 24))
                    .as(what)
                    .isEqualTo(s & 0xFFFF_FFFFL | (s & 0xFFFF) << 32 | (s & 0xFF) << 48 | 0x55L << 56);
        }
    }

    /// Where the address takes the scratch register, and what is pushed to have another moves the stack.
    @ParameterizedTest
    @MethodSource("targets")
    void storesSmallFloatsFarFromTheStackPointer(Target target) {
        R index = R.physical(3);
        R d = R.physical(0);
        long far = 0x1_2345_6789L;
        try (Probe probe = new Probe(target)) {
            for (FloatType type : FloatType.values()) {
                try (Probe.Run run = probe.compile(out -> {
                    out.store(MemType.I64, d, R.SP, R.NONE, 0, 16);
                    out.fstore(type, V.physical(3), R.SP, index, 0, far);
                    out.load(MemType.I64, d, R.SP, R.NONE, 0, 16);
                })) {
                    long[] r = pattern();
                    r[d.index()] = VALUE;
                    r[index.index()] = 16 - far;
                    long[] before = r.clone();
                    run.run(r, pattern());
                    unchanged(probe, r, before, d, type + " stored");
                    assertThat(r[d.index()])
                            .as(type + " stored")
                            .isEqualTo(pattern()[3] & type.mask() | VALUE & ~type.mask());
                }
            }
        }
    }

    private static final List<MemType> SIZES = List.of(MemType.U8, MemType.U16, MemType.U32, MemType.I64);

    /// The registers that x86-64 needs for atomics are among these: rdi, rcx, rax.
    private static final List<R> THREE = List.of(R.physical(0), R.physical(3), R.physical(6));

    @ParameterizedTest
    @MethodSource("targets")
    void changesMemoryAtomically(Target target) {
        try (Probe probe = new Probe(target)) {
            MemorySegment memory = probe.arena().allocate(32, 16);
            for (MemType size : SIZES) {
                for (AtomicOp op : AtomicOp.values()) {
                    for (R d : THREE) {
                        for (R address : THREE) {
                            for (R s : THREE) {
                                atomic(probe, memory, op, size, d, address, s);
                            }
                        }
                    }
                }
            }
        }
    }

    private static void atomic(Probe probe, MemorySegment memory, AtomicOp op, MemType size, R d, R address, R s) {
        String what = op + "." + size + " " + d + ", [" + address + "], " + s;
        try (Probe.Run run = probe.compile(out -> out.atomic(op, size, d, address, s))) {
            long[] r = pattern();
            r[s.index()] = 0x0F0F_1122_3344_5566L;
            r[address.index()] = memory.address() + 8;
            memory.fill((byte) 0x55);
            memory.set(ValueLayout.JAVA_LONG, 8, VALUE);
            long[] before = r.clone();
            run.run(r, pattern());
            unchanged(probe, r, before, d, what);
            assertThat(r[d.index()]).as(what).isEqualTo(size.extend(VALUE));
            long mask = size == MemType.I64 ? -1 : (1L << 8 * size.bytes()) - 1;
            long expected = op.apply(VALUE, before[s.index()]) & mask | VALUE & ~mask;
            assertThat(memory.get(ValueLayout.JAVA_LONG, 8)).as(what).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void comparesAndSwaps(Target target) {
        try (Probe probe = new Probe(target)) {
            MemorySegment memory = probe.arena().allocate(32, 16);
            for (MemType size : SIZES) {
                for (R d : THREE) {
                    for (R address : THREE) {
                        for (R expected : THREE) {
                            for (R replacement : THREE) {
                                if (!address.equals(expected)) {
                                    cas(probe, memory, size, d, address, expected, replacement);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static void cas(
            Probe probe, MemorySegment memory, MemType size, R d, R address, R expected, R replacement) {
        String what = "cas." + size + " " + d + ", [" + address + "], " + expected + ", " + replacement;
        try (Probe.Run run = probe.compile(out -> out.cas(size, d, address, expected, replacement))) {
            for (boolean matches : new boolean[] {true, false}) {
                long[] r = pattern();
                r[address.index()] = memory.address() + 8;
                r[expected.index()] =
                        (VALUE & 0xFFFF_FFFFL) + (matches ? 0 : 1) | (size == MemType.I64 ? VALUE : 0x77L << 56);
                memory.set(ValueLayout.JAVA_LONG, 8, VALUE);
                long[] before = r.clone();
                run.run(r, pattern());
                unchanged(probe, r, before, d, what);
                assertThat(r[d.index()]).as(what).isEqualTo(size.extend(VALUE));
                long mask = size == MemType.I64 ? -1 : (1L << 8 * size.bytes()) - 1;
                long after = matches ? before[replacement.index()] & mask | VALUE & ~mask : VALUE;
                assertThat(memory.get(ValueLayout.JAVA_LONG, 8)).as(what).isEqualTo(after);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void jumpsByTable(Target target) {
        try (Probe probe = new Probe(target)) {
            for (R index : THREE) {
                R d = R.physical(9);
                try (Probe.Run run = probe.compile(out -> {
                    List<Label> targets = new ArrayList<>();
                    Label otherwise = out.label();
                    Label done = out.label();
                    for (int i = 0; i < 5; i++) {
                        targets.add(out.label());
                    }
                    out.jumpTable(index, targets, otherwise);
                    for (int i = 0; i < 5; i++) {
                        out.bind(targets.get(i));
                        out.movi(d, 100 + i);
                        out.jump(done);
                    }
                    out.bind(otherwise);
                    out.movi(d, 99);
                    out.bind(done);
                })) {
                    for (long i : new long[] {0, 1, 4, 5, -1, 0x1_0000_0000L}) {
                        long[] r = pattern();
                        r[index.index()] = i;
                        long[] before = r.clone();
                        run.run(r, pattern());
                        unchanged(probe, r, before, d, "jt " + index);
                        assertThat(r[d.index()]).isEqualTo(i >= 0 && i < 5 ? 100 + i : 99);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void jumpsToAnAddressInMemory(Target target) {
        R d = R.physical(9);
        try (Probe probe = new Probe(target)) {
            for (int at = 0; at < 2; at++) {
                for (int index = -1; index < THREE.size(); index++) {
                    if (index == at) {
                        continue; // no address of a table is a multiple of its own
                    }
                    for (long displacement : new long[] {0, 8, -8, 4096, -4104, 0x7FFF_FFF8L, 0x1_2345_6788L}) {
                        jump(probe, THREE.get(at), index < 0 ? R.NONE : THREE.get(index), displacement, d);
                    }
                }
            }
        }
    }

    private void jump(Probe probe, R base, R index, long displacement, R d) {
        String what = probe.target() + " " + base + " " + index + " " + displacement;
        try (Probe.Run run = probe.compile(out -> {
            Label table = out.label();
            Label wrong = out.label();
            Label right = out.label();
            Label done = out.label();
            out.addr(d, table);
            out.lea(base, d, R.NONE, 0, index == R.NONE ? 8 - displacement : -displacement);
            if (index != R.NONE) {
                out.movi(index, 1);
            }
            out.jump(base, index, 3, displacement);
            out.align(8);
            out.bind(table);
            out.data(wrong, right, wrong);
            out.bind(wrong);
            out.movi(d, 1);
            out.jump(done);
            out.bind(right);
            out.movi(d, 2);
            out.bind(done);
        })) {
            long[] r = pattern();
            run.run(r, pattern());
            assertThat(r[d.index()]).as(what).isEqualTo(2);
        }
    }

    /// Data, addresses, an indirect jump, the stack pointer in arithmetic.
    @ParameterizedTest
    @MethodSource("targets")
    void findsPlaces(Target target) {
        R d = R.physical(0);
        R e = R.physical(1);
        R f = R.physical(2);
        try (Probe probe = new Probe(target);
                Probe.Run run = probe.compile(out -> {
                    Label table = out.label();
                    Label code = out.label();
                    out.addr(e, table);
                    out.load(MemType.I64, e, e, R.NONE, 0, 8);
                    out.jump(e);
                    out.align(8);
                    out.bind(table);
                    out.data(MemType.U8, 1, 2, 3, 4, 5, 6, 7, 8);
                    out.data(code);
                    out.bind(code);
                    out.addr(d, table);
                    out.load(MemType.U16, d, d, R.NONE, 0, 2);
                    out.mov(f, R.SP);
                    out.binary(BinaryOp.SUB, Width.W64, R.SP, R.SP, 0x12340);
                    out.binary(BinaryOp.SUB, Width.W64, e, f, R.SP);
                    out.mov(R.SP, f);
                    out.binary(BinaryOp.ADD, Width.W64, f, R.SP, 48);
                    out.binary(BinaryOp.SUB, Width.W64, f, f, R.SP);
                })) {
            long[] r = pattern();
            run.run(r, pattern());
            assertThat(r[0]).isEqualTo(0x0403);
            assertThat(r[1]).isEqualTo(0x12340);
            assertThat(r[2]).isEqualTo(48);
        }
    }

    /// A frame of many pages, and a call that takes its place: what it saved is restored, its arguments exchanged.
    @ParameterizedTest
    @MethodSource("targets")
    void callsInItsOwnPlace(Target target) throws Throwable {
        CodeBuffer buffer = new CodeBuffer();
        Emitter out = target.emitter(buffer);
        Label tail = out.label();
        out.function("main", Signature.of(Type.I64, Type.I64, Type.I64));
        out.enter(100_000, Regs.of(R.saved(0), R.saved(2), R.saved(3)));
        out.store(MemType.I64, R.argument(0), R.SP, R.NONE, 0, 99_992);
        out.movi(R.saved(0), 3);
        out.movi(R.saved(2), 4);
        out.addr(R.saved(3), tail);
        out.load(MemType.I64, R.argument(0), R.SP, R.NONE, 0, 99_992);
        out.tail(R.saved(3), Regs.of(R.argument(1), R.argument(0)));
        out.end();
        out.bind(tail);
        out.binary(BinaryOp.SHL, Width.W64, R.temp(0), R.argument(0), 32);
        out.binary(BinaryOp.OR, Width.W64, R.temp(0), R.temp(0), R.argument(1));
        out.ret(Regs.of(R.temp(0)));
        try (Probe probe = new Probe(target);
                LoadedCode code = probe.heap().load(buffer.finish())) {
            var handle = code.handle(
                    "main", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
            assertThat((long) handle.invokeExact(5L, 7L)).isEqualTo(7L << 32 | 5);
        }
    }

    @Test
    void refusesWhatWouldBeWrong() {
        Emitter out = Target.host().emitter(new CodeBuffer());
        R r = R.physical(0);
        assertThatThrownBy(() -> out.mov(r, R.virtual(3))).hasMessageContaining("%3 is virtual");
        assertThatThrownBy(() -> out.binary(BinaryOp.AND, Width.W64, r, r, R.SP))
                .hasMessageContaining("sp cannot");
        assertThatThrownBy(() -> out.mov(r, R.physical(17))).hasMessageContaining("r17 does not exist");
        assertThatThrownBy(() -> out.set(Cond.EQ, r)).hasMessageContaining("needs the flags of cmp");
        assertThatThrownBy(() -> out.binary(BinaryOp.ADC, Width.W64, r, r, r)).hasMessageContaining("carry of an add");
        assertThatThrownBy(out::leave).hasMessageContaining("instruction 5: leave without enter");
    }
}
