package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// Windows: pages are filled first and made executable afterwards. Not run by our tests.
final class Windows implements Os {
    private static final int COMMIT_AND_RESERVE = 0x1000 | 0x2000;
    private static final int RELEASE = 0x8000;
    private static final int PAGE_NO_ACCESS = 0x01;
    private static final int PAGE_READ_WRITE = 0x04;
    private static final int PAGE_EXECUTE_READ = 0x20;
    private static final long CURRENT_PROCESS = -1;
    private static final long SYSTEM_INFO_SIZE = 48;
    private static final long SYSTEM_INFO_PAGE_SIZE = 4;

    private static final SymbolLookup KERNEL = Native.library("kernel32");
    private static final MethodHandle VIRTUAL_ALLOC =
            function("VirtualAlloc", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT));
    private static final MethodHandle VIRTUAL_PROTECT =
            function("VirtualProtect", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, ADDRESS));
    private static final MethodHandle VIRTUAL_FREE =
            function("VirtualFree", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT));
    private static final MethodHandle FLUSH_INSTRUCTION_CACHE =
            function("FlushInstructionCache", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG));
    private static final MethodHandle GET_SYSTEM_INFO = function("GetSystemInfo", FunctionDescriptor.ofVoid(ADDRESS));

    private final int pageSize = systemPageSize();

    private static MethodHandle function(String name, FunctionDescriptor descriptor) {
        return Native.function(KERNEL, "GetLastError", name, descriptor);
    }

    private static int systemPageSize() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(SYSTEM_INFO_SIZE, 8);
            GET_SYSTEM_INFO.invokeExact(Native.state(arena), info);
            return info.get(JAVA_INT, SYSTEM_INFO_PAGE_SIZE);
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }

    private static long allocate(long size, int protection) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = Native.state(arena);
            long address = (long) VIRTUAL_ALLOC.invokeExact(state, 0L, size, COMMIT_AND_RESERVE, protection);
            if (address == 0) {
                throw Native.failed("VirtualAlloc of " + size + " bytes", state);
            }
            return address;
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }

    private static void change(long address, long size, int protection) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = Native.state(arena);
            MemorySegment before = arena.allocate(JAVA_INT);
            if ((int) VIRTUAL_PROTECT.invokeExact(state, address, size, protection, before) == 0) {
                throw Native.failed("VirtualProtect of " + size + " bytes to " + protection, state);
            }
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }

    @Override
    public int pageSize() {
        return pageSize;
    }

    @Override
    public Region mapCode(long size, boolean forever) {
        long whole = roundUp(size);
        return FilledRegion.of(this, allocate(whole, PAGE_READ_WRITE), whole, forever);
    }

    @Override
    public long mapGuarded(long guard, long size) {
        long address = allocate(guard + size, PAGE_READ_WRITE);
        change(address, guard, PAGE_NO_ACCESS);
        return address;
    }

    @Override
    public void unmap(long address, long size) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = Native.state(arena);
            if ((int) VIRTUAL_FREE.invokeExact(state, address, 0L, RELEASE) == 0) {
                throw Native.failed("VirtualFree", state);
            }
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }

    @Override
    public boolean discard(long address, long size) {
        return false; // the memory goes with its mapping
    }

    @Override
    public void protect(long address, long size, boolean executable) {
        change(address, size, executable ? PAGE_EXECUTE_READ : PAGE_READ_WRITE);
    }

    @Override
    public void synchronize(long run, long write, long size) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = Native.state(arena);
            if ((int) FLUSH_INSTRUCTION_CACHE.invokeExact(state, CURRENT_PROCESS, run, size) == 0) {
                throw Native.failed("FlushInstructionCache", state);
            }
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }
}
