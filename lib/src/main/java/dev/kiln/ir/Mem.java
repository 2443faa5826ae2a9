package dev.kiln.ir;

/// An address: `[base + index << shift + displacement]`.
///
/// @param base the base register
/// @param index the index register, [R#NONE] when there is none
/// @param shift how far the index is shifted left, 0 to 3
/// @param displacement bytes added, any value
public record Mem(R base, R index, int shift, long displacement) {
    /// An address with checked parts.
    public Mem {
        if (shift < 0 || shift > 3) {
            throw new IrException("index is shifted by " + shift + ": 0 to 3 are possible");
        }
        if (base == R.NONE || index == R.SP) {
            throw new IrException("an address needs a base register, and sp cannot be its index");
        }
    }

    /// `[base]`.
    public static Mem of(R base) {
        return new Mem(base, R.NONE, 0, 0);
    }

    /// `[base + displacement]`.
    public static Mem of(R base, long displacement) {
        return new Mem(base, R.NONE, 0, displacement);
    }

    /// `[base + index << shift + displacement]`.
    public static Mem of(R base, R index, int shift, long displacement) {
        return new Mem(base, index, shift, displacement);
    }

    /// The text form.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[").append(base);
        if (index != R.NONE) {
            text.append(" + ").append(index);
            if (shift != 0) {
                text.append(" << ").append(shift);
            }
        }
        if (displacement != 0) {
            text.append(displacement < 0 ? " - " : " + ").append(Long.toUnsignedString(Math.abs(displacement)));
        }
        return text.append(']').toString();
    }
}
