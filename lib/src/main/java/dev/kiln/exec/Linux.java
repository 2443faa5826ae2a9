package dev.kiln.exec;

import java.lang.foreign.Arena;

/// Linux: one anonymous file mapped twice, so that the run view never has to become writable.
///
/// Where the second mapping is refused (a security policy, a file system mounted `noexec`), pages are filled first
/// and made executable afterwards.
final class Linux implements Os {
    private static final int MADV_DONTNEED = 4;
    private static final int ANONYMOUS = 0x20;
    private static final int NO_RESERVE = 0x4000;
    private static final int CLOSE_ON_EXEC = 0x1;
    /// Asks for a file that may be executed; kernels before 6.3 do not know it and say so.
    private static final int EXECUTABLE = 0x10;

    private static final CFunction MEMFD_CREATE = CFunction.named("memfd_create");
    private static final CFunction FTRUNCATE = CFunction.named("ftruncate");
    private static final CFunction CLOSE = CFunction.named("close");

    private final int pageSize = Posix.pageSize();
    private final InstructionCache instructionCache = InstructionCache.of(Machine.host(), this);
    private final boolean twice;

    Linux() {
        this(true);
    }

    /// @param twice false to fill pages before they become executable even where a second mapping is possible
    Linux(boolean twice) {
        this.twice = twice;
    }

    @Override
    public int pageSize() {
        return pageSize;
    }

    @Override
    public Region mapCode(long size, boolean forever) {
        long whole = roundUp(size);
        if (twice) {
            int file = file();
            if (file >= 0) {
                try {
                    Region region = mapTwice(file, whole, forever);
                    if (region != null) {
                        return region;
                    }
                } finally {
                    long unused = CLOSE.tryCall(file);
                }
            }
        }
        return FilledRegion.of(
                this, Posix.map(whole, Posix.READ_WRITE, Posix.PRIVATE | ANONYMOUS | NO_RESERVE), whole, forever);
    }

    /// A new file without a place in any file system; negative where the system refuses.
    private static int file() {
        try (Arena arena = Arena.ofConfined()) {
            long name = arena.allocateFrom("kiln-code").address();
            int file = (int) MEMFD_CREATE.tryCall(name, CLOSE_ON_EXEC | EXECUTABLE);
            return file >= 0 ? file : (int) MEMFD_CREATE.tryCall(name, CLOSE_ON_EXEC);
        }
    }

    /// Null where the system refuses.
    private Region mapTwice(int file, long size, boolean forever) {
        if (FTRUNCATE.tryCall(file, size) == CFunction.FAILED) {
            return null;
        }
        long run = Posix.tryMap(size, Posix.READ_EXECUTE, Posix.SHARED, file);
        if (run == CFunction.FAILED) {
            return null;
        }
        long write = Posix.tryMap(size, Posix.READ_WRITE, Posix.SHARED, file);
        if (write == CFunction.FAILED) {
            Posix.unmap(run, size);
            return null;
        }
        return TwiceMappedRegion.of(this, run, write, size, forever);
    }

    @Override
    public long mapGuarded(long guard, long size) {
        long address = Posix.map(guard + size, Posix.NONE, Posix.PRIVATE | ANONYMOUS | NO_RESERVE);
        Posix.protect(address + guard, size, Posix.READ_WRITE);
        return address;
    }

    @Override
    public void unmap(long address, long size) {
        Posix.unmap(address, size);
    }

    /// Private pages without a file are zero when they are touched again: madvise(2).
    @Override
    public boolean discard(long address, long size) {
        Posix.advise(address, size, MADV_DONTNEED);
        return true;
    }

    @Override
    public void protect(long address, long size, boolean executable) {
        Posix.protect(address, size, executable ? Posix.READ_EXECUTE : Posix.READ_WRITE);
    }

    @Override
    public void synchronize(long run, long write, long size) {
        instructionCache.synchronize(run, write, size);
    }
}
