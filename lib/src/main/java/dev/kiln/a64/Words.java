package dev.kiln.a64;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Instruction words in bytes, and distances in words.
final class Words {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    static int get(byte[] code, int at) {
        return (int) INT.get(code, at);
    }

    static void set(byte[] code, int at, int word) {
        INT.set(code, at, word);
    }

    /// True when a signed field of `width` bits holds `displacement` bytes, in words.
    static boolean reaches(long displacement, int width) {
        long words = displacement >> 2;
        return (displacement & 3) == 0 && words >> width - 1 == words >> 63;
    }

    static int distance(long displacement, int width) {
        return (int) (displacement >> 2) & (1 << width) - 1;
    }
}
