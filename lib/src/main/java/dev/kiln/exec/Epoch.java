package dev.kiln.exec;

/// A stretch of a heap's life between two releases, and how memory is kept while a call may be in it.
///
/// *The problem.* Code is closed by one thread while others may be running it. Counting the calls costs two
/// contended atomic operations a call; 4 ns become 8 with one thread, and far more with many.
///
/// *The idea.* Every call through a handle holds, in a local variable, the epoch that was current when it began.
/// What is released is hung onto the current epoch, then a new one becomes current. Each epoch points to the next.
/// So from a call's epoch one reaches everything released since the call began, and nothing released before. The
/// garbage collector finds out, as it does for anything else, when no call is left that reaches a [Lease]; only
/// then is its memory used again. A call pays a load and a register.
///
/// *Why it is safe.* The heap publishes the new epoch after the code is marked closed. A call reads the epoch first
/// and the mark second: either it sees the old epoch, and so reaches what is released, or it sees the mark, and
/// throws.
final class Epoch {
    private Object released;
    private Epoch next;

    /// Hangs `lease`, or several in a collection, onto this epoch.
    ///
    /// @return the epoch that follows
    @SuppressWarnings("unused") // both fields are read by the garbage collector alone
    Epoch release(Object leases) {
        released = leases;
        next = new Epoch();
        return next;
    }
}
