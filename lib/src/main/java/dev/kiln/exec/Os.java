package dev.kiln.exec;

/// What this package asks of an operating system.
sealed interface Os permits Linux, MacOs, Windows {
    /// The system that this JVM runs on.
    static Os host() {
        return Current.OS;
    }

    /// Bytes of a page.
    int pageSize();

    /// Maps at least `size` bytes for code.
    ///
    /// @param forever true when the mapping is never taken back; else it goes when the region is unreachable
    Region mapCode(long size, boolean forever);

    /// Maps `size` bytes, readable and writable, after a guard of `guard` bytes that nobody may touch. Both are
    /// multiples of the page size.
    ///
    /// @return the address of the guard
    long mapGuarded(long guard, long size);

    /// Takes a mapping back.
    void unmap(long address, long size);

    /// Gives the memory behind `size` bytes at `address`, whole pages of a mapping, back to the system where that is
    /// possible; the addresses stay valid, and what is read there is zero or what was there.
    ///
    /// @return true when it is sure to be zero
    boolean discard(long address, long size);

    /// Makes `size` bytes at `address`, whole pages of a mapping, readable and either writable or executable.
    void protect(long address, long size, boolean executable);

    /// Makes what was written through `write` visible to instruction fetch at `run`.
    void synchronize(long run, long write, long size);

    /// The lowest multiple of the page size that is not below `size`.
    default long roundUp(long size) {
        return size + pageSize() - 1 & -pageSize();
    }

    /// Held apart so that nothing is looked up before memory is needed.
    final class Current {
        private static final Os OS = choose(System.getProperty("os.name", ""));

        private Current() {}

        private static Os choose(String name) {
            if (name.startsWith("Linux")) {
                return new Linux();
            }
            if (name.startsWith("Mac")) {
                return new MacOs();
            }
            if (name.startsWith("Windows")) {
                return new Windows();
            }
            throw new UnsupportedOperationException(
                    "no executable memory on " + name + ": Linux, macOS and Windows are known");
        }
    }
}
