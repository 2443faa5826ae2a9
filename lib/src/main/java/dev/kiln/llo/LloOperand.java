package dev.kiln.llo;

/// What follows a mnemonic, and what the op's immediate in an [LloFunction] holds for it.
public enum LloOperand {
    /// Nothing; the immediate is 0.
    NONE(""),
    /// A constant of the op's type: integers sign-extended, floats as raw bits (`F` in the low 32).
    CONSTANT("imm"),
    /// The number of an argument, from 0.
    ARGUMENT("n"),
    /// The number of a local, from 0.
    LOCAL("n"),
    /// A data's name; its index in [LloProgram#data()], or their number for `heap`.
    DATA("data"),
    /// A function's name; its index in [LloProgram#functions()].
    FUNCTION("function"),
    /// A host function's name; its index in [LloProgram#hosts()].
    HOST("host"),
    /// A label; the index of the op it stands before.
    LABEL("label"),
    /// Labels, a colon, a default label; the number of the function's switch table.
    LABELS("l0 l1 … : default"),
    /// A displacement in bytes, a signed 32-bit number; nothing written is 0.
    OFFSET("off"),
    /// A shift, 0 to 31, and a displacement as above: shift × 2³² + (the displacement's low 32 bits).
    SCALED("s off"),
    /// A signature; its index in [LloProgram#signatures()].
    SIGNATURE("(types) type");

    private final String syntax;

    LloOperand(String syntax) {
        this.syntax = syntax;
    }

    /// How it is written.
    public String syntax() {
        return syntax;
    }
}
