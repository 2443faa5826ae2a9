package dev.kiln.ir;

/// How many registers of each role a machine's ABI has: what a front end that names registers by role must know.
///
/// Roles of one kind never share a register, and neither do arguments, temporaries and saved registers among each
/// other; results share registers with arguments and
/// temporaries, but never with temporary 0, integer or float.
///
/// @param arguments integer arguments in registers, at least 4
/// @param results integer results, at least 1
/// @param temps integer registers that calls do not preserve, beside the arguments; at least 2
/// @param saved integer registers that calls preserve, at least 6
/// @param floatArguments float arguments in registers, at least 4
/// @param floatResults float results, at least 1
/// @param floatTemps float registers that calls do not preserve, beside the arguments; at least 1
/// @param floatSaved float registers of which calls preserve 64 bits, possibly none
/// @param firstResult the argument or temporary that integer result 0 is; float result 0 is float argument 0
/// everywhere
public record Roles(
        int arguments,
        int results,
        int temps,
        int saved,
        int floatArguments,
        int floatResults,
        int floatTemps,
        int floatSaved,
        R firstResult) {}
