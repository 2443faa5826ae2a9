package dev.kiln.x64;

import java.util.Locale;

/// The families of instructions. Each has a table of rows of its own, read when one of its mnemonics is first used.
public enum Family {
    /// Integer arithmetic, data movement, control flow, strings, bits.
    GENERAL,
    /// The operating system's instructions, and virtualisation.
    SYSTEM,
    /// The floating-point stack.
    X87,
    /// What only MMX and 3DNow! have; MMX rows of mnemonics that SSE2 has too are in [#SSE].
    MMX,
    /// SSE and SSE2.
    SSE,
    /// SSE3, SSSE3, SSE4.1, SSE4.2, SSE4a, AES, PCLMULQDQ, SHA, GFNI.
    SSE4,
    /// AVX: floating point, movement, cryptography, and what else has VEX encodings; the EVEX rows of these
    /// mnemonics too.
    AVX,
    /// AVX and AVX2: integers, with the EVEX rows of these mnemonics.
    AVX2,
    /// Fused multiply and add, VEX and EVEX.
    FMA,
    /// AVX-512: the mnemonics that have EVEX encodings only, and those of mask registers.
    AVX512,
    /// AVX-512's half precision.
    FP16,
    /// Tiles.
    AMX,
    /// AMD's own: XOP, FMA4, TBM, LWP.
    AMD;

    /// The name of the resource that holds the table.
    String resource() {
        return name().toLowerCase(Locale.ROOT) + ".ops";
    }
}
