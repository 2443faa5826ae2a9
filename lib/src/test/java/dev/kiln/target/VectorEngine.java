package dev.kiln.target;

import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.LoadedCode;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Program;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VectorCases;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Runs the cases of vector instructions as machine code of this machine.
final class VectorEngine implements VectorCases.Engine, AutoCloseable {
    private static final FunctionDescriptor DESCRIPTOR =
            FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

    private final Target target;
    private final Arena arena = Arena.ofConfined();
    private final CodeHeap heap = CodeHeap.create(arena);
    private final MemorySegment memory = arena.allocate(VectorCases.BYTES, 64);

    VectorEngine(Target target) {
        this.target = target;
    }

    @Override
    public Convention convention() {
        return target.abi().convention();
    }

    @Override
    public VecSize largest() {
        return target.vectors();
    }

    @Override
    public MemorySegment memory() {
        return memory;
    }

    @Override
    public VectorCases.Code compile(Program program) {
        LoadedCode code = heap.load(Bridge.code(target, program));
        MethodHandle handle = code.handle(Bridge.entry(target), DESCRIPTOR);
        return new VectorCases.Code() {
            @Override
            public void run(long in, long out) {
                try {
                    handle.invokeExact(in, out);
                } catch (Throwable e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public void close() {
                code.close();
            }
        };
    }

    @Override
    public void close() {
        arena.close();
    }
}
