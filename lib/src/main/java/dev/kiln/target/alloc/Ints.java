package dev.kiln.target.alloc;

import java.util.Arrays;

/// A growing list of integers.
final class Ints {
    private int[] values;
    private int size;

    Ints() {
        this(16);
    }

    /// A list with room for `capacity` values at first, at least 1.
    Ints(int capacity) {
        values = new int[capacity];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int get(int i) {
        return values[i];
    }

    void set(int i, int value) {
        values[i] = value;
    }

    int size() {
        return size;
    }

    int last() {
        return values[size - 1];
    }

    int removeLast() {
        return values[--size];
    }

    void clear() {
        size = 0;
    }

    /// Forgets everything and has room for `capacity` values.
    void clear(int capacity) {
        size = 0;
        if (values.length < capacity) {
            values = new int[capacity];
        }
    }

    void addAll(Ints more) {
        for (int i = 0; i < more.size; i++) {
            add(more.values[i]);
        }
    }

    /// An array of at least `size` elements, of which the first `size` are 0: `array` itself if it is long enough.
    static int[] zeros(int[] array, int size) {
        if (array.length < size) {
            return new int[size];
        }
        Arrays.fill(array, 0, size, 0);
        return array;
    }
}
