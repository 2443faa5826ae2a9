package dev.kiln.llo;

/// Something that runs programs: the reference interpreter, or a compiler to machine code. All engines agree on
/// every result, every trap (its kind, function, op and line) and every unit of fuel; stack overflow alone comes at
/// a depth of the engine's own.
@FunctionalInterface
public interface LloEngine {
    /// Makes `program` ready to be called: its region filled with its data, its hosts bound.
    ///
    /// @throws LloException when `hosts` lack one that the program declares, or have it with another signature
    LloInstance load(LloProgram program, LloHosts hosts, LloOptions options);
}
