package dev.kiln.x64;

/// What AVX-512 adds to operands, checked against a row: masks, zeroing, rounding, broadcast.
final class Decorations {
    private Decorations() {}

    static boolean fit(Form form, long a, long b, long c, long d) {
        int rounding = rounding(a) | rounding(b) | rounding(c) | rounding(d);
        if (rounding != 0 && !rounds(form, rounding, memory(a) | memory(b) | memory(c) | memory(d))) {
            return false;
        }
        return fits(form, 0, a) && fits(form, 1, b) && fits(form, 2, c) && fits(form, 3, d);
    }

    private static boolean memory(long operand) {
        return (operand & Packed.MEMORY) != 0;
    }

    static int rounding(long operand) {
        return memory(operand) ? 0 : (int) operand >>> Packed.ROUNDING_AT & 7;
    }

    private static boolean rounds(Form form, int rounding, boolean memory) {
        return !memory && (rounding == Rounding.SAE.ordinal() + 1 ? form.sae : rounding <= 4 && form.rounding);
    }

    private static boolean fits(Form form, int position, long operand) {
        if (position >= form.values.length) {
            return true;
        }
        Spec spec = form.values[position];
        if (Packed.mask(operand) != 0 ? !spec.masked : spec.maskNeeded) {
            return false;
        }
        if (memory(operand)) {
            return memoryFits(spec, operand);
        }
        if ((operand & Packed.ZEROING) != 0 && !(spec.zeroing && Packed.mask(operand) != 0)) {
            return false;
        }
        return true;
    }

    private static boolean memoryFits(Spec spec, long operand) {
        int count = 1 << ((int) operand >>> Packed.BROADCAST_AT & 7);
        int type = Packed.type(operand);
        if (count == 1) {
            return type == Packed.M || spec.memory == Packed.M || spec.broadcast == 0 || type == spec.memory;
        }
        return spec.broadcast != 0
                && spec.broadcast * count == bits(spec.memory)
                && (type == Packed.M || type == Spec.memoryOf(spec.broadcast));
    }

    private static int bits(int memory) {
        return switch (memory) {
            case Packed.M32 -> 32;
            case Packed.M64 -> 64;
            case Packed.M128 -> 128;
            case Packed.M256 -> 256;
            case Packed.M512 -> 512;
            default -> 0;
        };
    }
}
