package dev.kiln.target.alloc;

/// Lists of integers that grow at their heads, any number of them in one array. A list is the index of its head,
/// 0 when it is empty.
final class Chains {
    private final Ints values = new Ints();

    Chains() {
        clear();
    }

    /// Forgets all lists.
    void clear() {
        values.clear();
        values.add(0);
        values.add(0);
    }

    /// True when no list has a value.
    boolean isEmpty() {
        return values.size() == 2;
    }

    /// The list that begins with `value` and goes on with `list`: `list` itself if it begins with it already.
    int add(int value, int list) {
        if (list != 0 && value(list) == value) {
            return list;
        }
        values.add(value);
        values.add(list);
        return values.size() - 2;
    }

    /// The first value of a list.
    int value(int list) {
        return values.get(list);
    }

    /// The list after the first value.
    int next(int list) {
        return values.get(list + 1);
    }
}
