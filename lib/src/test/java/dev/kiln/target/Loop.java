package dev.kiln.target;

import dev.kiln.exec.CodeHeap;
import dev.kiln.exec.LoadedCode;
import dev.kiln.ir.Program;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/// A loop over arrays: `body` computes `$9` or `%9` from `$0 $1 $2` or `%10`.
final class Loop implements AutoCloseable {
    private static final FunctionDescriptor DESCRIPTOR = FunctionDescriptor.ofVoid(
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_LONG);

    private final LoadedCode code;
    private final MethodHandle handle;
    private final int in;
    private final int out;

    /// @param from the type of the operands, `f8` to `f64` or any integer, which has 64 bits
    /// @param to the type of the results, likewise
    Loop(CodeHeap heap, Target target, String from, String to, String body) {
        in = size(from);
        out = size(to);
        String load = from.startsWith("f")
                ? "ld.%1$s $0, [%%0]\nld.%1$s $1, [%%1]\nld.%1$s $2, [%%2]".formatted(from)
                : "ld.64 %10, [%0]";
        Program program = Program.parse("loop.ir", """
                func f(i64, i64, i64, i64, i64)
                    params %%0, %%1, %%2, %%3, %%4
                again:
                    %s
                    %s
                    st.%s, [%%3]
                    add.64 %%0, %%0, %d
                    add.64 %%1, %%1, %3$s
                    add.64 %%2, %%2, %3$s
                    add.64 %%3, %%3, %d
                    sub.64 %%4, %%4, 1
                    b.ne.64 %%4, 0, again
                    ret
                end
                """.replace("%3$s", Integer.toString(in))
                .formatted(load, body, to.startsWith("f") ? to + " $9" : "64 %9", in, out));
        code = heap.load(target.compile(program));
        handle = code.handle("f", DESCRIPTOR);
    }

    private static int size(String type) {
        return type.startsWith("f") ? Integer.parseInt(type.substring(1)) / 8 : 8;
    }

    /// The results, zero-extended, for one to three arrays of operands.
    long[] run(long[]... operands) {
        try (Arena arena = Arena.ofConfined()) {
            int count = operands[0].length;
            MemorySegment[] arrays = new MemorySegment[3];
            for (int i = 0; i < 3; i++) {
                arrays[i] = i < operands.length ? array(arena, operands[i]) : arrays[0];
            }
            MemorySegment results = arena.allocate((long) count * out, 8);
            handle.invokeExact(
                    arrays[0].address(), arrays[1].address(), arrays[2].address(), results.address(), (long) count);
            long[] bits = new long[count];
            Arrays.setAll(bits, i -> get(results, i, out));
            return bits;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private MemorySegment array(Arena arena, long[] values) {
        MemorySegment array = arena.allocate((long) values.length * in, 8);
        for (int i = 0; i < values.length; i++) {
            switch (in) {
                case 1 -> array.setAtIndex(ValueLayout.JAVA_BYTE, i, (byte) values[i]);
                case 2 -> array.setAtIndex(ValueLayout.JAVA_SHORT, i, (short) values[i]);
                case 4 -> array.setAtIndex(ValueLayout.JAVA_INT, i, (int) values[i]);
                default -> array.setAtIndex(ValueLayout.JAVA_LONG, i, values[i]);
            }
        }
        return array;
    }

    /// The element of `size` bytes at an index, zero-extended.
    static long get(MemorySegment array, int i, int size) {
        return switch (size) {
            case 1 -> array.getAtIndex(ValueLayout.JAVA_BYTE, i) & 0xFF;
            case 2 -> array.getAtIndex(ValueLayout.JAVA_SHORT, i) & 0xFFFF;
            case 4 -> array.getAtIndex(ValueLayout.JAVA_INT, i) & 0xFFFF_FFFFL;
            default -> array.getAtIndex(ValueLayout.JAVA_LONG, i);
        };
    }

    @Override
    public void close() {
        code.close();
    }
}
