package dev.kiln.a64;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/// What tests need beside the library: absent, a test skips with a message; but where the tier is required it
/// fails.
final class Tools {
    private Tools() {}

    static void need(boolean present, String what) {
        if (present) {
            return;
        }
        if (Boolean.getBoolean("kiln.tier.required")) {
            fail(what + " is missing");
        }
        abort("skipped: " + what + " is missing");
    }

    /// How many times the default number of cases to run.
    static double scale() {
        return Double.parseDouble(System.getProperty("kiln.tests.scale", "1"));
    }
}
