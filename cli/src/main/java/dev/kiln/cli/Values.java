package dev.kiln.cli;

import java.util.ArrayList;
import java.util.List;

/// Arguments of a program, from words of the command line.
final class Values {
    private Values() {}

    /// One value for each of `types`: an [Integer], [Long], [Float] or [Double].
    ///
    /// @param function what is called, as messages name it
    /// @throws Misuse when there are too many words or too few, or one is not of its type
    static Object[] parse(String function, List<Class<?>> types, List<String> words) {
        if (words.size() != types.size()) {
            throw new Misuse("%s takes %d argument%s, given %d"
                    .formatted(function, types.size(), types.size() == 1 ? "" : "s", words.size()));
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            try {
                values.add(value(types.get(i), words.get(i)));
            } catch (NumberFormatException e) {
                throw new Misuse("argument %d of %s is '%s', expected a number of type %s"
                        .formatted(i + 1, function, words.get(i), types.get(i)));
            }
        }
        return values.toArray();
    }

    /// `word` as a value of `type`: `int`, `long`, `float` or `double`.
    private static Object value(Class<?> type, String word) {
        if (type == int.class) {
            return (int) integer(word, Integer.SIZE);
        }
        if (type == long.class) {
            return integer(word, Long.SIZE);
        }
        if (type == float.class) {
            return Float.valueOf(word);
        }
        return Double.valueOf(word);
    }

    /// The bits of a value, zero-extended.
    static long bits(Object value) {
        return switch (value) {
            case Integer i -> Integer.toUnsignedLong(i);
            case Long l -> l;
            case Float f -> Integer.toUnsignedLong(Float.floatToRawIntBits(f));
            case Double d -> Double.doubleToRawLongBits(d);
            default -> throw new IllegalArgumentException("a " + value.getClass() + " is not a value");
        };
    }

    /// The value of `type` whose bits are the low ones of `bits`.
    static Object ofBits(Class<?> type, long bits) {
        if (type == int.class) {
            return (int) bits;
        }
        if (type == long.class) {
            return bits;
        }
        if (type == float.class) {
            return Float.intBitsToFloat((int) bits);
        }
        return Double.longBitsToDouble(bits);
    }

    /// A decimal integer, signed, or the bits of one after `0x`.
    private static long integer(String word, int size) {
        boolean hex = word.startsWith("0x") || word.startsWith("0X");
        if (size == Long.SIZE) {
            return hex ? Long.parseUnsignedLong(word.substring(2), 16) : Long.parseLong(word);
        }
        return hex ? Integer.parseUnsignedInt(word.substring(2), 16) : Integer.parseInt(word);
    }
}
