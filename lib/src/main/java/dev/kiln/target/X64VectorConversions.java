package dev.kiln.target;

import static dev.kiln.target.X64VectorCode.splat;

import dev.kiln.ir.Cond;
import dev.kiln.ir.Element;
import dev.kiln.x64.Op;

/// Conversions of lanes: between integers and floats as wide, and to twice and half the width.
///
/// The machine's conversions to integers give MIN (or all ones, unsigned) for what does not fit; that is mended by
/// comparisons.
final class X64VectorConversions {
    /// `vpmovsxbw` …, by the index of the narrow lane.
    private static final Op[] EXTEND_SIGNED = {Op.PMOVSXBW, Op.PMOVSXWD, Op.PMOVSXDQ};
    private static final Op[] EXTEND_UNSIGNED = {Op.PMOVZXBW, Op.PMOVZXWD, Op.PMOVZXDQ};
    private static final Op[] SATURATE_SIGNED = {Op.VPMOVSWB, Op.VPMOVSDW, Op.VPMOVSQD};
    private static final Op[] SATURATE_UNSIGNED = {Op.VPMOVUSWB, Op.VPMOVUSDW, Op.VPMOVUSQD};
    private static final Op[] INTERLEAVE = {Op.PUNPCKLBW, Op.PUNPCKLWD, Op.PUNPCKLDQ};

    private static final long TWO_31 = splat(32, Float.floatToRawIntBits(0x1p31f));
    private static final long TWO_63 = Double.doubleToRawLongBits(0x1p63);
    private static final long TWO_52 = Double.doubleToRawLongBits(0x1p52);
    private static final long TWO_84 = Double.doubleToRawLongBits(0x1p84);

    private final X64VectorCode v;
    private final X64VectorCompares compares;
    private final X64SmallRounding rounding;

    X64VectorConversions(X64VectorCode v, X64VectorCompares compares, X64SmallRounding rounding) {
        this.v = v;
        this.compares = compares;
        this.rounding = rounding;
    }

    /// d = a converted, a of `bytes` and d of `toBytes`; false for what is done lane by lane.
    boolean convert(Element to, Element from, int toBytes, int bytes, int d, int a) {
        if (from.lane().isFloat() && to.lane().isFloat()) {
            return floats(to, from, toBytes, bytes, d, a);
        }
        if (from.lane().isFloat()) {
            return toIntegers(to, bytes, d, a);
        }
        if (to.lane().isFloat()) {
            return toFloats(from, bytes, d, a);
        }
        int index = X64VectorIntegers.index(to.lane());
        if (toBytes > bytes) {
            widen(from.isSigned(), index - 1, toBytes, bytes, d, a);
            return true;
        }
        return narrow(from.isSigned(), index, toBytes, bytes, d, a);
    }

    private boolean floats(Element to, Element from, int toBytes, int bytes, int d, int a) {
        if (to == Element.F64 && from == Element.F32) {
            v.resize(Op.CVTPS2PD, toBytes, d, Math.max(bytes, 16), a);
            return true;
        }
        if (to == Element.F32 && from == Element.F64) {
            v.resize(Op.CVTPD2PS, Math.max(toBytes, 16), d, bytes, a);
            return true;
        }
        if (to == Element.F16 && from == Element.F8) {
            if (!v.avx2 && d != a) {
                v.move(16, d, a);
            }
            rounding.halves(toBytes, d, X64VectorCode.x(v.avx2 ? Math.max(bytes, 16) : 16, v.avx2 ? a : d));
            return true;
        }
        if (to == Element.F8 && from == Element.F16) {
            toEighths(bytes, d, a);
            return true;
        }
        if (!v.f16c) {
            return false;
        }
        if (to == Element.F32 && from == Element.F16) {
            v.resize(Op.VCVTPH2PS, toBytes, d, Math.max(bytes, 16), a);
            return true;
        }
        if (to == Element.F16 && from == Element.F32) { // rounding to nearest
            v.resize(Op.VCVTPS2PH, Math.max(toBytes, 16), d, bytes, a, 0);
            return true;
        }
        return false;
    }

    private void toEighths(int bytes, int d, int a) {
        v.begin(d, a);
        int result = v.temp();
        int half = v.temp();
        int other = v.early();
        quiet(bytes, half, a, other);
        rounding.eighths(bytes, result, half, other);
        v.move(Math.max(bytes / 2, 16), d, result);
        v.end();
    }

