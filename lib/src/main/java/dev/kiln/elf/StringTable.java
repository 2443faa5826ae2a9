package dev.kiln.elf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/// Names one after the other, each ended by a zero; files name them by their offset.
final class StringTable {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    StringTable() {
        bytes.write(0);
    }

    /// The offset of `text`.
    int add(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int offset = bytes.size();
        bytes.writeBytes(text.getBytes(UTF_8));
        bytes.write(0);
        return offset;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
