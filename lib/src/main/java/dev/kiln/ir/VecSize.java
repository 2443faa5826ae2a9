package dev.kiln.ir;

import java.util.Locale;

/// How much of a vector register an instruction works on. What lies above it in a register that it writes is not
/// defined.
public enum VecSize {
    /// 64 bits; on every machine.
    V64(8),
    /// 128 bits; on every machine.
    V128(16),
    /// 256 bits; on x86-64 with AVX2.
    V256(32),
    /// 512 bits; on x86-64 with AVX-512 (F, BW, DQ, VL).
    V512(64);

    private final int bytes;
    private final String text = name().toLowerCase(Locale.ROOT);

    VecSize(int bytes) {
        this.bytes = bytes;
    }

    /// 8, 16, 32 or 64.
    public int bytes() {
        return bytes;
    }

    /// The text form: `v64 v128 v256 v512`.
    @Override
    public String toString() {
        return text;
    }
}
