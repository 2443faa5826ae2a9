package dev.kiln.target;

import static dev.kiln.target.X64Code.SCRATCH;
import static dev.kiln.target.X64VectorCode.x;

import dev.kiln.x64.Op;
import dev.kiln.x64.Packed;

/// What names one lane, or fills all with one value.
///
/// A lane above the low 128 bits is reached by taking out the 128 bits that hold it. Lanes are of 1, 2, 4 or 8
/// bytes: `index` 0 to 3.
final class X64VectorLanes {
    private static final Op[] BROADCAST = {Op.VPBROADCASTB, Op.VPBROADCASTW, Op.VPBROADCASTD, Op.VPBROADCASTQ};

    private final X64VectorCode v;
    private final X64Code code;

    X64VectorLanes(X64VectorCode v) {
        this.v = v;
        code = v.code;
    }

    private void fromInteger(boolean wide, int d, int s) {
        Op op = wide ? v.avx2 ? Op.VMOVQ : Op.MOVQ : v.avx2 ? Op.VMOVD : Op.MOVD;
        code.emit(op, Packed.xmm(d), wide ? Packed.gp64(s) : Packed.gp32(s));
    }

    private void toInteger(boolean wide, int d, int s) {
        Op op = wide ? v.avx2 ? Op.VMOVQ : Op.MOVQ : v.avx2 ? Op.VMOVD : Op.MOVD;
        code.emit(op, wide ? Packed.gp64(d) : Packed.gp32(d), Packed.xmm(s));
    }

    // All lanes

    /// Every lane of d = the low bits of the integer register s.
    void splat(int index, int bytes, int d, int s) {
        if (v.avx512) {
            code.emit(BROADCAST[index], x(bytes, d), index == 3 ? Packed.gp64(s) : Packed.gp32(s));
        } else {
            fromInteger(index == 3, d, s);
            splatFirst(index, bytes, d, d);
        }
    }

    /// Every lane of d = lane 0 of a.
    void splatFirst(int index, int bytes, int d, int a) {
        if (v.avx2) {
            code.emit(BROADCAST[index], x(bytes, d), x(16, a));
            return;
        }
        switch (index) {
            case 0 -> {
                v.op(Op.PUNPCKLBW, 16, d, a, a);
                v.unary(Op.PSHUFLW, 16, d, d, 0);
                v.op(Op.PUNPCKLQDQ, 16, d, d, d);
            }
            case 1 -> {
                v.unary(Op.PSHUFLW, 16, d, a, 0);
                v.op(Op.PUNPCKLQDQ, 16, d, d, d);
            }
            case 2 -> v.unary(Op.PSHUFD, 16, d, a, 0);
            default -> v.unary(Op.PSHUFD, 16, d, a, 0x44);
        }
    }

    // One lane

    /// The low 128 bits that lane `lane` is among, in a register that may be a.
    private int part(int index, int bytes, int a, int lane) {
        int part = lane << index >> 4;
        if (part == 0) {
            return a;
        }
        int d = v.temp();
        take(bytes, d, a, part);
        return d;
    }

    private void take(int bytes, int d, int a, int part) {
        Op op = bytes == 64 || d >= 16 ? Op.VEXTRACTI32X4 : Op.VEXTRACTI128;
        code.emitImm(op, x(16, d), x(bytes, a), part);
    }

    /// The integer register d = a lane of a, zero-extended.
    void get(int index, int bytes, int d, int a, int lane) {
        v.begin(a, a);
        int from = part(index, bytes, a, lane);
        int i = lane & (16 >> index) - 1;
        if (i == 0 && index >= 2) {
            toInteger(index == 3, d, from);
        } else if (index == 1) {
            extract(v.avx2 ? Op.VPEXTRW : Op.PEXTRW, Packed.gp32(d), from, i);
        } else if (v.sse41) {
            extract(
                    index == 0
                            ? v.avx2 ? Op.VPEXTRB : Op.PEXTRB
                            : index == 2 ? v.avx2 ? Op.VPEXTRD : Op.PEXTRD : v.avx2 ? Op.VPEXTRQ : Op.PEXTRQ,
                    index == 3 ? Packed.gp64(d) : Packed.gp32(d),
                    from,
                    i);
        } else if (index == 0) {
            extract(Op.PEXTRW, Packed.gp32(d), from, i / 2);
            if (i % 2 == 0) {
                code.extend(Op.MOVZX, 4, d, 1, d);
            } else {
                code.ri(Op.SHR, 4, d, 8);
            }
        } else {
            int low = v.temp();
            v.unary(Op.PSHUFD, 16, low, from, index == 2 ? i : 0xEE);
            toInteger(index == 3, d, low);
        }
        v.end();
    }

    private void extract(Op op, long d, int a, int lane) {
        code.emitImm(op, d, Packed.xmm(a), lane);
    }

