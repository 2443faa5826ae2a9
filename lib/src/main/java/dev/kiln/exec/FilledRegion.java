package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;

/// Memory whose pages are filled while they are writable, and made executable afterwards.
///
/// Every code has pages of its own: a page that holds one which may be executing never becomes writable.
record FilledRegion(Os os, MemorySegment view) implements Region {
    static Region of(Os os, long address, long size, boolean forever) {
        return new FilledRegion(
                os, forever ? Native.view(address, size) : Mappings.view(os, address, size, Mappings.arena()));
    }

    @Override
    public long run() {
        return view.address();
    }

    @Override
    public long size() {
        return view.byteSize();
    }

    @Override
    public int granule() {
        return os.pageSize();
    }

    @Override
    public void write(long offset, byte[] code, int length) {
        long start = run() + offset;
        long pages = os.roundUp(length);
        os.protect(start, pages, false);
        MemorySegment.copy(code, 0, view, JAVA_BYTE, offset, length);
        os.protect(start, pages, true);
        os.synchronize(start, start, length);
    }

    @Override
    public void read(long offset, MemorySegment target) {
        MemorySegment.copy(view, offset, target, 0, target.byteSize());
    }
}
