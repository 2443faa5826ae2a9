package dev.kiln.target.alloc;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/// Intervals in the order of their begins: those that variables begin with, and those that splits make on the way.
///
/// Variables are numbered in the order in which they appear, which but for loops is that of their begins: a sort that
/// looks for what is sorted already takes linear time. Splits are few at a time.
final class Waiting {
    private static final Comparator<Interval> BY_BEGIN = Comparator.comparingInt(interval -> interval.from);

    private Interval[] first = {};
    private int count;
    private int next;
    private final PriorityQueue<Interval> split = new PriorityQueue<>(BY_BEGIN);

    /// Begins with at most `most` intervals.
    void clear(int most) {
        if (first.length < most) {
            first = new Interval[most];
        }
        count = 0;
        next = 0;
    }

    /// Adds an interval that a variable begins with.
    void begin(Interval interval) {
        first[count++] = interval;
    }

    /// All that variables begin with is there.
    void sort() {
        Arrays.sort(first, 0, count, BY_BEGIN);
    }

    /// Adds an interval that a split made.
    void add(Interval interval) {
        split.add(interval);
    }

    boolean isEmpty() {
        return next == count && split.isEmpty();
    }

    /// Takes the interval that begins first.
    Interval take() {
        boolean older = split.isEmpty() || next < count && first[next].from <= split.peek().from;
        return older ? first[next++] : split.poll();
    }
}
