package dev.kiln.x64;

/// Segment registers.
///
/// @param bits the operand as [Packed] lays it out
public record Seg(long bits) implements Reg {
    /// `es`.
    public static final Seg ES = new Seg(Packed.reg(Packed.SEG, 0));
    /// `cs`.
    public static final Seg CS = new Seg(Packed.reg(Packed.SEG, 1));
    /// `ss`.
    public static final Seg SS = new Seg(Packed.reg(Packed.SEG, 2));
    /// `ds`.
    public static final Seg DS = new Seg(Packed.reg(Packed.SEG, 3));
    /// `fs`.
    public static final Seg FS = new Seg(Packed.reg(Packed.SEG, 4));
    /// `gs`.
    public static final Seg GS = new Seg(Packed.reg(Packed.SEG, 5));

    @Override
    public String toString() {
        return Names.operand(bits);
    }
}
