package dev.kiln.a64;

/// What a CPU must have to run an instruction: the names of the architecture's `FEAT_` features, shortened.
public enum Feature {
    /// Every AArch64 processor.
    BASE,
    /// Floating point (FEAT_FP).
    FP,
    /// Vectors (FEAT_AdvSIMD).
    SIMD,
    /// Half precision (FEAT_FP16).
    FP16,
    /// Half-precision multiply-add to single (FEAT_FHM).
    FHM,
    /// Brain floating point (FEAT_BF16).
    BF16,
    /// Integer dot product (FEAT_DotProd).
    DOTPROD,
    /// Integer matrix multiply (FEAT_I8MM).
    I8MM,
    /// Rounding doubling multiply-add (FEAT_RDM).
    RDM,
    /// Complex numbers (FEAT_FCMA).
    FCMA,
    /// JavaScript conversion (FEAT_JSCVT).
    JSCVT,
    /// Round to 32 or 64 bits (FEAT_FRINTTS).
    FRINTTS,
    /// CRC32 (FEAT_CRC32).
    CRC32,
    /// Flag manipulation (FEAT_FlagM).
    FLAGM,
    /// Flag conversion (FEAT_FlagM2).
    FLAGM2,
    /// Common short sequences (FEAT_CSSC).
    CSSC,
    /// Checked pointer arithmetic (FEAT_CPA).
    CPA,
    /// Atomics (FEAT_LSE).
    LSE,
    /// 128-bit atomics (FEAT_LSE128).
    LSE128,
    /// Limited ordering regions (FEAT_LOR).
    LOR,
    /// Load-acquire RCpc (FEAT_LRCPC).
    RCPC,
    /// Load-acquire RCpc with an offset (FEAT_LRCPC2).
    RCPC2,
    /// Load-acquire RCpc, writeback, vectors (FEAT_LRCPC3).
    RCPC3,
    /// 64-byte loads and stores (FEAT_LS64).
    LS64,
    /// 64-byte stores with a status (FEAT_LS64_V).
    LS64_V,
    /// 64-byte stores of EL0 data (FEAT_LS64_ACCDATA).
    LS64_ACCDATA,
    /// Range prefetch (FEAT_RPRFM).
    RPRFM,
    /// Hinted conditional branches (FEAT_HBC).
    HBC,
    /// Memory copy and set (FEAT_MOPS).
    MOPS,
    /// Pointer authentication (FEAT_PAuth).
    PAUTH,
    /// Pointer authentication with the link register (FEAT_PAuth_LR).
    PAUTH_LR,
    /// Branch targets (FEAT_BTI).
    BTI,
    /// Memory tagging (FEAT_MTE).
    MTE,
    /// Memory tagging, system (FEAT_MTE2).
    MTE2,
    /// AES (FEAT_AES).
    AES,
    /// 64-bit polynomial multiply (FEAT_PMULL).
    PMULL,
    /// SHA1 (FEAT_SHA1).
    SHA1,
    /// SHA256 (FEAT_SHA256).
    SHA256,
    /// SHA512 (FEAT_SHA512).
    SHA512,
    /// SHA3 (FEAT_SHA3).
    SHA3,
    /// SM3 (FEAT_SM3).
    SM3,
    /// SM4 (FEAT_SM4).
    SM4,
    /// Random numbers (FEAT_RNG).
    RNG,
    /// Error barrier (FEAT_RAS).
    RAS,
    /// Speculation barrier (FEAT_SB).
    SB,
    /// Prediction restriction (FEAT_SPECRES).
    SPECRES,
    /// Prediction restriction, more (FEAT_SPECRES2).
    SPECRES2,
    /// Wait with a timeout (FEAT_WFxT).
    WFXT,
    /// Barriers without XS (FEAT_XS).
    XS,
    /// Data gathering hint (FEAT_DGH).
    DGH,
    /// Clear branch history (FEAT_CLRBHB).
    CLRBHB,
    /// Guarded control stack (FEAT_GCS).
    GCS,
    /// Check feature status (FEAT_CHK).
    CHK,
    /// Statistical profiling (FEAT_SPE).
    SPE,
    /// Trace (FEAT_TRF).
    TRF,
    /// Transactions (FEAT_TME).
    TME,
    /// Instrumentation trace (FEAT_ITE).
    ITE,
    /// 128-bit system registers and instructions (FEAT_SYSREG128, FEAT_SYSINSTR128).
    D128,
    /// Maximum and minimum of absolute values (FEAT_FAMINMAX).
    FAMINMAX
}
