package dev.kiln.llo;

import java.util.Optional;

/// Whose calls an interpreter runs.
///
/// Machine code is asked for once the session's patience is spent: an owner whose session has all of it has none.
/// Values are slots, as [Arguments] describes them.
interface Owner {
    /// Calls host number `index`, its arguments being `slots` from `from` on; returns its result, if any.
    long host(int index, long[] slots, int from) throws Throwable;

    /// Calls `callee` as machine code, its arguments being `slots` from `from` on; returns its result, if any.
    long call(LloFunction callee, long[] slots, int from) throws Throwable;

    /// Goes on with `function` as machine code, at op `head`, which is the target of a jump backward: its arguments,
    /// locals and stack are `slots` from `from` up to `to`. Returns the function's result, if any.
    long resume(LloFunction function, int head, long[] slots, int from, int to) throws Throwable;

    /// The trace of the machine code that `thrown` went through, when the host that threw it was called from there.
    Optional<LloTrace> traceOf(Throwable thrown);
}
