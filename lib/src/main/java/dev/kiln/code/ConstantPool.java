package dev.kiln.code;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Constants that code reads from beside itself, each written once.
///
/// Equal bytes are one constant. Each lies at a multiple of its size, so that instructions that demand it can read it
/// in place; the largest come first, so that only they need padding.
public final class ConstantPool {
    private static final int LARGEST = 64;

    private final Map<ByteBuffer, Label> constants = new LinkedHashMap<>();

    /// An empty pool.
    public ConstantPool() {}

    /// The place that will hold the low `size` bytes of `value`: 1, 2, 4 or 8.
    public Label place(CodeBuffer buffer, long value, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (value >>> 8 * i);
        }
        return place(buffer, bytes);
    }

    /// The place that will hold `bytes`, whose number is a power of two of at most 64.
    ///
    /// @throws CodeException when it is another
    public Label place(CodeBuffer buffer, byte... bytes) {
        if (Integer.bitCount(bytes.length) != 1 || bytes.length > LARGEST) {
            throw new CodeException("a constant has 1, 2, 4, 8, 16, 32 or 64 bytes, not " + bytes.length);
        }
        Label label = constants.get(ByteBuffer.wrap(bytes));
        if (label == null) {
            label = buffer.label();
            constants.put(ByteBuffer.wrap(bytes.clone()), label);
        }
        return label;
    }

    /// Writes the constants asked for since the last time, over an alignment that `filler` fills.
    public void write(CodeBuffer buffer, CodeBuffer.Filler filler) {
        if (constants.isEmpty()) {
            return;
        }
        List<Map.Entry<ByteBuffer, Label>> entries = new ArrayList<>(constants.entrySet());
        entries.sort(Comparator.comparingInt(entry -> -entry.getKey().remaining()));
        buffer.align(entries.getFirst().getKey().remaining(), filler);
        for (Map.Entry<ByteBuffer, Label> entry : entries) {
            buffer.bind(entry.getValue());
            buffer.bytes(entry.getKey().array());
        }
        constants.clear();
    }
}
