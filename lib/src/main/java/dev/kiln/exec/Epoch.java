package dev.kiln.exec;

/// A stretch of a heap's life between two releases, and how memory is kept while a call may be in it.
///
/// *The problem.* Code is closed by one thread while others may be running it. Counting the calls costs two
/// contended atomic operations a call; 4 ns become 8 with one thread, and far more with many.
///
/// *The idea.* Every call through a handle holds, in a local variable, the epoch that was current when it began.
/// What is released waits for the end of the current epoch ([Released]): soon a new one becomes current, and the
/// garbage collector finds out, as it does for anything else, when no call is left that holds the old one. When the
/// same is true of all epochs before it, no call is left that may be in what was released. A call pays a load and
/// a register; a release, a share in a weak reference.
///
/// *Why it is safe.* The heap publishes the new epoch after the code is marked closed. A call reads the epoch first
/// and the mark second: either it holds an epoch that what is released waits for, or it sees the mark, and throws.
///
/// *Why epochs do not point to each other.* A chain would say what to keep without anybody's help. But once one link
/// of it is old garbage, which a collection of the young does not look at, that keeps all that come after.
final class Epoch {
    private final Heap heap;

    private Epoch(Heap heap) {
        this.heap = heap;
    }

    /// What every call keeps: while the heap is open the store, afterwards what the store held at its end.
    private static final class Heap {
        @SuppressWarnings("unused") // read by the garbage collector alone
        private Object kept;
    }

    /// The first epoch of `store`.
    static Epoch first(Store store) {
        Heap heap = new Heap();
        heap.kept = store;
        return new Epoch(heap);
    }

    /// The epoch that follows.
    Epoch next() {
        return new Epoch(heap);
    }

    /// Ends the heap: calls under way, of this epoch or one before, keep `left`.
    void end(Object left) {
        heap.kept = left;
    }
}
