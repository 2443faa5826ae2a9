package dev.kiln;

/// How much of a heavy test to run: the system property `kiln.tests.scale` is a multiplier, of any size.
public final class Scale {
    private static final double FACTOR = Double.parseDouble(System.getProperty("kiln.tests.scale", "1"));

    private Scale() {}

    /// `count`, scaled; at least one.
    public static int of(int count) {
        return (int) Math.max(1, count * FACTOR);
    }
}
