package dev.kiln.vm;

/// A function of Java that routines call: see [Interpreter#java].
public final class JavaFunction {
    private final int number;
    private final String name;
    private final SlowPath code;

    JavaFunction(int number, String name, SlowPath code) {
        this.number = number;
        this.name = name;
        this.code = code;
    }

    int number() {
        return number;
    }

    SlowPath code() {
        return code;
    }

    /// The name it was given.
    @Override
    public String toString() {
        return name;
    }
}
