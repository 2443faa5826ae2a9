package dev.kiln.target.alloc;

import dev.kiln.ir.Program;

/// A program over physical registers, and where it comes from.
///
/// @param program the result
/// @param origins for each of its instructions, the index of the instruction it stands for in the program before;
/// -1 for what was inserted
public record Allocation(Program program, int[] origins) {
    /// Holds its own copy.
    public Allocation {
        origins = origins.clone();
    }

    /// A copy of the origins.
    @Override
    public int[] origins() {
        return origins.clone();
    }
}
