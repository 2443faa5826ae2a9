package dev.kiln.llo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A place in a part of a binary file: reads values, never past the part's end.
final class Cursor {
    private final String file;
    private final byte[] bytes;
    private final int end;
    private int at;
    private int first = -1; // the first count that was read

    Cursor(String file, byte[] bytes, int from, int end) {
        this.file = file;
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /// Another cursor at the same place.
    Cursor copy() {
        return new Cursor(file, bytes, at, end);
    }

    /// A cursor over the section that begins here, which this one passes.
    Cursor section() {
        int length = count(1);
        at += length;
        return new Cursor(file, bytes, at - length, at);
    }

    /// Checks that all was read.
    void end() {
        if (at != end) {
            throw wrong(end - at + " bytes too many");
        }
    }

    LloException wrong(String problem) {
        return new LloException(file, 0, "at byte " + at + ": " + problem);
    }

    // Values

    /// The next byte, 0 to 255.
    int next() {
        if (at == end) {
            throw wrong("expected more bytes");
        }
        return bytes[at++] & 0xFF;
    }

    /// An unsigned number.
    long unsigned() {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            int b = next();
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw wrong("a number of more than 63 bits");
    }

    /// A signed number.
    long signed() {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int b = next();
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return shift + 7 < 64 ? value << 57 - shift >> 57 - shift : value;
            }
        }
        throw wrong("a number of more than 64 bits");
    }

    /// A signed number of 32 bits.
    int offset() {
        long value = signed();
        if (value != (int) value) {
            throw wrong(value + " does not fit 32 bits");
        }
        return (int) value;
    }

    /// The number of things that follow, each at least `size` bytes: what is left must suffice.
    int count(int size) {
        long count = unsigned();
        if (count > (end - at) / size) {
            throw wrong(count + " things in " + (end - at) + " bytes");
        }
        if (first < 0) {
            first = (int) count;
        }
        return (int) count;
    }

    /// The first count that was read: of a section, the number of its things.
    int counted() {
        return first;
    }

    /// A number below `limit`.
    int index(int limit, String what) {
        long index = unsigned();
        if (index >= limit) {
            throw wrong("there is no " + what + " " + index + " of " + limit);
        }
        return (int) index;
    }

    /// A line: the one before, more or less.
    int line(int before) {
        long line = before + signed();
        if (line < 0 || line > Integer.MAX_VALUE) {
            throw wrong("there is no line " + line);
        }
        return (int) line;
    }

    /// The next `count` bytes as a number, the lowest first.
    long raw(int count) {
        long bits = 0;
        for (int i = 0; i < count; i++) {
            bits |= (long) next() << 8 * i;
        }
        return bits;
    }

    /// The next `length` bytes, which [#count] has promised.
    byte[] bytes(int length) {
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /// A counted string of at most `longest` bytes.
    String string(int longest) {
        int length = count(1);
        if (length > longest) {
            throw wrong("a name of " + length + " bytes, expected at most " + longest);
        }
        return new String(bytes(length), StandardCharsets.UTF_8);
    }
}
