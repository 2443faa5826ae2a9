package dev.kiln.vm.lua;

import java.util.Locale;

/// The instructions. Registers are those of the running function, constants those of its list.
///
/// Comparisons execute the next instruction, a jump, when they hold, and skip it when they do not. Each has an
/// opposite, which is not the same on NaN.
public enum LuaOp {
    /// R[A] = R[B].
    MOVE(Shape.AB),
    /// R[A] = K[Bx].
    LOADK(Shape.AK),
    /// R[A] = sBx.
    LOADI(Shape.AI),
    /// R[A] = nil.
    LOADNIL(Shape.A),
    /// R[A] = B is not 0.
    LOADBOOL(Shape.AN),
    /// R[A] = R[B] + R[C].
    ADD(Shape.ABC),
    /// R[A] = R[B] - R[C].
    SUB(Shape.ABC),
    /// R[A] = R[B] × R[C].
    MUL(Shape.ABC),
    /// R[A] = R[B] ÷ R[C], a float.
    DIV(Shape.ABC),
    /// R[A] = R[B] ÷ R[C], rounded down.
    IDIV(Shape.ABC),
    /// R[A] = what [#IDIV] leaves.
    MOD(Shape.ABC),
    /// R[A] = R[B] to the power of R[C], a float.
    POW(Shape.ABC),
    /// R[A] = R[B] + K[C].
    ADDK(Shape.ABK),
    /// R[A] = R[B] - K[C].
    SUBK(Shape.ABK),
    /// R[A] = R[B] × K[C].
    MULK(Shape.ABK),
    /// R[A] = R[B] ÷ K[C], a float.
    DIVK(Shape.ABK),
    /// R[A] = R[B] ÷ K[C], rounded down.
    IDIVK(Shape.ABK),
    /// R[A] = what [#IDIVK] leaves.
    MODK(Shape.ABK),
    /// R[A] = R[B] to the power of K[C], a float.
    POWK(Shape.ABK),
    /// R[A] = R[B] and R[C], bit by bit.
    BAND(Shape.ABC),
    /// R[A] = R[B] or R[C], bit by bit.
    BOR(Shape.ABC),
    /// R[A] = R[B] exclusive or R[C], bit by bit.
    BXOR(Shape.ABC),
    /// R[A] = R[B] shifted left by R[C], zeros shifted in; right when that is negative.
    SHL(Shape.ABC),
    /// R[A] = R[B] shifted right by R[C], zeros shifted in; left when that is negative.
    SHR(Shape.ABC),
    /// R[A] = -R[B].
    UNM(Shape.AB),
    /// R[A] = not R[B], bit by bit.
    BNOT(Shape.AB),
    /// R[A] = R[B] is nil or false.
    NOT(Shape.AB),
    /// Goes to the label.
    JMP(Shape.J),
    /// Tests R[A] = R[B].
    EQ(Shape.AB),
    /// Tests R[A] ≠ R[B].
    NE(Shape.AB),
    /// Tests R[A] < R[B].
    LT(Shape.AB),
    /// Tests not R[A] < R[B].
    NLT(Shape.AB),
    /// Tests R[A] ≤ R[B].
    LE(Shape.AB),
    /// Tests not R[A] ≤ R[B].
    NLE(Shape.AB),
    /// Tests R[A] = K[Bx].
    EQK(Shape.AK),
    /// Tests R[A] ≠ K[Bx].
    NEK(Shape.AK),
    /// Tests R[A] < K[Bx].
    LTK(Shape.AK),
    /// Tests not R[A] < K[Bx].
    NLTK(Shape.AK),
    /// Tests R[A] ≤ K[Bx].
    LEK(Shape.AK),
    /// Tests not R[A] ≤ K[Bx].
    NLEK(Shape.AK),
    /// Tests that R[A] is neither nil nor false.
    TEST(Shape.A),
    /// Tests that R[A] is nil or false.
    NTEST(Shape.A),
    /// Begins a loop over R[A] to R[A + 1] by R[A + 2], by going to its [#FORLOOP], the label.
    FORPREP(Shape.AJ),
    /// Goes to the label, R[A + 3] being the next number, unless there is none.
    FORLOOP(Shape.AJ),
    /// R[A], … = R[A](R[A + 1], …) of B - 1 arguments and C - 1 results.
    CALL(Shape.ACALL),
    /// Returns the B - 1 values from R[A] on.
    RETURN(Shape.ARETURN),
    /// Returns R[A].
    RETURN1(Shape.A),
    /// Leaves the machine.
    EXIT(Shape.NONE);

    /// What operands there are, in the words of the text.
    enum Shape {
        NONE,
        A,
        AB,
        AK,
        AI,
        AN,
        ABC,
        ABK,
        J,
        AJ,
        ACALL,
        ARETURN
    }

    private final Shape shape;

    LuaOp(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    /// The name in programs.
    public String mnemonic() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The instruction with fields of 8 bits.
    static int word(LuaOp op, int a, int b, int c) {
        return op.ordinal() | a << 8 | b << 16 | c << 24;
    }

    /// The instruction with a field of 16 bits.
    static int wide(LuaOp op, int a, int bx) {
        return op.ordinal() | a << 8 | bx << 16;
    }
}
