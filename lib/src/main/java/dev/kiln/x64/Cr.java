package dev.kiln.x64;

/// Control registers.
///
/// @param bits the operand as [Packed] lays it out
public record Cr(long bits) implements Reg {
    /// `cr0`.
    public static final Cr CR0 = new Cr(Packed.reg(Packed.CR, 0));
    /// `cr1`.
    public static final Cr CR1 = new Cr(Packed.reg(Packed.CR, 1));
    /// `cr2`.
    public static final Cr CR2 = new Cr(Packed.reg(Packed.CR, 2));
    /// `cr3`.
    public static final Cr CR3 = new Cr(Packed.reg(Packed.CR, 3));
    /// `cr4`.
    public static final Cr CR4 = new Cr(Packed.reg(Packed.CR, 4));
    /// `cr5`.
    public static final Cr CR5 = new Cr(Packed.reg(Packed.CR, 5));
    /// `cr6`.
    public static final Cr CR6 = new Cr(Packed.reg(Packed.CR, 6));
    /// `cr7`.
    public static final Cr CR7 = new Cr(Packed.reg(Packed.CR, 7));
    /// `cr8`.
    public static final Cr CR8 = new Cr(Packed.reg(Packed.CR, 8));
    /// `cr9`.
    public static final Cr CR9 = new Cr(Packed.reg(Packed.CR, 9));
    /// `cr10`.
    public static final Cr CR10 = new Cr(Packed.reg(Packed.CR, 10));
    /// `cr11`.
    public static final Cr CR11 = new Cr(Packed.reg(Packed.CR, 11));
    /// `cr12`.
    public static final Cr CR12 = new Cr(Packed.reg(Packed.CR, 12));
    /// `cr13`.
    public static final Cr CR13 = new Cr(Packed.reg(Packed.CR, 13));
    /// `cr14`.
    public static final Cr CR14 = new Cr(Packed.reg(Packed.CR, 14));
    /// `cr15`.
    public static final Cr CR15 = new Cr(Packed.reg(Packed.CR, 15));

    @Override
    public String toString() {
        return Names.operand(bits);
    }
}