    /// d = a with NaNs as the machine makes them; `t` changes. Twice a magnitude above that of infinity is one.
    private void quiet(int bytes, int d, int a, int t) {
        v.op(Op.PADDW, bytes, t, a, a);
        v.op(Op.PSUBUSW, bytes, t, t, v.all(bytes, splat(16, 0xF800)));
        v.op(Op.PMINSW, bytes, t, t, v.all(bytes, splat(16, 1)));
        v.shift(Op.PSLLW, bytes, t, t, 9);
        v.op(Op.POR, bytes, d, t, a);
    }

    // Integers to integers

    /// Lanes of `index` to twice their width.
    private void widen(boolean signed, int index, int toBytes, int bytes, int d, int a) {
        if (v.sse41) {
            v.resize((signed ? EXTEND_SIGNED : EXTEND_UNSIGNED)[index], toBytes, d, Math.max(bytes, 16), a);
            return;
        }
        v.begin(d, a);
        int fill = v.temp();
        if (!signed) {
            v.zero(fill);
            v.op(INTERLEAVE[index], 16, d, a, fill);
        } else if (index == 2) {
            v.shift(Op.PSRAD, 16, fill, a, 31);
            v.op(Op.PUNPCKLDQ, 16, d, a, fill);
        } else {
            v.op(INTERLEAVE[index], 16, d, a, a);
            v.shift(index == 0 ? Op.PSRAW : Op.PSRAD, 16, d, d, 8 << index);
        }
        v.end();
    }

    /// To lanes of `index` from twice their width, saturated.
    private boolean narrow(boolean signed, int index, int toBytes, int bytes, int d, int a) {
        if (v.avx512) {
            v.resize((signed ? SATURATE_SIGNED : SATURATE_UNSIGNED)[index], Math.max(toBytes, 16), d, bytes, a);
            return true;
        }
        if (index == 2 || index == 1 && !signed && !v.sse41) {
            return false;
        }
        v.begin(d, a);
        int bounded = a;
        if (!signed) {
            bounded = v.temp();
            bound(index, bytes, bounded, a);
        }
        Op pack = signed ? index == 0 ? Op.PACKSSWB : Op.PACKSSDW : index == 0 ? Op.PACKUSWB : Op.PACKUSDW;
        if (bytes == 32) {
            int upper = v.early();
            v.code.emitImm(Op.VEXTRACTI128, X64VectorCode.x(16, upper), X64VectorCode.x(32, bounded), 1);
            v.op(pack, 16, d, bounded, upper);
        } else {
            v.op(pack, 16, d, bounded, bounded);
        }
        v.end();
        return true;
    }

    /// d = the smaller of a, unsigned, and the largest number of half the width: the machine's packing takes the
    /// sign.
    private void bound(int index, int bytes, int d, int a) {
        long limit = v.all(bytes, splat(16 << index, (1L << (8 << index)) - 1));
        if (v.sse41) {
            v.op(index == 0 ? Op.PMINUW : Op.PMINUD, bytes, d, a, limit);
        } else { // less what is above the limit
            int above = v.temp();
            v.op(Op.PSUBUSW, bytes, above, a, limit);
            v.op(Op.PSUBW, bytes, d, a, above);
        }
    }

    // Integers to floats

