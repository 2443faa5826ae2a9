package dev.kiln.x64;

/// A register. The constants for static import are those of each kind: `Gp.RAX`, `Vec.XMM0`, `Mask.K1`.
public sealed interface Reg extends Operand permits Gp, Vec, Mask, Mm, St, Seg, Cr, Dr, Tmm, Bnd {
    /// The operand as [Packed] lays it out.
    long bits();
}
