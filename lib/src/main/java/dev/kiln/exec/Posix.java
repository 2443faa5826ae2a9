package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The calls that Linux and macOS share: `mmap`, `mprotect`, `madvise`, `munmap`.
final class Posix {
    static final int NONE = 0;
    static final int READ_WRITE = 1 | 2;
    static final int READ_EXECUTE = 1 | 4;
    static final int SHARED = 0x01;
    static final int PRIVATE = 0x02;
    static final long REFUSED = -1;

    private static final MethodHandle MMAP = function(
            "mmap", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
    private static final MethodHandle MPROTECT =
            function("mprotect", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT));
    private static final MethodHandle MUNMAP =
            function("munmap", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG));
    private static final MethodHandle MADVISE =
            function("madvise", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT));
    private static final MethodHandle GETPAGESIZE = function("getpagesize", FunctionDescriptor.of(JAVA_INT));

    private Posix() {}

    static MethodHandle function(String name, FunctionDescriptor descriptor) {
        return Native.function("errno", name, descriptor);
    }

    static int pageSize() {
        try (Arena arena = Arena.ofConfined()) {
            return (int) GETPAGESIZE.invokeExact(Native.state(arena));
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }

    /// The address of a new mapping, [#REFUSED] when the system says no.
    static long tryMap(long size, int protection, int flags, int file) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) MMAP.invokeExact(Native.state(arena), 0L, size, protection, flags, file, 0L);
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }

    static long map(long size, int protection, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = Native.state(arena);
            long address = (long) MMAP.invokeExact(state, 0L, size, protection, flags, -1, 0L);
            if (address == REFUSED) {
                throw Native.failed("mmap of " + size + " bytes", state);
            }
            return address;
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }

    static void protect(long address, long size, int protection) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = Native.state(arena);
            if ((int) MPROTECT.invokeExact(state, address, size, protection) != 0) {
                throw Native.failed("mprotect of " + size + " bytes to " + protection, state);
            }
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }

    static void advise(long address, long size, int advice) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = Native.state(arena);
            if ((int) MADVISE.invokeExact(state, address, size, advice) != 0) {
                throw Native.failed("madvise of " + size + " bytes", state);
            }
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }

    static void unmap(long address, long size) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = Native.state(arena);
            if ((int) MUNMAP.invokeExact(state, address, size) != 0) {
                throw Native.failed("munmap of " + size + " bytes", state);
            }
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }
}
