package dev.kiln;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.CodeException;
import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.LoadedCode;
import dev.kiln.exec.Redirect;
import dev.kiln.exec.SymbolResolver;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.Ins;
import dev.kiln.ir.IrException;
import dev.kiln.ir.Program;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.target.Target;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// A program of the register IR, as machine code in memory, ready to be called.
///
/// ```java
/// Program program = Program.parse("sum.ir", """
///         func sum(i64) -> i64
///             mov tmp0, arg0
///             movi tmp1, 0
///         again:
///             add.64 tmp1, tmp1, tmp0
///             sub.64 tmp0, tmp0, 1
///             b.ne.64 tmp0, 0, again
///             ret tmp1
///         end
///         """);
/// try (Executable code = Executable.of(program)) {
///     LongUnaryOperator sum = code.as("sum", LongUnaryOperator.class);
///     System.out.println(sum.applyAsLong(10_000)); // 50005000
/// }
/// ```
///
/// Code of all executables shares one heap, [CodeHeap#shared()]. What is asked for by name is a function or any other
/// named label, of data too.
///
/// The IR is sharp: code that goes wrong takes the JVM with it. Guarded languages are a floor up.
public final class Executable implements AutoCloseable {
    private final LoadedCode loaded;
    private final Map<String, Signature> signatures;

    private Executable(LoadedCode loaded, Map<String, Signature> signatures) {
        this.loaded = loaded;
        this.signatures = signatures;
    }

    /// Compiles and loads `program` for this machine.
    ///
    /// @throws IrException when the program is not valid, naming the instruction
    public static Executable of(Program program) {
        return of(program, SymbolResolver.none());
    }

    /// Compiles and loads `program`, linked to what `symbols` finds: host functions, or other code (see
    /// [#symbols()]).
    ///
    /// @throws IrException when the program is not valid, naming the instruction
    public static Executable of(Program program, SymbolResolver symbols) {
        Map<String, Signature> signatures = new HashMap<>();
        program.functions().forEach(f -> signatures.put(f.name(), f.signature()));
        return new Executable(CodeHeap.shared().load(Target.host().compile(program), symbols), signatures);
    }

    /// Compiles and loads a program given as instructions.
    public static Executable of(Iterable<Ins> instructions) {
        return of(Program.of(instructions));
    }

    /// Loads code that an assembler made, or an emitter (see [#compile]).
    public static Executable of(Code code, SymbolResolver symbols) {
        return new Executable(CodeHeap.shared().load(code, symbols), Map.of());
    }

    /// Loads what `body` emits for this machine, over physical registers: the fast way, without a recorded program.
    public static Executable emit(Consumer<Emitter> body) {
        return of(compile(Target.host(), body), SymbolResolver.none());
    }

    /// The machine code that `body` emits for `target`, not loaded.
    public static Code compile(Target target, Consumer<Emitter> body) {
        CodeBuffer buffer = new CodeBuffer();
        body.accept(target.emitter(buffer));
        return buffer.finish();
    }

    /// The code, as it was before it was loaded.
    public Code code() {
        return loaded.code();
    }

    /// The code in memory: addresses, labels without names, ways to call.
    public LoadedCode loaded() {
        return loaded;
    }

    /// The function named `name` as a method handle of its signature: `i32` is `int`, `i64` `long`, `f32` `float`,
    /// `f64` `double`.
    ///
    /// @throws IrException when the program has no such function, or it gives two results
    public MethodHandle handle(String name) {
        Signature signature = signatures.get(name);
        if (signature == null) {
            throw new IrException(
                    "there is no function " + name + ": there are " + String.join(", ", signatures.keySet()));
        }
        if (signature.results().size() > 1) {
            throw new IrException("function " + name + " gives two results: Java takes one");
        }
        MemoryLayout[] parameters =
                signature.parameters().stream().map(Executable::layout).toArray(MemoryLayout[]::new);
        return loaded.handle(
                name,
                signature.results().isEmpty()
                        ? FunctionDescriptor.ofVoid(parameters)
                        : FunctionDescriptor.of(layout(signature.results().getFirst()), parameters));
    }

    /// The label named `name` as a function of `descriptor`.
    ///
    /// @throws CodeException when there is none
    public MethodHandle handle(String name, FunctionDescriptor descriptor) {
        return loaded.handle(name, descriptor);
    }

    private static MemoryLayout layout(Type type) {
        return switch (type) {
            case I32 -> ValueLayout.JAVA_INT;
            case I64 -> ValueLayout.JAVA_LONG;
            case F32 -> ValueLayout.JAVA_FLOAT;
            case F64 -> ValueLayout.JAVA_DOUBLE;
        };
    }

    /// The function named `name` as an object of the functional interface `type`.
    ///
    /// @param type a public interface whose one abstract method passes primitives and memory segments
    public <T> T as(String name, Class<T> type) {
        return loaded.as(name, type);
    }

    /// A copy of `size` bytes at the label named `name`, read-only.
    ///
    /// @throws IndexOutOfBoundsException when they are not all in this code
    public MemorySegment data(String name, long size) {
        return loaded.data(name, size);
    }

    /// Finds the named labels of this code, for other code to be linked to. That keeps them usable even when this is
    /// closed.
    public SymbolResolver symbols() {
        return SymbolResolver.of(loaded);
    }

    /// An entry that leads to the function named `name` until [Redirect#replace] puts another in its place, while
    /// threads are calling it. Other code can be linked to it as a symbol.
    public Redirect redirect(String name) {
        return CodeHeap.shared().redirect(loaded.symbol(name));
    }

    /// Frees the code. Calls after that throw an [IllegalStateException].
    @Override
    public void close() {
        loaded.close();
    }
}
