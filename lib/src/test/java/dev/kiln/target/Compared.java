package dev.kiln.target;

import static org.assertj.core.api.Assertions.assertThat;

/// Says how many cases a test compared, for whoever reads its output.
final class Compared {
    private Compared() {}

    /// Prints a line that begins with the test; there must have been some cases.
    static void report(String what, long cases, Target target) {
        String test = StackWalker.getInstance()
                .walk(frames -> frames.map(frame -> frame.getClassName() + "." + frame.getMethodName())
                        .map(name -> name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1))
                        .filter(name -> name.contains("Test."))
                        .findFirst())
                .orElseThrow();
        System.out.printf("%s: %,d %s on %s%n", test, cases, what, target);
        assertThat(cases).isPositive();
    }
}
