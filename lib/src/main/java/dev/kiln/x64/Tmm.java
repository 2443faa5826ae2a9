package dev.kiln.x64;

/// Tiles.
///
/// @param bits the operand as [Packed] lays it out
public record Tmm(long bits) implements Reg {
    /// `tmm0`.
    public static final Tmm TMM0 = new Tmm(Packed.reg(Packed.TMM, 0));
    /// `tmm1`.
    public static final Tmm TMM1 = new Tmm(Packed.reg(Packed.TMM, 1));
    /// `tmm2`.
    public static final Tmm TMM2 = new Tmm(Packed.reg(Packed.TMM, 2));
    /// `tmm3`.
    public static final Tmm TMM3 = new Tmm(Packed.reg(Packed.TMM, 3));
    /// `tmm4`.
    public static final Tmm TMM4 = new Tmm(Packed.reg(Packed.TMM, 4));
    /// `tmm5`.
    public static final Tmm TMM5 = new Tmm(Packed.reg(Packed.TMM, 5));
    /// `tmm6`.
    public static final Tmm TMM6 = new Tmm(Packed.reg(Packed.TMM, 6));
    /// `tmm7`.
    public static final Tmm TMM7 = new Tmm(Packed.reg(Packed.TMM, 7));

    @Override
    public String toString() {
        return Names.operand(bits);
    }
}
