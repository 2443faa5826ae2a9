package dev.kiln.llo;

import dev.kiln.guard.Output;
import dev.kiln.guard.Words;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/// The host functions that programs may call, by name: immutable, each `with` gives a new one.
///
/// An implementation is a method handle of exactly the signature's [LloSignature#methodType()]; one that wants the
/// region takes it as a leading [MemorySegment]. What it throws goes through to the caller of the program. The
/// standard ones are [#standard(OutputStream)]'s.
///
/// ```java
/// LloHosts hosts = LloHosts.standard(System.out)
///         .with("twice", (int n) -> 2 * n)
///         .with("hypot", (double a, double b) -> Math.hypot(a, b));
/// ```
///
/// A lambda needs the types of its parameters written out: they choose among the `with`s.
@SuppressWarnings("overloads")
public final class LloHosts {
    /// No host at all.
    public static final LloHosts NONE = new LloHosts(Map.of(), Optional.empty());

    private record Host(LloSignature signature, Implementation implementation) {}

    private sealed interface Implementation {}

    private record Handle(MethodHandle handle, boolean wantsMemory) implements Implementation {}

    /// A lambda becomes a method handle when a program asks for it: most programs ask for one host or none.
    private record Lambda(HostShape shape, Object lambda) implements Implementation {}

    private final Map<String, Host> hosts;
    private final Optional<Output> output;

    private LloHosts(Map<String, Host> hosts, Optional<Output> output) {
        this.hosts = hosts;
        this.output = output;
    }

    /// The standard hosts, writing to `out` through a buffer that [#flush()] empties.
    ///
    /// `putchar(I) I` writes the low byte and gives it back, 0 to 255. `puti(I)`, `putl(L)` write a decimal number,
    /// `putd(D)` what Java's [Double#toString(double)] gives; none ends a line. `clock() L` is a time in
    /// nanoseconds, from some moment on.
    public static LloHosts standard(OutputStream out) {
        Output output = new Output(out);
        return new LloHosts(Map.of(), Optional.of(output))
                .with("putchar", (IntUnaryOperator) output::putchar)
                .with("puti", (IntConsumer) output::puti)
                .with("putl", (LongConsumer) output::putl)
                .with("putd", (DoubleConsumer) output::putd)
                .with("clock", (LongSupplier) System::nanoTime);
    }

    /// Writes out what the standard hosts hold back. Engines do it whenever a call from outside ends.
    public void flush() {
        if (output.isPresent()) {
            output.get().flush();
        }
    }

    // Registration

    /// These, and `implementation` as `name`.
    ///
    /// @throws LloException when its type is not that of `signature`
    public LloHosts with(String name, LloSignature signature, MethodHandle implementation) {
        return with(name, signature, implementation, signature.methodType(), false);
    }

    /// These, and `implementation`, which takes the region before its arguments, as `name`.
    ///
    /// @throws LloException when its type is not that of `signature` after a [MemorySegment]
    public LloHosts withMemory(String name, LloSignature signature, MethodHandle implementation) {
        MethodType type = signature.methodType().insertParameterTypes(0, MemorySegment.class);
        return with(name, signature, implementation, type, true);
    }

    private LloHosts with(
            String name, LloSignature signature, MethodHandle handle, MethodType expected, boolean wantsMemory) {
        if (!handle.type().equals(expected)) {
            throw new LloException("host " + name + signature + " needs a method handle of type " + expected
                    + ", given " + handle.type());
        }
        return add(name, new Host(signature, new Handle(handle, wantsMemory)));
    }

    private LloHosts add(String name, Host host) {
        if (!Names.valid(name)) {
            throw new LloException(Names.wrong("host", name));
        }
        Map<String, Host> all = new HashMap<>(hosts);
        all.put(name, host);
        return new LloHosts(all, output);
    }

    /// These, and `lambda` as `name(I) I`.
    public LloHosts with(String name, IntUnaryOperator lambda) {
        return lambda(name, HostShape.INT_UNARY, lambda);
    }

