package dev.kiln.exec;

import dev.kiln.code.Code;
import dev.kiln.code.CodeException;
import dev.kiln.code.Label;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;
import java.util.Objects;
import java.util.Optional;

/// Code in executable memory. Usable from any thread until it, or its heap's arena, is closed.
///
/// Every method but [#code()], [#isOpen()] and [#close()] throws `IllegalStateException` afterwards, and so does
/// every handle and interface that was given out. Code that was linked to this one goes on working.
public final class LoadedCode implements AutoCloseable {
    private final CodeHeap heap;
    private final Code code;
    private final long start;
    private volatile Lease lease;

    LoadedCode(CodeHeap heap, Code code, long start, Lease lease) {
        this.heap = heap;
        this.code = code;
        this.start = start;
        this.lease = lease;
    }

    /// What was loaded: bytes before relocation, labels, source positions.
    public Code code() {
        return code;
    }

    /// True until this code or its heap's arena is closed.
    public boolean isOpen() {
        return lease != null && heap.isOpen();
    }

    /// The address of the first byte. Raw addresses are valid while this code is open, and nothing checks it.
    public long address() {
        requireOpen();
        return start;
    }

    /// The address of `label`.
    public long address(Label label) {
        return address() + code.offset(label);
    }

    /// The address of the label named `name`.
    ///
    /// @throws CodeException when there is none
    public long address(String name) {
        return find(name).orElseThrow(() -> missing(name)).address();
    }

    /// A copy of `size` bytes at the label named `name`, read-only: nothing in loaded code ever changes.
    ///
    /// @throws CodeException when there is no such label
    /// @throws IndexOutOfBoundsException when they are not all in this code
    public MemorySegment data(String name, long size) {
        long at = address(name);
        return data(Math.toIntExact(at - start), size);
    }

    /// A copy of `size` bytes at `label`, read-only.
    ///
    /// @throws IndexOutOfBoundsException when they are not all in this code
    public MemorySegment data(Label label, long size) {
        return data(code.offset(label), size);
    }

    private MemorySegment data(int offset, long size) {
        Epoch epoch = Entry.begin(heap.store(), this);
        Lease held = lease();
        Objects.checkFromIndexSize(offset, size, code.size());
        MemorySegment copy = MemorySegment.ofArray(new long[Math.toIntExact(size + 7 >> 3)]) // aligned for every type
                .asSlice(0, size);
        held.space().region().read(held.offset() + offset, copy);
        Reference.reachabilityFence(epoch); // keeps the memory as it is while it is read
        return copy.asReadOnly();
    }

    /// What another code links to as `label`.
    public Symbol symbol(Label label) {
        return new Symbol.Place(this, address(label));
    }

    /// What another code links to as the label named `name`.
    public Symbol symbol(String name) {
        return find(name).orElseThrow(() -> missing(name));
    }

    Optional<Symbol> find(String name) {
        long base = address();
        var offset = code.offset(name);
        return offset.isPresent() ? Optional.of(new Symbol.Place(this, base + offset.getAsInt())) : Optional.empty();
    }

    private CodeException missing(String name) {
        return new CodeException("no label named " + name + ": there are " + String.join(", ", code.names()));
    }

    /// `label` as a function of `descriptor`, called in the way `mode` says.
    ///
    /// @throws UnsupportedOperationException when `mode` is not possible; [CallMode#AUTOMATIC] always is
    public EntryPoint entry(Label label, FunctionDescriptor descriptor, CallMode mode) {
        return entry(address(label), descriptor, mode);
    }

    /// The label named `name` as a function of `descriptor`, called in the way `mode` says.
    ///
    /// @throws UnsupportedOperationException when `mode` is not possible; [CallMode#AUTOMATIC] always is
    public EntryPoint entry(String name, FunctionDescriptor descriptor, CallMode mode) {
        return entry(address(name), descriptor, mode);
    }

    private EntryPoint entry(long address, FunctionDescriptor descriptor, CallMode mode) {
        return Calls.bind(entryAt(address), descriptor, mode, lease().mayCallJava());
    }

    private Entry entryAt(long address) {
        return new Entry(heap.store(), this, MemorySegment.ofAddress(address));
    }

    /// A handle that calls `label` as a function of `descriptor`, in the mode [CallMode#FFM].
    public MethodHandle handle(Label label, FunctionDescriptor descriptor) {
        return Calls.ordinary(descriptor).bindTo(entryAt(address(label)));
    }

    /// A handle that calls `label` in the way `mode` says: [#entry] tells which that is.
    public MethodHandle handle(Label label, FunctionDescriptor descriptor, CallMode mode) {
        return entry(label, descriptor, mode).handle();
    }

    /// A handle that calls the label named `name` as a function of `descriptor`, in the mode [CallMode#FFM].
    public MethodHandle handle(String name, FunctionDescriptor descriptor) {
        return Calls.ordinary(descriptor).bindTo(entryAt(address(name)));
    }

    /// A handle that calls the label named `name` in the way `mode` says: [#entry] tells which that is.
    public MethodHandle handle(String name, FunctionDescriptor descriptor, CallMode mode) {
        return entry(name, descriptor, mode).handle();
    }

    /// `label` as an object of the functional interface `type`, in the mode [CallMode#FFM].
    ///
    /// @param type a public interface whose one abstract method passes primitives and memory segments
    public <T> T as(Label label, Class<T> type) {
        return Implementations.of(type).make(type, entryAt(address(label)));
    }

    /// The label named `name` as an object of the functional interface `type`, in the mode [CallMode#FFM].
    ///
    /// @param type a public interface whose one abstract method passes primitives and memory segments
    public <T> T as(String name, Class<T> type) {
        return Implementations.of(type).make(type, entryAt(address(name)));
    }

    /// Ends this code. Calls under way go on to their end; its memory is used again after that.
    @Override
    public void close() {
        Lease ending = takeLease();
        if (ending != null) {
            heap.store().release(ending);
        }
    }

    private synchronized Lease takeLease() {
        Lease taken = lease;
        lease = null;
        return taken;
    }

    /// The right to this code's memory: who links to it keeps it.
    Lease lease() {
        Lease held = lease;
        if (held == null) {
            throw closed();
        }
        return held;
    }

    /// Has `end` run when this code is closed.
    void attach(Runnable end) {
        heap.store().attach(lease(), end);
    }

    boolean isOf(Store store) {
        return heap.store() == store;
    }

    /// False once this code was closed itself.
    boolean isMarkedOpen() {
        return lease != null;
    }

    void requireOpen() {
        heap.store().requireOpen();
        if (lease == null) {
            throw closed();
        }
    }

    IllegalStateException closed() {
        return new IllegalStateException(lease == null ? "this code is closed" : "the code heap's arena is closed");
    }
}
