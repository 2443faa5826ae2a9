package dev.kiln.target;

import static dev.kiln.target.X64Code.SCRATCH;

import dev.kiln.ir.UnaryOp;
import dev.kiln.x64.Op;

/// Integer operations of one operand, with and without the instructions that later CPUs have for them.
final class X64Unary {
    private static final long[] MASKS = {0x5555_5555_5555_5555L, 0x3333_3333_3333_3333L, 0x0F0F_0F0F_0F0F_0F0FL};

    private final X64Code code;

    X64Unary(X64Code code) {
        this.code = code;
    }

    /// d = op a.
    void unary(UnaryOp op, int size, int d, int a) {
        switch (op) {
            case NOT -> inPlace(Op.NOT, size, d, a);
            case NEG -> inPlace(Op.NEG, size, d, a);
            case ABS -> absolute(size, d, a);
            case CLZ -> leadingZeros(size, d, a);
            case CTZ -> trailingZeros(size, d, a);
            case POPCNT -> ones(size, d, a);
            case BSWAP -> inPlace(Op.BSWAP, size, d, a);
            case BITREV -> reverse(size, d, a);
            case SEXT8 -> code.extend(Op.MOVSX, size, d, 1, a);
            case SEXT16 -> code.extend(Op.MOVSX, size, d, 2, a);
            case SEXT32 -> {
                if (size == 8) {
                    code.extend(Op.MOVSXD, 8, d, 4, a);
                } else {
                    code.move(4, d, a);
                }
            }
            case ZEXT8 -> code.extend(Op.MOVZX, 4, d, 1, a);
            case ZEXT16 -> code.extend(Op.MOVZX, 4, d, 2, a);
            case ZEXT32 -> code.move(4, d, a);
        }
    }

    private void inPlace(Op op, int size, int d, int a) {
        code.moveIfOther(size, d, a);
        code.r(op, size, d);
    }

    private void absolute(int size, int d, int a) {
        code.move(size, SCRATCH, a);
        code.r(Op.NEG, size, SCRATCH);
        code.moveIfOther(size, d, a);
        code.rr(Op.CMOVNS, size, d, SCRATCH);
    }

    /// Without `lzcnt`: `bsr` gives the place of the highest one, and of zero nothing but a flag.
    private void leadingZeros(int size, int d, int a) {
        if (code.lzcnt) {
            code.rr(Op.LZCNT, size, d, a);
            return;
        }
        code.constant(SCRATCH, size * 16 - 1);
        code.rr(Op.BSR, size, d, a);
        code.rr(Op.CMOVE, size, d, SCRATCH);
        code.ri(Op.XOR, size, d, size * 8 - 1);
    }

    private void trailingZeros(int size, int d, int a) {
        if (code.bmi1) {
            code.rr(Op.TZCNT, size, d, a);
            return;
        }
        code.constant(SCRATCH, size * 8);
        code.rr(Op.BSF, size, d, a);
        code.rr(Op.CMOVE, size, d, SCRATCH);
    }

    /// Without `popcnt`: sums of neighbours of 1, 2 and 4 bits, then all bytes by a multiplication.
    private void ones(int size, int d, int a) {
        if (code.popcnt) {
            code.rr(Op.POPCNT, size, d, a);
            return;
        }
        int mask = code.borrow(d);
        code.moveIfOther(size, d, a);
        code.move(size, SCRATCH, d);
        code.ri(Op.SHR, size, SCRATCH, 1);
        constant(mask, size, MASKS[0]);
        code.rr(Op.AND, size, SCRATCH, mask);
        code.rr(Op.SUB, size, d, SCRATCH);
        constant(mask, size, MASKS[1]);
        code.move(size, SCRATCH, d);
        code.ri(Op.SHR, size, SCRATCH, 2);
        code.rr(Op.AND, size, SCRATCH, mask);
        code.rr(Op.AND, size, d, mask);
        code.rr(Op.ADD, size, d, SCRATCH);
        code.move(size, SCRATCH, d);
        code.ri(Op.SHR, size, SCRATCH, 4);
        code.rr(Op.ADD, size, d, SCRATCH);
        constant(mask, size, MASKS[2]);
        code.rr(Op.AND, size, d, mask);
        constant(mask, size, 0x0101_0101_0101_0101L);
        code.rr(Op.IMUL, size, d, mask);
        code.ri(Op.SHR, size, d, size * 8 - 8);
        code.giveBack(mask);
    }

    /// The bytes reversed, then the halves, pairs and single bits in each.
    private void reverse(int size, int d, int a) {
        int mask = code.borrow(d);
        inPlace(Op.BSWAP, size, d, a);
        for (int i = 2; i >= 0; i--) {
            constant(mask, size, MASKS[i]);
            code.move(size, SCRATCH, d);
            code.ri(Op.SHR, size, SCRATCH, 1 << i);
            code.rr(Op.AND, size, SCRATCH, mask);
            code.rr(Op.AND, size, d, mask);
            if (i == 2) {
                code.ri(Op.SHL, size, d, 4);
                code.rr(Op.OR, size, d, SCRATCH);
            } else {
                code.lea(size, d, SCRATCH, d, i + 1, 0);
            }
        }
        code.giveBack(mask);
    }

    private void constant(int d, int size, long value) {
        code.constant(d, size == 4 ? value & 0xFFFF_FFFFL : value);
    }
}
