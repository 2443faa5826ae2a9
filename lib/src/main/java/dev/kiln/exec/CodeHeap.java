package dev.kiln.exec;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;

/// Executable memory for any number of codes, tied to an arena. Thread-safe, whatever kind the arena is of.
///
/// Codes share one mapping. No page of it is ever writable and executable: on Linux the memory is mapped twice,
/// once to write and once to run; elsewhere every code has pages of its own, which are filled before they become
/// executable.
///
/// Closing the arena closes all code in the heap. With `Arena.ofAuto()` that happens when neither the heap, nor a
/// code, nor a handle of it is reachable; with `Arena.global()` never.
public final class CodeHeap {
    private final Arena arena;
    private final Store store;
    private final Machine machine;

    private CodeHeap(Arena arena, Store store, Machine machine) {
        this.arena = arena;
        this.store = store;
        this.machine = machine;
    }

    /// Held apart so that nothing is mapped before it is asked for.
    private static final class Shared {
        private static final CodeHeap HEAP = create(Arena.ofAuto());

        private Shared() {}
    }

    /// The heap of all code that asks for none of its own. It is never closed; its codes are, one by one.
    public static CodeHeap shared() {
        return Shared.HEAP;
    }

    /// An empty heap that lives as long as `arena`.
    ///
    /// @throws IllegalStateException when `arena` is closed
    /// @throws UnsupportedOperationException on a machine or system that is not known
    public static CodeHeap create(Arena arena) {
        return create(arena, Os.host());
    }

    static CodeHeap create(Arena arena, Os os) {
        boolean forever = arena.scope().equals(Arena.global().scope());
        Store store = new Store(os, forever);
        MemorySegment unused = Native.view(1, 1, arena, ignored -> store.close());
        return new CodeHeap(arena, store, Machine.host());
    }

    /// Loads `code`, which refers to no symbol.
    public LoadedCode load(Code code) {
        return load(code, SymbolResolver.none());
    }

    /// Loads `code` and links it to the symbols that `resolver` finds.
    ///
    /// @throws ExecException naming the symbols that are not found, or a field whose target is out of reach
    /// @throws IllegalStateException when the arena, or a code that a symbol lies in, is closed
    public LoadedCode load(Code code, SymbolResolver resolver) {
        store.requireOpen();
        return load(code, new Linking(store, machine, code, resolver));
    }

    private LoadedCode load(Code code, Linking linking) {
        Lease lease = store.take(linking.size(), linking.keeps());
        try {
            long start = lease.address();
            byte[] bytes = linking.bytes(start);
            store.write(lease, bytes, bytes.length);
            return new LoadedCode(this, code, start, lease);
        } catch (RuntimeException e) {
            store.release(lease);
            throw e;
        } finally {
            Reference.reachabilityFence(arena);
        }
    }

    /// An entry that leads to `target` until another function takes its place. It can be linked to like any symbol,
    /// by code of this heap.
    ///
    /// @throws IllegalStateException when the arena, or the code that `target` lies in, is closed
    public Redirect redirect(Symbol target) {
        store.requireOpen();
        Redirect.Slot slot = new Redirect.Slot(target, store.keep(target));
        CodeBuffer buffer = new CodeBuffer();
        buffer.bind(buffer.label(Redirect.ENTRY));
        buffer.bytes(machine.jumpThrough(slot.address()));
        Code code = buffer.finish();
        Linking linking = new Linking(store, machine, code, SymbolResolver.none());
        linking.keep(slot);
        return new Redirect(store, load(code, linking), slot);
    }

    /// True until the arena is closed.
    public boolean isOpen() {
        return store.epoch() != null;
    }

    /// Bytes that open codes occupy.
    public long usedBytes() {
        return store.usedBytes();
    }

    /// Bytes of address space that the heap has mapped for code.
    public long mappedBytes() {
        return store.mappedBytes();
    }

    Store store() {
        return store;
    }
}