    /// d = a lane of a, as lane 0.
    void getScalar(int index, int bytes, int d, int a, int lane) {
        int part = lane << index >> 4;
        int from = a;
        if (part > 0) {
            take(bytes, d, a, part);
            from = d;
        }
        int i = lane & (16 >> index) - 1;
        if (i == 0) {
            v.move(16, d, from);
        } else if (index >= 2) {
            v.unary(Op.PSHUFD, 16, d, from, index == 2 ? i : 0xEE);
        } else {
            v.shift(Op.PSRLDQ, 16, d, from, i << index);
        }
    }

    /// d = a, but for a lane, which is the low bits of the integer register s.
    void set(int index, int bytes, int d, int a, int lane, int s) {
        inPart(index, bytes, d, a, lane, (to, from, i) -> insert(index, to, from, i, s));
    }

    /// d = a, but for a lane, which is lane 0 of s.
    void setScalar(int index, int bytes, int d, int a, int lane, int s) {
        if (index == 0 && !v.sse41) { // a byte is put in by way of the scratch register
            int value = code.borrow(SCRATCH);
            toInteger(false, value, s);
            set(index, bytes, d, a, lane, value);
            code.giveBack(value);
        } else if (index < 2) {
            toInteger(false, SCRATCH, s);
            set(index, bytes, d, a, lane, SCRATCH);
        } else {
            inPart(index, bytes, d, a, lane, (to, from, i) -> insertScalar(index, to, from, i, s));
        }
    }

    /// Sets lane `i` of 128 bits: to = from, but for it.
    @FunctionalInterface
    private interface Insertion {
        void emit(int to, int from, int i);
    }

    private void inPart(int index, int bytes, int d, int a, int lane, Insertion insertion) {
        int part = lane << index >> 4;
        int i = lane & (16 >> index) - 1;
        if (bytes <= 16) {
            insertion.emit(d, a, i);
            return;
        }
        v.begin(d, a);
        int changed = v.temp();
        if (part > 0) {
            take(bytes, changed, a, part);
        }
        insertion.emit(changed, part > 0 ? changed : a, i);
        code.emitImm(
                bytes == 64 || changed >= 16 ? Op.VINSERTI32X4 : Op.VINSERTI128,
                x(bytes, d),
                x(bytes, a),
                x(16, changed),
                part);
        v.end();
    }

    private void insert(int index, int d, int a, int i, int s) {
        if (index == 1 || v.sse41) {
            pinsr(index, d, a, i, s);
            return;
        }
        switch (index) {
            case 0 -> { // the byte is put first in its pair, which is rotated to get there and back
                code.emitImm(Op.PEXTRW, Packed.gp32(SCRATCH), Packed.xmm(a), i / 2);
                if (i % 2 != 0) {
                    code.ri(Op.ROL, 2, SCRATCH, 8);
                }
                code.rr(Op.MOV, 1, SCRATCH, s);
                if (i % 2 != 0) {
                    code.ri(Op.ROL, 2, SCRATCH, 8);
                }
                pinsr(1, d, a, i / 2, SCRATCH);
            }
            case 2 -> {
                pinsr(1, d, a, 2 * i, s);
                code.moveIfOther(4, SCRATCH, s);
                code.ri(Op.SHR, 4, SCRATCH, 16);
                pinsr(1, d, d, 2 * i + 1, SCRATCH);
            }
            default -> {
                fromInteger(true, code.floatScratch, s);
                insertScalar(3, d, a, i, code.floatScratch);
            }
        }
    }

    private void pinsr(int index, int d, int a, int i, int s) {
        long from = index == 3 ? Packed.gp64(s) : Packed.gp32(s);
        if (v.avx2) {
            Op op = index == 0 ? Op.VPINSRB : index == 1 ? Op.VPINSRW : index == 2 ? Op.VPINSRD : Op.VPINSRQ;
            code.emitImm(op, Packed.xmm(d), Packed.xmm(a), from, i);
        } else {
            v.move(16, d, a);
            Op op = index == 0 ? Op.PINSRB : index == 1 ? Op.PINSRW : index == 2 ? Op.PINSRD : Op.PINSRQ;
            code.emitImm(op, Packed.xmm(d), from, i);
        }
    }

    /// Of 4 or 8 bytes.
    private void insertScalar(int index, int d, int a, int i, int s) {
        if (index == 3) {
            if (i == 0) {
                v.op(Op.MOVSD, 16, d, a, s);
            } else {
                v.op(Op.PUNPCKLQDQ, 16, d, a, s);
            }
        } else if (i == 0) {
            v.op(Op.MOVSS, 16, d, a, s);
        } else if (v.sse41) {
            v.op(Op.INSERTPS, 16, d, a, s, i << 4);
        } else {
            toInteger(false, SCRATCH, s);
            insert(2, d, a, i, SCRATCH);
        }
    }
}
