package dev.kiln.llo;

import dev.kiln.guard.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A data in the making: elements one after the other, in any mixture of kinds, without gaps.
public final class LloDataBuilder {
    private final LloBuilder program;
    private final String name;
    private final List<LloData.Part> parts = new ArrayList<>();

    private LloData.Kind kind = LloData.Kind.U8; // of the part being written
    private byte[] bytes = new byte[16];
    private int length; // of what is held in `bytes`
    private long zeros; // of a part of zeros
    private long total;

    LloDataBuilder(LloBuilder program, String name) {
        this.program = program;
        this.name = name;
    }

    /// Appends the low 8 bits of each of `values`.
    public LloDataBuilder u8(int... values) {
        for (int value : values) {
            element(LloData.Kind.U8, value);
        }
        return this;
    }

    /// Appends the low 16 bits of each of `values`.
    public LloDataBuilder i16(int... values) {
        for (int value : values) {
            element(LloData.Kind.I16, value);
        }
        return this;
    }

    /// Appends 32-bit integers.
    public LloDataBuilder i32(int... values) {
        for (int value : values) {
            element(LloData.Kind.I32, value);
        }
        return this;
    }

    /// Appends 64-bit integers.
    public LloDataBuilder i64(long... values) {
        for (long value : values) {
            element(LloData.Kind.I64, value);
        }
        return this;
    }

    /// Appends float32 numbers.
    public LloDataBuilder f32(float... values) {
        for (float value : values) {
            element(LloData.Kind.F32, Float.floatToRawIntBits(value));
        }
        return this;
    }

    /// Appends float64 numbers.
    public LloDataBuilder f64(double... values) {
        for (double value : values) {
            element(LloData.Kind.F64, Double.doubleToRawLongBits(value));
        }
        return this;
    }

    /// Appends `text` in UTF-8, without a zero at its end.
    public LloDataBuilder text(String text) {
        return bytes(LloData.Kind.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Appends `count` zero bytes.
    ///
    /// @throws LloException when the data would pass 1 GiB
    public LloDataBuilder zero(long count) {
        add(count);
        if (count > 0) {
            begin(LloData.Kind.ZERO);
            zeros += count;
        }
        return this;
    }

    /// Appends one element, the low bytes of `bits`.
    LloDataBuilder element(LloData.Kind kind, long bits) {
        begin(kind);
        int size = kind.size();
        add(size);
        reserve(size);
        for (int i = 0; i < size; i++) {
            bytes[length++] = (byte) (bits >> 8 * i);
        }
        return this;
    }

    /// Appends elements of `kind` as they lie in memory.
    LloDataBuilder bytes(LloData.Kind kind, byte[] source) {
        if (source.length == 0) {
            return this;
        }
        begin(kind);
        add(source.length);
        reserve(source.length);
        System.arraycopy(source, 0, bytes, length, source.length);
        length += source.length;
        return this;
    }

    private void reserve(int size) {
        if (bytes.length - length < size) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + size));
        }
    }

    private void add(long size) {
        if (size < 0 || total + size > Region.LIMIT) {
            throw new LloException(
                    program.file,
                    program.line(),
                    "data " + Words.quote(name) + " has " + (total + size) + " bytes, expected 0 to " + Region.LIMIT);
        }
        total += size;
    }

    /// Begins a part of kind `next`, unless the part being written is one: no two neighbours are of the same kind,
    /// and none is empty, so that a data has one form only.
    private void begin(LloData.Kind next) {
        if (next != kind) {
            endPart(parts);
            length = 0;
            zeros = 0;
            kind = next;
        }
    }

    /// Appends the part being written to `all`, if there is anything in it.
    private void endPart(List<LloData.Part> all) {
        if (kind == LloData.Kind.ZERO && zeros > 0) {
            all.add(new LloData.Part(kind, new byte[0], (int) zeros));
        } else if (length > 0) {
            all.add(new LloData.Part(kind, Arrays.copyOf(bytes, length), length));
        }
    }

    LloData build() {
        List<LloData.Part> all = new ArrayList<>(parts);
        endPart(all);
        return new LloData(name, all);
    }
}
