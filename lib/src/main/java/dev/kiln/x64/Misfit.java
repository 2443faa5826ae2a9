package dev.kiln.x64;

import java.util.Optional;

/// What in operands of the right types a form does not take: masks, roundings, broadcasts, high registers.
final class Misfit {
    private Misfit() {}

    /// The first that does not fit, said for the reader; empty when there is none.
    static Optional<String> of(Form form, long[] operands, int count) {
        boolean memory = false;
        for (int i = 0; i < count; i++) {
            memory |= Packed.isMemory(operands[i]);
        }
        for (int i = 0; i < Math.min(count, form.values.length); i++) {
            String misfit = of(form, form.values[i], operands[i], memory);
            if (!misfit.isEmpty()) {
                return Optional.of("operand " + (i + 1) + " of `" + form + "` " + misfit);
            }
        }
        return Optional.empty();
    }

    private static String of(Form form, Spec spec, long operand, boolean memory) {
        boolean evex = form.encoding.kind == Encoding.EVEX;
        if (Packed.mask(operand) != 0 && !(evex && spec.masked)) {
            return "takes no mask";
        }
        if (Packed.mask(operand) == 0 && spec.maskNeeded) {
            return "needs a mask, {k1} to {k7}";
        }
        return Packed.isMemory(operand)
                ? memory(form, spec, operand, evex)
                : register(form, spec, operand, evex, memory);
    }

    private static String memory(Form form, Spec spec, long operand, boolean evex) {
        int index = Packed.index(operand) >> 5;
        if (form.indexed && spec.indexes != 0 && index != spec.indexes - Packed.XMM + 1) {
            return "has a vector for its index, " + "xyz".charAt(spec.indexes - Packed.XMM) + "mm";
        }
        int times = 1 << ((int) operand >>> Packed.BROADCAST_AT & 7);
        if (times == 1) {
            return "";
        }
        if (!evex || spec.broadcast == 0) {
            return "is not repeated: {1to" + times + "} does not go with it";
        }
        int right = 8 * spec.memoryBytes() / spec.broadcast;
        return times == right ? "" : "is repeated {1to" + right + "}, not {1to" + times + "}";
    }

    private static String register(Form form, Spec spec, long operand, boolean evex, boolean memory) {
        boolean vector = Packed.type(operand) >= Packed.XMM && Packed.type(operand) <= Packed.ZMM;
        if (vector && !evex && Packed.number(operand) > 15) {
            return "is one of the first 16 registers, not "
                    + Names.register(Packed.type(operand), Packed.number(operand));
        }
        if ((operand & Packed.ZEROING) != 0) {
            if (!(evex && spec.zeroing)) {
                return "takes no {z}";
            }
            if (Packed.mask(operand) == 0) {
                return "takes {z} together with a mask, {k1} to {k7}";
            }
        }
        int rounding = Decorations.rounding(operand);
        if (rounding == 0) {
            return "";
        }
        Rounding asked = Rounding.values()[rounding - 1];
        boolean taken = asked == Rounding.SAE ? form.sae : form.rounding;
        return taken && !memory ? "" : "takes no {" + asked.text() + "}" + (taken ? ", since there is memory" : "");
    }
}
