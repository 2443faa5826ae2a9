package dev.kiln.vm.lua;

/// A value as memory holds it: 8 bytes, and 8 for the tag.
///
/// @param kind what it is
/// @param bits the integer, the bits of the float, the number of the string or the Java function, the address of the
/// function
public record LuaValue(Kind kind, long bits) {
    /// Kinds of values; memory holds the ordinal.
    public enum Kind {
        /// Nothing.
        NIL,
        /// False.
        FALSE,
        /// True.
        TRUE,
        /// An integer of 64 bits.
        INTEGER,
        /// A float of 64 bits.
        FLOAT,
        /// A string: a number in the program's list.
        STRING,
        /// A function of the program.
        FUNCTION,
        /// A function of Java.
        JAVA;

        private static final Kind[] ALL = values();

        static Kind of(long tag) {
            return ALL[(int) tag];
        }
    }

    /// Nil.
    public static final LuaValue NIL = new LuaValue(Kind.NIL, 0);

    /// An integer.
    public static LuaValue of(long value) {
        return new LuaValue(Kind.INTEGER, value);
    }

    /// A float.
    public static LuaValue of(double value) {
        return new LuaValue(Kind.FLOAT, Double.doubleToRawLongBits(value));
    }

    /// A truth value.
    public static LuaValue of(boolean value) {
        return new LuaValue(value ? Kind.TRUE : Kind.FALSE, 0);
    }

    /// The float that it is.
    public double asDouble() {
        return Double.longBitsToDouble(bits);
    }

    /// True when it is an integer or a float.
    public boolean isNumber() {
        return kind == Kind.INTEGER || kind == Kind.FLOAT;
    }

    /// A number as Lua prints it; other kinds by their names.
    @Override
    public String toString() {
        return switch (kind) {
            case INTEGER -> Long.toString(bits);
            case FLOAT -> text(asDouble());
            case NIL, FALSE, TRUE -> kind.name().toLowerCase(java.util.Locale.ROOT);
            case STRING, FUNCTION, JAVA -> kind.name().toLowerCase(java.util.Locale.ROOT) + " " + bits;
        };
    }

    private static String text(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        } else if (Double.isInfinite(value)) {
            return value < 0 ? "-inf" : "inf";
        }
        return Double.toString(value);
    }
}
