package dev.kiln.llo;

/// Where a value comes from, in one number: an op of the function being compiled, or of another one whose call it
/// replaced.
final class Origin {
    private static final int OP_BITS = 14;
    /// The highest index of a function whose ops can be named.
    static final int MOST_FUNCTION = (1 << 31 - OP_BITS) - 2;

    private Origin() {}

    /// Op `op` of the function with index `function`, which is not the one being compiled. (Of that one an op is its
    /// own origin.)
    static int of(int function, int op) {
        return function + 1 << OP_BITS | op;
    }

    /// The index of the function, -1 for the one being compiled.
    static int function(int origin) {
        return (origin >> OP_BITS) - 1;
    }

    /// The op.
    static int op(int origin) {
        return origin & (1 << OP_BITS) - 1;
    }
}
