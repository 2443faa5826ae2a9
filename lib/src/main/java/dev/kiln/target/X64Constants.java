package dev.kiln.target;

import dev.kiln.code.Label;
import dev.kiln.x64.Packed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Constants of vectors, which stand behind the function that needs them first and are read relative to the
/// instruction pointer. Each is there once.
final class X64Constants {
    private final X64Code code;
    private final Map<List<Long>, Label> places = new LinkedHashMap<>();
    private final List<List<Long>> pending = new ArrayList<>();

    X64Constants(X64Code code) {
        this.code = code;
    }

    /// Memory of `bytes` bytes (16, 32 or 64) filled with `pattern`, over and over.
    long all(int bytes, long pattern) {
        return place(bytes, Collections.nCopies(bytes / 8, pattern));
    }

    /// Memory that holds `longs`, 2, 4 or 8 of them.
    long of(List<Long> longs) {
        return place(longs.size() * 8, longs);
    }

    private long place(int bytes, List<Long> longs) {
        Label label = places.get(longs);
        if (label == null) {
            label = code.label();
            places.put(longs, label);
            pending.add(longs);
        }
        return Packed.at(bytes == 64 ? Packed.M512 : bytes == 32 ? Packed.M256 : Packed.M128, label);
    }

    /// Writes what was asked for since the last time. Nothing runs into it.
    void write() {
        for (int size = 8; size >= 2; size /= 2) {
            for (List<Long> longs : pending) {
                if (longs.size() == size) {
                    code.align(8 * size);
                    code.bind(places.get(longs));
                    longs.forEach(code::qword);
                }
            }
        }
        pending.clear();
    }
}
