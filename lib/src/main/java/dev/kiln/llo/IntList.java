package dev.kiln.llo;

import java.util.Arrays;

/// Integers in a row, growing.
final class IntList {
    private int[] values = {};
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2 + 4);
        }
        values[size++] = value;
    }

    int get(int i) {
        return values[i];
    }

    int removeLast() {
        return values[--size];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
