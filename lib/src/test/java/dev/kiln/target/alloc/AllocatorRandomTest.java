package dev.kiln.target.alloc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kiln.Scale;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Interpreter;
import dev.kiln.ir.Program;
import dev.kiln.ir.RandomIr;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.Verifier;
import dev.kiln.target.Abi;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Random programs mean the same before and after allocation, and the checker proves each allocation.
final class AllocatorRandomTest {
    private static final int PROGRAMS = Scale.of(60);
    private static final long SEED = Long.getLong("kiln.tests.seed", System.nanoTime());
    private static final List<Convention> CONVENTIONS =
            List.of(Abi.SYSV.convention(), Abi.WIN64.convention(), Abi.AAPCS64.convention(), Convention.PLAIN);

    @ParameterizedTest
    @EnumSource(names = {"VIRTUAL", "MIXED"})
    void programsMeanTheSameAfterAllocation(RandomIr.Registers kind) {
        System.out.println("kiln.tests.seed=" + SEED + ": " + PROGRAMS + " programs over " + kind);
        for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
            for (Convention convention : CONVENTIONS) {
                Program program = seed % 2 == 0
                        ? RandomIr.program(seed, kind, convention)
                        : RandomIr.vectors(seed, kind, convention, largest(seed));
                String allocated = "";
                try {
                    Allocation allocation = Allocator.trace(program, convention);
                    allocated = allocation.program().toString();
                    assertFalse(Allocator.hasVirtual(allocation.program()));
                    Verifier.check(allocation.program(), convention.roles());
                    AllocationChecker.check(program, allocation, convention);
                    byte[] before = new byte[1 << 18];
                    byte[] after = before.clone();
                    assertArrayEquals(
                            run(program, convention, seed, before), run(allocation.program(), convention, seed, after));
                    assertArrayEquals(Arrays.copyOf(before, RandomIr.BUFFER), Arrays.copyOf(after, RandomIr.BUFFER));
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError(
                            "seed " + seed + " over " + kind + " under " + convention.name() + ":\n" + program
                                    + "\nallocated:\n" + allocated,
                            e);
                }
            }
        }
    }

    private static VecSize largest(long seed) {
        return VecSize.values()[(int) Math.floorMod(seed / 2, 4L)];
    }

    private static long[] run(Program program, Convention convention, long seed, byte[] memory) {
        System.arraycopy(RandomIr.contents(seed), 0, memory, 0, RandomIr.BUFFER);
        return new Interpreter(program, convention, MemorySegment.ofArray(memory))
                .limit(10_000_000)
                .call("f0", RandomIr.arguments(seed, 0x10000));
    }
}
