package dev.kiln.eacg;

import java.math.BigInteger;

/// A value in the instruction: `5:32`.
///
/// @param size how many bits
/// @param low the value, zero-extended to 64 bits, or its lower 64
/// @param high the upper 64 bits of 128, else 0
public record Immediate(Size size, long low, long high) implements Operand {
    private static final BigInteger HALF = BigInteger.ONE.shiftLeft(64);

    /// A value that fits.
    ///
    /// @throws EacgException when it has more bits
    public Immediate {
        if (size != Size.B128 && high != 0 || size.zeroExtend(low) != low) {
            throw new EacgException("0x" + Long.toHexString(low) + " has more than " + size + " bits");
        }
    }

    /// `value`, which is taken signed or unsigned, whichever it fits.
    ///
    /// @throws EacgException when it fits neither way
    public static Immediate of(long value, Size size) {
        if (size == Size.B128) {
            return new Immediate(size, value, value >> 63);
        }
        if (size.signExtend(value) != value && size.zeroExtend(value) != value) {
            throw new EacgException(value + " does not fit in " + size + " bits");
        }
        return new Immediate(size, size.zeroExtend(value), 0);
    }

    /// As above, of any value.
    static Immediate of(BigInteger value, Size size) {
        if (value.signum() < 0 ? value.bitLength() >= size.bits() : value.bitLength() > size.bits()) {
            throw new EacgException(value + " does not fit in " + size + " bits");
        }
        BigInteger high = size == Size.B128 ? value.shiftRight(64) : BigInteger.ZERO;
        return new Immediate(size, size.zeroExtend(value.longValue()), high.longValue());
    }

    /// The value, unsigned.
    BigInteger value() {
        return unsigned(high).multiply(HALF).add(unsigned(low));
    }

    private static BigInteger unsigned(long half) {
        BigInteger value = BigInteger.valueOf(half);
        return half < 0 ? value.add(HALF) : value;
    }

    /// As the text form writes it.
    @Override
    public String toString() {
        return (high == 0 ? Long.toUnsignedString(low) : "0x" + value().toString(16)) + ":" + size;
    }
}
