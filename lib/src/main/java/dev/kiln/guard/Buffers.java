package dev.kiln.guard;

import dev.kiln.code.CodeBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/// Code buffers that nobody writes, kept for the next program: a new one grows as it is written, and most of what the
/// compilation of a small program left to the collector was that.
final class Buffers {
    /// So many are kept.
    private static final int MOST = 4;
    /// Those that have held more bytes of code are not.
    private static final int LARGEST = 1 << 18;

    private final Deque<CodeBuffer> unused = new ArrayDeque<>();

    /// An empty buffer.
    synchronized CodeBuffer take() {
        CodeBuffer last = unused.poll();
        return last == null ? new CodeBuffer() : last;
    }

    /// Takes back a buffer, which is finished.
    synchronized void giveBack(CodeBuffer buffer) {
        if (unused.size() < MOST && buffer.position() <= LARGEST) {
            buffer.reset();
            unused.push(buffer);
        }
    }
}
