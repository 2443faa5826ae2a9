package dev.kiln.eacg;

import java.math.BigInteger;

/// Arithmetic of 128 bits, for the reference: slow and certain.
final class Wide {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);

    private Wide() {}

    /// a op b, modulo 2^128; b is not zero where `op` divides.
    static BigInteger apply(EacgOp op, BigInteger a, BigInteger b) {
        BigInteger result = switch (op) {
            case ADD -> a.add(b);
            case SUB -> a.subtract(b);
            case MUL -> a.multiply(b);
            case DIV -> a.divide(b);
            case MOD -> a.mod(b);
            case SDIV -> signed(a).divide(signed(b));
            case SMOD -> signed(a).remainder(signed(b));
            case AND -> a.and(b);
            case OR -> a.or(b);
            case XOR -> a.xor(b);
            case SHL -> a.shiftLeft(b.intValue() & 127);
            case SHR -> a.shiftRight(b.intValue() & 127);
            case SAR -> signed(a).shiftRight(b.intValue() & 127);
            default -> throw new IllegalArgumentException(op + " is no arithmetic");
        };
        return result.mod(MODULUS);
    }

    static BigInteger of(long low, long high) {
        return new Immediate(Size.B128, low, high).value();
    }

    private static BigInteger signed(BigInteger value) {
        return value.testBit(127) ? value.subtract(MODULUS) : value;
    }
}
