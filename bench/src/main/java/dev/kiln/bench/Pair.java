package dev.kiln.bench;

import java.util.Arrays;
import java.util.Locale;

/// Times two pieces of work in turn, so that both see the same machine: ratios hold even while its speed drifts.
///
/// @param ours nanoseconds of one run of ours, the median of the rounds
/// @param theirs likewise of the other's
/// @param ratio ours / theirs, the median of the rounds; below 1 ours is faster
record Pair(double ours, double theirs, double ratio) {
    private static final int ROUNDS = 21;
    private static final long WARM_UP_NANOS = 2_000_000_000;
    private static final long ROUND_NANOS = 30_000_000;

    /// Work that may throw what a method handle throws.
    @FunctionalInterface
    interface Work {
        void run() throws Throwable;
    }

    /// Runs each for a while to warm it up, then 21 rounds of each, of as many runs as fill one.
    static Pair of(Work ours, Work theirs) throws Throwable {
        warmUp(ours);
        warmUp(theirs);
        int ourRuns = calibrate(ours);
        int theirRuns = calibrate(theirs);
        double[] a = new double[ROUNDS];
        double[] b = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            a[i] = time(ours, ourRuns);
            b[i] = time(theirs, theirRuns);
            ratios[i] = a[i] / b[i];
        }
        return new Pair(median(a), median(b), median(ratios));
    }

    private static void warmUp(Work work) throws Throwable {
        for (long start = System.nanoTime(); System.nanoTime() - start < WARM_UP_NANOS; ) {
            work.run();
        }
    }

    private static int calibrate(Work work) throws Throwable {
        for (int runs = 1; ; runs *= 2) {
            if (time(work, runs) * runs > ROUND_NANOS) {
                return runs;
            }
        }
    }

    private static double time(Work work, int runs) throws Throwable {
        long start = System.nanoTime();
        for (int i = 0; i < runs; i++) {
            work.run();
        }
        return (double) (System.nanoTime() - start) / runs;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// A row of a table, times in microseconds.
    String row(String name) {
        return String.format(Locale.ROOT, "%-14s %12.2f %12.2f %8.3f", name, ours / 1000, theirs / 1000, ratio);
    }
}
