package dev.kiln.a64;

import dev.kiln.code.CodeBuffer;
import dev.kiln.code.Label;
import java.util.LinkedHashMap;
import java.util.Map;

/// Constants that code loads from beside itself, each written once per pool.
final class LiteralPool {
    private final Map<Long, Label> quads = new LinkedHashMap<>();
    private final Map<Integer, Label> words = new LinkedHashMap<>();

    Label quad(CodeBuffer buffer, long value) {
        return quads.computeIfAbsent(value, v -> buffer.label());
    }

    Label word(CodeBuffer buffer, int value) {
        return words.computeIfAbsent(value, v -> buffer.label());
    }

    void write(CodeBuffer buffer, CodeBuffer.Filler filler) {
        if (!quads.isEmpty()) {
            buffer.align(8, filler);
            quads.forEach((value, label) -> {
                buffer.bind(label);
                buffer.qword(value);
            });
        }
        words.forEach((value, label) -> {
            buffer.bind(label);
            buffer.dword(value);
        });
        quads.clear();
        words.clear();
    }
}
