package dev.kiln.target.alloc;

import dev.kiln.ir.Recorder;
import java.util.Arrays;

/// For each instruction that a recorder gets, the instruction of the program that it comes from.
final class Trace {
    /// The origin of what the program did not have: moves, stores, reloads.
    static final int INSERTED = -1;

    private final Recorder recorder;
    private int origin = INSERTED;
    private int[] origins = {};
    private int known;

    Trace(Recorder recorder) {
        this.recorder = recorder;
    }

    /// Notes nothing.
    static Trace none() {
        return new Trace(new Recorder());
    }

    /// Says where the instructions that follow come from; returns where those before came from.
    int origin(int origin) {
        fill();
        int before = this.origin;
        this.origin = origin;
        return before;
    }

    private void fill() {
        int size = recorder.size();
        if (size > known) {
            if (size > origins.length) {
                origins = Arrays.copyOf(origins, Math.max(size, origins.length * 2));
            }
            Arrays.fill(origins, known, size, origin);
            known = size;
        }
    }

    /// The origin of each instruction.
    int[] origins() {
        fill();
        return Arrays.copyOf(origins, known);
    }
}
