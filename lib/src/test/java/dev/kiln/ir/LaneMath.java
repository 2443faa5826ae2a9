package dev.kiln.ir;

import java.math.BigInteger;

/// What each lane of a vector instruction is to be, once more and by other means than the library's: integers as
/// unbounded numbers, small floats by search among all of them. Lanes are given and taken as zero-extended bits.
final class LaneMath {
    private LaneMath() {}

    static long mask(long value, int bits) {
        return bits == 64 ? value : value & (1L << bits) - 1;
    }

    static BigInteger signed(long value, int bits) {
        BigInteger unsigned = unsigned(value, bits);
        return unsigned.testBit(bits - 1) ? unsigned.subtract(BigInteger.ONE.shiftLeft(bits)) : unsigned;
    }

    static BigInteger unsigned(long value, int bits) {
        BigInteger all = BigInteger.valueOf(value);
        return all.and(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
    }

    // Floats

    /// The values of the non-negative floats of 5 bits of exponent and `fraction` of fraction, by their bits; the last
    /// is that of infinity, as far from its neighbour as if it were a number.
    private static double[] table(int fraction) {
        double[] table = new double[(31 << fraction) + 1];
        for (int i = 0; i < table.length; i++) {
            int exponent = i >> fraction;
            int digits = i & (1 << fraction) - 1;
            table[i] = exponent == 0
                    ? digits * Math.pow(2, -14 - fraction)
                    : ((1 << fraction) + digits) * Math.pow(2, exponent - 15 - fraction);
        }
        return table;
    }

    private static final double[] F8 = table(2);
    private static final double[] F16 = table(10);

    private static double[] table(Lane lane) {
        return lane == Lane.F8 ? F8 : F16;
    }

    /// The float that the bits of a lane are.
    static double value(Lane lane, long bits) {
        return switch (lane) {
            case F32 -> Float.intBitsToFloat((int) bits);
            case F64 -> Double.longBitsToDouble(bits);
            default -> {
                double[] table = table(lane);
                int sign = 1 << lane.bits() - 1;
                int magnitude = (int) bits & sign - 1;
                double value = magnitude < table.length - 1
                        ? table[magnitude]
                        : magnitude == table.length - 1 ? Double.POSITIVE_INFINITY : Double.NaN;
                yield (bits & sign) != 0 ? -value : value;
            }
        };
    }

    /// The bits of the float nearest to `value`, of two that are equally near the even one.
    static long nearest(Lane lane, double value) {
        return switch (lane) {
            case F32 -> mask(Float.floatToRawIntBits((float) value), 32);
            case F64 -> Double.doubleToRawLongBits(value);
            default -> {
                double[] table = table(lane);
                long sign = Double.doubleToRawLongBits(value) < 0 ? 1L << lane.bits() - 1 : 0;
                double magnitude = Math.abs(value);
                if (Double.isNaN(value)) {
                    yield table.length + 1;
                }
                int low = 0;
                int high = table.length - 1;
                while (low < high) {
                    int middle = low + high + 1 >>> 1;
                    if (table[middle] <= magnitude) {
                        low = middle;
                    } else {
                        high = middle - 1;
                    }
                }
                if (low == table.length - 1) {
                    yield sign | low;
                }
                double below = magnitude - table[low];
                double above = table[low + 1] - magnitude;
                boolean up = below == above ? low % 2 == 1 : above < below;
                yield sign | (up ? low + 1 : low);
            }
        };
    }

    /// The bits of what was computed: in binary64 of doubles, else in binary32.
    private static long computed(Lane lane, double value) {
        return nearest(lane, lane == Lane.F64 ? value : (float) value);
    }

    // Operations

    static long binary(VecBinaryOp op, Lane lane, long a, long b) {
        int bits = lane.bits();
        return switch (op) {
            case VAND -> a & b;
            case VOR -> a | b;
            case VXOR -> a ^ b;
            case VANDN -> a & mask(~b, bits);
            default ->
                lane.isFloat()
                        ? floats(op, lane, a, b)
                        : mask(integers(op, bits, a, b).longValue(), bits);
        };
    }

    private static BigInteger integers(VecBinaryOp op, int bits, long a, long b) {
        BigInteger x = signed(a, bits);
        BigInteger y = signed(b, bits);
        BigInteger ux = unsigned(a, bits);
        BigInteger uy = unsigned(b, bits);
        int count = uy.mod(BigInteger.valueOf(bits)).intValue();
        return switch (op) {
            case VADD -> x.add(y);
            case VSUB -> x.subtract(y);
            case VMUL -> x.multiply(y);
            case VDIV -> y.signum() == 0 ? y : x.divide(y);
            case VUDIV -> uy.signum() == 0 ? uy : ux.divide(uy);
            case VMIN -> x.min(y);
            case VMAX -> x.max(y);
            case VUMIN -> ux.min(uy);
            case VUMAX -> ux.max(uy);
            case VSHL -> x.shiftLeft(count);
            case VSHR -> ux.shiftRight(count);
            case VSAR -> x.shiftRight(count);
            default -> throw new AssertionError(op);
        };
    }

    private static long floats(VecBinaryOp op, Lane lane, long a, long b) {
        double x = value(lane, a);
        double y = value(lane, b);
        boolean wide = lane == Lane.F64;
        return switch (op) {
            case VADD -> computed(lane, wide ? x + y : (float) x + (float) y);
            case VSUB -> computed(lane, wide ? x - y : (float) x - (float) y);
            case VMUL -> computed(lane, wide ? x * y : (float) x * (float) y);
            case VDIV -> computed(lane, wide ? x / y : (float) x / (float) y);
            case VMIN -> x != x || y != y ? nearest(lane, Double.NaN) : x < y || x == y && negative(x) ? a : b;
            case VMAX -> x != x || y != y ? nearest(lane, Double.NaN) : x > y || x == y && negative(y) ? a : b;
            default -> throw new AssertionError(op);
        };
    }

    private static boolean negative(double value) {
        return Double.doubleToRawLongBits(value) < 0;
    }

    static long unary(VecUnaryOp op, Lane lane, long a) {
        int bits = lane.bits();
        long sign = 1L << bits - 1;
        if (op == VecUnaryOp.VNOT) {
            return mask(~a, bits);
        }
        if (!lane.isFloat()) {
            BigInteger x = signed(a, bits);
            return mask((op == VecUnaryOp.VNEG ? x.negate() : x.abs()).longValue(), bits);
        }
        double x = value(lane, a);
        return switch (op) {
            case VNEG -> a ^ sign;
            case VABS -> (a & sign) != 0 ? a ^ sign : a;
            case VSQRT -> computed(lane, lane == Lane.F64 ? Math.sqrt(x) : (float) Math.sqrt(x));
            case VRECPE -> nearest(lane, 1 / x);
            case VRSQRTE -> nearest(lane, 1 / Math.sqrt(x));
            case VFLOOR -> nearest(lane, Math.floor(x));
            case VCEIL -> nearest(lane, Math.ceil(x));
            case VTRUNC -> nearest(lane, negative(x) ? Math.ceil(x) : Math.floor(x));
            case VNEAREST -> nearest(lane, Math.rint(x));
            case VNOT -> throw new AssertionError(op);
        };
    }

    static long fma(Lane lane, long a, long b, long c) {
        double x = value(lane, a);
        double y = value(lane, b);
        double z = value(lane, c);
        return nearest(lane, lane == Lane.F32 ? Math.fma((float) x, (float) y, (float) z) : Math.fma(x, y, z));
    }

    static long compare(Cond cond, Lane lane, long a, long b) {
        boolean holds = lane.isFloat()
                ? floatsCompare(cond, value(lane, a), value(lane, b))
                : integersCompare(
                        cond,
                        signed(a, lane.bits()).compareTo(signed(b, lane.bits())),
                        unsigned(a, lane.bits()).compareTo(unsigned(b, lane.bits())));
        return holds ? mask(-1, lane.bits()) : 0;
    }

    private static boolean integersCompare(Cond cond, int signed, int unsigned) {
        return switch (cond) {
            case EQ -> signed == 0;
            case NE -> signed != 0;
            case SLT -> signed < 0;
            case SLE -> signed <= 0;
            case SGT -> signed > 0;
            case SGE -> signed >= 0;
            case ULT -> unsigned < 0;
            case ULE -> unsigned <= 0;
            case UGT -> unsigned > 0;
            case UGE -> unsigned >= 0;
            default -> throw new AssertionError(cond);
        };
    }

    private static boolean floatsCompare(Cond cond, double x, double y) {
        boolean unordered = x != x || y != y;
        return switch (cond) {
            case FEQ -> !unordered && !(x < y) && !(x > y);
            case FNE -> unordered || x < y || x > y;
            case FLT -> x < y;
            case FLE -> !unordered && !(x > y);
            case FGT -> x > y;
            case FGE -> !unordered && !(x < y);
            case FORD -> !unordered;
            case FUNO -> unordered;
            default -> throw new AssertionError(cond);
        };
    }

    static long convert(Element to, Element from, long bits) {
        int width = to.lane().bits();
        boolean signed = to.name().startsWith("S");
        if (from.lane().isFloat()) {
            double value = value(from.lane(), bits);
            if (to.lane().isFloat()) {
                return nearest(to.lane(), value);
            }
            if (value != value) {
                return 0;
            }
            if (Double.isInfinite(value)) {
                value = Math.copySign(Double.MAX_VALUE, value);
            }
            return saturate(new java.math.BigDecimal(value).toBigInteger(), width, signed);
        }
        boolean fromSigned = from.name().startsWith("S");
        BigInteger value = fromSigned
                ? signed(bits, from.lane().bits())
                : unsigned(bits, from.lane().bits());
        return to.lane().isFloat() ? nearest(to.lane(), value.doubleValue()) : saturate(value, width, signed);
    }

    private static long saturate(BigInteger value, int width, boolean signed) {
        BigInteger high = BigInteger.ONE.shiftLeft(signed ? width - 1 : width).subtract(BigInteger.ONE);
        BigInteger low = signed ? high.not() : BigInteger.ZERO;
        return mask(value.max(low).min(high).longValue(), width);
    }

    // Judgement

    /// True when `actual` is an estimate of 1 ÷ a or 1 ÷ √a as good as promised; `exact` is the nearest number.
    static boolean estimates(Lane lane, long a, long exact, long actual) {
        double x = value(lane, a);
        double wanted = value(lane, exact);
        double got = value(lane, actual);
        double least = lane == Lane.F64 ? Double.MIN_NORMAL : lane == Lane.F32 ? Float.MIN_NORMAL : 0x1p-14;
        if (wanted != wanted) {
            return got != got;
        }
        if (x == 0 || Double.isInfinite(x)) {
            return actual == exact;
        }
        if (Math.abs(x) < least || Math.abs(wanted) < least) {
            return true;
        }
        return lane.bits() < 32 ? Math.abs(actual - exact) <= 1 : Math.abs(got - wanted) <= Math.abs(wanted) * 0x1p-12;
    }

    /// True when two lanes are the same float; all NaNs are.
    static boolean same(Lane lane, long expected, long actual) {
        double wanted = value(lane, expected);
        return wanted != wanted ? value(lane, actual) != value(lane, actual) : expected == actual;
    }
}
