package dev.kiln.ir;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One vector instruction over registers that are all different or partly the same, with the values of its operands
/// and what is to become of them.
///
/// The program of a case fills every register that may be named, runs the instruction and stores every register: all
/// but the destination must be as they were. So an engine only has to run programs.
///
/// @param instruction makes the call
/// @param alias which of d, a, b, c are the same: four numbers, equal for the same register
/// @param inputs how many of a, b, c are vectors that are read
/// @param in the size of those
/// @param out the size of d; V64 when the result is a scalar or an integer
/// @param result where the result is
/// @param values the values of the lanes of each input; after them, if there are more, of the integer s
/// @param lane the lane of the operands
/// @param outLane the lane of the result
/// @param lanes how many lanes the result has
/// @param expected the lanes expected, given those of the operands
/// @param match when a lane is as expected
record VectorCase(
        Instruction instruction,
        int[] alias,
        int inputs,
        VecSize in,
        VecSize out,
        Result result,
        List<long[]> values,
        Lane lane,
        Lane outLane,
        int lanes,
        Expected expected,
        Match match) {
    /// Where the engine's memory holds what registers are filled with; what they hold afterwards lies [#OUT] higher.
    private static final int VECTORS = 0;

    private static final int INTEGERS = 64 * 32;
    static final int OUT = 4096;
    /// Where loads and stores go: bytes from the start of what registers are filled with, or of what they held.
    static final int AREA = 3000;
    /// What the integer r holds before the instruction: an index.
    static final int INDEX = 5;
    /// The memory that a case needs beside a stack.
    static final int BYTES = 2 * OUT;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// The registers of a case: vectors d, a, b, c and integers, of which the first may be written.
    record Operands(V d, V a, V b, V c, R r, R s) {}

    /// Emits the instruction.
    @FunctionalInterface
    interface Instruction {
        void emit(Emitter out, Operands operands);
    }

    /// Where a result is.
    enum Result {
        /// In the vector d.
        VECTOR,
        /// In lane 0 of d, the others being undefined.
        SCALAR,
        /// In the integer register r.
        INTEGER,
        /// In memory, [#AREA] above the outgoing registers.
        MEMORY
    }

    /// The lanes of the operands, as zero-extended bits, and the integer operand.
    record Lanes(long[] a, long[] b, long[] c, long s) {}

    /// Lane i of the result, as zero-extended bits.
    @FunctionalInterface
    interface Expected {
        long lane(Lanes operands, int i);
    }

    /// Whether a lane is right: given the one of a, the one expected, and what is there.
    @FunctionalInterface
    interface Match {
        boolean test(long a, long expected, long actual);
    }

    /// The registers that this case uses of those of a machine; other cases use others.
    private Operands operands(Convention convention, int number) {
        List<V> vectors = vectors(convention);
        List<R> integers = integers(convention);
        V[] v = new V[4];
        for (int i = 0; i < 4; i++) {
            v[i] = vectors.get((number * 3 + alias[i]) % vectors.size());
        }
        return new Operands(
                v[0],
                v[1],
                v[2],
                v[3],
                integers.get(number % integers.size()),
                integers.get((number + 1 + number / 7 % 3) % integers.size()));
    }

    static List<V> vectors(Convention convention) {
        List<V> all = new ArrayList<>(convention.floatArguments());
        all.addAll(convention.floatTemps());
        all.addAll(convention.floatSaved());
        return all;
    }

    static List<R> integers(Convention convention) {
        List<R> all = new ArrayList<>(convention.arguments());
        all.addAll(convention.temps());
        all.addAll(convention.saved());
        return all.stream().distinct().toList();
    }

    /// The program, whose function `f` takes the addresses of what registers are filled with and of where they are
    /// stored: all of them as the `largest` vectors there are, so that anything may lie above smaller operands.
    Program program(Convention convention, VecSize largest, int number) {
        Operands operands = operands(convention, number);
        List<V> vectors = vectors(convention);
        List<R> integers = integers(convention);
        Recorder out = new Recorder();
        List<Reg> saved = new ArrayList<>(convention.saved());
        saved.addAll(convention.floatSaved());
        out.function("f", new Signature(List.of(Type.I64, Type.I64), List.of()));
        out.enter(16 + 8 * integers.size(), new Regs(saved));
        R base = R.argument(0);
        out.store(MemType.I64, R.argument(1), R.SP, R.NONE, 0, 0);
        for (V v : vectors) {
            out.vload(largest, v, base, R.NONE, 0, VECTORS + 64L * v.index());
        }
        R physical = R.physical(convention.integerCodes()[base.code()]);
        integers.stream()
                .filter(r -> !r.equals(physical))
                .forEach(r -> out.load(MemType.I64, r, base, R.NONE, 0, INTEGERS + 8L * r.index()));
        out.load(MemType.I64, base, base, R.NONE, 0, INTEGERS + 8L * physical.index());
        instruction.emit(out, operands);
        if (result == Result.SCALAR) {
            Lane integer = Lane.values()[outLane.ordinal() % 4];
            out.vget(VecType.of(integer, VecSize.V64), operands.r, operands.d, 0);
        }
        for (int i = 0; i < integers.size(); i++) {
            out.store(MemType.I64, integers.get(i), R.SP, R.NONE, 0, 16 + 8L * i);
        }
        out.load(MemType.I64, base, R.SP, R.NONE, 0, 0);
        for (V v : vectors) {
            if (!v.equals(operands.d)) {
                out.vstore(largest, v, base, R.NONE, 0, VECTORS + 64L * v.index());
            } else if (result == Result.VECTOR) {
                out.vstore(this.out, v, base, R.NONE, 0, VECTORS + 64L * v.index());
            } else if (result != Result.SCALAR) {
                out.vstore(largest, v, base, R.NONE, 0, VECTORS + 64L * v.index());
            }
        }
        R copy = integers.stream().filter(r -> !r.equals(physical)).findFirst().orElseThrow();
        for (int i = 0; i < integers.size(); i++) {
            out.load(MemType.I64, copy, R.SP, R.NONE, 0, 16 + 8L * i);
            out.store(
                    MemType.I64,
                    copy,
                    base,
                    R.NONE,
                    0,
                    INTEGERS + 8L * integers.get(i).index());
        }
        out.leave();
        out.ret(Regs.NONE);
        out.end();
        return out.program();
    }

    /// How many rows of values there are: every pair of values of a and b, every value of a alone.
    private int rows() {
        int count = values.getFirst().length * (inputs > 1 ? values.get(1).length : 1);
        int perRow = Math.max(1, in.bytes() / lane.bytes());
        return inputs == 0 ? 16 : (count + perRow - 1) / perRow + 2;
    }

    /// Runs the case on at most `most` of its rows.
    ///
    /// @param number of the case: chooses registers
    /// @return how many lanes were compared
    long run(VectorCases.Engine engine, int number, int most, Random random) {
        Program program = program(engine.convention(), engine.largest(), number);
        Operands operands = operands(engine.convention(), number);
        MemorySegment memory = engine.memory();
        long compared = 0;
        try (VectorCases.Code code = engine.compile(program)) {
            int rows = rows();
            for (int n = 0; n < Math.min(rows, most); n++) {
                int row = rows <= most ? n : random.nextInt(rows);
                fill(memory, operands, row, random);
                code.run(memory.address(), memory.address() + OUT);
                compared += check(memory, operands, engine, program, row);
            }
        } catch (RuntimeException e) {
            throw new AssertionError(program + "\n" + e.getMessage(), e);
        }
        return compared;
    }

    private void fill(MemorySegment memory, Operands operands, int row, Random random) {
        for (int i = 0; i < OUT; i += 8) {
            memory.set(LONG, i, random.nextLong());
            memory.set(LONG, OUT + i, 0xDEAD_BEEF_DEAD_BEEFL);
        }
        int perRow = in.bytes() / lane.bytes();
        V[] registers = {operands.a, operands.b, operands.c};
        for (int k = inputs - 1; k >= 0; k--) {
            long[] all = values.get(k);
            for (int i = 0; i < perRow; i++) {
                int pair = row * perRow + i;
                int index = k == 0
                        ? pair % values.getFirst().length
                        : k == 1 ? pair / values.getFirst().length % all.length : random.nextInt(all.length);
                put(memory, 64L * registers[k].index() + (long) i * lane.bytes(), lane, all[index]);
            }
        }
        memory.set(LONG, INTEGERS + 8L * operands.r.index(), INDEX);
        if (values.size() > inputs) {
            long[] all = values.get(inputs);
            memory.set(LONG, INTEGERS + 8L * operands.s.index(), all[row % all.length]);
        }
    }

    private static void put(MemorySegment memory, long at, Lane lane, long bits) {
        for (int i = 0; i < lane.bytes(); i++) {
            memory.set(ValueLayout.JAVA_BYTE, at + i, (byte) (bits >>> 8 * i));
        }
    }

    private static long get(MemorySegment memory, long at, Lane lane) {
        long bits = 0;
        for (int i = 0; i < lane.bytes(); i++) {
            bits |= (memory.get(ValueLayout.JAVA_BYTE, at + i) & 0xFFL) << 8 * i;
        }
        return bits;
    }

    private static long[] lanes(MemorySegment memory, V register, Lane lane) {
        long[] lanes = new long[64 / lane.bytes()];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = get(memory, 64L * register.index() + (long) i * lane.bytes(), lane);
        }
        return lanes;
    }

    private long check(MemorySegment memory, Operands o, VectorCases.Engine engine, Program program, int row) {
        Lanes given = new Lanes(
                lanes(memory, o.a, lane),
                lanes(memory, o.b, lane),
                lanes(memory, o.c, lane),
                memory.get(LONG, INTEGERS + 8L * o.s.index()));
        long vector = OUT + 64L * o.d.index();
        long integer = OUT + INTEGERS + 8L * o.r.index();
        for (int i = 0; i < lanes; i++) {
            long want = expected.lane(given, i);
            long got = switch (result) {
                case VECTOR -> get(memory, vector + (long) i * outLane.bytes(), outLane);
                case MEMORY -> get(memory, OUT + AREA + (long) i * outLane.bytes(), outLane);
                case SCALAR, INTEGER -> memory.get(LONG, integer);
            };
            if (!match.test(given.a[i % given.a.length], want, got)) {
                throw new AssertionError("row " + row + ", lane " + i + ": expected 0x" + Long.toHexString(want)
                        + ", found 0x" + Long.toHexString(got) + " of a 0x"
                        + Long.toHexString(given.a[i % given.a.length]) + ", b 0x"
                        + Long.toHexString(given.b[i % given.b.length]) + ", s 0x" + Long.toHexString(given.s) + " in\n"
                        + program);
            }
        }
        for (V v : vectors(engine.convention())) {
            boolean written = v.equals(o.d) && (result == Result.VECTOR || result == Result.SCALAR);
            for (int i = 0; !written && i < engine.largest().bytes(); i += 8) {
                unchanged(memory, 64L * v.index() + i, v, program);
            }
        }
        for (R r : integers(engine.convention())) {
            if (!r.equals(o.r) || result == Result.VECTOR || result == Result.MEMORY) {
                unchanged(memory, INTEGERS + 8L * r.index(), r, program);
            }
        }
        return lanes;
    }

    private static void unchanged(MemorySegment memory, long at, Reg register, Program program) {
        if (memory.get(LONG, at) != memory.get(LONG, OUT + at)) {
            throw new AssertionError(register + " has changed from 0x" + Long.toHexString(memory.get(LONG, at))
                    + " to 0x" + Long.toHexString(memory.get(LONG, OUT + at)) + " in\n" + program);
        }
    }
}
