package dev.kiln.x64;

/// The floating-point stack, from its top.
///
/// @param bits the operand as [Packed] lays it out
public record St(long bits) implements Reg {
    /// `st(0)`.
    public static final St ST0 = new St(Packed.reg(Packed.ST, 0));
    /// `st(1)`.
    public static final St ST1 = new St(Packed.reg(Packed.ST, 1));
    /// `st(2)`.
    public static final St ST2 = new St(Packed.reg(Packed.ST, 2));
    /// `st(3)`.
    public static final St ST3 = new St(Packed.reg(Packed.ST, 3));
    /// `st(4)`.
    public static final St ST4 = new St(Packed.reg(Packed.ST, 4));
    /// `st(5)`.
    public static final St ST5 = new St(Packed.reg(Packed.ST, 5));
    /// `st(6)`.
    public static final St ST6 = new St(Packed.reg(Packed.ST, 6));
    /// `st(7)`.
    public static final St ST7 = new St(Packed.reg(Packed.ST, 7));

    @Override
    public String toString() {
        return Names.operand(bits);
    }
}
