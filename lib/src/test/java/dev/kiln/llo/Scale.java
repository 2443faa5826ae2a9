package dev.kiln.llo;

/// How much of what is random is run: `-Dkiln.tests.scale=10` for ten times as much.
final class Scale {
    private Scale() {}

    static double factor() {
        return Double.parseDouble(System.getProperty("kiln.tests.scale", "1"));
    }
}
