package dev.kiln.elf;

import java.io.ByteArrayOutputStream;

/// Numbers one after the other, little-endian, where a word has 64 bits or 32 as the file's class says.
final class Fields {
    private final boolean wide;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Fields(boolean wide) {
        this.wide = wide;
    }

    private Fields put(long value, int size) {
        for (int i = 0; i < size; i++) {
            bytes.write((int) (value >>> 8 * i));
        }
        return this;
    }

    Fields bytes(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    Fields half(int value) {
        return put(value, 2);
    }

    Fields dword(long value) {
        return put(value, 4);
    }

    Fields word(long value) {
        return put(value, wide ? 8 : 4);
    }

    Fields raw(byte[] content) {
        bytes.writeBytes(content);
        return this;
    }

    /// Zeros up to `offset`.
    Fields upTo(long offset) {
        while (bytes.size() < offset) {
            bytes.write(0);
        }
        return this;
    }

    int size() {
        return bytes.size();
    }

    byte[] array() {
        return bytes.toByteArray();
    }
}
