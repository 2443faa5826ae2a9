package dev.kiln.target;

import static dev.kiln.target.X64VectorCode.splat;
import static dev.kiln.target.X64VectorCode.x;

import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;

/// Selection, shuffles, and the halves of a vector.
final class X64VectorShuffles {
    private static final long MASK = Packed.reg(Packed.K, 1);

    private final X64VectorCode v;
    private final boolean permutesBytes;

    X64VectorShuffles(X64VectorCode v, Target target) {
        this.v = v;
        permutesBytes = v.avx512 && target.features().has(CpuFeature.AVX512VBMI);
    }

    // Selection

    /// d = t where mask has ones, else f.
    void select(int bytes, int d, int mask, int t, int f) {
        if (v.avx512) {
            ternary(bytes, d, mask, t, f);
            return;
        }
        v.begin(d, mask, t, f);
        int joined = d == mask || d == f ? v.temp() : d; // f ^ ((t ^ f) & mask)
        v.op(Op.PXOR, bytes, joined, t, f);
        v.op(Op.PAND, bytes, joined, joined, mask);
        v.op(Op.PXOR, bytes, d, joined, f);
        v.end();
    }

    /// `vpternlog` looks up d, second, third, in this order of bits, in a table of eight (Intel SDM 2C VPTERNLOGD).
    private void ternary(int bytes, int d, int mask, int t, int f) {
        int first = d == t || d == f ? d : mask;
        int second = first == mask ? t : mask;
        int third = first == mask || first == t ? f : t;
        v.move(bytes, d, first);
        int table = 0;
        for (int i = 0; i < 8; i++) {
            boolean a = (i & 4) != 0;
            boolean b = (i & 2) != 0;
            boolean c = (i & 1) != 0;
            boolean chosen = first == mask ? a ? b : c : first == t ? b ? a : c : b ? c : a;
            table |= chosen ? 1 << i : 0;
        }
        v.code.emitImm(Op.VPTERNLOGQ, x(bytes, d), x(bytes, second), x(bytes, third), table);
    }

    // Bytes in any order

    /// Byte i of d = byte b[i] of a, or 0; false for what is done byte by byte.
    ///
    /// `pshufb` gives 0 for indices with the top bit set, and takes four bits else. A saturating addition sets that
    /// bit for all from 16.
    boolean shuffle(int bytes, int d, int a, int b) {
        if (!v.ssse3) {
            return false;
        }
        v.begin(d, a, b);
        long clear = v.all(bytes, splat(8, 0x70));
        if (bytes == 8) {
            int index = v.temp();
            int low = v.early();
            v.op(Op.PADDUSB, bytes, index, b, clear);
            v.unary(v.avx2 ? Op.VMOVQ : Op.MOVQ, bytes, low, a);
            v.op(Op.PSHUFB, bytes, low, low, index);
            v.move(bytes, d, low);
        } else if (bytes == 16) {
            int index = v.temp();
            v.op(Op.PADDUSB, bytes, index, b, clear);
            if (v.avx2 || d != b) {
                v.op(Op.PSHUFB, bytes, d, a, index);
            } else {
                v.move(bytes, d, a);
                v.op(Op.PSHUFB, bytes, d, d, index);
            }
        } else if (permutesBytes) {
            permute(bytes, d, a, b);
        } else {
            parts(bytes, d, a, b, clear);
        }
        v.end();
        return true;
    }

    /// By `vpermb`, which takes the index modulo the size.
    private void permute(int bytes, int d, int a, int b) {
        int inside = v.temp();
        v.code.emitImm(Op.VPCMPUB, MASK, x(bytes, b), v.all(bytes, splat(8, bytes)), 1);
        v.code.emit(Op.VPMOVM2B, x(bytes, inside), MASK);
        v.code.emit(Op.VPERMB, x(bytes, d), x(bytes, b), x(bytes, a));
        v.op(Op.PAND, bytes, d, d, inside);
    }

    /// Each 16 bytes of a everywhere, shuffled by what of the index is inside them, and all joined.
    private void parts(int bytes, int d, int a, int b, long clear) {
        int joined = v.early();
        int index = v.temp();
        int part = v.temp();
        for (int i = 0; i < bytes / 16; i++) {
            if (bytes == 64) {
                v.code.emitImm(Op.VSHUFI64X2, x(64, part), x(64, a), x(64, a), 0x55 * i);
            } else {
                v.unary(Op.VPERMQ, bytes, part, a, i == 0 ? 0x44 : 0xEE);
            }
            v.op(Op.PADDB, bytes, index, b, v.all(bytes, splat(8, -16L * i)));
            v.op(Op.PADDUSB, bytes, index, index, clear);
            v.op(Op.PSHUFB, bytes, i == 0 ? joined : part, part, index);
            if (i > 0) {
                v.op(Op.POR, bytes, joined, joined, part);
            }
        }
        v.move(bytes, d, joined);
    }

    // Halves

    /// d = the upper half of a, in its lower half.
    void upper(int bytes, int d, int a) {
        switch (bytes) {
            case 64 -> v.code.emitImm(Op.VEXTRACTI64X4, x(32, d), x(64, a), 1);
            case 32 -> v.code.emitImm(d >= 16 || a >= 16 ? Op.VEXTRACTI32X4 : Op.VEXTRACTI128, x(16, d), x(32, a), 1);
            case 16 -> v.unary(Op.PSHUFD, 16, d, a, 0xEE);
            case 8 -> v.shift(Op.PSRLQ, 16, d, a, 32);
            case 4 -> v.shift(Op.PSRLD, 16, d, a, 16);
            default -> v.shift(Op.PSRLW, 16, d, a, 8);
        }
    }
}
