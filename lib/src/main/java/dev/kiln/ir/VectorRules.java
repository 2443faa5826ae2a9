package dev.kiln.ir;

/// Which vector instructions exist. Each method says in words why an instruction does not; the empty string when it
/// does.
public final class VectorRules {
    private VectorRules() {}

    private static String lanes(boolean exists, Object op, VecType type) {
        return exists ? "" : "`" + op + "` does not exist for " + type.lane() + " lanes";
    }

    /// Of `vbinary` with two vectors.
    public static String binary(VecBinaryOp op, VecType type) {
        return lanes(op.takes(type.lane()), op, type);
    }

    /// Of `vbinary` with one count.
    public static String shift(VecBinaryOp op, VecType type) {
        return op.isShift() ? binary(op, type) : "`" + op + "` takes no number: only shifts do";
    }

    /// Of `vunary`.
    public static String unary(VecUnaryOp op, VecType type) {
        return lanes(op.takes(type.lane()), op, type);
    }

    /// Of `vreduce`.
    public static String reduce(VecReduceOp op, VecType type) {
        return lanes(op.takes(type.lane()), op, type);
    }

    /// Of `vcmp`.
    public static String compare(Cond cond, VecType type) {
        return lanes(cond.isFloat() == type.lane().isFloat(), cond, type);
    }

    /// Of what takes or gives a scalar float, and of `vfma`.
    public static String floats(String instruction, VecType type) {
        return lanes(type.lane().isFloat(), instruction, type);
    }

    /// Of `vget` and `vset`.
    public static String lane(VecType type, int lane) {
        return lane >= 0 && lane < type.lanes()
                ? ""
                : "there is no lane " + lane + ": " + type + " has " + type.lanes()
                        + (type.lanes() == 1 ? " lane" : " lanes");
    }

    /// Of `vcvt`.
    public static String convert(Element to, Element from, VecSize size) {
        if (!to.convertsFrom(from)) {
            return "no vector of " + from + " becomes one of " + to
                    + ": an integer and a float of the same width do, and, of one sign, what is twice or half as wide";
        }
        return to.fits(from, size)
                ? ""
                : size + " of " + from + " would become "
                        + size.bytes() * 8 * to.lane().bits() / from.lane().bits() + " bits of " + to
                        + ": vectors have 64 to 512";
    }
}
