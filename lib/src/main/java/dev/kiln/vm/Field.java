package dev.kiln.vm;

/// A field of an instruction word.
///
/// @param name the name, for messages
/// @param at its lowest bit, counted from 0
/// @param width how many bits
/// @param signed whether the highest bit is a sign
/// @param scale how many bits its value is shifted left, so that it is an offset already
public record Field(String name, int at, int width, boolean signed, int scale) {
    /// A field with checked parts.
    public Field {
        if (at < 0 || width < 1 || at + width > 64 || scale < 0 || width + scale > 64) {
            throw new VmException("field " + name + " has " + width + " bits from bit " + at + ", shifted by " + scale
                    + ": it must lie in 64 bits");
        }
    }

    /// A field without a sign.
    public static Field unsigned(String name, int at, int width) {
        return new Field(name, at, width, false, 0);
    }

    /// A field with a sign.
    public static Field signed(String name, int at, int width) {
        return new Field(name, at, width, true, 0);
    }

    /// The same bits, their value times 2 to the power of `scale`: costs nothing to decode.
    public Field scaled(int scale) {
        return new Field(name, at, width, signed, scale);
    }

    /// What a routine sees of `word`.
    public long of(long word) {
        long top = word << 64 - at - width;
        return (signed ? top >> 64 - width : top >>> 64 - width) << scale;
    }

    /// `word` with `value`, not scaled, in this field.
    ///
    /// @throws VmException when it does not fit
    public long with(long word, long value) {
        long mask = (-1L >>> 64 - width) << at;
        long result = word & ~mask | value << at & mask;
        if (of(result) >> scale != value) {
            throw new VmException(value + " does not fit in field " + name + " of " + width + " bits");
        }
        return result;
    }
}
