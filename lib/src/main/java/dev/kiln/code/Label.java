package dev.kiln.code;

/// A place in code, known by identity.
///
/// Labels come from a [CodeBuffer] (or whatever wraps one), which alone can bind them. A label made by [#create()]
/// belongs to no buffer: recorded programs use such labels, and are given the buffer's own when they are replayed.
public final class Label {
    static final int UNOWNED = -1;

    private final String name;
    private final int id;

    Label(String name, int id) {
        this.name = name;
        this.id = id;
    }

    /// A label that belongs to no buffer and has no name.
    public static Label create() {
        return new Label("", UNOWNED);
    }

    /// A label that belongs to no buffer and prints as `name`.
    public static Label create(String name) {
        return new Label(name, UNOWNED);
    }

    /// The label's number in its buffer, from 0 in the order of creation; -1 when it belongs to none.
    public int id() {
        return id;
    }

    /// The name it was created with, empty when it has none.
    public String name() {
        return name;
    }

    /// Its name, or `L` and its number.
    @Override
    public String toString() {
        return name.isEmpty() ? "L" + (id == UNOWNED ? "?" : id) : name;
    }
}
