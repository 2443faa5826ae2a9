package dev.kiln.llo;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/// A named piece of the region: numbers, text and zeros, one after the other without gaps.
public final class LloData {
    /// What a part is made of.
    public enum Kind {
        /// Bytes.
        U8("u8", 1),
        /// 16-bit integers, little-endian, as all that follow.
        I16("i16", 2),
        /// 32-bit integers.
        I32("i32", 4),
        /// 64-bit integers.
        I64("i64", 8),
        /// IEEE 754 binary32.
        F32("f32", 4),
        /// IEEE 754 binary64.
        F64("f64", 8),
        /// Text in UTF-8, no zero at its end.
        TEXT("\"text\"", 1),
        /// Zero bytes. Aligned to 8: they are room for anything.
        ZERO("zero", 8);

        private final String word;
        private final int size;

        Kind(String word, int size) {
            this.word = word;
            this.size = size;
        }

        /// How it is written.
        public String word() {
            return word;
        }

        /// The size of an element in bytes; of `ZERO` the alignment it asks for.
        public int size() {
            return size;
        }
    }

    /// A run of elements of one kind. `ZERO` holds no bytes, only their number.
    static final class Part {
        final Kind kind;
        final byte[] bytes;
        final int count;

        Part(Kind kind, byte[] bytes, int count) {
            this.kind = kind;
            this.bytes = bytes;
            this.count = count;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Part part
                    && kind == part.kind
                    && count == part.count
                    && Arrays.equals(bytes, part.bytes);
        }

        @Override
        public int hashCode() {
            return kind.hashCode() * 31 + Arrays.hashCode(bytes) + count;
        }
    }

    private final String name;
    private final List<Part> parts;
    private final int size;
    private final int alignment;

    LloData(String name, List<Part> parts) {
        this.name = name;
        this.parts = List.copyOf(parts);
        int sum = 0;
        int largest = 1;
        for (Part part : parts) {
            sum += part.count;
            largest = Math.max(largest, part.kind.size);
        }
        size = sum;
        alignment = largest;
    }

    /// Its name.
    public String name() {
        return name;
    }

    /// Its size in bytes.
    public int size() {
        return size;
    }

    /// The size of its largest element: its address is a multiple of it.
    public int alignment() {
        return alignment;
    }

    List<Part> parts() {
        return parts;
    }

    /// Writes it into `region` at `offset`, where all is zero.
    void write(MemorySegment region, long offset) {
        long at = offset;
        for (Part part : parts) {
            MemorySegment.copy(part.bytes, 0, region, ValueLayout.JAVA_BYTE, at, part.bytes.length);
            at += part.count;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LloData data && name.equals(data.name) && parts.equals(data.parts);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + parts.hashCode();
    }

    /// Its name and size.
    @Override
    public String toString() {
        return name + ": " + size + " bytes";
    }
}
