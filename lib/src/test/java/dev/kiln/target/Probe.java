package dev.kiln.target;

import dev.kiln.code.CodeBuffer;
import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.LoadedCode;
import dev.kiln.exec.SymbolResolver;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.FloatType;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.Reg;
import dev.kiln.ir.Regs;
import dev.kiln.ir.Signature;
import dev.kiln.ir.Type;
import dev.kiln.ir.V;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Runs a few instructions with every nameable register set, and tells what every register holds afterwards.
///
/// The function around them takes the addresses of two arrays. It fills all registers from the first, runs the
/// instructions, keeps all registers in its frame and copies that to the second.
final class Probe implements AutoCloseable {
    private static final FunctionDescriptor DESCRIPTOR =
            FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

    private final Target target;
    private final Optional<MethodHandle> bridge;
    private final List<R> integers;
    private final List<V> floats;
    private final Arena arena = Arena.ofShared();
    private long cases;
    private final CodeHeap heap = CodeHeap.create(arena);
    private final MemorySegment in;
    private final MemorySegment out;
    private final CodeBuffer buffer = new CodeBuffer();

    Probe(Target target) {
        this(target, Optional.empty());
    }

    /// @param bridge `(address, long, long)`: calls code of the target's ABI, when that is not the host's
    Probe(Target target, Optional<MethodHandle> bridge) {
        this.target = target;
        this.bridge = bridge;
        Convention convention = target.abi().convention();
        integers = Stream.of(convention.arguments(), convention.temps(), convention.saved())
                .flatMap(List::stream)
                .toList();
        floats = Stream.of(convention.floatArguments(), convention.floatTemps(), convention.floatSaved())
                .flatMap(List::stream)
                .toList();
        in = arena.allocate(8L * Reg.VIRTUAL, 16);
        out = arena.allocate(8L * Reg.VIRTUAL, 16);
    }

    /// The physical integer registers that may be named.
    List<R> integers() {
        return integers;
    }

    List<V> floats() {
        return floats;
    }

    Target target() {
        return target;
    }

    /// The instructions of `body`, ready to run.
    final class Run implements AutoCloseable {
        private final LoadedCode code;
        private final MethodHandle handle;

        private Run(LoadedCode code) {
            this.code = code;
            handle = bridge.map(through -> through.bindTo(MemorySegment.ofAddress(code.address("probe"))))
                    .orElseGet(() -> code.handle("probe", DESCRIPTOR));
        }

        /// Runs them. The arrays hold register i at index i, and afterwards what it holds then.
        void run(long[] r, long[] v) {
            cases++;
            MemorySegment.copy(r, 0, in, ValueLayout.JAVA_LONG, 0, 32);
            MemorySegment.copy(v, 0, in, ValueLayout.JAVA_LONG, 256, 32);
            try {
                handle.invokeExact(in.address(), out.address());
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
            MemorySegment.copy(out, ValueLayout.JAVA_LONG, 0, r, 0, 32);
            MemorySegment.copy(out, ValueLayout.JAVA_LONG, 256, v, 0, 32);
        }

        byte[] bytes() {
            return code.code().bytes();
        }

        @Override
        public void close() {
            code.close();
        }
    }

    CodeHeap heap() {
        return heap;
    }

    Arena arena() {
        return arena;
    }

    Run compile(Consumer<Emitter> body) {
        return compile(body, SymbolResolver.none());
    }

    Run compile(Consumer<Emitter> body, SymbolResolver symbols) {
        buffer.reset();
        Emitter out = target.emitter(buffer);
        out.function("probe", new Signature(List.of(Type.I64, Type.I64), List.of()));
        List<Reg> saved = new ArrayList<>(target.abi().convention().saved());
        saved.addAll(target.abi().convention().floatSaved());
        int frame = 8 * 66;
        out.enter(frame, new Regs(saved));
        R base = R.argument(0);
        out.store(MemType.I64, R.argument(1), R.SP, R.NONE, 0, 0);
        floats.forEach(v -> out.fload(FloatType.F64, v, base, R.NONE, 0, 8 * (32 + v.index())));
        integers.stream()
                .filter(r -> r.index() != index(base))
                .forEach(r -> out.load(MemType.I64, r, base, R.NONE, 0, 8 * r.index()));
        out.load(MemType.I64, base, base, R.NONE, 0, 8 * index(base));
        body.accept(out);
        integers.forEach(r -> out.store(MemType.I64, r, R.SP, R.NONE, 0, 8 + 8 * r.index()));
        floats.forEach(v -> out.fstore(FloatType.F64, v, R.SP, R.NONE, 0, 8 + 8 * (32 + v.index())));
        R copy = R.temp(0);
        out.load(MemType.I64, base, R.SP, R.NONE, 0, 0);
        for (R r : integers) {
            out.load(MemType.I64, copy, R.SP, R.NONE, 0, 8 + 8 * r.index());
            out.store(MemType.I64, copy, base, R.NONE, 0, 8 * r.index());
        }
        for (V v : floats) {
            out.load(MemType.I64, copy, R.SP, R.NONE, 0, 8 + 8 * (32 + v.index()));
            out.store(MemType.I64, copy, base, R.NONE, 0, 8 * (32 + v.index()));
        }
        out.leave();
        out.ret(Regs.NONE);
        out.end();
        return new Run(heap.load(buffer.finish(), symbols));
    }

    private int index(R role) {
        return target.abi().convention().integerCodes()[role.code()];
    }

    /// Says how many cases were run, if any.
    @Override
    public void close() {
        arena.close();
        if (cases > 0) {
            Compared.report("cases", cases, target);
        }
    }
}
