package dev.kiln.x64;

/// Ways to have an encoding other than the shortest; they hold for the next instruction.
public enum Hint {
    /// A displacement of one byte, even where it is 0.
    DISP8,
    /// A displacement of four bytes, even where fewer would do.
    DISP32,
    /// VEX in three bytes, even where two would do.
    VEX3,
    /// EVEX, even where VEX would do.
    EVEX,
    /// The form whose first operand is ModRM.reg (a load), where both are registers.
    LOAD,
    /// The form whose first operand is ModRM.rm (a store), where both are registers.
    STORE,
    /// The longest form: an immediate or a distance of full size.
    LONG,
    /// The shortest form, a branch included: it is an error when it does not fit.
    SHORT,
    /// VEX, even where EVEX would do: it is an error where only EVEX would.
    VEX;

    int bit() {
        return 1 << ordinal();
    }
}
