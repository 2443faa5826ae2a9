package dev.kiln.target.alloc;

/// A stretch of a variable's life that has one place: a register or the variable's slot in the frame.
///
/// A variable begins with one interval; splitting makes more, each the [#next] of the one before. All share the
/// variable's ranges (where it is alive, half-open, ascending) and its uses, and see of them what lies between
/// [#from] and [#to].
final class Interval {
    /// No place yet.
    static final int NOWHERE = -1;
    /// The frame, or nowhere at all for a constant that is made again. An interval that has no place yet and has this
    /// one must begin in the frame.
    static final int SLOT = -2;

    private static final int NEVER = Integer.MAX_VALUE;

    final Life life;
    int from;
    int to;
    /// The variable of a physical register, or [#NOWHERE], or [#SLOT].
    int place = NOWHERE;

    Interval next;
    /// The first range of this interval, and the one at or after the place that the scan has reached, in [Spans].
    private int firstRange;

    private int range;

    Interval(Life life, int from, int to) {
        this.life = life;
        this.from = from;
        this.to = to;
    }

    /// Begins at `position`, where `range` is the first range that ends after it.
    void begin(int position, int range) {
        from = position;
        this.firstRange = range;
        this.range = range;
    }

    boolean inSlot() {
        return place == SLOT;
    }

    /// Moves on to the first range that ends after `position`.
    void advance(int position) {
        Spans spans = life.spans;
        int at = range;
        while (at != 0 && spans.to(at) <= position) {
            at = spans.next(at);
        }
        range = at;
    }

    /// True when the variable is alive at a position that was advanced to.
    boolean covers(int position) {
        return range != 0 && Math.max(from, life.spans.from(range)) <= position;
    }

    /// The position at which the range that was advanced to ends, and with it perhaps the interval.
    int change() {
        return range == 0 ? to : Math.min(to, life.spans.to(range));
    }

    /// The first call, of those from index `call` on, at which the variable is alive and which the interval has not
    /// passed; [Integer#MAX_VALUE] when there is none.
    int firstCall(Ints calls, int call) {
        Spans spans = life.spans;
        int at = range;
        for (int c = call; c < calls.size(); c++) {
            int position = 4 * calls.get(c) + 1;
            if (position >= to) {
                return NEVER;
            }
            while (at != 0 && spans.to(at) <= position) {
                at = spans.next(at);
            }
            if (at == 0) {
                return NEVER;
            }
            if (Math.max(from, spans.from(at)) <= position) {
                return position;
            }
        }
        return NEVER;
    }

    /// The first position at which both are alive, [Integer#MAX_VALUE] when there is none before `limit`.
    int intersection(Interval other, int limit) {
        Spans spans = life.spans;
        int a = range;
        int b = other.range;
        while (a != 0 && b != 0) {
            int start = Math.max(Math.max(from, spans.from(a)), Math.max(other.from, spans.from(b)));
            if (start >= limit || start >= to || start >= other.to) {
                return NEVER;
            }
            int myEnd = Math.min(to, spans.to(a));
            int otherEnd = Math.min(other.to, spans.to(b));
            if (start < myEnd && start < otherEnd) {
                return start;
            }
            if (myEnd <= otherEnd) {
                a = spans.next(a);
            } else {
                b = spans.next(b);
            }
        }
        return NEVER;
    }

    /// The position of the next use at or after `position`, [Integer#MAX_VALUE] when there is none in this
    /// interval.
    int nextUse(int position) {
        int i = life.firstUse(Math.max(position, from));
        return i < life.usesEnd && life.spans.use(i) < to ? life.spans.use(i) : NEVER;
    }

    /// Likewise, of a use that needs a register.
    int nextRegisterUse(int position) {
        for (int i = life.firstUse(Math.max(position, from)); i < life.usesEnd && life.spans.use(i) < to; i++) {
            if (life.spans.needsRegister(i)) {
                return life.spans.use(i);
            }
        }
        return NEVER;
    }

    /// The position of the last use before `position`, [#from] when there is none.
    int lastUse(int position) {
        int i = life.firstUse(position) - 1;
        return i < life.uses ? from : Math.max(from, life.spans.use(i));
    }

    /// Splits at a position inside; returns the second part, which begins where the variable is next alive.
    Interval split(int position) {
        Spans spans = life.spans;
        int before = 0;
        int at = firstRange;
        while (spans.to(at) <= position) {
            before = at;
            at = spans.next(at);
        }
        Interval second = new Interval(life, position, to);
        second.begin(Math.max(position, spans.from(at)), at);
        second.next = next;
        next = second;
        to = before != 0 && spans.from(at) >= position ? Math.min(position, spans.to(before)) : position;
        return second;
    }
}
