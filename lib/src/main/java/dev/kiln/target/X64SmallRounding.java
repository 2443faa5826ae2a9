package dev.kiln.target;

import static dev.kiln.target.X64VectorCode.splat;
import static dev.kiln.target.X64VectorCode.x;

import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;

/// Lanes of small floats to and from binary32, where the CPU converts binary16 (F16C), and to each other, which it need
/// not know about.
///
/// An `f8` is the upper byte of an `f16`. Rounded to that by a number of 16 bits that is added, once: binary32 is first
/// cut off to binary16, and the last bit set where anything was lost.
final class X64SmallRounding {
    private static final long MASK = Packed.reg(Packed.K, 1);
    /// The rounding of `vcvtps2ph` (Intel SDM 2C), to nearest and towards zero.
    private static final int NEAREST = 0;

    private static final int TRUNCATED = 3;
    /// The predicate of `cmpps` (Intel SDM 2A, table 3-1): less, greater, and not NaN.
    private static final int OTHER = 12;

    private final X64VectorCode v;

    X64SmallRounding(X64VectorCode v) {
        this.v = v;
    }

    /// d, of `bytes` bytes, = small lanes of `lane` bytes as binary32; a is a register or memory.
    void widen(int lane, int bytes, int d, long a) {
        if (lane == 1) {
            halves(bytes / 2, d, a);
        }
        v.code.emit(Op.VCVTPH2PS, x(bytes, d), lane == 1 ? x(bytes / 2, d) : a);
    }

    /// d, of `bytes` bytes, = `f8` lanes as `f16`; a is a register or, with AVX2, memory.
    void halves(int bytes, int d, long a) {
        if (v.avx2) {
            v.code.emit(Op.VPMOVZXBW, x(bytes, d), a);
            v.shift(Op.PSLLW, bytes, d, d, 8);
        } else {
            v.code.emit(Op.PUNPCKLBW, x(16, d), a);
            v.op(Op.PAND, 16, d, d, v.all(16, splat(16, 0xFF00)));
        }
    }

    /// d = the binary32 lanes of s, of `bytes` bytes, as small ones of `lane` bytes. For `f8`, t and u are other
    /// registers, and change.
    void narrow(int lane, int bytes, int d, int s, int t, int u) {
        int half = bytes / 2;
        if (lane == 2) {
            v.code.emitImm(Op.VCVTPS2PH, x(half, d), x(bytes, s), NEAREST);
            return;
        }
        v.code.emitImm(Op.VCVTPS2PH, x(half, t), x(bytes, s), TRUNCATED);
        v.code.emit(Op.VCVTPH2PS, x(bytes, u), x(half, t));
        if (v.avx512) {
            v.code.emitImm(Op.VCMPPS, MASK, x(bytes, u), x(bytes, s), OTHER);
            v.code.emit(Op.VPMOVM2W, x(half, u), MASK);
        } else {
            v.op(Op.CMPPS, bytes, u, u, s, OTHER);
            pack(Op.PACKSSDW, bytes, u, u, d);
        }
        v.shift(Op.PSRLW, half, u, u, 15);
        v.op(Op.POR, half, t, t, u);
        eighths(half, d, t, u);
    }

    /// d = the `f16` lanes of h, of `bytes` bytes, as `f8`. All three are different registers, and change.
    ///
    /// The sign is put aside, and all NaNs made one, lest one rounds up to a zero. What is added is half a unit,
    /// less the last bit where the unit is even.
    void eighths(int bytes, int d, int h, int t) {
        v.move(bytes, t, h);
        v.op(Op.PAND, bytes, h, h, v.all(bytes, splat(16, 0x7FFF)));
        v.op(Op.PXOR, bytes, t, t, h);
        v.op(Op.PMINSW, bytes, h, h, v.all(bytes, splat(16, 0x7E00)));
        v.shift(Op.PSRLW, bytes, d, h, 8);
        v.op(Op.PAND, bytes, d, d, v.all(bytes, splat(16, 1)));
        v.op(Op.PADDW, bytes, h, h, v.all(bytes, splat(16, 0x7F)));
        v.op(Op.PADDW, bytes, h, h, d);
        v.shift(Op.PSRLW, bytes, h, h, 8);
        v.shift(Op.PSRLW, bytes, t, t, 8);
        v.op(Op.POR, bytes, h, h, t);
        if (v.avx512) {
            v.code.emit(Op.VPMOVWB, x(bytes / 2, d), x(bytes, h));
        } else {
            pack(Op.PACKUSWB, bytes, d, h, t);
        }
    }

    /// d = lanes of half the width, in the lower half; t may change.
    void pack(Op op, int bytes, int d, int a, int t) {
        if (bytes == 32) {
            v.code.emitImm(Op.VEXTRACTI128, x(16, t), x(32, a), 1);
            v.op(op, 16, d, a, t);
        } else {
            v.op(op, 16, d, a, a);
        }
    }
}
