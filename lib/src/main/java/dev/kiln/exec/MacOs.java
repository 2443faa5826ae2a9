package dev.kiln.exec;

/// macOS: pages are filled first and made executable afterwards.
///
/// `MAP_JIT` with `pthread_jit_write_protect_np` is not for us: the switch is the thread's, and turns off execution
/// of *all* `MAP_JIT` pages, those of HotSpot's own code cache among them, so the Java code between "writable" and
/// "executable" could not run. Plain pages work because JDK launchers carry the entitlement
/// `com.apple.security.cs.allow-unsigned-executable-memory`. Not run by our tests.
final class MacOs implements Os {
    private static final int MADV_FREE = 5;
    private static final int ANONYMOUS = 0x1000;
    private static final int NO_RESERVE = 0x40;

    private static final CFunction SYS_ICACHE_INVALIDATE = CFunction.named("sys_icache_invalidate");

    private final int pageSize = Posix.pageSize();

    @Override
    public int pageSize() {
        return pageSize;
    }

    @Override
    public Region mapCode(long size, boolean forever) {
        long whole = roundUp(size);
        long address = Posix.map(whole, Posix.READ_WRITE, Posix.PRIVATE | ANONYMOUS | NO_RESERVE);
        return FilledRegion.of(this, address, whole, forever);
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

    @Override
    public boolean discard(long address, long size) {
        Posix.advise(address, size, MADV_FREE);
        return false;
    }

    @Override
    public void protect(long address, long size, boolean executable) {
        Posix.protect(address, size, executable ? Posix.READ_EXECUTE : Posix.READ_WRITE);
    }

    @Override
    public void synchronize(long run, long write, long size) {
        long unused = SYS_ICACHE_INVALIDATE.tryCall(run, size); // it returns nothing
    }
}