    private boolean toFloats(Element from, int bytes, int d, int a) {
        switch (from) {
            case S32 -> v.unary(Op.CVTDQ2PS, bytes, d, a);
            case U32 -> {
                if (v.avx512) {
                    v.unary(Op.VCVTUDQ2PS, bytes, d, a);
                } else {
                    unsignedToSingle(bytes, d, a);
                }
            }
            case S64, U64 -> {
                if (v.avx512) {
                    v.unary(from == Element.S64 ? Op.VCVTQQ2PD : Op.VCVTUQQ2PD, bytes, d, a);
                } else {
                    toDouble(from == Element.S64, bytes, d, a);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// The halves apart, which are exact, and their sum.
    private void unsignedToSingle(int bytes, int d, int a) {
        v.begin(d, a);
        int low = v.temp();
        v.op(Op.PAND, bytes, low, a, v.all(bytes, splat(32, 0xFFFF)));
        v.unary(Op.CVTDQ2PS, bytes, low, low);
        v.shift(Op.PSRLD, bytes, d, a, 16);
        v.unary(Op.CVTDQ2PS, bytes, d, d);
        v.op(Op.MULPS, bytes, d, d, v.all(bytes, splat(32, Float.floatToRawIntBits(0x1p16f))));
        v.op(Op.ADDPS, bytes, d, d, low);
        v.end();
    }

    /// The halves as the last bits of 2⁵² and 2⁸⁴: what these add is taken off the upper one, exactly. A signed
    /// upper half is moved up by 2³¹ first.
    private void toDouble(boolean signed, int bytes, int d, int a) {
        v.begin(d, a);
        int low = v.temp();
        v.op(Op.PAND, bytes, low, a, v.all(bytes, 0xFFFF_FFFFL));
        v.op(Op.POR, bytes, low, low, v.all(bytes, TWO_52));
        v.shift(Op.PSRLQ, bytes, d, a, 32);
        v.op(Op.PXOR, bytes, d, d, v.all(bytes, signed ? TWO_84 ^ 1L << 31 : TWO_84));
        double added = signed ? 0x1p84 + 0x1p63 + 0x1p52 : 0x1p84 + 0x1p52;
        v.op(Op.SUBPD, bytes, d, d, v.all(bytes, Double.doubleToRawLongBits(added)));
        v.op(Op.ADDPD, bytes, d, d, low);
        v.end();
    }

    // Floats to integers

    private boolean toIntegers(Element to, int bytes, int d, int a) {
        switch (to) {
            case S32 -> signed(true, bytes, d, a);
            case U32 -> {
                if (v.avx512) {
                    unsignedOrOnes(true, bytes, d, a);
                } else {
                    singleToUnsigned(bytes, d, a);
                }
            }
            case S64 -> {
                if (!v.avx512) {
                    return false;
                }
                signed(false, bytes, d, a);
            }
            case U64 -> {
                if (!v.avx512) {
                    return false;
                }
                unsignedOrOnes(false, bytes, d, a);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// NaN becomes 0 before. MIN is right for what is too small, its complement for what is too large.
    private void signed(boolean single, int bytes, int d, int a) {
        int index = single ? 2 : 3;
        v.begin(d, a);
        int mask = v.temp();
        compares.floats(Cond.FORD, index, bytes, mask, a, a);
        v.op(Op.ANDPS, bytes, d, a, mask);
        v.constant(bytes, mask, single ? TWO_31 : TWO_63);
        compares.floats(Cond.FLE, index, bytes, mask, mask, d);
        v.unary(single ? Op.CVTTPS2DQ : Op.VCVTTPD2QQ, bytes, d, d);
        v.op(Op.PXOR, bytes, d, d, mask);
        v.end();
    }

    /// Negative numbers and NaN become 0 first; what is too large, and only that, becomes ones.
    private void unsignedOrOnes(boolean single, int bytes, int d, int a) {
        v.begin(d, a);
        int zero = v.temp();
        v.zero(zero);
        v.op(single ? Op.MAXPS : Op.MAXPD, bytes, d, a, zero);
        v.unary(single ? Op.VCVTTPS2UDQ : Op.VCVTTPD2UQQ, bytes, d, d);
        v.end();
    }

    /// What is below 2³¹ and what is above apart. The first gives MIN, bit 31, for all that is larger, the second 0
    /// for all that is smaller and MIN for what is too large, which is spread.
    private void singleToUnsigned(int bytes, int d, int a) {
        v.begin(d, a);
        int above = v.temp();
        int zero = v.temp();
        v.zero(zero);
        v.op(Op.MAXPS, bytes, d, a, zero);
        v.op(Op.SUBPS, bytes, above, d, v.all(bytes, TWO_31));
        v.op(Op.MAXPS, bytes, above, above, zero);
        v.unary(Op.CVTTPS2DQ, bytes, above, above);
        v.unary(Op.CVTTPS2DQ, bytes, d, d);
        v.shift(Op.PSRAD, bytes, zero, above, 31);
        v.op(Op.POR, bytes, d, d, above);
        v.op(Op.POR, bytes, d, d, zero);
        v.end();
    }
}
