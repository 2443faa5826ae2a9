package dev.kiln.exec;

/// The calls that Linux and macOS share: `mmap`, `mprotect`, `madvise`, `munmap`.
final class Posix {
    static final int NONE = 0;
    static final int READ_WRITE = 1 | 2;
    static final int READ_EXECUTE = 1 | 4;
    static final int SHARED = 0x01;
    static final int PRIVATE = 0x02;

    private static final CFunction MMAP = CFunction.named("mmap");
    private static final CFunction MPROTECT = CFunction.named("mprotect");
    private static final CFunction MUNMAP = CFunction.named("munmap");
    private static final CFunction MADVISE = CFunction.named("madvise");
    private static final CFunction GETPAGESIZE = CFunction.named("getpagesize");

    private Posix() {}

    static int pageSize() {
        return (int) GETPAGESIZE.tryCall();
    }

    /// The address of a new mapping, [CFunction#FAILED] when the system says no.
    static long tryMap(long size, int protection, int flags, int file) {
        return MMAP.tryCall(0, size, protection, flags, file, 0);
    }

    static long map(long size, int protection, int flags) {
        return MMAP.call(0, size, protection, flags, -1, 0);
    }

    static void protect(long address, long size, int protection) {
        long unused = MPROTECT.call(address, size, protection);
    }

    static void advise(long address, long size, int advice) {
        long unused = MADVISE.call(address, size, advice);
    }

    static void unmap(long address, long size) {
        long unused = MUNMAP.call(address, size);
    }
}
