package dev.kiln.target;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.kiln.Scale;
import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.LoadedCode;
import dev.kiln.ir.Interpreter;
import dev.kiln.ir.IrException;
import dev.kiln.ir.Program;
import dev.kiln.ir.RandomIr;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Random programs mean the same as machine code of this machine and in the interpreter, results and memory.
final class IrAgreementTest {
    private static final int PROGRAMS = Scale.of(300);
    private static final long SEED = Long.getLong("kiln.tests.seed", System.nanoTime());
    private static final FunctionDescriptor DESCRIPTOR = FunctionDescriptor.of(
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_DOUBLE,
            ValueLayout.JAVA_DOUBLE);

    @ParameterizedTest
    @EnumSource
    void machineCodeAgreesWithTheInterpreter(RandomIr.Registers kind) {
        List<Target> targets = Targets.vectors();
        System.out.println("kiln.tests.seed=" + SEED + ": " + PROGRAMS + " programs over " + kind + " on " + targets);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(1 << 18, 64);
            CodeHeap heap = CodeHeap.create(arena);
            for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
                Target target = targets.get((int) Math.floorMod(seed / 4, (long) targets.size()));
                Program program = program(seed, kind, target);
                try {
                    compare(program, seed, target, memory, heap);
                } catch (Throwable e) {
                    throw new AssertionError("seed " + seed + " over " + kind + " on " + target + ":\n" + program, e);
                }
            }
        }
    }

    /// Every second program has vectors.
    private static Program program(long seed, RandomIr.Registers kind, Target target) {
        if (Math.floorMod(seed, 4L) < 2) {
            return RandomIr.vectors(seed, kind, target.abi().convention(), target.vectors());
        }
        return RandomIr.program(seed, kind, target.abi().convention());
    }

    @Test
    void keepsACarryWhenTheRegisterThatWasAddedToItselfChanges() throws Throwable {
        Program program = Program.parse("carry.ir", """
                func f0(i64, i64, i64, f64, f64) -> i64
                    params none, %0, none, fnone, fnone
                    movi %0, -1
                    add.64 %1, %0, %0
                    movi %0, 3
                    adc.64 %2, %0, %0
                    ret %2
                end
                """);
        try (Arena arena = Arena.ofConfined()) {
            compare(program, 1, Target.host(), arena.allocate(1 << 12, 64), CodeHeap.create(arena));
        }
    }

    private static void compare(Program program, long seed, Target target, MemorySegment memory, CodeHeap heap)
            throws Throwable {
        MemorySegment buffer = memory.asSlice(0, RandomIr.BUFFER);
        long[] a = RandomIr.arguments(seed, memory.address());
        buffer.copyFrom(MemorySegment.ofArray(RandomIr.contents(seed)));
        long expected = new Interpreter(program, target.abi().convention(), memory)
                .limit(10_000_000)
                .call("f0", a)[0];
        byte[] expectedBuffer = buffer.toArray(ValueLayout.JAVA_BYTE);
        buffer.copyFrom(MemorySegment.ofArray(RandomIr.contents(seed)));
        Program physical = target.allocate(program);
        try (LoadedCode code = heap.load(target.compile(physical))) {
            MethodHandle handle = code.handle("f0", DESCRIPTOR);
            long result = (long)
                    handle.invokeExact(a[0], a[1], a[2], Double.longBitsToDouble(a[3]), Double.longBitsToDouble(a[4]));
            if (result != expected) {
                throw new IrException(
                        "expected " + expected + ", machine code gave " + result + "; allocated:\n" + physical);
            }
        }
        assertArrayEquals(expectedBuffer, buffer.toArray(ValueLayout.JAVA_BYTE));
    }
}
