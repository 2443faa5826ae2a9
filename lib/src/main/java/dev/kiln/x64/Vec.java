package dev.kiln.x64;

/// Vector registers of 128, 256 and 512 bits.
///
/// @param bits the operand as [Packed] lays it out
public record Vec(long bits) implements Reg {
    /// `xmm0`.
    public static final Vec XMM0 = new Vec(Packed.reg(Packed.XMM, 0));
    /// `xmm1`.
    public static final Vec XMM1 = new Vec(Packed.reg(Packed.XMM, 1));
    /// `xmm2`.
    public static final Vec XMM2 = new Vec(Packed.reg(Packed.XMM, 2));
    /// `xmm3`.
    public static final Vec XMM3 = new Vec(Packed.reg(Packed.XMM, 3));
    /// `xmm4`.
    public static final Vec XMM4 = new Vec(Packed.reg(Packed.XMM, 4));
    /// `xmm5`.
    public static final Vec XMM5 = new Vec(Packed.reg(Packed.XMM, 5));
    /// `xmm6`.
    public static final Vec XMM6 = new Vec(Packed.reg(Packed.XMM, 6));
    /// `xmm7`.
    public static final Vec XMM7 = new Vec(Packed.reg(Packed.XMM, 7));
    /// `xmm8`.
    public static final Vec XMM8 = new Vec(Packed.reg(Packed.XMM, 8));
    /// `xmm9`.
    public static final Vec XMM9 = new Vec(Packed.reg(Packed.XMM, 9));
    /// `xmm10`.
    public static final Vec XMM10 = new Vec(Packed.reg(Packed.XMM, 10));
    /// `xmm11`.
    public static final Vec XMM11 = new Vec(Packed.reg(Packed.XMM, 11));
    /// `xmm12`.
    public static final Vec XMM12 = new Vec(Packed.reg(Packed.XMM, 12));
    /// `xmm13`.
    public static final Vec XMM13 = new Vec(Packed.reg(Packed.XMM, 13));
    /// `xmm14`.
    public static final Vec XMM14 = new Vec(Packed.reg(Packed.XMM, 14));
    /// `xmm15`.
    public static final Vec XMM15 = new Vec(Packed.reg(Packed.XMM, 15));
    /// `xmm16`.
    public static final Vec XMM16 = new Vec(Packed.reg(Packed.XMM, 16));
    /// `xmm17`.
    public static final Vec XMM17 = new Vec(Packed.reg(Packed.XMM, 17));
    /// `xmm18`.
    public static final Vec XMM18 = new Vec(Packed.reg(Packed.XMM, 18));
    /// `xmm19`.
    public static final Vec XMM19 = new Vec(Packed.reg(Packed.XMM, 19));
    /// `xmm20`.
    public static final Vec XMM20 = new Vec(Packed.reg(Packed.XMM, 20));
    /// `xmm21`.
    public static final Vec XMM21 = new Vec(Packed.reg(Packed.XMM, 21));
    /// `xmm22`.
    public static final Vec XMM22 = new Vec(Packed.reg(Packed.XMM, 22));
    /// `xmm23`.
    public static final Vec XMM23 = new Vec(Packed.reg(Packed.XMM, 23));
    /// `xmm24`.
    public static final Vec XMM24 = new Vec(Packed.reg(Packed.XMM, 24));
    /// `xmm25`.
    public static final Vec XMM25 = new Vec(Packed.reg(Packed.XMM, 25));
    /// `xmm26`.
    public static final Vec XMM26 = new Vec(Packed.reg(Packed.XMM, 26));
    /// `xmm27`.
    public static final Vec XMM27 = new Vec(Packed.reg(Packed.XMM, 27));
    /// `xmm28`.
    public static final Vec XMM28 = new Vec(Packed.reg(Packed.XMM, 28));
    /// `xmm29`.
    public static final Vec XMM29 = new Vec(Packed.reg(Packed.XMM, 29));
    /// `xmm30`.
    public static final Vec XMM30 = new Vec(Packed.reg(Packed.XMM, 30));
    /// `xmm31`.
    public static final Vec XMM31 = new Vec(Packed.reg(Packed.XMM, 31));
    /// `ymm0`.
    public static final Vec YMM0 = new Vec(Packed.reg(Packed.YMM, 0));
    /// `ymm1`.
    public static final Vec YMM1 = new Vec(Packed.reg(Packed.YMM, 1));
    /// `ymm2`.
    public static final Vec YMM2 = new Vec(Packed.reg(Packed.YMM, 2));
    /// `ymm3`.
    public static final Vec YMM3 = new Vec(Packed.reg(Packed.YMM, 3));
    /// `ymm4`.
    public static final Vec YMM4 = new Vec(Packed.reg(Packed.YMM, 4));
    /// `ymm5`.
    public static final Vec YMM5 = new Vec(Packed.reg(Packed.YMM, 5));
    /// `ymm6`.
    public static final Vec YMM6 = new Vec(Packed.reg(Packed.YMM, 6));
    /// `ymm7`.
    public static final Vec YMM7 = new Vec(Packed.reg(Packed.YMM, 7));
    /// `ymm8`.
    public static final Vec YMM8 = new Vec(Packed.reg(Packed.YMM, 8));
    /// `ymm9`.
    public static final Vec YMM9 = new Vec(Packed.reg(Packed.YMM, 9));
    /// `ymm10`.
    public static final Vec YMM10 = new Vec(Packed.reg(Packed.YMM, 10));
    /// `ymm11`.
    public static final Vec YMM11 = new Vec(Packed.reg(Packed.YMM, 11));
    /// `ymm12`.
    public static final Vec YMM12 = new Vec(Packed.reg(Packed.YMM, 12));
    /// `ymm13`.
    public static final Vec YMM13 = new Vec(Packed.reg(Packed.YMM, 13));
    /// `ymm14`.
    public static final Vec YMM14 = new Vec(Packed.reg(Packed.YMM, 14));
    /// `ymm15`.
    public static final Vec YMM15 = new Vec(Packed.reg(Packed.YMM, 15));
    /// `ymm16`.
    public static final Vec YMM16 = new Vec(Packed.reg(Packed.YMM, 16));
    /// `ymm17`.
    public static final Vec YMM17 = new Vec(Packed.reg(Packed.YMM, 17));
    /// `ymm18`.
    public static final Vec YMM18 = new Vec(Packed.reg(Packed.YMM, 18));
    /// `ymm19`.
    public static final Vec YMM19 = new Vec(Packed.reg(Packed.YMM, 19));
    /// `ymm20`.
    public static final Vec YMM20 = new Vec(Packed.reg(Packed.YMM, 20));
    /// `ymm21`.
    public static final Vec YMM21 = new Vec(Packed.reg(Packed.YMM, 21));
    /// `ymm22`.
    public static final Vec YMM22 = new Vec(Packed.reg(Packed.YMM, 22));
    /// `ymm23`.
    public static final Vec YMM23 = new Vec(Packed.reg(Packed.YMM, 23));
    /// `ymm24`.
    public static final Vec YMM24 = new Vec(Packed.reg(Packed.YMM, 24));
    /// `ymm25`.
    public static final Vec YMM25 = new Vec(Packed.reg(Packed.YMM, 25));
    /// `ymm26`.
    public static final Vec YMM26 = new Vec(Packed.reg(Packed.YMM, 26));
    /// `ymm27`.
    public static final Vec YMM27 = new Vec(Packed.reg(Packed.YMM, 27));
    /// `ymm28`.
    public static final Vec YMM28 = new Vec(Packed.reg(Packed.YMM, 28));
    /// `ymm29`.
    public static final Vec YMM29 = new Vec(Packed.reg(Packed.YMM, 29));
    /// `ymm30`.
    public static final Vec YMM30 = new Vec(Packed.reg(Packed.YMM, 30));
    /// `ymm31`.
    public static final Vec YMM31 = new Vec(Packed.reg(Packed.YMM, 31));
    /// `zmm0`.
    public static final Vec ZMM0 = new Vec(Packed.reg(Packed.ZMM, 0));
    /// `zmm1`.
    public static final Vec ZMM1 = new Vec(Packed.reg(Packed.ZMM, 1));
    /// `zmm2`.
    public static final Vec ZMM2 = new Vec(Packed.reg(Packed.ZMM, 2));
    /// `zmm3`.
    public static final Vec ZMM3 = new Vec(Packed.reg(Packed.ZMM, 3));
    /// `zmm4`.
    public static final Vec ZMM4 = new Vec(Packed.reg(Packed.ZMM, 4));
    /// `zmm5`.
    public static final Vec ZMM5 = new Vec(Packed.reg(Packed.ZMM, 5));
    /// `zmm6`.
    public static final Vec ZMM6 = new Vec(Packed.reg(Packed.ZMM, 6));
    /// `zmm7`.
    public static final Vec ZMM7 = new Vec(Packed.reg(Packed.ZMM, 7));
    /// `zmm8`.
    public static final Vec ZMM8 = new Vec(Packed.reg(Packed.ZMM, 8));
    /// `zmm9`.
    public static final Vec ZMM9 = new Vec(Packed.reg(Packed.ZMM, 9));
    /// `zmm10`.
    public static final Vec ZMM10 = new Vec(Packed.reg(Packed.ZMM, 10));
    /// `zmm11`.
    public static final Vec ZMM11 = new Vec(Packed.reg(Packed.ZMM, 11));
    /// `zmm12`.
    public static final Vec ZMM12 = new Vec(Packed.reg(Packed.ZMM, 12));
    /// `zmm13`.
    public static final Vec ZMM13 = new Vec(Packed.reg(Packed.ZMM, 13));
    /// `zmm14`.
    public static final Vec ZMM14 = new Vec(Packed.reg(Packed.ZMM, 14));
    /// `zmm15`.
    public static final Vec ZMM15 = new Vec(Packed.reg(Packed.ZMM, 15));
    /// `zmm16`.
    public static final Vec ZMM16 = new Vec(Packed.reg(Packed.ZMM, 16));
    /// `zmm17`.
    public static final Vec ZMM17 = new Vec(Packed.reg(Packed.ZMM, 17));
    /// `zmm18`.
    public static final Vec ZMM18 = new Vec(Packed.reg(Packed.ZMM, 18));
    /// `zmm19`.
    public static final Vec ZMM19 = new Vec(Packed.reg(Packed.ZMM, 19));
    /// `zmm20`.
    public static final Vec ZMM20 = new Vec(Packed.reg(Packed.ZMM, 20));
    /// `zmm21`.
    public static final Vec ZMM21 = new Vec(Packed.reg(Packed.ZMM, 21));
    /// `zmm22`.
    public static final Vec ZMM22 = new Vec(Packed.reg(Packed.ZMM, 22));
    /// `zmm23`.
    public static final Vec ZMM23 = new Vec(Packed.reg(Packed.ZMM, 23));
    /// `zmm24`.
    public static final Vec ZMM24 = new Vec(Packed.reg(Packed.ZMM, 24));
    /// `zmm25`.
    public static final Vec ZMM25 = new Vec(Packed.reg(Packed.ZMM, 25));
    /// `zmm26`.
    public static final Vec ZMM26 = new Vec(Packed.reg(Packed.ZMM, 26));
    /// `zmm27`.
    public static final Vec ZMM27 = new Vec(Packed.reg(Packed.ZMM, 27));
    /// `zmm28`.
    public static final Vec ZMM28 = new Vec(Packed.reg(Packed.ZMM, 28));
    /// `zmm29`.
    public static final Vec ZMM29 = new Vec(Packed.reg(Packed.ZMM, 29));
    /// `zmm30`.
    public static final Vec ZMM30 = new Vec(Packed.reg(Packed.ZMM, 30));
    /// `zmm31`.
    public static final Vec ZMM31 = new Vec(Packed.reg(Packed.ZMM, 31));

    /// Its number, 0 to 31.
    public int number() {
        return Packed.number(bits);
    }

    /// This register under `mask`: elements whose bit is clear keep their value. Not `k0`.
    public Vec k(Mask mask) {
        return new Vec(bits & ~Packed.MASKS | Packed.masked(mask));
    }

    /// With a mask: elements whose bit is clear become zero.
    public Vec z() {
        return new Vec(bits | Packed.ZEROING);
    }

    /// As the last vector operand: how the instruction rounds.
    public Vec round(Rounding rounding) {
        return new Vec(bits & ~Packed.ROUNDINGS | rounding.bits());
    }

    @Override
    public String toString() {
        return Names.operand(bits);
    }
}
