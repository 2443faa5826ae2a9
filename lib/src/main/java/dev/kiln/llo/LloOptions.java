package dev.kiln.llo;

/// What a loaded program may use up, and how it is compiled.
///
/// @param fuel units for each call from outside; a function entered and a jump taken backward (or to itself) cost
///     one each, and what would cost more than is left ends in OUT_OF_FUEL
/// @param callDepth how deep calls may nest while they are interpreted; machine code has a stack of its own and
///     traps when that is full
/// @param quick whether [LloCompiled] compiles quickly, rather than to good code; [LloReference] does not compile, and
///     [LloTiered] does both
public record LloOptions(long fuel, int callDepth, boolean quick) {
    /// So much fuel that it is never spent.
    public static final long UNLIMITED = Long.MAX_VALUE;

    /// No limit of fuel, 10,000 calls deep, good code.
    public static final LloOptions DEFAULT = new LloOptions(UNLIMITED, 10_000, false);

    /// Checks the ranges.
    ///
    /// @throws LloException when `fuel` is negative or `callDepth` is less than 1
    public LloOptions {
        if (fuel < 0 || callDepth < 1) {
            throw new LloException(
                    "fuel " + fuel + " and call depth " + callDepth + ", expected at least 0 and at least 1");
        }
    }

    /// The same with `units` of fuel.
    public LloOptions fuel(long units) {
        return new LloOptions(units, callDepth, quick);
    }

    /// The same with calls up to `depth` deep.
    public LloOptions callDepth(int depth) {
        return new LloOptions(fuel, depth, quick);
    }

    /// The same, compiled quickly or to good code.
    public LloOptions quick(boolean compiledQuickly) {
        return new LloOptions(fuel, callDepth, compiledQuickly);
    }
}
