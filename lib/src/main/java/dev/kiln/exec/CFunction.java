package dev.kiln.exec;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/// A function of the C library that takes up to six integers or pointers and returns one, -1 when it fails.
///
/// All share one native signature, of six words: to make a method handle of another one takes the JVM a millisecond
/// or more at every start. Both machines pass so many in registers, and a function looks neither at registers
/// beyond its parameters nor at the upper half of one that holds an `int` (System V ABI 3.2.3, AAPCS64 6.8.2).
record CFunction(String name, MemorySegment address) {
    private static final MethodHandle CALL = Native.capturing(
            "errno",
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));
    static final long FAILED = -1;

    /// The function `name`.
    ///
    /// @throws UnsupportedOperationException when there is none
    static CFunction named(String name) {
        return new CFunction(name, Native.find(name));
    }

    /// The result, of which the lower half counts when it is an `int`; [#FAILED] when the function failed.
    long tryCall(long... words) {
        try (Arena arena = Arena.ofConfined()) {
            return in(Native.state(arena), words);
        }
    }

    /// The result, of which the lower half counts when it is an `int`.
    ///
    /// @throws ExecException when the function failed
    long call(long... words) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = Native.state(arena);
            long result = in(state, words);
            if (result == FAILED) {
                throw Native.failed(name + Arrays.toString(words), state);
            }
            return result;
        }
    }

    private long in(MemorySegment state, long... words) {
        try {
            long result = (long) CALL.invokeExact(
                    address,
                    state,
                    word(words, 0),
                    word(words, 1),
                    word(words, 2),
                    word(words, 3),
                    word(words, 4),
                    word(words, 5));
            return (int) result == FAILED ? FAILED : result; // no page begins at an address that ends so
        } catch (Throwable e) {
            throw Native.unexpected(e);
        }
    }

    private static long word(long[] words, int i) {
        return i < words.length ? words[i] : 0;
    }
}
