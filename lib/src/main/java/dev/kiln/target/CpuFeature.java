package dev.kiln.target;

import java.util.Locale;

/// An extension of an instruction set that the lowering uses where it may.
public enum CpuFeature {
    /// Bytes of a vector in any order (Intel SSSE3).
    SSSE3(Isa.X64),
    /// Round to integral; the missing operations of integer vectors (Intel SSE4.1).
    SSE4_1(Isa.X64),
    /// Count one bits.
    POPCNT(Isa.X64),
    /// Count leading zeros; Linux calls it `abm`.
    LZCNT(Isa.X64, "abm"),
    /// Count trailing zeros, and-not.
    BMI1(Isa.X64),
    /// Shifts by any register, three-operand rotation, multiplication without flags.
    BMI2(Isa.X64),
    /// Fused multiplication and addition.
    FMA(Isa.X64),
    /// Conversion of binary16.
    F16C(Isa.X64),
    /// Vectors of 256 bits.
    AVX2(Isa.X64),
    /// Vectors of 512 bits.
    AVX512F(Isa.X64),
    /// Bytes and words in them.
    AVX512BW(Isa.X64),
    /// 64-bit multiplication and conversions in them.
    AVX512DQ(Isa.X64),
    /// What AVX-512 has, for smaller vectors.
    AVX512VL(Isa.X64),
    /// Bytes of such a vector in any order.
    AVX512VBMI(Isa.X64),
    /// Atomic instructions (Arm FEAT_LSE); Linux calls it `atomics`.
    LSE(Isa.A64, "atomics"),
    /// Arithmetic on binary16 (Arm FEAT_FP16); Linux calls that on scalars `fphp`.
    FP16(Isa.A64, "fphp");

    private final Isa isa;
    private final String name;

    CpuFeature(Isa isa) {
        this.isa = isa;
        this.name = name().toLowerCase(Locale.ROOT);
    }

    CpuFeature(Isa isa, String name) {
        this.isa = isa;
        this.name = name;
    }

    /// The instruction set that it extends.
    public Isa isa() {
        return isa;
    }

    /// Its name in `/proc/cpuinfo`.
    String linuxName() {
        return name;
    }
}
