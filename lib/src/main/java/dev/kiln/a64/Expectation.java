package dev.kiln.a64;

/// What would have fitted, in words.
final class Expectation {
    private Expectation() {}

    /// What operand `i` of `form` takes.
    static String of(Form form, int i) {
        long step = form.step(i);
        String spelled = form.row.operands().get(i).substring(2);
        int parameter = Step.parameter(step);
        return switch (Step.code(step)) {
            case Step.REGISTER, Step.REGISTER_TWICE -> register(step, spelled);
            case Step.REGISTER_SP -> Step.kind(step) == Kind.X ? "x0 to x30 or sp" : "w0 to w30 or wsp";
            case Step.REGISTER_EVEN -> "an even-numbered register";
            case Step.REGISTER_NEXT -> "the register after the one before";
            case Step.REGISTER_BLOCK -> "an even-numbered register up to x22";
            case Step.STACK_POINTER -> spelled.toLowerCase(java.util.Locale.ROOT);
            case Step.IMM -> "# " + range(step, Step.totalWidth(step));
            case Step.DISTANCE -> "a label, or a distance " + range(step, Step.totalWidth(step));
            case Step.COMPLEMENT -> "# from 1 to " + parameter;
            case Step.CONSTANT -> "#" + parameter;
            case Step.IMM12 -> parameter == 0 ? "# from 0 to 4095, or such a multiple of 4096" : "the same, negative";
            case Step.IMM16 -> "# from 0 to 65535, with lsl of a multiple of 16 if wanted";
            case Step.MASK, Step.MOVMASK -> "a logical immediate: a rotated run of ones, repeated";
            case Step.MOVZ -> "16 bits in place";
            case Step.MOVN -> "16 bits in place, inverted";
            case Step.FP8 -> "a float ±n/16 × 2^r with n from 16 to 31, r from -3 to 4";
            case Step.LSL, Step.LSB -> "# from 0 to " + (parameter - 1);
            case Step.INSERT, Step.EXTRACT -> "a width that stays inside the register";
            case Step.OFFSET -> "an offset " + range(step, Step.totalWidth(step) - Step.width(step, 0));
            case Step.ELEMENT -> spelled + (Step.width(step, 0) == 4 ? " of v0 to v15" : "");
            case Step.CONDITION -> "a condition";
            case Step.INVERSE -> "a condition but al and nv";
            case Step.SYSTEM -> "a system register";
            case Step.NAME -> "a name of " + Names.values()[parameter];
            default -> spelled;
        };
    }

    private static String register(long step, String spelled) {
        return switch (Step.kind(step)) {
            case Kind.X -> "x0 to x30 or xzr";
            case Kind.W -> "w0 to w30 or wzr";
            case Kind.B, Kind.H, Kind.S, Kind.D, Kind.Q -> {
                char letter = "bhsdq".charAt(Step.kind(step) - Kind.B);
                yield letter + "0 to " + letter + "31";
            }
            default -> spelled;
        };
    }

    private static String range(long step, int width) {
        long low = Step.signed(step) ? -1L << width - 1 : 0;
        long high = low + (1L << width) - 1;
        int scale = Step.scale(step);
        long first = low * scale + Step.bias(step);
        long last = high * scale + Step.bias(step);
        return "from " + Math.min(first, last) + " to " + Math.max(first, last)
                + (Math.abs(scale) == 1 ? "" : " in steps of " + Math.abs(scale));
    }
}
