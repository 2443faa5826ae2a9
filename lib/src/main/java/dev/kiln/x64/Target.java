package dev.kiln.x64;

import dev.kiln.code.Label;

/// A place in the code, as the operand of a branch.
///
/// @param label the place
public record Target(Label label) implements Operand {}
