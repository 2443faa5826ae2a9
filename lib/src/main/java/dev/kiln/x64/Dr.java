package dev.kiln.x64;

/// Debug registers.
///
/// @param bits the operand as [Packed] lays it out
public record Dr(long bits) implements Reg {
    /// `dr0`.
    public static final Dr DR0 = new Dr(Packed.reg(Packed.DR, 0));
    /// `dr1`.
    public static final Dr DR1 = new Dr(Packed.reg(Packed.DR, 1));
    /// `dr2`.
    public static final Dr DR2 = new Dr(Packed.reg(Packed.DR, 2));
    /// `dr3`.
    public static final Dr DR3 = new Dr(Packed.reg(Packed.DR, 3));
    /// `dr4`.
    public static final Dr DR4 = new Dr(Packed.reg(Packed.DR, 4));
    /// `dr5`.
    public static final Dr DR5 = new Dr(Packed.reg(Packed.DR, 5));
    /// `dr6`.
    public static final Dr DR6 = new Dr(Packed.reg(Packed.DR, 6));
    /// `dr7`.
    public static final Dr DR7 = new Dr(Packed.reg(Packed.DR, 7));
    /// `dr8`.
    public static final Dr DR8 = new Dr(Packed.reg(Packed.DR, 8));
    /// `dr9`.
    public static final Dr DR9 = new Dr(Packed.reg(Packed.DR, 9));
    /// `dr10`.
    public static final Dr DR10 = new Dr(Packed.reg(Packed.DR, 10));
    /// `dr11`.
    public static final Dr DR11 = new Dr(Packed.reg(Packed.DR, 11));
    /// `dr12`.
    public static final Dr DR12 = new Dr(Packed.reg(Packed.DR, 12));
    /// `dr13`.
    public static final Dr DR13 = new Dr(Packed.reg(Packed.DR, 13));
    /// `dr14`.
    public static final Dr DR14 = new Dr(Packed.reg(Packed.DR, 14));
    /// `dr15`.
    public static final Dr DR15 = new Dr(Packed.reg(Packed.DR, 15));

    @Override
    public String toString() {
        return Names.operand(bits);
    }
}
