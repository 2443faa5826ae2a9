/// Machine code at work: executable memory, calls in both directions, lifetime.
///
/// ```java
/// try (Arena arena = Arena.ofShared()) {
///     CodeHeap heap = CodeHeap.create(arena);
///     LoadedCode loaded = heap.load(code, SymbolResolver.none());
///     LongBinaryOperator add = loaded.as("add", LongBinaryOperator.class);
///     add.applyAsLong(2, 3);
/// }
/// ```
///
/// A [dev.kiln.exec.CodeHeap] is tied to an `Arena` and holds any number of codes in one mapping that is never
/// writable and executable at once. [dev.kiln.exec.LoadedCode] gives its labels out as addresses, method handles
/// and functional interfaces. A [dev.kiln.exec.Host] is the way back: a Java function that machine code can call.
///
/// *Lifetime.* A call through a handle after its code, or its heap's arena, was closed throws
/// `IllegalStateException`. Closing neither waits nor refuses while calls are under way: it stops new calls, and
/// the memory is given back only when the last call that may be inside has returned (see the package's `Epoch`). A
/// raw address has none of this protection: it is valid while its code is open.
package dev.kiln.exec;
