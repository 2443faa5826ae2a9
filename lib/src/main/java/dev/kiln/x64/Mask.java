package dev.kiln.x64;

/// Mask registers of AVX-512.
///
/// @param bits the operand as [Packed] lays it out
public record Mask(long bits) implements Reg {
    /// `k0`.
    public static final Mask K0 = new Mask(Packed.reg(Packed.K, 0));
    /// `k1`.
    public static final Mask K1 = new Mask(Packed.reg(Packed.K, 1));
    /// `k2`.
    public static final Mask K2 = new Mask(Packed.reg(Packed.K, 2));
    /// `k3`.
    public static final Mask K3 = new Mask(Packed.reg(Packed.K, 3));
    /// `k4`.
    public static final Mask K4 = new Mask(Packed.reg(Packed.K, 4));
    /// `k5`.
    public static final Mask K5 = new Mask(Packed.reg(Packed.K, 5));
    /// `k6`.
    public static final Mask K6 = new Mask(Packed.reg(Packed.K, 6));
    /// `k7`.
    public static final Mask K7 = new Mask(Packed.reg(Packed.K, 7));

    /// This register under `mask`, as the destination of a comparison. Not `k0`.
    public Mask k(Mask mask) {
        return new Mask(bits & ~Packed.MASKS | Packed.masked(mask));
    }

    @Override
    public String toString() {
        return Names.operand(bits);
    }
}
