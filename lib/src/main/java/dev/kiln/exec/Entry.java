package dev.kiln.exec;

import java.lang.foreign.MemorySegment;

/// An entry into loaded code, as its handles see it. A record, so that the JIT compiler treats its fields as
/// constants.
record Entry(Store store, LoadedCode code, MemorySegment address) {
    /// Begins a call.
    ///
    /// @return the epoch, to be held until the call is over
    /// @throws IllegalStateException when the code or its heap is closed
    static Epoch begin(Entry entry) {
        return begin(entry.store, entry.code);
    }

    /// Likewise, of anything that must not happen in memory that is used again.
    static Epoch begin(Store store, LoadedCode code) {
        Epoch epoch = store.epoch(); // before the code's mark is read: see Epoch
        if (epoch == null || !code.isMarkedOpen()) {
            throw code.closed();
        }
        return epoch;
    }
}
