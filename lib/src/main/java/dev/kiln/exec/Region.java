package dev.kiln.exec;

import java.lang.foreign.MemorySegment;

/// One mapping for code. Never writable and executable at once.
///
/// Unless mapped forever it is taken back when nothing reaches the region any more, which includes every call that
/// is under way in it (see [Epoch]).
sealed interface Region permits TwiceMappedRegion, FilledRegion {
    /// Where the code runs.
    long run();

    /// Bytes of the mapping.
    long size();

    /// Codes start at multiples of this, and share no such unit.
    int granule();

    /// Writes the first `length` bytes of `code` at `offset`, a multiple of the granule, and makes them executable.
    void write(long offset, byte[] code, int length);

    /// Fills `target` with what was written at `offset`.
    void read(long offset, MemorySegment target);
}
