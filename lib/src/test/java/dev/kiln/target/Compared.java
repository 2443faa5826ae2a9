package dev.kiln.target;

import static org.assertj.core.api.Assertions.assertThat;

/// Says how many cases a test compared, for whoever reads its output.
final class Compared {
    private Compared() {}

    /// Prints a line that begins with the test's class; there must have been some cases.
    static void report(String what, long cases, Target target) {
        String test = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass()
                .getSimpleName();
        System.out.printf("%s: %,d %s on %s%n", test, cases, what, target);
        assertThat(cases).isPositive();
    }
}
