package dev.kiln.target;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.LoadedCode;
import dev.kiln.ir.Convention;
import dev.kiln.ir.Program;
import dev.kiln.ir.VecSize;
import dev.kiln.ir.VectorCases;
import dev.kiln.x64.Assembler;
import dev.kiln.x64.Mode;
import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;
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
        LoadedCode code = heap.load(target.abi() == Abi.WIN64 ? bridged(program) : target.compile(program));
        MethodHandle handle = code.handle(target.abi() == Abi.WIN64 ? "bridge" : "f", DESCRIPTOR);
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

    /// With a function of System V that calls `f` as Windows does: each preserves what the other wants.
    private Code bridged(Program program) {
        CodeBuffer buffer = new CodeBuffer();
        program.emit(target.emitter(buffer));
        Assembler out = new Assembler(buffer, Mode.X64);
        out.bind("bridge");
        out.emitImm(Op.SUB, Packed.gp64(4), 40);
        out.emit(Op.MOV, Packed.gp64(1), Packed.gp64(7));
        out.emit(Op.MOV, Packed.gp64(2), Packed.gp64(6));
        out.call("f");
        out.emitImm(Op.ADD, Packed.gp64(4), 40);
        out.emit(Op.RET);
        return buffer.finish();
    }

    @Override
    public void close() {
        arena.close();
    }
}
