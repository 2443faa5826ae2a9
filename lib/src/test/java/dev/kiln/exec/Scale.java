package dev.kiln.exec;

/// How much of a heavy test to run: the system property `kiln.tests.scale` is a multiplier.
final class Scale {
    private static final double FACTOR = Double.parseDouble(System.getProperty("kiln.tests.scale", "1"));

    private Scale() {}

    /// `count`, scaled; at least one.
    static int of(int count) {
        return Math.max(1, (int) (count * FACTOR));
    }
}
