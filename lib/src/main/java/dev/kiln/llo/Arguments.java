package dev.kiln.llo;

import java.util.ArrayList;
import java.util.List;

/// Values between Java and programs: boxed as Java knows them, or as the bits of a slot. A slot holds integers
/// sign-extended, `F` as its raw bits in the low 32 and zeros above.
final class Arguments {
    private Arguments() {}

    /// Checks that `arguments` are what `signature` takes.
    static void check(String name, LloSignature signature, Object[] arguments) {
        List<String> given = new ArrayList<>();
        boolean fits = arguments.length == signature.parameters().size();
        for (int i = 0; i < arguments.length; i++) {
            fits = fits && boxed(signature.parameters().get(i)).isInstance(arguments[i]);
            given.add(arguments[i] == null ? "null" : arguments[i].getClass().getSimpleName());
        }
        if (!fits) {
            throw new LloException(name + " takes " + signature + ", given " + given);
        }
    }

    private static Class<?> boxed(LloType type) {
        return switch (type) {
            case I -> Integer.class;
            case L, P -> Long.class;
            case F -> Float.class;
            case D -> Double.class;
        };
    }

    /// The slot that holds `value`.
    static long slot(LloType type, Object value) {
        return switch (type) {
            case I -> (int) value;
            case L, P -> (long) value;
            case F -> Float.floatToRawIntBits((float) value) & 0xFFFFFFFFL;
            case D -> Double.doubleToRawLongBits((double) value);
        };
    }

    /// The value that `slot` holds.
    static Object value(LloType type, long slot) {
        return switch (type) {
            case I -> (int) slot;
            case L, P -> slot;
            case F -> Float.intBitsToFloat((int) slot);
            case D -> Double.longBitsToDouble(slot);
        };
    }

    /// The slots that hold `values`, of `types`.
    static long[] slots(List<LloType> types, Object[] values) {
        long[] slots = new long[values.length];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slot(types.get(i), values[i]);
        }
        return slots;
    }

    /// What machine code holds in a register, or in memory, where a slot holds `slot`: an `I` has a zero upper half.
    static long bits(LloType type, long slot) {
        return type == LloType.I ? slot & 0xFFFFFFFFL : slot;
    }

    /// The slot for what machine code holds as `bits`: what it leaves above 32 bits is anybody's guess.
    static long ofBits(LloType type, long bits) {
        return switch (type) {
            case I -> (int) bits;
            case F -> bits & 0xFFFFFFFFL;
            case L, P, D -> bits;
        };
    }

    /// Throws `thrown` as it is, checked or not: what a host function throws goes through unchanged.
    @SuppressWarnings("unchecked")
    static <T extends Throwable> T unchanged(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
