package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Memory mapped twice: one view to write, another to run.
///
/// A code is a multiple of 64 bytes, the cache line of every machine we know, so that writing one never touches a
/// line of another that is executing.
record TwiceMappedRegion(Os os, MemorySegment runView, MemorySegment writeView) implements Region {
    static final int LINE = 64;

    static Region of(Os os, long run, long write, long size, boolean forever) {
        if (forever) {
            return new TwiceMappedRegion(os, Native.view(run, size), Native.view(write, size));
        }
        Arena arena = Mappings.arena();
        return new TwiceMappedRegion(os, Mappings.view(os, run, size, arena), Mappings.view(os, write, size, arena));
    }

    @Override
    public long run() {
        return runView.address();
    }

    @Override
    public long size() {
        return runView.byteSize();
    }

    @Override
    public int granule() {
        return LINE;
    }

    @Override
    public void write(long offset, byte[] code, int length) {
        MemorySegment.copy(code, 0, writeView, JAVA_BYTE, offset, length);
        os.synchronize(run() + offset, writeView.address() + offset, length);
    }

    @Override
    public void read(long offset, MemorySegment target) {
        MemorySegment.copy(runView, offset, target, 0, target.byteSize());
    }
}
