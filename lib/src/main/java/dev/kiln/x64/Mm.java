package dev.kiln.x64;

/// MMX registers.
///
/// @param bits the operand as [Packed] lays it out
public record Mm(long bits) implements Reg {
    /// `mm0`.
    public static final Mm MM0 = new Mm(Packed.reg(Packed.MM, 0));
    /// `mm1`.
    public static final Mm MM1 = new Mm(Packed.reg(Packed.MM, 1));
    /// `mm2`.
    public static final Mm MM2 = new Mm(Packed.reg(Packed.MM, 2));
    /// `mm3`.
    public static final Mm MM3 = new Mm(Packed.reg(Packed.MM, 3));
    /// `mm4`.
    public static final Mm MM4 = new Mm(Packed.reg(Packed.MM, 4));
    /// `mm5`.
    public static final Mm MM5 = new Mm(Packed.reg(Packed.MM, 5));
    /// `mm6`.
    public static final Mm MM6 = new Mm(Packed.reg(Packed.MM, 6));
    /// `mm7`.
    public static final Mm MM7 = new Mm(Packed.reg(Packed.MM, 7));

    @Override
    public String toString() {
        return Names.operand(bits);
    }
}