    /// These, and `lambda` as `name(I I) I`.
    public LloHosts with(String name, IntBinaryOperator lambda) {
        return lambda(name, HostShape.INT_BINARY, lambda);
    }

    /// These, and `lambda` as `name() I`.
    public LloHosts with(String name, IntSupplier lambda) {
        return lambda(name, HostShape.INT_SUPPLIER, lambda);
    }

    /// These, and `lambda` as `name(I)`.
    public LloHosts with(String name, IntConsumer lambda) {
        return lambda(name, HostShape.INT_CONSUMER, lambda);
    }

    /// These, and `lambda` as `name(L) L`.
    public LloHosts with(String name, LongUnaryOperator lambda) {
        return lambda(name, HostShape.LONG_UNARY, lambda);
    }

    /// These, and `lambda` as `name(L L) L`.
    public LloHosts with(String name, LongBinaryOperator lambda) {
        return lambda(name, HostShape.LONG_BINARY, lambda);
    }

    /// These, and `lambda` as `name() L`.
    public LloHosts with(String name, LongSupplier lambda) {
        return lambda(name, HostShape.LONG_SUPPLIER, lambda);
    }

    /// These, and `lambda` as `name(L)`.
    public LloHosts with(String name, LongConsumer lambda) {
        return lambda(name, HostShape.LONG_CONSUMER, lambda);
    }

    /// These, and `lambda` as `name(D) D`.
    public LloHosts with(String name, DoubleUnaryOperator lambda) {
        return lambda(name, HostShape.DOUBLE_UNARY, lambda);
    }

    /// These, and `lambda` as `name(D D) D`.
    public LloHosts with(String name, DoubleBinaryOperator lambda) {
        return lambda(name, HostShape.DOUBLE_BINARY, lambda);
    }

    /// These, and `lambda` as `name(D)`.
    public LloHosts with(String name, DoubleConsumer lambda) {
        return lambda(name, HostShape.DOUBLE_CONSUMER, lambda);
    }

    private LloHosts lambda(String name, HostShape shape, Object lambda) {
        return add(name, new Host(shape.signature(), new Lambda(shape, lambda)));
    }

    // Binding

    /// Checks that every host which `program` declares is here, with the same signature.
    ///
    /// @throws LloException when there is none, or it has another signature
    void check(LloProgram program) {
        program.hosts().forEach(declared -> find(program.file(), declared));
    }

    private Host find(String file, LloHost declared) {
        Host host = hosts.get(declared.name());
        if (host == null) {
            throw new LloException(
                    file,
                    0,
                    "there is no host " + declared.name() + declared.signature()
                            + Words.nearest(declared.name(), hosts.keySet()));
        }
        if (!host.signature.equals(declared.signature())) {
            throw new LloException(
                    file,
                    0,
                    "the program declares host " + declared.name() + declared.signature() + ", but it is "
                            + declared.name() + host.signature);
        }
        return host;
    }

    /// The implementation of `declared`, a method handle of its signature's type, with `memory` as its region.
    ///
    /// @param file the program's, for the message
    /// @throws LloException when there is none, or it has another signature
    public MethodHandle bind(String file, LloHost declared, MemorySegment memory) {
        return bind(file, declared, () -> memory);
    }

    /// The same, of memory that is asked for only when the host wants it.
    MethodHandle bind(String file, LloHost declared, Supplier<MemorySegment> memory) {
        Host host = find(file, declared);
        return switch (host.implementation) {
            case Handle given -> given.wantsMemory ? given.handle.bindTo(memory.get()) : given.handle;
            case Lambda given -> given.shape.handle(given.lambda);
        };
    }

    /// The same, to be called on slots.
    HostOnSlots onSlots(String file, LloHost declared, Supplier<MemorySegment> memory) {
        return switch (find(file, declared).implementation) {
            case Handle given -> HostOnSlots.OfHandle.of(bind(file, declared, memory), declared.signature());
            case Lambda given -> new HostOnSlots.OfLambda(given.shape, given.lambda);
        };
    }
}
