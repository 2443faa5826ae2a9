package dev.kiln.exec;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.List;

/// An entry whose function can be replaced while threads are calling it.
///
/// The address never changes: it holds a jump through an aligned word of memory, and replacing the function writes
/// that word, which is atomic on both machines. Nothing that executes is ever modified.
///
/// A call that began before [#replace] may run the function that was there before; one that begins after it has
/// returned runs the new one. A function that was replaced can be closed at once: its memory is used again when the
/// last call that may be in it has returned.
public final class Redirect implements Symbol, AutoCloseable {
    static final String ENTRY = "entry";

    private final Store store;
    private final LoadedCode jump;
    private final Slot slot;

    /// @param jump code with the label [#ENTRY] that jumps through `slot`
    Redirect(Store store, LoadedCode jump, Slot slot) {
        this.store = store;
        this.jump = jump;
        this.slot = slot;
    }

    /// What the jump goes through. The word is memory of its own, never executable.
    ///
    /// What the current target needs is reached from here, so that code which is linked to the redirect keeps it.
    static final class Slot {
        private static final VarHandle ADDRESS = ValueLayout.JAVA_LONG.varHandle();

        private final MemorySegment word = Arena.ofAuto().allocate(ValueLayout.JAVA_LONG);
        private volatile Object kept;

        Slot(Symbol target, Object keep) {
            kept = keep;
            ADDRESS.setVolatile(word, 0L, target.address());
        }

        long address() {
            return word.address();
        }
    }

    /// Makes every call that begins from now on go to `target`.
    ///
    /// @throws IllegalStateException when the redirect, its heap, or the code that `target` lies in is closed
    /// @throws IllegalArgumentException when `target` leads to a redirect of another heap
    public synchronized void replace(Symbol target) {
        jump.requireOpen();
        Object before = slot.kept;
        Object after = store.keep(target);
        slot.kept = List.of(before, after);
        Slot.ADDRESS.setVolatile(slot.word, 0L, target.address());
        store.retire(before); // from here on no call that begins can get there
        slot.kept = after;
    }

    /// The address to call, the same for ever.
    @Override
    public long address() {
        return jump.address();
    }

    /// A handle that calls the current function.
    public MethodHandle handle(FunctionDescriptor descriptor) {
        return jump.handle(ENTRY, descriptor);
    }

    /// The current function as an object of the functional interface `type`.
    public <T> T as(Class<T> type) {
        return jump.as(ENTRY, type);
    }

    /// Ends the redirect; not the functions it led to.
    @Override
    public void close() {
        jump.close();
    }

    LoadedCode jump() {
        return jump;
    }
}
