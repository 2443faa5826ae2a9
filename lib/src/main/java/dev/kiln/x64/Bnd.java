package dev.kiln.x64;

/// Bounds registers of MPX.
///
/// @param bits the operand as [Packed] lays it out
public record Bnd(long bits) implements Reg {
    /// `bnd0`.
    public static final Bnd BND0 = new Bnd(Packed.reg(Packed.BND, 0));
    /// `bnd1`.
    public static final Bnd BND1 = new Bnd(Packed.reg(Packed.BND, 1));
    /// `bnd2`.
    public static final Bnd BND2 = new Bnd(Packed.reg(Packed.BND, 2));
    /// `bnd3`.
    public static final Bnd BND3 = new Bnd(Packed.reg(Packed.BND, 3));

    @Override
    public String toString() {
        return Names.operand(bits);
    }
}
