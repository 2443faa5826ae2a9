package dev.kiln.target.alloc;

import dev.kiln.ir.Recorder;
import java.util.Arrays;

/// What the allocator writes, with the instruction of the program that each instruction comes from.
final class Trace {
    /// The origin of what the program did not have: moves, stores, reloads.
    static final int INSERTED = -1;

    private final Recorder recorder = new Recorder();
    private int origin = INSERTED;
    private int[] origins = new int[64];
    private int known;

    Recorder recorder() {
        return recorder;
    }

    int origin() {
        return origin;
    }

    /// Says where the instructions that follow come from.
    void origin(int origin) {
        fill();
        this.origin = origin;
    }

    private void fill() {
        int size = recorder.size();
        if (size > origins.length) {
            origins = Arrays.copyOf(origins, Math.max(size, origins.length * 2));
        }
        while (known < size) {
            origins[known++] = origin;
        }
    }

    /// The origin of each instruction.
    int[] origins() {
        fill();
        return Arrays.copyOf(origins, known);
    }
}
