package dev.kiln.bench;

import java.util.Arrays;
import java.util.Locale;

/// Two ways to do the same, timed in turn: their ratio holds even while the machine's speed drifts.
///
/// @param kiln nanoseconds a call of ours, the median of the rounds
/// @param other likewise of the other's
/// @param ratio ours / theirs, the median of the rounds; below 1 ours is faster
record Race(double kiln, double other, double ratio) {
    private static final int ROUNDS = 21;
    private static final long ROUND_NANOS = 30_000_000;

    /// Work that may fail.
    interface Work {
        void run() throws Throwable;
    }

    static void heading(String title, String other) {
        System.out.printf("%-16s %12s %12s %8s%n", title, "kiln ns", other + " ns", "ratio");
    }

    /// Prints a row of medians; returns the median of the ratios.
    static double run(String name, Work ours, Work theirs) throws Throwable {
        Race race = of(ours, theirs);
        System.out.println(race.row(name));
        return race.ratio;
    }

    /// The medians of 21 rounds.
    static Race of(Work ours, Work theirs) throws Throwable {
        int calls = calibrate(theirs);
        time(ours, calls);
        double[] kiln = new double[ROUNDS];
        double[] other = new double[ROUNDS];
        double[] ratio = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            kiln[i] = time(ours, calls);
            other[i] = time(theirs, calls);
            ratio[i] = kiln[i] / other[i];
        }
        return new Race(median(kiln), median(other), median(ratio));
    }

    /// A row of the table.
    String row(String name) {
        return String.format(Locale.ROOT, "%-16s %12.1f %12.1f %8.3f", name, kiln, other, ratio);
    }

    /// Prints the geometric mean of `count` ratios, whose product is given.
    static void mean(double product, int count) {
        System.out.printf(Locale.ROOT, "%-42s %8.3f%n", "geometric mean", Math.pow(product, 1.0 / count));
    }

    /// Runs `work` for so long that the JVM has compiled it.
    static void warmUp(Work work, long millis) throws Throwable {
        for (long end = System.nanoTime() + millis * 1_000_000; System.nanoTime() < end; ) {
            work.run();
        }
    }

    private static int calibrate(Work work) throws Throwable {
        for (int calls = 1; ; calls *= 2) {
            if (time(work, calls) * calls > ROUND_NANOS) {
                return calls;
            }
        }
    }

    /// Nanoseconds a call.
    private static double time(Work work, int calls) throws Throwable {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            work.run();
        }
        return (double) (System.nanoTime() - start) / calls;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
