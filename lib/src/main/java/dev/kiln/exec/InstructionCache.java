package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.HexFormat;

/// What it takes until an instruction fetch sees bytes that were written as data.
///
/// x86-64 keeps its caches coherent (SDM 3A 13.6). On AArch64 the writer cleans the data cache and invalidates the
/// instruction cache, line by line (Arm ARM B2.4.4). Linux offers no call for that, so we bring a routine of 23
/// instructions. Its own page needs no such help: the kernel does it when a fresh page becomes executable.
sealed interface InstructionCache {
    /// Makes what was written through `write` visible to instruction fetch at `run`.
    void synchronize(long run, long write, long size);

    /// How `machine` does it.
    static InstructionCache of(Machine machine, Os os) {
        return switch (machine) {
            case X64 -> new Coherent();
            case A64 -> LineByLine.on(os);
        };
    }

    /// Nothing to do.
    record Coherent() implements InstructionCache {
        @Override
        public void synchronize(long run, long write, long size) {}
    }

    /// A routine `(run, write, size)`.
    ///
    /// That settles it for the caches. A core may also have fetched the old bytes into its pipeline, and must pass
    /// a context synchronisation event before it runs the new ones (Arm ARM B2.2.5). The routine ends with one for
    /// the core it runs on; `membarrier` has the kernel make one on every other core that runs a thread of ours.
    ///
    /// @param barrier false where the kernel knows no such command
    record LineByLine(MethodHandle routine, boolean barrier) implements InstructionCache {
        private static final CFunction SYSCALL = CFunction.named("syscall");
        private static final long MEMBARRIER = 283;
        private static final long PRIVATE_EXPEDITED_SYNC_CORE = 1 << 5;
        private static final long REGISTER_PRIVATE_EXPEDITED_SYNC_CORE = 1 << 6;

        /// The caches may see the two views under different lines, so the data is cleaned by the address it was
        /// written through, and the instructions are invalidated by the address they are fetched from.
        private static final String ROUTINE = "23003BD5" //     mrs  x3, ctr_el0
                + "644C1053" //     ubfx w4, w3, #16, #4    log2 of the words in a data line
                + "85008052" //     mov  w5, #4
                + "A420C41A" //     lsl  w4, w5, w4
                + "660C0012" //     and  w6, w3, #15        the same of an instruction line
                + "A620C61A" //     lsl  w6, w5, w6
                + "2700028B" //     add  x7, x1, x2
                + "880400D1" //     sub  x8, x4, #1
                + "2100288A" //     bic  x1, x1, x8
                + "217B0BD5" // 1:  dc   cvau, x1
                + "2100048B" //     add  x1, x1, x4
                + "3F0007EB" //     cmp  x1, x7
                + "A3FFFF54" //     b.lo 1b
                + "9F3B03D5" //     dsb  ish
                + "0700028B" //     add  x7, x0, x2
                + "C80400D1" //     sub  x8, x6, #1
                + "0000288A" //     bic  x0, x0, x8
                + "20750BD5" // 2:  ic   ivau, x0
                + "0000068B" //     add  x0, x0, x6
                + "1F0007EB" //     cmp  x0, x7
                + "A3FFFF54" //     b.lo 2b
                + "9F3B03D5" //     dsb  ish
                + "DF3F03D5" //     isb
                + "C0035FD6"; //    ret

        static InstructionCache on(Os os) {
            byte[] code = HexFormat.of().parseHex(ROUTINE);
            long page = os.mapGuarded(0, os.pageSize());
            MemorySegment.copy(code, 0, Native.view(page, code.length), JAVA_BYTE, 0, code.length);
            os.protect(page, os.pageSize(), true);
            return new LineByLine(
                    Native.downcall(
                                    FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG, JAVA_LONG),
                                    Linker.Option.critical(false))
                            .bindTo(MemorySegment.ofAddress(page)),
                    membarrier(REGISTER_PRIVATE_EXPEDITED_SYNC_CORE) == 0);
        }

        private static long membarrier(long command) {
            return SYSCALL.tryCall(MEMBARRIER, command, 0, 0);
        }

        @Override
        public void synchronize(long run, long write, long size) {
            try {
                routine.invokeExact(run, write, size);
                if (barrier) {
                    long unused = membarrier(PRIVATE_EXPEDITED_SYNC_CORE);
                }
            } catch (Throwable e) {
                throw Native.unexpected(e);
            }
        }
    }
}
