package dev.kiln.llo;

import java.util.Arrays;

/// Ops in a row, growing: of each its code, its immediate and its line.
final class OpRows {
    private static final int FIRST_ROWS = 16;

    private int[] codes;
    private long[] immediates;
    private int[] lines;
    private int count;

    /// No ops, with room for `rows`.
    OpRows(int rows) {
        this(new int[rows], new long[rows], new int[rows]);
        count = 0;
    }

    private OpRows(int[] codes, long[] immediates, int[] lines) {
        this.codes = codes;
        this.immediates = immediates;
        this.lines = lines;
        count = codes.length;
    }

    int count() {
        return count;
    }

    int code(int i) {
        return codes[i];
    }

    long immediate(int i) {
        return immediates[i];
    }

    int line(int i) {
        return lines[i];
    }

    void add(int code, long immediate, int line) {
        int i = count;
        if (i == codes.length) {
            grow(Math.max(FIRST_ROWS, i * 2));
        }
        codes[i] = code;
        immediates[i] = immediate;
        lines[i] = line;
        count = i + 1;
    }

    private void grow(int rows) {
        codes = Arrays.copyOf(codes, rows);
        immediates = Arrays.copyOf(immediates, rows);
        lines = Arrays.copyOf(lines, rows);
    }

    /// Empty again, with the memory that it has.
    OpRows clear() {
        count = 0;
        return this;
    }

    /// The same ops in arrays that are full: what is added to them makes others, so that nobody need copy these.
    OpRows trimmed() {
        return count == codes.length
                ? this
                : new OpRows(
                        Arrays.copyOf(codes, count), Arrays.copyOf(immediates, count), Arrays.copyOf(lines, count));
    }

    int[] codes() {
        return codes;
    }

    long[] immediates() {
        return immediates;
    }

    int[] lines() {
        return lines;
    }
}
